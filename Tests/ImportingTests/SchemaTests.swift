import Diagnostics
import Files
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// Known systems: what they hid stays hidden, and what other tables add comes along.
@Suite struct SchemaTests {
    /// Each text by title, `!` before those that become drafts, in the order of the source.
    @Test(arguments: [
        (SchemaDumps.wordpress, ["Peresmian", "Kedua", "!Privat", "!Sandi", "Sejarah"]),
        (
            SchemaDumps.joomla,
            ["Terbit", "!Belum", "!Kedaluwarsa", "!Anggota", "Terjadwal", "!Kategori mati"]
        ), (SchemaDumps.popoji, ["Air bersih", "!Clean water", "!Konsep", "Tentang dinas", "!Halaman mati"]),
        (SchemaDumps.oldPopoji, ["Terbuka", "!Berkunci", "!Padam"]),
        (SchemaDumps.sekolahku, ["Upacara", "!Konsep", "!Guru saja", "Visi", "Unduhan"]),
        (SchemaDumps.openSID, ["Taman Qur'an", "!Mati", "Profil Desa", "Musdes", "Besok", "Unduhan"]),
        (
            SchemaDumps.lokomedia,
            [
                "Terbit biasa", "Terbit pilihan", "!Belum terbit", "Unduhan", "Tautan", "Struktur organisasi",
                "Pameran",
                "Hari jadi",
                "!Internal",
            ]
        ), (SchemaDumps.oldLokomedia, ["Nyala", "!Padam"]),
        (SchemaDumps.drupal7, ["Panen raya", "!Konsep warga", "Profil desa", "!Tertutup"]),
        (SchemaDumps.drupal, ["Panen raya", "!Konsep warga"]),
        (
            SchemaDumps.typo3,
            ["Pasar", "!Sembunyi", "!Kelak", "!Usai", "!Anggota", "!Draf kerja", "!English", "Profil", "!Di bawah"]
        ),
        (SchemaDumps.laravel, ["Tayang", "!Konsep", "!Tanpa tanggal", "Mendatang"]),
    ])
    func `What a system hid becomes a draft or is left out`(dump: String, expected: [String]) async throws {
        let source = try await read(dump)
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == expected)
        for document in source.documents where document.isDraft { #expect(!document.notes.isEmpty) }
    }

