import Diagnostics
import Files
import TestSupport
import Testing

@testable import Importing
@testable import Reading

@Suite struct MediaWikiSourceTests {
    private func page(_ title: String, _ text: String, ns: Int = 0, id: Int = 1, more: String = "") -> String {
        """
        <page><title>\(title)</title><ns>\(ns)</ns><id>\(id)</id>\(more)
        <revision><id>9\(id)</id><timestamp>2020-01-02T03:04:05Z</timestamp><contributor><username>Melati</username><id>7</id></contributor>
        <model>wikitext</model><text xml:space="preserve">\(text)</text></revision></page>
        """
    }

    private func export(_ pages: String...) -> String {
        """
        <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11"><siteinfo><base>https://wiki.example/index.php/Halaman_Utama</base>
        <namespaces><namespace key="0"></namespace><namespace key="2">Pengguna</namespace><namespace key="6">Berkas</namespace>
        <namespace key="14">Kategori</namespace></namespaces></siteinfo>
        \(pages.joined(separator: "\n"))
        </mediawiki>
        """
    }

    private func read(_ text: String, isPublic: Bool = true) throws -> ImportedSource {
        try MediaWikiSource(ImportPlace(zone: .jakarta, now: ImportMoment.now), isPublic: isPublic).read(
            Array(text.utf8)
        )
    }

    private func body(_ wikitext: String) throws -> String {
        try #require(try read(export(page("Uji", wikitext))).documents.first).body
    }

    @Test(arguments: [
        ("Kata '''tebal''', ''miring'', dan '''''dua'''''.", "Kata **tebal**, *miring*, dan ***dua***.\n"),
        ("== Dasar ==\nIsi.\n=== Rinci ===\nLagi.", "## Dasar\n\nIsi.\n\n### Rinci\n\nLagi.\n"),
        ("* satu\n** dalam\n* dua\n\n# a\n# b", "- satu\n  - dalam\n- dua\n\n1) a\n2) b\n"),
        (
            "Lihat [https://kota.example/a kota] dan [[Uji|halaman ini]].",
            "Lihat [kota](https://kota.example/a) dan [halaman ini](/index.php/Uji/).\n"
        ),
        (
            "{| class=\"wikitable\"\n! Nama !! Isi\n|-\n| a || align=right | b\n|}",
            "| Nama | Isi |\n| --- | --- |\n| a | b |\n"
        ),
        ("&lt;nowiki&gt;''apa adanya''&lt;/nowiki&gt;", "''apa adanya''\n"),
        ("__TOC__\nIsi.&lt;!-- catatan --&gt;", "Isi.\n"),
        (
            "Harga naik.&lt;ref name=\"a\"&gt;BPS 2020&lt;/ref&gt; Turun.&lt;ref name=\"a\" /&gt;\n&lt;references /&gt;",
            "Harga naik.[^1] Turun.[^1]\n\n[^1]: BPS 2020\n"
        ),
        (
            "[[Berkas:Rapat warga.jpg|jmpl|kiri|200px|Warga rapat]]",
            "![Warga rapat](/media/Rapat_warga.jpg)\n\n*Warga rapat*\n"
        ),
        ("[[en:City]]Isi [[pasar]]nya.", "Isi [pasarnya](https://wiki.example/index.php/Pasar).\n"),
        (" kode satu\n kode dua", "```\nkode satu\nkode dua\n```\n"),
        (
            "Lihat [[Bantuan:Isi]], [[PP:12]] dan [[Templat:Kotak]].[[jv:Pasar]]",
            "Lihat Bantuan:Isi, [PP:12](https://wiki.example/index.php/PP:12) dan Templat:Kotak.\n"
        ),
        ("Awal [[:en:City]].\n----Sesudah garis", "Awal en:City.\n\n---\n\nSesudah garis\n"),
        ("{{Kotak|a=b}} {{Peta}} '''Dinas''' kota.\n\n__NOTOC__ Teks.", "**Dinas** kota.\n\nTeks.\n"),
        (" {{Kotak}}kode", "```\nkode\n```\n"),
        ("Ada {{{1|bawaan {{Kotak}}}}} dan {{{nama}}}.", "Ada bawaan dan .\n"),
        ("; Buka:Senin\n; [[Uji|a:b]] : c", "**Buka**\n\nSenin\n\n[**a:b**](/index.php/Uji/)\n\nc\n"),
        (":{|\n! Nama !! Isi\n|-\n| a || b\n|}", "| Nama | Isi |\n| --- | --- |\n| a | b |\n"),
        ("Isi.&lt;ref name=\"BPS\" /&gt;", "Isi.[^1]\n\n[^1]: BPS\n"),
    ])
    func `The marks of a wiki become Markdown`(wikitext: String, markdown: String) throws {
        #expect(try body(wikitext) == markdown)
    }

