import Diagnostics
import Importing
import Reading
import TestSupport
import Testing

@Suite struct PagesSourceTests {
    private func read(_ path: String) throws -> ImportedSource {
        try PagesSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(path)
    }

    private func fixture(_ name: String) throws -> ImportedDocument {
        let source = try read(RepositoryFolder.path + "/Tests/Fixtures/Import/halaman/" + name)
        return try #require(source.documents.first)
    }

    @Test func `A page of a WordPress theme gives its article alone`() throws {
        let document = try fixture("tema-wordpress.html")
        #expect(document.title == "Posko Terpadu Banjir Dibuka")
        #expect(document.date == Instant(text: "2021-03-04 08:15", in: .jakarta))
        #expect(document.author == "Humas Kota")
        #expect(document.categories == ["Pengumuman"])
        #expect(document.tags == ["banjir"])
        #expect(document.oldAddresses == ["https://www.lama.example/2021/03/posko-terpadu-banjir/"])
        #expect(document.related == ["https://www.lama.example/berita/detail/152/rapat-koordinasi-ppid.html"])
        #expect(document.body.hasPrefix("**KOTA CONTOH** – Pemerintah"))
        #expect(document.body.hasSuffix("(https://www.lama.example/2017/10/rapat-koordinasi/).\n"))
        #expect(document.media.map(\.path) == ["media/impor/tema-wordpress_files/posko.png"])
        #expect(document.media.first?.file != nil)
    }

    @Test func `A list of news is not taken for an article`() async throws {
        let entry =
            "<article><h2><a href=\"/1\">Judul berita</a></h2><p>Ringkasan.</p><a href=\"/1\">Selengkapnya</a></article>"
        var files = TemporaryPortal(settings: nil)
        files.files = ["a.html": Array("<html><title>Indeks</title><body>\(entry)\(entry)\(entry)</body></html>".utf8)]
        let source = try await files.inFolder { try read($0) }
        #expect(source.documents.isEmpty)
        #expect(source.skipped.map(\.text.en).allSatisfy { $0.hasPrefix("a front page or a list") })
        #expect(source.skipped.count == 1)
        #expect(source.skipped.allSatisfy { $0.text.id.contains("\"Ringkasan.\"") })
    }

    @Test(arguments: [
        ("<article class='post status-draft'>", "Rapat"), ("<body class='single status-private'><article>", "Rapat"),
        ("<article class='post-password-required'>", "Rapat"), ("<article><div class='paywall'>", "Rapat"),
        ("<article class='members-only'>", "Rapat"), ("<body class='pmpro-no-access'><article>", "Rapat"),
        ("<article class='post paywalled'>", "Rapat"), ("<article><div><section class='login-required'>", "Rapat"),
        ("<div class='node node--unpublished'><article>", "Rapat"),
        ("<article>", "Privat: Rapat"), ("<article>", "Dilindungi: Rapat"),
    ])
    func `A page that only its editors saw is a draft`(start: String, title: String) async throws {
        let text = String(repeating: "<p>Alinea naskah yang cukup panjang untuk dibaca orang banyak.</p>", count: 4)
        func document(_ start: String, _ title: String) async throws -> ImportedDocument {
            let head =
                "<html><title>\(title)</title><meta property='article:published_time' content='2020-01-01T08:00:00+07:00'>"
            var files = TemporaryPortal(settings: nil)
            files.files = ["a.html": Array("\(head)<body>\(start)<h1>\(title)</h1>\(text)</article>".utf8)]
            return try #require(try await files.inFolder { try read($0) }.documents.first)
        }
        #expect(try await document(start, title).isDraft)
        #expect(try await !document("<article class='post status-publish'>", "Rapat privat").isDraft)
    }

    @Test(arguments: [
        ("<nav><a class='khusus-anggota' href='/m'>Anggota</a></nav>", "<p class='login-required'>Masuk</p>"),
        ("", "<aside><ul><li class='post members-only'><a href='/b'>Berita lain</a></li></ul></aside>"),
        ("", "<div id='popup' class='paywall hidden'>x</div>"),
    ])
    func `What is for members beside the text says nothing about it`(before: String, after: String) async throws {
        for element in ["article", "div class='entry-content'", "div"] {
            for line in ["Isi berita yang cukup panjang untuk dibaca warga kota.", "Isi."] {
                var files = TemporaryPortal(settings: nil)
                let text = String(repeating: "<p>\(line)</p>", count: 9)
                let end = element.prefix { $0 != " " }
                let page =
                    "<html><title>Rapat</title><body>\(before)<\(element)><h1>Rapat</h1>\(text)</\(end)>\(after)</body></html>"
                files.files = ["a.html": Array(page.utf8)]
                let document = try #require(try await files.inFolder { try read($0) }.documents.first)
                #expect(!document.isDraft, "\(element) \(line)")
            }
        }
    }

