/// A word of up to 48 bytes stored inline, in chunks that are compared and hashed as integers. A word contains no byte 0.
struct WordBuffer: Sendable, Equatable {
    static let capacity = 48

    /// The bytes, eight in each chunk, the first in its lowest byte; zeros follow the end.
    private var chunks = InlineArray<6, UInt64>(repeating: 0)
    private(set) var count = 0

    init() {}

    /// - Parameter bytes: at most ``capacity`` bytes.
    init(_ bytes: Span<UInt8>) {
        for index in bytes.indices { append(bytes[index]) }
    }

    /// - Parameter chunks: chunks of another buffer. Only the last one may have free bytes.
    init(chunks: Span<UInt64>) {
        for index in chunks.indices { self.chunks[index] = chunks[index] }
        guard let last = chunks.indices.last else { return }
        count = chunks.count * 8 - chunks[last].leadingZeroBitCount / 8
    }

    static func == (first: WordBuffer, second: WordBuffer) -> Bool {
        guard first.count == second.count else { return false }
        for chunk in 0..<first.chunkCount where first.chunks[chunk] != second.chunks[chunk] { return false }
        return true
    }

    /// The first sixteen bytes.
    var head: (UInt64, UInt64) { (chunks[0], chunks[1]) }

    var chunkCount: Int { (count + 7) >> 3 }

    subscript(chunk chunk: Int) -> UInt64 { chunks[chunk] }

    subscript(index: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: chunks[index >> 3] >> (UInt64(index & 7) << 3))
    }

    mutating func append(_ byte: UInt8) {
        chunks[count >> 3] |= UInt64(byte) &<< (UInt64(count & 7) << 3)
        count += 1
    }

    /// Appends ASCII letters in lower case.
    mutating func append(lettersOf text: Span<UInt8>, in range: Range<Int>) {
        guard count == 0 else {
            for index in range { append(text[index] | 0x20) }
            return
        }
        var index = range.lowerBound
        while index < range.upperBound {
            let length = min(8, range.upperBound - index)
            chunks[(index - range.lowerBound) >> 3] = Self.letters(of: text, from: index, length)
            index += length
        }
        count = range.count
    }

    /// Returns a chunk of up to eight ASCII letters in lower case.
    private static func letters(of text: Span<UInt8>, from start: Int, _ length: Int) -> UInt64 {
        let lowerCase: UInt64 = 0x2020_2020_2020_2020
        if start + 8 <= text.count {
            let chunk = UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
            return (chunk | lowerCase) & (UInt64.max >> UInt64((8 - length) * 8))
        }
        var chunk: UInt64 = 0
        for index in (start..<start + length).reversed() { chunk = chunk << 8 | UInt64(text[index] | 0x20) }
        return chunk
    }

    mutating func removeLast() {
        count -= 1
        chunks[count >> 3] &= ~(0xFF << (UInt64(count & 7) << 3))
    }

    mutating func removeAll() {
        for chunk in 0..<chunkCount { chunks[chunk] = 0 }
        count = 0
    }

    func hash(with seed: HashSeed) -> UInt64 {
        var hash = seed.start
        for chunk in 0..<chunkCount { hash = seed.combine(hash, chunks[chunk]) }
        return hash
    }
}