    @Test func `A page that leads to another is an old address of it, and a chain leads to its end`() throws {
        let source = try read(
            export(
                page("Profil kota", "Isi."),
                page("Profil", "#ALIH [[Tentang]]", id: 2, more: "<redirect title=\"Tentang\" />"),
                page("Tentang", "#ALIH [[Profil kota]]", id: 3, more: "<redirect title=\"Profil kota\" />"),
                page("Lain", "Lihat [[Profil]].", id: 4)
            )
        )
        #expect(source.documents.map(\.title) == ["Profil kota", "Lain"])
        #expect(
            source.documents[0].oldAddresses
                == ["Profil_kota", "Profil", "Tentang"].map { "https://wiki.example/index.php/\($0)" }
        )
        #expect(source.documents[1].body == "Lihat [Profil](/index.php/Profil/).\n")
    }

    @Test(arguments: ["<redirect />", ""])
    func `A page that leads to another by its text alone is an old address, too`(mark: String) throws {
        let source = try read(
            export(
                page("Pasar kota", "Isi #ALIH [[Lain]]."),
                page("Pasar", "#ALIH [[Pasar kota#Jam|jam]] {{R}}", id: 2, more: mark),
                page("Pekan", "#redirect: [[pasar_kota]]", id: 3, more: mark)
            )
        )
        #expect(source.documents.map(\.title) == ["Pasar kota"])
        #expect(
            source.documents.first?.oldAddresses
                == ["Pasar_kota", "Pasar", "Pekan"].map { "https://wiki.example/index.php/\($0)" }
        )
    }

    @Test func `Old exports tell the namespace by the title alone`() throws {
        let titles = [
            "User:Melati", "pengguna:Melati", "Pembicaraan:Satu", "Talk:Satu", "User talk:Melati",
            "Bicara_Pengguna:Melati", "Templat:Kotak", "Template:Kotak", "Berkas:A.jpg", "Image:A.jpg",
            "Kategori:Pasar", "Category:Pasar", "MediaWiki:Sidebar", "Bantuan:Isi", "Help:Isi", "Portal:Kota",
            "Istimewa:Cari", "Ruang Dinas:Rapat",
        ]
        let shown = ["Satu", "Perda 3: Pasar", "Layanan:Kartu"]
        let pages = (titles + shown).enumerated().map { index, title in
            page(title, "Isi.", id: index + 1).replacing("<ns>0</ns>", with: "")
        }
        let text = export(pages.joined()).replacing(
            "<namespace key=\"2\">",
            with: "<namespace key=\"104\">Ruang Dinas</namespace><namespace key=\"2\">"
        )
        let source = try read(text)
        #expect(source.documents.map(\.title) == shown)
        #expect(!source.skipped.contains { $0.origin?.id.contains("Melati") == true })
    }

    @Test func `Of a revision with several slots the main one is the text`() throws {
        let slot = "<content><role>aux</role><model>json</model><text deleted=\"deleted\">{}</text></content>"
        let text = export(page("Satu", "Isi.")).replacing("</revision>", with: slot + "</revision>")
        #expect(try read(text).documents.map(\.body) == ["Isi.\n"])
    }

    @Test func `Only the newest revision of a page of content is read, and none where that is hidden`() throws {
        let newest = "<revision><timestamp>2021-01-01T00:00:00Z</timestamp><text>Baru.</text></revision></page>"
        let hidden =
            "<revision><timestamp>2021-01-01T00:00:00Z</timestamp><text deleted=\"deleted\" /></revision></page>"
        let source = try read(
            export(
                page("Satu", "Lama.").replacing("</page>", with: newest),
                page("Dua", "rahasia", id: 2).replacing("</page>", with: hidden),
                page("Pengguna:Melati", "rahasia", ns: 2, id: 3),
                page("Pembicaraan:Satu", "rahasia", ns: 1, id: 4),
                page("Templat:Kotak", "Kata templat", ns: 10, id: 5)
            )
        )
        #expect(source.documents.map(\.body) == ["Baru.\n"])
        #expect(!"\(source)".contains("rahasia"))
        let skipped = source.skipped.map { "\($0.origin?.id ?? ""): \($0.text.id)" }.joined(separator: "\n")
        #expect(skipped.contains("Dua: naskah revisi terakhirnya disembunyikan") && skipped.contains("Kata templat"))
        let notes = source.notes.map(\.text.id)
        #expect(
            notes.contains { $0.hasPrefix("2 halaman pengguna") } && notes.contains { $0.hasPrefix("2 revisi lama") }
        )
    }

    @Test func `Without the word that everybody could read it, all of a wiki is a draft`() throws {
        let source = try read(export(page("Satu", "Isi.")), isPublic: false)
        #expect(source.documents.map(\.isDraft) == [true] && source.documents[0].oldAddresses == [])
        #expect(source.notes.first?.text.id.contains("--publik") == true)
    }

    @Test func `Templates are named with their words, and categories are kept`() throws {
        let text = "{{Infobox|nama=Pasar baru|luas={{hitung|9}}}}Isi.[[Kategori:Pasar|kunci]]\n{{DEFAULTSORT:a}}"
        let document = try #require(try read(export(page("Satu", text))).documents.first)
        #expect(document.body == "Isi.\n" && document.categories == ["Pasar"])
        let notes = document.notes.map(\.id).joined(separator: "\n")
        #expect(notes.contains("Infobox") && notes.contains("Pasar baru"))
    }

    @Test func `A parameter without anything to show in its place is reported`() throws {
        let document = try #require(
            try read(export(page("Satu", "Isi {{{1|bawaan}}} dan {{{namapejabat}}}."))).documents.first
        )
        #expect(document.body == "Isi bawaan dan .\n")
        #expect("\(document.notes)".contains("{{{namapejabat}}}"))
    }

    @Test(arguments: [
        ("; &lt;span style=\"color:red\"&gt;Merah&lt;/span&gt; : arti warna", "**Merah**\n\narti warna\n"),
        ("; &lt;span&gt;a:b&lt;/span&gt; : isi\n\nLalu.", "**a:b**\n\nisi\n\nLalu.\n"),
        ("; Suhu &lt; 5 : dingin", "**Suhu \\< 5**\n\ndingin\n"),
    ])
    func `A term is divided from what it means outside of elements`(wikitext: String, markdown: String) throws {
        #expect(try body(wikitext) == markdown)
    }

    @Test(.ends, arguments: ["{{", "[[", "&lt;ref", "&lt;ref&gt;", "[http://", "{|\n", "''", "{{{"])
    func `Signs that are never closed are read in time, and what is before them stays`(sign: String) throws {
        #expect(try body("Rapat warga.\n\n" + String(repeating: sign, count: 5_000)).hasPrefix("Rapat warga.\n"))
    }

    private static let tables = """
        CREATE TABLE wk_page (page_id int, page_namespace int, page_title text, page_latest int, page_is_redirect int);
        INSERT INTO wk_page VALUES (1,0,'Rapat_warga',11,0),(2,2,'Melati',12,0),(3,0,'Rapat',13,1),(4,0,'Rahasia',14,0),(5,0,'Padat',15,0);
        CREATE TABLE wk_revision (rev_id int, rev_page int, rev_timestamp text, rev_deleted int);
        INSERT INTO wk_revision VALUES (11,1,'20240506070000',0),(12,2,'20240506070000',0),(13,3,'20240506070000',0),
        (14,4,'20240506070000',1),(15,5,'20240506070000',0);
        CREATE TABLE wk_slots (slot_revision_id int, slot_role_id int, slot_content_id int);
        INSERT INTO wk_slots VALUES (11,2,99),(11,1,21),(12,1,22),(13,1,23),(14,1,24),(15,1,25);
        CREATE TABLE wk_content (content_id int, content_address text);
        INSERT INTO wk_content VALUES (21,'tt:31'),(22,'tt:32'),(23,'tt:33'),(24,'tt:34'),(25,'tt:35'),(99,'tt:39');
        CREATE TABLE wk_text (old_id int, old_text text, old_flags text);
        INSERT INTO wk_text VALUES (31,'Isi rapat.','utf-8'),(32,'tulisan Melati','utf-8'),(33,'#WEITERLEITUNG [[Rapat warga]]','utf-8'),
        (34,'yang tersembunyi','utf-8'),(35,'xx','utf-8,gzip'),(39,'{}','utf-8');

        """

    @Test(arguments: [true, false])
    func `The tables of a wiki are read as its export is`(isPublic: Bool) async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/dump.sql", Array(Self.tables.utf8))
            var options = TableImportOptions(ImportPlace(zone: .jakarta, now: ImportMoment.now))
            if isPublic { options.publicValues = [try TableImportOptions.PublicValues.read("page=*")] }
            let source = try SQLImport(path: root + "/dump.sql", options: options).read()
            #expect(source.documents.map(\.title) == ["Rapat warga"])
            let document = try #require(source.documents.first)
            #expect(document.body == "Isi rapat.\n" && document.isDraft == !isPublic)
            #expect(document.updated == Instant(text: "2024-05-06 14:00", in: .jakarta))
            let report = (source.notes + source.skipped).map(\.text.id).joined(separator: "\n")
            #expect(!report.contains("tersembunyi") && !report.contains("tulisan Melati"))
            #expect(report.contains("1 halaman terkompresi") && report.contains("page=*") == !isPublic)
        }
    }

    @Test func `A dump of the wiki's tables without its texts is refused with the way to its export`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            let dump =
                "CREATE TABLE page (page_id int, page_namespace int, page_title text);\nINSERT INTO page VALUES (1,0,'A');"
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            let error = #expect(throws: ImportError.self) {
                try SQLImport(
                    path: root + "/dump.sql",
                    options: TableImportOptions(ImportPlace(zone: .jakarta, now: ImportMoment.now))
                ).read()
            }
            #expect("\(error as Any)".contains("terang import mediawiki wiki.xml"))
        }
    }
}
