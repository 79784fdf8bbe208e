import Diagnostics
import Importing
import Reading
import TestSupport
import Testing

/// What comes along from a saved page, and what is said of the rest.
@Suite struct PageContentTests {
    private static let text = "Walikota membuka rapat koordinasi di balai kota pada hari Jumat."

    private func page(_ html: String, others: [String: String] = [:]) async throws -> ImportedDocument {
        try await TemporaryPortal(files: others.merging(["a.html": html]) { $1 }, settings: nil).inFolder { root in
            let source = try PagesSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root + "/a.html")
            return try #require(source.documents.first)
        }
    }

    @Test func `A picture and a sentence between the date and the box of the text come along`() async throws {
        let html = """
            <title>Situs</title><div id=menu><a href=/>Beranda</a></div><h3>Rapat koordinasi dinas</h3>
            <span>2017-10-13 06:33:16 Admin Web</span><br><img src="foto1.jpg" width=300>
            <p>Rapat itu adalah yang pertama pada tahun ini.</p><p>Cetak</p><div>\(Self.text) \(Self.text)</div>
            """
        let document = try await page(html, others: ["foto1.jpg": "x"])
        #expect(document.body.contains("](/media/impor/foto1.jpg)"))
        #expect(document.media.map(\.path) == ["media/impor/foto1.jpg"])
        #expect(document.media.first?.file?.hasSuffix("/foto1.jpg") == true)
        #expect(document.body.contains("Rapat itu adalah yang pertama pada tahun ini.\n\n\(Self.text)"))
        #expect(document.author == "Admin Web")
        #expect(document.notes.contains { $0.id.contains("\"2017-10-13 06:33:16 Admin Web\"") })
        #expect(document.notes.contains { $0.id.contains("\"Cetak\"") })
        let missing = try await page(html)
        #expect(missing.media.map(\.file) == [nil])
        #expect(missing.body.contains("foto1.jpg)"))
    }

    @Test(arguments: [
        "<h4>Komentar</h4><div>Andi: bagus pak</div>", "<h4>Komentar (2)</h4><div>Andi: bagus pak</div>",
        "<div><h4>2 Comments</h4><div>Andi: bagus pak</div></div>", "<b>Tinggalkan Balasan</b><p>Andi: bagus pak</p>",
    ])
    func `Readers' comments are left out, and the report says so`(comments: String) async throws {
        let html = "<h1>Rapat koordinasi</h1><div id=content><p>\(Self.text)</p><p>\(Self.text)</p>\(comments)</div>"
        let document = try await page(html)
        #expect(document.body == "\(Self.text)\n\n\(Self.text)\n")
        #expect(document.notes.contains { $0.id.hasPrefix("tidak ikut ke dalam teks: ") && $0.id.contains("1 baris") })
        #expect(!document.notes.contains { $0.id.contains("Andi") })
    }

    @Test func `Sentences behind an announcement of other articles are not lost without a word`() async throws {
        let html =
            "<h1>Rapat koordinasi</h1><p>\(Self.text)</p><p>Baca juga:</p><p><a href=/x>X</a></p><p>\(Self.text)</p>"
        let document = try await page(html)
        #expect(document.related == ["/x"])
        #expect(document.notes.contains { $0.id.contains("\"Baca juga:\" dan 1 baris") })
    }

    @Test func `Links of sidebars are no related news`() async throws {
        let html = """
            <body><div class=isi><h1>Rapat koordinasi</h1><p>\(Self.text)</p><p>\(Self.text)</p></div>
            <div class=sidebar><div class=related><a href=/samping>S</a></div></div>
            <div><b>Berita lainnya</b><a href=/lain>L</a></div></body>
            """
        #expect(try await page(html).related == [])
    }

    @Test func `Links to pages that are not imported are one note`() async throws {
        let html = """
            <link rel=canonical href="https://lama.example/a"><h1>Rapat koordinasi</h1>
            <p>\(Self.text) <a href=/satu>satu</a> <a href=/dua>dua</a> <a href=/satu>lagi</a></p>
            """
        let notes = try await page(html).notes.filter { $0.id.contains("situs lama yang tidak diimpor") }
        #expect(notes.count == 1)
        #expect(notes.first?.id.hasSuffix("https://lama.example/satu, https://lama.example/dua") == true)
    }

    @Test func `Pages without an article are skipped with a note`() async throws {
        let files = ["a.html": "<title>Kosong</title><body></body>", "b.html": "<p>\(Self.text)"]
        try await TemporaryPortal(files: files, settings: nil).inFolder { root in
            let source = try PagesSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root)
            #expect(source.documents.map(\.origin.id) == ["b.html"])
            #expect(source.skipped.map { $0.origin?.id } == ["a.html"])
        }
    }

    @Test(arguments: [
        ("dump.sql", "INSERT INTO `berita` VALUES (1,'rahasia');\n", "terang import sql"),
        ("dump", "-- phpMyAdmin\nCREATE TABLE x (rahasia int);\n", "terang import sql"),
        ("foto.png", "\u{89}PNG\r\n\u{1A}\n\u{0}\u{0}rahasia", "satu berkas .html"),
        ("foto.html", "\u{0}\u{0}rahasia", "satu berkas .html"),
        ("catatan.txt", "rahasia\u{1} negara\nbaris kedua\n" + String(repeating: "panjang", count: 900), "daftar .txt"),
        (
            "wp.xml", "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><p>rahasia",
            "import wordpress"
        ),
        ("data.xml", "<?xml version=\"1.0\"?><data><p>rahasia</p></data>", "satu berkas .html"),
    ])
    func `What is no page is refused without a word of its contents`(name: String, bytes: String, hint: String)
        async throws
    {
        try await TemporaryPortal(files: [name: bytes], settings: nil).inFolder { root in
            do {
                _ = try PagesSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root + "/" + name)
                Issue.record("was read")
            } catch ImportError.notReadable(let message) {
                #expect(message.id.contains("bukan halaman HTML") && message.id.contains(hint))
                #expect(!message.id.contains("rahasia"))
            }
        }
    }
}
