import Diagnostics
import TestSupport
import Testing

@Suite struct LinkWithoutTextTests {
    @Test(arguments: [
        "Di sini: ⟦link-without-text⟧[](https://kota.example/)\n",
        "⟦link-without-text⟧[ ](https://kota.example/)\n",
        "Unduh ⟦link-without-text⟧[di sini](#).\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "[](https://kota.example/)\n").build().wording("link-without-text")
                == LocalizedText(
                    id:
                        "tautan tanpa teks: \"[](https://kota.example/)\"\ntulis di antara kurung siku ke mana tautan itu menuju",
                    en:
                        "a link without text: \"[](https://kota.example/)\"\nwrite between the square brackets where the link leads"
                )
        )
    }

    @Test(arguments: ["[a](https://kota.example/)\n", "<https://kota.example/>\n"])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
