import Fuzzing
import TestSupport
import Testing

@testable import Markdown

@Suite struct AllowedHTMLTests {
    /// The marker stands where the fault is.
    static let faults: [(String, [RawHTMLFault.Kind])] = [
        ("a ⟦<script>alert(1)</script> b", [.element("script", embedded: nil)]),
        ("é\n\n> - <div>\n>   é ⟦<form action=x>y</form></div>", [.element("form", embedded: nil)]),
        ("<p>\n\n⟦<META http-equiv=refresh>", [.element("meta", embedded: nil)]),
        ("⟦<base href=//a.id>", [.element("base", embedded: nil)]),
        ("⟦<x-unsur>a</x-unsur>", [.element("x-unsur", embedded: nil)]),
        ("⟦<iframe src=//a.id/b></iframe>", [.element("iframe", embedded: "https://a.id/b")]),
        ("| a |\n| - |\n| \\| <b ⟦onclick=x>c</b> |", [.attribute("onclick", of: "b")]),
        ("<img alt=x src=y ⟦srcset=z>", [.attribute("srcset", of: "img")]),
        ("a <a\n  href=x ⟦STYLE='a'\n  id=x>b</a>", [.attribute("style", of: "a")]),
        ("<b id=x ⟦id=y>a</b>", [.repeated("id", of: "b")]),
        ("<b ⟦id='x y'>a</b>", [.value("x y", attribute: "id", of: "b")]),
        ("<table ⟦width=10px></table>", [.value("10px", attribute: "width", of: "table")]),
        ("<q ⟦cite='javascript:x'>a</q>", [.value("javascript:x", attribute: "cite", of: "q")]),
        ("⟦<td>a</td>", [.misplaced("td", parents: ["table"])]),
        ("a ⟦<img alt=x>", [.withoutAddress("img")]),
        ("a ⟦<b>c", [.unclosed("b")]),
        ("⟦<div>\n\na\n", [.unclosed("div")]),
        ("<div>\n\na ⟦</div>\n\n</div>\n", [.stray("div")]),
        ("a ⟦<?php x ?> b", [.declaration]),
        ("⟦<!DOCTYPE html>\n", [.declaration]),
        ("a ⟦<![CDATA[<b>]]> c", [.declaration]),
        ("⟦<div class=\"\n\nb\n", [.unfinished]),
        (String(repeating: "<b>", count: 100) + "⟦<i>x</i>" + String(repeating: "</b>", count: 100), [.tooDeep("i")]),
    ]

    @Test(arguments: faults.indices)
    func `What is left out is named, at its place`(index: Int) throws {
        let (text, kinds) = Self.faults[index]
        let marked = try Marked(text)
        let faults = try parse(marked.text, rawHTML: true).rawHTMLFaults
        #expect(faults.map(\.kind) == kinds)
        #expect(faults.first?.position == marked.position)
    }

    @Test(arguments: [
        "<abbr title=\"Pejabat Pengelola Informasi\">PPID</abbr> dan H<sub>2</sub>O<br>x<br/>y",
        "<details open>\n<summary>Ringkas</summary>\n\n*Isi*\n\n- a <kbd>b</kbd>\n\n</details>",
        "<table border=1 width=\"100%\">\n<caption>Jam</caption>\n<tr><th scope=row>Hari<td colspan=2 align=CENTER>Senin\n</table>",
        "<ol start=3 type=a>\n<li>satu\n<li>dua\n</ol>\n<dl><dt>a<dd>b</dl>",
        "<figure>\n<img src=\"/media/a.jpg\" alt=\"A\" width=40 height=30 loading=lazy>\n<figcaption>A</figcaption>\n</figure>",
        "<a href=\"https://a.id/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener\">a</a> <!-- catatan -->",
        "<p align=\"center\" class=\"judul\" lang=en dir=ltr aria-label=x role=note>a</p>",
    ])
    func `Honest HTML is without faults`(text: String) throws {
        #expect(try parse(text, rawHTML: true).rawHTMLFaults == [])
    }

