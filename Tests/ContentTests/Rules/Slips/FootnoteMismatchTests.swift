import Diagnostics
import TestSupport
import Testing

@Suite struct FootnoteMismatchTests {
    @Test(arguments: [
        "Rapat⟦footnote-mismatch⟧[^1] Senin.\n",
        "Rapat.\n\n⟦footnote-mismatch⟧[^1]: Menurut undangan.\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "kata[^a]\n").build().wording("footnote-mismatch")
                == LocalizedText(
                    id:
                        "catatan kaki \"[^a]\" tanpa teks\ntambahkan baris tersendiri: [^a]: Teks catatan",
                    en: "footnote \"[^a]\" has no text\nadd a line of its own: [^a]: Text of the note"
                )
        )
    }

    @Test(arguments: ["Rapat[^1]\n\n[^1]: Menurut undangan.\n", "`[^1]`\n"])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
