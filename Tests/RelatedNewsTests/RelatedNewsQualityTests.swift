import Testing

@testable import RelatedNews

@Suite struct RelatedNewsQualityTests {
    /// Of the places that older articles on the same topic could fill, nearly all are filled by them, and so is nearly every
    /// first place. The texts have thirty words each, so that a common one in two titles can outweigh a topic.
    @Test func `Finds the topic without any tag`() async throws {
        let index = try await RelatedNewsIndex(documents: TopicCorpus.documents)
        var found = 0
        var possible = 0
        var strangers: [String] = []
        for topic in TopicCorpus.topics {
            for round in 1..<6 {
                let top = index.related(to: "\(topic)-\(round)").prefix(round)
                if top.first?.hasPrefix(topic) != true { strangers.append("\(topic)-\(round)") }
                found += top.count { $0.hasPrefix(topic) }
                possible += round
            }
        }
        #expect(Double(found) / Double(possible) >= 0.85)
        #expect(strangers.count <= 1, "\(strangers)")
    }

    @Test func `A shared tag that is rare counts more than one that most articles carry`() async throws {
        var documents = articles(12) { _ in "Kabar" }
        for index in documents.indices { documents[index].tags = ["kota"] }
        documents[2].tags = ["kota", "jembatan"]
        documents[11].tags = ["jembatan", "kota"]
        let index = try await RelatedNewsIndex(documents: documents)
        #expect(index.related(to: "a12").first == "a3")
    }

    @Test func `A shared category counts`() async throws {
        var documents = articles(12) { _ in "" }
        documents[3].categories = ["kesehatan"]
        documents[11].categories = ["kesehatan"]
        let index = try await RelatedNewsIndex(documents: documents)
        #expect(index.related(to: "a12").first == "a4")
    }

    @Test func `Of two alike, the one nearer in time comes first`() async throws {
        let documents = articles(9) { day in [2, 5, 9].contains(day) ? "Jembatan gantung" : "Pasar \(day)" }
        let index = try await RelatedNewsIndex(documents: documents)
        #expect(index.related(to: "a9").prefix(2) == ["a5", "a2"])
    }

    @Test func `Knows the forms of Indonesian and English words`() async throws {
        let titles = [
            "Keterbukaan", "Pelatihan nelayan", "Bandara", "The libraries were opening for the readers",
            "The harbour was under repair", "Anak-anak dilatih para nelayan", "The library has been opened",
        ]
        let documents = articles(7) { titles[$0 - 1] }
        let index = try await RelatedNewsIndex(documents: documents)
        #expect(index.related(to: "a6").first == "a2")
        #expect(index.related(to: "a7").first == "a4")
    }

    @Test func `Numbers count in titles only`() async throws {
        var documents = articles(8) { [2, 8].contains($0) ? "HUT ke-72" : "Pasar" }
        documents[4].body = "72 72 72"
        documents[7].title = "Upacara 72"
        let index = try await RelatedNewsIndex(documents: documents)
        #expect(index.related(to: "a8").prefix(2) == ["a2", "a7"])
    }

    @Test func `Fills from the category, then the section, then anywhere`() async throws {
        var documents = articles(6) { _ in "" }
        for (index, section) in ["siaran", "berita", "siaran", "siaran", "berita", "berita"].enumerated() {
            documents[index].section = section
        }
        documents[0].categories = ["air"]
        documents[5].categories = ["air"]
        var settings = RelatedNewsSettings()
        settings.categoryWeight = 0
        let index = try await RelatedNewsIndex(documents: documents, settings: settings)
        #expect(index.related(to: "a6") == ["a1", "a5", "a2", "a4", "a3"])
        #expect(
            index.explain("a6").map(\.reasons) == [
                [.filler(.sameCategory)], [.filler(.sameSection)], [.filler(.sameSection)], [.filler(.anywhere)],
                [.filler(.anywhere)],
            ]
        )
    }

    /// `count` articles, a day apart, called `a1` and so on.
    private func articles(_ count: Int, title: (Int) -> String) -> [RelatedNewsDocument] {
        (1...count).map { RelatedNewsDocument(id: "a\($0)", time: $0 * 86_400, title: title($0)) }
    }
}
