/// A worker's buffer of scores, one for each article and all 0 between two calls. Not safe to share.
struct ScoreBoard {
    fileprivate var scores: [Float]
    fileprivate var touched: [Int32] = []

    init(articleCount: Int) {
        scores = [Float](repeating: 0, count: articleCount)
    }
}

/// A possible entry of a list.
struct Candidate: Sendable {
    let article: Int
    let score: Double
}

/// Finds the most similar articles.
struct Scorer: Sendable {
    /// A feature of the article and the postings to look up for it.
    struct Probe {
        let feature: Int32
        let weight: Float
        let postings: Range<Int>
    }

    let vectors: ArticleVectors
    let postings: Postings
    let proximity: Proximity
    let settings: RelatedNewsSettings

    /// Returns the `limit` articles most similar to `article` outside `excluded`, the best first.
    func candidates(for article: Int, excluding excluded: [Int], limit: Int, on board: inout ScoreBoard) -> [Candidate]
    {
        for probe in probes(of: article) {
            for position in probe.postings {
                let other = Int(postings.articles[position])
                if board.scores[other] == 0 { board.touched.append(Int32(other)) }
                board.scores[other] += probe.weight * postings.weights[position]
            }
        }
        var best = BestCandidates(limit: limit)
        for touched in board.touched {
            let other = Int(touched)
            let likeness = Double(board.scores[other])
            board.scores[other] = 0
            guard best.admits(likeness), other != article, !excluded.contains(other) else { continue }
            let distance = proximity.distance(article, other)
            let score = likeness * proximity.factor(seconds: distance)
            best.insert(Candidate(article: other, score: score), distance: distance)
        }
        board.touched.removeAll(keepingCapacity: true)
        return best.candidates
    }

    /// Returns the lookups for an article: its strongest words among those that other articles share, its tags and its
    /// categories.
    func probes(of article: Int) -> [Probe] {
        var probes: [Probe] = []
        var termCount = 0
        for index in vectors.range(of: article) {
            let feature = vectors.features[index]
            let isTerm = vectors.kind(of: feature) == .term
            if isTerm, termCount == settings.termsPerQuery { continue }
            let found = postings.nearest(
                to: article,
                with: feature,
                limit: min(max(0, settings.postingsPerTerm), vectors.articleCount),
                includesNewer: settings.includesNewer
            )
            // A word that no other article uses does not count towards the limit.
            if found.isEmpty || (found.count == 1 && Int(postings.articles[found.lowerBound]) == article) { continue }
            if isTerm { termCount += 1 }
            probes.append(Probe(feature: feature, weight: vectors.weights[index], postings: found))
        }
        return probes
    }
}

/// The best candidates so far, sorted by score, then by nearness in time, then the newer first.
private struct BestCandidates {
    private let limit: Int
    private var entries: [(candidate: Candidate, distance: Double)] = []

    init(limit: Int) {
        self.limit = limit
    }

    var candidates: [Candidate] { entries.map(\.candidate) }

    /// Returns whether a candidate with a score of at most `bound` may be among the best.
    func admits(_ bound: Double) -> Bool {
        guard entries.count == limit else { return true }
        guard let last = entries.last else { return false }
        return bound >= last.candidate.score
    }

    mutating func insert(_ candidate: Candidate, distance: Double) {
        guard admits(candidate.score) else { return }
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
