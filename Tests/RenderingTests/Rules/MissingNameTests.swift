import Diagnostics
import TestSupport
import Testing

@Suite struct MissingNameTests {
    @Test func `Asks for what an author wrote`() async throws {
        let result = try await themed(["templates/article.mustache": "⟦missing-name⟧{{{head}}}{{{content}}}"])
            .loadTheme()
        #expect(result.surprises == [])
        #expect(
            try result.wording("missing-name")
                == LocalizedText(
                    id: "templat ini tidak memuat \"footnotes\"\ntambahkan {{{footnotes}}}",
                    en: "this template does not contain \"footnotes\"\nadd {{{footnotes}}}"
                )
        )
    }

    @Test func `Asks for the head of every page`() async throws {
        let result = try await themed([
            "templates/home.mustache": "⟦missing-name⟧x", "templates/not-found.mustache": "⟦missing-name⟧x",
        ]).loadTheme()
        #expect(result.surprises == [])
    }

    @Test func `Looks into layouts`() async throws {
        let result = try await themed([
            "templates/layout.mustache": "<head>{{{head}}}</head>{{$isi}}{{/isi}}",
            "templates/article.mustache": "{{<layout}}{{$isi}}{{{content}}}{{{footnotes}}}{{/isi}}{{/layout}}",
        ]).loadTheme()
        #expect(result.surprises == [])
    }

    @Test func `Speaks whatever is wrong elsewhere`() async throws {
        let result = try await themed([
            "templates/home.mustache": "{{{head}}}{{⟦unknown-name⟧titel}}",
            "templates/list.mustache": "⟦missing-name⟧x",
        ]).loadTheme()
        #expect(result.surprises == [])
    }
}
