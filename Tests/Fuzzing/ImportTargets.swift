import Files
import Foundation
import Importing
import Reading
import TestSupport

extension FuzzTarget {
    /// Exports, dumps, pages, texts and tables of old systems.
    static let importers = [wordPress, blogger, mediaWiki, sql, json, recordTable, markdownSite, savedPage]

    private static let now = Instant(secondsSinceEpoch: 1_764_000_000)

    private static func fixture(_ path: String) -> [[UInt8]] {
        do {
            return [Array(try readFile(RepositoryFolder.path + "/Tests/Fixtures/Import/" + path).prefix(12 * 1024))]
        } catch {
            fatalError("\(error)")
        }
    }

    private static let wordPress = FuzzTarget(
        "wordpress",
        seeds: [
            "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>A</title><link>https://a.id</link><item><title>B</title><link>https://a.id/b</link><content:encoded><![CDATA[<!-- wp:paragraph --><p>C [gallery ids=\"1,2\"]</p><!-- /wp:paragraph -->]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2020-01-01 00:00:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>"
        ],
        words: [
            "<item>", "</item>", "<![CDATA[", "]]>", "<!-- wp:image {\"id\":1} -->", "<!-- /wp:image -->",
            "[caption id=\"a\"]", "[/caption]", "[vc_row][vc_raw_html]", "[embed]", "&#0;",
            "<wp:post_parent>1</wp:post_parent>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<wp:postmeta>", "a:1:{s:1:\"a\";i:1;}",
            "<category domain=\"post_tag\">", "0000-00-00 00:00:00",
        ],
        bytes: fixture("wordpress/ekspor.xml")
    ) { bytes in
        let source = WordPressSource(ImportPlace(zone: .jakarta, now: now))
        return try complaint { try source.read(bytes) }
    }

    private static let blogger = FuzzTarget(
        "blogger",
        seeds: [
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:app=\"http://www.w3.org/2007/app\"><title>A</title><entry><id>tag:blogger.com,1999:blog-1.post-2</id><published>2020-01-01T00:00:00.000+07:00</published><category scheme=\"http://schemas.google.com/g/2005#kind\" term=\"http://schemas.google.com/blogger/2008/kind#post\"/><title>B</title><content type=\"html\">&lt;p&gt;C&lt;/p&gt;</content><link rel=\"alternate\" href=\"https://a.id/b.html\"/></entry></feed>"
        ],
        words: [
            "<entry>", "</entry>", "<app:draft>yes</app:draft>", "&lt;img src=x&gt;", "<category term=\"a\"/>",
            "<published>", "<![CDATA[", "]]>", "<content type=\"xhtml\">",
        ]
    ) { bytes in
        let source = BloggerSource(ImportPlace(zone: .jakarta, now: now))
        return try complaint { try source.read(bytes) }
    }

    private static let mediaWiki = FuzzTarget(
        "mediawiki",
        seeds: [
            "<mediawiki><siteinfo><base>https://a.id/index.php/Utama</base><namespaces><namespace key=\"6\">Berkas</namespace></namespaces></siteinfo><page><title>A</title><ns>0</ns><id>1</id><revision><timestamp>2020-01-01T00:00:00Z</timestamp><text>== B ==\n* '''c''' [[D|e]]\n{| class=\"f\"\n! g !! h\n|-\n| i || j\n|}\n[[Berkas:k.jpg|thumb|l]] {{m|n={{o}}}} &lt;ref name=\"p\"&gt;q&lt;/ref&gt;</text></revision></page></mediawiki>"
        ],
        words: [
            "<page>", "</page>", "<revision>", "<text deleted=\"deleted\" />", "<redirect title=\"A\" />", "{{", "}}",
            "[[", "]]", "{|", "|}", "|-", "||", "!!", "''", "'''''", "&lt;nowiki&gt;", "&lt;/nowiki&gt;", "&lt;ref&gt;",
            "&lt;!--", "__TOC__", "#ALIH [[A]]", "\n*#:;", "\n ", "\n----",
        ]
    ) { bytes in
        let source = MediaWikiSource(ImportPlace(zone: .jakarta, now: now), isPublic: true)
        return try complaint { try source.read(bytes) }
    }

    private static let sql = FuzzTarget(
        "sql",
        seeds: [
            "CREATE TABLE `artikel` (`id` int, `judul` text, `konten` longtext, `created_at` timestamp NULL);\nINSERT INTO `artikel` VALUES (1,'Satu \\'a\\'','<p>Isi</p>','2017-10-13 06:33:16'),(2,'Dua','Isi',NULL);\n",
            "SET NAMES latin1;\nCOPY public.berita (id, judul, isi) FROM stdin;\n1\tA\\tb\t<p>C</p>\n\\.\nINSERT INTO wp_posts (ID, post_title, post_content, post_status, post_type) VALUES (1, 'A', 'B', 'publish', 'post');\n",
        ],
        words: [
            "INSERT INTO ", "VALUES ", "('", "')", ",", ";", "--", "/*", "*/", "/*!40101 ", "\\'", "''", "\\0", "NULL",
            "0x4142", "CREATE TABLE ", "COPY ", "\\.\n", "`", "\"", "N'a'", "E'\\x41'", "CONCAT('a','b')", "$$",
            "DELIMITER //\n", "1e999", "-1", "CSV HEADER DELIMITER ';'",
        ],
        bytes: fixture("tabel/portal-lama.sql")
    ) { bytes in
        try inFile("dump.sql", bytes) { path in
            try complaint {
                try SQLImport(path: path, options: TableImportOptions(ImportPlace(zone: .jakarta, now: now))).read()
            }
        }
    }

