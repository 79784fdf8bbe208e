import RelatedNews
import Serialization

/// Many short strings in one contiguous buffer, numbered from 0.
struct ByteStrings: Packable {
    /// The concatenated strings.
    private(set) var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    var count: Int { ends.count }

    init() {}

    init(unpacking arrays: inout PackedArrays) throws(CompactError) {
        bytes = try arrays.take()
        ends = try arrays.take()
    }

    func pack(into arrays: inout PackedArrays) {
        arrays.append(bytes)
        arrays.append(ends)
    }

    mutating func append(_ string: Span<UInt8>) {
        string.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        ends.append(UInt32(bytes.count))
    }

    /// Returns the range of a string in `bytes`.
    func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    func text(of number: Int) -> String {
        String(decoding: bytes[range(of: number)], as: UTF8.self)
    }
}

/// A hash table that numbers distinct strings in order of first use. Strings contain no byte 0.
struct ByteStringTable: Sendable {
    private(set) var strings = ByteStrings()
    /// Open addressing with linear probing; a free slot has the number -1.
    private var slots = [Slot](repeating: .free, count: 1024)
    /// The slots of recent short strings, which are most of a text: few enough to stay in the processor's cache.
    private var recent = [Slot](repeating: .free, count: 1 << Self.recentBits)
    private let seed = HashSeed()

    private static let recentBits = 12

    private struct Slot: Sendable {
        /// The first sixteen bytes of the string. Most strings are shorter, so comparing them touches no other memory.
        var head: (UInt64, UInt64)
        var hash: UInt32
        var number: Int32
        static let free = Slot(head: (0, 0), hash: 0, number: -1)
    }

    var count: Int { strings.count }

    init() {}

    mutating func number(of string: Span<UInt8>) -> Int {
        let head = (Self.chunk(of: string, from: 0), Self.chunk(of: string, from: 8))
        var hash = seed.combine(seed.combine(seed.start, head.0), head.1)
        var start = 16
        while start < string.count {
            hash = seed.combine(hash, Self.chunk(of: string, from: start))
            start += 8
        }
        guard string.count < 16 else { return number(of: string, head, UInt32(truncatingIfNeeded: hash)) }
        let place = Int(truncatingIfNeeded: hash >> UInt64(64 - Self.recentBits))
        if recent[place].head != head {
            let short = UInt32(truncatingIfNeeded: hash)
            recent[place] = Slot(head: head, hash: short, number: Int32(number(of: string, head, short)))
        }
        return Int(recent[place].number)
    }

    private mutating func number(of string: Span<UInt8>, _ head: (UInt64, UInt64), _ hash: UInt32) -> Int {
        let mask = slots.count - 1
        var position = Int(hash) & mask
        while slots[position].number >= 0 {
            let slot = slots[position]
            if slot.hash == hash, slot.head == head, isEqual(Int(slot.number), string) { return Int(slot.number) }
            position = (position + 1) & mask
        }
        slots[position] = Slot(head: head, hash: hash, number: Int32(count))
        strings.append(string)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    /// Returns up to eight bytes of a string, the first in the lowest byte; zeros follow its end.
    private static func chunk(of string: Span<UInt8>, from start: Int) -> UInt64 {
        let length = min(8, string.count - start)
        guard length > 0 else { return 0 }
        if string.count >= 8 {
            let last = string.bytes.unsafeLoadUnaligned(fromByteOffset: start + length - 8, as: UInt64.self)
            return UInt64(littleEndian: last) >> UInt64(8 * (8 - length))
        }
        var chunk: UInt64 = 0
        for index in string.indices.reversed() { chunk = chunk << 8 | UInt64(string[index]) }
        return chunk
    }

    /// Returns whether a string of the table that begins with the same sixteen bytes as another one is equal to it.
    private func isEqual(_ number: Int, _ string: Span<UInt8>) -> Bool {
        guard string.count >= 16 else { return true }
        let range = strings.range(of: number)
        guard range.count == string.count else { return false }
        return strings.bytes.withUnsafeBufferPointer { bytes in
            for index in 16..<string.count where bytes[range.lowerBound + index] != string[index] { return false }
            return true
        }
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
