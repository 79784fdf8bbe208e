import Diagnostics
import Files
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// What hides a row is known by one list of names, wherever the column is, and by the values where the name does not tell.
@Suite struct TableStatesTests {
    /// Column, value of a shown row, value of a hidden one.
    private static let columns: [(String, String, String)] = [
        ("is_public int", "1", "0"), ("publik char(1)", "'Y'", "'N'"), ("hide int", "0", "1"), ("hapus int", "0", "1"),
        ("status_hapus int", "0", "1"), ("flag_delete char(1)", "'N'", "'Y'"),
        ("tgl_hapus datetime", "NULL", "'2020-02-02'"),
        ("dihapus_pada datetime", "NULL", "'2020-02-02'"), ("deleted_by int", "NULL", "7"), ("unlisted int", "0", "1"),
        ("archived_at datetime", "NULL", "'2020-02-02'"), ("ditarik int", "0", "1"), ("premium int", "0", "1"),
        ("butuh_login int", "0", "1"), ("wajib_login int", "0", "1"), ("khusus_pegawai int", "0", "1"),
        ("sifat text", "'biasa'", "'Rahasia'"), ("kondisi text", "'terbit'", "'konsep'"), ("posted int", "1", "0"),
        ("bit_tampil bit", "b'1'", "b'0'"), ("live text", #"'\x01'"#, #"'\0'"#),
        ("valid_until date", "NULL", "'2020-02-02'"),
        ("dont_show int", "0", "1"), ("jangan_tampil int", "0", "1"), ("nonpublik int", "0", "1"),
        ("selesai int", "1", "0"), ("masa_tayang date", "'2031-02-02'", "'2020-02-02'"),
        ("tenggang date", "NULL", "'2020-02-02'"), ("versi_aktif int", "1", "0"), ("flag char(1)", "'P'", "'D'"),
        ("tak_tampil int", "0", "1"), ("nonaktifkan char(1)", "'N'", "'Y'"),
        ("tgl_naik date", "'2019-01-01'", "'2040-01-01'"),
        ("kadaluwarsa_pada date", "NULL", "'2019-01-01'"), ("keadaan text", "'muncul'", "'antri'"),
        ("layak text", "'layak'", "'tidak layak'"),
        ("sifat text", "'umum'", "'internal OPD'"), ("posisi text", "'publik'", "'meja redaksi'"),
        ("pin text", "''", "'4711'"), ("meta json", "'{\"visibility\":\"public\"}'", "'{\"visibility\":\"secret\"}'"),
        ("ket text", "''", "'jangan ditayangkan'"), ("moderasi text", "'lolos'", "'tolak'"),
        ("approved_at datetime", "'2020-02-02'", "NULL"), ("expired int", "0", "1"), ("protect text", "''", "'5f4d'"),
        ("embargo int", "0", "1"), ("kunci_akses text", "'umum'", "'rahasia'"),
        ("progres text", "'tayang'", "'menunggu verifikasi'"), ("publish_until date", "NULL", "'2020-02-02'"),
        ("aktif_sampai date", "'2031-02-02'", "'2020-02-02'"), ("publish_from date", "NULL", "'2031-02-02'"),
        ("tahapan text", "'Publish'", "'Verifikasi Kabid'"), ("approved_by int", "5", "NULL"),
        ("disetujui_oleh int", "5", "0"), ("reviewed_at datetime", "'2020-02-02'", "NULL"),
        ("level_akses int", "0", "9"), ("min_role text", "''", "'pegawai'"), ("allowed_roles text", "'all'", "'staf'"),
        ("state int", "1", "-1"), ("status_akhir text", "'terbit'", "'draft'"),
        ("tgl_akhir_publikasi date", "NULL", "'2020-02-02'"), ("group_id int", "1", "2"), ("viewlevel int", "0", "2"),
        ("id_akses int", "1", "2"), ("view_permission text", "'umum'", "'pegawai'"),
        ("role text", "'guest'", "'member'"),
        ("access int", "1", "0"), ("tier text", "'free'", "'paid'"), ("portal text", "'publik'", "'internal'"),
        ("situs text", "'web'", "'intranet'"), ("meja text", "'terbit'", "'redaksi'"), ("klasifikasi int", "1", "3"),
        ("tidak_tampil int", "0", "1"), ("end_date date", "NULL", "'2020-02-02'"),
        ("mulai date", "NULL", "'2031-02-02'"),
        ("verifikator int", "5", "NULL"), ("row_status int", "0", "9"), ("batas_muat date", "NULL", "'2020-02-02'"),
        ("privasi int", "0", "1"), ("id_status_naskah int", "3", "1"), ("approver_id int", "4", "NULL"),
        ("allowed_users text", "NULL", "'12,13'"), ("masa_berlaku date", "NULL", "'2020-02-02'"),
        ("klasifikasi_keamanan text", "'B'", "'R'"), ("berakhir datetime", "NULL", "'2020-02-02'"),
        ("sampai date", "NULL", "'2020-02-02'"), ("habis date", "'2031-02-02'", "'2020-02-02'"),
        ("tgl_tutup date", "NULL", "'2020-02-02'"), ("tglhabis date", "NULL", "'2020-02-02'"),
        ("embargo text", "'sampai 2 Februari 2020'", "'s.d. 2 Februari 2031'"),
        ("selesai_embargo date", "'2020-02-02'", "'2031-01-01'"), ("akhirembargo text", "NULL", "'1 Januari 2031'"),
        ("kunci text", "''", "'Kota#24'"),
        ("diturunkan datetime", "NULL", "'2020-02-02'"), ("hapus_otomatis date", "NULL", "'2020-02-02'"),
    ]

    @Test(arguments: ["articles", "artikels", "Warta", "blogs"])
    func `A type that is a word for news hides nothing`(type: String) {
        #expect(StateColumn.isText(type))
    }

    /// Values of a column `kunci`, and which of their rows are drafts.
    static let locks: [(values: [String], drafts: [Int])] = [
        // Passwords hide their rows, however many there are.
        ((0..<120).map { $0 % 2 == 0 ? "" : "Kota\($0)xz" }, (0..<120).filter { $0 % 2 != 0 }),
        (["abc123", "", "", "Rahasia1"], [0, 3]), (["Ab,12", "", ""], [0]), (["1", "0", "0"], [0]),
        // Where they may be either, all wait for an answer.
        (["Kota2026", "", "Humas 2025", "", "", "", "Rapat99", "", "", ""], Array(0..<10)),
        (["melati", "", "", ""], Array(0..<4)), (["melati", "", "", "melati", ""], Array(0..<5)),
        (["A", "B", "C", "D"], Array(0..<4)),
        // Words by which texts are found are lists, repeat over most rows, or are in their texts.
        (["pajak, air", "APBD 2025, pasar", "", "jalan"], []), (["pajak", "air", "pasar", "pajak"], []),
        (["pajak, air", "pasar", "air"], []),
        (["[\"pajak\",\"air\"]", "[\"pasar\"]", ""], []), (["[Kota24]", "", ""], [0]),
        (["naskah", "", "", ""], []), (["judul", "naskah", "", "", "isi"], []),
    ]

    @Test(arguments: locks)
    func `A column "kunci" holds passwords, unless it is plain that it holds words`(values: [String], drafts: [Int])
        async throws
    {
        let rows = values.enumerated().map { "(\($0),'Judul \($0)','Isi naskah.','2020-01-01','\($1)')" }
        let source = try await read(
            """
            CREATE TABLE informasi (id int, judul text, isi text, tanggal date, kunci text);
            INSERT INTO informasi VALUES \(rows.joined(separator: ","));
            """
        )
        #expect(source.documents.count == values.count)
        #expect(source.documents.indices.filter { source.documents[$0].isDraft } == drafts)
        let report = "\(source.notes) \(source.documents.map(\.notes))"
        for value in values where value.count > 3 && !drafts.isEmpty {
            #expect(!report.contains(value))
        }
        #expect(report.contains("--publik kunci=") == (drafts.count == values.count))
    }

    @Test func `Columns of every style hide rows, their categories, their pictures and lines of lists`() async throws {
        for (column, shown, hidden) in Self.columns {
            let name = column.split(separator: " ")[0]
            let texts = try await read(
                """
                CREATE TABLE informasi (id int, judul text, isi text, tanggal date, \(column));
                INSERT INTO informasi VALUES (1,'Satu','Isi.','2020-01-01',\(shown)),(2,'Dua','Isi.','2020-01-01',\(hidden)),
                (3,'Tiga','Isi.','2020-01-01',\(shown));
                """
            )
            let open = texts.documents.filter { !$0.isDraft }.map(\.title)
            #expect(open == ["Satu", "Tiga"] || open == [], "\(name)")
            let answers = ["--publik \(name)=", "--publik '\(name)="]
            #expect(open != [] || texts.notes.contains { answers.contains(where: $0.text.id.contains) }, "\(name)")
            let ofTexts: [Substring] = [
                "approved_at", "approved_by", "disetujui_oleh", "reviewed_at", "verifikator", "approver_id",
            ]
            guard
                !([
                    "sifat", "kondisi", "kunci_akses", "progres", "portal", "situs", "meja", "posisi", "pin", "meta",
                    "ket",
                ] + ofTexts).contains(name)
            else { continue }
            let joined = try await read(
                """
                CREATE TABLE posts (id int, rubrik_id int, title text, body text, created_at datetime);
                INSERT INTO posts VALUES (1,1,'Terbuka','Isi.','2020-01-01'),(2,2,'Tertutup','Isi.','2020-01-01');
                CREATE TABLE tb_rubrik (id int, rubrik text, \(column));
                INSERT INTO tb_rubrik VALUES (1,'Umum',\(shown)),(2,'Dalam',\(hidden));
                CREATE TABLE downloads (id int, name text, file text, \(column));
                INSERT INTO downloads VALUES (1,'Formulir','formulir.pdf',\(shown)),(2,'Gaji','gaji.pdf',\(hidden));
                CREATE TABLE albums (id int, title text);
                INSERT INTO albums VALUES (1,'Hari jadi');
                CREATE TABLE photos (id int, album_id int, caption text, file text, \(column));
                INSERT INTO photos VALUES (1,1,'Obor','obor.jpg',\(shown)),(2,1,'Piknik','piknik.jpg',\(hidden));
                CREATE TABLE tags (id int, name text, \(column));
                INSERT INTO tags VALUES (1,'pasar',\(shown)),(2,'siri',\(hidden));
                CREATE TABLE post_tag (post_id int, tag_id int);
                INSERT INTO post_tag VALUES (1,1),(1,2);
                """
            )
            let published = joined.documents.filter { !$0.isDraft }
            let words = published.map { $0.title + $0.body + $0.kindText + $0.tags.joined() }.joined()
            for secret in ["Tertutup", "gaji", "piknik", "Piknik", "siri"] {
                #expect(!words.contains(secret), "\(name)")
            }
            #expect(
                words.contains("Terbuka") || joined.notes.contains { $0.text.id.contains("tb_rubrik.\(name)") },
                "\(name)"
            )
        }
    }

