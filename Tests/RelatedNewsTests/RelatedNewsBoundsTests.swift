import Testing

@testable import RelatedNews

@Suite struct RelatedNewsBoundsTests {
    /// What one article may cost is bounded, so that a portal's cost grows with its articles and not with their square.
    @Test(arguments: [false, true])
    func `Looks up no more than the settings allow`(includesNewer: Bool) async throws {
        var settings = RelatedNewsSettings()
        settings.includesNewer = includesNewer
        settings.termsPerArticle = 12
        settings.termsPerQuery = 5
        settings.labelsPerArticle = 3
        settings.postingsPerTerm = 7
        settings.postingsPerArticle = 30
        settings.candidatesPerArticle = 4
        settings.count = 1
        var documents = RandomPortal.documents(200)
        documents[150].tags = (0..<100).map { "tag-\($0 % 20)" }
        let scorer = try await scorer(for: documents, settings)
        var board = ScoreBoard(scorer.vectors)
        for article in documents.indices {
            let features = scorer.vectors.range(of: article).map {
                scorer.vectors.kind(of: scorer.vectors.features[$0])
            }
            let probes = scorer.vectors.probes(of: article).map { scorer.vectors.kind(of: scorer.vectors.features[$0]) }
            #expect(features.count { $0 == .term || $0 == .pair } <= 12)
            #expect(probes.count { $0 == .term || $0 == .pair } <= 5)
            #expect(features.count { $0 == .tag } <= 3)
            #expect(scorer.found(for: article).allSatisfy { $0.positions.count <= 7 })
            #expect(scorer.found(for: article).reduce(0) { $0 + $1.positions.count } <= 30)
            #expect(scorer.candidates(for: article, excluding: [], limit: 50, on: &board).count <= 4)
        }
    }

    @Test func `Looks at the nearest articles on both sides`() async throws {
        var settings = RelatedNewsSettings()
        settings.includesNewer = true
        let documents = (0..<10).map { RelatedNewsDocument(id: "\($0)", time: $0, title: "Banjir") }
        let postings = try await scorer(for: documents, settings).postings
        let found = { (article: Int, includesNewer: Bool) in
            postings.nearest(to: article, rank: 0, feature: 0, limit: 4, includesNewer: includesNewer)
                .map { postings.articles[$0] }
        }
        #expect(found(0, true) == [0, 1, 2, 3])
        #expect(found(5, true) == [3, 4, 5, 6])
        #expect(found(9, true) == [6, 7, 8, 9])
        #expect(found(0, false) == [])
        #expect(found(9, false) == [5, 6, 7, 8])
    }

    @Test func `Hostile articles come to an end`() async throws {
        let words = (0..<60_000).map { "k\(String($0, radix: 26).filter(\.isLetter))ata" }.joined(separator: " ")
        let bodies = [words, words, String(repeating: "a", count: 500_000), String(repeating: "'-", count: 200_000)]
        let documents = bodies.enumerated().map { number, body in
            RelatedNewsDocument(
                id: "\(number)",
                time: number,
                title: "",
                body: body,
                tags: (0..<5_000).map { "tag-\($0)" },
                categories: (0..<5_000).map { "kategori-\($0)" },
                pins: (0..<5_000).map { "\($0 % 7)" }
            )
        }
        let index = try await RelatedNewsIndex(documents: documents)
        #expect(index.related(to: "3") == ["0", "1", "2"])
    }

    @Test func `Extreme settings stay within bounds`() async throws {
        var settings = RelatedNewsSettings()
        settings.count = .max
        settings.termsPerArticle = .max
        settings.termsPerQuery = .max
        settings.pairsPerArticle = .max
        settings.labelsPerArticle = .max
        settings.postingsPerTerm = .max
        settings.postingsPerArticle = .max
        settings.candidatesPerArticle = .max
        settings.tagWeight = .infinity
        settings.titleWeight = .infinity
        settings.bodyWeight = -1
        settings.recencyWeight = 7
        settings.recencyHalfLife = 0
        for includesNewer in [false, true] {
            settings.includesNewer = includesNewer
            let documents = RandomPortal.documents(30)
            let index = try await RelatedNewsIndex(documents: documents, settings: settings)
            #expect(index.related(to: "berita/28.md").count == (includesNewer ? 29 : 28))
            #expect(index.explain("berita/28.md").allSatisfy { $0.score.isFinite })
        }
    }

    private func scorer(
        for documents: [RelatedNewsDocument],
        _ settings: RelatedNewsSettings
    ) async throws -> Scorer {
        var analyzer = try TextAnalyzer(settings: settings)
        let vectors = await ArticleVectors(
            documents: documents,
            analyzed: [try analyzer.analyze(documents[...])],
            settings: settings,
            jobs: 1
        )
        let proximity = Proximity(documents, settings: settings)
        return Scorer(vectors: vectors, postings: Postings(vectors), proximity: proximity, settings: settings)
    }
}
