import Diagnostics
import TestSupport
import Testing

@Suite struct BadSlugTests {
    @Test(arguments: ["Rapat PPID", "rapat_ppid", "-rapat", "rapat-", "rapat/ppid", "rapát", "..", "Rapat"])
    func `Refuses what is no part of an address`(slug: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\nslug: ⟦bad-slug⟧\(slug)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Points at a title of which no address can be made`() async throws {
        let result = try await MarkedPortal(article: "---\ndate: 2017-10-13\ntitle: ⟦bad-slug⟧\"🎉🎉\"\n---\nIsi.\n")
            .build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("bad-slug").id
                == "\"🎉🎉\" tidak dapat menjadi bagian alamat\ntulis: slug: rapat-koordinasi"
        )
    }

    @Test func `Suggests the slug that was meant`() async throws {
        let result = try await MarkedPortal(
            article: "---\ntitle: Rapat\ndate: 2017-10-13\nslug: Rapat & Dialog PPID\n---\nIsi.\n"
        ).build()
        #expect(
            try result.wording("bad-slug")
                == LocalizedText(
                    id: "\"Rapat & Dialog PPID\" tidak dapat menjadi bagian alamat\ntulis: slug: rapat-dan-dialog-ppid",
                    en: "\"Rapat & Dialog PPID\" cannot be part of an address\nwrite: slug: rapat-dan-dialog-ppid"
                )
        )
    }

    @Test func `Checks pages and settings too`() async throws {
        let portal = MarkedPortal(
            files: [
                "content/berita/.gitkeep": "",
                "content/halaman/profil.md": "---\ntitle: Profil\nslug: ⟦bad-slug⟧Profil Kota\n---\nIsi.\n",
                "content/halaman/🎉.md": "⟦bad-slug⟧---\ntitle: Pesta\n---\nIsi.\n",
            ],
            settings: """
                name: Portal
                url: https://kota.example
                theme: ⟦bad-slug⟧../portal
                sections:
                  - folder: berita
                  - folder: ⟦bad-slug⟧halaman
                  - folder: ⟦bad-slug⟧../rahasia
                categories:
                  - title: Pengumuman
                  - title: ⟦bad-slug⟧"!!!"
                  - title: Layanan
                    slug: ⟦bad-slug⟧Layanan Publik
                """
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Takes a slug that is one`() async throws {
        let article = "---\ntitle: \"🎉\"\ndate: 2017-10-13\nslug: pesta-2017\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }
}
