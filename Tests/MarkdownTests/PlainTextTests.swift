import Markdown
import Testing

@Suite struct PlainTextTests {
    @Test func `Plain text is what a reader sees`() throws {
        let text = """
            # Judul

            Satu *dua*
            [tiga](x) ![alt](y) `kode`  
            empat[^1]

            - lima
            - enam

            | a | b |
            |---|---|
            | c | d |

                blok

            [^1]: catatan
            """
        let document = try parse(text)
        #expect(document.plainText == "Judul\nSatu dua tiga  kode empat\nlima\nenam\na b\nc d\nblok\ncatatan")
        #expect(document.firstParagraph == "Satu dua tiga  kode empat")
        #expect(document.wordCount == 14)
    }

    @Test func `The first paragraph has text and stands in no other block`() throws {
        #expect(
            try parse("![a](b)\n\n> kutipan\n\n- butir\n\nIsi & baris\nlain\n").firstParagraph == "Isi & baris lain"
        )
        #expect(try parse("# Judul\n").firstParagraph == "")
    }

    @Test(arguments: [("", 0), ("  a–b  - – c1 ", 2), ("satu\ndua\u{A0}tiga", 2), ("…", 0), ("é", 1)])
    func `A word has a letter or digit`(text: String, count: Int) throws {
        #expect(try parse(text).wordCount == count)
    }

    @Test(arguments: [
        ("", true), ("\n\n", true), ("[a]: b", true), ("<!-- x -->", true), ("a", false), ("![](b)", false),
    ])
    func `A document is empty when there is nothing to see`(text: String, isEmpty: Bool) throws {
        #expect(try parse(text).isEmpty == isEmpty)
    }

    @Test func `Allowed raw HTML is something to see`() throws {
        #expect(try !parse("<video src=\"a\"></video>", rawHTML: true).isEmpty)
    }

    @Test(arguments: [("![](b)", true), ("![ ](b)", true), ("![a](b)", false), ("[](b)", false)])
    func `Only a picture lacks alternative text`(text: String, isEmpty: Bool) throws {
        #expect(try parse(text).links.map(\.hasEmptyAlt) == [isEmpty])
    }
}
