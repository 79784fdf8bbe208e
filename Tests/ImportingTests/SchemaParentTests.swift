import Diagnostics
import Files
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// A text is as hidden as the most hidden of what it is in: its category, the categories above it, its section, the page
/// above it.
@Suite struct SchemaParentTests {
    /// The title of each article of Joomla says why it is hidden, or that it is shown.
    @Test(arguments: [("joomla", "1"), ("1.5", "0")])
    func `What is below a hidden category of Joomla stays hidden, however deep`(version: String, level: String)
        async throws
    {
        let isOld = version == "1.5"
        let section = isOld ? ", `sectionid` int" : ""
        let sectionValue = isOld ? ",3" : ""
        let other = isOld ? "2" : "3"
        func row(_ id: Int, _ title: String, in category: Int) -> String {
            "(\(id),'\(title)','<p>Isi \(id).</p>','',1,\(category),'2014-03-05 02:00:00',\(level)\(sectionValue))"
        }
        let dump = """
            CREATE TABLE `x_content` (`id` int, `title` text, `introtext` text, `fulltext` text, `state` int, `catid` int, `created` datetime, `access` int\(section));
            INSERT INTO `x_content` VALUES \(row(1, "Terbit", in: 8)),\(row(2, "Dua tingkat di bawah yang mati", in: 11)),
            \(row(3, "Di bawah tempat sampah", in: 13)),\(row(4, "Di bawah yang untuk anggota", in: 15)),\(row(5, "Kategori tidak ada", in: 77)),
            \(row(6, "Lingkaran", in: 20));
            CREATE TABLE `x_categories` (`id` int, `parent_id` int, `title` varchar(255), `published` tinyint, `access` int);
            INSERT INTO `x_categories` VALUES (1,0,'ROOT',1,\(level)),(8,1,'Umum',1,\(level)),(9,1,'Mati',0,\(level)),(10,9,'Anak',1,\(level)),(11,10,'Cucu',1,\(level)),
            (12,1,'Sampah',-2,\(level)),(13,12,'Anak sampah',1,\(level)),(14,1,'Anggota',1,\(other)),(15,14,'Anak anggota',1,\(level)),(20,21,'A',1,\(level)),(21,20,'B',1,\(level));
            CREATE TABLE `x_sections` (`id` int, `title` varchar(255), `published` tinyint, `access` int);
            INSERT INTO `x_sections` VALUES (3,'Bagian',1,\(level));
            """
        let source = try await read(dump)
        #expect(
            source.documents.filter { !$0.isDraft }.map(\.title) == ["Terbit", "Lingkaran"]
        )
        #expect(source.documents.count == 6)
        let note = source.documents[1].notes.map(\.id).joined()
        #expect(note.contains("kategori atau induknya tidak ditampilkan (categories 9: published = \"0\")"))
        #expect(source.notes.contains { $0.text.id.contains("1 naskah menunjuk kategori yang tidak ada") })
        if isOld {
            let hidden = dump.replacing("(3,'Bagian',1", with: "(3,'Bagian',0")
            #expect(try await read(hidden).documents.allSatisfy { $0.isDraft })
        }
    }

    @Test func `Without the table of its categories, nothing of Joomla is published, and the report asks`() async throws
    {
        let whole = SchemaDumps.joomla
        let start = try #require(whole.firstRange(of: "CREATE TABLE `jos_categories`"))
        let source = try await read(String(whole[..<start.lowerBound]))
        #expect(source.documents.allSatisfy { $0.isDraft })
        #expect(source.notes.contains { $0.text.id.contains("tidak memuat isi tabel jos_categories") })
    }

    @Test(arguments: [
        (SchemaDumps.lokomedia, "(2,'Ekonomi',  'Y')", "(2,'Ekonomi','N')", ["Terbit biasa", "Terbit pilihan"]),
        (SchemaDumps.openSID, "(4,'Kegiatan Desa',1,1)", "(4,'Kegiatan Desa',1,2)", ["Taman Qur'an"]),
        (SchemaDumps.popoji, "(10,0,'desa','Y')", "(10,0,'desa','N')", ["Air bersih"]),
        (
            SchemaDumps.popoji, "(9,0,'layanan','Y'),(10,0,'desa','Y')",
            "(9,5,'layanan','Y'),(10,0,'desa','Y'),(5,0,'atas','N')", ["Air bersih"]
        ),
        (
            SchemaDumps.sekolahku,
            "`category_type` varchar(30));\nINSERT INTO `categories` VALUES (3,'Kegiatan','post')",
            "`category_type` varchar(30), `is_deleted` enum('true','false'));\nINSERT INTO `categories` VALUES (3,'Kegiatan','post','true')",
            ["Upacara"]
        ),
    ])
    func `A hidden category hides its texts in every system`(
        dump: String,
        part: String,
        hidden: String,
        titles: [String]
    ) async throws {
        let before = try await read(dump)
        // The row that the changed structure of a table no longer fits is of no concern.
        let changed = dump.replacing(part, with: hidden).replacing(",(4,'Berita Sekolah','post')", with: "")
        #expect(changed != dump)
        let after = try await read(changed)
        for title in titles {
            #expect(before.documents.contains { $0.title == title && !$0.isDraft })
            #expect(after.documents.contains { $0.title == title && $0.isDraft })
        }
    }

    @Test func `Excepted information and hidden albums of OpenSID are in no list`() async throws {
        let dump = """
            \(SchemaDumps.openSID.replacing("`attr` text)", with: "`attr` text, `kategori_info_publik` tinyint)")
                .replacing("musyawarah')", with: "musyawarah',1)").replacing("55,1,'')", with: "0,1,'',4)"))
            CREATE TABLE `gambar_gallery` (`id` int, `parrent` int, `gambar` varchar(200), `nama` varchar(50), `enabled` int);
            INSERT INTO `gambar_gallery` VALUES (1,0,'a.jpg','Terbuka',1),(2,0,'b.jpg','Tertutup',2),(3,2,'rahasia.jpg','Dalam album tertutup',1);
            """
        let source = try await read(dump)
        let text = source.documents.map(\.body).joined()
        #expect(text.contains("Peraturan desa") && text.contains("Terbuka"))
        for hidden in ["Kartu keluarga", "kk.pdf", "rahasia.jpg", "Tertutup"] { #expect(!text.contains(hidden)) }
    }

    @Test(arguments: [
        ("unlisted int", "0", "1"), ("internal int", "0", "1"), ("member_only int", "0", "1"), ("acc int", "1", "0"),
        ("disetujui int", "1", "0"), ("konfirmasi char(1)", "'Y'", "'N'"), ("verifikasi text", "'sudah'", "'belum'"),
        ("sifat text", "'biasa'", "'Rahasia'"), ("level text", "'umum'", "'internal'"),
        ("klasifikasi text", "'terbuka'", "'Dikecualikan'"), ("jenis_akses text", "'publik'", "'terbatas'"),
        ("embargo date", "NULL", "'2093-01-01'"), ("tgl_terbit date", "'2020-01-01'", "'2093-01-01'"),
        ("tayang_sampai date", "NULL", "'2021-01-01'"),
    ])
    func `A column that hides a row hides it in systems that are not known`(
        column: String,
        shown: String,
        hidden: String
    )
        async throws
    {
        let source = try await read(
            """
            CREATE TABLE berita (id int, judul text, isi text, tanggal date, \(column));
            INSERT INTO berita VALUES (1,'Satu','Isi.','2020-01-01',\(shown)),(2,'Dua','Isi.','2020-01-01',\(hidden)),(3,'Tiga','Isi.','2020-01-01',\(shown));
            """
        )
        #expect(source.documents.filter { !$0.isDraft }.map(\.title) == ["Satu", "Tiga"])
    }

    /// A table of categories beside posts, of programs that offices have made for themselves.
    @Test(arguments: [
        ("deleted_at timestamp", "NULL", "'2022-02-02 00:00:00'"), ("aktif enum('Y','N')", "'Y'", "'N'"),
        ("is_active tinyint", "1", "0"), ("visibility varchar(9)", "'public'", "'private'"),
        ("is_hidden tinyint", "0", "1"),
    ])
    func `A category that is deleted, off or private hides its texts in systems that are not known`(
        column: String,
        shown: String,
        hidden: String
    ) async throws {
        let dump = """
            CREATE TABLE `posts` (`id` int, `category_id` int, `title` varchar(255), `body` text, `created_at` datetime);
            INSERT INTO `posts` VALUES (1,1,'Terbuka','<p>A.</p>','2022-01-01'),(2,2,'Tertutup','<p>B.</p>','2022-01-01'),(3,3,'Anaknya','<p>C.</p>','2022-01-01');
            CREATE TABLE `categories` (`id` int, `parent_id` int, `name` varchar(255), `\(column.split(separator: " ")[0])` \(column.split(separator: " ")[1]));
            INSERT INTO `categories` VALUES (1,NULL,'Umum',\(shown)),(2,NULL,'Dalam',\(hidden)),(3,2,'Anak',\(shown));
            """
        #expect(try await read(dump).documents.map(\.isDraft) == [false, true, true])
        // The same through a table between both.
        let pivot = dump.replacing("`category_id` int, ", with: "").replacing("(1,1,'T", with: "(1,'T")
            .replacing("(2,2,'T", with: "(2,'T").replacing("(3,3,'A", with: "(3,'A")
        let joined = """
            \(pivot)
            CREATE TABLE `category_post` (`category_id` int, `post_id` int);
            INSERT INTO `category_post` VALUES (1,1),(2,2),(3,3);
            """
        #expect(try await read(joined).documents.map(\.isDraft) == [false, true, true])
    }

    @Test func `A text below a hidden text of the same table is hidden`() async throws {
        let dump = """
            CREATE TABLE `halaman` (`id` int, `parent_id` int, `judul` varchar(255), `isi` text, `tanggal` date, `publish` enum('Y','N'));
            INSERT INTO `halaman` VALUES (1,0,'Atas','<p>A.</p>','2022-01-01','N'),(2,1,'Bawah','<p>B.</p>','2022-01-01','Y'),(3,0,'Lain','<p>C.</p>','2022-01-01','Y');
            """
        #expect(try await read(dump).documents.map(\.isDraft) == [true, true, false])
    }

    @Test func `A state of categories that is not certain makes drafts, and the report asks by table and column`()
        async throws
    {
        let dump = """
            CREATE TABLE `berita` (`id` int, `id_kategori` int, `judul` varchar(255), `isi` text, `tanggal` date);
            INSERT INTO `berita` VALUES (1,1,'A','<p>A.</p>','2022-01-01'),(2,2,'B','<p>B.</p>','2022-01-01');
            CREATE TABLE `kategori` (`id_kategori` int, `nama_kategori` varchar(255), `status` int);
            INSERT INTO `kategori` VALUES (1,'Umum',1),(2,'Dalam',2);
            """
        let source = try await read(dump)
        #expect(source.documents.map(\.isDraft) == [true, true])
        #expect(source.notes.contains { $0.text.id.contains("--publik kategori.status=1") })
        #expect(try await read(dump, publik: "kategori.status=1").documents.map(\.isDraft) == [false, true])
    }

    @Test func `The report names the columns that say whether a row was shown, and not as unused`() async throws {
        let notes = try await read(SchemaDumps.laravel).notes.map(\.text.id)
        let table = try #require(notes.first { $0.hasPrefix("tabel posts") })
        #expect(table.contains("keadaan: is_published+published_at+deleted_at"))
        #expect(table.contains("tanggal bila date kosong: created_at"))
        let unused = table.split(separator: "tidak dipakai: ").dropFirst().joined()
        #expect(!unused.contains("_at"))
    }

    @Test func `Tags have the names of the table of tags`() async throws {
        let dump = """
            \(SchemaDumps.lokomedia)
            CREATE TABLE `tag` (`id_tag` int, `nama_tag` varchar(100), `tag_seo` varchar(100), `count` int);
            INSERT INTO `tag` VALUES (1,'Pasar Rakyat','pasar',3);
            """
        let source = try await read(dump)
        #expect(source.documents[0].tags == ["Pasar Rakyat", "ekonomi"])
        #expect(!source.notes.contains { $0.text.id.contains("tag (1 baris)") })
    }

    private func read(_ dump: String, publik: String? = nil) async throws -> ImportedSource {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            var options = TableImportOptions(
                ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000))
            )
            options.publicValues = try publik.map { [try TableImportOptions.PublicValues.read($0)] } ?? []
            return try SQLImport(path: root + "/dump.sql", options: options).read()
        }
    }
}
