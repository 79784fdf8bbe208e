/// An inverted index: for each probe, its articles from the oldest to the newest, with its weight in each.
struct Postings: Sendable {
    private(set) var articles: [Int32]
    private(set) var weights: [UInt16]
    /// The start of each feature's articles.
    private let starts: [Int32]
    /// The position of each article under each of its features, in their order.
    private var own: [Int32] = []
    /// The start of each article's positions in `own`.
    private var ownStarts: [Int32] = []

    init(_ vectors: ArticleVectors) {
        var ends = [Int32](repeating: 0, count: vectors.featureCount + 1)
        var count = 0
        for article in 0..<vectors.articleCount {
            for index in vectors.probes(of: article) { ends[Int(vectors.features[index]) + 1] += 1 }
            count += vectors.probes(of: article).count
        }
        for feature in 0..<vectors.featureCount { ends[feature + 1] += ends[feature] }
        starts = ends
        articles = [Int32](repeating: 0, count: count)
        weights = [UInt16](repeating: 0, count: count)
        own.reserveCapacity(count)
        for article in 0..<vectors.articleCount {
            ownStarts.append(Int32(own.count))
            for index in vectors.probes(of: article) {
                let feature = Int(vectors.features[index])
                let position = Int(ends[feature])
                ends[feature] += 1
                articles[position] = Int32(article)
                weights[position] = vectors.weights[index]
                own.append(Int32(position))
            }
        }
    }

    /// Returns the positions of up to `limit` articles with a feature of an article that are nearest to it in order of date:
    /// older ones, or half on either side with `includesNewer`.
    ///
    /// - Parameters:
    ///   - rank: the position of the feature among the article's probes, from 0.
    ///   - feature: the number of that feature.
    func nearest(to article: Int, rank: Int, feature: Int32, limit: Int, includesNewer: Bool) -> Range<Int> {
        let position = Int(own[Int(ownStarts[article]) + rank])
        let start = Int(starts[Int(feature)])
        guard includesNewer else { return max(start, position - limit)..<position }
        let end = min(Int(starts[Int(feature) + 1]), max(position - limit / 2, start) + limit)
        return max(start, end - limit)..<end
    }
}
