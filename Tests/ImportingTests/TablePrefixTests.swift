import Diagnostics
import Files
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// Systems whose tables share a prefix, which says nothing of what they hold.
@Suite struct TablePrefixTests {
    /// - Parameters:
    ///   - prefix: in front of the names of all tables.
    ///   - place: what articles are in.
    private static func dump(_ prefix: String, place: String = "rubrik") -> String {
        """
        CREATE TABLE \(prefix)artikel (id_artikel int, judul text, isi text, tanggal datetime, id_pengguna int);
        INSERT INTO \(prefix)artikel VALUES (1,'Terbuka','<p>Isi satu.</p>','2020-01-01',1),(2,'Tertutup','<p>Isi dua.</p>','2020-01-02',2),
        (3,'Keduanya','<p>Isi tiga.</p>','2020-01-03',1);
        CREATE TABLE \(prefix)\(place) (id_\(place) int, nama_\(place) text, aktif char(1));
        INSERT INTO \(prefix)\(place) VALUES (1,'Umum','Y'),(2,'Pegawai','T');
        CREATE TABLE \(prefix)artikel_\(place) (id_artikel int, id_\(place) int);
        INSERT INTO \(prefix)artikel_\(place) VALUES (1,1),(2,2),(3,1),(3,2);
        CREATE TABLE \(prefix)pengguna (id_pengguna int, nama_lengkap text, username text, sandi text);
        INSERT INTO \(prefix)pengguna VALUES (1,'Melati Putih','melati','x'),(2,'Kenanga','kenanga','y');
        CREATE TABLE \(prefix)halaman (id_halaman int, judul text, isi text);
        INSERT INTO \(prefix)halaman VALUES (1,'Visi','<p>Visi kami.</p>');
        CREATE TABLE \(prefix)pengaturan (kunci text, nilai text);
        INSERT INTO \(prefix)pengaturan VALUES ('smtp_pass','kembang1'),('smtpPassword','kembang2'),('wa_api_key','kembang3'),
        ('kata_sandi_email','kembang4'),('recaptcha_secret','kembang5'),('slogan','Melayani'),
        ('surat','{"smtp_pass":"kembang6","salam":"Hormat"}'),('lama','a:1:{s:9:"smtp_pass";s:8:"kembang7";}');
        """
    }