    @Test func `What was shown is read before its source, and files that texts of all kinds share come along`()
        async throws
    {
        let source = try await read(
            """
            CREATE TABLE acme_blog_posts (id int, title text, content text, content_html text, published_at datetime);
            INSERT INTO acme_blog_posts VALUES (1,'Satu','h2. Pasar','<h2>Pasar</h2>','2020-01-01'),(2,'Dua','Hanya teks','','2020-01-01');
            CREATE TABLE system_files (id int, disk_name text, file_name text, title text, attachment_id text, attachment_type text);
            INSERT INTO system_files VALUES (1,'x1.pdf','edaran.pdf','Edaran','1','Acme\\\\Blog\\\\Models\\\\Post'),
            (2,'x2.pdf','gaji.pdf','Gaji','1','Acme\\\\Kas\\\\Models\\\\Slip');
            """
        )
        let bodies = source.documents.map(\.body)
        #expect(bodies.first?.hasPrefix("## Pasar\n") == true && bodies.first?.contains("[Edaran](") == true)
        #expect(bodies.last == "Hanya teks\n" && !bodies.joined().contains("gaji"))
        #expect(source.notes.contains { $0.text.id.contains("Gaji") })
    }

    @Test func `Texts that wait are not taken for the news, and two halves of a text are one`() async throws {
        let source = try await read(
            """
            CREATE TABLE nuke_stories (sid int, title text, time datetime, hometext text, bodytext text, news_class int);
            INSERT INTO nuke_stories VALUES (1,'Satu','2020-01-01','Teras.','Isi.',0),(2,'Dua','2020-01-02','Teras.','Isi.',0),
            (3,'Tiga','2020-01-02','Teras.','',253),(4,'Empat','2020-01-02','Teras.','',0),(5,'Lima','2020-01-02','Teras.','',253);
            CREATE TABLE nuke_queue (qid int, subject text, story text, timestamp datetime);
            INSERT INTO nuke_queue VALUES (1,'Kiriman warga','Menunggu.','2020-01-01');
            """
        )
        #expect(source.documents.map(\.title) == ["Satu", "Dua", "Tiga", "Empat", "Lima"])
        #expect(source.documents.first?.body == "Teras.\n\nIsi.\n" && source.documents.first?.date != nil)
        #expect(source.documents.filter(\.isDraft).count == 5)
        #expect(source.notes.contains { $0.text.id.contains("--publik news_class=0") })
    }