    @Test func `A page of Tumblr has its date below the text`() async throws {
        let text = String(repeating: "<p>Alinea naskah yang cukup panjang untuk dibaca orang banyak.</p>", count: 4)
        let footer = "<div id='footer'><span id='timestamp'> January 1st, 2020 8:00am </span></div>"
        var files = TemporaryPortal(settings: nil)
        files.files = ["1.html": Array("<html><body><h1>Rapat</h1>\(text)\(footer)</body></html>".utf8)]
        let document = try #require(try await files.inFolder { try read($0) }.documents.first)
        #expect(document.date == Instant(text: "2020-01-01 08:00", in: .jakarta))
    }

    @Test func `A line with a clock before its date is read`() async throws {
        let text = String(repeating: "<p>Alinea naskah yang cukup panjang untuk dibaca orang banyak.</p>", count: 4)
        let page = """
            <html><title>Rapat stunting</title><body><h2>Rapat stunting</h2>\
            <div>🕔 10:15:00, 12 Jun 2023 | Dibaca : 5287 Kali | Oleh : Admin Dinkes</div>\(text)</body></html>
            """
        var files = TemporaryPortal(settings: nil)
        files.files = ["a.html": Array(page.utf8)]
        let document = try #require(try await files.inFolder { try read($0) }.documents.first)
        #expect(document.date == Instant(text: "2023-06-12 10:15", in: .jakarta))
        #expect(document.author == "Admin Dinkes")
        #expect(!document.body.contains("Dibaca"))
    }

    @Test func `A page of tables, in an old encoding and without marks, gives its article alone`() throws {
        let document = try fixture("cms-lama.html")
        #expect(document.title == "Rapat Koordinasi PPID Membahas Informasi yang Dikecualikan")
        #expect(document.date == Instant(text: "2017-10-13 06:33:16", in: .jakarta))
        #expect(document.author == "Admin Web Portal")
        #expect(document.oldAddresses == ["http://www.lama.example/berita/detail/152/rapat-koordinasi-ppid.html"])
        #expect(document.related.count == 2)
        #expect(document.body.hasPrefix("PEMERINTAH Kota Contoh"))
        #expect(document.body.hasSuffix("“Setiap perangkat daerah menunjuk PPID pembantu,” kata kepala dinas. (S)\n"))
    }

    @Test func `A page of Word gives its text, and no date`() throws {
        let document = try fixture("word.htm")
        #expect(document.date == nil)
        #expect(document.body.contains("1. Loket dibuka pukul 08.00.\n2. Loket ditutup pukul 15.00.\n"))
        #expect(document.body.contains("| Hari | Jam |\n| --- | --- |\n| Senin–Kamis | 08.00–15.00 |\n"))
    }

    @Test(arguments: [
        ("Jumat, 13 Oktober 2017 06:33:16 WIB", "2017-10-13T06:33:16+07:00"),
        ("Diposting pada 13-10-2017 pukul 06.33 WITA", "2017-10-13T06:33:00+08:00"),
        ("2017-10-13 06:33:16 Admin", "2017-10-13T06:33:16+07:00"), ("13 Okt 2017", "2017-10-13"),
        ("October 13, 2017", "2017-10-13"), ("13/10/2017 | 06:33", "2017-10-13 06:33"),
        ("1 Nopember 2016", "2016-11-01"),
    ])
    func `Dates are read as pages show them`(line: String, date: String) async throws {
        let text =
            "<h1>Rapat koordinasi dinas</h1><p>\(line)</p><p>"
            + String(repeating: "Isi naskah yang panjang sekali. ", count: 9)
        try await TemporaryPortal(files: ["a.html": text], settings: nil).inFolder { root in
            let document = try #require(try read(root + "/a.html").documents.first)
            #expect(document.title == "Rapat koordinasi dinas")
            #expect(document.date == Instant(text: date, in: .jakarta))
            #expect(document.body.hasPrefix("Isi naskah"))
        }
    }

    @Test(arguments: ["31 Februari 2017", "12.345 warga pada 2017", "Undang-Undang Nomor 14 Tahun 2008", "pukul 06.33"])
    func `What is no date is not taken for one`(line: String) async throws {
        let text =
            "<h1>Rapat koordinasi dinas</h1><p>\(line)</p><p>"
            + String(repeating: "Isi naskah yang panjang sekali. ", count: 9)
        try await TemporaryPortal(files: ["a.html": text], settings: nil).inFolder { root in
            let document = try #require(try read(root + "/a.html").documents.first)
            #expect(document.date == nil)
        }
    }

    @Test func `Title, date and related news are found around a text that has a box of its own`() async throws {
        let text = """
            <title>Situs Resmi</title><div id=menu><a href=/>Beranda</a></div><div class=col-8><h3>Berita</h3><p>//</p>
            <h2>Rapat koordinasi dinas</h2><p><small>2017-10-13 06:33:16 Admin Web Portal</small></p>
            <div>\(String(repeating: "Isi naskah yang panjang sekali.<br>", count: 9))</div>
            <h4>Berita terkait:</h4><p><a href=/lain.html>Lain</a></p></div><div class=col-4><p>Hari Ini 12</p></div>
            """
        try await TemporaryPortal(files: ["a.html": text], settings: nil).inFolder { root in
            let document = try #require(try read(root + "/a.html").documents.first)
            #expect(document.title == "Rapat koordinasi dinas")
            #expect(document.date == Instant(text: "2017-10-13 06:33:16", in: .jakarta))
            #expect(document.author == "Admin Web Portal")
            #expect(document.related == ["/lain.html"])
            #expect(document.body.hasPrefix("Isi naskah") && document.body.hasSuffix("sekali.\n"))
        }
    }

