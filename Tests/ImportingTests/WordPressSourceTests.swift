import Diagnostics
import Files
import Importing
import Reading
import TestSupport
import Testing

@Suite struct WordPressSourceTests {
    private func read(_ text: String? = nil) throws -> ImportedSource {
        let bytes =
            try text.map { Array($0.utf8) }
            ?? readFile(RepositoryFolder.path + "/Tests/Fixtures/Import/wordpress/ekspor.xml")
        return try WordPressSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(bytes)
    }

    private func export(_ items: String, head: String = "") -> String {
        """
        <?xml version="1.0"?>\(head)
        <rss xmlns:content="c" xmlns:excerpt="e" xmlns:dc="d" xmlns:wp="w"><channel><link>https://lama.example</link>
        <wp:wxr_version>1.0</wp:wxr_version>\(items)</channel></rss>
        """
    }

    private func post(_ content: String, status: String = "publish", more: String = "") -> String {
        """
        <item><title>Judul</title><link>https://lama.example/judul/</link><content:encoded><![CDATA[\(content)]]></content:encoded>
        <wp:post_id>1</wp:post_id><wp:post_date>2020-01-02 03:04:05</wp:post_date><wp:status>\(status)</wp:status>
        <wp:post_type>post</wp:post_type>\(more)</item>
        """
    }

