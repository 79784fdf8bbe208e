import Reading
import Testing

@testable import Importing
@testable import Reading

@Suite struct RecordReadingTests {
    @Test(arguments: [
        ("2017-10-13", "06:33:16", "2017-10-13 06:33:16"), ("2017-10-13", "06.33 WIB", "2017-10-13 06:33:00"),
        ("2017-10-13 06:33:16", "", "2017-10-13 06:33:16"), ("2017-10-13 06:33:16.000000", "", "2017-10-13 06:33:16"),
        ("13/10/2017", "", "2017-10-13"), ("13-10-2017 6.33", "", "2017-10-13 06:33"),
        ("Jumat, 13 Oktober 2017 06:33 WIB", "", "2017-10-13 06:33"), ("13.10.2017", "", "2017-10-13"),
        ("1507851196", "", "2017-10-13 06:33:16"), ("1507851196000", "", "2017-10-13 06:33:16"),
        ("20171013", "", "2017-10-13"),
        ("20171013063316", "", "2017-10-13 06:33:16"), ("2017-10-13T06:33:16+07:00", "", "2017-10-13 06:33:16"),
        ("2017-10-13", "malam", "2017-10-13"), ("October 13th, 2017 3:04pm", "", "2017-10-13 15:04"),
        ("2017-10-12 23:33:16 GMT", "", "2017-10-13 06:33:16"), ("2017:10:13 06:33:16", "", "2017-10-13 06:33:16"),
    ])
    func `A date is read in the forms that systems store`(text: String, time: String, meant: String) throws {
        let instant = try #require(Instant(text: meant, in: .jakarta))
        #expect(RecordDate(text, time: time, isUTC: false, zone: .jakarta) == .moment(instant))
    }

    @Test(arguments: ["", "0000-00-00", "0000-00-00 00:00:00", "0", "1970-01-01 07:00:00"])
    func `What databases write for no date is none`(text: String) {
        #expect(RecordDate(text, time: "", isUTC: false, zone: .jakarta) == .missing)
    }

    @Test(arguments: ["kemarin", "2017-13-40", "10/13/2017", "99"])
    func `A date that the calendar does not have is not guessed`(text: String) {
        #expect(RecordDate(text, time: "", isUTC: false, zone: .jakarta) == .unreadable)
    }

    @Test(arguments: [
        (
            ["id_berita", "judul", "judul_seo", "isi_berita", "tanggal", "jam", "gambar", "dibaca"],
            "id=id_berita slug=judul_seo title=judul body=isi_berita date=tanggal time=jam image=gambar"
        ),
        (
            ["post_id", "post_title", "post_content", "post_date", "post_author", "post_name", "post_status"],
            "title=post_title body=post_content date=post_date author=post_author slug=post_name status=post_status id=post_id"
        ),
        (["news_id", "news_title", "news_body", "news_hits"], "title=news_title body=news_body id=news_id"),
        (
            ["Judul Berita", "Tgl. Posting", "Isi Berita", "Ket. Gambar"],
            "title=Judul Berita date=Tgl. Posting body=Isi Berita caption=Ket. Gambar"
        ),
        (["judul", "isi", "created_at", "pub_date", "og_image"], "title=judul body=isi date=pub_date image=og_image"),
        (["kategori", "id_kategori", "foto", "thumbnail"], "categories=kategori image=foto"),
    ])
    func `Columns are taken for what their names say`(names: [String], expected: String) {
        let mapping = ColumnMapping(guessedFrom: names, table: "berita")
        let found = mapping.fields.map { "\($0.rawValue)=\(mapping[$0].map { names[$0] } ?? "")" }
        for field in found { #expect(expected.contains(field), "\(field)") }
        #expect(found.joined(separator: " ").count == expected.count)
    }

    @Test(arguments: [
        "berita/{id}", "/berita", "/berita?id={id}", "/berita/{id", "/berita/{}", "//kota/{id}", "/{id}}",
    ])
    func `A pattern that gives no address is refused`(text: String) {
        #expect(OldAddressPattern(text) == nil)
    }

    @Test func `A mapping is read, commas within names of columns too`() throws {
        let read = try TableImportOptions.Assignment.read("title=Judul, lengkap,body = Isi,summary=")
        #expect(read.map(\.field) == [.title, .body, .summary])
        #expect(read.map(\.column) == ["Judul, lengkap", "Isi", ""])
        for wrong in ["judul", "titel=Judul", "=a", ""] {
            #expect(throws: ImportError.self) { try TableImportOptions.Assignment.read(wrong) }
        }
    }

    @Test func `An old address needs all its values`() throws {
        let pattern = try #require(OldAddressPattern("/b-{id}-{slug}.html"))
        #expect(pattern.names == ["id", "slug"])
        #expect(pattern.addresses { ["id": "7", "slug": "a b"][$0] } == ["/b-7-a%20b.html", "/b-7-a%2520b.html"])
        #expect(pattern.addresses { ["id": "7", "slug": "a%20b"][$0] } == ["/b-7-a%20b.html", "/b-7-a%2520b.html"])
        #expect(pattern.addresses { ["id": "7", "slug": ""][$0] } == [])
    }

    @Test func `A picture's name leads nowhere but into media`() throws {
        var options = TableImportOptions(ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000)))
        options.site = "https://kota.example"
        let media = RecordMedia(options)
        #expect(media.leadPicture("rapat.jpg")?.path == "media/berita/rapat.jpg")
        #expect(media.leadPicture("../../etc/foto.jpg")?.path == "media/etc/foto.jpg")
        #expect(media.leadPicture("https://kota.example/foto/a.png")?.path == "media/foto/a.png")
        for name in [
            "C:\\foto\\a b.jpg", "foto (1).JPG", "https://kota.example/a%20b.png?x=1", "//lain.example/a.png",
            "/../a.jpg",
        ] {
            let path = try #require(media.leadPicture(name)?.path.rawValue)
            #expect(path.hasPrefix("media/") && !path.contains("..") && !path.contains(" "), "\(path)")
        }
        #expect(media.leadPicture("data:image/png;base64,AAAA") == nil)
        #expect(media.leadPicture("tanpa-akhiran") == nil)
    }
}
