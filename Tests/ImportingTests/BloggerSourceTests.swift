import Diagnostics
import Importing
import Reading
import TestSupport
import Testing

@Suite struct BloggerSourceTests {
    private func read(_ text: String) throws -> ImportedSource {
        try BloggerSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(Array(text.utf8))
    }

    /// An export of the blog's settings.
    private func export(_ entries: String) -> String {
        """
        <?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="https://www.blogger.com/styles/atom.css" type="text/css"?>
        <feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app' xmlns:blogger='b'><id>tag:blogger.com,1999:blog-1</id>
        <link rel='alternate' type='text/html' href='https://desa.example/'/>\(entries)</feed>
        """
    }

    private func entry(_ number: Int, _ kind: String = "post", _ title: String = "Kerja bakti", more: String = "")
        -> String
    {
        """
        <entry><id>tag:blogger.com,1999:blog-1.post-\(number)</id><published>2015-02-03T10:00:00.001+07:00</published>
        <category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#\(kind)'/>
        <category scheme='http://www.blogger.com/atom/ns#' term='Gotong royong'/><title type='text'>\(title)</title>
        <content type='html'>&lt;p&gt;Warga &lt;a href="https://desa.example/2015/02/lain-\(number).html"&gt;bekerja&lt;/a&gt;.&lt;/p&gt;</content>
        <link rel='alternate' type='text/html' href='https://desa.example/2015/02/kerja-\(number).html'/>
        <author><name>Admin Desa</name></author>\(more)</entry>
        """
    }

    @Test func `Posts and pages come with labels, dates and addresses`() throws {
        let source = try read(export(entry(11) + entry(12, "page", "Profil")))
        let first = source.documents[0]
        #expect(first.title == "Kerja bakti" && first.tags == ["Gotong royong"] && first.author == "Admin Desa")
        #expect(first.date == Instant(text: "2015-02-03T10:00:00+07:00", in: .jakarta))
        #expect(first.slug == "kerja-11" && first.oldAddresses == ["https://desa.example/2015/02/kerja-11.html"])
        #expect(first.key == "blogger:desa.example:11")
        #expect(first.body.hasPrefix("Warga [bekerja](https://desa.example/2015/02/lain-11.html)."))
        #expect(source.documents[1].kind == .page(folder: "") && source.documents[1].tags == ["Gotong royong"])
        #expect(source.site == "https://desa.example/")
    }

    @Test(arguments: [
        ("<app:control><app:draft>yes</app:draft></app:control>", "!Rahasia"),
        ("<blogger:status>DRAFT</blogger:status>", "!Rahasia"),
        ("<blogger:status>SCHEDULED</blogger:status>", "!Rahasia"),
        ("<blogger:trashed>2024-05-06T01:02:03Z</blogger:trashed>", ""), ("<blogger:trashed/>", "Rahasia"),
        ("<blogger:status>SOFT_TRASHED</blogger:status>", ""), ("<blogger:status>LIVE</blogger:status>", "Rahasia"),
    ])
    func `What Blogger did not show is a draft or left out`(state: String, expected: String) throws {
        let source = try read(
            export(entry(1, "post", "Rahasia", more: state) + entry(2, "comment") + entry(3, "template"))
        )
        #expect(source.documents.map { ($0.isDraft ? "!" : "") + $0.title } == (expected.isEmpty ? [] : [expected]))
        #expect(source.documents.allSatisfy { !$0.isDraft || $0.oldAddresses.isEmpty && !$0.notes.isEmpty })
        #expect(source.skipped.isEmpty == !expected.isEmpty)
        for note in source.skipped {
            for word in ["Warga", "Gotong royong", "Admin Desa"] { #expect(note.text.id.contains(word)) }
        }
        #expect(
            source.notes.map(\.text.id) == [
                "1 komentar tidak ikut diimpor", "1 butir berjenis \"template\" tidak diimpor (tema atau setelan)",
            ]
        )
    }

    @Test func `An export of Takeout has types and paths of its own`() throws {
        let entry = """
            <entry><id>tag:blogger.com,1999:blog-1.post-9</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>
            <author><name>Humas</name><blogger:type>BLOGGER</blogger:type></author>
            <title>Panen</title><blogger:metaDescription>Hasil panen naik.</blogger:metaDescription><content type='html'>&lt;p&gt;Raya.&lt;/p&gt;</content><published>2024-05-06T01:02:03Z</published>
            <blogger:filename>/2024/05/panen.html</blogger:filename></entry>
            """
        let source = try read(
            "<feed xmlns='a' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>blogger.com</id>\(entry)</feed>"
        )
        #expect(source.documents.map(\.oldAddresses) == [["/2024/05/panen.html"]])
        #expect(source.documents.first?.slug == "panen" && source.documents.first?.author == "Humas")
        #expect(source.documents.first?.summary == "Hasil panen naik.")
    }

    @Test func `Other files are refused, and a cut one is read up to its end`() throws {
        #expect(throws: ImportError.self) { try read("<rss></rss>") }
        #expect(throws: ImportError.self) { try read("<!DOCTYPE x [<!ENTITY a 'b'>]><feed>blogger.com</feed>") }
        let whole = export(entry(1) + entry(2))
        let cut = try read(String(whole.prefix(whole.count - 300)))
        #expect(cut.documents.count == 1)
        #expect(cut.notes.contains { $0.text.id.contains("rusak mulai baris") })
        #expect(
            throws: ImportError.notReadable(
                LocalizedText(
                    id: "Berkas ini ekspor Blogger, bukan WordPress. Pakai: terang import blogger",
                    en: "This file is an export of Blogger, not of WordPress. Use: terang import blogger"
                )
            )
        ) { try WordPressSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(Array(whole.utf8)) }
    }
}