    @Test func `A feed of another system is read, and named as one`() throws {
        let source = try read(
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Kota</title>
            <link>https://lama.example</link><item><title>Pasar</title><link>https://lama.example/pasar</link>
            <description>Ringkas</description><content:encoded><![CDATA[<p>Isi <b>pasar</b>.</p>]]></content:encoded>
            <category>Umum</category><pubDate>Tue, 05 Mar 2024 02:00:00 GMT</pubDate></item></channel></rss>
            """
        )
        let document = try #require(source.documents.first)
        #expect(document.date == Instant(text: "2024-03-05 09:00:00", in: .jakarta))
        #expect(document.summary == "Ringkas" && document.body == "Isi **pasar**.\n")
        #expect(!document.isDraft && document.categories == ["Umum"])
        #expect(source.notes.contains { $0.text.id.contains("umpan (RSS)") })
    }

    @Test func `The report has the fields, categories and tags of what was deleted`() throws {
        let more = """
            <category domain="post_tag" nicename="x">Nyiur</category>
            <wp:postmeta><wp:meta_key>narasumber</wp:meta_key><wp:meta_value>Ketua kelompok tani</wp:meta_value></wp:postmeta>
            """
        let skipped = try read(export(post("Kelapa muda", status: "trash", more: more))).skipped.map(\.text.id).joined()
        for word in ["Kelapa muda", "Nyiur", "Ketua kelompok tani"] { #expect(skipped.contains(word)) }
    }

    @Test func `Posts and pages come with all that WordPress says of them`() throws {
        let source = try read()
        #expect(source.documents.map(\.origin.id) == ["pos 11", "pos 12", "pos 13", "halaman 15", "halaman 16"])
        let first = try #require(source.documents.first)
        #expect(Set(source.documents.map(\.key)).count == 5)
        #expect(first.key.hasPrefix("wordpress:") && first.key.hasSuffix(":11"))
        #expect(first.title == "Rapat PPID & Keterbukaan Informasi")
        #expect(first.date == Instant(text: "2017-10-13 06:33:16", in: .jakarta))
        #expect(first.author == "Admin Web Portal")
        #expect(first.categories == ["Pengumuman", "Informasi & PPID"])
        #expect(first.tags == ["keterbukaan"])
        #expect(first.summary == "Ringkasan rapat.")
        #expect(first.isPinned)
        #expect(first.image?.alt == "Peserta rapat di aula")
        #expect(
            first.oldAddresses == [
                "/2017/10/rapat-ppid-%e2%80%93-keterbukaan/", "/2017/10/rapat-ppid-%25e2%2580%2593-keterbukaan/",
                "https://www.lama.example/?p=11",
            ]
        )
        #expect(source.documents[2].isDraft)
        #expect(source.documents[2].oldAddresses == [])
        #expect(source.documents[4].kind == .page(folder: "tentang"))
        #expect(source.skipped.map { $0.origin?.id } == ["pos 14 (Dibuang)"])
    }

    @Test func `Items of other types become articles, pages or drafts, or are named`() throws {
        func item(_ id: Int, _ type: String, _ title: String, status: String = "publish", more: String = "") -> String {
            """
            <item><title>\(title)</title><link>https://lama.example/\(type)/\(id)/</link>
            <content:encoded><![CDATA[<p>Isi \(title).</p>]]></content:encoded><wp:post_id>\(id)</wp:post_id>
            <wp:post_date>2020-01-02 03:04:05</wp:post_date><wp:status>\(status)</wp:status><wp:post_type>\(type)</wp:post_type>
            <category domain="jenis_dokumen" nicename="a">Keputusan</category>\(more)</item>
            """
        }
        let items = [
            item(1, "pengumuman", "Libur"), item(2, "siaran-pers", "Rilis"), item(3, "layanan", "Izin"),
            item(4, "wpdmpro", "Berkas"), item(5, "kuliner_khas", "Soto"),
            item(6, "agenda", "Rapat", status: "private"),
            item(7, "nav_menu_item", "Beranda"), item(8, "acf-field", "Kolom"),
        ]
        let bytes = Array(export(items.joined()).utf8)
        let shown: Set = ["pengumuman", "siaran-pers", "layanan", "agenda"]
        let source = try WordPressSource(ImportPlace(zone: .jakarta, now: ImportMoment.now), publicTypes: shown)
            .read(bytes)
        let found = source.documents.map {
            "\($0.isDraft ? "!" : "")\($0.title) \($0.kind) \($0.categories) \($0.tags)"
        }
        #expect(
            found == [
                "Libur article(section: \"berita\") [\"Pengumuman\"] [\"Keputusan\"]",
                "Rilis article(section: \"berita\") [\"Siaran pers\"] [\"Keputusan\"]",
                "Izin page(folder: \"layanan\") [] [\"Keputusan\"]",
                "!Berkas page(folder: \"wpdmpro\") [] [\"Keputusan\"]",
                "!Soto page(folder: \"kuliner-khas\") [] [\"Keputusan\"]",
                "!Rapat article(section: \"berita\") [\"Agenda\"] [\"Keputusan\"]",
            ]
        )
        let notes = source.notes.map(\.text.id).joined(separator: "\n")
        #expect(notes.contains("--publik post_type=kuliner_khas") && !notes.contains("post_type=agenda"))
        #expect(notes.contains("\"nav_menu_item\"") && notes.contains("\"Beranda\"") && notes.contains("\"Kolom\""))
    }

    @Test func `What is below a hidden text is hidden, and a missed schedule too`() throws {
        func page(_ id: Int, below parent: Int, _ status: String, date: String = "2020-01-02", more: String = "")
            -> String
        {
            """
            <item><title>\(id)</title><link>https://lama.example/\(id)/</link><content:encoded><![CDATA[<p>Isi.
            <a href="https://lama.example/3/">tiga</a></p>]]></content:encoded>
            <wp:post_id>\(id)</wp:post_id><wp:post_date>\(date) 03:04:05</wp:post_date><wp:status>\(status)</wp:status>
            <wp:post_parent>\(parent)</wp:post_parent><wp:post_type>page</wp:post_type>\(more)</item>
            """
        }
        let password = "<wp:post_password>rahasia</wp:post_password>"
        let source = try read(
            export(
                page(1, below: 0, "private") + page(2, below: 1, "publish") + page(3, below: 2, "publish")
                    + page(4, below: 0, "trash") + page(5, below: 4, "publish")
                    + page(6, below: 0, "publish", more: password) + page(7, below: 6, "publish")
                    + page(8, below: 9, "publish") + page(9, below: 8, "publish")
                    + page(10, below: 0, "future", date: "2094-01-01") + page(11, below: 10, "publish")
                    + page(12, below: 0, "future", date: "2020-01-01")
            )
        )
        #expect(source.documents.filter { !$0.isDraft }.map(\.title) == ["8", "9", "10", "11"])
        let third = try #require(source.documents.first { $0.title == "3" })
        #expect(
            third.notes.contains { $0.id.contains("di bawah halaman 1, yang tidak ditampilkan (status = \"private\")") }
        )
        #expect(!"\(source)".contains("rahasia"))
        // A link to a hidden text is named, not led to an address that nobody answers.
        let open = try #require(source.documents.first { $0.title == "8" })
        #expect(open.notes.contains { $0.id.contains("tidak diimpor, atau menjadi draf: https://lama.example/3/") })
    }

    @Test func `Texts without paragraphs, captions and addresses of the site become Markdown`() throws {
        let body = try #require(try read().documents.first).body
        #expect(body.hasPrefix("Rapat membahas **10 jenis** informasi.\\\nBaris kedua & *terakhir*.\n\n"))
        #expect(body.contains("![Suasana rapat](/media/2017/10/rapat.jpg)\n\n*Suasana rapat*\n"))
        #expect(body.contains("[sejarah](/profil/sejarah/)"))
        #expect(body.contains("[surat keputusan](/media/2017/10/sk-ppid-2017-"))
        #expect(body.contains("https://www.youtube.com/watch?v=abc123"))
    }

    @Test func `Texts of the block editor become Markdown`() throws {
        #expect(
            try read().documents[1].body == """
                Layanan kini daring.

