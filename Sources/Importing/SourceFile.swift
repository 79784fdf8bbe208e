import Compression
import Files

/// Reads a source in pieces, in UTF-8 and unpacked: UTF-16 is recoded, `gzip` and a ZIP archive of one file are opened
/// on the way. Not safe to share between tasks.
public final class SourceFile {
    private let path: String
    private let wanted: String
    private var pieces: () throws -> [UInt8]
    /// Bytes that were read to recognize the file.
    private var head: [UInt8] = []
    private var recoder: UTF16Recoder?

    /// The most wrappers to open.
    private static let depthLimit = 3

    /// - Parameter wanted: what the file should be, for messages: `dump SQL`.
    /// - Throws: ``ImportError`` for files of another kind, `FileError` where the machine fails.
    public init(_ path: String, wanted: String) throws {
        self.path = path
        self.wanted = wanted
        let file = try ChunkedFile(path)
        pieces = { try file.next() }
        try fillHead()
        // Panels of hosts pack a dump that is packed already.
        for _ in 0..<Self.depthLimit {
            if head.starts(with: [0x1F, 0x8B]) {
                unpack(.gzip)
            } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
                try openArchive()
            } else {
                break
            }
            try fillHead()
        }
        try SourceKind.check(head, path: path, wanted: wanted)
        recoder = UTF16Recoder(guessedFrom: head)
    }

    /// Returns the next bytes, none at the end.
    public func next() throws -> [UInt8] {
        while true {
            let piece = head.isEmpty ? try fetch() : head
            head = []
            guard recoder != nil else { return piece }
            if let text = recoder?.recode(piece), !text.isEmpty { return text }
            if piece.isEmpty { return [] }
        }
    }

    /// Returns all bytes of a source.
    ///
    /// - Parameter limit: the most bytes. More throw ``ImportError``.
    public static func bytes(of path: String, wanted: String, limit: Int) throws -> [UInt8] {
        let file = try SourceFile(path, wanted: wanted)
        var bytes: [UInt8] = []
        while true {
            let piece = try file.next()
            if piece.isEmpty { return bytes }
            bytes += piece
            guard bytes.count <= limit else { throw SourceKind.tooLarge(path, limit: limit) }
        }
    }

    private func fetch() throws -> [UInt8] {
        do {
            return try pieces()
        } catch let fault as Inflater.Fault {
            throw SourceKind.unpackable(fault, path: path)
        }
    }

    private func fillHead() throws {
        while head.count < 4096 {
            let piece = try fetch()
            if piece.isEmpty { return }
            head += piece
        }
    }

    /// Unpacks from here on what `head` and the following pieces hold.
    private func unpack(_ wrapper: Inflater.Wrapper) {
        let (packed, following) = (head, pieces)
        var isFirst = true
        let inflater = Inflater(wrapper) {
            defer { isFirst = false }
            return isFirst ? packed : try following()
        }
        head = []
        pieces = { try inflater.next() }
    }

    /// Reads a file that an archive holds as it is.
    private func store(_ size: Int) {
        let (path, wanted, following) = (path, wanted, pieces)
        var rest = size
        var first = head
        head = []
        pieces = {
            let piece = first.isEmpty ? try following() : first
            first = []
            let behind = piece.dropFirst(rest)
            rest -= min(rest, piece.count)
            if behind.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw SourceKind.archive(path, wanted: wanted) }
            return Array(piece.dropLast(behind.count))
        }
    }

    /// Opens the only file of a ZIP archive (APPNOTE.TXT, 4.3.7).
    private func openArchive() throws {
        let number = { (index: Int) in Int(self.head[index]) | Int(self.head[index + 1]) << 8 }
        guard head.count > 30 else { throw SourceKind.unpackable(.truncated, path: path) }
        let (flags, method) = (number(6), number(8))
        let start = 30 + number(26) + number(28)
        guard head.count > start else { throw SourceKind.unpackable(.truncated, path: path) }
        let name = String(decoding: head[30..<30 + number(26)], as: UTF8.self)
        // A workbook or document of an office program, a folder, an encrypted or an uncommon archive.
        let isOffice = ["[Content_Types].xml", "mimetype", "_rels/.rels"].contains(name) || name.hasPrefix("xl/")
        let isStored = method == 0 && flags & 8 == 0
        guard !isOffice, !name.hasSuffix("/"), flags & 1 == 0, method == 8 || isStored else {
            throw SourceKind.archive(path, wanted: wanted)
        }
        let size = number(18) | number(20) << 16
        head = Array(head[start...])
        if isStored { return store(size) }
        let (path, wanted) = (path, wanted)
        let (packed, following) = (head, pieces)
        var isFirst = true
        let inflater = Inflater(.none) {
            defer { isFirst = false }
            return isFirst ? packed : try following()
        }
        head = []
        pieces = {
            let piece = try inflater.next()
            guard piece.isEmpty else { return piece }
            // After the data are its sizes, where they are not in front of it, and then the directory.
            let rest = inflater.rest.prefix(64)
            let another = (0..<20).contains { rest.dropFirst($0).starts(with: [0x50, 0x4B, 0x03, 0x04]) }
            if another { throw SourceKind.archive(path, wanted: wanted) }
            return []
        }
    }
}

/// Recodes UTF-16 to UTF-8 in pieces.
struct UTF16Recoder {
    private let isBigEndian: Bool
    private var bytes: [UInt8] = []
    private var high: UInt16?

    /// Nil where the text is not UTF-16: it has neither a byte order mark nor, in its first letters, zeros in one half of the bytes only.
    init?(guessedFrom head: [UInt8]) {
        if head.starts(with: [0xFF, 0xFE]) {
            isBigEndian = false
        } else if head.starts(with: [0xFE, 0xFF]) {
            isBigEndian = true
        } else {
            let start = head.prefix(64)
            guard start.count >= 8, start.count.isMultiple(of: 2) else { return nil }
            let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
            let odd = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
            guard max(even, odd) * 2 == start.count, min(even, odd) == 0 else { return nil }
            isBigEndian = even > 0
        }
    }

    /// Returns the UTF-8 of the next bytes, without byte order mark. An empty piece ends the text.
    mutating func recode(_ piece: [UInt8]) -> [UInt8] {
        bytes += piece
        var text = String.UnicodeScalarView()
        var index = 0
        while index + 1 < bytes.count {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            let unit = isBigEndian ? first << 8 | second : second << 8 | first
            index += 2
            if let lead = high {
                high = nil
                if UTF16.isTrailSurrogate(unit) {
                    let value = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
                    text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
                    continue
                }
                text.append("\u{FFFD}")
            }
            if UTF16.isLeadSurrogate(unit) {
                high = unit
            } else if unit != 0xFEFF {
                text.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
            }
        }
        bytes = Array(bytes[index...])
        return Array(String(text).utf8)
    }
}
