import Diagnostics
import Files
import Reading
import TestSupport
import Testing

@testable import Importing

@Suite struct AuthorNameTests {
    @Test(arguments: [
        ("3", "", true), ("0", "", false), ("humas@kota.example", "", true), ("adminweb", "adminweb", true),
        ("Admin Web", "Admin Web", false), ("Humas", "Humas", false), ("", "", false),
        ("@humas_kota", "@humas_kota", true),
    ])
    func `Numbers and addresses are no bylines, and logins are looked at`(text: String, name: String, isNoted: Bool) {
        let byline = AuthorName(text, key: "author")
        #expect(byline.name == name)
        #expect((byline.note != nil) == isNoted)
        #expect(byline.note?.en.contains("kota.example") != true)
    }

    @Test(arguments: [
        ("id_user", "3", ""), ("id_user", "humas@kota.example", ""), ("username", "adminweb", "adminweb"),
    ])
    func `A user of a table without a name is noted`(column: String, value: String, author: String) async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/tabel.csv", Array("judul,isi,\(column)\nA,B,\(value)\n".utf8))
            let options = TableImportOptions(
                ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000))
            )
            let source = try CSVImport(path: root + "/tabel.csv", options: options).read()
            let document = try #require(source.documents.first)
            #expect(document.author == author)
            #expect(document.notes.map(\.en).count { $0.hasPrefix("author:") } == 1)
        }
    }

    @Test(arguments: [
        ("Adminweb", "", "Adminweb"), ("humas@kota.example", "", ""), ("adminweb", "humas@kota.example", ""),
    ])
    func `A login of WordPress is noted, and an address left out`(login: String, name: String, author: String) throws {
        let known =
            name.isEmpty
            ? ""
            : """
            <wp:author><wp:author_login>\(login)</wp:author_login><wp:author_display_name>\(name)</wp:author_display_name>\
            </wp:author>
            """
        let export = """
            <?xml version="1.0"?>
            <rss xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><wp:wxr_version>1.0</wp:wxr_version>\(known)
            <item><title>Judul</title><content:encoded>Isi</content:encoded><dc:creator>\(login)</dc:creator>
            <wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
            """
        let source = try WordPressSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(
            Array(export.utf8)
        )
        let document = try #require(source.documents.first)
        #expect(document.author == author)
        #expect(document.notes.map(\.en).count { $0.hasPrefix("author:") } == 1)
    }
}
