import Markdown
import Testing

@Suite struct HeadingTests {
    @Test(arguments: [
        ("Visi & Misi", "visi-misi"),
        ("Jum'at, 13 Oktober", "jumat-13-oktober"),
        ("Café Łódź Æther", "cafe-lodz-aether"),
        ("e\u{301}tat", "etat"),
        ("--- a ---", "a"),
        ("2024", "2024"),
        ("日本", "bagian"),
        ("fn-1", "bagian-fn-1"),
    ])
    func `An id is a slug of the text`(text: String, id: String) throws {
        let document = try parse("# \(text)\n")
        #expect(document.headings.map(\.id) == [id])
        #expect(document.html.hasPrefix("<h1 id=\"\(id)\">"))
        #expect(document.anchors == [id])
    }

    @Test func `Ids are unique in the document`() throws {
        let document = try parse("# A\n\n# A-2\n\n# A\n\n# !\n\n# a\n\n# ?\n")
        #expect(document.headings.map(\.id) == ["a", "a-2", "a-3", "bagian", "a-4", "bagian-2"])
        #expect(document.anchors.count == 6)
    }

    @Test func `A heading knows level, visible text and place`() throws {
        let marked = try Marked("Satu\n\n> ⟦### *Dua* [tiga](x) `empat` ![lima](y) ##\n")
        let heading = try #require(try parse(marked.text).headings.first)
        #expect(heading.level == 3)
        #expect(heading.text == "Dua tiga empat lima")
        #expect(heading.position == marked.position)
    }

    @Test func `An underlined heading keeps its content and its links`() throws {
        let document = try parse("Satu [a](b)\ndua\n===\n")
        #expect(document.html == "<h1 id=\"satu-a-dua\">Satu <a href=\"b\">a</a>\ndua</h1>\n")
    }

    @Test func `Ids are left out on request`() throws {
        let document = try parse("# A\n", headingIDs: false)
        #expect(document.html == "<h1>A</h1>\n")
        #expect(document.headings.map(\.text) == ["A"])
        #expect(document.anchors.isEmpty)
    }
}
