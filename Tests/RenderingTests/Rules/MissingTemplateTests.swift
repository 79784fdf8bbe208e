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
                        "templat templates/card.mustache tidak ada\nsalin dari tema bawaan, atau gabungkan semuanya: terang theme update",
                    en: "there is no template templates/card.mustache\n"
                        + "copy it from the shipped theme, or merge all of it: terang theme update"
                )
        )
    }

    @Test func `Takes empty fragments`() async throws {
        let result = try await themed(["templates/card.mustache": "", "templates/sidebar.mustache": ""]).loadTheme()
        #expect(result.surprises == [])
    }
}
