import Foundation
import Markdown
import Testing

@Suite struct HTMLTests {
    /// The files in `Examples/`: text in, HTML out.
    @Test(arguments: ["blocks", "footnotes", "headings", "inlines", "links", "raw-html", "tables", "tasks"])
    func `Every example gives its HTML`(name: String) throws {
        let folder = String(#filePath.dropLast("HTMLTests.swift".count))
        let text = try String(contentsOfFile: "\(folder)Examples/\(name).md", encoding: .utf8)
        let examples = Example.read(text, fence: "````")
        #expect(examples.count > 1)
        for example in examples {
            #expect(try example.written() == example.html, "\(name).md:\(example.line)")
        }
    }

    @Test(arguments: [
        ("السلام عليكم", true), ("**«السلام»** 2026, kata", true), ("שלום", true),
        ("Assalamualaikum, السلام", false),
        ("الله (Allah) adalah lafaz", false), ("“Émile” السلام", true), ("2026", false),
        ("[sambutan beliau](السلام)", false),
    ])
    func `A paragraph in Arabic is set from the right`(text: String, isRightToLeft: Bool) throws {
        #expect(try parse(text).html { _ in nil }.body.hasPrefix(isRightToLeft ? "<p dir=\"rtl\">" : "<p>"))
    }

    @Test func `A link takes the destination that it is resolved to`() throws {
        let document = try parse("Baca [aturan](aturan.md \"Judul & \\\"isi\\\"\").\n")
        let html = document.html { _ in ResolvedLink("/aturan/?a=1&b='\" ü", isExternal: true) }
        #expect(
            html.body == """
                <p>Baca <a href="/aturan/?a=1&amp;b=&#x27;%22%20%C3%BC" rel="external" \
                title="Judul &amp; &quot;isi&quot;">aturan</a>.</p>

                """
        )
    }

    @Test func `An address that was told is marked, so that a print tells it once`() throws {
        let document = try parse("[a](x) [b](x) <https://y.example>[^n] [c](z) ![d](x)\n\n[^n]: [e](x)\n")
        let html = document.html { index in
            let destination = document.links[index].destination
            return ResolvedLink(destination, isExternal: destination != "z")
        }
        let marked = (html.body + html.footnotes).matches(of: /<a href="([^"]*)" rel="external" data-ulang>(.*?)<\/a>/)
        #expect(
            marked.map { "\($0.output.1) \($0.output.2)" } == ["x b", "https://y.example https://y.example", "x e"]
        )
    }

    @Test func `A link that must not be followed keeps its text and loses its destination`() throws {
        let document = try parse("[klik](javascript:alert\\(1\\))")
        #expect(document.links.map(\.destination) == ["javascript:alert(1)"])
        #expect(document.html { _ in nil }.body == "<p><a>klik</a></p>\n")
    }

    @Test func `A picture is lazy and has the size that is known`() throws {
        let document = try parse("![Wali *kota* <](a.jpg \"T\")")
        let html = document.html { _ in ResolvedLink("/a.jpg", width: 640, height: 480) }
        #expect(
            html.body == """
                <p><img src="/a.jpg" width="640" height="480" loading="lazy" decoding="async" \
                alt="Wali kota &lt;" title="T" /></p>

                """
        )
        #expect(document.html { _ in nil }.body == "<p>Wali kota &lt;</p>\n")
    }

    @Test func `Links are resolved by their index, in the order of the HTML, with footnotes at its end`() throws {
        let document = try parse("# [j](0)\n\n[a](1)[^x] ![b](2)\n\n[^x]: [c](3)\n\n[d](4)\n")
        #expect(document.links.map(\.destination) == ["0", "1", "2", "4", "3"])
        #expect(document.links.map(\.text) == ["j", "a", "b", "d", "c"])
        let html = document.html { ResolvedLink("/\($0)") }
        #expect(
            html.body == """
                <h1 id="j"><a href="/0">j</a></h1>
                <p><a href="/1">a</a><sup class="footnote-ref"><a href="#fn-x" id="fnref-x" data-footnote-ref>1</a></sup> \
                <img src="/2" loading="lazy" decoding="async" alt="b" /></p>
                <p><a href="/3">d</a></p>

                """
        )
        #expect(html.footnotes.hasPrefix("<section class=\"footnotes\" data-footnotes>\n<ol>\n<li id=\"fn-x\">\n"))
        #expect(html.footnotes.contains("<p><a href=\"/4\">c</a> <a href=\"#fnref-x\" class=\"footnote-backref\""))
        #expect(html.footnotes.hasSuffix("</li>\n</ol>\n</section>\n"))
    }

    @Test func `What an author writes of footnotes in raw HTML stays in the text`() throws {
        let raw = "<section class=\"footnotes\">\nx\n</section>\n"
        let html = try parse(raw, rawHTML: true).html { _ in nil }
        #expect(html.body == raw)
        #expect(html.footnotes == "")
    }

    @Test func `Raw HTML is reported where it is off`() throws {
        let document = try parse("<script>\nalert(1)\n</script>\n\nSatu <b>dua</b>\n")
        #expect(document.rawHTML.count == 3)
        #expect(document.plainText == "Satu dua")
        #expect(try parse("<b>x</b>", rawHTML: true).rawHTML.isEmpty)
    }

    @Test func `Ids of headings, footnotes and allowed raw HTML are anchors`() throws {
        let text =
            "# A\n\n<b id=\"i&amp;j\">b</b> <script id=\"no\"></script> a[^satu] b[^satu]\n\n[^satu]: isi\n\n<p ID=k>\n"
        let anchors: Set = ["a", "fn-satu", "fnref-satu", "fnref-satu-2"]
        #expect(try parse(text).anchors == anchors)
        #expect(try parse(text, rawHTML: true).anchors == anchors.union(["i&j", "k"]))
    }

    @Test func `NUL becomes the replacement character`() throws {
        #expect(try parse("a\u{0}b").html == "<p>a\u{FFFD}b</p>\n")
    }
}

extension Example {
    /// The HTML that Terang writes of the text; `options` may name `raw-html` and `labels`.
    fileprivate func written() throws -> String {
        let labels = MarkdownOptions.Labels(taskDone: "Selesai", taskOpen: "Belum", table: "Tabel \"A\"")
        let options = MarkdownOptions(
            allowsRawHTML: options.contains("raw-html"),
            highestHeadingLevel: 2,
            labels: options.contains("labels") ? labels : nil
        )
        return try MarkdownParser(options: options).parse(Array(text.utf8)).html
    }
}
