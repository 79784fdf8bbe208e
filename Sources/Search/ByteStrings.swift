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

/// A hash table that numbers distinct strings in order of first use.
struct ByteStringTable: Sendable {
    private(set) var strings = ByteStrings()
    /// Open addressing with linear probing; a free slot has the number -1. Swift seeds the hash in every process, so no
    /// text can force collisions. The hash decides the slot of a string, never its number.
    private var slots = [Slot](repeating: .free, count: 1024)

    private struct Slot: Sendable {
        var hash: UInt32
        var number: Int32
        static let free = Slot(hash: 0, number: -1)
    }

    var count: Int { strings.count }

    init() {}

    mutating func number(of string: Span<UInt8>) -> Int {
        let hash = Self.hash(of: string)
        var position = Int(hash) & (slots.count - 1)
        while slots[position].number >= 0 {
            let slot = slots[position]
            if slot.hash == hash, isEqual(Int(slot.number), string) { return Int(slot.number) }
            position = (position + 1) & (slots.count - 1)
        }
        slots[position] = Slot(hash: hash, number: Int32(count))
        strings.append(string)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    private func isEqual(_ number: Int, _ string: Span<UInt8>) -> Bool {
        let range = strings.range(of: number)
        guard range.count == string.count else { return false }
        return strings.bytes.withUnsafeBufferPointer { bytes in
            for index in string.indices where bytes[range.lowerBound + index] != string[index] { return false }
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

    private static func hash(of string: Span<UInt8>) -> UInt32 {
        var hasher = Hasher()
        string.withUnsafeBytes { hasher.combine(bytes: $0) }
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }
}
