import Diagnostics
import Files
import TestSupport
import Testing

@testable import Importing
@testable import Reading

@Suite struct CSVImportTests {
    @Test func `A table that a spreadsheet saved becomes articles`() throws {
        let path = RepositoryFolder.path + "/Tests/Fixtures/Import/tabel/tabel-berita.csv"
        let csv = CSVImport(
            path: path,
            options: TableImportOptions(ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000)))
        )
        let listing = try csv.columns()
        #expect(listing.rows == 3)
        #expect(listing.guesses.first == "title=Judul")
        let source = try csv.read()
        #expect(source.documents.map(\.title) == ["Rapat koordinasi", "Layanan dibuka", "Tanpa tanggal"])
        let first = source.documents[0]
        #expect(first.origin.id == "baris 2")
        #expect(first.body == "Baris pertama.\n\nBaris \"kedua\".\n")
        #expect(first.date == Instant(text: "2017-10-13 06:33", in: .jakarta))
        #expect(first.author == "Admin")
        #expect(first.categories == ["Pengumuman"])
        #expect(first.image?.src == "media/berita/rapat.jpg")
        #expect(source.documents[1].date == Instant(text: "2017-10-06", in: .jakarta))
        #expect(source.documents[2].date == nil)
        #expect(source.documents[2].origin.id == "baris 5")
    }

    @Test func `Texts in files beside the table are read, and what was for payers or not published is a draft`()
        async throws
    {
        var portal = TemporaryPortal(settings: nil)
        portal.files = [
            "posts.csv": Array(
                """
                post_id,post_date,is_published,type,audience,title,subtitle
                11.a,2024-03-05T02:00:00.000Z,true,newsletter,everyone,Pasar,Ringkas
                12.b,,false,newsletter,everyone,Konsep,
                13.c,2024-03-06T02:00:00.000Z,true,newsletter,only_paid,Berbayar,

                """.utf8
            ),
            "posts/11.a.html": Array("<p>Isi <b>pasar</b>.</p>".utf8), "posts/12.b.html": Array("<p>Isi.</p>".utf8),
            "posts/13.c.html": Array("<p>Isi.</p>".utf8),
        ]
        let source = try await portal.inFolder { root in
            try CSVImport(
                path: root + "/posts.csv",
                options: TableImportOptions(ImportPlace(zone: .jakarta, now: ImportMoment.now))
            )
            .read()
        }
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == ["Pasar", "!Konsep", "!Berbayar"])
        #expect(source.documents.first?.body == "Isi **pasar**.\n")
        #expect(source.documents.first?.summary == "Ringkas")
        #expect(source.notes.contains { $0.text.id.contains("isi 3 naskah") })
    }

    @Test func `A table in Windows-1252 is read, with a note`() async throws {
        let source = try await read(Array("judul,isi\nCaf".utf8) + [0xE9] + Array(",Isi.\n".utf8))
        #expect(source.documents.map(\.title) == ["Café"])
        #expect(source.notes.contains { $0.text.id.contains("dibaca sebagai Windows-1252") })
    }

    /// By number, by slug, or by what they say; row 1 of another table is another article.
    @Test(arguments: [
        ("id,judul,isi\n", "1,A,B\n", "1,C,B\n"), ("slug,judul,isi\n", "a,A,B\n", "b,A,B\n"),
        ("judul,isi\n", "A,B\n", "A,C\n"),
    ])
    func `Rows have a key that does not depend on their place`(heading: String, row: String, other: String) async throws
    {
        let alone = try await read(Array((heading + row).utf8)).documents.map(\.key)
        let both = try await read(Array((heading + other + row).utf8)).documents.map(\.key)
        #expect(alone.count == 1 && alone.allSatisfy { $0.hasPrefix("csv:") })
        #expect(both.last == alone.first)
        #expect(Set(both).count == 2)
    }

    @Test func `A table that mixes encodings is refused with how to save it`() async throws {
        let error = await #expect(throws: ImportError.self) {
            try await read(Array("judul,isi\né ".utf8) + [0xE9] + Array(",Isi.\n".utf8))
        }
        #expect("\(error as Any)".contains("CSV UTF-8"))
    }

    @Test func `A quote that is never closed is reported and hides no row`() async throws {
        let source = try await read(Array("judul,isi\nA,B\nC,\"D\nE,F\n".utf8))
        #expect(source.documents.map(\.title) == ["A", "C", "E"])
        #expect(source.notes.contains { $0.text.id.contains("baris teks 3 tidak ditutup") })
    }

    @Test func `A text that was kept from being a number loses its sign`() async throws {
        let source = try await read(Array("judul;isi\n=\"0012\";=\"Isi\"\n".utf8))
        #expect(source.documents.map(\.title) == ["0012"])
    }

    @Test func `Cells beyond the heading are reported`() async throws {
        let source = try await read(Array("judul,isi\nA,B,C\n".utf8))
        #expect(source.documents[0].notes.map(\.id).contains { $0.contains("lebih panjang") })
    }

    @Test(arguments: [
        "sep=;\njudul;isi\nA;B\n", "judul|isi\nA|B\n", "DAFTAR BERITA\n\njudul;isi\nA;B\n",
        "DAFTAR;;\nTahun 2024;;\njudul;isi;\nA;B;\n",
        "Laporan, 2024\njudul\tisi\nA\tB\n", "ju\u{0}dul,isi\nA,B\n", "\u{FEFF}judul,isi\r\nA,B\r\n",
    ])
    func `The head of a table is found below titles, whatever parts its cells`(text: String) async throws {
        let source = try await read(Array(text.utf8))
        #expect(source.documents.map(\.title) == ["A"])
        #expect(source.documents.map(\.body) == ["B\n"])
        for words in ["DAFTAR", "Laporan"] where text.contains(words) {
            #expect(source.notes.contains { $0.text.id.contains("di atas kepala tabel") && $0.text.id.contains(words) })
        }
        #expect(text.contains("\u{0}") == source.notes.contains { $0.text.id.contains("byte nol") })
    }

    @Test(arguments: [
        ("45356", "2024-03-05"), ("45356,375", "2024-03-05 09:00"), ("45356.375", "2024-03-05 09:00"),
        ("05/03/2024 09.00", "2024-03-05 09:00"), ("2024-03-05T09:00:00", "2024-03-05 09:00"),
    ])
    func `A date is read as spreadsheets write it`(written: String, meant: String) async throws {
        let source = try await read(Array("judul;isi;tanggal\nA;B;\(written)\n".utf8))
        #expect(source.documents.first?.date == Instant(text: meant, in: .jakarta))
        let isNumber = written.hasPrefix("45")
        #expect(source.documents[0].notes.contains { $0.id.contains("nomor hari Excel") } == isNumber)
    }

    @Test func `The longest table of a page of HTML that was given the name of a table is read`() async throws {
        let source = try await read(
            Array(
                """
                <html><body><table><tr><td>Laporan</td></tr></table><table><tr><th>judul</th><th>isi</th><th>tanggal</th></tr>
                <tr><td>Pasar "baru"</td><td>&lt;p&gt;Isi, &lt;b&gt;tebal&lt;/b&gt;.&lt;/p&gt;</td><td>2024-03-05</td></tr></table>
                """.utf8
            )
        )
        #expect(source.documents.map(\.title) == ["Pasar \"baru\""] && source.documents[0].body == "Isi, **tebal**.\n")
    }

    @Test func `Cells of HTML that take up more columns than tables have take no more time than others`() async throws {
        let wide = String(repeating: #"<td colspan="99999" rowspan="99999">x</td>"#, count: 2000)
        let head =
            "<tr><th>judul</th><th>isi</th><th>tanggal</th></tr><tr><td>Satu</td><td>Isi.</td><td>2024-03-05</td></tr>"
        let rows = String(repeating: "<tr><td>Dua</td></tr>", count: 200)
        let source = try await read(Array("<html><table>\(head)<tr>\(wide)</tr>\(rows)</table>".utf8))
        #expect(source.documents.first?.title == "Satu")
    }

    @Test func `What a table of HTML hides is told, and cells go on over rows, without tables in cells`() async throws {
        let source = try await read(
            Array(
                """
                <html><table><col><col><col style="display:none"><col><tr><th>judul</th><th>isi</th><th>sandi</th><th>tanggal</th></tr>
                <tr><td>Satu</td><td>Isi <span style="display:none">catatan</span>satu.<table><tr><td>dalam</td></tr></table></td><td>x1</td>
                <td rowspan="2">2024-03-05</td></tr><tr style="display:none"><td>Rahasia</td><td>Tertutup.</td><td></td></tr>
                <tr><td>Dua</td><td>Isi dua.</td><td>x2</td></tr></table>
                """.utf8
            )
        )
        #expect(source.documents.map(\.title) == ["Satu", "Dua"])
        #expect(source.documents.map(\.body) == ["Isi satu. dalam\n", "Isi dua.\n"])
        #expect(source.documents.allSatisfy { $0.date == Instant(text: "2024-03-05", in: .jakarta) })
        let note = try #require(source.notes.map(\.text.id).first { $0.contains("tersembunyi") })
        #expect(["catatan", "Rahasia Tertutup.", "x1", "x2"].allSatisfy(note.contains))
    }

    @Test(arguments: ["<html><table><tr><td>judul</td></tr></table>", "<?xml version=\"1.0\"?><Workbook></Workbook>"])
    func `A page that was given the name of a table is told for what it is`(text: String) async throws {
        let error = await #expect(throws: ImportError.self) { try await read(Array(text.utf8)) }
        #expect("\(error as Any)".contains("yang diberi nama tabel oleh program lain"))
    }

    @Test(arguments: ["\n\n", "satu,dua\n1,2\n"])
    func `A table in which title and text are not known is refused`(text: String) async throws {
        let error = await #expect(throws: ImportError.self) { try await read(Array(text.utf8)) }
        #expect("\(error as Any)".contains("--map title=judul,body=isi"))
    }

    private func read(_ bytes: [UInt8]) async throws -> ImportedSource {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/tabel.csv", bytes)
            return try CSVImport(
                path: root + "/tabel.csv",
                options: TableImportOptions(ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000)))
            ).read()
        }
    }
}
