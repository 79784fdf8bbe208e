import Diagnostics
import TestSupport
import Testing

@Suite struct MissingDateTests {
    @Test(arguments: ["", "date:\n", "date: ~\n", "date: \"\"\n"])
    func pointsAtTheFrontMatterWithoutADate(line: String) async throws {
        let article = "---\n⟦missing-date⟧title: Rapat\n\(line)---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func onlyWarnsOfADraftAndLeavesItOut() async throws {
        let draft = "---\n⟦missing-date⟧title: Rapat\ndraft: true\n---\nIsi.\n"
        let result = try await MarkedPortal(article: draft).build()
        #expect(result.surprises == [])
        #expect(result.diagnostics.map(\.severity) == [.warning])
        #expect(result.diagnostics.first?.message.id.contains("ditinggalkan") == true)
    }

    @Test(arguments: ["", "draft: false\n"])
    func isAnErrorOfWhatIsToBePublished(line: String) async throws {
        let result = try await MarkedPortal(article: "---\ntitle: Rapat\n\(line)---\nIsi.\n").build()
        #expect(result.diagnostics.map(\.severity) == [.error])
    }

    @Test func asksNoDateOfAPage() async throws {
        let portal = MarkedPortal(files: ["content/halaman/profil.md": "---\ntitle: Profil\n---\nIsi.\n"])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func saysWhatToWrite() async throws {
        #expect(
            try await MarkedPortal(article: "---\ntitle: Rapat\n---\nIsi.\n").build().wording("missing-date")
                == LocalizedText(
                    id: "\"date\" belum diisi\ntambahkan, misalnya: date: 2017-10-13 06:33:16",
                    en: "\"date\" is missing\nadd one, such as: date: 2017-10-13 06:33:16"
                )
        )
    }
}
