import HTMLReading
import Testing

@Suite struct HTMLParserTests {
    @Test func `Broken HTML is read as browsers read it`() throws {
        let document = try HTMLParser().parse("<!-- saved -->\n<P CLASS=a>satu <B>dua <p>tiga</B> <o:p>empat</o:p>")
        let paragraphs = document.root.all("p")
        #expect(document.leadingComments == [" saved "])
        #expect(paragraphs.map(\.text) == ["satu dua", "tiga empat"])
        #expect(paragraphs.first?["class"] == "a")
        #expect(document.root.all("o:p").count == 1)
    }

    @Test func `Scripts and styles are no text`() throws {
        let document = try HTMLParser().parse("<div>satu<script>var a = '<b>';</script><style>p{}</style> dua</div>")
        #expect(document.root.text == "satu dua")
    }

    @Test func `Elements within each other beyond all need are refused before they are parsed`() {
        let nested = String(repeating: "<div>", count: 100_000)
        #expect(throws: HTMLError.tooComplex) { try HTMLParser().parse(nested) }
        let fonts = (0..<5000).map { "<p><font size=\($0)>a" }.joined()
        #expect(throws: HTMLError.tooComplex) { try HTMLParser().parse(fonts) }
    }

    @Test func `Attributes beyond all need are left out, and the text stays`() throws {
        let many = (0..<2_000).map { "a\($0)=\"> x\"" }.joined(separator: " ")
        let document = try HTMLParser().parse("<p id=satu \(many)>isi</p><p class=dua>lagi</p>")
        let paragraphs = document.root.all("p")
        #expect(paragraphs.map(\.text) == ["isi", "lagi"])
        #expect(paragraphs.first?["id"] == "satu" && paragraphs.last?["class"] == "dua")
        #expect(paragraphs.first?.attributes.count == HTMLLimits().attributes)
    }

    @Test func `Of HTML that is nested too deeply, the text stays`() {
        let deep =
            String(repeating: "<div>", count: 20_000) + "satu &amp; <b>dua</b><script>tiga</script><p>empat < lima"
        let converted = HTMLToMarkdown().convert(deep)
        #expect(converted.markdown.split(separator: "\n").map(String.init).first == "satu & dua")
        #expect(converted.markdown.hasSuffix("lima\n") && converted.markdown.contains("empat"))
        #expect(!converted.markdown.contains("tiga"))
        #expect(converted.notes.count == 1)
    }

    @Test func `Deep elements are put beside each other, and their text stays`() throws {
        let document = try HTMLParser().parse(String(repeating: "<div>a", count: 2_000))
        #expect(document.isFlattened)
        #expect(document.root.text.filter { $0 == "a" }.count == 2_000)
    }

    /// Tags that the count takes for closed, and the parser does not.
    @Test func `Depth that fools the count does not end the program`() throws {
        let text = String(repeating: "<div><table></div></table>", count: 20_000) + "akhir"
        let document = try HTMLParser().parse(text)
        #expect(document.isFlattened)
        #expect(document.root.text == "akhir")
    }

    @Test func `Many paragraphs, items and cells without end tags are no depth`() throws {
        let text = String(repeating: "<p>a<li>b<tr><td>c<br>", count: 20_000)
        let document = try HTMLParser().parse("<table>" + text + "</table>")
        #expect(document.root.text.filter { $0 == "a" }.count == 20_000)
    }
}
