import Diagnostics
import HTMLReading
import Testing

/// What becomes of single elements.
@Suite struct HTMLToMarkdownTests {
    @Test(arguments: [
        ("<h1>Judul</h1><h3><b>Sub</b></h3>", "## Judul\n\n### Sub\n"),
        ("<p>a<br>b</p><p>c<br><br>d</p>", "a\\\nb\n\nc\n\nd\n"),
        // Lists that were typed as lines.
        ("<p>Syarat:<br>1. <b>KTP</b><br />2. KK<br>x</p>", "Syarat:\n\n1. **KTP**\n2. KK\n\nx\n"),
        ("<ul><li>a<br>- b<br>- c</ul><p>3) d<br>4) e</p>", "- a\n  - b\n  - c\n\n3) d\n4) e\n"),
        ("<p>1. a<br>3. b<br>12. 2024</p>", "1\\. a\\\n3\\. b\\\n12\\. 2024\n"),
        ("<b>tebal</b> <strong><em>dua</em></strong> <i>miring </i>akhir", "**tebal *dua*** *miring* akhir\n"),
        ("<span style='FONT-WEIGHT: bold'>a</span> <span style='font-style:italic'>b</span>", "**a** *b*\n"),
        ("<b style='font-weight:normal'>biasa</b>", "biasa\n"),
        ("<b><p>a</p><p>b</p></b>", "**a**\n\n**b**\n"),
        ("<ul><li>a<li>b<ol><li>c</ol></ul>", "- a\n- b\n  1. c\n"),
        ("<ol start=3><li><p>a</p><p>b</p></li><li>c</li></ol>", "3. a\n\n   b\n\n4. c\n"),
        ("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b\n"),
        ("<blockquote>a<p>b</blockquote>", "> a\n>\n> b\n"),
        ("<pre class='language-sh'>ls\n  -l\n</pre>", "```sh\nls\n  -l\n```\n"),
        ("<p>a</p><hr><p>b</p><hr>", "a\n\n---\n\nb\n"),
        ("<a href='/x y(1).html'>a</a>", "[a](/x%20y%281%29.html)\n"),
        ("<a href='https://a.example/?b=1&amp;c=2'>a</a>", "[a](https://a.example/?b=1&c=2)\n"),
        ("<a name=x>a</a><a href=''>b</a>", "ab\n"),
        ("<table><tr><th>a<th>b<tr><td>1<td>2|3</table>", "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |\n"),
        ("<table><tr><td><b>a</b><td><b>b</b><tr><td>1<td>2</table>", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
        ("<table><tr><td style='font-size:0'><p style='font-size:12px'>surat</p></table>", "surat\n"),
        ("<p hidden=until-found>a</p><ul><li hidden=until-found>b</ul>", "a\n\n- b\n"),
        ("<figure><img src=a.jpg alt=a><figcaption class=hide>b</figcaption></figure>", "![a](a.jpg)\n\n*b*\n"),
        ("<table width=100%><tr><td><p>tata</p><p>letak</p></table>", "tata\n\nletak\n"),
        ("<img src=a.jpg alt='Peserta [rapat]'>teks", "![Peserta \\[rapat\\]](a.jpg)\n\nteks\n"),
        ("<a href=besar.JPG><img src=kecil.jpg alt=a></a>", "![a](besar.JPG)\n"),
        (
            "<figure><img src=a.jpg><figcaption>Suasana <b>rapat</b></figcaption></figure>",
            "![Suasana rapat](a.jpg)\n\n*Suasana **rapat***\n"
        ),
        (
            "<img src='data:image/gif;base64,R0' data-src='a.jpg' alt=a><noscript><img src='a.jpg'></noscript>",
            "![a](a.jpg)\n"
        ),
        (
            "<div><noscript><img src='a.jpg' alt=a></noscript><img class=lazy data-src='a.jpg' alt=a></div>",
            "![a](a.jpg)\n"
        ),
        ("<q>kutip</q> <u>garis</u> <font color=red>merah</font>", "\u{201C}kutip\u{201D} garis merah\n"),
        ("", ""), ("<p>&nbsp;</p><p> </p><br><b></b>", ""),
    ])
    func `Elements have their Markdown`(html: String, markdown: String) {
        let converted = HTMLToMarkdown().convert(html)
        #expect(converted.markdown == markdown)
        #expect(converted.notes == [])
    }

    @Test func `A hidden row below a cell of several rows has its place`() {
        let rows = "<tr><th>a<th>b<tr><td rowspan=2>1<td>2<tr style='visibility:collapse'><td>x<tr><td>3<td>4"
        let markdown = HTMLToMarkdown().convert("<table>\(rows)</table>").markdown
        #expect(markdown == "| a | b |\n| --- | --- |\n| 1 | 2 |\n|  |  |\n| 3 | 4 |\n")
    }

    @Test(arguments: [
        ("a<script>b()</script>", "a\n", "skrip"),
        ("H<sub>2</sub>O", "H2O\n", "sub, sup"),
        ("<form>Cari <input name=q><button>Kirim</button></form>", "Cari\n", "formulir"),
        ("<div style='display:none'>x</div>a", "a\n", "tersembunyi"),
        ("<pre>a<b hidden>x</b></pre>", "```\na\n```\n", "tersembunyi"),
        ("<figure><img src=a.jpg alt=a><figcaption hidden>x</figcaption></figure>", "![a](a.jpg)\n", "tersembunyi"),
        ("<ul><li hidden>x</li><li class=none>a</li></ul>", "- a\n", "tersembunyi"),
        (
            "<table><tr><th>a<th>b<tr style='display:none'><td>x<td>y<tr><td>1<td>2</table>",
            "| a | b |\n| --- | --- |\n| 1 | 2 |\n", "tersembunyi"
        ),
        (
            "<table><tr><th>a<th style='display:none'>x<th>b<tr><td>1<td hidden>x<td>2</table>",
            "| a | b |\n| --- | --- |\n| 1 | 2 |\n", "tersembunyi"
        ),
        (
            "<table><tr><th style='visibility:hidden'>x<th>a<th>b<tr><td>1<td style='mso-hide:all'>x<td>2</table>",
            "|  | a | b |\n| --- | --- | --- |\n| 1 |  | 2 |\n", "tersembunyi"
        ),
        ("<a href='javascript:x()'>a</a>", "a\n", "skrip"),
        ("<iframe src='javascript:alert(1)'></iframe>a", "a\n", "skrip"),
        ("<iframe src=' JavaScript:alert(1)'>a</iframe>", "a\n", "skrip"),
        ("<object data='vbscript:x'>a</object>", "a\n", "skrip"),
        ("<embed src='file:///etc/passwd'>a", "a\n", "skrip"),
        (
            "<iframe src='https://m.youtube.com/watch?v=ab-C_1&t=5'></iframe>",
            "[Video: https://www.youtube.com/watch?v=ab-C_1](https://www.youtube.com/watch?v=ab-C_1)\n", "tersemat"
        ),
        ("<a href='#bab'>a</a>", "a\n", "bagian lain"),
        ("<img src='data:image/png;base64,AAAA' alt=a>b", "b\n", "data:"),
        ("<img src=a.jpg>", "![](a.jpg)\n", "teks pengganti"),
        (
            "<iframe src='//www.youtube.com/embed/ab-C_1?rel=0'></iframe>",
            "[Video: https://www.youtube.com/watch?v=ab-C_1](https://www.youtube.com/watch?v=ab-C_1)\n", "tersemat"
        ),
        ("<ol type=a><li>x</ol>", "1. x\n", "berhuruf"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "|  |  |\n| --- | --- |\n| a | b |\n| c | d |\n", "kepala"),
        (
            "<table><tr><th>a<th>b<th>c<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<td>4</table>",
            "| a | b | c |\n| --- | --- | --- |\n| 1 | 2 |  |\n|  | 3 | 4 |\n", "rowspan"
        ),
        ("<table><tr><th>a<th>b<tr><td>1<br>2<td>3</table>", "| a | b |\n| --- | --- |\n| 1 2 | 3 |\n", "satu sel"),
        ("<table><tr><th>a<th>b<tr><td><ul><li>1</ul><td>3</table>", "a\n\nb\n\n- 1\n\n3\n", "berurutan"),
    ])
    func `What is not carried over as it was is noted`(html: String, markdown: String, note: String) {
        let converted = HTMLToMarkdown().convert(html)
        #expect(converted.markdown == markdown)
        #expect(converted.notes.count == 1)
        #expect(converted.notes.first?.id.contains(note) == true)
    }

    @Test func `What Word leaves behind is dropped, and its lists are lists`() {
        let converted = HTMLToMarkdown().convert(
            """
            <!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
            <style>p.MsoNormal {margin:0}</style>
            <p class=MsoNormal align=center style='text-align:center'><b style='mso-bidi-font-weight:normal'><span
            lang=IN style='font-size:12.0pt'>PENGUMUMAN<o:p></o:p></span></b></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Mengisi
            formulir;<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>asli</p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Menunggu</p>
            """
        )
        #expect(converted.markdown == "**PENGUMUMAN**\n\n1. Mengisi formulir;\n   - asli\n2. Menunggu\n")
        #expect(converted.notes == [])
    }

    @Test func `Texts without paragraphs keep their lines`() {
        var converter = HTMLToMarkdown()
        converter.keepsLines = true
        let text = "<strong>satu\ndua</strong>\n\ntiga<br />\nempat\n<ul>\n<li>a</li>\n</ul>\n\nlima\n\n\n<p>enam</p>"
        #expect(
            converter.convert(text).markdown == "**satu**\\\n**dua**\n\ntiga\\\nempat\n\n- a\n\nlima\n\nenam\n"
        )
    }

    @Test func `Destinations and missing texts come from whoever converts`() {
        var converter = HTMLToMarkdown()
        converter.link = { $0 == "lama.html" ? "/baru/" : "" }
        converter.picture = { "media/" + $0 }
        converter.missingAlt = { _ in "Peserta" }
        let converted = converter.convert("<a href='lama.html'>a</a> <a href='x.html'>b</a> <img src='c.jpg'>")
        #expect(converted.markdown == "[a](/baru/) b ![Peserta](media/c.jpg)\n")
        #expect(converted.links == ["lama.html", "x.html"])
        #expect(converted.pictures == ["c.jpg"])
    }

    @Test func `Twenty thousand elements within each other end in a note`() {
        let converted = HTMLToMarkdown().convert(String(repeating: "<div>", count: 20_000) + "a")
        #expect(converted.markdown == "a\n")
        #expect(converted.notes.first?.en.contains("nested") == true)
    }
}
