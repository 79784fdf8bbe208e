import Diagnostics
import Files
import Reading
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// Tables beside the news of a system that is not known: their names tell what they hold.
@Suite struct GuessedTablesTests {
    private static let dump = """
        CREATE TABLE posts (id int, title text, body text, is_published tinyint, created_at datetime);
        INSERT INTO posts VALUES (1,'Kabar','<p>Isi kabar.</p>',1,'2024-01-01 08:00:00'),(2,'Lain','<p>Isi lain.</p>',1,'2024-01-02 08:00:00');
        CREATE TABLE pages (id int, title text, slug text, content text, is_published tinyint);
        INSERT INTO pages VALUES (1,'Visi','visi','<p>Visi dinas.</p>',1),(2,'Konsep','konsep','<p>Belum jadi.</p>',0);
        CREATE TABLE pengumuman (id int, judul text, isi text, tanggal date, status varchar(9));
        INSERT INTO pengumuman VALUES (1,'Libur','Kantor tutup.','2024-02-01','1'),(2,'Ralat','Salah cetak.','2024-02-02','2');
        CREATE TABLE agendas (id int, title text, description text, location text, start_date datetime, created_at datetime, deleted_at datetime);
        INSERT INTO agendas VALUES (1,'Pawai','Pawai obor.','Alun-alun','2024-05-01 19:00:00','2024-04-01 08:00:00',NULL),
        (2,'Batal','Tidak jadi.','Balai','2024-05-02 19:00:00','2024-04-01 08:00:00','2024-04-02 00:00:00');
        CREATE TABLE albums (id int, title text, is_published tinyint);
        INSERT INTO albums VALUES (1,'Hari jadi',1),(2,'Piknik pegawai',0),(3,'Lain kali',0);
        CREATE TABLE photos (id int, album_id int, caption text, file text, is_active tinyint);
        INSERT INTO photos VALUES (1,1,'Obor','obor.jpg',1),(2,1,'Rahasia','rahasia.jpg',0);
        CREATE TABLE downloads (id int, name text, file text, is_public tinyint);
        INSERT INTO downloads VALUES (1,'Formulir','files/formulir.pdf',1),(2,'Gaji','files/gaji.pdf',0);
        CREATE TABLE post_views (id int, title text, content text);
        INSERT INTO post_views VALUES (1,'dilihat','sekali');
        """

