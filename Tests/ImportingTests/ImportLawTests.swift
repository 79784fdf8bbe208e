import Diagnostics
import Files
import HTMLReading
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// The law of imports: every word of a source is in a file that was written, or in the report.
struct ImportLaw {
    /// Returns the words of texts that neither the files below `content/` nor the report have.
    ///
    /// - Parameter root: an empty portal into which the source was imported.
    static func lost(_ texts: [String], in root: String, _ report: ImportReport) throws -> [String] {
        var kept: Set<String> = []
        for file in try filesBelow(root + "/content") where file.hasSuffix(".md") {
            kept.formUnion(words(of: String(decoding: try readFile("\(root)/content/\(file)"), as: UTF8.self)))
        }
        for note in report.notes + report.skipped {
            kept.formUnion(words(of: "\(note.text.id) \(note.origin?.id ?? "")"))
        }
        for file in report.needed { kept.formUnion(words(of: "\(file.source) \(file.path)")) }
        var seen: Set<String> = []
        return texts.flatMap { words(of: $0) }.filter { !kept.contains($0) && seen.insert($0).inserted }
    }

    /// Returns the words that a reader sees: without tags, comments and entities, folded.
    static func words(of text: String) -> [String] {
        var plain = text
        for pattern in [#/(?s)<!--.*?-->/#, #/(?s)<(?:script|style)\b.*?</(?:script|style)>/#] {
            plain = plain.replacing(pattern, with: " ")
        }
        for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&#039;", "'"), ("&nbsp;", " ")] {
            plain = plain.replacing(entity, with: sign)
        }
        plain = plain.replacing(#/</?[a-zA-Z][^>]*>/#, with: " ").replacing(#/&#?[a-zA-Z0-9]+;/#, with: " ")
        plain = plain.replacing(#/\\?['’‘]/#, with: "")
        return plain.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { word in
            // Single letters and bare numbers say nothing about losses.
            word.count > 1 && word.contains { $0.isLetter }
        }
    }
}

@Suite struct ImportLawTests {
    private static let now = Instant(secondsSinceEpoch: 1_764_000_000)
    private static let fixtures = RepositoryFolder.path + "/Tests/Fixtures/Import"

    /// Except the names of categories in another language, and papers of residents, which the report only counts.
    @Test(arguments: SchemaDumps.all) func `No word of a known system is lost`(dump: String) async throws {
        try await check(dump: Array(dump.utf8), except: ["services", "kartu", "keluarga"])
    }

    @Test func `No word of a dump of phpMyAdmin is lost, except what a chat header hides`() async throws {
        try await check(
            dump: try readFile(Self.fixtures + "/tabel/portal-lama.sql"),
            except: ["budi", "contoh", "jumat", "senin", "rabu", "kamis", "œkota", "kitaâ", "cafã"]
        )
    }

    @Test(arguments: [
        ("\\<p>Satu \\<strong>dua\\</strong> tiga\\</p>", "Satu dua tiga"), ("<p>a1</p>\\\\r\\\\n<p>b2</p>", "a1 b2"),
        ("&lt;p&gt;satu &amp;amp; dua&lt;/p&gt;", "satu dua"), ("Suhu <5 derajat dan >3 jam", "Suhu derajat dan jam"),
        ("Berkas di C:\\\\baru\\\\nama", "Berkas di baru nama"),
        ("Teks &lt;b&gt;tampil&lt;/b&gt; <p>asli</p>", "Teks tampil asli"),
        ("Satu\\nDua\\n- tiga\\n- empat", "Satu Dua tiga empat"),
        ("<table><tr><td>sel</td><td rowspan=2>lebar</td></tr></table>", "sel lebar"),
        ("<iframe src=\"https://video.example/abc\"></iframe><p>Ekor</p>", "Ekor"),
        ("<p style=\"display:none\">siluman</p><p>nyata</p>", "nyata"),
        ("<dl><dt>istilah</dt><dd>arti</dd></dl>", "istilah arti"),
        (
            "<p>a</p><p hidden>diam</p><p style=\"display:none\">sembunyi</p><!-- catatan redaksi -->",
            "diam sembunyi catatan redaksi"
        ),
        (
            "<abbr title=\"pejabat pengelola\">PPID</abbr> <a href=\"/x\" title=\"ke sana\">sini</a>",
            "pejabat pengelola ke sana sini"
        ),
        (
            "<p>a</p><input placeholder=\"nama lengkap\"><button>kirim</button><input value=\"cari berita\">",
            "nama lengkap kirim cari berita"
        ),
        (
            "<p>a</p><img src=\"data:image/png;base64,AA\" alt=\"bagan dana\"><svg><text>grafik</text></svg>",
            "bagan dana grafik"
        ),
        (
            "<p>a</p><img src=\"/b.jpg\" alt=\"pasar\" title=\"pagi hari\"><video src=\"/v.mp4\">putar saja</video>",
            "pasar pagi hari putar saja"
        ),
        ("<figure><img src=\"/a.jpg\" alt=\"pasar\"><figcaption>ramai</figcaption></figure>", "ramai"),
    ])
    func `No word of a text is lost, however it was kept`(body: String, words: String) async throws {
        let dump = "INSERT INTO berita (judul, isi, tanggal) VALUES ('Judul', '\(body)', '2024-01-01');"
        try await check(dump: Array(dump.utf8), texts: [words])
    }

