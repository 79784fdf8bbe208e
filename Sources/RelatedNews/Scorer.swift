/// A possible entry of a list.
struct Candidate: Sendable {
    let article: Int
    let score: Double
}

/// Finds the most similar articles in two passes: first those that share the strongest features, then among them those
/// that share most features overall.
struct Scorer: Sendable {
    let vectors: ArticleVectors
    let postings: Postings
    let proximity: Proximity
    let settings: RelatedNewsSettings

    /// Returns the `limit` articles most similar to `article` outside `excluded`, the best first.
    func candidates(for article: Int, excluding excluded: [Int], limit: Int, on board: inout ScoreBoard) -> [Candidate]
    {
        guard limit > 0 else { return [] }
        vectors.forEachFeature(of: article) { feature, weight in board.query[Int(feature)] = weight }
        lookUp(article, excluding: excluded, on: &board)
        var best = BestCandidates(limit: limit)
        for key in board.keys {
            let other = Int(~SortKey.number(of: key))
            let distance = proximity.distance(article, other)
            let score = likeness(of: other, on: board) * proximity.factor(seconds: distance)
            best.insert(Candidate(article: other, score: score), distance: distance)
        }
        board.forgetKeys()
        vectors.forEachFeature(of: article) { feature, _ in board.query[Int(feature)] = 0 }
        return best.candidates
    }

    /// Fills the board's keys with the articles that share the strongest features with an article.
    private func lookUp(_ article: Int, excluding excluded: [Int], on board: inout ScoreBoard) {
        for (feature, positions) in found(for: article) {
            board.add(postings, positions, weight: Float(board.query[Int(feature)]))
        }
        let count = max(settings.candidatesPerArticle, 2 * min(max(0, settings.count), vectors.articleCount))
        board.takeBest(min(count, vectors.articleCount)) { other, score in
            guard other != article, !excluded.contains(other) else { return 0 }
            return score * proximity.roughFactor(article, other)
        }
    }

    /// Returns the positions in `postings` of the articles to examine for an article, by the feature that they share.
    func found(for article: Int) -> [(feature: Int32, positions: Range<Int>)] {
        let limit = min(max(0, settings.postingsPerTerm), vectors.articleCount)
        var left = max(0, settings.postingsPerArticle)
        var found: [(feature: Int32, positions: Range<Int>)] = []
        for (rank, index) in vectors.probes(of: article).enumerated() where left > 0 {
            let feature = vectors.features[index]
            let positions = postings.nearest(
                to: article,
                rank: rank,
                feature: feature,
                limit: min(limit, left),
                includesNewer: settings.includesNewer
            )
            if !positions.isEmpty { found.append((feature, positions)) }
            left -= positions.count
        }
        return found
    }

    /// Returns the similarity of an article to the one whose features are on the board. Whole numbers give the same sum in any order.
    private func likeness(of other: Int, on board: borrowing ScoreBoard) -> Double {
        let query = board.query.span
        let features = vectors.features.span
        let weights = vectors.weights.span
        var sum: UInt64 = 0
        for index in vectors.range(of: other) { sum &+= UInt64(query[Int(features[index])]) &* UInt64(weights[index]) }
        return ArticleVectors.likeness(sum)
    }
}

/// The best candidates so far, sorted by score, then by nearness in time, then the newer first.
private struct BestCandidates {
    private let limit: Int
    private var entries: [(candidate: Candidate, distance: Double)] = []

    init(limit: Int) { self.limit = limit }

    var candidates: [Candidate] { entries.map(\.candidate) }

    mutating func insert(_ candidate: Candidate, distance: Double) {
        if entries.count == limit, let last = entries.last, candidate.score < last.candidate.score { return }
        var position = entries.count
        while position > 0, precedes(candidate, distance, entries[position - 1]) { position -= 1 }
        entries.insert((candidate, distance), at: position)
        if entries.count > limit { entries.removeLast() }
    }

    private func precedes(
        _ candidate: Candidate,
        _ distance: Double,
        _ other: (candidate: Candidate, distance: Double)
    ) -> Bool {
        if candidate.score != other.candidate.score { return candidate.score > other.candidate.score }
        if distance != other.distance { return distance < other.distance }
        return candidate.article > other.candidate.article
    }
}
