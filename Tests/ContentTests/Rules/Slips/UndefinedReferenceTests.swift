import Diagnostics
import TestSupport
import Testing

@Suite struct UndefinedReferenceTests {
    @Test(arguments: [
        "Lihat ⟦undefined-reference⟧[profil][ppid].\n",
        "⟦undefined-reference⟧![Foto][ref]\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "[a][b]\n").build().wording("undefined-reference")
                == LocalizedText(
                    id:
                        "label \"[a][b]\" tidak diberi alamat di naskah ini, kurungnya terbit sebagai tulisan\ntambahkan baris [b]: alamat, atau tulis [a](alamat)",
                    en:
                        "the label of \"[a][b]\" has no address in this text, the brackets are published as text\nadd a line [b]: address, or write [a](address)"
                )
        )
    }

    @Test(arguments: ["[profil][ppid]\n\n[PPID]: https://kota.example/\n", "\\[a\\][b]\n", "[1][2]\n"])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
