import RelatedNews
import Testing

@Suite struct RelatedNewsStabilityTests {
    private let documents = RandomPortal.documents(300)

    private func lists(_ index: RelatedNewsIndex, _ documents: [RelatedNewsDocument]) -> [[String]] {
        documents.map { index.related(to: $0.id) }
    }

    @Test(arguments: [1, 2, 40, 150, 299])
    func `A newer article changes no older one's list`(known: Int) async throws {
        let portal = documents.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
        let older = Array(portal.prefix(known))
        let before = try await RelatedNewsIndex(documents: older)
        let after = try await RelatedNewsIndex(documents: portal)
        #expect(lists(before, older) == lists(after, older))
        #expect(older.map { before.explain($0.id) } == older.map { after.explain($0.id) })
    }

    @Test(arguments: [false, true], [2, 3, 16])
    func `The number of jobs changes nothing`(includesNewer: Bool, jobs: Int) async throws {
        var settings = RelatedNewsSettings()
        settings.includesNewer = includesNewer
        let one = try await RelatedNewsIndex(documents: documents, settings: settings, jobs: 1)
        let many = try await RelatedNewsIndex(documents: documents, settings: settings, jobs: jobs)
        #expect(lists(one, documents) == lists(many, documents))
        #expect(documents.map { one.explain($0.id) } == documents.map { many.explain($0.id) })
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
