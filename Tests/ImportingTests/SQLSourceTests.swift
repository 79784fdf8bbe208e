import Diagnostics
import Files
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// Dumps of a few lines, each with one quirk.
@Suite struct SQLSourceTests {
    @Test func `A dump in Windows-1252 is read as such, with a note`() async throws {
        let dump =
            Array("SET NAMES latin1;\nINSERT INTO berita (judul, isi) VALUES ('Caf".utf8) + [
                0xE9, 0x20, 0x93, 0x41, 0x94,
            ]
            + Array("', 'Isi.');".utf8)
        let source = try await read(dump)
        #expect(source.documents.map(\.title) == ["Café “A”"])
        #expect(source.notes.contains { $0.text.id.contains("1 nilai bukan UTF-8 (latin1)") })
    }

    @Test func `A character cut in two by a narrow column is dropped and reported`() async throws {
        let dump =
            Array("INSERT INTO berita (judul, isi) VALUES ('“Kota".utf8) + [0xE2, 0x80] + Array("', 'Isi.');".utf8)
        let source = try await read(dump)
        #expect(source.documents.map(\.title) == ["“Kota"])
        #expect(source.documents[0].notes.contains { $0.id.hasPrefix("judul: huruf terakhir terpotong") })
    }

    /// A dump of two articles before a statement.
    private func read(rowsBefore statement: String) async throws -> ImportedSource {
        try await read(
            """
            CREATE TABLE berita (id int, judul text, isi text, tanggal date, aktif char(1), dibaca int);
            INSERT INTO berita VALUES (1,'Satu','Isi satu.','2024-03-05','Y',0),(2,'Dua','Isi dua.','2024-03-05','Y',0);
            CREATE TABLE log (id int); INSERT INTO log VALUES (1);
            \(statement)
            """
        )
    }

    @Test(arguments: [
        "UPDATE `berita` SET aktif='N' WHERE id=2;", "DELETE FROM berita WHERE id=2;", "TRUNCATE berita;",
        "UPDATE berita SET dibaca=1; UPDATE berita SET dibaca=IF(id=2,3,4), \"aktif\"='N' WHERE id=2;",
        "DELETE FROM public.berita WHERE id IN (2,3);",
        "DELETE FROM berita WHERE id=2; INSERT INTO berita VALUES (3,'Tiga','Isi.','2024-03-05','Y',0);",
    ])
    func `All texts are drafts where a statement changes their rows`(statement: String) async throws {
        let source = try await read(rowsBefore: statement)
        #expect(source.documents.count >= 2 && source.documents.allSatisfy(\.isDraft))
        #expect(source.notes.contains { $0.isQuestion && $0.text.id.contains("berita sesudah memuatnya") })
    }

    @Test(arguments: [
        "ALTER TABLE berita ADD PRIMARY KEY (id);", "UPDATE berita terbaru;", "UPDATE log SET id=2;",
        "UPDATE berita SET isi=REPLACE(isi, 'http://a', 'https://a');",
        "UPDATE berita SET dibaca=dibaca+1 WHERE id=2;", "UPDATE arsip.berita SET aktif='N';", "DELETE FROM berita;",
        "DELETE FROM berita WHERE aktif='X';", "USE web; DELETE FROM arsip.berita WHERE id=2;",
        "TRUNCATE berita; TRUNCATE log; INSERT INTO berita VALUES (3,'Tiga','Isi.','2024-03-05','Y',0);",
        "DELETE FROM lama;",
        "INSERT INTO log VALUES (2) ON DUPLICATE KEY UPDATE id=VALUES(id);",
        "DELETE FROM berita WHERE id=3; INSERT INTO berita VALUES (3,'Tiga','Isi.','2024-03-05','Y',0);",
        "TRUNCATE berita;\nINSERT INTO berita VALUES (3,'Tiga','Isi.','2024-03-05','Y',0);",
        "CREATE PROCEDURE p() BEGIN IF 1 THEN BEGIN SET @a=1; END; END IF; DELETE FROM berita; END;",
        "CREATE RULE r AS ON DELETE TO berita DO INSTEAD (INSERT INTO log VALUES (1); UPDATE berita SET aktif='N';);",
    ])
    func `No text is a draft for a statement that does not change its row`(statement: String) async throws {
        let source = try await read(rowsBefore: statement)
        #expect(source.documents.count >= 2 && !source.documents.contains(where: \.isDraft))
    }

