import Files
import Publishing
import TestSupport
import Testing

/// What the pages of articles offer to their readers, in the shipped theme.
@Suite struct ReadingAidTests {
    private func published(_ files: [String: String], settings: String = "") async throws -> [String: String] {
        var portal = TemporaryPortal(
            files: Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0.key, $0.value) }),
            settings: TemporaryPortal.settings + settings
        )
        portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        return try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished, "\(report.diagnostics)")
            return try TreeSnapshot(of: root + "/output").published.mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `The kind and size of a file follow its link, unless the author wrote them`() async throws {
        let text = """
            [Rencana kerja](../media/rkpd.csv), [*Anggaran*](../media/rkpd.csv "APBD"), [Daftar (CSV, 2 kB)](../media/rkpd.csv),
            [situs](https://lain.example/a.csv), [lain](b.md)[^1].

            [^1]: Lihat [berkas](../media/rkpd.csv).

            """
        let files = try await published([
            "berita/a.md": article("Satu", text: text), "berita/b.md": article("Dua"),
            "media/rkpd.csv": "a,b\n" + String(repeating: "1,2\n", count: 400),
        ])
        let page = try #require(files["berita/2025/01/satu/index.html"])
        #expect(page.contains(">Rencana kerja</a> <small>(CSV, 1,6 kB)</small>, <a"))
        #expect(page.contains("<em>Anggaran</em></a> <small>(CSV, 1,6 kB)</small>"))
        #expect(page.contains(">berkas</a> <small>(CSV, 1,6 kB)</small>"))
        #expect(page.matches(of: /<small>\(CSV/).count == 3)
        #expect(files["feed.xml"]?.contains("<small>(CSV") == false)
    }

    @Test func `Lists say when and where an event is, and until when an announcement is in force`() async throws {
        let event = "start: 2026-03-04 09:00\nend: 2026-03-06\nplace: Alun-alun\n"
        let files = try await published(
            [
                "berita/a.md": article("Satu"), "agenda/b.md": article("Pekan", keys: event),
                "pengumuman/c.md": article("Libur", keys: "end: 2026-12-31\n"),
            ],
            settings: """
                sections:
                  - {folder: berita, title: Berita}
                  - {folder: agenda, title: Agenda, kind: agenda}
                  - {folder: pengumuman, title: Pengumuman, kind: pengumuman}

                """
        )
        let expected = [
            "berita": "1 Januari 2025", "agenda": "4 Maret 2026, 09.00 WIB sampai 6 Maret 2026 · Alun-alun",
            "pengumuman": "1 Januari 2025 · Berlaku sampai 31 Desember 2026",
        ]
        for (section, words) in expected {
            let list = files["\(section)/index.html"]?.firstMatch(of: /<span class="when">(.*?)<\/span>/)?.1
            #expect(list.map { String($0).replacing(/<[^>]*>/, with: "") } == words)
        }
    }

    @Test func `A standfirst is what the author wrote, not the beginning of the text`() async throws {
        let files = try await published([
            "berita/a.md": article("Satu", keys: "summary: Ringkasan dari redaksi.\n", text: "Isi naskah.\n"),
            "berita/b.md": article("Dua", text: "Isi naskah.\n"),
            "berita/c.md": article("Tiga", keys: "summary: Isi naskah.\n", text: "Isi naskah. Lalu lagi.\n"),
        ])
        let pages = ["satu", "dua", "tiga"].map {
            files["berita/2025/01/\($0)/index.html"]?.contains("class=\"standfirst\"")
        }
        #expect(pages == [true, false, false])
        #expect(
            files["berita/2025/01/satu/index.html"]?.contains("<p class=\"standfirst\">Ringkasan dari redaksi.</p>")
                == true
        )
    }

    @Test func `A text of four headings and more lists them, a shorter one does not`() async throws {
        func text(_ count: Int) -> String {
            (1...count).map { "## Bagian \($0) & lain\n\n### Rinci\n\nIsi.\n\n" }.joined()
        }
        let files = try await published([
            "berita/a.md": article("Satu", text: text(4)), "berita/b.md": article("Dua", text: text(3)),
            "halaman/c.md": "---\ntitle: Tiga\n---\n" + text(5),
            "layanan/biaya.md": "---\ntitle: Biaya\n---\n" + text(6),
        ])
        let long = try #require(
            files["berita/2025/01/satu/index.html"]?.firstMatch(of: /<nav class="contents"[\s\S]*?<\/nav>/)?.0
        )
        #expect(long.contains("<li><a href=\"#bagian-4-lain\">Bagian 4 &amp; lain</a></li>") && !long.contains("Rinci"))
        #expect(files["berita/2025/01/dua/index.html"]?.contains("class=\"contents\"") == false)
        #expect(files["c/index.html"]?.contains("#bagian-5-lain\">") == true)
        #expect(files["informasi-publik/biaya/index.html"]?.contains("#bagian-6-lain\">") == true)
    }

    @Test func `Pages are passed on by links with title and whole address, without scripts`() async throws {
        let page = try #require(
            try await published(["berita/a.md": article("Rapat & \"kopi\" 100%", keys: "slug: rapat\n")])[
                "berita/2025/01/rapat/index.html"
            ]
        )
        let address = "https%3A%2F%2Fkota.example%2Fberita%2F2025%2F01%2Frapat%2F"
        #expect(page.contains("https://wa.me/?text=Rapat%20%26%20%22kopi%22%20100%25%20\(address)\""))
        #expect(page.contains("https://www.facebook.com/sharer/sharer.php?u=\(address)\""))
        #expect(page.contains("mailto:?subject=Rapat%20%26%20%22kopi%22%20100%25&amp;body=\(address)\""))
    }

    @Test func `What readers visit most stands beside the news and on the home page`() async throws {
        let figures = """
            {"terpopuler": [{"alamat": "/", "pengunjung": 90}, {"alamat": "/berita/2025/01/dua/", "pengunjung": 9},
            {"alamat": "/hilang/", "pengunjung": 8}, {"alamat": "/berita/2025/01/satu/", "pengunjung": 7}]}
            """
        let files = try await published(
            [
                "berita/a.md": article("Satu"), "berita/b.md": article("Dua"), "berita/c.md": article("Tiga"),
                "pengunjung.json": figures,
            ],
            settings: "counter: {}\nhome: [popular]\n"
        )
        let side = try #require(
            files["berita/2025/01/tiga/index.html"]?.firstMatch(of: /portal_populer">[\s\S]*?<\/nav>/)?.0
        )
        #expect(
            side.matches(of: /<li><a href="([^"]*)">/).map { String($0.1) } == [
                "/berita/2025/01/dua/", "/berita/2025/01/satu/",
            ]
        )
        let home = try #require(files["index.html"])
        #expect(home.contains("Terpopuler") && home.contains("Dua") && !home.contains("Tiga"))
    }

    @Test func `Who comes to no page is shown news, not events`() async throws {
        let files = try await published(
            [
                "berita/a.md": article("Berita lama"),
                "agenda/b.md": article("Rapat", keys: "start: 2026-02-03 09:00\n"),
            ],
            settings:
                "sections:\n  - {folder: berita, title: Berita}\n  - {folder: agenda, title: Agenda, kind: agenda}\n"
        )
        let page = try #require(files["404.html"])
        #expect(page.contains("Berita lama") && !page.contains("Rapat"))
    }
}