    @Test func `No word of dumps that were joined is lost, also where a table has other columns in each`() async throws
    {
        let first =
            "CREATE TABLE berita (id int, judul text, isi text, tanggal date);\nINSERT INTO berita VALUES (1,'Satu','Isi pertama','2024-01-01');\n"
        let second =
            "CREATE TABLE berita (id int, judul text, isi text, tanggal date, lokasi text);\nINSERT INTO berita VALUES (2,'Dua','Isi kedua','2024-01-02','Pasar');\n"
        let third =
            "CREATE TABLE berita (judul text, isi text, tanggal date);\nINSERT INTO berita VALUES ('Tiga','Isi ketiga','2024-01-03');\n"
        try await check(dump: Array((first + second + third).utf8), texts: ["Satu Dua Tiga pertama kedua ketiga Pasar"])
    }

    @Test func `Words of columns and tables without a place are in the report, secrets and data of persons are not`()
        async throws
    {
        let rows = (1...30).map {
            "(\($0),'Judul \($0)','Isi.','2024-01-01','arsip\($0) lama','\($0 % 2 == 0 ? "open" : "closed")','{\"sumber\":\"kantor\($0)\"}','kunci\($0)')"
        }
        let dump = """
            CREATE TABLE berita (id int, judul text, isi text, tanggal date, catatan_arsip text, komentar text, params text, api_token text);
            INSERT INTO berita VALUES \(rows.joined(separator: ","));
            CREATE TABLE polling (id int, pertanyaan text, keterangan text);
            INSERT INTO polling VALUES (1,'Puaskah warga','<p title=\"petunjuk\">Pilih <b>satu</b></p>');
            CREATE TABLE pengaturan (nama text, nilai text);
            INSERT INTO pengaturan VALUES ('moto','Melayani sepenuh hati'),('smtp_password','bocor');
            CREATE TABLE setelan (id int, slug text, nama text, nilai text);
            INSERT INTO setelan VALUES (1,'smtp_password','Sandi SMTP','terbongkar'),(2,'api_key','Kunci','terbongkar');
            CREATE TABLE label (id int, slug text, name text, description text);
            INSERT INTO label VALUES (1,'hash-internal','#internal','Dapur redaksi');
            CREATE TABLE penduduk (nama text, alamat text);
            INSERT INTO penduduk VALUES ('Fulan','Jalan Melati');
            CREATE TABLE tamu (nama text, email text, pesan text);
            INSERT INTO tamu VALUES ('Fulanah','a@b.example','Salam dari tamu');
            """
        let kept =
            "arsip1 lama arsip30 open closed kantor7 Puaskah warga Pilih satu petunjuk moto Melayani sepenuh hati Dapur"
        try await check(dump: Array(dump.utf8), texts: [kept])
        try await TemporaryPortal().inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            let options = TableImportOptions(ImportPlace(zone: .jakarta, now: Self.now))
            let source = try SQLImport(path: root + "/dump.sql", options: options).read()
            for secret in ["kunci1", "bocor", "terbongkar", "Fulan", "Melati", "Salam"] {
                #expect(!"\(source)".contains(secret))
            }
            // Values that repeat are listed once, not at each text.
            #expect(source.notes.contains { $0.text.id.contains("komentar=\"closed\" (15), \"open\" (15)") })
            #expect(source.documents[0].notes.map(\.id).joined().contains("open") == false)
        }
    }

