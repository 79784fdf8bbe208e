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
        settings.postingsPerTerm = 7
        var documents = RandomPortal.documents(200)
        documents[150].tags = (0..<100).map { "tag-\($0 % 20)" }
        let scorer = try await scorer(for: documents, settings)
        var mostTerms = 0
        for article in documents.indices {
            let probes = scorer.probes(of: article)
            let terms = probes.filter { scorer.vectors.kind(of: $0.feature) == .term }
            let tags = probes.filter { scorer.vectors.kind(of: $0.feature) == .tag }
            mostTerms = max(mostTerms, terms.count)
            #expect(tags.count <= 5)
            #expect(probes.allSatisfy { $0.postings.count <= 7 })
        }
        #expect(mostTerms == 5)
    }

    @Test func `Looks at the nearest articles on both sides`() async throws {
        var settings = RelatedNewsSettings()
        settings.includesNewer = true
        let documents = (0..<10).map { RelatedNewsDocument(id: "\($0)", time: $0, title: "Banjir") }
        let postings = try await scorer(for: documents, settings).postings
        let around = { postings.nearest(to: $0, with: 0, limit: 4, includesNewer: true).map { postings.articles[$0] } }
        #expect(around(0) == [0, 1, 2, 3])
        #expect(around(5) == [3, 4, 5, 6])
        #expect(around(9) == [6, 7, 8, 9])
        let older = { postings.nearest(to: $0, with: 0, limit: 4, includesNewer: false).map { postings.articles[$0] } }
        #expect(older(0) == [])
        #expect(older(9) == [5, 6, 7, 8])
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
        settings.postingsPerTerm = .max
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
