import Diagnostics
import Files
import Foundation
import Reading
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// A dump in the form that phpMyAdmin writes, with the quirks of a portal that has seen some years.
@Suite struct SQLImportTests {
    private static let path = RepositoryFolder.path + "/Tests/Fixtures/Import/tabel/portal-lama.sql"

    private let documents: [Int: ImportedDocument]
    private let source: ImportedSource

    init() throws {
        var options = TableImportOptions(ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000)))
        options.oldAddresses = [try #require(OldAddressPattern("/berita/detail/{id}/{judul_seo}"))]
        source = try SQLImport(path: Self.path, options: options).read()
        let numbered = source.documents.map { document in
            (Int(document.oldAddresses.first?.split(separator: "/").dropFirst(2).first ?? "") ?? 0, document)
        }
        documents = Dictionary(numbered) { first, _ in first }
    }

    @Test func `The news table is guessed, and said with what each column was taken for`() throws {
        // Nine articles, and an event of the table beside them.
        #expect(source.documents.count == 10)
        let note = try #require(source.notes.first?.text.id)
        #expect(
            note.hasPrefix(
                "tabel berita, 10 baris (Lokomedia/Swarakalibata); title=judul, body=isi_berita, date=tanggal"
            )
        )
        #expect(note.hasSuffix("tidak dipakai: hari, dibaca"))
        let listed = try SQLImport(
            path: Self.path,
            options: TableImportOptions(ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000)))
        ).tables()
        #expect(listed.map(\.name) == ["agenda", "berita", "kategori", "users"])
        #expect(listed.filter(\.isChosen).map(\.name) == ["agenda", "berita"])
        #expect(listed.map(\.rows) == [1, 10, 2, 1])
        #expect(source.notes.map(\.text.id).contains("location: Lubuklinggau (2)"))
    }

    @Test func `A record becomes an article with date, dateline, category, author, picture and tags`() throws {
        let article = try #require(documents[101])
        #expect(article.kind == .article(section: "berita"))
        #expect(article.key.hasPrefix("sql:berita:101:"))
        #expect(article.title == "Seluruh OPD Membahas Daftar Informasi Publik")
        #expect(article.date == Instant(text: "2017-10-13 06:33:16", in: .jakarta))
        #expect(article.author == "Admin Web Portal")
        #expect(article.categories == ["Pengumuman"])
        #expect(article.tags == ["ppid", "keterbukaan-informasi"])
        #expect(article.location == "Lubuklinggau")
        #expect(article.slug == "seluruh-opd-membahas-daftar-informasi-publik")
        #expect(article.isPinned && !article.isDraft)
        #expect(article.image?.src.hasPrefix("media/berita/12rapat-opd-") == true)
        #expect(article.image?.caption == "Peserta rapat")
        #expect(article.media.map(\.path.rawValue) == [article.image?.src])
        #expect(article.media.map(\.source) == ["12rapat opd.jpg"])
        #expect(
            article.body == """
                Seluruh perangkat daerah hadir dalam rapat; pembahasannya (dua hari) selesai.

                Rapat berikutnya hari Jum'at. (rls/dk)

                """
        )
        #expect(article.notes.map(\.id) == ["location \"Lubuklinggau\" diambil dari awal naskah; periksa"])
    }

    @Test func `Plain text gets its paragraphs and lists`() throws {
        let article = try #require(documents[102])
        #expect(article.title == "Layanan Jum'at Sore Dibuka")
        #expect(article.categories == ["Layanan Publik"])
        #expect(
            article.body == """
                Kantor membuka layanan sore hari.

                Warga membawa:

                1. kartu tanda penduduk
                2. kartu keluarga

                Layanan gratis & cepat.

                """
        )
    }

    @Test func `Text that was encoded twice is repaired, and the report says so`() throws {
        let article = try #require(documents[103])
        #expect(article.title == "“Kota Kita” Terbit Lagi")
        #expect(article.body == "Majalah “Kota Kita” terbit – kali ini 24 halaman. Café baca dibuka.\n")
        #expect(
            article.notes.map(\.id).contains("judul: tanda yang rusak karena salah pengodean (seperti â€œ) diperbaiki")
        )
        #expect(
            article.notes.map(\.id).contains(
                "isi_berita: tanda HTML yang disandikan dua kali (&amp;nbsp;) diperbaiki"
            )
        )
        #expect(article.author == "humas")
    }

    @Test func `A date of zeros and a category without a name are reported, not made up`() throws {
        let article = try #require(documents[104])
        #expect(article.date == nil)
        #expect(article.categories == [])
        let notes = article.notes.map(\.id)
        #expect(
            Set(notes) == ["tanggal di sumber kosong: 0000-00-00", "kategori nomor 9 tidak ada namanya di sumber"]
        )
    }

    @Test func `What is not active becomes a draft`() throws {
        #expect(try #require(documents[105]).isDraft)
        #expect(source.documents.count(where: \.isDraft) == 1)
    }

    @Test func `Several articles in one record are reported and not parted`() throws {
        let article = try #require(documents[106])
        #expect(article.notes.contains { $0.id.hasPrefix("tampaknya memuat beberapa berita") })
        #expect(article.body.contains("MUARA BELITI"))
    }

    @Test func `A chat header is left out and reported without the name, a telephone number is reported`() throws {
        let article = try #require(documents[107])
        #expect(article.body.hasPrefix("Jembatan sudah dapat dilalui."))
        #expect(!article.body.contains("Nama Pengirim"))
        let notes = article.notes.map(\.id)
        #expect(notes.contains { $0.contains("[13.35, 1/10/2025]") && !$0.contains("Nama Pengirim") })
        #expect(
            PersonalData.notes(on: article).map(\.id) == ["memuat nomor telepon (body); hapus bila milik seseorang"]
        )
    }

    @Test func `Pictures and documents in the text are led to media`() throws {
        let article = try #require(documents[108])
        #expect(article.body.contains("![Jembatan baru](/media/foto_berita/jembatan.jpg)"))
        #expect(article.body.contains("[peta](/media/files/peta.pdf)"))
        #expect(
            article.media.map(\.source) == ["/files/peta.pdf", "/foto_berita/jembatan.jpg", "jembatan.jpg"]
        )
    }

    @Test func `A record without title and text is left out, with its line`() throws {
        #expect(source.skipped.map(\.text.id) == ["tanpa judul dan tanpa isi: username=\"admin\""])
        let lines = try String(contentsOfFile: Self.path, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let line = try #require(lines.firstIndex { $0.hasPrefix("(109,") })
        #expect(source.skipped.map(\.origin?.id) == ["baris \(line + 1)"])
    }

    @Test func `Old addresses are given as browsers send them and encoded once more`() throws {
        #expect(
            try #require(documents[101]).oldAddresses == [
                "/berita/detail/101/seluruh-opd-membahas-daftar-informasi-publik"
            ]
        )
        #expect(
            try #require(documents[110]).oldAddresses == [
                "/berita/detail/110/judul%20lama%20ada%20spasi", "/berita/detail/110/judul%2520lama%2520ada%2520spasi",
            ]
        )
    }

    @Test func `A dump cut off at any row keeps the articles before the cut`() async throws {
        let dump = try readFile(Self.path)
        try await TemporaryPortal(settings: nil).inFolder { root in
            for length in stride(from: dump.count / 4, to: dump.count, by: 97) {
                let path = root + "/potong.sql"
                try writeFile(path, Array(dump.prefix(length)))
                var options = TableImportOptions(
                    ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000))
                )
                options.assignments = [.init(field: .title, column: "judul")]
                let whole = rows(in: dump.prefix(length))
                guard whole > 0 else { continue }
                let source = try SQLImport(path: path, table: "berita", options: options).read()
                #expect(source.documents.count == min(whole, 9) - (whole == 9 ? 1 : 0), "cut at \(length)")
            }
        }
    }

    /// How many rows of the news are whole before a cut; the ninth gives no article.
    private func rows(in dump: ArraySlice<UInt8>) -> Int {
        let text = String(decoding: dump, as: UTF8.self)
        return (101...110).count { number in
            guard let start = text.range(of: "\n(\(number), ") else { return false }
            let rest = text[start.upperBound...]
            return rest.contains("),\n") || rest.contains(");\n") || rest.hasSuffix(")") || rest.hasSuffix("),")
                || rest.hasSuffix(");")
        }
    }
}