    @Test(arguments: [
        ("Jum'at, 3 km — Café", ["jum", "at", "km", "café"]), ("pe\u{AD}jabat A b1 12", ["pejabat", "b1"]),
        ("é́clair ÀB", ["é́clair", "àb"]), ("東京 📷 x", ["東京"]), ("", []),
    ])
    func `The words of a text are its letters in lower case`(text: String, words: [String]) {
        #expect(KeptWords.words(of: text) == words)
    }

    @Test func `No word of a table is lost`() async throws {
        let path = Self.fixtures + "/tabel/tabel-berita.csv"
        let text = String(decoding: try readFile(path), as: UTF8.self)
        try await TemporaryPortal().inFolder { root in
            let source = try CSVImport(
                path: path,
                options: TableImportOptions(ImportPlace(zone: .jakarta, now: Self.now))
            ).read()
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            let lost = try ImportLaw.lost([text], in: root, report)
            // The month of a date, which is written as a number.
            #expect(lost == ["oktober"])
        }
    }

    @Test func `Titles above a table, and cells beyond its head, are in the report`() async throws {
        let table =
            "DAFTAR BERITA DINAS\nTahun sembilan belas\n\nid;judul;isi;tanggal\n1;Rapat;Hasilnya;2024-01-01;lebihan\n"
        try await TemporaryPortal().inFolder { root in
            try writeFile(root + "/tabel.csv", Array(table.utf8))
            let options = TableImportOptions(ImportPlace(zone: .jakarta, now: Self.now))
            let source = try CSVImport(path: root + "/tabel.csv", options: options).read()
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            let lost = try ImportLaw.lost([table], in: root, report)
            #expect(lost == [])
        }
    }

