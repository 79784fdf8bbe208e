import Diagnostics
import TestSupport
import Testing

@Suite struct MissingPartialTests {
    @Test func `Points at the partial`() async throws {
        let result = try await themed([
            "templates/card.mustache": "é\n{{> ⟦missing-partial⟧picutre}}{{<⟦missing-partial⟧kerangka}}{{/kerangka}}",
            "templates/picture.mustache": "",
        ]).loadTheme()
        #expect(result.surprises == [])
        #expect(
            result.diagnostics.map(\.help) == [
                LocalizedText(id: "maksudnya \"picture\"?", en: "did you mean \"picture\"?"),
                LocalizedText(
                    id: "buat berkas templates/kerangka.mustache",
                    en: "create the file templates/kerangka.mustache"
                ),
            ]
        )
        #expect(
            result.diagnostics.first?.message
                == LocalizedText(
                    id: "potongan \"picutre\" tidak ada di templates/",
                    en: "there is no partial \"picutre\" in templates/"
                )
        )
    }

    @Test func `Takes partials in folders`() async throws {
        let result = try await themed([
            "templates/card.mustache": "{{> bagian/gambar}}", "templates/bagian/gambar.mustache": "x",
        ]).loadTheme()
        #expect(result.surprises == [])
    }
}