    @Test(arguments: [("isi", "isi_html"), ("body", "extended"), ("isi", "isi_lanjutan")])
    func `A column of flags is no part of the text, whatever its name`(text: String, flag: String) async throws {
        let source = try await read(
            """
            CREATE TABLE informasi (id int, judul text, \(text) text, \(flag) tinyint, tanggal date);
            INSERT INTO informasi VALUES (1,'Satu','Isi satu.',1,'2020-01-01'),(2,'Dua','Isi dua.',0,'2020-01-01');
            """
        )
        #expect(source.documents.map(\.body) == ["Isi satu.\n", "Isi dua.\n"])
    }

    @Test func `Numbers of states are read by the words that another table has for them`() async throws {
        let source = try await read(
            """
            CREATE TABLE articles (id int, headline text, body text, status_id int, created datetime);
            INSERT INTO articles VALUES (1,'Satu','Isi.',3,'2020-01-01'),(2,'Dua','Isi.',1,'2020-01-01'),(3,'Tiga','Isi.',4,'2020-01-01'),
            (4,'Empat','Isi.',3,'2020-01-01');
            CREATE TABLE article_statuses (id int, name text);
            INSERT INTO article_statuses VALUES (1,'Draft'),(2,'In review'),(3,'Published'),(4,'Kedap');
            """
        )
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["Satu", "!Dua", "!Tiga", "Empat"])
        #expect(source.documents.flatMap(\.categories) == [])
        let answer = "--publik article_statuses.name=Published"
        #expect(source.notes.contains { $0.text.id.contains("Kedap") && $0.text.id.contains(answer) })
        let ordered = try await read(
            """
            CREATE TABLE articles (id int, headline text, body text, status_id int, created datetime);
            INSERT INTO articles VALUES (1,'Satu','Isi.',2,'2020-01-01'),(2,'Dua','Isi.',1,'2020-01-01'),(3,'Tiga','Isi.',3,'2020-01-01'),
            (4,'Empat','Isi.',2,'2020-01-01');
            CREATE TABLE article_statuses (urutan int, id int, nama text);
            INSERT INTO article_statuses VALUES (3,1,'Draft'),(1,2,'Terbit'),(2,3,'Arsip');
            """
        )
        #expect(ordered.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["Satu", "!Dua", "!Tiga", "Empat"])
    }

    @Test(arguments: ["NOW()", "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP(6)", "DATE_SUB(NOW(), INTERVAL 1 DAY)", "@hari"])
    func `What only a database works out hides its row, wherever it is`(expression: String) async throws {
        for (column, shown, _) in Self.columns.prefix(36) + Self.columns.suffix(5) {
            let name = column.split(separator: " ")[0]
            let texts = try await read(
                """
                CREATE TABLE informasi (id int, judul text, isi text, tanggal date, \(column));
                INSERT INTO informasi VALUES (1,'Satu','Isi.','2020-01-01',\(shown)),(2,'Dua','Isi.','2020-01-01',\(expression));
                """
            )
            let secret = texts.documents.first { $0.title == "Dua" }
            // Two values in a column of many kinds tell nothing about it.
            guard
                ![
                    "sifat", "kondisi", "kunci_akses", "progres", "portal", "situs", "meja", "klasifikasi", "ket",
                    "meta", "posisi", "layak", "keadaan",
                    "klasifikasi_keamanan",
                ].contains(name)
            else { continue }
            #expect(secret?.isDraft != false, "\(name)")
            #expect(
                secret.map { $0.notes.contains { $0.id.contains("perhitungan SQL (\(expression.prefix(5))") } } != false
            )
        }
    }

    @Test func `What only a database works out hides rows of known systems, and their categories`() async throws {
        let joomla = try await read(SchemaDumps.joomla.replacing("'2020-01-01 00:00:00',1,0,0", with: "NOW(),1,0,0"))
        #expect(joomla.documents.contains { !$0.isDraft })
        let dump = """
            CREATE TABLE x_content (id int, title text, introtext text, `fulltext` text, state int, catid int, created datetime, publish_down datetime, access int);
            INSERT INTO x_content VALUES (1,'A','Isi.','',1,1,'2019-01-01',NULL,1),(2,'B','Isi.','',1,1,'2019-01-01',NOW(),1),(3,'C','Isi.','',1,2,'2019-01-01',NULL,1),(4,'D','Isi.','',ABS(1),1,'2019-01-01',NULL,1);
            CREATE TABLE x_categories (id int, title text, published int, access int);
            INSERT INTO x_categories VALUES (1,'Umum',1,1),(2,'Dalam',@state,1);
            """
        #expect(try await read(dump).documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["A", "!B", "!C", "!D"])
    }

    @Test(arguments: ["keterangan", "catatan_redaksi"])
    func `A remark that is an order not to publish hides its row, and other remarks stay in the report`(name: String)
        async throws
    {
        let dump = """
            INSERT INTO naskah (judul, isi, tanggal, \(name)) VALUES ('A','Isi.','2020-01-01','Foto menyusul'),
            ('B','Isi.','2020-01-01','Belum boleh terbit'),('C','Isi.','2020-01-01','Sudah naik'),('D','Isi.','2020-01-01','');
            """
        let documents = try await read(dump).documents
        #expect(documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["A", "!B", "C", "D"])
        #expect(documents[0].notes.contains { $0.id.contains("Foto menyusul") })
    }

    @Test func `A known system's end of a text that is yet to come becomes that of the article`() async throws {
        let dump = """
            CREATE TABLE x_content (id int, title text, introtext text, `fulltext` text, state int, catid int, created datetime, publish_down datetime, access int);
            INSERT INTO x_content VALUES (1,'A','Isi.','',1,1,'2019-01-01','2199-01-01 00:00:00',1),(2,'B','Isi.','',1,1,'2019-01-01',NULL,1);
            CREATE TABLE x_categories (id int, title text, published int, access int);
            INSERT INTO x_categories VALUES (1,'Umum',1,1);
            """
        let documents = try await read(dump).documents
        #expect(documents.map(\.isDraft) == [false, false])
        #expect(documents.map(\.expires) == [Instant(text: "2199-01-01 07:00", in: .jakarta), nil])
    }

    @Test func `Rows that leave a state to their table have the one that the table gives`() async throws {
        let dump = """
            CREATE TABLE berita (id int NOT NULL, judul varchar(200) NOT NULL DEFAULT '', isi text, tanggal date DEFAULT NULL,
              status enum('draft','terbit') NOT NULL DEFAULT 'draft' COMMENT 'default terbit', hapus tinyint(1) DEFAULT (0));
            INSERT INTO berita (id, judul, isi, tanggal, status) VALUES (1,'A','Isi.','2020-01-01','terbit'),(2,'B','Isi.','2020-01-01',DEFAULT);
            INSERT INTO berita (id, judul, isi, tanggal) VALUES (3,'C','Isi.','2020-01-01');
            INSERT INTO berita (id, judul, isi, tanggal, status, hapus) VALUES (4,'D','Isi.','2020-01-01','terbit',DEFAULT);
            """
        #expect(try await read(dump).documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["A", "!B", "!C", "D"])
        let open = dump.replacing("DEFAULT 'draft' COMMENT", with: "DEFAULT 'terbit' COMMENT")
        #expect(try await read(open).documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["A", "B", "C", "D"])
    }

    @Test(arguments: ["flag_y", "tanda", "buka"])
    func `A yes or no under a name that says nothing is asked`(name: String) async throws {
        let dump = """
            INSERT INTO naskah (judul, isi, tanggal, \(name)) VALUES ('A','Isi.','2020-01-01','Y'),('B','Isi.','2020-01-01','N');
            """
        let source = try await read(dump)
        #expect(source.documents.allSatisfy { $0.isDraft })
        #expect(source.notes.contains { $0.text.id.contains("--publik \(name)=") })
        #expect(try await read(dump, publik: ["\(name)=*"]).documents.allSatisfy { !$0.isDraft })
    }

    /// Column, values of shown rows, and of hidden ones.
    private static let unknown: [(String, [String], String)] = [
        ("kelas char(1)", ["'A'"], "'C'"), ("progress int", ["100"], "40"), ("id_revisi int", ["0"], "7"),
        ("urut_tampil int", ["1", "2", "3", "4", "5"], "0"), ("tgl_cek datetime", ["'2019-02-02'"], "NULL"),
        ("meja text", ["'cetak'"], "'korektor'"), ("paraf text", ["'kabid'"], "''"),
        ("untuk text", ["'warga'"], "'pimpinan'"),
        ("warna_map text", ["'hijau'"], "'merah'"), ("no_antrian int", ["0"], "3"),
        ("rilis_oleh text", ["'humas'"], "''"),
        ("kode_sidang text", ["'OK'"], "'TD'"), ("ruang text", ["'depan'"], "'belakang'"), ("dok_ke int", ["1"], "2"),
        ("wf_node text", ["'END'"], "'N1'"), ("ulang text", ["''"], "'perbaiki'"),
        ("tgl_tinjau date", ["NULL"], "'2019-02-02'"),
    ]

    @Test func `What sorts the rows under a name that is not known is asked`() async throws {
        for (column, shown, hidden) in Self.unknown {
            let name = column.split(separator: " ")[0]
            let dump = Self.dump([column], Set([2, 5])) { [$1 ? hidden : shown[$0 % shown.count]] }
            let source = try await read(dump)
            #expect(source.documents.count == 8 && source.documents.allSatisfy(\.isDraft), "\(name)")
            #expect(source.notes.contains { $0.text.id.contains("--publik \(name)=") }, "\(name)")
        }
        let several = Self.dump(["kelas char(1)", "progress int"], [2, 5]) { $1 ? ["'C'", "40"] : ["'A'", "100"] }
        let notes = try await read(several).notes.map(\.text.id)
        #expect(notes.contains { $0.contains("dengan: --publik kelas=A --publik progress=100; ") })
        let answered = try await read(several, publik: ["kelas=A", "progress=100"]).documents.map(\.isDraft)
        #expect(answered == [false, false, true, false, false, true, false, false])
        let moments = Self.dump(["tgl_cek datetime"], [2, 5]) { $1 ? ["NULL"] : ["'2019-02-0\($0 + 1)'"] }
        #expect(try await read(moments).notes.contains { $0.text.id.contains("--publik tgl_cek=terisi") })
        #expect(try await read(moments, publik: ["tgl_cek=terisi"]).documents.map(\.isDraft) == answered)
        #expect(try await read(moments, publik: ["tgl_cek="]).documents.map(\.isDraft) == answered.map { !$0 })
    }

    @Test(arguments: [
        (
            "moderasi (id int, id_warta int, hasil text)",
            ["1,1,'lolos'", "2,2,'lolos'", "3,3,'tolak'", "4,4,'lolos'"], "moderasi.hasil"
        ),
        ("status_warta (id_warta int, kode int)", ["1,1", "2,1", "3,0", "4,1"], ""),
        ("warta_dihapus (id_warta int, oleh text)", ["3,'ani'"], ""),
        ("warta_terbit (id_warta int, tgl date)", ["1,'2019-01-01'", "2,'2019-01-01'"], ""),
        ("warta_terkait (id_warta int, id_lain int)", ["1,2", "2,1"], nil),
        ("warta_terlaris (id_warta int, urutan int)", ["1,1", "2,2"], nil),
    ])
    func `A table that says of each text whether it was shown hides it`(columns: String, rows: [String], asked: String?)
        async throws
    {
        let table = columns.prefix { $0 != " " }
        let inserts = rows.map { "INSERT INTO \(table) VALUES (\($0));\n" }.joined()
        let dump = Self.dump(["kategori text"], []) { _, _ in ["'Umum'"] } + "CREATE TABLE \(columns);\n" + inserts
        let source = try await read(dump)
        let third = try #require(source.documents.first { $0.title == "Kabar 2" })
        #expect(third.isDraft == (asked != nil))
        if let asked, !asked.isEmpty {
            #expect(source.documents.prefix(4).allSatisfy { $0.isDraft })
            #expect(source.notes.contains { $0.text.id.contains("--publik \(asked)=lolos") })
            let answered = try await read(dump, publik: ["\(asked)=lolos"]).documents.prefix(4)
            #expect(answered.map(\.isDraft) == [false, false, true, false])
        } else {
            #expect(!source.documents[0].isDraft)
        }
    }

    @Test func `A table that only names some texts is asked about, and answered by its name`() async throws {
        let list = "CREATE TABLE antrian (id int, id_warta int, masuk datetime);\n"
        let dump =
            Self.dump(["kategori text"], []) { _, _ in ["'Umum'"] } + list
            + "INSERT INTO antrian VALUES (1,3,'2019-01-01 08:00:00'),(2,6,'2019-01-02 08:00:00');\n"
        let source = try await read(dump)
        #expect(source.documents.count == 8 && source.documents.allSatisfy { $0.isDraft })
        #expect(source.notes.contains { $0.text.id.contains("--publik antrian= bila") })
        let hidden = [false, false, true, false, false, true, false, false]
        #expect(try await read(dump, publik: ["antrian="]).documents.map(\.isDraft) == hidden)
        #expect(try await read(dump, publik: ["antrian=terisi"]).documents.map(\.isDraft) == hidden.map { !$0 })
        #expect(try await read(dump, publik: ["antrian=*"]).documents.allSatisfy { !$0.isDraft })
        let readers = dump.replacing("antrian", with: "hak_baca").replacing("masuk datetime", with: "golongan text")
            .replacing("'2019-01-01 08:00:00'", with: "'pegawai'").replacing("'2019-01-02 08:00:00'", with: "'pegawai'")
        #expect(try await read(readers).documents.allSatisfy { $0.isDraft })
        // What says something else of texts, or of all of them, is not asked.
        let people = "CREATE TABLE users (id int, nama text);\nINSERT INTO users VALUES (8,'Ani'),(9,'Budi');\n"
        let others = [
            dump.replacing("antrian", with: "warta_populer"), dump.replacing("antrian", with: "sorotan_utama"),
            dump.replacing("antrian", with: "bookmarks"),
            dump.replacing("masuk datetime", with: "kota text").replacing("'2019-01-01 08:00:00'", with: "'Solo'")
                .replacing("'2019-01-02 08:00:00'", with: "'Solo'"),
            people
                + dump.replacing("masuk datetime", with: "user_id int").replacing("'2019-01-01 08:00:00'", with: "8")
                .replacing("'2019-01-02 08:00:00'", with: "9"),
        ]
        for other in others {
            let source = try await read(other)
            #expect(source.documents.allSatisfy { !$0.isDraft }, "\(other.suffix(150))")
        }
        await #expect(throws: ImportError.self) {
            try await read(dump.replacing("antrian", with: "warta_populer"), publik: ["warta_populer="])
        }
    }

    @Test func `Codes in a table of states are asked about`() async throws {
        let dump =
            Self.dump(["kategori text"], []) { _, _ in ["'Umum'"] }
            + "CREATE TABLE status_warta (id_warta int, kode int);\n"
            + "INSERT INTO status_warta VALUES (1,2),(2,2),(3,7),(4,2),(5,2),(6,7),(7,2),(8,2);\n"
        let source = try await read(dump)
        #expect(source.documents.allSatisfy { $0.isDraft })
        #expect(source.notes.contains { $0.text.id.contains("--publik status_warta.kode=2") })
        let answered = try await read(dump, publik: ["status_warta.kode=2"]).documents.map(\.isDraft)
        #expect(answered == [false, false, true, false, false, true, false, false])
    }

    @Test func `A moment that is yet to come and does not tell what for is asked about`() async throws {
        let dump = Self.dump(["tgl_luncur date"], [2, 5]) { $1 ? ["'2041-02-02'"] : ["'2019-02-0\($0 + 1)'"] }
        let source = try await read(dump)
        #expect(source.documents.map(\.isDraft) == [false, false, true, false, false, true, false, false])
        #expect(
            source.notes.contains { $0.text.id.contains("2 naskah") && $0.text.id.contains("--publik tgl_luncur=*") }
        )
        #expect(try await read(dump, publik: ["tgl_luncur=*"]).documents.allSatisfy { !$0.isDraft })
        let seconds = Self.dump(["starttime int", "endtime int"], [2, 5]) { number, isHidden in
            isHidden ? number == 2 ? ["4000000000", "0"] : ["0", "1500000000"] : ["0", "0"]
        }
        #expect(try await read(seconds).documents.map(\.isDraft) == source.documents.map(\.isDraft))
        let events = dump.replacing("tgl_luncur", with: "tgl_kegiatan")
        #expect(try await read(events).documents.allSatisfy { !$0.isDraft })
    }

    @Test func `Columns are judged without the words that the names of their table share`() async throws {
        let source = try await read(
            """
            CREATE TABLE tbl_post (post_id char(40), post_judul text, post_isi text, post_ringkas text, post_tgl_tayang datetime,
              post_dibuat datetime, user_id char(40), post_tayang char(1));
            INSERT INTO tbl_post VALUES ('a1','Satu','Isi.','Singkatnya.','2020-01-02','2020-01-01','u1','Y'),
            ('a2','Dua','Isi.','','2020-01-02','2020-01-01','u1','N'),('a3','Tiga','Isi.','','2020-01-02','2020-01-01','u1','Y');
            CREATE TABLE tbl_rubrik (rubrik_id char(40), rubrik_nama text, rubrik_aktif char(1));
            INSERT INTO tbl_rubrik VALUES ('r1','Kesehatan','Y'),('r2','Dalam','N');
            CREATE TABLE tbl_post_rubrik (pr_id char(40), post_id char(40), rubrik_id char(40));
            INSERT INTO tbl_post_rubrik VALUES ('x1','a1','r1'),('x2','a2','r1'),('x3','a3','r2');
            CREATE TABLE tbl_post_tag (pt_id char(40), post_id char(40), tag_nama text);
            INSERT INTO tbl_post_tag VALUES ('t1','a1','pasar pagi'),('t2','a1','sembako');
            CREATE TABLE tbl_post_galeri (pg_id char(40), post_id char(40), pg_file text, pg_ket text);
            INSERT INTO tbl_post_galeri VALUES ('g1','a1','antre.jpg','Warga antre');
            CREATE TABLE tbl_pengguna (user_id char(40), user_nama text, user_sandi text);
            INSERT INTO tbl_pengguna VALUES ('u1','Budi Penulis','x');
            """
        )
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["Satu", "!Dua", "!Tiga"])
        let first = try #require(source.documents.first)
        #expect(first.categories == ["Kesehatan"] && first.tags == ["pasar pagi", "sembako"])
        #expect(first.author == "Budi Penulis" && first.summary == "Singkatnya.")
        #expect(first.date == Instant(text: "2020-01-02", in: .jakarta))
        #expect(first.body.contains("![Warga antre](") || first.body.contains("Warga antre"))
    }

    @Test func `An answer is written as shells take it`() {
        #expect(TableStates.answer("status=Y,publish") == "--publik status=Y,publish")
        #expect(TableStates.answer("kategori.tampil=*") == "--publik kategori.tampil=*")
        #expect(TableStates.answer("Muncul di web?=TRUE") == "--publik \"Muncul di web?=TRUE\"")
        #expect(TableStates.answer("kelas=A'$1") == "--publik 'kelas=A'\\''$1'")
    }

    @Test func `Where nobody raised a text, it is not certain to have been shown`() async throws {
        let dump = Self.dump(["tgl_naik date"], [2, 5]) { $1 ? ["NULL"] : ["'2019-02-02'"] }
        let source = try await read(dump)
        #expect(source.documents.map(\.isDraft) == [false, false, true, false, false, true, false, false])
        #expect(source.notes.contains { $0.text.id.contains("--publik tgl_naik=*") })
    }

    @Test func `What sorts the rows and is about something else is not asked`() async throws {
        let columns = [
            "kategori text", "hari text", "jam time", "kecamatan text", "opd text", "sub_kategori int",
            "tampil_foto char(1)",
            "jenis_bencana text", "lokasi_kejadian text", "tahun_anggaran int", "sumber_dana text", "tgl_kegiatan date",
            "meta_robots text", "posisi_gambar text", "readingTime int", "nama_kegiatan text", "tglupload date",
            "biaya int",
            "pagu int", "alamat_kantor text", "korban_luas text", "id_unit int", "edisi int", "jml_view int",
        ]
        let values = [
            [
                "'Umum'", "'Senin'", "'08:00'", "'Kuranji'", "'Dinkes'", "1", "'Y'", "'banjir'", "'Solok'", "2018",
                "'APBD'",
                "NULL", "'index'", "'kiri'", "1", "'Rapat'", "NULL", "10", "1000000", "'Solok'",
                "'Jl. Merdeka, dekat pasar lama kota'",
                "1", "1", "0",
            ],
            [
                "'Desa'", "'Rabu'", "'09:00'", "'Pauh'", "'Disdik'", "2", "'N'", "'longsor'", "'Agam'", "2019",
                "'APBN'",
                "'2019-02-02'", "'noindex'", "'kanan'", "2", "'Lomba'", "'2019-02-02'", "0", "2000000", "'Agam'",
                "'Jl. Sudirman, seberang kantor pos lama'", "0", "2", "3",
            ],
        ]
        let source = try await read(Self.dump(columns, [2, 5]) { $1 ? values[0] : values[1] })
        #expect(source.documents.count == 8 && !source.documents.contains(where: \.isDraft))
        #expect(!source.notes.contains { $0.text.id.contains("--publik") })
    }

    /// Returns a table of eight texts with further columns.
    private static func dump(_ columns: [String], _ hidden: Set<Int>, _ values: (Int, Bool) -> [String]) -> String {
        let rows = (0..<8).map { index in
            let values = values(index, hidden.contains(index)).joined(separator: ",")
            return "(\(index + 1),'Kabar \(index)','Isi.','2020-01-01',\(values))"
        }
        return """
            CREATE TABLE warta (id int, judul text, isi text, tanggal date, \(columns.joined(separator: ", ")));
            INSERT INTO warta VALUES \(rows.joined(separator: ","));
            """
    }

    @Test(arguments: [
        ("keterangan", "Tampil", "Sembunyi"), ("ket", "aktif", "internal"), ("catatan", "Terbit", "Belum"),
    ])
    func `A note that says nothing but whether to show it is a state`(name: String, shown: String, hidden: String)
        async throws
    {
        let dump = { (other: String) in
            "INSERT INTO naskah (judul, isi, tanggal, \(name)) VALUES ('A','Isi.','2020-01-01','\(shown)'),('B','Isi.','2020-01-01','\(other)');"
        }
        #expect(try await read(dump(hidden)).documents.map(\.isDraft) == [false, true])
        #expect(try await read(dump("Foto: Humas")).documents.map(\.isDraft) == [false, false])
    }

    @Test(arguments: [
        ("catatan", "Sudah", "Belum"), ("keterangan", "Sudah", "Tidak"), ("label", "Terbuka", "Tertutup"),
        ("target", "Semua", "Khusus Lansia"), ("target", "Umum", "Anggota"), ("ket", "Aktif", "Batal"),
        ("sasaran", "Umum", "Khusus UMKM"),
    ])
    func `A yes or no in a note that is not about showing a text hides nothing`(name: String, yes: String, no: String)
        async throws
    {
        let source = try await read(Self.dump(["\(name) text"], [2, 5]) { [$1 ? "'\(no)'" : "'\(yes)'"] })
        #expect(source.documents.count == 8 && !source.documents.contains(where: \.isDraft))
        #expect(!source.notes.contains { $0.text.id.contains("--publik") })
    }

    @Test(arguments: ["headline", "komentar", "boleh_komentar", "slider", "id_user", "urutan", "is_featured", "dibaca"])
    func `A yes or no about something else hides nothing`(name: String) async throws {
        let dump = """
            INSERT INTO naskah (judul, isi, tanggal, \(name)) VALUES ('A','Isi.','2020-01-01','1'),('B','Isi.','2020-01-01','0');
            """
        let source = try await read(dump)
        #expect(source.documents.allSatisfy { !$0.isDraft })
        #expect(!source.notes.contains { $0.text.id.contains("--publik") })
    }

    @Test func `When an event begins and ends says nothing about its text, and counts of readers nothing at all`()
        async throws
    {
        let dump = """
            INSERT INTO agenda (judul, isi, tanggal, mulai, selesai) VALUES ('A','Isi.','2020-01-01','2020-02-02','2020-02-03');
            INSERT INTO naskah (judul, isi, tanggal, tempat, start_date, end_date, jumlah_akses, last_access, gid, kategori, pembaca)
            VALUES ('B','Isi.','2020-01-01','Balai','2020-02-02','2020-02-03','7','2020-02-02',0,'Umum',41),
            ('C','Isi.','2020-01-01','Balai','2031-02-02','2031-02-03','9','2020-02-02',0,'Draf',7);
            """
        #expect(try await read(dump).documents.allSatisfy { !$0.isDraft })
    }

    @Test func `Tables with Indonesian names and keys are joined, and the time beside a date says nothing of its own`()
        async throws
    {
        let source = try await read(
            """
            CREATE TABLE tbl_warta (no_warta int, kepala text, naskah text, tgl_muat date, jam_muat time, kd_redaktur int, sampul text);
            INSERT INTO tbl_warta VALUES (1,'Warta terbuka','<p>Isi.</p>','2020-01-01','08:30:00',7,'a.jpg'),(2,'Warta tertutup','<p>Isi.</p>','2020-01-02','09:00:00',7,'');
            CREATE TABLE tbl_rubrik (kd_rubrik int, nm_rubrik text, aktif int);
            INSERT INTO tbl_rubrik VALUES (1,'Pertanian',1),(2,'Dalam',0);
            CREATE TABLE tbl_warta_rubrik (id int, no_warta int, kd_rubrik int);
            INSERT INTO tbl_warta_rubrik VALUES (1,1,1),(2,2,1),(3,2,2);
            CREATE TABLE tbl_redaktur (kd_redaktur int, nm_redaktur text, sandi text);
            INSERT INTO tbl_redaktur VALUES (7,'Dinas Contoh','x');
            """
        )
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["Warta terbuka", "!Warta tertutup"])
        let first = try #require(source.documents.first)
        #expect(first.categories == ["Pertanian"] && first.author == "Dinas Contoh")
        #expect(first.date == Instant(text: "2020-01-01 08:30:00", in: .jakarta))
        #expect(first.image?.src == "media/berita/a.jpg")
    }

    @Test func `A letter that may be a no never leaves a text out`() async throws {
        let dump = """
            INSERT INTO naskah (judul, isi, tanggal, hapus) VALUES ('A','Isi.','2020-01-01','T'),('B','Isi.','2020-01-01','');
            """
        #expect(try await read(dump).documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["!A", "B"])
        let both = dump.replacing("'');", with: "''),('C','Isi.','2020-01-01','Y');")
        #expect(try await read(both).documents.map(\.title) == ["A", "B"])
    }

    @Test(arguments: ["hapus=", "hapus=NULL", "hapus=null,"])
    func `The value that nothing is can be named`(answer: String) async throws {
        let dump = """
            CREATE TABLE berita (id int, judul text, isi text, tanggal date, hapus text);
            INSERT INTO berita VALUES (1,'A','Isi.','2020-01-01',NULL),(2,'B','Isi.','2020-01-01','arsip'),(3,'C','Isi.','2020-01-01','');
            """
        let source = try await read(dump, publik: [answer])
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["A", "!B", "C"])
    }

    @Test func `A column that somebody added to a known system hides its rows`() async throws {
        let dump = SchemaDumps.lokomedia.replacing(
            "`status` enum('Y','N'));",
            with: "`status` enum('Y','N'), `rahasia` char(1));"
        )
        .replacing("'pasar,ekonomi','Y')", with: "'pasar,ekonomi','Y','N')").replacing(
            "'',0,'','Y')",
            with: "'',0,'','Y','Y')"
        )
        .replacing("'',0,'','N');", with: "'',0,'','N','N');")
        let news = try await read(dump).documents.prefix(3)
        #expect(
            news.map { ($0.isDraft ? "!" : "") + $0.title } == ["Terbit biasa", "!Terbit pilihan", "!Belum terbit"]
        )
    }

    @Test(arguments: [
        ("rubrik_id", "rubrik", "id,nama_rubrik"), ("id_rubrik", "tb_rubrik", "id_rubrik,rubrik"),
        ("kanal", "m_kanal", "kd_kanal,nm_kanal"), ("topik_id", "topik", "id,topik"),
        ("seksi_id", "tbl_seksi", "id_seksi,seksi"), ("section_no", "sections", "section_no,section_name"),
        ("id_kat", "ref_golongan", "id_kat,uraian_kat"),
        ("bidang_id", "bidangs", "id,name"), ("kanal", "ref_kanal", "kanal,keterangan"),
        ("seksi", "seksi", "seksi,nama_seksi"),
    ])
    func `The table that names a column is found by its structure`(column: String, table: String, columns: String)
        async throws
    {
        let names = columns.split(separator: ",")
        let dump = """
            CREATE TABLE berita (id int, judul text, isi text, tanggal date, \(column) int, user_id int);
            INSERT INTO berita VALUES (1,'A','Isi.','2020-01-01',11,3),(2,'B','Isi.','2020-01-01',12,3);
            CREATE TABLE users (id int, name text, password text);
            INSERT INTO users VALUES (3,'Dinas Contoh','x');
            CREATE TABLE \(table) (\(names[0]) int, \(names[1]) text);
            INSERT INTO \(table) VALUES (11,'Pertanian'),(12,'Kesehatan');
            """
        let source = try await read(dump)
        #expect(source.documents.map(\.categories) == [["Pertanian"], ["Kesehatan"]])
        #expect(source.documents.map(\.author) == ["Dinas Contoh", "Dinas Contoh"])
        #expect(source.documents.allSatisfy { $0.notes.isEmpty })
    }

    @Test func `Columns are judged by what they hold where their names say little`() async throws {
        let text = String(repeating: "Isi kabar yang panjang. ", count: 20)
        let rows = (1...6).map { "('Rapat ke \($0) dinas','\(text)','2020-01-0\($0) 08:00:00')" }.joined(separator: ",")
        for columns in [
            "headline, body, posted", "nama_informasi, uraian_lengkap, dimuat", "kolom_a, kolom_b, kolom_c",
        ] {
            let source = try await read("INSERT INTO warta (\(columns)) VALUES \(rows);")
            #expect(source.documents.map(\.title) == (1...6).map { "Rapat ke \($0) dinas" }, "\(columns)")
            #expect(source.documents.first?.date == Instant(text: "2020-01-01 08:00:00", in: .jakarta), "\(columns)")
            #expect(source.documents.allSatisfy { !$0.isDraft && $0.body.contains("panjang") }, "\(columns)")
        }
        let flagged = rows.replacing("'2020-01-02 08:00:00'", with: "0").replacing(#/'2020-01-0. 08:00:00'/#, with: "1")
        let source = try await read("INSERT INTO warta (headline, body, posted) VALUES \(flagged);")
        #expect(source.documents.map(\.isDraft) == [false, true, false, false, false, false])
    }

    @Test func `A long table that only its values tell comes before a short one of events`() async throws {
        let text = String(repeating: "Naskah yang panjang sekali. ", count: 20)
        let rows = (1...4).map { "(\($0),'Warta nomor \($0)','\(text)','2020-01-0\($0)')" }.joined(separator: ",")
        let dump = """
            CREATE TABLE events (id int, title text, description text, start_date date);
            INSERT INTO events VALUES (1,'Pasar murah','<p>Di balai.</p>','2020-01-01');
            CREATE TABLE bahan (no int, kepala text, wacana text, hari date);
            INSERT INTO bahan VALUES \(rows);
            """
        let titles = try await read(dump).documents.map(\.title)
        #expect(titles == (1...4).map { "Warta nomor \($0)" } + ["Pasar murah"])
    }

    @Test func `The report has all words of a row that was deleted`() async throws {
        let dump = """
            CREATE TABLE berita (id int, judul text, isi text, tanggal date, foto text, sumber text, password text, deleted_at datetime);
            INSERT INTO berita VALUES (1,'A','Isi.','2020-01-01','','','',NULL),(2,'Buang','<p>Kelapa <b>muda</b></p><div style="display:none">pandan</div>','2020-01-01','nyiur.jpg','Humas','sandi99','2020-02-02');
            """
        let skipped = try await read(dump).skipped.map { "\($0.origin?.id ?? "") \($0.text.id)" }.joined()
        for word in ["Buang", "Kelapa", "muda", "nyiur.jpg", "Humas", "pandan"] { #expect(skipped.contains(word)) }
        #expect(!skipped.contains("sandi99"))
    }

    @Test(arguments: ["terakhir_dibaca", "tgl_update_terakhir", "batas"])
    func `The moment of the last change, and what is no moment, ends nothing`(column: String) async throws {
        let value = column == "batas" ? "'Kelurahan'" : "'2020-02-02'"
        let source = try await read(
            """
            CREATE TABLE berita (id int, judul text, isi text, tanggal date, \(column) text);
            INSERT INTO berita VALUES (1,'A','Isi.','2020-01-01',\(value)),(2,'B','Isi.','2020-01-01',NULL);
            """
        )
        #expect(source.documents.map(\.isDraft) == [false, false])
    }

    @Test func `A remark that has an order not to publish holds its row back, and an honest one does not`() async throws
    {
        let held = [
            "Mohon jangan ditayangkan sebelum rapat", "foto buram, tolong jangan dimuat",
            "Belum boleh terbit kata Kabid",
            "tidak untuk dipublikasikan", "Tahan dulu!", "sudah dicek; EMBARGO s.d. Senin", "belum disetujui Sekda",
            "rahasia", "Internal", "jgn dimuat dulu", "Batal tayang", "do not publish yet",
        ]
        let free =
            [
                "Sudah diterbitkan di koran", "jangan lupa foto", "jangan lupa terbitkan foto",
                "Dinas belum menerbitkan izin",
                "foto tidak muat di halaman", "tanpa embargo", "Internal audit", "",
            ] + (1...12).map { "bahan \($0) dari Humas" }
        let rows = (held + free).enumerated().map {
            "(\($0.offset),'T\($0.offset)','Isi.','2020-01-01','\($0.element)')"
        }
        for column in ["catatan_redaksi", "ket"] {
            let source = try await read(
                """
                CREATE TABLE berita (id int, judul text, isi text, tanggal date, \(column) text);
                INSERT INTO berita VALUES \(rows.joined(separator: ","));
                """
            )
            let open = source.documents.filter { !$0.isDraft }.map(\.title)
            #expect(open == free.indices.map { "T\($0 + held.count)" }, "\(column)")
        }
    }

    private func read(_ dump: String, publik: [String] = []) async throws -> ImportedSource {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            var options = TableImportOptions(ImportPlace(zone: .jakarta, now: ImportMoment.now))
            options.publicValues = try publik.map(TableImportOptions.PublicValues.read)
            return try SQLImport(path: root + "/dump.sql", options: options).read()
        }
    }
}
