import Compression
import Files

/// The lines of a log, read in pieces, so that a log of any size takes little memory.
package struct LogFile: Sendable {
    /// A path, or `-` for standard input. Files that gzip packed are unpacked.
    package let path: String

    package init(_ path: String) { self.path = path }

    /// A line of more bytes is not a request that a browser makes.
    private static let limit = 64 * 1024

    /// Calls `body` with each line without its line break, and with those beyond the limit as empty ones.
    ///
    /// - Throws: `FileError`, or `Inflater.Fault` for a packed file that is cut or damaged.
    func forEachLine(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        let next = try pieces()
        var rest: [UInt8] = []
        var isTooLong = false
        while case let piece = try next(), !piece.isEmpty {
            var start = piece.startIndex
            while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
                if rest.isEmpty, !isTooLong {
                    try body(Self.withoutReturn(piece[start..<end]))
                } else {
                    if !isTooLong { rest += piece[start..<end] }
                    try body(isTooLong ? [] : Self.withoutReturn(rest[...]))
                    rest = []
                    isTooLong = false
                }
                start = end + 1
            }
            if !isTooLong { rest += piece[start...] }
            if rest.count > Self.limit {
                rest = []
                isTooLong = true
            }
        }
        if !rest.isEmpty { try body(Self.withoutReturn(rest[...])) }
    }

    /// All lines as one text, for a file that is not read line by line.
    ///
    /// - Parameter limit: bytes, beyond which nil is returned.
    package func text(limit: Int) throws -> String? {
        let next = try pieces()
        var bytes: [UInt8] = []
        while case let piece = try next(), !piece.isEmpty {
            bytes += piece
            if bytes.count > limit { return nil }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func pieces() throws -> () throws -> [UInt8] {
        let source: () throws -> [UInt8]
        if path == "-" {
            source = { try readStandardInput() }
        } else {
            let file = try ChunkedFile(path)
            source = { try file.next() }
        }
        let head = try source()
        var isFirst = true
        let whole: () throws -> [UInt8] = {
            defer { isFirst = false }
            return isFirst ? head : try source()
        }
        guard head.starts(with: [0x1F, 0x8B]) else { return whole }
        let inflater = Inflater(.gzip, fetch: whole)
        return { try inflater.next() }
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}
