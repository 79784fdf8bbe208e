/// Counts the mentions of pairs of neighbouring stems in one article.
struct PairCounter {
    private var table = PairTable()
    /// The weighted mentions by number of the pair.
    private var mentions: [Float] = []
    private var order: [UInt64] = []

    mutating func mention(_ first: Int32, _ second: Int32, _ weight: Float) {
        let number = table.number(of: PairTable.key(first, second))
        if number == mentions.count { mentions.append(0) }
        mentions[number] += weight
    }

    /// Returns up to `limit` pairs with the most mentions, those used first in a tie, and forgets all.
    mutating func takeMostMentioned(_ limit: Int) -> [(first: Int32, second: Int32, mentions: Float)] {
        order.removeAll(keepingCapacity: true)
        for number in mentions.indices { order.append(SortKey.make(mentions[number], Int32(number))) }
        order.keepLargest(limit)
        let pairs = order.map { key in
            let number = Int(SortKey.number(of: key))
            let (first, second) = PairTable.words(of: table.keys[number])
            return (first: first, second: second, mentions: mentions[number])
        }
        table.removeAll()
        mentions.removeAll(keepingCapacity: true)
        return pairs
    }
}

/// Keys that sort by weight, and in a tie the smaller number as the larger key.
enum SortKey {
    /// - Parameter weight: positive. The bit patterns of positive floating-point numbers sort like the numbers.
    static func make(_ weight: Float, _ number: Int32) -> UInt64 {
        UInt64(weight.bitPattern) << 32 | UInt64(~UInt32(bitPattern: number))
    }

    static func weight(of key: UInt64) -> Float { Float(bitPattern: UInt32(key >> 32)) }

    static func number(of key: UInt64) -> Int32 { Int32(bitPattern: ~UInt32(truncatingIfNeeded: key)) }
}
