import RelatedNews
import Testing

@Suite struct RelatedNewsExplanationTests {
    private let documents = RandomPortal.documents(120)

    @Test func `Begins with the list and goes on with those that just missed it`() async throws {
        let index = try await RelatedNewsIndex(documents: documents)
        for document in documents {
            let related = index.related(to: document.id)
            let explained = index.explain(document.id)
            #expect(Array(explained.map(\.id).prefix(related.count)) == related)
            #expect(explained.count <= 20)
        }
        #expect(index.explain(documents[100].id).count == 20)
    }

    @Test func `The reasons add up to the score`() async throws {
        let index = try await RelatedNewsIndex(documents: documents)
        for match in index.explain(documents[90].id) {
            var likeness = 0.0
            var factor = 0.0
            for reason in match.reasons {
                switch reason {
                case .term(_, let weight), .tag(_, let weight), .category(_, let weight): likeness += weight
                case .time(_, let timeFactor): factor = timeFactor
                case .pin, .filler: Issue.record("\(match.id) is a candidate")
                }
            }
            #expect(abs(likeness * factor - match.score) < 0.000_01)
        }
    }

    @Test func `Names words, tags and days as people write them`() async throws {
        let index = try await RelatedNewsIndex(documents: [
            RelatedNewsDocument(id: "a", time: 0, title: "Vaksinasi", tags: ["lansia"], categories: ["kesehatan"]),
            RelatedNewsDocument(
                id: "b",
                time: 259_200,
                title: "VAKSINASI",
                tags: ["lansia"],
                categories: ["kesehatan"]
            ),
        ])
        let reasons = try #require(index.explain("b").first).reasons
        let names = reasons.map { reason in
            switch reason {
            case .pin: "pin"
            case .term(let word, _): "term \(word)"
            case .tag(let slug, _): "tag \(slug)"
            case .category(let slug, _): "category \(slug)"
            case .time(let days, _): "\(days) days"
            case .filler: "filler"
            }
        }
        #expect(names == ["term vaksinasi", "tag lansia", "category kesehatan", "3.0 days"])
    }

    @Test func `Names two words in a row that both articles have`() async throws {
        let titles = ["Uji konsekuensi", "Pasar", "Uji konsekuensi", "Pasar", "Uji konsekuensi"]
        let documents = titles.enumerated().map { RelatedNewsDocument(id: "a\($0)", time: $0, title: $1) }
        let index = try await RelatedNewsIndex(documents: documents)
        let first = try #require(index.explain("a4").first)
        #expect(first.id == "a2")
        let terms = first.reasons.compactMap { if case .term(let term, _) = $0 { term } else { nil } }
        #expect(Set(terms) == ["uji", "konsekuensi", "uji konsekuensi"])
    }

    @Test func `Says which articles are an author's choice`() async throws {
        var documents = documents
        documents[50].pins = ["berita/7.md"]
        let index = try await RelatedNewsIndex(documents: documents)
        let first = try #require(index.explain("berita/50.md").first)
        #expect(first.id == "berita/7.md")
        #expect(first.reasons == [.pin])
    }
}
