import HTMLReading
import Markdown
import TestSupport
import Testing

/// The law of the converter: what readers saw in the HTML is what they read in the Markdown.
@Suite struct SameTextTests {
    @Test(arguments: [
        "<p>1. bukan daftar</p><p>2) juga</p><p>- bukan</p><p>+ bukan</p><p>* bukan</p><p># bukan</p><p>#tagar</p><p>> bukan</p>",
        "<p>a*b*c _d_ e_f_g ~~h~~ ~i~ `j` [k](l) ![m](n) &lt;b&gt; \\ \\* | o | &amp;amp; &amp;copy; &amp; AT&amp;T</p>",
        "<p>satu<br>---</p><p>dua<br>===</p><p>tiga<br>- empat<br>1. lima<br># enam<br>&gt; tujuh</p>",
        "<p>a | b<br>--- | ---<br>c | d</p><p>|---|</p><p>:---:</p>",
        "<p>[x]: http://a.example</p><p>[^1]: catatan</p><p>[^1]</p><p>[ ] tugas</p><ul><li>[ ] tugas</li><li>[x] ya</li></ul>",
        "<p>lihat http://a.example/b_c_d?e=*f* dan www.a_b.example/_c_, juga (https://a.example/b_c). Atau a_b@c_d.example</p>",
        "<p>Selamat!<a href='https://a.example'>tautan</a> http://a.example/?a=1&amp;copy;=2</p>",
        "<p>``` pagar</p><p>~~~ pagar</p><p>***</p><p>* * *</p><p>_ _ _</p><p>-</p><p>+</p><p>1.</p><p>=</p><p>####### tujuh</p>",
        "<pre>``` di dalam\n    empat spasi\n\n<b>tebal</b></pre><p><code>a`b``c</code> <code>`</code> <code>|</code></p>",
        "<table><tr><th>a|b<th>c</tr><tr><td>d*e<td><code>f|g</code></tr><tr><td>\\|<td>`|`</tr></table>",
        "<h2>Judul #</h2><h3># dua ##</h3><h2>1. Satu</h2><h1><b>Tebal</b> *bintang*</h1>",
        "<b>te</b>bal di<b>da</b>lam kata, <b>\"kutip\"</b>ini, ini<b>(kurung)</b>ini <i>a</i><b>b</b><i><b>c</b>d</i>e<b><i>f</i></b>",
        "<b> spasi </b>dan<i> spasi </i>lagi<b></b><i> </i><b>a<br>b</b><a href='https://a.example'> c </a>d",
        "<ol start=7><li>tujuh<li>delapan<ul><li>a<li>b<ol><li>c</ol></ul></ol><ul><li>satu</ul><ul><li>dua</ul><ol><li>x</ol><ol><li>y</ol>",
        "<ul>longgar<li><p>satu</p><p>dua</p><li><hr><li><ul><li>dalam</ul><li><blockquote>kutip</blockquote><li><pre>kode</pre></ul>",
        "<ul><li>a<ol start=5><li>lima</ol><li>b<ul><li>c</ul><ul><li>d</ul></ul><p>akhir</p>",
        "<blockquote><p>a</p><blockquote>b<ul><li>c</ul></blockquote></blockquote><blockquote>d</blockquote>",
        "<p>&nbsp;</p><p>a&nbsp;&nbsp;&nbsp;b</p><p>\u{200B}</p><p><o:p>&nbsp;</o:p></p>c<p></p>",
        "<s>coret</s>an <del>hapus</del>. <s>~</s> <span style='text-decoration:line-through'>c</span>",
        "<dl><dt>Istilah</dt><dd>Arti *ini*</dd></dl><address>Jalan 1</address><details><summary>Buka</summary>isi</details>",
        "<p>2017. Tahun</p><p>12345678901. panjang</p><p>1.a</p><p>a. b</p><p>(1) c</p><p>&#45; d</p><p>– e</p>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- c --&gt; &lt;a@b.example&gt; &lt;http://a.example&gt; &amp;#42; &amp;lt;</p>",
        "<p>&#42;&#42;a&#42;&#42; \u{201C}kutip\u{201D}<b>\u{201C}kutip\u{201D}</b>kata<b>—</b>kata<i>…</i></p>",
    ])
    func `The text stays the same`(html: String) throws {
        try expectSameText(html)
    }

    /// Pieces of text and tags in chance order, the same in every run.
    @Test(arguments: [3436, 4134, 5238, 9427] + (0..<200))
    func `The text of whatever HTML stays the same`(seed: Int) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<20 { try expectSameText(dice.html()) }
    }

    private func expectSameText(_ html: String) throws {
        let source = try HTMLParser().parse(html).root
        let markdown = HTMLToMarkdown().convert(html).markdown
        let document = try MarkdownParser().parse(Array(markdown.utf8))
        #expect(squeezed(document.plainText) == squeezed(source.text), "\(html)\n→\n\(markdown)")
        #expect(document.rawHTML.isEmpty, "\(markdown)")
    }

    private func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
}

extension Dice {
    private static let texts = [
        "kata", "dua kata", " ", "*", "_", "a_b", "**", "`", "``", "1. ", "- ", "# ", "+", "&gt; ", "|", "~", "~~",
        "[a]", "](b)",
        "!", "&amp;lt;", "\\", "---", "===", ".", ",", "\"", "(", ")", "&nbsp;", "\n", "10) ", "é", "—",
        "http://a.example/b_c",
        "www.a.example", "x@y.example", ":", "&lt;p&gt;", "[ ] ", "[^1]", "&amp;", "😀", "”",
    ]
    private static let tags = [
        "b", "i", "s", "p", "div", "ul", "ol", "li", "blockquote", "h2", "span", "code", "td", "table", "tr", "th",
        "em",
        "font", "a href='https://a.example/x_(y)'", "dl", "dd", "center", "pre",
    ]

    fileprivate mutating func html() -> String {
        var text = ""
        var open: [String] = []
        for _ in 0..<(5 + roll(30)) {
            switch roll(10) {
            case 0...5: text += pick(Self.texts)
            case 6, 7:
                let tag = pick(Self.tags)
                text += "<\(tag)>"
                open.append(String(tag.prefix { $0 != " " }))
            case 8: if let tag = open.popLast() { text += "</\(tag)>" }
            default: text += pick(["<br>", "<hr>", "<p>", "<li>"])
            }
        }
        return text
    }
}