    private func read(_ dump: String, _ change: (inout TableImportOptions) throws -> Void = { _ in }) async throws
        -> ImportedSource
    {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            var options = TableImportOptions(ImportPlace(zone: .jakarta, now: ImportMoment.now))
            try change(&options)
            return try SQLImport(path: root + "/dump.sql", options: options).read()
        }
    }

    @Test(arguments: ["", "tb_", "sk_", "diskominfo_", "web2_", "dk_cms_"], ["rubrik", "bidang"])
    func `Whatever the prefix, what is in a closed place is a draft`(prefix: String, place: String) async throws {
        let source = try await read(Self.dump(prefix, place: place))
        let titles = source.documents.map { ($0.isDraft ? "!" : "") + $0.title }
        #expect(titles == ["Terbuka", "!Tertutup", "!Keduanya", "Visi"])
        let open = try #require(source.documents.first)
        #expect(open.categories == ["Umum"] && open.author == "Melati Putih")
    }

    @Test func `A column that the user assigns is looked up like one that was guessed`() async throws {
        let source = try await read(Self.dump("sk_")) {
            $0.assignments = [TableImportOptions.Assignment(field: .author, column: "id_pengguna")]
        }
        #expect(source.documents.prefix(2).map(\.author) == ["Melati Putih", "Kenanga"])
    }

    @Test func `The report names a secret without its value`() async throws {
        let report = "\(try await read(Self.dump("sk_")).notes)"
        #expect(report.contains("Melayani") && report.contains("smtp_pass") && report.contains("Hormat"))
        #expect(!report.contains("kembang"))
    }

    @Test(arguments: [
        ("setelan (slug text, keterangan text)", "'smtp_password','kembang8'"),
        ("konfigurasi (id int, judul text, isi text)", "1,'Password SMTP','kembang8'"),
        ("pengaturan_wa (id int, item text, nilai text, ket text)", "1,'Token WA Gateway','-','kembang8'"),
        ("app_config (kode text, label text, isi text)", "'A1','Client Secret SSO','kembang8'"),
        ("parameter (id int, slug text, keterangan text)", "1,'api-key','kembang8'"),
    ])
    func `The report names a secret without its value, whatever columns hold these`(table: String, row: String)
        async throws
    {
        let name = table.prefix { $0 != " " }
        let dump = Self.dump("sk_") + "\nCREATE TABLE \(table);\nINSERT INTO \(name) VALUES (\(row));"
        #expect(try await !"\(read(dump))".contains("kembang"))
    }

    @Test func `A tag that is called like a secret keeps its words`() async throws {
        let dump =
            Self.dump("sk_") + """
                CREATE TABLE kata (id int, slug text, keterangan text);
                INSERT INTO kata VALUES (1,'hash-internal','Tanda pagar'),(2,'token-listrik','Meteran prabayar');
                """
        let report = "\(try await read(dump).notes)"
        #expect(report.contains("Tanda pagar") && report.contains("Meteran prabayar"))
    }

    @Test(arguments: [
        ("user kota password abc123", true), ("Kata sandi: abc123", true), ("PASSWORD EMAIL = abc123", true),
        ("Password: minimal delapan huruf", false), ("Kata sandi yang aman berisi 8 huruf", false),
    ])
    func `A text with a password is named`(text: String, isNamed: Bool) {
        var document = ImportedDocument(kind: .page(folder: ""), origin: LocalizedText(id: "a", en: "a"), title: "A")
        document.body = text
        #expect(PersonalData.notes(on: document).contains { $0.id.contains("kata sandi (body)") } == isNamed)
    }

    @Test(arguments: [
        ("sk_rubrik.aktif=Ya", "maksudnya \"Y\"?"), ("sk_rubrik.akti=Y", "maksudnya \"aktif\"?"),
        ("sk_rubrk.aktif=Y", "tidak ada kolom"), ("sk_pengaturan.kunci=slogan", "tidak berpengaruh"),
    ])
    func `An answer that concerns no row is an error`(rule: String, message: String) async throws {
        do {
            _ = try await read(Self.dump("sk_")) { $0.publicValues = [try TableImportOptions.PublicValues.read(rule)] }
            Issue.record("\(rule) was taken")
        } catch ImportError.wrongArgument(let text) {
            #expect(text.id.contains(message), "\(text.id)")
        }
    }

    @Test func `Texts of persons who are blocked or deleted are drafts until the user says that they were shown`()
        async throws
    {
        let names = "nama_lengkap text, username text, sandi text"
        for (column, shown, hidden) in [
            ("blokir char(1)", "'N'", "'Y'"), ("status text", "'active'", "'banned'"), ("is_active int", "1", "0"),
            ("deleted_at datetime", "NULL", "'2020-01-01 00:00:00'"),
            ("banned_at datetime", "NULL", "'2020-01-01 00:00:00'"),
            ("bannedAt datetime", "NULL", "'2020-01-01 00:00:00'"),
        ] {
            let dump = Self.dump("sk_").replacing(names, with: "\(names), \(column)").replacing(
                "'x')",
                with: "'x',\(shown))"
            )
            .replacing("'y')", with: "'y',\(hidden))").replacing("(2,2)", with: "(2,1)")
            let held = try await read(dump).documents.filter { $0.title == "Tertutup" }
            #expect(held.map(\.isDraft) == [true], "\(column)")
            #expect(held.first?.notes.contains { $0.id.contains("--publik sk_pengguna=*") } == true, "\(column)")
            let source = try await read(dump) {
                $0.publicValues = [try TableImportOptions.PublicValues.read("sk_pengguna=*")]
            }
            #expect(source.documents.filter(\.isDraft).map(\.title) == ["Keduanya"], "\(column)")
        }
        // Who is not logged in has written as before, as have all of whom none is active, those who are retired, and
        // those who were kept out until a day.
        for (column, first, second) in [
            ("online int", "1", "0"), ("is_active int", "0", "0"), ("status text", "'Aktif'", "'Pensiun'"),
            ("suspended_until datetime", "NULL", "'2020-01-01 00:00:00'"),
        ] {
            let dump = Self.dump("sk_").replacing(names, with: "\(names), \(column)")
                .replacing("'x')", with: "'x',\(first))").replacing("'y')", with: "'y',\(second))")
                .replacing("(2,2)", with: "(2,1)")
            #expect(try await read(dump).documents.filter(\.isDraft).map(\.title) == ["Keduanya"], "\(column)")
        }
    }

    @Test func `Parts of names tell secrets, and words that contain them do not`() {
        for name in [
            "smtp_pass", "SMTP Password", "db_pwd", "apiKey", "kunci_api", "kata sandi", "auth_token", "pin", "salt",
        ] {
            #expect(SecretName.tells(name), "\(name)")
        }
        for name in [
            "kunci", "key", "meta_key", "Persandian", "author", "kompas", "spin", "keyword", "kata_kunci", "hasil",
        ] {
            #expect(!SecretName.tells(name), "\(name)")
        }
    }
}
