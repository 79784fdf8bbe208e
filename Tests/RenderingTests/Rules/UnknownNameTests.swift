import Diagnostics
import Rendering
import TestSupport
import Testing

@Suite struct UnknownNameTests {
    @Test(arguments: [
        "é {{⟦unknown-name⟧titel}}", "<h1>\n  {{{⟦unknown-name⟧titel}}}", "{{#⟦unknown-name⟧titel}}x{{/titel}}",
        "{{^⟦unknown-name⟧titel}}x{{/titel}}",
        "{{⟦unknown-name⟧t.carii}}", "{{⟦unknown-name⟧asset.gaya}}",
        "{{#tags}}{{⟦unknown-name⟧titel}}{{/tags}}", "{{&⟦unknown-name⟧titel}}",
    ])
    func `Points at the name`(text: String) async throws {
        let result = try await themed(template(.article, text)).loadTheme()
        #expect(result.surprises == [])
    }

    @Test func `Suggests the name that was meant`() async throws {
        #expect(
            try await themed(template(.article, "{{titel}}")).loadTheme().wording("unknown-name")
                == LocalizedText(
                    id: "nama \"titel\" tidak tersedia di sini\nmaksudnya \"title\"?",
                    en: "name \"titel\" is not offered here\ndid you mean \"title\"?"
                )
        )
    }

    @Test func `Names the words of the theme`() async throws {
        let result = try await themed(template(.home, "{{t.carii}}")).loadTheme()
        #expect(
            try result.wording("unknown-name")
                == LocalizedText(
                    id: "nama \"t.carii\" tidak tersedia di sini\nmaksudnya \"t.cari\"?",
                    en: "name \"t.carii\" is not offered here\ndid you mean \"t.cari\"?"
                )
        )
    }

    @Test func `Lists the names where none is near`() async throws {
        let help = try await themed(template(.home, "{{t.xyz123}}")).loadTheme().fault("unknown-name").help
        #expect(help == LocalizedText(id: "yang tersedia di sini: cari", en: "offered here: cari"))
    }

    @Test func `Looks into partials from where they are used`() async throws {
        let result = try await themed(
            template(.article, "{{> judul}}").merging(["templates/judul.mustache": "é\n{{⟦unknown-name⟧titel}}"]) { $1 }
        ).loadTheme()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        "{{title}}", "{{{content}}}", "{{#tags}}{{title}}{{address}}{{/tags}}", "{{#tags}}{{t.cari}}{{/tags}}",
        "{{extra.apa.saja}}",
        "{{#extra.warna}}{{.}}{{/extra.warna}}", "{{! titel }}", "{{t.cari}}",
    ])
    func `Takes names that are offered`(text: String) async throws {
        let result = try await themed(template(.article, text)).loadTheme()
        #expect(result.surprises == [])
    }
}
