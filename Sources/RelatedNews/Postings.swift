/// An inverted index: for each feature, its articles from the oldest to the newest with their weights.
struct Postings: Sendable {
    private(set) var articles: [Int32]
    private(set) var weights: [Float]
    private let starts: [Int]

    init(_ vectors: ArticleVectors) {
        var ends = [Int](repeating: 0, count: vectors.featureCount + 1)
        for feature in vectors.features { ends[Int(feature) + 1] += 1 }
        for feature in 0..<vectors.featureCount { ends[feature + 1] += ends[feature] }
        starts = ends
        articles = [Int32](repeating: 0, count: vectors.features.count)
        weights = [Float](repeating: 0, count: vectors.features.count)
        for article in 0..<vectors.articleCount {
            for index in vectors.range(of: article) {
                let feature = vectors.features[index]
                let position = ends[Int(feature)]
                ends[Int(feature)] += 1
                articles[position] = Int32(article)
                // The weight of a shared tag or category comes from the article whose list is computed, not from the
                // candidates.
                weights[position] = vectors.kind(of: feature) == .term ? vectors.weights[index] : 1
            }
        }
    }

    /// Returns the positions of up to `limit` articles with a feature that are nearest to an article in order of date:
    /// older ones, or half on either side with `includesNewer`.
    func nearest(to article: Int, with feature: Int32, limit: Int, includesNewer: Bool) -> Range<Int> {
        let all = starts[Int(feature)]..<starts[Int(feature) + 1]
        let position = firstPosition(in: all, from: article)
        guard includesNewer else {
            return max(all.lowerBound, position - limit)..<position
        }
        let end = min(all.upperBound, max(position - limit / 2, all.lowerBound) + limit)
        return max(all.lowerBound, end - limit)..<end
    }

    /// Returns the position of an article in `range`, or nil where it is missing.
    func position(of article: Int, in range: Range<Int>) -> Int? {
        let position = firstPosition(in: range, from: article)
        return position < range.upperBound && articles[position] == article ? position : nil
    }

    /// Returns the first position in `range` whose article is `article` or newer.
    private func firstPosition(in range: Range<Int>, from article: Int) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if articles[middle] < article { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
