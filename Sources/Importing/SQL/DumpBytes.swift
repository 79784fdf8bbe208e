import ASCII

/// A cursor over the bytes of a dump, fetched in pieces, that counts lines.
struct DumpBytes {
    private let fetch: () throws -> [UInt8]
    private var chunk: [UInt8] = []
    private var offset = 0
    private var isFetched = false
    /// The line of the cursor, counted from 1.
    private(set) var line = 1

    /// - Parameter fetch: returns the next bytes at each call, none at the end.
    init(_ fetch: @escaping () throws -> [UInt8]) { self.fetch = fetch }

    /// The byte at the cursor. Nil at the end.
    var current: UInt8? {
        mutating get throws {
            if offset < chunk.count { return chunk[offset] }
            return try byte(ahead: 0)
        }
    }

    /// Returns a byte further on. Nil past the end. The bytes in between stay in memory, so `ahead` should be small.
    mutating func byte(ahead: Int) throws -> UInt8? {
        while offset + ahead >= chunk.count {
            guard !isFetched else { return nil }
            let next = try fetch()
            isFetched = next.isEmpty
            if offset == chunk.count { chunk = next } else { chunk = chunk[offset...] + next }
            offset = 0
        }
        return chunk[offset + ahead]
    }

    /// Returns the next bytes without advancing, at most `count`.
    mutating func beginning(_ count: Int) throws -> [UInt8] {
        _ = try byte(ahead: count - 1)
        return Array(chunk[offset...].prefix(count))
    }

    /// Returns whether these ASCII letters follow, in either case.
    mutating func stands(_ text: StaticString) throws -> Bool {
        for index in 0..<text.utf8CodeUnitCount {
            guard let byte = try byte(ahead: index) else { return false }
            let expected = text.utf8Start[index]
            guard byte == expected || byte.isASCIILetter && byte | 0x20 == expected | 0x20 else { return false }
        }
        return true
    }

    mutating func advance(_ count: Int = 1) throws {
        for _ in 0..<count {
            guard let byte = try current else { return }
            if byte == UInt8(ascii: "\n") { line += 1 }
            offset += 1
        }
    }

    /// Advances to the next byte that `stop` accepts, or to the end, and passes the bytes in between to `body` in pieces.
    mutating func run(until stop: (UInt8) -> Bool, _ body: (ArraySlice<UInt8>) -> Void = { _ in }) throws {
        while try current != nil {
            let start = offset
            while offset < chunk.count, !stop(chunk[offset]) {
                if chunk[offset] == UInt8(ascii: "\n") { line += 1 }
                offset += 1
            }
            body(chunk[start..<offset])
            if offset < chunk.count { return }
        }
    }
}

extension UInt8 {
    var isSQLSpace: Bool { self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) }
    /// Letters of names without backticks. `@` begins variables.
    var isSQLWord: Bool { isASCIIAlphanumeric || self >= 0x80 || "_$@".utf8.contains(self) }
}