    @Test func `Elements of TYPO3 come in their order, without hidden headings, and no value is taken for a column`()
        async throws
    {
        let source = try await read(
            """
            CREATE TABLE `pages` (`uid` int, `pid` int, `title` varchar(99), `doktype` int, `hidden` int, `deleted` int, `slug` varchar(99));
            INSERT INTO `pages` VALUES (1,0,'Profil',1,0,0,'/profil');
            CREATE TABLE `tt_content` (`uid` int, `pid` int, `hidden` int, `deleted` int, `CType` varchar(9), `header` varchar(99), `header_layout` varchar(9), `sorting` int, `subheader` varchar(99), `bodytext` text);
            INSERT INTO `tt_content` VALUES (1,1,0,0,'text','Kedua','0',512,'','<p>Isi {header}.</p>'),
            (2,1,0,0,'text','Pertama','0',256,'Lihat {bodytext}','<p>Awal.</p>'),(3,1,0,0,'text','Kotak kiri','100',768,'','<p>Akhir.</p>');
            """
        )
        let document = try #require(source.documents.first)
        #expect(
            document.body == "## Pertama\n\nLihat {bodytext}\n\nAwal.\n\n## Kedua\n\nIsi {header}.\n\nAkhir.\n"
        )
        #expect(document.notes.contains { $0.id.contains("header_layout 100") })
    }

    @Test func `Texts of Drupal come in their own language and order, without the settings of their parts`()
        async throws
    {
        let source = try await read(
            """
            CREATE TABLE `node_field_data` (`nid` int, `type` varchar(32), `langcode` varchar(9), `status` int, `uid` int, `title` varchar(255), `created` int, `changed` int, `sticky` int, `default_langcode` int);
            INSERT INTO `node_field_data` VALUES (1,'article','id',1,1,'Panen raya',1420000000,1420000000,0,1),(1,'article','en',1,1,'Harvest',1420000000,1420000000,0,0);
            CREATE TABLE `node__body` (`entity_id` int, `langcode` varchar(9), `delta` int, `body_value` longtext, `body_summary` longtext);
            INSERT INTO `node__body` VALUES (1,'en',0,'<p>Rice</p>',''),(1,'id',0,'<p>Padi</p>','');
            CREATE TABLE `node__field_isi` (`entity_id` int, `langcode` varchar(9), `delta` int, `field_isi_target_id` int, `field_isi_target_revision_id` int);
            INSERT INTO `node__field_isi` VALUES (1,'id',1,12,12),(1,'id',0,11,11);
            CREATE TABLE `paragraphs_item_field_data` (`id` int, `langcode` varchar(9), `status` int, `default_langcode` int);
            INSERT INTO `paragraphs_item_field_data` VALUES (11,'en',1,0),(11,'id',1,1),(12,'id',1,1);
            CREATE TABLE `paragraph__field_teks` (`entity_id` int, `langcode` varchar(9), `delta` int, `field_teks_value` longtext, `field_teks_format` varchar(9));
            INSERT INTO `paragraph__field_teks` VALUES (11,'en',0,'<p>Part one</p>','html'),(11,'id',0,'<p>Bagian satu</p>','html'),(12,'id',0,'<p>Bagian dua</p>','html');
            CREATE TABLE `paragraph__field_warna` (`entity_id` int, `langcode` varchar(9), `delta` int, `field_warna_value` varchar(20));
            INSERT INTO `paragraph__field_warna` VALUES (11,'id',0,'biru-muda'),(12,'id',0,'kiri');
            CREATE TABLE `paragraph__field_admin_title` (`entity_id` int, `langcode` varchar(9), `delta` int, `field_admin_title_value` varchar(99));
            INSERT INTO `paragraph__field_admin_title` VALUES (11,'id',0,'Kotak Kiri'),(12,'id',0,'Kotak Kanan');
            CREATE TABLE `paragraph__field_poin` (`entity_id` int, `langcode` varchar(9), `delta` int, `field_poin_value` varchar(99));
            INSERT INTO `paragraph__field_poin` VALUES (11,'id',1,'Poin kedua'),(11,'id',0,'Poin pertama');
            """
        )
        let bodies = source.documents.map { ($0.isDraft ? "!" : "") + $0.body.trimmed.replacing("\n\n", with: "|") }
        #expect(
            bodies == [
                "Padi|Bagian satu|Poin pertama|Poin kedua|Bagian dua",
                "!Rice|Part one|Poin pertama|Poin kedua|Bagian dua",
            ]
        )
    }

    @Test func `What is left out is named with its title and the reason`() async throws {
        let joomla = try await read(SchemaDumps.joomla)
        #expect(joomla.skipped.map(\.origin?.id) == ["baris 5 (Sampah)"])
        #expect(
            joomla.skipped.map(\.text.id).allSatisfy {
                $0.hasPrefix("di situs lama dihapus (state = \"-2\"); tidak dibawa: introtext=")
            }
        )
        let school = try await read(SchemaDumps.sekolahku)
        #expect(school.skipped.count == 2)
        #expect(school.skipped.last?.text.id.contains("berjenis \"image_slider\"") == true)
        #expect(school.notes.contains { $0.text.id.contains("tabel files: 1 baris tidak dicantumkan") })
        let village = try await read(SchemaDumps.openSID)
        #expect(village.notes.contains { $0.text.id.contains("tweb_penduduk (1 baris)") })
        #expect(!"\(village)".contains("kk.pdf"))
        let password = try await read(SchemaDumps.oldPopoji)
        #expect(!"\(password)".contains("5f4dcc3b"))
    }

    @Test func `WordPress is read with terms, pictures, authors and addresses of its other tables`() async throws {
        let source = try await read(SchemaDumps.wordpress)
        let first = source.documents[0]
        #expect(first.categories == ["Infrastruktur"] && first.tags == ["jembatan"])
        #expect(first.author == "Bagian Humas")
        #expect(first.image?.src == "media/2024/03/foto.jpg")
        #expect(first.image?.alt == "Jembatan baru" && first.image?.caption == "Warga di jembatan")
        #expect(first.oldAddresses == ["https://kota.example/2024/03/05/pertama/", "https://kota.example/?p=1"])
        #expect(first.body == "Jembatan diresmikan. [Lanjutan](/2024/03/06/kedua/)\n")
        #expect(source.documents[1].isPinned)
        #expect(source.documents[4].kind == .page(folder: ""))
        #expect(source.site == "https://kota.example")
    }

    @Test func `A network of sites is read whole, or one by its table`() async throws {
        let other = SchemaDumps.wordpress.replacing("kota_posts", with: "kota_2_posts")
            .replacing("kota_postmeta", with: "kota_2_postmeta").replacing("kota_options", with: "kota_2_options")
        let both = SchemaDumps.wordpress + "\n" + other
        let source = try await read(both)
        #expect(source.documents.count == 10)
        #expect(source.notes.first?.text.id.contains("2 situs WordPress") == true)
        let one = try await read(both, table: "kota_2_posts")
        #expect(one.documents.count == 5)
        #expect(one.documents[0].author == "Bagian Humas")
    }

    @Test func `Joomla is read with categories, tags, pictures, links and times in UTC`() async throws {
        let first = try await read(SchemaDumps.joomla).documents[0]
        #expect(first.categories == ["Berita Daerah, Umum"] && first.tags == ["rapat"])
        #expect(first.author == "Bagian Umum")
        #expect(first.date == Instant(text: "2014-03-05T02:00:00Z", in: .jakarta))
        #expect(first.image?.src == "media/images/foto.jpg")
        #expect(first.image?.alt == "Foto rapat" && first.image?.caption == "Suasana rapat")
        #expect(first.body == "Pembuka.\n\nLanjutan panjang.\n\n- [Surat keputusan](https://kota.example/sk.pdf)\n")
    }

    @Test(arguments: [("0", false), ("1", true), ("2", true)])
    func `In Joomla 1_5 the level of access that later means the public is for members`(level: String, isDraft: Bool)
        async throws
    {
        let dump = """
            CREATE TABLE `x_content` (`id` int, `title` text, `introtext` text, `fulltext` text, `state` int, `sectionid` int, `catid` int, `created` datetime, `access` int);
            INSERT INTO `x_content` VALUES (1,'A','<p>Isi.</p>','',1,0,0,'2009-01-01 00:00:00',\(level));
            """
        #expect(try await read(dump).documents.map(\.isDraft) == [isDraft])
    }

    @Test func `What Joomla archived is published, and the report says so and how not to`() async throws {
        let dump = SchemaDumps.joomla.replacing("'',2,8,'2010-03-06 02:00:00'", with: "'',2,8,'2014-03-06 02:00:00'")
            .replacing("'2011-01-01 00:00:00'", with: "'0000-00-00 00:00:00'")
        let archived = try #require(try await read(dump).documents.first { $0.title == "Kedaluwarsa" })
        #expect(!archived.isDraft && archived.notes.contains { $0.id.contains("--publik state=1") })
        let without = try await read(dump, publik: "state=1").documents.first { $0.title == "Kedaluwarsa" }
        #expect(without?.isDraft == true && without?.notes.contains { $0.id.contains("maka terbit") } == false)
    }

    @Test(arguments: [
        (SchemaDumps.joomla, "state=3", "-2, 0, 1, 2"), (SchemaDumps.wordpress, "post_status=draft", "post_type"),
    ])
    func `An answer that no row of a known system has is refused`(dump: String, answer: String, known: String)
        async throws
    {
        do {
            _ = try await read(dump, publik: answer)
            Issue.record("taken")
        } catch ImportError.wrongArgument(let message) {
            #expect(message.id.contains(known))
        }
    }

    @Test func `What only earlier versions of a text say is in the report, and types that nothing has are named`()
        async throws
    {
        let revision =
            "(8,7,'2024-03-01 09:00:00','','<p>Jembatan diresmikan.</p>\\n<p>Biaya delapan miliar.</p>','Peresmian','','inherit','','1-revision-v1','',1,'','revision'),"
        let dump = SchemaDumps.wordpress.replacing("(7,7,'2024", with: revision + "\n(7,7,'2024")
        let source = try await read(dump, publik: "post_type=layanan")
        let notes = try #require(source.documents.first { $0.title == "Peresmian" }).notes.map(\.id)
        #expect(notes.contains("1 revisi lama tidak dibawa: \"Biaya delapan miliar.\""))
        #expect(
            source.notes.contains {
                $0.text.id.contains("post_type=layanan: tidak ada kiriman berjenis itu. Yang ada: attachment")
            }
        )
    }

    @Test func `Items of an extension of Joomla are read beside its articles`() async throws {
        let dump =
            SchemaDumps.joomla + """

                CREATE TABLE `jos_k2_items` (`id` int, `title` text, `alias` text, `catid` int, `published` int, `introtext` text, `fulltext` text, `created` datetime, `access` int, `trash` int);
                INSERT INTO `jos_k2_items` VALUES (1,'Item','item',1,1,'<p>Awal.</p>','<p>Akhir.</p>','2012-01-01 00:00:00',1,0),(2,'Mati','mati',1,0,'<p>Awal.</p>','','2012-01-01 00:00:00',1,0),(3,'Buang','buang',1,1,'<p>Awal.</p>','','2012-01-01 00:00:00',1,1);
                CREATE TABLE `jos_k2_categories` (`id` int, `name` text, `published` int, `access` int);
                INSERT INTO `jos_k2_categories` VALUES (1,'Kegiatan',1,1);
                """
        let source = try await read(dump)
        let items = source.documents.filter { $0.key.contains("k2") }
        #expect(items.map { ($0.isDraft ? "!" : "") + $0.title } == ["Item", "!Mati"])
        #expect(items[0].categories == ["Kegiatan"] && items[0].body == "Awal.\n\nAkhir.\n")
    }

    @Test func `PopojiCMS is read with its texts kept as entities, categories and galleries`() async throws {
        let first = try await read(SchemaDumps.popoji).documents[0]
        #expect(first.categories == ["Layanan", "Desa"] && first.tags == ["air", "bersih"])
        #expect(first.author == "Seksi Layanan")
        #expect(first.body == "Sumur **baru** dibuka.\n\n![](/media/po-content/uploads/sumur.jpg)\n")
        #expect(first.image?.caption == "Sumur warga")
    }

    @Test func `Villages' articles are read with documents, pictures and events`() async throws {
        let source = try await read(SchemaDumps.openSID)
        let first = source.documents[0]
        #expect(first.categories == ["Kegiatan Desa"])
        #expect(first.body.contains("[Renstra desa](/media/desa/upload/dokumen/renstra.pdf)"))
        #expect(first.body.contains("/media/desa/upload/artikel/sedang_b.jpg"))
        #expect(source.documents[3].location == "Balai desa")
        #expect(source.documents[3].body.contains("Koordinator: Sekretariat"))
        #expect(source.documents.last?.body == "- [Peraturan desa](/media/desa/upload/dokumen/perdes.pdf)\n")
    }

    @Test func `Drupal is read with addresses, terms and pictures of its other tables`() async throws {
        for dump in [SchemaDumps.drupal7, SchemaDumps.drupal] {
            let first = try await read(dump).documents[0]
            #expect(first.oldAddresses == ["/berita/panen-raya", "/node/1"])
            #expect(first.slug == "panen-raya")
            #expect(first.date == Instant(secondsSinceEpoch: 1_420_000_000) && first.body.hasPrefix("Padi"))
        }
        let source = try await read(SchemaDumps.drupal7)
        let first = source.documents[0]
        #expect(first.tags == ["Pertanian"] && first.author == "Humas Desa" && first.summary == "Ringkas")
        #expect(first.image?.src == "media/sites/default/files/2015/sawah.jpg" && first.image?.alt == "Sawah")
        #expect(source.skipped.count == 1)
    }

    @Test func `Paragraphs of Drupal follow the text in their order, without those that are switched off`() async throws
    {
        let first = try await read(SchemaDumps.drupal).documents[0]
        #expect(
            first.body
                == "Padi\n\nJudul satu\n\nBagian satu\n\nBagian dua\n\nTerdalam\n\n![Petani](/media/sites/default/files/a.jpg)\n\n*Petani*\n"
        )
        #expect(!first.body.contains("Padam"))
    }

    @Test(arguments: [
        ("{access special}<p>a</p>{/access}", true), ("{reg}a{/reg}", true), ("{show group=2}a{/show}", true),
        ("<pre><code>{access}</code>a{/access}</pre>", false), ("<p>Tulis <code>{reg}a{/reg}</code>.</p>", false),
        ("{tab Satu}<p>a</p>{/tabs} {modal url=a}b{/modal} {youtube}c{/youtube}", false),
    ])
    func `A text of Joomla with a part for some readers is a draft`(body: String, isDraft: Bool) async throws {
        let source = try await read(SchemaDumps.joomla.replacing("<p>Pembuka.</p>", with: body))
        #expect(source.documents.first?.isDraft == isDraft)
    }

    @Test func `TYPO3 is read with elements, categories, tags and pictures of its other tables`() async throws {
        let source = try await read(SchemaDumps.typo3)
        let first = source.documents[0]
        #expect(first.categories == ["Umum"] && first.tags == ["ikan"] && first.slug == "pasar")
        #expect(
            first.image?.src == "media/fileadmin/foto.jpg" && first.image?.caption == "Los ikan"
                && first.image?.alt == "Pedagang"
        )
        let page = try #require(source.documents.first { $0.title == "Profil" })
        #expect(page.body == "## Sejarah\n\nBerdiri 1950\n\nIsi profil.\n")
        #expect(source.skipped.count == 2)
    }

    @Test func `A village's old addresses have the date without zeros`() async throws {
        let source = try await read(SchemaDumps.openSID)
        let addresses = source.documents.flatMap(\.oldAddresses)
        #expect(addresses.contains { $0.wholeMatch(of: #//artikel/20\d\d/[1-9]\d?/[1-9]\d?/[a-z-]+/#) != nil })
        #expect(!addresses.contains { $0.contains("/0") })
    }

    @Test func `Where a dump changes a table, the texts of others stay public`() async throws {
        let source = try await read(SchemaDumps.lokomedia + "\nUPDATE agenda SET tema='Pasar' WHERE id_agenda=1;")
        #expect(source.documents.first { $0.title == "Pameran" }?.isDraft == true)
        #expect(source.documents.first { $0.title == "Terbit biasa" }?.isDraft == false)
    }

    @Test func `The lists of a news portal become pages, with what it showed`() async throws {
        let more = """
            CREATE TABLE `video` (`id_video` int, `id_playlist` int, `jdl_video` varchar(99), `keterangan` text, `youtube` varchar(99), `tanggal` date);
            INSERT INTO `video` VALUES (1,1,'Pawai','Obor','https://youtu.be/a','2015-02-03'),(2,2,'Rapat tertutup','','https://youtu.be/b','2016-01-01');
            CREATE TABLE `playlist` (`id_playlist` int, `jdl_playlist` varchar(9), `aktif` enum('Y','N'));
            INSERT INTO `playlist` VALUES (1,'Umum','Y'),(2,'Dalam','N');
            CREATE TABLE `sekilasinfo` (`id_sekilas` int, `info` varchar(99), `tgl_posting` date, `aktif` enum('Y','N'));
            INSERT INTO `sekilasinfo` VALUES (1,'Listrik padam Senin','2015-02-03','Y'),(2,'Salah ketik','2015-02-03','N');
            """
        let source = try await read(SchemaDumps.lokomedia + more)
        let pages = Dictionary(source.documents.map { ($0.title, $0) }) { first, _ in first }
        #expect(pages["Video"]?.body == "- [Pawai](https://youtu.be/a): Obor\n")
        #expect(pages["Video"]?.day == Instant(text: "2015-02-03 00:00", in: .jakarta))
        #expect(pages["Sekilas info"]?.body == "- Listrik padam Senin\n")
        #expect(source.notes.contains { $0.text.id.hasPrefix("tabel video: 1 baris tidak dicantumkan") })
    }

    @Test(arguments: [
        "berita-2-terbit-pilihan.html", "./berita-2-terbit-pilihan.html", "../../berita-2-terbit-pilihan.html",
        "/berita-2-terbit-pilihan.html", "media.php?module=detailberita&amp;id=2",
        "https://www.lama.example/media.php?id=2&amp;module=detailberita",
    ])
    func `A link of the old site leads to the imported text, however it is written`(link: String) async throws {
        let dump =
            SchemaDumps.lokomedia.replacing("<p>Isi pertama.</p>", with: "<p><a href=\"\(link)\">Lihat</a></p>")
            + "CREATE TABLE `identitas` (`nama_website` text, `url` text);\nINSERT INTO `identitas` VALUES ('Kota', 'http://lama.example/');\n"
        let source = try await read(dump)
        #expect(source.site == "http://lama.example")
        #expect(source.documents[0].body.hasPrefix("[Lihat](/berita-2-terbit-pilihan.html)\n"))
    }

    @Test(arguments: [
        (
            "INSERT INTO settings (setting_variable, setting_value) VALUES ('website', 'https://desa.example/')",
            "https://desa.example"
        ),
        (
            "INSERT INTO t_setting (id, options, value) VALUES (3, 'web_url', 'https://desa.example')",
            "https://desa.example"
        ),
        ("INSERT INTO tautan (nama, url) VALUES ('Tetangga', 'https://lain.example')", ""),
        ("INSERT INTO identitas (nama, facebook) VALUES ('Desa', 'https://facebook.example/desa')", ""),
    ])
    func `The address of the old site is taken from its settings only`(row: String, site: String) async throws {
        let news = "INSERT INTO berita (judul, isi, tanggal) VALUES ('A', 'Isi.', '2024-01-01');\n"
        let source = try await read(news + row + ";\n")
        #expect(source.site == site)
    }

    @Test func `News portals are read with pages, events, albums and downloads`() async throws {
        let source = try await read(SchemaDumps.lokomedia)
        let first = source.documents[0]
        #expect(first.categories == ["Ekonomi"] && first.tags == ["pasar", "ekonomi"])
        #expect(first.author == "Bagian Humas" && first.summary == "Anak judul")
        #expect(first.image?.src == "media/berita/a.jpg")
        #expect(first.body.contains("youtube"))
        #expect(source.documents[3].body == "- [Formulir permohonan](/media/asset/files/formulir.pdf)\n")
        #expect(source.documents[6].categories == ["Agenda"])
        #expect(source.documents[6].kindText.contains("Tempat: Gedung serbaguna"))
        #expect(source.documents[7].kind == .page(folder: "galeri"))
        #expect("\(source.documents[7])".contains("pawai.jpg") && "\(source.documents[7])".contains("Pawai obor"))
        #expect(source.documents[4].body == "- [Iklan](https://lain.example)\n")
        #expect(source.documents[3].day == Instant(text: "2022-05-08 00:00", in: .jakarta))
        #expect(source.documents[5].day == Instant(text: "2024-03-01 00:00", in: .jakarta))
    }

    @Test func `Tables between two others give categories and tags`() async throws {
        let source = try await read(SchemaDumps.laravel)
        #expect(source.documents[0].categories == ["Umum", "Layanan, Publik"])
        #expect(source.documents[0].tags == ["air"])
        #expect(source.documents[1].tags == [])
        #expect(source.documents[2].date == Instant(text: "2022-01-01 00:00:00", in: .jakarta))
        #expect(source.skipped.count == 1)
    }

    @Test(arguments: [
        ("status", ["1", "2", "1"], "status tidak pasti artinya (\"1\": 2, \"2\": 1)"),
        ("kode_status", ["A", "T", "A"], "kode_status tidak pasti"), ("status_komentar", ["A", "T", "A"], ""),
        ("status_berita", ["A", "T", "A"], "--publik status_berita=A"),
        ("visibility", ["1", "3", "1"], "visibility tidak pasti"),
    ])
    func `A column whose meaning is not certain makes drafts of all, and the report asks`(
        column: String,
        values: [String],
        question: String
    ) async throws {
        let rows = values.map { "('A', 'Isi.', '2024-01-01', '\($0)')" }.joined(separator: ", ")
        let dump = "INSERT INTO naskah (judul, isi, tanggal, \(column)) VALUES \(rows);"
        let source = try await read(dump)
        #expect(source.documents.allSatisfy { $0.isDraft == !question.isEmpty })
        #expect(question.isEmpty || source.notes.contains { $0.text.id.contains(question) })
        let first = values[0]
        let answered = try await read(dump, publik: "\(column)=\(first)")
        #expect(answered.documents.map(\.isDraft) == values.map { $0 != first })
    }

    @Test(arguments: [
        (["Y", "T"], [false, true]), (["t", "f"], [false, true]), (["T", "T"], [true, true]),
        (["1", "0"], [false, true]),
        (["publish", "menunggu"], [false, true]), (["publish", "entah apa"], [false, true]),
        (["1", ""], [false, true]),
    ])
    func `A letter means what it means beside the others`(values: [String], isDraft: [Bool]) async throws {
        let rows = values.map { "('A', 'Isi.', '2024-01-01', '\($0)')" }.joined(separator: ", ")
        let dump = "INSERT INTO naskah (judul, isi, tanggal, tampil) VALUES \(rows);"
        #expect(try await read(dump).documents.map(\.isDraft) == isDraft)
    }

    @Test func `Columns that disagree publish only what all of them publish, and the report asks`() async throws {
        let dump = """
            INSERT INTO x (judul, isi, tanggal, aktif, publish) VALUES ('A', 'Isi.', '2024-01-01', 'Y', '1'),
            ('B', 'Isi.', '2024-01-01', 'N', '1');
            """
        let source = try await read(dump)
        #expect(source.documents.map(\.isDraft) == [false, true])
        #expect(source.notes.contains { $0.text.id.contains("aktif, publish tidak sepakat pada 1 baris") })
        let drafts = dump.replacing("aktif, publish", with: "keadaan, tampil").replacing("'N'", with: "'konsep'")
            .replacing("'Y'", with: "'terbit'")
        let asked = try await read(drafts).notes.map(\.text.id).joined()
        #expect(asked.contains("--publik tampil=*") && !asked.contains("keadaan=*"))
        // An answer is for its own column.
        #expect(try await read(dump, publik: "publish=1").documents.map(\.isDraft) == [false, true])
        #expect(try await read(dump, publik: "aktif=*").documents.map(\.isDraft) == [false, false])
    }

    @Test(arguments: [
        ("password", "abc"), ("expired_at", "2020-01-01"), ("published_at", "2094-01-01"), ("is_private", "1"),
        ("visibility", "private"), ("akses", "anggota"), ("is_draft", "1"), ("kedaluwarsa", "entah"),
    ])
    func `Other columns that hide a row are understood`(column: String, value: String) async throws {
        let shown = ["visibility": "public", "akses": "umum", "published_at": "2020-01-01"][column] ?? ""
        let dump = """
            INSERT INTO x (judul, isi, tanggal, \(column)) VALUES ('A', 'Isi.', '2024-01-01', '\(value)'),
            ('B', 'Isi.', '2024-01-01', '\(shown)');
            """
        #expect(try await read(dump).documents.map(\.isDraft) == [true, false])
    }

    @Test func `Values that hold several are read, however they are written`() {
        #expect(ListedValues.read("+1+, +22+") == ["1", "22"])
        #expect(ListedValues.read("1,2") == ["1", "2"])
        #expect(ListedValues.read("[\"3\",\"4\"]") == ["3", "4"])
        #expect(ListedValues.read("a:2:{i:0;s:2:\"12\";i:1;i:5;}") == ["12", "5"])
        #expect(ListedValues.read("a:2:{i:0;s:200:\"12\"") == [])
        #expect(ListedValues.read("") == [])
    }

    private func read(_ dump: String, table: String? = nil, publik: String? = nil) async throws -> ImportedSource {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            var options = TableImportOptions(
                ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000))
            )
            options.publicValues = try publik.map { [try TableImportOptions.PublicValues.read($0)] } ?? []
            return try SQLImport(path: root + "/dump.sql", table: table, options: options).read()
        }
    }
}
