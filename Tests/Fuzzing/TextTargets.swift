import Content
import Diagnostics
import HTMLReading
import Markdown
import Reading

extension FuzzTarget {
    /// Front matter and text of an article.
    static let frontMatter = FuzzTarget(
        "front-matter",
        seeds: [
            "---\ntitle: Rapat koordinasi\ndate: 2025-01-02 08:00\ncategories: [Pengumuman]\ntags: [a, b]\n---\nIsi *tebal*.\n",
            "---\ntitle: \"Rapat: hasil\"\ndate: 17 Agustus 2025\nimage: {src: media/a.jpg, alt: Foto}\nsummary: >\n  Ringkas\n  sekali\n---\n",
            "---\r\ntitle: Rapat\r\ndate: '2025-01-02'\r\ndraft: ya\r\nupdated: 2025-02-30\r\n---\r\nIsi.\r\n",
            "---\ntitle: A\ndate: 2025-01-02\ncorrections:\n- {date: 2025-01-03, text: Salah ketik}\naliases: [/lama/1]\nextra: {a: [1, {b: c}]}\n...\nIsi",
            // A line by its bytes, and none by its characters.
            "---\ntitle: a\r\r\n—",
        ],
        words: [
            "title:", "date:", "\ntitle: ", "slug: ", "---\n", "\n---\n", "- ", ": ", "{", "}", "[", "]", "|", ">",
            "&a ", "*a", "<<: *a", "!!str ",
            "\"", "'", "\\x41", "\\u0000", "? ", "# ", "%YAML 1.2\n", "\u{FEFF}", "\u{202E}", "\u{85}", "\u{2028}",
            "true", "null", "~", "\t",
            "categories:\n  - ", "expires: ", "pinned: ya\n", "event: {start: 2025-01-01}",
        ]
    ) { bytes in
        // Whoever reads a file has checked its coding and its line ends.
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        let findings = Findings()
        let article = try reader.article(Array(text.utf8), id: "berita/a.md", section: "berita", findings)
        if article == nil, !findings.diagnostics.contains(where: { $0.severity == .error }) {
            return "no article, and nobody says why"
        }
        return misplaced(findings.diagnostics, in: text)
    }

