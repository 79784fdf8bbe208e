import Concurrency
public import Digests

/// Computes and holds the related news of every article.
///
/// Similarity comes from the words of title, summary and body, from tags and categories, and from nearness in time. Pins come first; where too few
/// articles are similar, the nearest in time fill the list. A list contains no article twice, and never the article itself.
///
/// Unless `RelatedNewsSettings.includesNewer` is set, an article's list depends only on its pins and on articles that precede it in order of time and
/// identifier, so publishing an article changes no older one.
public struct RelatedNewsIndex: Sendable {
    /// The identifiers by article number; the oldest article is 0.
    private let ids: [String]
    private let articlesByID: [String: Int]
    /// Nil where nothing is to be explained.
    private let composer: ListComposer?
    /// The related articles of each article.
    private let lists: [[Int32]]

    /// Computes the related news of all articles.
    ///
    /// - Parameters:
    ///   - documents: published articles in any order. Of several with the same identifier, the oldest counts.
    ///   - explains: whether ``explain(_:)`` will be asked. It needs every word of every article, which are forgotten otherwise.
    ///   - results: what earlier runs of the program computed.
    ///   - jobs: the maximum number of concurrent tasks. The result does not depend on it.
    /// - Throws: `StemmerError` where libstemmer fails; `CancellationError` where the task is cancelled.
    public init(
        documents: [RelatedNewsDocument],
        settings: RelatedNewsSettings = RelatedNewsSettings(),
        explains: Bool = true,
        results: ResultStore = .none,
        jobs: Int = 1
    ) async throws {
        let documents = Self.inOrderOfDate(documents)
        let articlesByID = Dictionary(uniqueKeysWithValues: zip(documents.map(\.id), documents.indices))
        self.articlesByID = articlesByID
        ids = documents.map(\.id)
        let pins = documents.enumerated().map { article, document in
            var seen: Set<Int> = [article]
            return document.pins.compactMap { articlesByID[$0] }.filter { seen.insert($0).inserted }
        }
        let kept = await KeptRelatedNews(documents, pins: pins, settings, results, jobs: jobs)
        let knownLists = explains ? kept.parts.map { _ in nil } : kept.lists()
        let unknown = kept.parts.indices.filter { knownLists[$0] == nil }
        guard !unknown.isEmpty else {
            composer = nil
            lists = kept.joined(knownLists, [])
            return
        }
        let proximity = Proximity(documents, settings: settings)
        let vectors = await ArticleVectors(
            documents: documents,
            analyzed: try await kept.analyzed(jobs: jobs),
            settings: settings,
            jobs: jobs
        )
        let composer = ListComposer(
            scorer: Scorer(vectors: vectors, postings: Postings(vectors), proximity: proximity, settings: settings),
            nearestArticles: NearestArticles(documents, proximity: proximity, includesNewer: settings.includesNewer),
            pins: pins
        )
        self.composer = explains ? composer : nil
        let composed = try await parallelMap(unknown.flatMap { Array(kept.parts[$0].indices) }, jobs: jobs) {
            ScoreBoard(vectors)
        } transform: { board, article in
            try Task.checkCancellation()
            return composer.list(for: article, on: &board)
        }
        lists = kept.joined(knownLists, composed)
    }

    /// Returns the identifiers of the related articles, the best first. Empty for an unknown identifier.
    public func related(to id: String) -> [String] {
        guard let article = articlesByID[id] else { return [] }
        return lists[article].map { ids[Int($0)] }
    }

    /// Returns the articles of `related(to:)` followed by as many runners-up, with scores and reasons. Empty for an
    /// unknown identifier, and where the index was made without explanations.
    public func explain(_ id: String) -> [RelatedNewsMatch] {
        guard let composer, let article = articlesByID[id] else { return [] }
        return composer.explanation(of: article).map { entry in
            RelatedNewsMatch(id: ids[entry.article], score: entry.score, reasons: entry.reasons)
        }
    }

    /// Returns the articles by time and identifier, the oldest first and each identifier once.
    private static func inOrderOfDate(_ documents: [RelatedNewsDocument]) -> [RelatedNewsDocument] {
        var seen: Set<String> = []
        return documents.sorted { ($0.time, $0.id) < ($1.time, $1.id) }.filter { seen.insert($0.id).inserted }
    }
}
