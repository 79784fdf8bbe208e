import Diagnostics
import TestSupport
import Testing

@Suite struct LinkMarkupTests {
    @Test(arguments: [
        "Unduh ⟦link-markup⟧[SK](media/SK Tim.pdf).\n",
        "- ⟦link-markup⟧[teks] (https://kota.example/)\n",
        "Lihat ⟦link-markup⟧[teks]( https://desa.example/ \"judul)\n",
        "⟦link-markup⟧![Foto: (Humas/Budi)(media/a.jpg)\n",
        "Lihat ⟦link-markup⟧<www.desa.example> di sini\n", "Lihat ⟦link-markup⟧https: //desa.example/a di sini\n",
        "Lihat ⟦link-markup⟧http:/desa.example.\n",
        "é ⟦link-markup⟧(teks)[https://kota.example/]\n",
        "⟦link-markup⟧[teks](https://kota.example/ dan lagi\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "[SK](media/SK Tim.pdf)\n").build().wording("link-markup")
                == LocalizedText(
                    id:
                        "alamat dengan spasi: \"[SK](media/SK Tim.pdf)\" terbit sebagai tulisan\ntulis: [SK](media/SK%20Tim.pdf)",
                    en:
                        "an address with spaces: \"[SK](media/SK Tim.pdf)\" is published as text\nwrite: [SK](media/SK%20Tim.pdf)"
                )
        )
    }

    @Test(arguments: [
        "Lihat https: tiga kata, http:/ dan <https://desa.example>.\n", "[sic](menurut catatan)\n", "`[a](b c.pdf)`\n",
    ])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