    private func read(_ table: String? = nil, publik: [String] = [], dump: String = Self.dump) async throws
        -> ImportedSource
    {
        try await TemporaryPortal().inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            var options = TableImportOptions(ImportPlace(zone: .jakarta, now: ImportMoment.now))
            options.publicValues = try publik.map(TableImportOptions.PublicValues.read)
            return try SQLImport(path: root + "/dump.sql", table: table, options: options).read()
        }
    }

    @Test func `Announcements, events, pages, albums and downloads come with the news`() async throws {
        let source = try await read()
        let titles = source.documents.map { ($0.isDraft ? "!" : "") + $0.title }
        #expect(
            titles == [
                "Kabar", "Lain", "Unduhan", "Visi", "!Konsep", "!Libur", "!Ralat", "Pawai", "Hari jadi",
                "!Piknik pegawai",
                "!Lain kali",
            ]
        )
        let event = try #require(source.documents.first { $0.title == "Pawai" })
        #expect(event.categories == ["Agenda"] && event.date == Instant(text: "2024-04-01 08:00", in: .jakarta))
        #expect(event.kindText.contains("Mulai: 2024-05-01 19:00:00") && event.kindText.contains("Tempat: Alun-alun"))
        let album = try #require(source.documents.first { $0.title == "Hari jadi" })
        #expect(
            album.kind == .page(folder: "galeri") && album.kindText.contains("Obor") && !"\(album)".contains("rahasia")
        )
        let downloads = try #require(source.documents.first { $0.title == "Unduhan" })
        #expect(downloads.body.contains("formulir.pdf") && !downloads.body.contains("gaji"))
        #expect(!"\(source)".contains("gaji.pdf"))
    }

    @Test func `Their states are asked and answered by the names of their tables`() async throws {
        let asked = try await read()
        #expect(asked.notes.contains { $0.text.id.contains("--publik pengumuman.status=1") })
        let answered = try await read(publik: ["pengumuman.status=1"])
        let found = answered.documents.filter { $0.categories == ["Pengumuman"] }
        #expect(found.map { ($0.isDraft ? "!" : "") + $0.title } == ["Libur", "!Ralat"])
    }

    @Test func `An album with a day comes into the section of albums, where the portal has one`() async throws {
        let dump = Self.dump.replacing(
            "albums (id int, title text, ",
            with: "albums (id int, title text, created_at date, "
        )
        .replacing("'Hari jadi',1", with: "'Hari jadi','2024-02-03',1").replacing(
            "'Piknik pegawai',0",
            with: "'Piknik','2024-02-03',0"
        )
        .replacing("'Lain kali',0", with: "'Lain kali','2024-02-03',0")
        let source = try await read(dump: dump)
        let sections = "sections: [{folder: berita, title: Berita}, {folder: galeri, title: Galeri, kind: galeri}]\n"
        try await TemporaryPortal(settings: TemporaryPortal.settings + sections).inFolder { root in
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            let file = try #require(report.written.first { $0.path == "content/galeri/2024/02/hari-jadi.md" })
            let text = String(decoding: try readFile("\(root)/\(file.path)"), as: UTF8.self)
            #expect(
                text.contains("pictures:\n") && text.contains("src: media/obor.jpg") && text.contains("caption: Obor")
            )
            #expect(!text.contains("![") && !text.contains("rahasia"))
        }
    }

    @Test func `A number that is not understood hides all rows of a list, and the report asks`() async throws {
        let unclear = Self.dump.replacing("'files/gaji.pdf',0)", with: "'files/gaji.pdf',2)")
        let source = try await read(dump: unclear)
        #expect(!source.documents.contains { $0.title == "Unduhan" })
        #expect(source.notes.contains { $0.text.id.contains("--publik downloads.is_public=1") })
        let answered = try await read(publik: ["downloads.is_public=1"], dump: unclear)
        let page = try #require(answered.documents.first { $0.title == "Unduhan" })
        #expect(page.body.contains("formulir.pdf") && !page.body.contains("gaji"))
    }

    @Test(arguments: [false, true])
    func `Texts of a table beside theirs are dated, sorted and hidden by it`(titlesAreThere: Bool) async throws {
        let title = titlesAreThere ? ("title text, ", "'Satu',", "'Dua',", "'Tiga',", "'Empat',") : ("", "", "", "", "")
        let text = titlesAreThere ? ("", "", "", "", "") : ("title text, ", "'Satu',", "'Dua',", "'Tiga',", "'Empat',")
        let source = try await read(
            dump: """
                CREATE TABLE posts (id int, \(title.0)category_id int, status text, published_at datetime, deleted_at datetime);
                INSERT INTO posts VALUES (1,\(title.1)1,'published','2024-01-02 08:00:00',NULL),(2,\(title.2)1,'draft','2024-01-02',NULL),
                (3,\(title.3)2,'published','2024-01-02',NULL),(4,\(title.4)1,'published','2024-01-02','2024-02-02');
                CREATE TABLE post_translations (id int, post_id int, locale text, \(text.0)content text);
                INSERT INTO post_translations VALUES (11,1,'id',\(text.1)'<p>Isi satu.</p>'),(12,2,'id',\(text.2)'<p>Isi dua.</p>'),
                (13,3,'id',\(text.3)'<p>Isi tiga.</p>'),(14,4,'id',\(text.4)'<p>Isi empat.</p>');
                CREATE TABLE categories (id int, name text, is_active int);
                INSERT INTO categories VALUES (1,'Umum',1),(2,'Dalam',0);
                """
        )
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["Satu", "!Dua", "!Tiga", "!Empat"])
        let first = try #require(source.documents.first)
        #expect(first.date == Instant(text: "2024-01-02 08:00", in: .jakarta) && first.categories == ["Umum"])
    }

    @Test func `Wagtail's restrictions hold for the pages below, in a dump as in an export`() async throws {
        let pages = [
            (1, "00010001", "Satu", 1), (2, "00010002", "Dua", 0), (3, "00010003", "Tiga", 1),
            (4, "000100030001", "Empat", 1),
        ]
        let rows = pages.map { "(\($0),'\($1)',\($1.count / 4),0,'\($2)',\($3),'2024-03-05 01:00:00',\($0 % 2 + 40))" }
        let parts = pages.map { id, _, title, _ in "(\(id),'Pengantar \(title).','<p>Isi.</p>')" }
        let dump = """
            CREATE TABLE wagtailcore_page (id int, path text, depth int, numchild int, title text, live bool, first_published_at datetime, content_type_id int);
            INSERT INTO wagtailcore_page VALUES \(rows.joined(separator: ","));
            CREATE TABLE blog_blogpage (page_ptr_id int, introduction text, body text);
            INSERT INTO blog_blogpage VALUES \(parts.joined(separator: ","));
            CREATE TABLE wagtailcore_pageviewrestriction (id int, password text, page_id int, restriction_type text);
            INSERT INTO wagtailcore_pageviewrestriction VALUES (1,'',3,'login');
            """
        let source = try await read(dump: dump)
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["Satu", "!Dua", "!Tiga", "!Empat"])
        #expect(source.documents[0].summary == "Pengantar Satu.")
        #expect(source.documents[0].date == Instant(text: "2024-03-05 01:00", in: .jakarta))
        #expect(!source.notes.contains { $0.text.id.contains("--publik") })
    }

    @Test func `A page of Wagtail that is being edited is public, and neither its title nor its place is a state`()
        async throws
    {
        let dump = """
            CREATE TABLE wagtailcore_page (id int, path text, depth int, numchild int, title text, draft_title text, slug text, url_path text,
              live bool, has_unpublished_changes bool, expired bool, locked bool, locked_at datetime, locked_by_id int,
              first_published_at datetime, last_published_at datetime, go_live_at datetime, expire_at datetime,
              latest_revision_id int, live_revision_id int, alias_of_id int, translation_key text, content_type_id int);
            INSERT INTO wagtailcore_page VALUES
              (1,'0001',1,2,'Draf induk','Draf induk','root','/',1,0,0,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'a1',1),
              (2,'0001000A',2,0,'Draf satu','Draf satu','satu','/satu/',1,1,0,0,NULL,NULL,'2024-03-05','2024-03-05',NULL,NULL,7,6,NULL,'a2',40),
              (3,'0001000B',2,0,'Dua','Dua','dua','/dua/',1,0,0,1,'2024-03-07',1,'2024-03-05','2024-03-05',NULL,NULL,8,8,NULL,'a3',40),
              (4,'0001000C',2,0,'Tiga','Tiga','tiga','/tiga/',0,1,0,0,NULL,NULL,NULL,NULL,NULL,NULL,9,NULL,NULL,'a4',40);
            CREATE TABLE blog_blogpage (page_ptr_id int, introduction text, body text);
            INSERT INTO blog_blogpage VALUES (2,'Pengantar dua.','<p>Isi.</p>'),(3,'Pengantar tiga.','<p>Isi.</p>'),(4,'Pengantar.','<p>Isi.</p>');
            """
        let source = try await read(dump: dump)
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["Draf satu", "Dua", "!Tiga"])
        #expect(!source.notes.contains { $0.text.id.contains("--publik") })
        #expect(!"\(source.notes)\(source.skipped)".contains("000A"))
    }

    @Test func `A table that the user names comes alone`() async throws {
        #expect(try await read("pages").documents.map(\.title) == ["Visi", "Konsep"])
        await #expect(throws: ImportError.self) { try await read("downloads") }
    }

    @Test func `Events and announcements come into the sections of their kinds, where the portal has them`()
        async throws
    {
        let source = try await read(publik: ["pengumuman.status=1,2"])
        let sections = "sections: [{folder: berita, title: Berita}, {folder: acara, title: Acara, kind: agenda}]\n"
        let portal = TemporaryPortal(settings: TemporaryPortal.settings + sections)
        try await portal.inFolder { root in
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            let file = try #require(report.written.first { $0.path.hasSuffix("/pawai.md") })
            #expect(file.path == "content/acara/2024/04/pawai.md")
            let text = String(decoding: try readFile("\(root)/\(file.path)"), as: UTF8.self)
            #expect(text.contains("start: 2024-05-01 19:00") && text.contains("place: Alun-alun"))
            #expect(!text.contains("categories") && !text.contains("Mulai:") && text.contains("Pawai obor."))
            let plain = try #require(report.written.first { $0.path.hasSuffix("/hari-jadi.md") })
            #expect(String(decoding: try readFile("\(root)/\(plain.path)"), as: UTF8.self).contains("![Obor]("))
            let advice = report.notes.map(\.text.id).filter { $0.contains("kind: pengumuman") }
            #expect(advice.count == 1 && !advice.joined().contains("kind: agenda"))
            #expect(report.written.contains { $0.path == "content/berita/2024/02/libur.md" })
        }
    }

    @Test func `Documents and pictures of other tables come with the texts, and albums with theirs`() async throws {
        let source = try await read(
            dump: """
                CREATE TABLE sk_artikel (id_artikel int, judul text, isi text, tanggal date, lampiran text);
                INSERT INTO sk_artikel VALUES (1,'Satu','<p>Isi.</p>','2020-01-02','sk.pdf'),(2,'Dua','<p>Isi.</p>','2020-01-03','');
                CREATE TABLE sk_lampiran (id int, id_artikel int, nama text, berkas text, aktif int);
                INSERT INTO sk_lampiran VALUES (1,2,'Surat edaran','se.pdf',1),(2,2,'Gaji','gaji.pdf',0);
                CREATE TABLE sk_foto_artikel (id int, id_artikel int, keterangan text, foto text);
                INSERT INTO sk_foto_artikel VALUES (1,2,'Warga antre','antre.jpg');
                CREATE TABLE sk_komentar (id int, id_artikel int, nama text, foto text, email text);
                INSERT INTO sk_komentar VALUES (1,2,'Pembaca','pembaca.jpg','p@x.id');
                CREATE TABLE sk_album (id_album int, nama_album text);
                INSERT INTO sk_album VALUES (1,'Hari jadi');
                CREATE TABLE sk_galeri (id_galeri int, id_album int, judul text, gambar text);
                INSERT INTO sk_galeri VALUES (1,1,'Obor menyala','obor.jpg');
                CREATE TABLE sk_agenda (id_agenda int, tema text, isi_agenda text, tempat text, tgl_mulai date);
                INSERT INTO sk_agenda VALUES (1,'Musrenbang','<p>Isi.</p>','Aula','2020-03-01');
                """
        )
        #expect(Set(source.documents.map(\.title)) == ["Satu", "Dua", "Hari jadi", "Musrenbang"])
        let bodies = source.documents.map { $0.title + $0.body + $0.kindText }
        #expect(bodies.contains { $0.hasPrefix("Satu") && $0.contains("sk.pdf") })
        #expect(bodies.contains { $0.hasPrefix("Dua") && $0.contains("[Surat edaran](") && $0.contains("antre.jpg") })
        #expect(bodies.contains { $0.hasPrefix("Hari jadi") && $0.contains("obor.jpg") })
        #expect(!bodies.joined().contains("gaji") && !bodies.joined().contains("pembaca"))
    }

    @Test
    func `Files of a library that all kinds of texts share come with their own texts, the first picture above it`()
        async throws
    {
        let source = try await read(
            dump: #"""
                CREATE TABLE posts (id int, title text, body text, status text, published_at datetime);
                INSERT INTO posts VALUES (1,'Satu','<p>Isi.</p>','published','2020-01-01'),(2,'Dua','<p>Isi.</p>','published','2020-01-01');
                CREATE TABLE media (id int, model_type text, model_id int, collection_name text, name text, file_name text, disk text);
                INSERT INTO media VALUES (9,'App\Models\Post',1,'dokumen','Daftar harga','harga.pdf','public'),
                (10,'App\Models\Post',1,'cover','Pasar','foto.jpg','public'),(11,'App\Models\Post',1,'cover','Meja','foto.jpg','public'),
                (12,'App\Models\User',1,'avatar','Wajah','wajah.jpg','public'),(13,'App\Models\Post',2,'dokumen','Notulen','notulen.pdf','private');
                CREATE TABLE images (id int, imageable_type text, imageable_id int, foto text);
                INSERT INTO images VALUES (1,'App\Models\Post',2,'kali.jpg'),(2,'App\Models\User',2,'diri.jpg');
                """#
        )
        let (first, second) = (source.documents[0], source.documents[1])
        #expect(first.image?.src == "media/storage/10/foto.jpg" && first.image?.caption == "Pasar")
        #expect(first.body.contains("[Daftar harga](/media/storage/9/harga.pdf)"))
        #expect(first.body.contains("![Meja](/media/storage/11/foto.jpg)"))
        #expect(first.media.filter { $0.path.ending == "jpg" }.count == 2)
        #expect(second.media.contains { $0.path.rawValue.hasSuffix("kali.jpg") })
        let all = source.documents.map { $0.body + $0.media.map(\.path.rawValue).joined() }.joined()
        #expect(!all.contains("wajah") && !all.contains("notulen") && !all.contains("diri.jpg"))
    }

    @Test func `Films and banners become pages with links, without those that are switched off`() async throws {
        let source = try await read(
            dump: """
                CREATE TABLE berita (id int, judul text, isi text, tanggal date);
                INSERT INTO berita VALUES (1,'Satu','<p>Isi.</p>','2020-01-01');
                CREATE TABLE galeri_video (id int, judul_video text, youtube text);
                INSERT INTO galeri_video VALUES (1,'Profil kota','dQw4w9WgXcQ'),(2,'Upacara','aaaa_bbbb-c');
                CREATE TABLE tb_banner (id int, judul text, url text, gambar text, aktif char(1));
                INSERT INTO tb_banner VALUES (1,'LPSE','https://lpse.example','lpse.png','Y'),(2,'Lama','https://lama.example','lama.png','N');
                """
        )
        let pages = source.documents.dropFirst().map { $0.title + $0.body }
        #expect(pages.count == 2 && !pages.joined().contains("lama"))
        #expect(pages.contains { $0.contains("Tautan- [LPSE](https://lpse.example)") })
        #expect(pages.contains { $0.contains("[Profil kota](https://www.youtube.com/watch?v=dQw4w9WgXcQ)") })
        #expect(source.notes.contains { $0.text.id.contains("lpse.png") })
    }

    @Test func `Who wrote a text may be in a table between both`() async throws {
        let source = try await read(
            dump: """
                CREATE TABLE posts (id text, title text, html text, published_at datetime);
                INSERT INTO posts VALUES ('a','Satu','<p>Isi.</p>','2020-01-01 08:00:00');
                CREATE TABLE users (id text, name text);
                INSERT INTO users VALUES ('u','Rina Humas'),('v','Budi');
                CREATE TABLE posts_authors (id text, post_id text, author_id text, sort_order int);
                INSERT INTO posts_authors VALUES ('1','a','v',0);
                """
        )
        #expect(source.documents.map(\.author) == ["Budi"])
    }

    @Test func `Texts that are kept for each language come in the portal's`() async throws {
        let source = try await read(
            dump: #"""
                CREATE TABLE posts (id int, rubrik_id int, title json, content json, published_at datetime);
                INSERT INTO posts VALUES (1,1,'{"id":"Rapat","en":"Meeting"}','{"id":"<p>Isi naskah.</p>","en":"<p>The text.</p>"}','2020-01-01 08:00:00'),
                (2,1,'{"id":null,"en":"Only English"}','{"en":"<p>Text.</p>"}','2020-01-02 08:00:00');
                CREATE TABLE rubrik (id int, nama json);
                INSERT INTO rubrik VALUES (1,'{"id":"Kegiatan","en":"Events"}');
                """#
        )
        #expect(source.documents.map(\.title) == ["Rapat", "Only English"])
        #expect(source.documents.map(\.categories) == [["Kegiatan"], ["Kegiatan"]])
        let first = try #require(source.documents.first)
        #expect(first.body == "Isi naskah.\n" || first.body == "Isi naskah.")
        #expect(first.notes.contains { $0.id.contains("The text.") && $0.id.contains("Meeting") })
    }
}
