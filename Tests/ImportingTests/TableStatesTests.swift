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
        ("approved_at datetime", "'2020-02-02'", "NULL"), ("expired int", "0", "1"), ("protect text", "''", "'5f4d'"),
        ("embargo int", "0", "1"), ("kunci_akses text", "'umum'", "'rahasia'"),
        ("progres text", "'tayang'", "'menunggu verifikasi'"),
    ]

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
            #expect(open != [] || texts.notes.contains { $0.text.id.contains("--publik \(name)=") }, "\(name)")
            guard !["sifat", "kondisi", "kunci_akses", "approved_at", "progres"].contains(name) else { continue }
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

    @Test(arguments: ["headline", "komentar", "boleh_komentar", "slider", "id_user", "urutan", "is_featured", "dibaca"])
    func `A yes or no about something else hides nothing`(name: String) async throws {
        let dump = """
            INSERT INTO naskah (judul, isi, tanggal, \(name)) VALUES ('A','Isi.','2020-01-01','1'),('B','Isi.','2020-01-01','0');
            """
        let source = try await read(dump)
        #expect(source.documents.allSatisfy { !$0.isDraft })
        #expect(!source.notes.contains { $0.text.id.contains("--publik") })
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
        ("seksi_id", "tbl_seksi", "id_seksi,seksi"), ("id_kat", "ref_golongan", "id_kat,uraian_kat"),
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

    private func read(_ dump: String, publik: [String] = []) async throws -> ImportedSource {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            var options = TableImportOptions(zone: .jakarta, now: ImportMoment.now)
            options.publicValues = try publik.map(TableImportOptions.PublicValues.read)
            return try SQLImport(path: root + "/dump.sql", options: options).read()
        }
    }
}
