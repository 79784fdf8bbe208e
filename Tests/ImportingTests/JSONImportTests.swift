import Diagnostics
import Files
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// Exports in JSON are tables whose rows are judged as those of dumps, and the trees of their editors become texts.
@Suite struct JSONImportTests {
    private func read(
        _ text: String,
        name: String = "ekspor.json",
        table: String? = nil,
        _ assignments: [TableImportOptions.Assignment] = []
    ) async throws -> ImportedSource {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/" + name, Array(text.utf8))
            var options = TableImportOptions(ImportPlace(zone: .jakarta, now: ImportMoment.now))
            options.assignments = assignments
            return try SQLImport(path: root + "/" + name, table: table, options: options).read()
        }
    }

    private func titles(_ source: ImportedSource) -> [String] {
        source.documents.map { ($0.isDraft ? "!" : "") + $0.title }
    }

    @Test func `Django's rows are tables, and Wagtail's restrictions hold for the pages below`() async throws {
        func page(_ id: Int, _ path: String, _ title: String, live: Bool = true) -> String {
            """
            {"model":"wagtailcore.page","pk":\(id),"fields":{"path":"\(path)","depth":1,"numchild":0,"title":"\(title)","slug":"s\(id)","live":\(live)}},
            {"model":"news.newspage","pk":\(id),"fields":{"date":"2024-03-05","body":"[{\\"type\\":\\"paragraph\\",\\"value\\":\\"<p>Isi.</p>\\",\\"id\\":\\"a\\"}]"}}
            """
        }
        let pages = [
            page(1, "00010001", "Satu"), page(2, "00010002", "Dua", live: false), page(3, "00010003", "Tiga"),
            page(4, "000100030001", "Empat"),
        ]
        let restriction =
            #"{"model":"wagtailcore.pageviewrestriction","pk":1,"fields":{"page":3,"restriction_type":"login"}}"#
        let source = try await read("[\((pages + [restriction]).joined(separator: ","))]")
        #expect(titles(source) == ["Satu", "!Dua", "!Tiga", "!Empat"])
        #expect(source.documents.first?.body == "Isi.\n")
        let plain = try await read(
            """
            [{"model":"blog.category","pk":1,"fields":{"name":"Pasar"}},{"model":"blog.tag","pk":4,"fields":{"name":"ikan"}},
            {"model":"blog.post","pk":7,"fields":{"title":"Ikan segar","content":"<p>Isi.</p>","category":1,"tags":[4],"created":"2024-03-05T02:00:00Z"}}]
            """
        )
        #expect(plain.documents.map(\.categories) == [["Pasar"]] && plain.documents.map(\.tags) == [["ikan"]])
    }

    @Test func `The report has the name of a tag that Ghost keeps from readers`() async throws {
        let source = try await read(
            """
            {"db":[{"data":{"posts":[{"id":"1","title":"Pasar","html":"<p>Isi.</p>","status":"published","visibility":"public","published_at":"2024-03-05T02:00:00Z"}],
            "tags":[{"id":"a","name":"Kota","slug":"kota","visibility":"public"},{"id":"b","name":"#TundaDulu","slug":"hash-tundadulu","visibility":"internal"}],
            "posts_tags":[{"post_id":"1","tag_id":"a"},{"post_id":"1","tag_id":"b"}]}}]}
            """
        )
        #expect(titles(source) == ["Pasar"] && source.documents[0].tags == ["Kota"])
        #expect("\(source.notes)".contains("TundaDulu"))
    }

    @Test func `Every kind of Wagtail's pages comes, with the lists in its blocks`() async throws {
        func page(_ id: Int, _ title: String) -> String {
            #"{"model":"wagtailcore.page","pk":\#(id),"fields":{"path":"000\#(id)","depth":1,"numchild":0,"title":"\#(title)","slug":"s\#(id)","live":true,"#
                + #""locked":\#(id == 1),"live_revision":\#(id + 4),"translation_key":"a\#(id)","content_type":\#(id)}}"#
        }
        let list =
            #"[{\"type\":\"paragraph\",\"value\":\"<p>Isi.</p>\",\"id\":\"a\"},{\"type\":\"daftar\",\"value\":[{\"type\":\"item\",\"value\":\"Butir satu\",\"id\":\"b\"}],\"id\":\"c\"}]"#
        let source = try await read(
            """
            [\(page(1, "Satu")),\(page(2, "Dua")),
            {"model":"blog.blogpage","pk":1,"fields":{"date":"2024-03-05","intro":"Pengantar.","body":"\(list)"}},
            {"model":"home.standardpage","pk":2,"fields":{"introduction":"Siapa kami sebenarnya.","body":"<p>Kami dinas.</p>"}}]
            """
        )
        #expect(titles(source) == ["Satu", "Dua"])
        #expect(source.documents.map(\.body) == ["Isi.\n\n- Butir satu\n", "Kami dinas.\n"])
        #expect("\(source)".contains("Siapa kami sebenarnya."))
    }

    @Test func `A field of Django that is called as a model is a key only where it holds keys`() async throws {
        let source = try await read(
            """
            [{"model":"galeri.gambar","pk":1,"fields":{"berkas":"galeri/x.jpg","judul":"Pasar"}},
            {"model":"berita.artikel","pk":1,"fields":{"judul":"Ikan segar","isi":"<p>Isi.</p>","tanggal":"2024-03-05","gambar":"foto/a.jpg"}},
            {"model":"berita.artikel","pk":2,"fields":{"judul":"Padi","isi":"<p>Isi.</p>","tanggal":"2024-03-06","gambar":""}}]
            """
        )
        #expect(source.documents.map(\.image?.src) == ["media/foto/a.jpg", nil])
    }

    @Test func `A row of Django may name a category that the export left out`() async throws {
        let rows = [1, 9, 1].enumerated().map { number, category in
            #"{"model":"blog.post","pk":\#(number),"fields":{"title":"Judul \#(number)","content":"<p>Isi.</p>","category":\#(category)}}"#
        }
        let category = #"{"model":"blog.category","pk":1,"fields":{"name":"Pasar"}}"#
        let source = try await read("[\(([category] + rows).joined(separator: ","))]")
        #expect(source.documents.map { $0.categories.filter { $0 != "9" } } == [["Pasar"], [], ["Pasar"]])
    }

    @Test(arguments: [
        #"[{\"type\":\"faq\",\"value\":[{\"tanya\":\"Jam buka\",\"jawab\":\"Pukul delapan\"}],\"id\":\"a\"}]"#,
        #"[{\"type\":\"kolom\",\"value\":[\"Jam buka\",{\"type\":\"paragraph\",\"value\":\"<p>Pukul delapan</p>\"}],\"id\":\"a\"}]"#,
    ])
    func `No word of a block is lost that is made in another way`(body: String) async throws {
        let page =
            #"{"model":"wagtailcore.page","pk":1,"fields":{"path":"0001","title":"Satu","slug":"s","live":true}}"#
        let news = #"{"model":"news.newspage","pk":1,"fields":{"date":"2024-03-05","body":"\#(body)"}}"#
        let source = try await read("[\(page),\(news)]")
        #expect("\(source)".contains("Jam buka") && "\(source)".contains("Pukul delapan"))
    }

    @Test func `Sanity's drafts are known by their identifiers, and Contentful's by a day that they lack`() async throws
    {
        let sanity = [("id1", "Satu"), ("drafts.id2", "Dua"), ("versions.r1.id3", "Tiga")].map { id, title in
            #"{"_id":"\#(id)","_type":"post","title":"\#(title)","publishedAt":"2024-03-05T02:00:00Z","body":"<p>Isi.</p>"}"#
        }
        #expect(titles(try await read(sanity.joined(separator: "\n"))) == ["Satu", "!Dua", "!Tiga"])
        let entries = [("Satu", #","publishedAt":"2024-03-05T02:00:00Z""#), ("Dua", "")].map { title, published in
            #"{"sys":{"id":"\#(title)","type":"Entry","createdAt":"2024-03-01T02:00:00Z"\#(published)},"fields":{"title":{"id-ID":"\#(title)"},"body":{"en":"<p>Panen raya padi</p>","id-ID":"<p>Isi.</p>"}}}"#
        }
        let contentful = try await read(#"{"contentTypes":[],"entries":[\#(entries.joined(separator: ","))]}"#)
        #expect(titles(contentful) == ["Satu", "!Dua"] && contentful.documents.first?.body == "Isi.\n")
        #expect("\(contentful)".contains("Panen raya padi"))
        let rich =
            #"{"nodeType":"document","data":{},"content":[{"nodeType":"paragraph","data":{},"content":[{"nodeType":"text","value":"Isi kaya.","marks":[],"data":{}}]}]}"#
        let plain = try await read(
            #"{"contentTypes":[],"entries":[{"sys":{"id":"a","publishedAt":"2024-03-05T02:00:00Z"},"fields":{"title":"Satu","body":\#(rich)}},{"sys":{"id":"b","publishedAt":"2024-03-05T02:00:00Z"},"fields":{"title":"Dua","body":\#(rich)}}]}"#
        )
        #expect(plain.documents.map(\.body) == ["Isi kaya.\n", "Isi kaya.\n"])
    }

    @Test
    func
        `Ghost hides drafts, what is for members, and its own tags, and keeps pages, tags and the newest form of a text`()
        async throws
    {
        func post(_ id: Int, _ title: String, _ more: String) -> String {
            #"{"id":"p\#(id)","title":"\#(title)","slug":"s\#(id)","lexical":null,"mobiledoc":null,"feature_image":"__GHOST_URL__/content/images/f.jpg","published_at":"2024-03-05T02:00:00.000Z","created_at":"2024-03-01T02:00:00.000Z",\#(more)}"#
        }
        let shown = #""type":"post","status":"published","visibility":"public""#
        let lexical =
            #"{\"root\":{\"type\":\"root\",\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"extended-text\",\"text\":\"Jembatan\",\"format\":1},{\"type\":\"text\",\"text\":\" baru\",\"format\":0}]},{\"type\":\"bookmark\",\"url\":\"https://a.example/\",\"metadata\":{\"title\":\"Rujukan\"}}]}}"#
        let mobiledoc =
            #"{\"version\":\"0.3.1\",\"atoms\":[],\"cards\":[[\"image\",{\"src\":\"/a.jpg\",\"caption\":\"Obor\"}]],\"markups\":[[\"strong\"]],\"sections\":[[1,\"h2\",[[0,[0],1,\"Pawai\"],[0,[],-2,\" malam\"]]],[10,0]]}"#
        let posts = [
            post(1, "Lexical", #""lexical":"\#(lexical)",\#(shown)"#),
            post(2, "Mobiledoc", #""mobiledoc":"\#(mobiledoc)",\#(shown)"#),
            post(3, "Draf", #""html":"<p>Isi.</p>","type":"post","status":"draft","visibility":"public""#),
            post(4, "Anggota", #""html":"<p>Isi.</p>","type":"post","status":"published","visibility":"members""#),
            post(6, "Pelanggan", #""html":"<p>Isi.</p>","type":"post","status":"published","visibility":"tiers""#),
            post(5, "Profil", #""html":"<p>Isi.</p>","type":"page","status":"published","visibility":"public""#),
        ].map { $0.replacing(#""lexical":null,"mobiledoc":null,"#, with: "") }
        let source = try await read(
            #"{"db":[{"meta":{"version":"5"},"data":{"posts":[\#(posts.joined(separator: ","))],"#
                + #""posts_tags":[{"id":"1","post_id":"p1","tag_id":"t1"},{"id":"2","post_id":"p1","tag_id":"t2"}],"#
                + #""tags":[{"id":"t1","name":"Pasar","visibility":"public"},{"id":"t2","name":"siri","visibility":"internal"}]}}]}"#
        )
        #expect(titles(source) == ["Lexical", "Mobiledoc", "!Draf", "!Anggota", "!Pelanggan", "Profil"])
        #expect(source.documents.map(\.isArticle) == [true, true, true, true, true, false])
        #expect(source.documents.first?.body == "**Jembatan** baru\n\n[Rujukan](https://a.example/)\n")
        #expect(source.documents.first?.tags == ["Pasar"])
        #expect(source.documents.first?.image?.src == "media/content/images/f.jpg")
        #expect(source.documents.dropFirst().first?.body.hasPrefix("## Pawai malam\n\n![Obor]") == true)
    }

    @Test func `Cards that Ghost shows in mails or to members only are left out and named`() async throws {
        let post =
            #""id":"p1","title":"A","slug":"a","published_at":"2024-03-05T02:00:00.000Z","type":"post","status":"published","visibility":"public""#
        let cards =
            #"{"type":"email","html":"<p>Salam hangat anggota.</p>"},{"type":"email-cta","html":"<p>Ayo berlangganan lagi.</p>"},{"type":"html","html":"<p>Nilai untuk anggota.</p>","visibility":{"web":{"nonMember":false}}},{"type":"html","html":"<p>Isi.</p>","visibility":{"web":{"nonMember":true}}},{"type":"toggle","heading":"Apa?","content":"<p>Jawab.</p>"},{"type":"product","productTitle":"Peta","productDescription":"Lembar dua"}"#
        let lexical = #"{"root":{"type":"root","children":[\#(cards)]}}"#.replacing("\"", with: "\\\"")
        let source = try await read(#"{"db":[{"data":{"posts":[{\#(post),"lexical":"\#(lexical)"}]}}]}"#)
        let document = try #require(source.documents.first)
        #expect(document.body == "Isi.\n\nApa?\n\nJawab.\n\nPeta\n\nLembar dua\n" && !document.isDraft)
        for words in ["Salam hangat anggota.", "Ayo berlangganan lagi.", "Nilai untuk anggota."] {
            #expect(document.notes.contains { $0.id.contains(words) })
        }
    }

    @Test func `What Ghost's HTML has for members is hidden`() async throws {
        func post(_ id: Int, _ html: String) -> String {
            #"{"id":"\#(id)","title":"A\#(id)","slug":"a\#(id)","published_at":"2024-03-05T02:00:00.000Z","type":"post","status":"published","visibility":"public","html":"\#(html)","lexical":"{}"}"#
        }
        let (begin, end) = ("<!--kg-gated-block:begin nonMember:", "<!--kg-gated-block:end-->")
        let posts = [
            post(1, "<p>Isi.</p>\(begin)false memberSegment:'' --><p>Nilai anggota.</p>\(end)<p>Akhir.</p>"),
            post(2, "\(begin)true memberSegment:'' --><p>Isi.</p>\(end)<p>Akhir.</p>"),
            post(3, "<p>Isi.</p><!--members-only--><p>Nilai anggota.</p>"),
        ]
        let source = try await read(#"{"db":[{"data":{"posts":[\#(posts.joined(separator: ","))]}}]}"#)
        #expect(source.documents.map(\.isDraft) == [false, false, false])
        #expect(source.documents.map(\.body) == ["Isi.\n\nAkhir.\n", "Isi.\n\nAkhir.\n", "Isi.\n\nNilai anggota.\n"])
        #expect(source.documents[0].notes.contains { $0.id.contains("Nilai anggota.") })
    }

    @Test func `Strapi, Directus, WordPress's interface, phpMyAdmin and lines of objects are read`() async throws {
        let strapi = try await read(
            #"{"data":[{"id":1,"attributes":{"judul":"A","isi":"Isi **tebal**.\n\n## Kecil","publishedAt":"2024-03-05T02:00:00.000Z","kategori":{"data":{"id":1,"attributes":{"nama":"Umum"}}},"gambar":{"data":{"id":3,"attributes":{"url":"/uploads/f.jpg","alternativeText":"Pasar"}}}}},{"id":2,"attributes":{"judul":"B","isi":"Isi.","publishedAt":null}}],"meta":{"pagination":{"total":2}}}"#
        )
        #expect(titles(strapi) == ["A", "!B"])
        #expect(strapi.documents.first?.body == "Isi **tebal**.\n\n## Kecil\n")
        #expect(strapi.documents.first?.categories == ["Umum"])
        #expect(strapi.documents.first?.image?.alt == "Pasar")
        let lines = try await read(
            #"{"id":1,"status":"published","title":"A","content":"<p>Isi.</p>","date_created":"2024-03-05","tags":["x","y"]}"#
                + "\n"
                + #"{"id":2,"status":"archived","title":"B","content":"<p>Isi.</p>","date_created":"2024-03-05","tags":[]}"#
        )
        #expect(titles(lines) == ["A", "!B"])
        #expect(lines.documents.first?.tags == ["x", "y"])
        let rest = try await read(
            #"[{"id":5,"date":"2024-03-05T09:00:00","slug":"a","status":"publish","title":{"rendered":"A &amp; B"},"content":{"rendered":"<p>Isi.</p>","protected":false}},{"id":6,"date":"2024-03-05T09:00:00","slug":"b","status":"publish","title":{"rendered":"C"},"content":{"rendered":"<p>Isi.</p>","protected":true}}]"#
        )
        #expect(titles(rest) == ["A & B", "!C"])
        let keyed = try await read(
            #"{"berita":{"-Na1":{"judul":"A","isi":"Isi.","tanggal":"2024-03-05","tampil":true},"-Na2":{"judul":"B","isi":"Isi.","tanggal":"2024-03-05","tampil":false}},"versi":3}"#
        )
        #expect(titles(keyed) == ["A", "!B"])
        let tables = try await read(
            #"[{"type":"header","version":"5.2"},{"type":"database","name":"portal"},{"type":"table","name":"berita","data":[{"id_berita":"1","judul":"A","isi_berita":"<p>Isi.</p>","tanggal":"2024-03-05","status":"N"}]},{"type":"table","name":"tamu","data":[{"id":"1","isi":"Kenangan indah"}]}]"#
        )
        #expect(titles(tables) == ["!A"])
        #expect(tables.notes.contains { $0.text.id.contains("Kenangan indah") })
    }

    @Test(arguments: [
        (
            #"{"blocks":[{"type":"header","data":{"text":"Kecil","level":3}},{"type":"paragraph","data":{"text":"Kata <b>tebal</b>"}},{"type":"list","data":{"style":"ordered","items":["satu","dua"]}}]}"#,
            "### Kecil\n\nKata **tebal**\n\n1. satu\n2. dua\n"
        ),
        (
            #"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"miring","marks":[{"type":"italic"}]},{"type":"text","text":" "},{"type":"text","text":"sini","marks":[{"type":"link","attrs":{"href":"https://a.example/"}}]}]},{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"butir"}]}]}]}]}"#,
            "*miring* [sini](https://a.example/)\n\n- butir\n"
        ),
        (
            #"{"nodes":[{"type":"PARAGRAPH","nodes":[{"type":"TEXT","nodes":[],"textData":{"text":"Ricos","decorations":[{"type":"BOLD"}]}}]},{"type":"IMAGE","nodes":[],"imageData":{"image":{"src":{"id":"3c~mv2.jpg"}},"altText":"Obor"}}]}"#,
            "**Ricos**\n\n![Obor](/media/static-wixstatic-com/media/3c-mv2"
        ),
        (
            #"{"ops":[{"insert":"Judul"},{"insert":"\n","attributes":{"header":2}},{"insert":"kata "},{"insert":"tebal","attributes":{"bold":true}},{"insert":"\nsatu"},{"insert":"\n","attributes":{"list":"bullet"}}]}"#,
            "## Judul\n\nkata **tebal**\n\n- satu\n"
        ),
        (
            #"[{"_type":"block","style":"h2","children":[{"_type":"span","text":"Judul","marks":[]}]},{"_type":"block","style":"normal","listItem":"bullet","children":[{"_type":"span","text":"satu","marks":["strong"]}]}]"#,
            "## Judul\n\n- **satu**\n"
        ),
        (
            #"{"nodeType":"document","content":[{"nodeType":"heading-2","content":[{"nodeType":"text","value":"Judul","marks":[]}]},{"nodeType":"paragraph","content":[{"nodeType":"hyperlink","data":{"uri":"https://a.example/"},"content":[{"nodeType":"text","value":"sini","marks":[]}]}]}]}"#,
            "## Judul\n\n[sini](https://a.example/)\n"
        ),
    ])
    func `The trees of editors become Markdown`(tree: String, markdown: String) async throws {
        let source = try await read(#"[{"id":1,"title":"A","content":\#(tree),"date":"2024-03-05"}]"#)
        let body = source.documents.first?.body ?? ""
        #expect(body == markdown || body.hasPrefix(markdown) && markdown.hasSuffix("mv2"))
        #expect(source.documents.first?.notes.contains { $0.id.contains("tidak ikut ke dalam naskah") } == false)
    }

    @Test func `What a tree says in a place that is not known is in the text or the report`() async throws {
        let source = try await read(
            #"[{"id":1,"title":"A","content":[{"type":"accordion","panels":[{"heading":"Syarat","subtitle":"Kelurahan","detail":{"note":"Bawa kartu keluarga"}}]},{"type":"paragraph","children":[{"text":"Isi."}]}],"date":"2024-03-05"}]"#
        )
        let document = try #require(source.documents.first)
        let words = document.body + document.notes.map(\.id).joined()
        for word in ["Syarat", "Kelurahan", "kartu", "keluarga", "Isi"] { #expect(words.contains(word)) }
    }

    @Test func `Pictures in nodes and objects of any kind come, and what is said beside them`() async throws {
        let source = try await read(
            #"[{"id":1,"title":"A","content":{"root":{"type":"root","children":[{"type":"upload","relationTo":"media","value":{"url":"/media/a.jpg","alt":"Antre","caption":"Warga antre"}},{"type":"paragraph","children":[{"type":"text","text":"Isi."}]}]}},"cover":{"id":"f","filename_disk":"f.jpg","title":"Pasar","description":"Pagi di pasar"},"meta":{"title":"Judul mesin","image":{"url":"/media/m.jpg"}},"publishedAt":"2024-03-05"}]"#
        )
        let document = try #require(source.documents.first)
        #expect(
            document.body.hasPrefix("![Antre](/media/media/a.jpg") && document.image?.src.hasSuffix("/f.jpg") == true
        )
        let words = "\(document)" + document.notes.map(\.id).joined()
        for word in ["Warga antre", "Pagi di pasar", "Judul mesin", "/media/m.jpg"] { #expect(words.contains(word)) }
    }

    @Test func `Texts without titles come where the user says so, with their first lines as titles`() async throws {
        let channel =
            #"{"name":"Kanal","type":"public_channel","messages":[{"id":1,"type":"message","date":"2024-03-05T09:00:00","photo":"photos/a.jpg","text":[{"type":"bold","text":"Pasar murah"},"\n\nMulai pukul 8 di ",{"type":"text_link","text":"alun-alun","href":"https://a.example/"},".\n\nGratis."]},{"id":2,"type":"message","date":"2024-03-06T09:00:00","text":"Satu baris saja."}]}"#
        await #expect(throws: ImportError.self) { try await read(channel) }
        let source = try await read(
            channel,
            table: "messages",
            [.init(field: .title, column: ""), .init(field: .body, column: "text")]
        )
        #expect(titles(source) == ["Pasar murah", "Satu baris saja."])
        let first = try #require(source.documents.first)
        #expect(first.body == "Mulai pukul 8 di [alun-alun](https://a.example/).\n\nGratis.\n")
        #expect(first.image?.src == "media/photos/a.jpg" || first.image != nil)
        let posts =
            #"[{"timestamp":1709600000,"attachments":[{"data":[{"media":{"uri":"posts/a.jpg","description":"Antre"}},{"media":{"uri":"posts/b.jpg"}}]}],"data":[{"post":"Pasar murah\n\nMulai pukul 8 pagi di alun-alun, gratis untuk semua warga kota."}],"title":"Dinas memperbarui statusnya."}]"#
        let page = try await read(
            posts,
            table: "data",
            [.init(field: .title, column: ""), .init(field: .body, column: "data")]
        )
        let several =
            "[" + [String](repeating: String(posts.dropFirst().dropLast()), count: 5).joined(separator: ",") + "]"
        await #expect(throws: ImportError.self) { try await read(several) }
        #expect(titles(page) == ["Pasar murah"] && page.documents.first?.media.count == 2)
        #expect(page.documents.first?.date == Instant(secondsSinceEpoch: 1_709_600_000))
    }

    @Test(arguments: [#"[{"id":1,"title":"A","content":"Isi."},{"id":2,"ti"#, #"{"a":[1,2}"#])
    func `JSON that is cut off is refused`(text: String) async throws {
        await #expect(throws: ImportError.self) { try await read(text) }
    }

    @Test(arguments: [
        ("Tue, 03/05/2024 - 09:00", "03/22/2024", "2024-03-05"), ("03/22/2024", "03/28/2024", "2024-03-22"),
        ("22/03/2024", "28/03/2024", "2024-03-22"), ("Selasa, 05/03/2024", "", "2024-03-05"),
    ])
    func `Weekdays and other rows tell whether the month is in front`(written: String, other: String, day: String)
        async throws
    {
        let isMonthFirst = other.hasPrefix("03")
        let rows = [written, isMonthFirst ? "03/05/2024" : "05/03/2024", other].enumerated()
            .map { #"{"id":\#($0),"title":"A\#($0)","content":"Isi.","date":"\#($1)"}"# }
        let source = try await read("[\(rows.joined(separator: ","))]")
        let days = source.documents.map { $0.date.map { CalendarDay(at: $0, in: .jakarta).isoDate } }
        #expect(days.prefix(2) == [day, "2024-03-05"])
        let isTold = source.documents.contains { $0.notes.contains { $0.id.contains("bulan di depan") } }
        #expect(isTold == isMonthFirst)
    }

    @Test func `One date with the month in front turns no others`() async throws {
        let source = try await read(
            #"[{"id":1,"title":"A","content":"Isi.","date":"05/03/2024"},{"id":2,"title":"B","content":"Isi.","date":"3/25/2024"}]"#
        )
        let days = source.documents.map { $0.date.map { CalendarDay(at: $0, in: .jakarta).isoDate } }
        #expect(days == ["2024-03-05", nil])
    }
}
