import Testing

@testable import RelatedNews

@Suite struct RelatedNewsStabilityTests {
    private let documents = RandomPortal.documents(300)

    private func lists(_ index: RelatedNewsIndex, _ documents: [RelatedNewsDocument]) -> [[String]] {
        documents.map { index.related(to: $0.id) }
    }

    @Test func `A newer article changes no older one's list`() async throws {
        let portal = documents.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
        let after = try await RelatedNewsIndex(documents: portal)
        for known in [1, 2, 40, 150, 299] {
            let older = Array(portal.prefix(known))
            let before = try await RelatedNewsIndex(documents: older)
            #expect(lists(before, older) == lists(after, older), "\(known) known")
            #expect(older.map { before.explain($0.id) } == older.map { after.explain($0.id) }, "\(known) known")
        }
    }

    @Test func `Nothing is compared for a task that is cancelled`() async throws {
        let comparison = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await RelatedNewsIndex(documents: documents)
        }
        await #expect(throws: CancellationError.self) { try await comparison.value }
    }

    /// What words weigh is frozen by the month, so that an edit does not go on from one article to the next.
    @Test func `An edit changes the weights of its own article and of later months only`() async throws {
        let documents = RandomPortal.documents(400)
        var edited = documents
        edited[250].body += " ba ko risum kota baru tatata dudu ririri"
        let before = try await vectors(documents)
        let after = try await vectors(edited)
        let month = documents[250].month
        let changed = documents.indices.filter { before[$0] != after[$0] }
        #expect(changed.contains(250))
        #expect(changed.allSatisfy { $0 == 250 || documents[$0].month > month })
        #expect(changed.count > 10)
        #expect(documents.count { $0.month == month } > 20)
    }

    /// The features of each article, named, with their weights.
    private func vectors(_ documents: [RelatedNewsDocument]) async throws -> [[String: UInt16]] {
        let settings = RelatedNewsSettings()
        var analyzer = try TextAnalyzer(settings: settings)
        let vectors = await ArticleVectors(
            documents: documents,
            analyzed: [try analyzer.analyze(documents[...])],
            settings: settings,
            jobs: 1
        )
        return documents.indices.map { article in
            Dictionary(
                vectors.range(of: article).map { (vectors.name(of: vectors.features[$0]), vectors.weights[$0]) },
                uniquingKeysWith: max
            )
        }
    }

    @Test(arguments: [false, true])
    func `The number of jobs changes nothing`(includesNewer: Bool) async throws {
        var settings = RelatedNewsSettings()
        settings.includesNewer = includesNewer
        let one = try await RelatedNewsIndex(documents: documents, settings: settings, jobs: 1)
        let (related, explained) = (lists(one, documents), documents.map { one.explain($0.id) })
        for jobs in [2, 3, 16] {
            let many = try await RelatedNewsIndex(documents: documents, settings: settings, jobs: jobs)
            #expect(related == lists(many, documents), "\(jobs) jobs")
            #expect(explained == documents.map { many.explain($0.id) }, "\(jobs) jobs")
        }
    }

    @Test func `The order in which articles are given changes nothing`() async throws {
        let forward = try await RelatedNewsIndex(documents: documents)
        let backward = try await RelatedNewsIndex(documents: documents.reversed())
        #expect(lists(forward, documents) == lists(backward, documents))
    }

    @Test(arguments: [false, true])
    func `Never shows an article twice or itself`(includesNewer: Bool) async throws {
        var settings = RelatedNewsSettings()
        settings.includesNewer = includesNewer
        var documents = documents
        documents[200].pins = ["berita/200.md", "berita/5.md", "berita/250.md", "berita/5.md"]
        let index = try await RelatedNewsIndex(documents: documents, settings: settings)
        for document in documents {
            let related = index.related(to: document.id)
            #expect(Set(related).count == related.count)
            #expect(!related.contains(document.id))
        }
    }

    @Test func `Shows newer articles only where asked to`() async throws {
        let order = documents.sorted { ($0.time, $0.id) < ($1.time, $1.id) }.map(\.id)
        let ranks = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
        let newerShown = { (index: RelatedNewsIndex) in
            order.indices.count { rank in index.related(to: order[rank]).contains { ranks[$0, default: -1] > rank } }
        }
        var settings = RelatedNewsSettings()
        #expect(newerShown(try await RelatedNewsIndex(documents: documents, settings: settings)) == 0)
        settings.includesNewer = true
        let index = try await RelatedNewsIndex(documents: documents, settings: settings)
        #expect(newerShown(index) > 250)
        #expect(index.related(to: order[0]).count == 10)
    }
}
