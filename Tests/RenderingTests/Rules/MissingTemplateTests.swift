import Diagnostics
import Rendering
import TestSupport
import Testing

@Suite struct MissingTemplateTests {
    @Test(arguments: TemplateKind.allCases.filter { $0.fallback == nil })
    func asksForEveryTemplate(kind: TemplateKind) async throws {
        let result = try await themed(without: [kind.file], absent: ["themes/portal/\(kind.file)": "missing-template"])
            .loadTheme()
        #expect(result.surprises == [])
    }

    @Test func `Says where to copy it from`() async throws {
        #expect(
            try await themed(without: ["templates/card.mustache"]).loadTheme().wording("missing-template")
                == LocalizedText(
                    id:
                        "templat templates/card.mustache tidak ada\nbila terhapus, salin dari .asal/templates/card.mustache di folder tema; bila tema lebih lama dari program: terang theme update",
                    en: "there is no template templates/card.mustache\n"
                        + "where it was removed, copy .asal/templates/card.mustache in the theme's folder; where the theme is older: terang theme update"
                )
        )
    }

    @Test func `Takes empty fragments`() async throws {
        let result = try await themed(["templates/card.mustache": "", "templates/sidebar.mustache": ""]).loadTheme()
        #expect(result.surprises == [])
    }
}
