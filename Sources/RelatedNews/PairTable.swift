/// A hash table that numbers distinct pairs of numbers in order of first use.
struct PairTable: Sendable {
    /// The pairs by number, the first word's number in the upper half.
    private(set) var keys: [UInt64] = []
    /// Open addressing with linear probing; -1 in a free slot.
    private var slots = [Int32](repeating: -1, count: Self.fewestSlots)
    private let seed = HashSeed()

    private static let fewestSlots = 512

    var count: Int { keys.count }

    static func key(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    static func words(of key: UInt64) -> (first: Int32, second: Int32) {
        (Int32(bitPattern: UInt32(key >> 32)), Int32(bitPattern: UInt32(truncatingIfNeeded: key)))
    }

    /// Returns the number of a pair, adding it where it is new.
    mutating func number(of key: UInt64) -> Int {
        var position = slot(of: key)
        while slots[position] >= 0 {
            let number = Int(slots[position])
            if keys[number] == key { return number }
            position = (position + 1) & (slots.count - 1)
        }
        slots[position] = Int32(keys.count)
        keys.append(key)
        if keys.count * 2 > slots.count { grow() }
        return keys.count - 1
    }

    /// Returns the number of a pair, or nil where it is missing.
    func existingNumber(of key: UInt64) -> Int? {
        var position = slot(of: key)
        while slots[position] >= 0 {
            let number = Int(slots[position])
            if keys[number] == key { return number }
            position = (position + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func removeAll() {
        keys.removeAll(keepingCapacity: true)
        if slots.count == Self.fewestSlots {
            var slots = slots.mutableSpan
            slots.update(repeating: -1)
        } else {
            slots = [Int32](repeating: -1, count: Self.fewestSlots)
        }
    }

    private func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: seed.combine(seed.start, key)) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, key) in keys.enumerated() {
            var position = slot(of: key)
            while slots[position] >= 0 { position = (position + 1) & (slots.count - 1) }
            slots[position] = Int32(number)
        }
    }
}
