import Markdown
import Testing

@Suite struct HTMLTests {
    @Test func `A link takes the destination that it is resolved to`() throws {
        let document = try parse("Baca [aturan](aturan.md \"Judul & \\\"isi\\\"\").\n")
        let html = document.html { _ in .link(href: "/aturan/?a=1&b='\" ü", external: true) }
        #expect(
            html == """
                <p>Baca <a href="/aturan/?a=1&amp;b=&#x27;%22%20%C3%BC" rel="external" \
                title="Judul &amp; &quot;isi&quot;">aturan</a>.</p>

                """
        )
    }

    @Test func `A link that must not be followed keeps its text and loses its destination`() throws {
        let document = try parse("[klik](javascript:alert\\(1\\))")
        #expect(document.links.map(\.destination) == ["javascript:alert(1)"])
        #expect(document.html { _ in .unlinked } == "<p><a>klik</a></p>\n")
    }

    @Test func `A picture is lazy and has the size that is known`() throws {
        let document = try parse("![Wali *kota* <](a.jpg \"T\")")
        let html = document.html { _ in .picture(src: "/a.jpg", width: 640, height: 480) }
        #expect(
            html == """
                <p><img src="/a.jpg" width="640" height="480" loading="lazy" decoding="async" \
                alt="Wali kota &lt;" title="T" /></p>

                """
        )
        #expect(document.html { _ in .unlinked } == "<p>Wali kota &lt;</p>\n")
    }

    @Test func `Links are resolved in the order of the HTML, with footnotes at its end`() throws {
        let document = try parse("[a](1)[^x] ![b](2)\n\n[^x]: [c](3)\n\n[d](4)\n")
        #expect(document.links.map(\.destination) == ["1", "2", "4", "3"])
        #expect(document.links.map(\.text) == ["a", "b", "d", "c"])
        let html = document.html
        #expect(html.contains("<a href=\"1\">a</a>"))
        #expect(html.contains("<img src=\"2\""))
        #expect(html.contains("<a href=\"3\">c</a>"))
        #expect(html.contains("<a href=\"4\">d</a>"))
    }

    @Test func `Marks in the text are not taken for destinations or headings`() throws {
        let text = "xslot0s0e [a](b) xslot1s0e\n\n# xslot2s0e\n\n<a href=\"xslot3s0e\">x</a> &#120;slot4s0e\n"
        let html = try parse(text, rawHTML: true).html
        #expect(
            html == """
                <p>xslot0s0e <a href="b">a</a> xslot1s0e</p>
                <h1 id="xslot2s0e">xslot2s0e</h1>
                <p><a href="xslot3s0e">x</a> xslot4s0e</p>

                """
        )
    }

    @Test func `Raw HTML is shown as text and reported where it is off`() throws {
        let document = try parse("<script>\nalert(1)\n</script>\n\nSatu <b>dua</b>\n")
        #expect(
            document.html == """
                <p>&lt;script&gt;
                alert(1)
                &lt;/script&gt;</p>
                <p>Satu &lt;b&gt;dua&lt;/b&gt;</p>

                """
        )
        #expect(document.rawHTML.count == 3)
        #expect(document.plainText == "Satu dua")
    }

    @Test func `Raw HTML passes where it is allowed, but no script`() throws {
        let document = try parse("<div class=\"x\">\n<script>\n</div>\n\na <b id=\"i&amp;j\">b</b>\n", rawHTML: true)
        #expect(document.html.contains("<div class=\"x\">\n&lt;script>\n</div>"))
        #expect(document.html.contains("a <b id=\"i&amp;j\">b</b>"))
        #expect(document.rawHTML.isEmpty)
        #expect(document.anchors == ["i&j"])
    }

    @Test func `Footnotes lead back with an Indonesian label`() throws {
        let document = try parse("a[^satu] b[^satu]\n\n[^satu]: isi\n")
        #expect(document.anchors == ["fn-satu", "fnref-satu", "fnref-satu-2"])
        #expect(document.html.contains("aria-label=\"Kembali ke naskah\""))
        #expect(!document.html.contains("Back to content"))
    }

    @Test func `NUL becomes the replacement character`() throws {
        #expect(try parse("a\u{0}b").html == "<p>a\u{FFFD}b</p>\n")
    }

    @Test func `Tables, struck text, task lists and bare addresses are understood`() throws {
        let html = try parse("| a |\n|--|\n| ~~b~~ |\n\n- [x] c\n\nwww.contoh.go.id ppid@contoh.go.id\n").html
        #expect(html.contains("<td><del>b</del></td>"))
        #expect(html.contains("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> c"))
        #expect(html.contains("<a href=\"http://www.contoh.go.id\">www.contoh.go.id</a>"))
        #expect(html.contains("<a href=\"mailto:ppid@contoh.go.id\">ppid@contoh.go.id</a>"))
    }
}

@Suite struct LabelledElementsTests {
    private static func html(_ text: String, allowsRawHTML: Bool = false) throws -> String {
        let labels = MarkdownOptions.Labels(taskDone: "Selesai", taskOpen: "Belum", table: "Tabel \"A\"")
        let options = MarkdownOptions(allowsRawHTML: allowsRawHTML, labels: labels)
        return try MarkdownParser(options: options).parse(text).html { _ in .unlinked }
    }

    @Test func boxesOfTaskListsHaveNames() throws {
        let html = try Self.html("- [x] satu\n- [ ] dua\n")
        #expect(html.contains(#"<input type="checkbox" aria-label="Selesai" checked="" disabled="" />"#))
        #expect(html.contains(#"<input type="checkbox" aria-label="Belum" disabled="" />"#))
    }

    @Test func tablesStandInABoxThatTheKeyboardReaches() throws {
        let html = try Self.html("| a |\n| - |\n| b |\n\nakhir\n")
        #expect(
            html.hasPrefix(#"<div class="table" role="group" tabindex="0" aria-label="Tabel &quot;A&quot;"><table>"#)
        )
        #expect(html.hasSuffix("</table></div>\n<p>akhir</p>\n"))
    }

    @Test func tablesInRawHTMLKeepTheirEnds() throws {
        let html = try Self.html(
            "<table class=\"x\">\n<tr><td><table><tr><td>1</td></tr></table></td></tr>\n</table>\n",
            allowsRawHTML: true
        )
        #expect(html.ranges(of: "<div").count == 1)
        #expect(html.ranges(of: "</table></div>").count == 1)
    }

    @Test func nothingIsAddedWithoutLabels() throws {
        let html = try MarkdownParser().parse("- [ ] dua\n").html { _ in .unlinked }
        #expect(html.contains(#"<input type="checkbox" disabled="" />"#))
    }
}
