import Diagnostics
import TestSupport
import Testing

@Suite struct RepeatedDefinitionTests {
    @Test(arguments: [
        "Rapat[^1]\n\n[^1]: Satu.\n\n⟦repeated-definition⟧[^1]: Dua.\n",
        "[a]\n\n[a]: https://kota.example/\n⟦repeated-definition⟧[A]: https://desa.example/\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "a[^1]\n\n[^1]: Satu.\n\n[^1]: Dua.\n").build().wording("repeated-definition")
                == LocalizedText(
                    id:
                        "label sudah diberi isi di atas: \"[^1]: Dua.\" tidak terbit\nberi label lain, atau hapus salah satu",
                    en: "the label is defined above: \"[^1]: Dua.\" is not published\nuse another label, or delete one"
                )
        )
    }

    @Test(arguments: ["Rapat[^1][^2]\n\n[^1]: Satu.\n[^2]: Dua.\n"])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