    @Test func `Links and pictures are listed with those of Markdown, in their order`() throws {
        let marked = try Marked(
            "[a](1) <a ⟦href=' 2&amp;&#51; '>b</a> ![c](4)\n\n<img src=5 alt='&lt;d'><video src=6 poster=7></video>\n"
        )
        let document = try parse(marked.text, rawHTML: true)
        #expect(document.links.map(\.destination) == ["1", "2&3", "4", "5", "6", "7"])
        #expect(document.links.map(\.kind) == [.link, .link, .picture, .picture, .source, .source])
        #expect(document.links[3].text == "<d")
        #expect(document.links[1].position == marked.position)
        let html = document.html { ResolvedLink("/\($0)", width: 1, height: 2) }.body
        #expect(html.contains("<a href=\"/1\">b</a>"))
        #expect(html.contains("<video src=\"/4\" poster=\"/5\"></video>"))
    }

    /// Pieces of attacks in chance order, the same in every run, read by a browser's parser.
    @Test(arguments: 0..<60)
    func `Whatever is written, no browser finds more than is allowed`(seed: Int) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<20 {
            let text = dice.attack()
            for allowsRawHTML in [true, false] {
                var options = MarkdownOptions(allowsRawHTML: allowsRawHTML, highestHeadingLevel: 2)
                options.listsAllowedHTML = dice.roll(2) == 0
                let document = try MarkdownParser(options: options).parse(Array(text.utf8))
                let html = document.html { index in
                    let destination = document.links[index].destination
                    return destination.contains(":") ? nil : ResolvedLink(destination)
                }
                for part in [html.body, html.footnotes] { #expect(HarmlessHTML.complaint(part) == nil, "of \(text)") }
            }
        }
    }
}

extension Dice {
    /// A text of pieces that break out of what is around them.
    fileprivate mutating func attack() -> String {
        var text = ""
        for _ in 0..<(4 + roll(30)) { text += pick(Self.pieces) }
        return text
    }

    private static let pieces = [
        "<", ">", "\"", "'", "=", "/", " ", "\n", "\n\n", "\t", "`", "&", ";", "\u{0}", "\u{C}", "<!--", "-->", "--!>",
        "<!-->",
        "<![CDATA[", "]]>", "<?", "?>", "</", "<b", "<b ", "<b>", "</b>", "<script", "<script>", "</script>",
        "</script ",
        "<style>", "</style>", "<svg>", "</svg>", "<svg/onload=alert(1)>", "<math>", "<mi>", "<mtext>", "<mglyph>",
        "<table>", "</table>", "<td>", "<tr>", "<caption>", "<select>", "<option>", "<template>", "</template>",
        "<noscript>", "</noscript>", "<textarea>", "</textarea>", "<title>", "</title>", "<xmp>", "</xmp>",
        "<plaintext>",
        "<iframe srcdoc='", "<iframe src=javascript:x>", "</iframe>", "<object data=x>", "<embed src=x>",
        "<base href=x>",
        "<meta http-equiv=refresh content=0>", "<form action=//a.id>", "<input autofocus onfocus=x>",
        "<button formaction=",
        " onclick=alert(1)", " onerror=alert(1)//", " style=x", " srcdoc=<script>", " href=", "javascript:alert(1)",
        "java&Tab;script&colon;x", "&#106;avascript:x", "&#x6A;avascript:x", "data:text/html,x", "vbscript:x",
        "<a href=", "<a href=\"", "<a href='javascript:x'>", "</a>", "<img src=x onerror=x>", "<img src=", " alt=\"",
        "<video src=", "<audio src=x onplay=x>", "<source src=javascript:x>", "<details open ontoggle=x>", "<p align='",
        "<b id=\"", " class='\"><script>'", "[a](javascript:x)", "[a](<", ">)", "![a](x \"", "\")", "![a <script>](y)",
        "[^1]", "\n[^1]: <b onclick=x>", "| a |\n|---|\n| <td onclick=x> |\n", "# <i ", "- <div ", "> <p ", "    ",
        "<https://a.id/\"onclick=x>", "www.a.id/<script>", "```\n", "~~", "*", "_", "&lt;script&gt;", "&quot;", "&#0;",
        "<!DOCTYPE [", "<x:script>", "<SCRIPT/x>", "<b/onclick=x>", "<b =x onclick=y>", "<b\u{A0}onclick=x>",
        "\u{2028}", "<br", "/>", "<area href=javascript:x>", "<link rel=stylesheet href=x>",
        "<animate attributeName=href values=javascript:x>", "<foreignObject>", "<desc>",
        "<annotation-xml encoding=text/html>",
    ]
}
