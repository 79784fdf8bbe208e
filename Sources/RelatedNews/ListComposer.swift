/// Composes an article's list from its pins, its most similar articles and, where these are too few, the nearest in time.
struct ListComposer: Sendable {
    /// An entry of a list with its score and reasons.
    struct Entry {
        let article: Int
        let score: Double
        let reasons: [RelatedNewsMatch.Reason]
    }

    let scorer: Scorer
    let nearestArticles: NearestArticles
    /// The pinned articles of each article, without itself and without duplicates.
    let pins: [[Int]]

    private var length: Int { min(max(0, scorer.settings.count), pins.count) }

    func list(for article: Int, on board: inout ScoreBoard) -> [Int32] {
        let pins = Array(pins[article].prefix(length))
        let candidates = scorer.candidates(for: article, excluding: pins, limit: length - pins.count, on: &board)
        var list = pins + candidates.map(\.article)
        list += nearestArticles.fill(length - list.count, around: article, chosen: list).map(\.article)
        return list.map(Int32.init)
    }

    /// Returns the entries of `list(for:on:)` followed by as many runners-up.
    func explanation(of article: Int) -> [Entry] {
        let pins = Array(pins[article].prefix(length))
        var board = ScoreBoard(scorer.vectors)
        let limit = 2 * length - pins.count
        let candidates = scorer.candidates(for: article, excluding: pins, limit: limit, on: &board)
        let chosen = pins + candidates.map(\.article)
        let fillings = nearestArticles.fill(length - chosen.count, around: article, chosen: chosen)
        return pins.map { Entry(article: $0, score: 0, reasons: [.pin]) }
            + candidates.map { candidate in
                Entry(
                    article: candidate.article,
                    score: candidate.score,
                    reasons: scorer.reasons(for: article, toShow: candidate.article)
                )
            }
            + fillings.map { Entry(article: $0.article, score: 0, reasons: [.filler($0.kind)]) }
    }
}

extension Scorer {
    /// Returns the parts of the score of `other` for `article`: the shared features in order of descending weight, then the factor of time.
    func reasons(for article: Int, toShow other: Int) -> [RelatedNewsMatch.Reason] {
        var query: [Int32: UInt32] = [:]
        vectors.forEachFeature(of: article) { feature, weight in query[feature] = weight }
        var shared: [(weight: Double, name: String, kind: ArticleVectors.FeatureKind)] = []
        for index in vectors.range(of: other) {
            let feature = vectors.features[index]
            guard let weight = query[feature], weight > 0 else { continue }
            shared.append(
                (
                    weight: ArticleVectors.likeness(UInt64(weight) * UInt64(vectors.weights[index])),
                    name: vectors.name(of: feature),
                    kind: vectors.kind(of: feature)
                )
            )
        }
        shared.sort { ($1.weight, $0.kind.rawValue, $0.name) < ($0.weight, $1.kind.rawValue, $1.name) }
        let distance = proximity.distance(article, other)
        let time = RelatedNewsMatch.Reason.time(
            days: proximity.days(seconds: distance),
            factor: proximity.factor(seconds: distance)
        )
        return shared.map { weight, name, kind in
            switch kind {
            case .term, .pair: .term(name, weight: weight)
            case .tag: .tag(name, weight: weight)
            case .category: .category(name, weight: weight)
            }
        } + [time]
    }
}
