import Foundation
import Reading

/// A page with its pictures in one file, as browsers save it (`.mhtml`, RFC 2557).
struct WebArchive {
    struct Part {
        /// In lower case: `text/html`.
        let type: String
        /// The address of what the part is a copy of. Empty where it is not stated.
        let location: String
        /// The name that `cid:` links use. Empty where there is none.
        let id: String
        let content: ArchivedContent
    }

    /// The address of the page. Empty where it is not stated.
    private(set) var address = ""
    private(set) var parts: [Part] = []
    /// The first parts with an address, and with a name for `cid:` links.
    private var byLocation: [String: Int] = [:]
    private var byID: [String: Int] = [:]

    /// The most parts and the deepest nesting to read.
    private static let partLimit = 5000
    private static let depthLimit = 4

    init(_ bytes: [UInt8]) {
        read(bytes, 0..<bytes.count, depth: 0)
        if address.isEmpty { address = page?.location ?? "" }
        if !address.hasPrefix("http") { address = "" }
    }

    static func isNamed(_ path: String) -> Bool { [".mht", ".mhtml"].contains { path.lowercased().hasSuffix($0) } }

    /// The page itself.
    var page: Part? { parts.first { $0.type == "text/html" || $0.type == "application/xhtml+xml" } }

    /// Returns the part that `cid:` links call by a name.
    func part(named id: String) -> Part? { id.isEmpty ? nil : byID[id].map { parts[$0] } }

    /// Returns the part that is a copy of an address.
    func part(at location: String) -> Part? { location.isEmpty ? nil : byLocation[location].map { parts[$0] } }

    private mutating func read(_ bytes: [UInt8], _ range: Range<Int>, depth: Int) {
        var start = range.lowerBound
        let head = Self.head(bytes, &start, range.upperBound)
        let type = head["content-type"] ?? ""
        let kind = type.prefix { $0 != ";" }.trimmed.lowercased()
        if depth == 0 { address = head["snapshot-content-location"] ?? "" }
        if kind.hasPrefix("multipart/"), let boundary = Self.parameter("boundary", of: type), depth < Self.depthLimit {
            for inner in Self.pieces(bytes, start..<range.upperBound, boundary) where parts.count < Self.partLimit {
                read(bytes, inner, depth: depth + 1)
            }
            return
        }
        let encoding = (head["content-transfer-encoding"] ?? "").trimmed.lowercased()
        let id = (head["content-id"] ?? "").trimmed.filter { $0 != "<" && $0 != ">" }
        let location = (head["content-location"] ?? "").trimmed
        if byLocation[location] == nil { byLocation[location] = parts.count }
        if byID[id] == nil { byID[id] = parts.count }
        parts.append(
            Part(
                type: kind,
                location: location,
                id: id,
                content: ArchivedContent(
                    range: start..<max(start, range.upperBound),
                    encoding: ArchivedContent.Encoding(rawValue: encoding) ?? .plain
                )
            )
        )
    }

    /// Reads the lines of a head, of which indented ones continue the one before, and moves `start` past the blank line.
    private static func head(_ bytes: [UInt8], _ start: inout Int, _ end: Int) -> [String: String] {
        var head: [String: String] = [:]
        var name = ""
        while start < end {
            let stop = bytes[start..<end].firstIndex(of: 0x0A) ?? end
            let line = String(decoding: bytes[start..<stop], as: UTF8.self)
            start = min(stop + 1, end)
            if line.trimmed.isEmpty { return head }
            if line.first == " " || line.first == "\t" {
                head[name, default: ""] += " " + line.trimmed
            } else if let colon = line.firstIndex(of: ":") {
                name = line[..<colon].trimmed.lowercased()
                head[name] = line[line.index(after: colon)...].trimmed
            }
        }
        return head
    }

    private static func parameter(_ name: String, of value: String) -> String? {
        for part in value.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            return pair[1].filter { $0 != "\"" }
        }
        return nil
    }

    /// Returns the ranges between the lines that begin with `--` and the boundary.
    private static func pieces(_ bytes: [UInt8], _ range: Range<Int>, _ boundary: String) -> [Range<Int>] {
        let mark = Array("--\(boundary)".utf8)
        var pieces: [Range<Int>] = []
        var begin: Int?
        var start = range.lowerBound
        while start < range.upperBound {
            let stop = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            if bytes[start..<stop].starts(with: mark) {
                if let begin { pieces.append(begin..<start) }
                begin = min(stop + 1, range.upperBound)
                if bytes[start..<stop].dropFirst(mark.count).starts(with: "--".utf8) { return pieces }
            }
            start = stop + 1
        }
        // An archive that was cut off.
        if let begin { pieces.append(begin..<range.upperBound) }
        return pieces
    }
}

/// A part of a file that holds another one.
struct ArchivedContent: Sendable, Hashable {
    enum Encoding: String, Sendable {
        case base64
        case quotedPrintable = "quoted-printable"
        case plain
    }

    let range: Range<Int>
    let encoding: Encoding

    /// Returns the content, decoded, of the bytes of the whole file.
    func bytes(of whole: [UInt8]) -> [UInt8] {
        let piece = whole[range.clamped(to: 0..<whole.count)]
        switch encoding {
        case .plain: return Array(piece)
        case .base64: return Array(Data(base64Encoded: Data(piece), options: .ignoreUnknownCharacters) ?? Data())
        case .quotedPrintable: return Self.unquoted(Array(piece))
        }
    }

    /// Decodes `=C3=A9`, and joins lines that end in `=`.
    private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "=") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let rest = bytes[(index + 1)...].prefix(2)
            if rest.first == 0x0A {
                index += 2
            } else if rest.elementsEqual([0x0D, 0x0A]) {
                index += 3
            } else if rest.count == 2, let value = UInt8(String(decoding: rest, as: UTF8.self), radix: 16) {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