    @Test(arguments: [
        "Lubuklinggau, 5 November 2017 – Walikota meresmikan gedung baru.",
        "Senin, 6 November 2017 Wali Kota membuka layanan Sabtu.",
        "Lubuklinggau, 13/10/2017 - Walikota membuka rapat.", "Lubuklinggau, 13/10/2017 - Walikota membuka rapat",
        "Oleh karena itu kantor tutup", "Kota Contoh, 13/10/2017 - <b>Walikota</b> membuka rapat",
    ])
    func `An opening sentence stays in the text, whatever date it holds`(sentence: String) async throws {
        let text = "<h1>Rapat koordinasi dinas</h1><p>\(sentence)</p><p>Gedung itu dipakai mulai pekan depan.</p>"
        try await TemporaryPortal(files: ["a.html": text], settings: nil).inFolder { root in
            let document = try #require(try read(root + "/a.html").documents.first)
            #expect(document.author == "")
            let bare = sentence.replacing("<b>", with: "**").replacing("</b>", with: "**")
            #expect(document.body == bare + "\n\nGedung itu dipakai mulai pekan depan.\n")
        }
    }

    @Test(arguments: [
        ("Jumat, 13 Oktober 2017 06:33:16 WIB | Admin Web Portal | dibaca 231 kali", "Admin Web Portal"),
        ("<span>13 Oktober 2017</span> <span>oleh Humas Kota</span>", "Humas Kota"),
        ("Oleh: Budi Contoh - 13/10/2017", "Budi Contoh"), ("Diposting pada 13-10-2017 pukul 06.33 WIB", ""),
        ("Lubuklinggau, 13 Oktober 2017", ""), ("admin, 13 Okt 2017", "admin"),
    ])
    func `A line with date and author leaves the text, and the report says so`(line: String, author: String)
        async throws
    {
        let text = "<h1>Rapat koordinasi dinas</h1><p>\(line)</p><p>Gedung itu dipakai mulai pekan depan.</p>"
        try await TemporaryPortal(files: ["a.html": text], settings: nil).inFolder { root in
            let document = try #require(try read(root + "/a.html").documents.first)
            #expect(document.author == author)
            #expect(document.date.map { SiteTimeZone.jakarta.localTime(at: $0).isoDate } == "2017-10-13")
            #expect(document.body == "Gedung itu dipakai mulai pekan depan.\n")
            let bare = line.replacing("<span>", with: "").replacing("</span>", with: "")
            #expect(document.notes.contains { $0.id.contains("\"\(bare)\"") })
        }
    }

    @Test func `A list names pages, and what it names in vain is skipped with a note`() async throws {
        let files = [
            "a.html": "<p>a", "b.html": "<p>b",
            "daftar.txt": "# daftar\nb.html\n\ntidak-ada.html\nhttps://lama.example/x\n",
        ]
        try await TemporaryPortal(files: files, settings: nil).inFolder { root in
            let source = try read(root + "/daftar.txt")
            #expect(source.documents.map(\.origin.id) == ["b.html"])
            #expect(source.skipped.map { $0.origin?.id } == ["baris 4", "baris 5"])
        }
    }

    @Test func `A page whose name is not UTF-8 is skipped with a note, and the others are read`() async throws {
        try await TemporaryPortal(files: ["a/b.html": "<p>b"], settings: nil).inFolder { root in
            try writeMisnamedFile(in: root + "/a", ending: ".html")
            let source = try read(root)
            #expect(source.documents.count == 1)
            #expect(source.skipped.map { $0.origin?.id } == ["a/foto\u{FFFD}.html"])
        }
    }

    @Test func `A page beyond all measure is skipped with a note, and the others are read`() async throws {
        let files = ["a.html": String(repeating: "<div>", count: 30_000), "b.html": "<p>b"]
        try await TemporaryPortal(files: files, settings: nil).inFolder { root in
            let source = try read(root)
            #expect(source.documents.count == 1)
            #expect(source.skipped.map { $0.origin?.id } == ["a.html"])
        }
    }

    @Test func `Where there is no page, the message says what to give`() async throws {
        try await TemporaryPortal(files: ["lain/a.txt": "x", "a.mhtml": "x", "kosong.txt": "\n"], settings: nil)
            .inFolder { root in
                for name in ["/lain", "/tidak-ada", "/a.mhtml", "/kosong.txt"] {
                    #expect(throws: ImportError.self) { try read(root + name) }
                }
            }
    }
}
