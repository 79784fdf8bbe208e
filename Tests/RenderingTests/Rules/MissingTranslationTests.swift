import Diagnostics
import TestSupport
import Testing

@Suite struct MissingTranslationTests {
    @Test func `Points at the word that other languages lack`() async throws {
        let result = try await themed([
            "i18n/id.yaml": "cari: Cari\n⟦missing-translation⟧menu: Menu\n",
            "i18n/en.yaml": "⟦missing-translation⟧home: Home\ncari: Search\n",
        ]).loadTheme()
        #expect(result.surprises == [])
        #expect(
            result.diagnostics.sorted().last?.message
                == LocalizedText(
                    id: "\"menu\" belum ada di themes/portal/i18n/en.yaml",
                    en: "\"menu\" is missing in themes/portal/i18n/en.yaml"
                )
        )
        #expect(
            result.diagnostics.sorted().last?.help
                == LocalizedText(id: "tambahkan di sana: menu: …", en: "add there: menu: …")
        )
    }

    @Test func `Asks for no other language`() async throws {
        let result = try await themed(without: ["i18n/en.yaml"]).loadTheme()
        #expect(result.surprises == [])
    }
}