/// What themes can reach of `site.yaml`.
@Suite struct ThemeDataTests {
    @Test func `A theme reaches sections, categories and the free data of the settings`() async throws {
        var portal = try TemporaryPortal.plain(
            ["berita/a.md": article("Satu")],
            settings: """
                extra: {semboyan: 'Kota & warga', tautan: [{judul: A}, {judul: B}]}
                menus: {footer: [{title: Teks, link: /teks/}]}

                """
        )
        let template = """
            {{#site.all_sections}}[{{title}} {{address}} {{count}}]{{/site.all_sections}}{{#site.all_categories}}({{title}}){{/site.all_categories}}
            <b>{{site.text_edition}}</b>
            {{#site.extra}}{{semboyan}}{{#tautan}}<i>{{judul}}</i>{{/tautan}}{{/site.extra}}
            """
        portal.files["themes/polos/templates/footer.mustache"] = Array(template.utf8)
        try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished, "\(report.diagnostics)")
            let page = String(decoding: try readFile(root + "/output/index.html"), as: UTF8.self)
            #expect(page.contains("[Berita /berita/ 1]"))
            // The menu of the footer links it already.
            #expect(page.contains("<b></b>"))
            #expect(page.contains("Kota &amp; warga<i>A</i><i>B</i>"))
        }
    }
}