    @Test func `No word of the posts and pages of an export is lost`() async throws {
        let bytes = try readFile(Self.fixtures + "/wordpress/ekspor.xml")
        let items = try WXRReader.read(bytes).flatMap(\.items).filter {
            ["post", "page"].contains($0.type) && $0.status != "trash"
        }
        let texts = items.flatMap {
            [$0.title, $0.content.replacing(#/\[/?[a-z_]+[^\]]*\]/#, with: " "), $0.excerpt] + $0.tags
        }
        try await TemporaryPortal().inFolder { root in
            let source = try WordPressSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(bytes)
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            #expect(try ImportLaw.lost(texts, in: root, report) == [])
        }
    }

    @Test(arguments: [
        ("", ["_yoast_wpseo_metadesc": "Uraian untuk mesin pencari"], "Uraian untuk mesin pencari"),
        ("", ["sumber": "Antara", "pejabat": "Kepala dinas"], "Antara Kepala dinas"),
        ("", ["_pengaturan": "a:1:{s:4:\"kata\";s:17:\"salam dari kantor\";}"], "salam dari kantor"),
        ("<!-- wp:acf/pejabat {\"data\":{\"jabatan\":\"Camat\",\"_jabatan\":\"field_1\"}} /-->", [:], "Camat"),
        ("<!-- wp:khusus/salam {\"pesan\":\"Selamat datang warga\"} /-->", [:], "Selamat datang warga"),
        ("[pdf-embedder url=\"/a.pdf\" title=\"Rencana kerja\"]", [:], "Rencana kerja"),
        ("[gallery ids=\"9\" title=\"Galeri pawai\"]", [:], "Galeri pawai"),
        (
            "<img class=\"wp-image-9\" src=\"https://lama.example/wp-content/uploads/a.jpg\" alt=\"Lain\">", [:],
            "Lampu jalan Keterangan pustaka"
        ),
    ])
    func `No word of WordPress is lost, wherever it is kept`(
        content: String,
        meta: [String: String],
        words: String
    ) async throws {
        let metas = meta.map {
            "<wp:postmeta><wp:meta_key>\($0)</wp:meta_key><wp:meta_value><![CDATA[\($1)]]></wp:meta_value></wp:postmeta>"
        }
        let export = """
            <?xml version="1.0"?><rss xmlns:content="c" xmlns:excerpt="e" xmlns:wp="w"><channel>
            <link>https://lama.example</link><wp:wxr_version>1.0</wp:wxr_version>
            <item><title>Judul</title><link>https://lama.example/judul/</link><wp:post_id>1</wp:post_id>
            <content:encoded><![CDATA[<p>Isi.</p>\(content)]]></content:encoded><wp:post_date>2020-01-02 03:04:05</wp:post_date>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\(metas.joined())</item>
            <item><title>a</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type>
            <excerpt:encoded><![CDATA[Keterangan pustaka]]></excerpt:encoded>
            <wp:attachment_url>https://lama.example/wp-content/uploads/a.jpg</wp:attachment_url><wp:postmeta>
            <wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Lampu jalan</wp:meta_value></wp:postmeta></item>
            </channel></rss>
            """
        try await TemporaryPortal().inFolder { root in
            let source = try WordPressSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(
                Array(export.utf8)
            )
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            #expect(try ImportLaw.lost([words, "Lampu jalan", "Keterangan pustaka"], in: root, report) == [])
        }
    }

    /// Except what the report only counts: readers' comments.
    @Test func `No word of saved pages is lost`() async throws {
        let folder = Self.fixtures + "/halaman"
        try await TemporaryPortal().inFolder { root in
            let source = try PagesSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(folder)
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            let texts = try filesBelow(folder).filter { $0.hasSuffix(".htm") || $0.hasSuffix(".html") }.map { file in
                PageLines.of([.element(try HTMLParser().parse(HTMLBytes.text(readFile("\(folder)/\(file)"))).root)])
                    .joined(separator: "\n")
            }
            // Names of months, which are written as numbers, and readers' comments.
            let counted = ["terima", "kasih", "informasinya", "semoga", "cepat", "surut", "sampai", "rumah"]
            let lost = try ImportLaw.lost(texts, in: root, report)
            #expect(lost.filter { !(["oktober", "maret"] + counted).contains($0) } == [])
        }
    }

    @Test(arguments: [
        "<nav><a href=\"/\">Beranda</a></nav>\(Self.story)<aside><h3>Populer</h3><a href=\"/2\">Banjir surut</a></aside>",
        "<div class=\"share\">Bagikan ke kawan</div>\(Self.story)<footer>Hak cipta dinas</footer>",
        "\(Self.story)<pre>teks tetap <a href=\"/a\">tertaut</a></pre><p hidden>siluman</p><svg><text>bagan</text></svg>",
        "\(Self.story)<form><label>Nama</label><select><option>Pilihan</option></select><button>Kirim</button></form>",
        "\(Self.story)<noscript>Nyalakan skrip</noscript><details><summary>Rincian</summary>isi rinci</details>",
        "\(Self.story)<h4>Baca juga</h4><p>Tautan terkait yang panjang sekali untuk dibaca orang banyak sekarang.</p>",
        "\(Self.story)<div>akhir</div><!-- paragraf yang ditarik kembali --><footer><!-- alamat kantor lama --></footer>",
        "\(Self.story)<iframe src=\"https://video.example/a\">tidak didukung</iframe><video>cadangan</video>",
    ])
    func `No word of a page is lost, wherever it is`(body: String) async throws {
        var files = TemporaryPortal(settings: nil)
        files.files = ["a.html": Array("<html><head><title>Rapat</title></head><body>\(body)</body></html>".utf8)]
        let source = try await files.inFolder { folder in
            try PagesSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(folder)
        }
        try await TemporaryPortal().inFolder { root in
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            let lost = try ImportLaw.lost([body.replacing("tidak didukung", with: "")], in: root, report)
            #expect(lost == [])
        }
    }

    private static let story =
        "<article><h1>Rapat</h1><p>\(String(repeating: "Naskah berita yang cukup panjang. ", count: 10))</p></article>"

    @Test(arguments: ["hugo", "jekyll", "eleventy", "obsidian"])
    func `No word of a site of Markdown is lost`(name: String) async throws {
        let folder = Self.fixtures + "/" + name
        try await TemporaryPortal().inFolder { root in
            let source = try MarkdownSource(ImportPlace(zone: .jakarta, now: Self.now)).read(folder)
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            let skipped = Set(report.skipped.compactMap(\.origin?.id))
            let texts = try filesBelow(folder).filter { $0.hasSuffix(".md") && !skipped.contains($0) }.map { file in
                String(decoding: try readFile("\(folder)/\(file)"), as: UTF8.self)
            }
            let lost = try ImportLaw.lost(texts.map(Self.withoutTemplates), in: root, report)
            // Flags, parts of dates, and what only paths of files have.
            let others = ["true", "false", "fri", "may", "06t08", "assets", "20rapat"]
            #expect(lost.filter { !others.contains($0) } == [])
        }
    }

    @Test(arguments: [
        "Satu <!-- catatan dalam --> dua", "{% comment %}rahasia dapur{% endcomment %}\nteks",
        "{{/* komentar hugo */}} teks",
        "%% komentar obsidian %% teks", "<form><label>Nama lengkap</label></form>\n\nteks",
        "<noscript>tanpa skrip</noscript>\n\nteks",
        "<details><summary>Rincian</summary>\n\nisi **tebal**\n\n</details>", "* TOC\n{:toc}\n\nteks",
        "# A\n\nteks", "<svg><text>bagan</text></svg>\n\nteks", "> [!warning] Awas\n> isi", "![[Catatan lain]]",
        "<dl><dt>istilah</dt><dd>arti</dd></dl>", "[^1]: Catatan kaki yang tidak dipakai", "teks {.kelas} akhir",
        "<div class=\"x\" markdown=\"1\">\nisi *miring*\n</div>", "<p>a<b>wal</b></p>",
    ])
    func `No word of a Markdown text is lost, however it is written`(text: String) async throws {
        let head =
            "---\ntitle: A\ndate: 2024-01-01\nlayout: khusus\nsubtitle: Anak judul\nstatus: rampung\nimage_alt: Tanpa gambar\n---\n"
        var files = TemporaryPortal(settings: nil)
        files.files = ["2024-05-06-a.md": Array((head + text).utf8)]
        let source = try await files.inFolder { folder in
            try MarkdownSource(ImportPlace(zone: .jakarta, now: Self.now)).read(folder)
        }
        try await TemporaryPortal().inFolder { root in
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            let source = Self.withoutTemplates(head + text.replacing("<!--", with: "").replacing("-->", with: ""))
            let lost = try ImportLaw.lost([source], in: root, report)
            #expect(lost == [])
        }
    }

    /// The names and attributes of tags are no words that readers see.
    private static func withoutTemplates(_ text: String) -> String {
        text.replacing(/\{%.*?%\}|\{\{.*?\}\}|\{[:.#][^}]*\}|\[[!][a-z]+\]/, with: " ")
    }

    /// Checks the law over the rows of a dump.
    private func check(dump: [UInt8], texts: [String]? = nil, except: Set<String> = []) async throws {
        try await TemporaryPortal().inFolder { root in
            try writeFile(root + "/dump.sql", dump)
            let options = TableImportOptions(ImportPlace(zone: .jakarta, now: Self.now))
            let source = try SQLImport(path: root + "/dump.sql", options: options).read()
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            let lost = try ImportLaw.lost(texts ?? Self.rows(of: dump, report), in: root, report)
            let unexpected = lost.filter { !except.contains($0) }
            #expect(unexpected == [])
        }
    }

    /// Returns the texts of all rows, except those that the old system had deleted, and data of persons.
    private static func rows(of dump: [UInt8], _ report: ImportReport) throws -> [String] {
        var isRead = false
        var reader = SQLDumpReader {
            defer { isRead = true }
            return isRead ? [] : dump
        }
        let leftOut = Set(report.skipped.compactMap { $0.origin?.id.split(separator: " ")[1] })
        var columns: [String: [String]] = [:]
        var texts: [String] = []
        // What systems keep for themselves: logins, passwords, types, short names, files' keys.
        let technical = [
            "username", "user_login", "user_pass", "user_name", "user_password", "password", "email", "seo", "slug",
            "type", "meta_key", "option_name", "option_value", "autoload", "guid", "post_status", "post_name",
            "nicename",
            "taxonomy", "alias", "satuan", "protect", "status", "visibility", "is_deleted", "images", "urls", "active",
            "aktif", "headline", "utama", "editor", "categories", "alias_type", "post_password", "jam", "tanggal",
            "date", "bundle", "langcode", "uri", "source", "path",
        ]
        while let item = try reader.next() {
            if case .table(let table) = item { columns[table.name] = table.columns.map(\.name) }
            guard case .record(let record) = item, !leftOut.contains(Substring("\(record.line)")) else { continue }
            let names = record.columns ?? columns[record.table] ?? []
            if SQLRest.isPrivate(record.table, columns: names) { continue }
            let isPublicRow = !record.values.contains(.bytes(Array("private".utf8)))
            for (index, name) in names.enumerated() where isPublicRow {
                if technical.contains(where: { name.lowercased().contains($0) }) { continue }
                texts.append(record.text(index) ?? "")
            }
        }
        return texts
    }
}
