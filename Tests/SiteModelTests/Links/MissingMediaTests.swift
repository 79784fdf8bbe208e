import Diagnostics
import TestSupport
import Testing

@Suite struct MissingMediaTests {
    private func portal(_ body: String) -> MarkedPortal {
        var portal = MarkedPortal(files: ["content/berita/2017/rapat.md": article(body: body)])
        portal.add("content/media/2017/Rapat Besar.jpg", SamplePicture.jpeg(width: 10, height: 10))
        portal.add("content/media/laporan.pdf", Array("pdf".utf8))
        return portal
    }

    @Test(arguments: [
        "⟦missing-media⟧![Rapat](/media/rapat.jpg)", "⟦missing-media⟧![Rapat](rapat.jpg)",
        "⟦missing-media⟧[unduh](/media/lapor.pdf)",
        "é ⟦missing-media⟧![Rapat](/media/2017/rapat%20besar.jpg)", "⟦missing-media⟧![Rapat](../../../../etc/passwd)",
        "⟦missing-media⟧![Rapat](/media/laporan.pdf)", "⟦missing-media⟧![Rapat](#rapat)", "⟦missing-media⟧![Rapat]()",
        "⟦missing-media⟧![Rapat](/halaman/profil.md)",
    ])
    func `Points at the reference`(body: String) async throws {
        let result = try await portal(body).build()
        #expect(result.surprises == [])
    }

    @Test(
        arguments: [
            ("![Rapat](/media/2016/rapat%20besar.jpg)", "/media/2017/Rapat%20Besar.jpg"),
            ("[unduh](/media/laporam.pdf)", "/media/laporan.pdf"),
            ("[unduh](/media/2017/Laporan.PDF)", "/media/laporan.pdf"), ("[unduh](/media/entah/apa/ini.zip)", nil),
        ] as [(String, String?)]
    )
    func `Suggests the file that was meant`(body: String, meant: String?) async throws {
        let expected =
            meant.map { "maksudnya \"\($0)\"?" } ?? "simpan berkasnya di content/media/ dan tulis: /media/nama-berkas"
        #expect(try await portal(body).build().fault("missing-media").help?.id == expected)
    }

    @Test func `Says what is missing`() async throws {
        #expect(
            try await portal("[unduh](/media/laporam.pdf)").build().wording("missing-media")
                == LocalizedText(
                    id: "berkas media \"/media/laporam.pdf\" tidak ada\nmaksudnya \"/media/laporan.pdf\"?",
                    en: "there is no media file \"/media/laporam.pdf\"\ndid you mean \"/media/laporan.pdf\"?"
                )
        )
    }

    @Test func `Checks lead pictures and the logo`() async throws {
        let portal = MarkedPortal(
            files: ["content/berita/rapat.md": article(keys: "image: {src: ⟦missing-media⟧media/a.jpg, alt: Rapat}")],
            settings:
                "name: Portal\nurl: https://kota.example\npublisher: {name: Kota, logo: ⟦missing-media⟧media/logo.png}\n"
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        "![Rapat](/media/2017/Rapat%20Besar.jpg)", "![Rapat](<../../media/2017/Rapat Besar.jpg>)",
        "![Rapat](<media/2017/Rapat Besar.jpg>)",
        "[unduh](https://kota.example/media/laporan.pdf#page=2)",
    ])
    func `Takes references from file, root and site`(body: String) async throws {
        let result = try await portal(body).build()
        #expect(result.surprises == [])
    }
}
