/// A worker's buffers for finding the articles similar to one. All buffers are 0 or empty between two calls. Not safe to share between tasks.
struct ScoreBoard {
    /// For each feature, the amount that sharing it with the article adds to a score, as a multiple of its weight in
    /// the other article; both as fractions of ``ArticleVectors/unit``.
    var query: [UInt32]
    /// The best candidates as sort keys, which contain the complements of their numbers.
    private(set) var keys: [UInt64] = []
    /// The score of each article so far.
    private var scores: [Float]
    /// The articles with a score.
    private var touched: [Int32] = []

    init(_ vectors: ArticleVectors) {
        scores = [Float](repeating: 0, count: vectors.articleCount)
        query = [UInt32](repeating: 0, count: vectors.featureCount)
    }

    /// Adds a feature of the article to the scores of others that have it.
    ///
    /// - Parameters:
    ///   - positions: the others in `postings`.
    ///   - weight: positive.
    mutating func add(_ postings: borrowing Postings, _ positions: Range<Int>, weight: Float) {
        Self.add(postings, positions, weight, &scores, &touched)
    }

    /// Takes the buffers as separate parameters: only then can the scores be changed in place without further checks.
    private static func add(
        _ postings: borrowing Postings,
        _ positions: Range<Int>,
        _ weight: Float,
        _ scores: inout [Float],
        _ touched: inout [Int32]
    ) {
        let articles = postings.articles.span
        let weights = postings.weights.span
        var scores = scores.mutableSpan
        for position in positions {
            let article = articles[position]
            let score = scores[Int(article)]
            if score == 0 { touched.append(article) }
            scores[Int(article)] = score + weight * Float(weights[position])
        }
    }

    /// Collects the keys of the `count` articles with the highest scores, the newer in a tie, and resets all scores.
    ///
    /// - Parameter adjusted: returns the score to compare, or 0 to leave an article out.
    mutating func takeBest(_ count: Int, _ adjusted: (_ article: Int, _ score: Float) -> Float) {
        var threshold = SortKey.make(0, 0)
        for article in touched {
            let key = SortKey.make(adjusted(Int(article), scores[Int(article)]), ~article)
            scores[Int(article)] = 0
            guard key > threshold else { continue }
            keys.append(key)
            if keys.count == 4 * count {
                keys.keepLargest(count)
                threshold = keys.min() ?? threshold
            }
        }
        keys.keepLargest(count)
        touched.removeAll(keepingCapacity: true)
    }

    mutating func forgetKeys() { keys.removeAll(keepingCapacity: true) }
}
