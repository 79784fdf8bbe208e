import Concurrency

/// The related news of every article.
///
/// Articles are alike by the words of title, summary and body, by their tags and categories, and by nearness in time. Pins
/// come first; where too few articles are alike, the nearest in time fill the list. No article is related to itself or to
/// another twice.
///
/// Unless `RelatedNewsSettings.includesNewer` is set, an article's related news depend only on articles that are not
/// newer (and on its own pins), in the order of time and id: publishing an article changes no older one.
public struct RelatedNewsIndex: Sendable {
    /// Articles that are analysed together number their words together, which spares the table of all words most of
    /// the look-ups.
    private static let articlesPerGroup = 128

    /// The ids of the articles by their numbers: the oldest is 0.
    private let ids: [String]
    private let articlesByID: [String: Int]
    private let composer: ListComposer
    /// For each article, the related ones.
    private let lists: [[Int32]]

    /// Finds the related news of all articles.
    ///
    /// - Parameters:
    ///   - documents: published articles in any order. Of several with the same id, the oldest counts.
    ///   - jobs: how many tasks may run at the same time. The result does not depend on it.
    /// - Throws: where the machine cannot stem words.
    public init(
        documents: [RelatedNewsDocument],
        settings: RelatedNewsSettings = RelatedNewsSettings(),
        jobs: Int = 1
    ) async throws(StemmerError) {
        let documents = Self.inOrderOfDate(documents)
        let articlesByID = Dictionary(uniqueKeysWithValues: zip(documents.map(\.id), documents.indices))
        let proximity = Proximity(documents, settings: settings)
        let vectors = await ArticleVectors(
            documents: documents,
            analyzed: try await Self.analyze(documents, settings, jobs),
            settings: settings,
            jobs: jobs
        )
        let composer = ListComposer(
            scorer: Scorer(
                vectors: vectors,
                postings: Postings(vectors),
                proximity: proximity,
                settings: settings
            ),
            nearestArticles: NearestArticles(
                documents,
                proximity: proximity,
                includesNewer: settings.includesNewer
            ),
            pins: documents.enumerated().map { article, document in
                var seen: Set<Int> = [article]
                return document.pins.compactMap { articlesByID[$0] }.filter { seen.insert($0).inserted }
            }
        )
        self.composer = composer
        self.articlesByID = articlesByID
        ids = documents.map(\.id)
        lists = await parallelMap(Array(documents.indices), jobs: jobs) {
            ScoreBoard(articleCount: documents.count)
        } transform: { board, article in
            composer.list(for: article, on: &board)
        }
    }

    /// The ids of the articles related to an article, the best first; empty for an id that is not in the index.
    public func related(to id: String) -> [String] {
        guard let article = articlesByID[id] else { return [] }
        return lists[article].map { ids[Int($0)] }
    }

    /// The articles related to an article and as many again that just missed being so, with their scores and the reasons
    /// for them; empty for an id that is not in the index. It begins with what `related(to:)` returns.
    public func explain(_ id: String) -> [RelatedNewsMatch] {
        guard let article = articlesByID[id] else { return [] }
        return composer.explanation(of: article).map { entry in
            RelatedNewsMatch(id: ids[entry.article], score: entry.score, reasons: entry.reasons)
        }
    }

    /// The oldest first, by time and id; each id once.
    private static func inOrderOfDate(_ documents: [RelatedNewsDocument]) -> [RelatedNewsDocument] {
        var seen: Set<String> = []
        return documents.sorted { ($0.time, $0.id) < ($1.time, $1.id) }.filter { seen.insert($0.id).inserted }
    }

    private static func analyze(
        _ documents: [RelatedNewsDocument],
        _ settings: RelatedNewsSettings,
        _ jobs: Int
    ) async throws(StemmerError) -> [AnalyzedArticles] {
        let groups = stride(from: 0, to: documents.count, by: articlesPerGroup).map { start in
            start..<min(documents.count, start + articlesPerGroup)
        }
        return try await parallelMap(groups, jobs: jobs) { () throws(StemmerError) in
            try TextAnalyzer(settings: settings)
        } transform: { (analyzer: inout TextAnalyzer, group) throws(StemmerError) in
            try analyzer.analyze(documents[group])
        }
    }
}