                1. Daftar
                2. Unggah

                ![Peserta rapat di aula](/media/2017/10/rapat.jpg)

                https://youtu.be/xyz

                | Hari | Jam |
                | --- | --- |
                | Senin | 08.00–16.00 |

                """
        )
    }

    /// Posts of a portal where news was pasted from chats and the database was moved more than once.
    @Test(arguments: ["", "<!-- wp:paragraph -->\n<p>", "<p class=\"a\">"])
    func `Posts are repaired as the rows of tables are, and the report says so`(opening: String) throws {
        let content = """
            \(opening)[13.35, 1/10/2025] Nama Pengirim: LUBUKLINGGAU – â€œKami siapâ€\u{9D} kata panitia hari Jum\\'at di CafÃ©. \
            Hubungi +62 812-3456-7890.
            """
        let document = try #require(
            try read(export(post(content, more: "<excerpt:encoded>Jum\\'at</excerpt:encoded>"))).documents.first
        )
        #expect(document.body == "“Kami siap” kata panitia hari Jum'at di Café. Hubungi +62 812-3456-7890.\n")
        #expect(document.location == "Lubuklinggau")
        #expect(document.summary == "Jum'at")
        let notes = document.notes.map(\.id)
        #expect(notes.contains { $0.hasPrefix("kepala pesan percakapan") && $0.contains("[13.35, 1/10/2025]") })
        #expect(notes.contains { $0.hasPrefix("body: tanda yang rusak") })
        #expect(notes.contains("body: garis miring di depan tanda kutip dihapus"))
        #expect(notes.contains("summary: garis miring di depan tanda kutip dihapus"))
        #expect(!notes.contains { $0.contains("Pengirim") })
    }

    @Test func `A standing page keeps its dateline, as it has no place for it`() throws {
        let page = post("LUBUKLINGGAU – Kantor pindah.").replacing(">post<", with: ">page<")
        let document = try #require(try read(export(page)).documents.first)
        #expect(document.body == "LUBUKLINGGAU – Kantor pindah.\n")
        #expect(document.location == "")
    }

    @Test func `Earlier slugs, short addresses and limits in time come along`() throws {
        let meta = { (key: String, value: String) in
            "<wp:postmeta><wp:meta_key>\(key)</wp:meta_key><wp:meta_value>\(value)</wp:meta_value></wp:postmeta>"
        }
        let more =
            "<wp:post_name>judul</wp:post_name>" + meta("_wp_old_slug", "lama") + meta("_wp_old_slug", "lebih-lama")
            + meta("_expiration-date", "4000000000")
        let document = try #require(try read(export(post("Isi.", more: more))).documents.first)
        #expect(
            document.oldAddresses == [
                "https://lama.example/judul/", "/lama/", "/lebih-lama/", "https://lama.example/?p=1",
            ]
        )
        #expect(document.expires == Instant(secondsSinceEpoch: 4_000_000_000) && !document.isDraft)
    }

    @Test(arguments: [
        ("_members_access_role", "editor", true), ("_members_access_role", "", false), ("rcp_access_level", "0", false),
        ("_wpmem_block", "0", false), ("is_private", "yes", true), ("_edit_lock", "1:1", false),
        ("visibility", "private", true), ("visibility", "public", false), ("_password", "field_5f1", false),
        ("_expiration-date", "1400000000", true), ("_expiration-date-status", "saved", false),
        ("expire_date", "2015-01-01", true), ("views", "20", false), ("_is_paid", "1", false),
        ("_event_paid", "yes", false), ("_paid", "Rp50.000", false),
        ("_paid_content", "1", true), ("paid_post_access", "0", false), ("_embargo", "2094-01-01", true),
        ("selesai_embargo", "2094-01-01", true), ("_tampilkan", "0", true), ("_tampilkan", "field_5f1", false),
        ("online", "0", false), ("status_proyek", "Draft", false), ("kunci", "pajak", false), ("internal", "1", true),
        ("kunci", "Kota#24", true), ("khusus", "Hari Jadi", false), ("khusus_anggota", "1", true),
        ("tampilkan", "tidak", true), ("tampilkan", "ya", false), ("embargo", "sampai 1 Januari 2094", true),
        ("embargo", "sampai 1 Januari 2015", false), ("keterangan", "menunggu persetujuan Kadis", true),
        ("tampilkan_foto", "0", false), ("kata_kunci", "pajak2024", false),
    ])
    func `Metadata of plug-ins that hides a text makes a draft of it`(key: String, value: String, isDraft: Bool) throws
    {
        let meta = "<wp:postmeta><wp:meta_key>\(key)</wp:meta_key><wp:meta_value>\(value)</wp:meta_value></wp:postmeta>"
        let document = try #require(try read(export(post("Isi.", more: meta))).documents.first)
        #expect(document.isDraft == isDraft)
        #expect(document.notes.contains { $0.id.contains("ditulis sebagai draf") } == isDraft)
        #expect(!"\(document.notes)".contains("Kota#24"))
    }

    @Test(arguments: [
        ("[restrict]Rahasia.[/restrict]", true), ("[members_only]a[/members_only]", true),
        ("[s2If is_user_logged_in()]a[/s2If]", true), ("[memberonly]a[/memberonly]", true),
        ("[expire off=\"2021-01-01\"]a[/expire]", true),
        ("[um_loggedin]a[/um_loggedin]", true),
        ("[mepr-show if=\"1\"]a[/mepr-show]", true), ("[passster password=\"x\"]a[/passster]", true),
        ("[content_protector password=\"x\"]a[/content_protector]", true), ("[user_only]a[/user_only]", true),
        ("<!-- wp:paragraph {\"metadata\":{\"blockVisibility\":false}} --><p>a</p><!-- /wp:paragraph -->", true),
        (
            "<!-- wp:paragraph {\"blockVisibility\":{\"controlSets\":[{\"controls\":{\"userRole\":{\"visibilityByRole\":\"logged-in\"}}}]}} --><p>a</p>",
            true
        ),
        (
            "<!-- wp:paragraph {\"blockVisibility\":{\"controlSets\":[{\"enable\":false,\"controls\":{\"userRole\":{\"visibilityByRole\":\"logged-in\"}}}]}} --><p>a</p>",
            false
        ),
        (
            "<!-- wp:paragraph {\"blockVisibility\":{\"controlSets\":[{\"controls\":{\"userRole\":{\"visibilityByRole\":\"user-role\",\"hideOnRestrictedRoles\":true}}}]}} --><p>a</p>",
            false
        ),
        ("<!-- wp:premium-content/subscriber-view --><p>a</p><!-- /wp:premium-content/subscriber-view -->", true),
        ("[caption]a[/caption]", false), ("Isi [/ dan [/x", false), ("[is_paid]a[/is_paid]", true),
        ("[um_show_content roles=\"a\"]a[/um_show_content]", true), ("[um_loggedout]a[/um_loggedout]", false),
        ("<!-- wp:pmpro/membership {\"levels\":[\"1\"]} --><p>a</p><!-- /wp:pmpro/membership -->", true),
        ("<!-- wp:memberpress/protected-content --><p>a</p><!-- /wp:memberpress/protected-content -->", true),
        ("<!-- wp:jetpack/paywall /--><p>a</p>", true), ("<!-- wp:pmpro/account-page /--><p>a</p>", false),
        ("<!-- wp:ugb/team-member --><p>a</p><!-- /wp:ugb/team-member -->", false),
        ("<!-- wp:kadence/row {\"vsdesk\":true,\"vstablet\":true,\"vsmobile\":true} --><p>a</p>", true),
        ("<!-- wp:kadence/row {\"vsdesk\":true} --><p>a</p>", false),
        ("<!-- wp:stackable/columns {\"displayCondition\":[{\"type\":\"loginStatus\"}]} --><p>a</p>", false),
        ("<!-- wp:acf/member {\"name\":\"acf/member\"} --><p>a</p><!-- /wp:acf/member -->", false),
        ("<!-- wp:kadence/advancedbtn {\"text\":\"Login pegawai\"} --><p>a</p>", false),
        ("[fusion_builder_container render_logics=\"W3siYSI6MX1d\"]a[/fusion_builder_container]", true),
        ("[fusion_builder_container status=\"published\" render_logics=\"\"]a[/fusion_builder_container]", false),
    ])
    func `A text of which plug-ins hide a part is a draft`(body: String, isDraft: Bool) throws {
        let document = try #require(try read(export(post(body))).documents.first)
        #expect(document.isDraft == isDraft)
        #expect(document.notes.contains { $0.id.contains("ditulis sebagai draf") } == isDraft)
    }

    @Test(arguments: ["expire", "expires", "wp-expire"])
    func `A part that ends is told as one that has ended`(name: String) throws {
        let document = try #require(try read(export(post("[\(name) on=\"2021-01-01\"]a[/\(name)]"))).documents.first)
        #expect(document.isDraft && document.notes.contains { $0.id.contains("masa tayangnya sudah habis") })
    }

    @Test(arguments: ["[expires on=\"2099-01-01\"]", "[expires start=\"2020-01-01\" off=2099-01-01]"])
    func `A part that is to end later ends the whole text then`(code: String) throws {
        let document = try #require(try read(export(post("\(code)a[/expires] b"))).documents.first)
        #expect(!document.isDraft && document.expires == Instant(text: "2099-01-01", in: .jakarta))
        #expect(document.notes.contains { $0.id.contains("(expires)") })
    }

    @Test func `What does not come along is counted or noted`() throws {
        let source = try read()
        let general = source.notes.map(\.text.en)
        #expect(general.contains { $0.hasPrefix("not imported: 1 comment on 1 text") })
        #expect(general.contains { $0.contains("nav_menu_item") })
        let notes = source.documents.flatMap(\.notes).map(\.en)
        #expect(notes.contains { $0.contains("contact-form-7") })
        #expect(!notes.contains { $0.contains("sic") })
        #expect(notes.filter { $0.contains("vc_") }.count == 1)
        #expect(notes.contains { $0.contains("/2017/08/hilang/") })
    }

    @Test(arguments: [("publish", false), ("future", true), ("draft", true), ("pending", true), ("private", true)])
    func `Only what was published is no draft, and what missed its time is one`(status: String, isDraft: Bool) throws {
        #expect(try read(export(post("a", status: status))).documents.map(\.isDraft) == [isDraft])
    }

    @Test func `The media library is named with its places`() throws {
        let media = try read().media
        #expect(media.map(\.path) == ["media/2017/10/rapat.jpg"])
    }

    @Test func `A gallery shows the pictures that the export has`() throws {
        let attachment = """
            <item><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>
            <excerpt:encoded>Tari</excerpt:encoded><wp:attachment_url>https://lama.example/wp-content/uploads/a.jpg</wp:attachment_url></item>
            """
        let source = try read(export(post("[gallery ids=\"7,8\"]") + attachment))
        #expect(source.documents.first?.body == "![Tari](/media/a.jpg)\n\n*Tari*\n")
        #expect(source.documents.first?.notes.count == 1)
    }

    @Test func `An export that breaks off gives what stands before`() throws {
        let whole = export(post("a") + post("b"))
        let source = try read(String(whole.prefix(whole.count - 150)))
        #expect(source.documents.count == 1)
        #expect(source.notes.contains { $0.text.en.contains("broken from line") && $0.text.en.contains("\"b\"") })
    }

    @Test func `Control characters, which XML forbids, do no harm`() throws {
        #expect(try read(export(post("a\u{8}b\u{1F}c"))).documents.first?.body == "abc\n")
    }

    @Test(arguments: [
        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    ])
    func `Entities of the document's own are refused`(head: String) {
        #expect(throws: ImportError.self) { try read(export(post("a"), head: head)) }
    }

    @Test(arguments: ["", "bukan xml", "<rss><channel></channel></rss>", "<html></html>"])
    func `What is no export is refused`(text: String) {
        #expect(throws: ImportError.self) { try read(text) }
    }
}