    /// `site.yaml`.
    static let settings = FuzzTarget(
        "settings",
        seeds: [
            "name: Portal Kota\nurl: https://kota.example\ndescription: Berita\npublisher: {name: Kota}\ncategories:\n- title: Pengumuman\n",
            "name: A\nurl: https://a.example/b\nmenus:\n  main:\n  - {title: Profil, url: /profil/, children: [{title: B, url: /b/}]}\nbudgets: {page: 10, kinds: {home: {html: 3}}}\n",
            "name: A\nurl: https://a.example\nhome:\n- layanan: [{title: A, url: /a/}]\n- agenda\nbrand: {primary: '#123456'}\nrules: {raw-html: off}\ntimezone: WIB\n",
        ],
        words: [
            "name:", "url: ", "sections:\n- {folder: berita, title: Berita, kind: agenda}\n",
            "alert: {text: A, until: 2025-01-01}\n", "poll: {question: A, answers: [a, b]}\n",
            "deadlines: {answer: 10}\n", "page_size: ", "\n- ", ": ", "{", "}", "[", "]",
            "social:\n- {title: X, url: https://x.example}\n", "'#fff'", "archive: {before: 2020}\n",
        ]
    ) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let findings = Findings()
        let settings = SiteSettings.read(text, path: "content/site.yaml", findings)
        if !settings.isReadable, findings.diagnostics.isEmpty { return "unreadable, and nobody says why" }
        return misplaced(findings.diagnostics, in: text)
    }

    /// Markdown, of which no script may survive, whether raw HTML is allowed or not.
    static let markdown = FuzzTarget(
        "markdown",
        seeds: [
            "# Judul\n\nIsi *a* **b** `c` [d](e \"f\") ![g](h) <b onclick=x>i</b>\n\n| a | b |\n|---|---|\n| c | d |\n\n- [x] e\n\n[^1]: Catatan\n",
            "<details open ontoggle=alert(1)>\n<summary>a</summary>\n\n*b*\n\n</details>\n\n<a href=\"javascript:x\">c</a><!-- d --><![CDATA[e]]>\n",
            "a[^1] b[^2]\n\n[^1]: c\n\n    d\n\n[^2]: <svg/onload=alert(1)>\n\n> - 1. e\n>\n> ```js\nf\n```\n\nhttps://a.id/b_c www.d.id e@f.id\n",
            "<table><tr><td align=center>a<td><img src=x alt=\"<script>alert(1)</script>\"></table>\n\n&#106;avascript:&Tab;x [a]: <b> 'c'\n",
        ],
        words: [
            "<script>", "</script>", "<style>", "<svg ", "<math>", "<iframe srcdoc='", "<img src=x onerror=alert(1)>",
            " onclick=x", "javascript:", "&colon;", "&#0;",
            "data:text/html,", "<!--", "-->", "--!>", "]]>", "<?", "</", "/>", "[a](<", ">)", "![", "](", "[^1]",
            "[^1]: ", "\n\n", "    ", "\t", "```", "~~~", "***", "__",
            "~~", "|", "|-|\n", "- ", "1. ", "> ", "\\", "&amp;", "&lt;", "<a href='", "<p align='", "<template>",
            "<noscript>", "<textarea>", "<title>", "<xmp>",
            "<plaintext>", "\u{0}", "\u{C}", "www.", "http://", "@a.b", "\u{2028}", "<td>", "<form action=x>",
            "<base href=x>", "<input autofocus onfocus=x>",
        ]
    ) { bytes in
        for (allows, lists) in [(true, false), (true, true), (false, false)] {
            var options = MarkdownOptions(allowsRawHTML: allows, highestHeadingLevel: 2)
            options.listsAllowedHTML = lists
            do {
                let document = try MarkdownParser(options: options).parse(
                    Array(String(decoding: bytes, as: UTF8.self).utf8)
                )
                let html = document.html { index in
                    let destination = document.links[index].destination
                    return destination.contains(":") ? nil : ResolvedLink(destination)
                }
                for part in [html.body, html.footnotes] {
                    if let complaint = HarmlessHTML.complaint(part) { return complaint }
                }
            } catch MarkdownError.tooComplex {
                return nil
            }
        }
        return nil
    }

    /// HTML of old systems: the Markdown that it becomes shows no script.
    static let html = FuzzTarget(
        "html",
        seeds: [
            "<p>Isi <b>tebal <i>miring</b></i> <a href='/a?b=c&amp;d'>tautan</a><br><img src=a.jpg alt=Foto></p><ul><li>a<ol><li>b</ol></ul>",
            "<table border=1><caption>A</caption><tr><th>a<th>b<tr><td colspan=2>c</table><pre><code>d\n  e</code></pre><hr><blockquote>f</blockquote>",
            "<div style='text-align:center'><font color=red>A</font><span>&nbsp;&#8220;b&#8221;</span></div><iframe src=https://www.youtube.com/embed/abc></iframe>",
        ],
        words: [
            "<p>", "</p>", "<b>", "<table>", "<tr>", "<td rowspan=99999>", "<ul>", "<li>", "<pre>", "<script>",
            "</script>", "<style>", "<svg>", "<math>", "<select>",
            "<template>", "<!--", "-->", "&#x1F600;", "&#0;", "&amp", " href=javascript:x", " src=data:x", "*", "_",
            "`", "[", "](", "|", "#", "1. ", "\n", "<h1>", "<a name=x>",
        ]
    ) { bytes in
        let converted = HTMLToMarkdown().convert(String(decoding: bytes, as: UTF8.self))
        do {
            let document = try MarkdownParser().parse(Array(converted.markdown.utf8))
            return HarmlessHTML.complaint(document.html { _ in nil }.body)
        } catch MarkdownError.tooComplex {
            return nil
        }
    }

    private static let reader = ArticleReader(settings: SiteSettings(path: "content/site.yaml"))

    /// Complains of a finding that points outside of the text. A text may lack its last line.
    static func misplaced(_ diagnostics: [Diagnostic], in text: String) -> String? {
        // Some readers count the line ends of YAML and of old systems.
        let ends: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
        let lines = text.unicodeScalars.count { ends.contains($0) } + 2
        let wrong = diagnostics.first { !(0...lines).contains($0.location.line) || $0.location.column < 0 }
        return wrong.map { "[\($0.rule.id)] in line \($0.location.line) of \(lines)" }
    }
}

/// HTML as a browser reads it, compared with what may be published.
public enum HarmlessHTML {
    /// Attributes that only Terang writes.
    private static let written: Set = [
        "checked", "data-footnote-backref", "data-footnote-ref", "data-footnotes", "decoding", "disabled", "loading",
        "tabindex", "type",
    ]

    /// Returns what a browser finds in HTML that no text may bring there. Nil where there is nothing.
    public static func complaint(_ html: String) -> String? {
        let document: HTMLDocument
        do {
            document = try HTMLParser().parse(html)
        } catch {
            return "a browser's parser refuses \(html)"
        }
        for element in document.root.all where !["html", "head", "body"].contains(element.name) {
            let allowed = RawHTMLElement.all[element.name]
            if allowed == nil, !["input", "picture"].contains(element.name) { return "<\(element.name)> in \(html)" }
            for (name, value) in element.attributes {
                if !written.contains(name), allowed?.value(of: name) == nil {
                    return "\(name) of <\(element.name)> in \(html)"
                }
                if ["href", "src", "poster", "cite"].contains(name), !isHarmless(value) {
                    return "\(name)=\(value) in \(html)"
                }
            }
        }
        return nil
    }

    private static func isHarmless(_ address: String) -> Bool {
        let visible = address.unicodeScalars.filter { $0.value > 0x20 }
        let text = String(String.UnicodeScalarView(visible)).lowercased()
        guard let colon = text.firstIndex(of: ":") else { return true }
        let scheme = text[..<colon]
        return ["http", "https", "mailto"].contains(scheme) || scheme.contains { "/?#".contains($0) }
    }
}
