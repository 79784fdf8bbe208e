import Diagnostics
import TestSupport
import Testing

@Suite struct HeadingLevelOneTests {
    @Test(arguments: [
        "⟦heading-level-one⟧# Latar belakang\n", "Isi.\n\n⟦heading-level-one⟧Latar belakang\n===\n",
        "- butir\n\n  ⟦heading-level-one⟧# Latar *belakang*\n", "> ⟦heading-level-one⟧# Latar\n",
    ])
    func `Points at the heading`(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }

    @Test func `Suggests the next level`() async throws {
        #expect(
            try await MarkedPortal(body: "# Latar *belakang*\n\nIsi.\n").build().wording("heading-level-one")
                == LocalizedText(
                    id: "judul tingkat satu di dalam isi: \"Latar belakang\"\ntulis: ## Latar belakang",
                    en: "first-level heading in the text: \"Latar belakang\"\nwrite: ## Latar belakang"
                )
        )
    }

    @Test func `Takes other headings`() async throws {
        let result = try await MarkedPortal(body: "## Latar belakang\n\n\\# bukan judul\n").build()
        #expect(result.surprises == [])
    }
}