    @Test func `A text that only waits for its day is scheduled, and a draft stays one`() async throws {
        let source = try await read(
            """
            CREATE TABLE posts (id int, title text, body text, published_at datetime, status varchar(9));
            INSERT INTO posts VALUES (1,'Satu','Isi satu.','2024-03-05 08:00:00','published'),(2,'Dua','Isi dua.','2199-03-05 08:00:00','published'),
            (3,'Tiga','Isi tiga.','2199-03-05 08:00:00','draft'),
            (4,'Empat','Isi empat.','2199-03-05 08:00:00','scheduled'),(5,'Lima','Isi lima.','2024-03-05 08:00:00','scheduled');
            """
        )
        #expect(
            source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["Satu", "Dua", "!Tiga", "Empat", "!Lima"]
        )
        #expect(source.documents[1].notes.contains { $0.id.contains("terbit sendiri pada waktunya") })
    }

    @Test(arguments: [
        ("expired_at datetime", "'2199-03-05 08:00:00'"), ("masa_tayang text", "'1 Mei 2020 s.d. 5 Maret 2199'"),
    ])
    func `A text that is shown until a moment gets it as its end`(column: String, value: String) async throws {
        let source = try await read(
            """
            CREATE TABLE posts (id int, title text, body text, created_at datetime, \(column));
            INSERT INTO posts VALUES (1,'Satu','Isi satu.','2024-03-05 08:00:00',\(value)),(2,'Dua','Isi dua.','2024-03-05 08:00:00',NULL);
            """
        )
        #expect(source.documents.map(\.isDraft) == [false, false])
        let ends = source.documents.map { $0.expires.map { SiteTimeZone.jakarta.localTime(at: $0).isoDate } }
        #expect(ends == ["2199-03-05", nil])
    }

    @Test(arguments: ["konfigurasi", "tb_pengaturan"])
    func `A setting with a secret is a draft where its table is asked for`(table: String) async throws {
        let source = try await read(
            "CREATE TABLE \(table) (id int, judul text, isi text, tanggal date);\nINSERT INTO \(table) VALUES (1,'Nama situs','Portal','2024-03-05'),(2,'Password SMTP','abc','2024-03-05');",
            table: table
        )
        #expect(source.documents.filter { !$0.isDraft }.map(\.title) == ["Nama situs"])
    }

    @Test func `Rows of COPY are read without the head that pg_dump writes, however many columns it names`()
        async throws
    {
        let columns = "id, title, body, published, visibility, author_name, publish_date"
        let source = try await read(
            "COPY public.news (\(columns)) FROM stdin;\n1\tSatu\tIsi.\tt\tpublic\tHumas\t2024-03-05 08:00:00+07\n\\.\n"
        )
        #expect(source.documents.map(\.title) == ["Satu"])
    }

    @Test func `A dump with nothing but waiting texts is told, with a command that keeps their titles`() async throws {
        let dump =
            "CREATE TABLE berita_pending (id int, judul text, isi text, tanggal date);\nINSERT INTO berita_pending VALUES (1,'Satu','Isi satu.','2024-03-05');"
        let error = await #expect(throws: ImportError.self) { try await read(dump) }
        #expect("\(error as Any)".contains("--table berita_pending") && !"\(error as Any)".contains("title="))
    }

    @Test func `Of two tables with as many rows and columns, the one with longer texts is taken`() async throws {
        let source = try await read(
            """
            CREATE TABLE aset (id int, judul text, isi text, tanggal date);
            INSERT INTO aset VALUES (1,'Mobil','Roda empat','2024-03-05'),(2,'Meja','Kayu jati','2024-03-05');
            CREATE TABLE info (id int, judul text, isi text, tanggal date);
            INSERT INTO info VALUES (1,'Rapat','Rapat kerja dibuka oleh wali kota di balai kota pada Senin pagi.','2024-03-05'),
            (2,'Apel','Apel pagi dipimpin kepala dinas di halaman kantor dan diikuti pegawai.','2024-03-06');
            """
        )
        #expect(source.documents.map(\.title) == ["Rapat", "Apel"])
    }

    @Test func `An insert without names takes those of the table`() async throws {
        let source = try await read(
            """
            CREATE TABLE `kota`.`artikel` (`id` int, `judul` text, `konten` longtext, `created_at` timestamp NULL);
            INSERT INTO `kota`.`artikel` VALUES (1,'Satu','Isi satu.','2017-10-13 06:33:16'),(2,'Dua','Isi dua.');
            """
        )
        #expect(source.documents.map(\.title) == ["Satu"])
        #expect(source.documents[0].date == Instant(text: "2017-10-13 06:33:16", in: .jakarta))
        #expect(
            source.skipped.map(\.text.id) == [
                "tabel artikel: 3 nilai untuk 4 kolom; baris ini dilewati: \"Dua\", \"Isi dua.\""
            ]
        )
    }

    @Test func `Times of timestamp columns are in UTC where the dump says so, others are not`() async throws {
        let source = try await read(
            """
            /*!40103 SET TIME_ZONE='+00:00' */;
            CREATE TABLE post (title text, content text, created_at timestamp NULL, updated_at datetime);
            INSERT INTO post VALUES ('A','B','2017-10-13 06:33:16','2017-10-14 08:00:00');
            """
        )
        #expect(source.documents[0].date == Instant(text: "2017-10-13T06:33:16Z", in: .jakarta))
        #expect(source.documents[0].updated == Instant(text: "2017-10-14 08:00:00", in: .jakarta))
    }

    @Test func `When an event is comes from its own column, in the zone of the portal`() async throws {
        let source = try await read(
            """
            SET time_zone = "+00:00";
            CREATE TABLE posts (id int, title text, body text, created_at timestamp NULL);
            INSERT INTO posts VALUES (1,'A','B','2024-01-01 03:00:00');
            CREATE TABLE agendas (id int, title text, description text, start_at datetime, end_at timestamp NULL, created_at timestamp NULL);
            INSERT INTO agendas VALUES (1,'Rapat','Isi.','2024-05-01 08:00:00','2024-05-01 03:00:00','2024-04-01 03:00:00'),
            (2,'Lomba','Isi.','2024-05-02 08:00:00','0000-00-00 00:00:00','2024-04-01 03:00:00');
            """
        )
        let event = try #require(source.documents.first { $0.title == "Rapat" })
        #expect(event.date == Instant(text: "2024-04-01 10:00:00", in: .jakarta))
        #expect(event.event?.start == Instant(text: "2024-05-01 08:00:00", in: .jakarta))
        #expect(event.event?.end == Instant(text: "2024-05-01 10:00:00", in: .jakarta))
        #expect(event.kindText.contains("Selesai: 2024-05-01 10:00:00"))
        #expect(source.documents.first { $0.title == "Lomba" }?.event?.end == nil)
    }

    @Test func `Columns are set by hand, and mistakes in them name the columns there are`() async throws {
        let dump = "INSERT INTO x (nama, teksnya, tg) VALUES ('A', 'B', '2017-10-13');"
        let error = await #expect(throws: ImportError.self) { try await read(dump) }
        #expect("\(error as Any)".contains("--table berita --map title=judul,body=isi"))
        let source = try await read(dump, table: "x", ["title": "nama", "body": "Teksnya", "date": "tg"])
        #expect(source.documents.map(\.title) == ["A"])
        #expect(source.documents[0].date != nil)
        let wrong = await #expect(throws: ImportError.self) {
            try await read(dump, table: "x", ["title": "nma", "body": "teksnya"])
        }
        #expect("\(wrong as Any)".contains("maksudnya \\\"nama\\\"? Kolom yang ada: nama, teksnya, tg"))
        let unknown = await #expect(throws: ImportError.self) { try await read(dump, table: "y") }
        #expect("\(unknown as Any)".contains("tidak ada tabel"))
    }

    @Test(arguments: [[0x1F, 0x8B, 8], [0xFF, 0xFE, 0x2D], [0x50, 0x4B, 3, 4]] as [[UInt8]])
    func `A file of another kind is refused with what to do`(bytes: [UInt8]) async throws {
        await #expect(throws: ImportError.self) { try await read(bytes) }
    }

    @Test func `A dump without tables is refused`() async throws {
        let error = await #expect(throws: ImportError.self) { try await read("Bukan dump; sungguh.") }
        #expect("\(error as Any)".contains("Ekspor dari phpMyAdmin"))
    }

    @Test func `A broken place is reported with its line, and other rows are kept`() async throws {
        let source = try await read(
            """
            INSERT INTO berita (judul, isi) VALUES
            ('Satu', 'Isi.'),
            ('Jum'at', 'Isi.'),
            ('Tiga', 'Isi.'),
            ('Empat', 'Terpot
            """
        )
        #expect(source.documents.map(\.title) == ["Satu", "Tiga"])
        #expect(source.notes.dropFirst().map(\.origin?.id) == ["baris 3", "baris 5"])
        #expect(source.notes.last?.text.id.contains("dump terpotong") == true)
    }

    @Test func `Damage behind HTML entities is repaired as well`() async throws {
        let source = try await read(
            "INSERT INTO berita (judul, isi) VALUES ('A', '<p>&acirc;&euro;&oelig;Kata&acirc;&euro;&ldquo;</p>');"
        )
        #expect(source.documents[0].body == "“Kata–\n")
    }

    @Test func `A place in a column of its own leaves the text as it is`() async throws {
        let source = try await read("INSERT INTO berita (judul, isi, dateline) VALUES ('A', 'DESA – Isi.', 'Kota');")
        #expect(source.documents[0].location == "Kota")
        #expect(source.documents[0].body == "DESA – Isi.\n")
    }

    @Test func `A status that is not known makes a draft, and what has no title gets the beginning of its text`()
        async throws
    {
        let source = try await read(
            "INSERT INTO berita (judul, isi, status) VALUES ('A', 'Isi.', 'mengendap'), ('', 'Isi saja di sini.', 'publish');"
        )
        #expect(source.documents.map(\.isDraft) == [true, true])
        #expect(source.documents.map(\.title) == ["A", "Isi saja di sini."])
        #expect(
            source.documents[0].notes.map(\.id).contains(
                "status \"mengendap\" tidak dikenal, maka ditulis sebagai draf"
            )
        )
    }

    @Test func `Names of categories come from the table that belongs to the news`() async throws {
        let source = try await read(
            """
            INSERT INTO kategori_foto (id_kategori, nama_kategori) VALUES (1, 'Salah');
            INSERT INTO berita (judul, isi, id_kategori) VALUES ('A', 'Isi.', 1);
            INSERT INTO kategori_berita (id_kategori, nama_kategori) VALUES (1, 'Layanan &amp; Informasi');
            """
        )
        #expect(source.documents[0].categories == ["Layanan & Informasi"])
    }

    @Test func `A link between articles leads to the alias of the other, before and behind it`() async throws {
        let source = try await read(
            """
            INSERT INTO berita (id, judul, isi) VALUES
            (1, 'A', '<p><a href="/baca/2">dua</a> <a href="https://kota.example/baca/2">dua</a></p>'),
            (2, 'B', '<p><a href="/baca/1">satu</a> <a href="/profil.php">profil</a></p>');
            """,
            old: "/baca/{id}"
        )
        #expect(
            source.documents.map(\.body) == [
                "[dua dua](/baca/2/)\n", "[satu](/baca/1/) [profil](https://kota.example/profil.php)\n",
            ]
        )
        #expect(source.documents[1].notes.map(\.id).contains { $0.contains("profil.php") })
    }

    @Test func `A byte order mark and CRLF do no harm`() async throws {
        let source = try await read("\u{FEFF}-- dump\r\nINSERT INTO berita (judul, isi) VALUES\r\n('A', 'Isi.');\r\n")
        #expect(source.documents.map(\.title) == ["A"])
        #expect(source.documents.map(\.origin.id) == ["baris 3"])
    }

    @Test func `What is left out of a record is said`() async throws {
        let source = try await read(
            """
            INSERT INTO berita (judul, isi, tanggal, jam, updated_at, headline, keterangan_gambar, gambar) VALUES
            ('A', 'Isi.', '2017-10-13', 'malam', 'besok', 'Teks', 'Suasana', '');
            """
        )
        let notes = source.documents[0].notes.map(\.id)
        for word in ["malam", "besok", "Teks", "keterangan_gambar"] {
            #expect(notes.contains { $0.contains(word) }, "\(word)")
        }
        #expect(source.documents[0].extra["keterangan_gambar"] == .text("Suasana"))
    }

    @Test func `A guess is emptied by hand`() async throws {
        let source = try await read("INSERT INTO berita (judul, isi, tag) VALUES ('A', 'Isi.', 'x');", ["tags": ""])
        #expect(source.documents[0].tags == [])
    }

    @Test func `A text that stands in two columns is put together`() async throws {
        let source = try await read(
            """
            INSERT INTO jos_content (id, title, alias, introtext, `fulltext`, state) VALUES
            (1, 'A', 'a', '<p>Awal.</p>', '<p>Lanjut.</p>', 1), (2, 'B', 'b', '<p>Semua.</p>', '', 0);
            """
        )
        #expect(source.documents.map(\.body) == ["Awal.\n\nLanjut.\n", "Semua.\n"])
        #expect(source.documents.map(\.isDraft) == [false, true])
        #expect(source.documents.map(\.summary) == ["", ""])
        #expect(source.notes.first?.text.id.contains("body=introtext+fulltext") == true)
    }

    @Test func `Hostile texts end`() async throws {
        let pieces = [
            "&", "&amp;", "[13.35, 1/1/25] ", "<b>", "<p>1. ", "LUBUK – \\n", "â€", "08 12 ", "\\'", "1. a\\n",
            "(a)\\n", "*",
        ]
        let rows = pieces.map { "('\($0)', '\(String(repeating: $0, count: 5_000))')" }.joined(separator: ",\n")
        let source = try await read("INSERT INTO berita (judul, isi) VALUES \(rows);")
        #expect(source.documents.count == pieces.count)
    }

    private func read(_ dump: String, table: String? = nil, _ map: [String: String] = [:], old: String? = nil)
        async throws
        -> ImportedSource
    {
        try await read(Array(dump.utf8), table: table, map, old: old)
    }

    private func read(
        _ dump: [UInt8],
        table: String? = nil,
        _ map: [String: String] = [:],
        old: String? = nil
    ) async throws -> ImportedSource {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/dump.sql", dump)
            var options = TableImportOptions(
                ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000))
            )
            options.assignments = try map.sorted { $0.key < $1.key }.map { key, column in
                TableImportOptions.Assignment(field: try #require(RecordField(rawValue: key)), column: column)
            }
            options.site = "https://kota.example"
            options.oldAddresses = [old.flatMap { OldAddressPattern($0) }].compactMap { $0 }
            return try SQLImport(path: root + "/dump.sql", table: table, options: options).read()
        }
    }
}
