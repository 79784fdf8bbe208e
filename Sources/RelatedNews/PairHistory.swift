/// Counts the articles that have each pair of words, as the articles are read in order of date.
///
/// A pair represents an article only where earlier articles contain it as well. Most pairs occur in a single article of
/// a portal; to bound memory, old pairs of a single article are forgotten.
struct PairHistory: Sendable {
    /// The number of pairs above which those of a single article are forgotten: the pairs of thousands of articles.
    private static let capacity = 1 << 18

    /// The pairs that represent articles, by their number, as keys of a ``PairTable``.
    private(set) var features: [UInt64] = []

    private var table = PairTable()
    private var counts: [ArticleCount] = []
    /// The place of each pair in `features`, or -1.
    private var places: [Int32] = []
    private var limit = Self.capacity

    /// Counts one more article that has a pair, and returns how many of the articles known to it do.
    mutating func count(_ key: UInt64, in period: Int32) -> Int32 {
        if table.count >= limit { forgetSingles() }
        let pair = table.number(of: key)
        if pair == counts.count {
            counts.append(ArticleCount())
            places.append(-1)
        }
        return counts[pair].count(in: period)
    }

    /// Returns the number of other articles with a pair, once all have been counted.
    func others(_ key: UInt64) -> Int32 { table.existingNumber(of: key).map { counts[$0].others } ?? 0 }

    /// Returns the place of a counted pair in `features`, adding it where it is missing.
    mutating func feature(_ key: UInt64) -> Int32 {
        let pair = table.number(of: key)
        if places[pair] < 0 {
            places[pair] = Int32(features.count)
            features.append(key)
        }
        return places[pair]
    }

    private mutating func forgetSingles() {
        var remaining = PairHistory()
        for pair in 0..<table.count where !counts[pair].isSingle {
            _ = remaining.table.number(of: table.keys[pair])
            remaining.counts.append(counts[pair])
            remaining.places.append(places[pair])
        }
        table = remaining.table
        counts = remaining.counts
        places = remaining.places
        limit = max(Self.capacity, 2 * table.count)
    }
}
