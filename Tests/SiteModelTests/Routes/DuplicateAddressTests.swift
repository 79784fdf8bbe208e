import Diagnostics
import TestSupport
import Testing

@Suite struct DuplicateAddressTests {
    @Test func `Names both files`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article("Rapat"),
            "content/berita/b.md": "---\ntitle: ⟦duplicate-address⟧Rapat\ndate: 2017-10-30\n---\nIsi.\n",
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("duplicate-address")
                == LocalizedText(
                    id: "alamat /berita/2017/10/rapat/ sudah dipakai oleh content/berita/a.md\n"
                        + "tulis slug lain di kepala salah satu berkas, misalnya: slug: rapat-2",
                    en: "address /berita/2017/10/rapat/ is already taken by content/berita/a.md\n"
                        + "write another slug in one of the files, such as: slug: rapat-2"
                )
        )
        #expect(
            try result.fault("duplicate-address").related == [
                SourceLocation(path: "content/berita/a.md", line: 2, column: 8)
            ]
        )
    }

    @Test(arguments: [
        "/berita/2017/10/rapat/", "/Berita/2017/10/RAPAT", "/profil", "/PROFIL/", "/404.html", "/kategori/",
        "/kategori/pengumuman/",
        "/berita/", "/berita/2017/", "/berita/2017/10", "/tag/", "/tag/ppid/", "/feed.xml/", "/sitemap.xml/",
        "/robots.txt/",
        "/profil/index.html", "/berita/halaman/2/", "/media/laporan.pdf", "/MEDIA/Laporan.pdf/",
    ])
    func `Does not let an alias take the place of a page`(alias: String) async throws {
        let portal = MarkedPortal(
            files: [
                "content/berita/a.md": article(keys: "tags: ppid"), "content/halaman/profil.md": page(),
                "content/berita/c.md": article("C"), "content/media/laporan.pdf": "pdf",
                "content/halaman/b.md": page("B", keys: "aliases: ⟦duplicate-address⟧\(alias)"),
            ],
            settings: TemporaryPortal.settings + "page_size: 1\n"
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Finds pages in the place of generated ones`() async throws {
        let portal = MarkedPortal(files: [
            "content/halaman/berita.md": "⟦duplicate-address⟧" + page("Berita"),
            "content/halaman/kategori/pengumuman.md": "⟦duplicate-address⟧" + page("Pengumuman"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(result.diagnostics.first?.message.id == "alamat /berita/ sudah dipakai oleh bagian \"Berita\"")
    }

    @Test func `Finds pages below a file`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article(keys: "aliases: [/lama.html, ⟦duplicate-address⟧/lama.html/arsip/]")
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Suggests a slug that is free`() async throws {
        let help = try await help([
            "berita/a.md": article("Rapat"), "berita/b.md": article("Rapat"), "berita/c.md": article("Rapat 2"),
            "berita/d.md": article("D", keys: "slug: rapat-3\ndraft: true"),
        ])
        #expect(help == ["write another slug in one of the files, such as: slug: rapat-4"])
    }

    @Test func `Suggests to drop an old address and to move a page from below a file`() async throws {
        let help = try await help([
            "berita/a.md": article("A", keys: "aliases: [/lama.html]"),
            "berita/b.md": article("B", keys: "aliases: [/lama.html]"),
            "halaman/assets/lama.md": page("Lama"),
        ])
        #expect(help == ["remove the old address /lama.html from aliases", "move one of the files to another folder"])
    }

    /// What the findings about a portal of these files advise.
    private func help(_ content: [String: String]) async throws -> [String] {
        let files = content.map { ("content/" + $0.key, $0.value) }
        let portal = TemporaryPortal(files: Dictionary(uniqueKeysWithValues: files))
        return try await portal.build().diagnostics.map { $0.help?.en ?? "" }
    }

    @Test func `Finds an alias that two files want`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article("A", keys: "aliases: /lama/"),
            "content/berita/b.md": article("B", keys: "aliases: [/baru/, ⟦duplicate-address⟧/Lama/]"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Counts what will be published and not what has expired`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article("Rapat"),
            "content/berita/b.md": article("⟦duplicate-address⟧Rapat", keys: "draft: true"),
            "content/berita/c.md": article("Rapat", keys: "expires: 2018-01-01"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Takes one title in two months`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article(), "content/berita/b.md": article(date: "2017-11-13"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }
}
