import Serialization

/// Many words in one contiguous buffer, numbered from 0.
struct WordBuffers: Packable {
    /// The chunks of the words' buffers up to the end of each word.
    private var chunks: [UInt64] = []
    /// The end of each word in `chunks`.
    private var ends: [UInt32] = []

    var count: Int { ends.count }

    init() {}

    init(unpacking arrays: inout PackedArrays) throws(CompactError) {
        chunks = try arrays.take()
        ends = try arrays.take()
    }

    func pack(into arrays: inout PackedArrays) {
        arrays.append(chunks)
        arrays.append(ends)
    }

    mutating func append(_ word: WordBuffer) {
        for index in 0..<word.chunkCount { chunks.append(word[chunk: index]) }
        ends.append(UInt32(chunks.count))
    }

    func word(_ number: Int) -> WordBuffer { WordBuffer(chunks: chunks.span.extracting(range(of: number))) }

    func text(of number: Int) -> String {
        let word = word(number)
        return String(decoding: (0..<word.count).map { word[$0] }, as: UTF8.self)
    }

    private func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }
}

/// A hash table that numbers distinct words in order of first use.
struct WordTable: Sendable {
    private(set) var words = WordBuffers()
    /// Open addressing with linear probing; a free slot has the number -1.
    private var slots = [Slot](repeating: .free, count: 1024)
    private let seed = HashSeed()

    private struct Slot: Sendable {
        /// The first sixteen bytes of the word. Most words are no longer, so comparing them touches no other memory.
        var head: (UInt64, UInt64)
        var hash: UInt32
        var number: Int32
        static let free = Slot(head: (0, 0), hash: 0, number: -1)
    }

    var count: Int { words.count }

    mutating func number(of word: WordBuffer) -> Int {
        let hash = UInt32(truncatingIfNeeded: word.hash(with: seed))
        let head = word.head
        let mask = slots.count - 1
        var position = Int(hash) & mask
        while slots[position].number >= 0 {
            let slot = slots[position]
            if slot.hash == hash, slot.head == head,
                // A word of fewer than sixteen bytes is padded with a byte 0, which words do not contain.
                word.count < 16 || words.word(Int(slot.number)) == word
            {
                return Int(slot.number)
            }
            position = (position + 1) & mask
        }
        slots[position] = Slot(head: head, hash: hash, number: Int32(count))
        words.append(word)
        if count * 4 > slots.count * 3 { grow() }
        return count - 1
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        var larger = [Slot](repeating: .free, count: mask + 1)
        for slot in slots where slot.number >= 0 {
            var position = Int(slot.hash) & mask
            while larger[position].number >= 0 { position = (position + 1) & mask }
            larger[position] = slot
        }
        slots = larger
    }
}
