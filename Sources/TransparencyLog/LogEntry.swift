import ASCII
import Diagnostics
import Digests

/// A line of the log: what a row said on a day, as a digest, or that it was gone.
public struct LogEntry: Sendable, Hashable {
    /// `2026-11-27`.
    public let day: String
    /// The address of the row's page, below that of the portal.
    public let row: String
    /// The salted digest of the row, 64 hexadecimal digits. Nil where the row was withdrawn.
    public let digest: String?

    public init(day: String, row: String, digest: String?) {
        self.day = day
        self.row = row
        self.digest = digest
    }

    private static let withdrawn = "-"

    /// Reads the text of an entry. Nil for any other text.
    public init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0].utf8.count == 10, parts[1].hasPrefix("/"),
            parts[2] == Self.withdrawn || Self.isHex(parts[2], bytes: 32)
        else { return nil }
        self.init(day: parts[0], row: parts[1], digest: parts[2] == Self.withdrawn ? nil : parts[2])
    }

    public var text: String { "\(day) \(row) \(digest ?? Self.withdrawn)" }

    /// What the tree is made of.
    var bytes: [UInt8] { Array(text.utf8) }

    /// Whether a text is this many bytes in lower-case hexadecimal digits.
    static func isHex(_ text: String, bytes: Int) -> Bool {
        text.utf8.count == bytes * 2 && text.utf8.allSatisfy(\.isLowercaseHexDigit)
    }

    /// Returns the salted digest of a row: SHA-256 of the salt and of each cell that is not empty, sorted by the name of its column: the
    /// name, U+001F, the cell, U+001E.
    ///
    /// - Parameter salt: 16 bytes in hexadecimal digits. Whoever does not have it cannot tell what a row said by trying texts.
    /// - Throws: `DigestError` where libcrypto fails.
    public static func digest(of cells: [String: String], salt: String) throws -> String {
        var bytes = Array(salt.utf8)
        let names = cells.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in names {
            guard let cell = cells[name], !cell.isEmpty else { continue }
            bytes += Array(name.utf8) + [0x1F] + Array(cell.utf8) + [0x1E]
        }
        return try sha256(of: bytes)
    }

    public static func salt() -> String {
        var random = SystemRandomNumberGenerator()
        return hexText((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }
}

/// The rows of a published table (RFC 4180, commas), exactly as they are written.
public enum PublishedTable {
    /// Returns the cells of each row by the names in the first line.
    public static func rows(_ text: String) -> [[String: String]] {
        var records: [[String]] = []
        var record: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        let bytes = Array(text.utf8)
        var place = 0
        func next() -> UInt8? { place + 1 < bytes.count ? bytes[place + 1] : nil }
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && next() == byte:
                cell.append(byte)
                place += 1
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                record.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case UInt8(ascii: "\r") where !isQuoted && next() == UInt8(ascii: "\n"): break
            case UInt8(ascii: "\n") where !isQuoted:
                records.append(record + [String(decoding: cell, as: UTF8.self)])
                (record, cell) = ([], [])
            default: cell.append(byte)
            }
            place += 1
        }
        if !record.isEmpty || !cell.isEmpty { records.append(record + [String(decoding: cell, as: UTF8.self)]) }
        guard let names = records.first else { return [] }
        return records.dropFirst().map { Dictionary(keepingFirst: zip(names, $0)) }
    }
}