    private static let json = FuzzTarget(
        "json-import",
        seeds: [
            #"{"db":[{"data":{"posts":[{"id":1,"title":"A","html":"<p>B</p>","status":"draft","published_at":null}],"tags":[{"id":1,"name":"C"}],"posts_tags":[{"post_id":1,"tag_id":1}]}}]}"#,
            #"[{"title":"A","content":{"root":{"type":"root","children":[{"type":"list","listType":"number","children":[{"type":"listitem","children":[{"type":"text","text":"B","format":3}]}]}]}},"date":"2020-01-01"}]"#,
            #"[{"title":"A","body":"{\"version\":\"0.3.1\",\"markups\":[[\"a\",[\"href\",\"/b\"]]],\"cards\":[[\"image\",{\"src\":\"a.jpg\"}]],\"atoms\":[],\"sections\":[[1,\"p\",[[0,[0],1,\"B\"]]],[10,0]]}"}]"#,
            #"[{"title":"A","body":{"ops":[{"insert":"B\n","attributes":{"list":"bullet","header":2}},{"insert":{"image":"a.jpg"}}]}},{"title":"C","body":{"blocks":[{"type":"table","data":{"content":[["D"]]}}]}}]"#,
        ],
        words: [
            "{", "}", "[", "]", ",", ":", "\"", "\\u", "\\ud83d", "null", "true", "1e999", "\"attributes\":",
            "\"data\":", "\"type\":",
            "\"children\":", "\"items\":", "\"text\":", "\"rendered\":", "\"url\":\"a.jpg\"",
        ]
    ) { bytes in
        try inFile("a.json", bytes) { path in
            try complaint {
                try SQLImport(path: path, options: TableImportOptions(ImportPlace(zone: .jakarta, now: now))).read()
            }
        }
    }

    private static let recordTable = FuzzTarget(
        "csv-import",
        seeds: ["judul,tanggal,isi,status\nA,2020-01-01,<p>B</p>,1\nC,17-08-2020,\"D, e\",0\n"],
        words: ["\"", ",", ";", "\n", "judul", "tanggal", "isi", "0000-00-00", "<b>", "&amp;", "\u{FEFF}"],
        bytes: fixture("tabel/tabel-berita.csv")
    ) { bytes in
        try inFile("a.csv", bytes) { path in
            try complaint {
                try CSVImport(path: path, options: TableImportOptions(ImportPlace(zone: .jakarta, now: now))).read()
            }
        }
    }

    private static let markdownSite = FuzzTarget(
        "markdown-import",
        seeds: [
            "---\ntitle: A\ndate: 2020-01-01\ntags: [b]\n---\n{{< figure src=\"/a.jpg\" title=\"B\" >}}\n{% raw %}c{% endraw %}\n{: .kelas}\n[[Tim kerja|tim]] ![[a.png]]\n",
            "+++\ntitle = \"A\"\ndate = 2020-01-01T00:00:00Z\n[params]\na = [1, 2]\n+++\n> [!note] B\n<div class=x>\n\nc\n\n</div>\n",
        ],
        words: [
            "---\n", "+++\n", "{{< ", " >}}", "{{% ", " %}}", "{% ", " %}", "{% include a.html %}", "{: ", "[[", "]]",
            "![[", "|", "%%", "> [!", "<!-- ", " -->", "<div>", "</div>", "```", "title: ", "= [", "]",
            "{% highlight js %}", "{% endhighlight %}", "$$", "^abc", "#tag",
        ]
    ) { bytes in
        try inFile("2020-01-01-a.md", bytes) { path in
            let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
            return try complaint { try MarkdownSource(ImportPlace(zone: .jakarta, now: now)).read(folder) }
        }
    }

    private static let savedPage = FuzzTarget(
        "saved-page",
        seeds: [
            "<html><head><title>A - Kota</title><meta property=\"article:published_time\" content=\"2020-01-01\"></head><body><nav><a href=/>Beranda</a></nav><article><h1>A</h1><p>Senin, 3 Maret 2020</p><p>Isi berita yang cukup panjang.</p></article></body></html>"
        ],
        words: [
            "<article>", "</article>", "<h1>", "<p>", "<time datetime=\"2020-01-01\">",
            "<script type=\"application/ld+json\">{\"datePublished\":\"", "</script>", "<nav>",
            "<div class=\"entry-content\">", "<table>",
        ],
        bytes: fixture("halaman/cms-lama.html")
    ) { bytes in
        try inFile("a.html", bytes) { path in
            let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
            return try complaint { try PagesSource(ImportPlace(zone: .jakarta, now: now)).read(folder) }
        }
    }

    private static func inFile(_ name: String, _ bytes: [UInt8], _ work: (String) throws -> String?) throws -> String? {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let path = scratch.path + "/" + name
        try writeFile(path, bytes)
        return try work(path)
    }

    /// A source is read, or refused in words.
    private static func complaint(_ read: () throws -> ImportedSource) throws -> String? {
        do {
            let source = try read()
            return source.documents.contains { $0.title.contains("\n") } ? "a title of two lines" : nil
        } catch is ImportError {
            return nil
        }
    }
}

/// A folder for one input.
struct ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/terang-fuzz-" + UUID().uuidString
        try makeDirectory(path)
    }

    func remove() {
        do { try removeTree(path) } catch { fatalError("\(error)") }
    }
}
