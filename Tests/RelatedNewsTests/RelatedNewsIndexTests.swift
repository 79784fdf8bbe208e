import RelatedNews
import Testing

@Suite struct RelatedNewsIndexTests {
    private func article(_ id: String, day: Int, _ title: String = "", pins: [String] = []) -> RelatedNewsDocument {
        RelatedNewsDocument(id: id, time: day * 86_400, title: title, pins: pins)
    }

    @Test func `Of eleven articles, the newest shows the ten others`() async throws {
        let documents = (1...11).map { article("a\($0)", day: $0) }
        let index = try await RelatedNewsIndex(documents: documents)
        #expect(index.related(to: "a11") == (1...10).reversed().map { "a\($0)" })
    }

    @Test func `Shows fewer only where there are not enough older ones`() async throws {
        let documents = (1...30).map { article("a\($0)", day: $0, "Banjir \($0)") }
        let index = try await RelatedNewsIndex(documents: documents)
        #expect((1...30).map { index.related(to: "a\($0)").count } == (1...30).map { min(10, $0 - 1) })
    }

    @Test func `Knows nothing of an unknown article`() async throws {
        let index = try await RelatedNewsIndex(documents: [article("a", day: 1)])
        #expect(index.related(to: "z").isEmpty)
        #expect(index.explain("z").isEmpty)
        #expect(index.related(to: "a").isEmpty)
    }

    @Test func `Copes with no articles at all`() async throws {
        #expect(try await RelatedNewsIndex(documents: [], jobs: 4).related(to: "a").isEmpty)
    }

    @Test func `Puts pins first in their order, even newer ones`() async throws {
        var documents = (1...12).map { article("a\($0)", day: $0) }
        documents[10].pins = ["a12", "tidak-ada", "a3", "a11", "a3"]
        let index = try await RelatedNewsIndex(documents: documents)
        #expect(index.related(to: "a11") == ["a12", "a3", "a10", "a9", "a8", "a7", "a6", "a5", "a4", "a2"])
    }

    @Test func `Shows as many as the setting says`() async throws {
        let documents = (1...9).map { article("a\($0)", day: $0, pins: ["a1", "a2", "a3"]) }
        for count in [-1, 0, 2, 5] {
            var settings = RelatedNewsSettings()
            settings.count = count
            let index = try await RelatedNewsIndex(documents: documents, settings: settings)
            #expect(index.related(to: "a9").count == max(0, count))
        }
    }

    @Test func `Of several with the same id, the oldest counts`() async throws {
        let documents = [article("a", day: 1), article("b", day: 2), article("a", day: 3)]
        let index = try await RelatedNewsIndex(documents: documents)
        #expect(index.related(to: "b") == ["a"])
        #expect(index.related(to: "a").isEmpty)
    }
}
