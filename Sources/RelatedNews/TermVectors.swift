/// The strongest features of a group of consecutive articles, as vectors of length 1.
struct TermVectors: Sendable {
    /// Numbers of words, and of pairs as `~number`, grouped by article; probes first.
    var features: [Int32] = []
    /// The weight of each of `features`.
    var weights: [UInt16] = []
    /// The end of each article's probes.
    var probeEnds: [Int] = []
    /// The end of each article's features.
    var ends: [Int] = []
}

extension WeighedArticles {
    /// Returns the `limit` features with the highest weights of each article, the `probes` highest first and sorted. In
    /// a tie, words precede pairs, and earlier first use decides further.
    func strongest(_ limit: Int, probes: Int) -> TermVectors {
        var result = TermVectors()
        var keys: [UInt64] = []
        var start = 0
        for end in ends {
            keys.removeAll(keepingCapacity: true)
            for index in start..<end { keys.append(SortKey.make(weights[index], features[index])) }
            keys.keepLargest(max(0, limit))
            keys.bringLargestToFront(max(0, probes))
            keys[..<min(max(0, probes), keys.count)].sort(by: >)
            result.appendVector(keys, probes: max(0, probes))
            start = end
        }
        return result
    }
}

extension TermVectors {
    fileprivate mutating func appendVector(_ keys: [UInt64], probes: Int) {
        var squares: Float = 0
        for key in keys {
            let weight = SortKey.weight(of: key)
            squares += weight * weight
        }
        let unit = Float(ArticleVectors.unit) / squares.squareRoot()
        probeEnds.append(features.count + min(probes, keys.count))
        for key in keys {
            features.append(SortKey.number(of: key))
            weights.append(UInt16(max(1, (SortKey.weight(of: key) * unit).rounded())))
        }
        ends.append(features.count)
    }
}
