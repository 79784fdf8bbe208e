import Diagnostics
import Importing
import Reading
import TestSupport
import Testing

@Suite struct WordPressBlockTests {
    private func read(_ text: String) throws -> ImportedSource {
        try WordPressSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(Array(text.utf8))
    }

    private func export(_ items: String, site: String = "https://lama.example") -> String {
        """
        <?xml version="1.0"?>
        <rss xmlns:content="c" xmlns:excerpt="e" xmlns:dc="d" xmlns:wp="w"><channel><link>\(site)</link>
        <wp:wxr_version>1.0</wp:wxr_version>\(items)</channel></rss>
        """
    }

    private func item(_ id: Int, _ content: String, type: String = "post", title: String = "Judul", more: String = "")
        -> String
    {
        """
        <item><title>\(title)</title><link>https://lama.example/\(id)/</link><content:encoded><![CDATA[\(content)]]></content:encoded>
        <wp:post_id>\(id)</wp:post_id><wp:post_date>2020-01-02 03:04:05</wp:post_date><wp:status>publish</wp:status>
        <wp:post_type>\(type)</wp:post_type>\(more)</item>
        """
    }

    private func body(_ content: String, more: String = "", others: String = "") throws -> ImportedDocument {
        try #require(try read(export(item(1, content, more: more) + others)).documents.first)
    }

    @Test func `A reusable block stands where a text names it`() throws {
        let block = item(50, "<p>Senin pukul 08.00.</p>", type: "wp_block")
        let document = try body("<p>A</p><!-- wp:block {\"ref\":50} /--><!-- wp:block {\"ref\":51} /-->", others: block)
        #expect(document.body == "A\n\nSenin pukul 08.00.\n")
        #expect(document.notes.contains { $0.id.hasPrefix("blok pakai ulang 51 ") })
    }

    @Test func `Footnotes of the block editor become footnotes`() throws {
        let meta = """
            <wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{"content":"UU <em>14</em>","id":"aa"},\
            {"content":"Lepas","id":"cc"}]]]></wp:meta_value></wp:postmeta>
            """
        let mark = "<sup data-fn=\"aa\" class=\"fn\"><a href=\"#aa\">1</a></sup>"
        let missing = "<sup data-fn=\"bb\" class=\"fn\"><a href=\"#bb\">2</a></sup>"
        let document = try body("<!-- wp:paragraph -->\n<p>Aturan\(mark) dan\(missing).</p>", more: meta)
        #expect(document.body == "Aturan[^1] dan(2).\n\n[^1]: UU *14*\n")
        #expect(document.notes.contains { $0.id.contains("\"Lepas\"") })
        #expect(document.notes.contains { $0.id.hasPrefix("teks catatan kaki 2 ") })
    }

    @Test func `What only the attributes of a block name is shown`() throws {
        let document = try body(
            """
            <!-- wp:cover {"url":"https://lama.example/wp-content/uploads/b.jpg"} -->
            <div class="wp-block-cover" style="background-image:url(https://lama.example/wp-content/uploads/b.jpg)"><p>Peta</p></div>
            <!-- /wp:cover -->
            <!-- wp:plug/pdf {"url":"https://lama.example/wp-content/uploads/r.pdf","title":"Renja 2020"} /-->
            <!-- wp:plug/kotak {"subheading":"Lampiran","moreText":"Selengkapnya"} /-->
            <!-- wp:latest-posts /-->
            """
        )
        #expect(document.body == "![](/media/b.jpg)\n\nPeta\n\nRenja 2020\n\n[r.pdf](/media/r.pdf)\n\nLampiran\n")
        #expect(document.notes.contains { $0.id.contains("moreText=\"Selengkapnya\"") })
        #expect(document.notes.contains { $0.id.hasPrefix("blok \"latest-posts\" ") })
    }

    @Test func `The button of a file block does not double its link`() throws {
        let address = "https://lama.example/wp-content/uploads/a.pdf"
        let document = try body(
            """
            <!-- wp:file --><div class="wp-block-file"><a href="\(address)">SK</a><a href="\(address)" \
            class="wp-block-file__button">Unduh</a></div><!-- /wp:file -->
            """
        )
        #expect(document.body == "[SK](/media/a.pdf)\n")
    }

    @Test func `A short address leads to the text that it means`() throws {
        let document = try body("<p><a href=\"https://lama.example/?p=2\">dua</a></p>", others: item(2, "Isi"))
        #expect(document.body == "[dua](/2/)\n")
    }

    @Test func `Page builders keep texts, pictures and links in attributes`() throws {
        let picture = item(
            7,
            "",
            type: "attachment",
            more: "<wp:attachment_url>https://lama.example/wp-content/uploads/f.jpg</wp:attachment_url>"
        )
        let document = try body(
            """
            [vc_row][vc_custom_heading text="Maklumat"][vc_single_image image="7"]\
            [vc_btn title="Unduh" link="url:https%3A%2F%2Flama.example%2Fwp-content%2Fuploads%2Fs.pdf|title:SK"]\
            [vc_toggle title="Apa?"]Jawab.[/vc_toggle][vc_raw_html]JTNDcCUzRW1lbnRhaCUzQyUyRnAlM0U=[/vc_raw_html][/vc_row]\
            [et_pb_blurb title="Visi" url="https://b.example/v"]Isi.[/et_pb_blurb]\
            [su_button url="https://c.example"]Buka[/su_button] [su_heading]Bab[/su_heading] [vc_x catatan="dua kata lepas"]
            """,
            others: picture
        )
        #expect(
            document.body == """
                ## Maklumat

                ![](/media/f.jpg)

                [Unduh](/media/s.pdf)

                ### Apa?

                Jawab.

                mentah

                ### [Visi](https://b.example/v)

                Isi.

                [Buka](https://c.example)

                ### Bab

                """
        )
        #expect(document.notes.contains { $0.id.contains("catatan=\"dua kata lepas\"") })
    }

    @Test(arguments: [
        "[vc_row disable_element=\"yes\"][vc_column_text]Mutasi rahasia.[/vc_column_text][/vc_row]",
        "[et_pb_section disabled=\"on\" disabled_on=\"on|on|on\"][et_pb_text]Mutasi rahasia.[/et_pb_text][/et_pb_section]",
        "[et_pb_text disabled_on=\"on|on|on\"]Mutasi rahasia.[/et_pb_text]",
        "[fusion_builder_container status=\"draft\"]Mutasi rahasia.[/fusion_builder_container]",
    ])
    func `What a page builder does not show is left out and named`(part: String) throws {
        let document = try body("[vc_row]Satu.[/vc_row]\(part)[et_pb_text disabled_on=\"on|on|off\"]Dua.[/et_pb_text]")
        #expect(document.body == "Satu.\n\nDua.\n" && !document.isDraft)
        #expect(document.notes.contains { $0.id.contains("Mutasi rahasia.") })
        let design = (0..<60).map { "warna_\($0)=\"\(String(repeating: "a", count: 60))\"" }.joined(separator: " ")
        #expect(try body("[et_pb_text \(design)]Panjang.[/et_pb_text]").body == "Panjang.\n")
        #expect(
            try body("[et_pb_divider disabled_on=\"on|on|on\" /]Isi.[et_pb_divider][/et_pb_divider]").body == "Isi.\n"
        )
        #expect(try body("[vc_btn disable_element=\"yes\"]Isi.[vc_btn]x[/vc_btn]").body == "Isi.\n\nx\n")
        let inner = "[vc_row disable_element=\"yes\"][vc_row_inner]Rahasia.[/vc_row_inner][/vc_row]Isi."
        #expect(try body(inner).body == "Isi.\n")
        #expect(try body("[su_note disabled=\"on\" disable_element=\"yes\"]Isi.[/su_note]").body == "Isi.\n")
        #expect(try body("Tiga. [vc_btn title=\"Buka\" disable_element=\"yes\"] Empat.").body == "Tiga.\n\nEmpat.\n")
    }

    @Test(arguments: [true, false])
    func `A text of which Elementor hides a part from every screen is a draft`(isHidden: Bool) throws {
        let phone = isHidden ? "hidden-mobile" : ""
        let data = """
            [{"elType":"section","settings":{"hide_desktop":"hidden-desktop","hide_tablet":"hidden-tablet","hide_mobile":"\(phone)"},\
            "elements":[{"settings":{"editor":"<p>Mutasi rahasia.</p>"},"elements":[]}]}]
            """
        let meta = "<wp:meta_key>_elementor_data</wp:meta_key><wp:meta_value><![CDATA[\(data)]]></wp:meta_value>"
        let document = try body("Mutasi rahasia.", more: "<wp:postmeta>\(meta)</wp:postmeta>")
        #expect(document.isDraft == isHidden)
        #expect(document.notes.contains { $0.id.contains("_elementor_data = \"Mutasi rahasia.\"") } == isHidden)
        #expect(try body("Naskah baru.", more: "<wp:postmeta>\(meta)</wp:postmeta>").isDraft == false)
        #expect(try body("", more: "<wp:postmeta>\(meta)</wp:postmeta>").isDraft == isHidden)
    }

    @Test func `What plug-ins and the media library say beside a text is named`() throws {
        let fields = [
            (
                "_elementor_data",
                #"[{"settings":{"title":"Maklumat"},"elements":[{"settings":{"image":{"url":"/e.jpg","alt":"Gapura"},"caption":"Tugu"}}]}]"#
            ),
            ("_yoast_wpseo_title", "Waduk %%sep%% %%sitename%%"), ("galeri", #"[{"judul":"Sawah","lebar":3}]"#),
            ("rank_math_robots", #"a:1:{i:0;s:9:"no_robots";}"#),
        ]
        let meta = fields.map { key, value in
            "<wp:postmeta><wp:meta_key>\(key)</wp:meta_key><wp:meta_value><![CDATA[\(value)]]></wp:meta_value></wp:postmeta>"
        }.joined()
        let library = item(
            8,
            "",
            type: "attachment",
            title: "Kincir angin",
            more: "<wp:attachment_url>https://lama.example/wp-content/uploads/k.jpg</wp:attachment_url>"
        )
        let text =
            "<!-- wp:cover {\"url\":\"https://lama.example/wp-content/uploads/k.jpg\",\"alt\":\"Ladang\"} --><p>Isi</p>"
        let document = try body(text, more: meta, others: library)
        #expect(document.body == "![Ladang](/media/k.jpg)\n\nIsi\n")
        let notes = document.notes.map(\.id).joined(separator: "\n")
        for word in ["Maklumat", "Gapura", "Tugu", "Waduk", "Sawah", "Kincir angin"] { #expect(notes.contains(word)) }
        #expect(!notes.contains("sitename") && !notes.contains("no_robots"))
    }

    @Test func `The report has the words of what was in the trash`() throws {
        let deleted = item(3, "<p>Kelapa muda</p>", title: "Buang").replacing(
            "<wp:status>publish",
            with: "<wp:status>trash"
        )
        let picture = item(
            4,
            "",
            type: "attachment",
            title: "Nyiur melambai",
            more:
                "<wp:post_parent>3</wp:post_parent><wp:attachment_url>https://lama.example/wp-content/uploads/n.jpg</wp:attachment_url>"
        )
        let source = try read(export(item(1, "Isi") + deleted + picture))
        #expect(source.skipped.map(\.text.id) == ["ada di tempat sampah, dilewati: \"Kelapa muda\""])
        #expect(source.notes.contains { $0.text.id.contains("Nyiur melambai") && $0.text.id.contains("n.jpg") })
    }

    @Test func `An escaped shortcode is text`() throws {
        let document = try body("A [[caption]] b.\n\n[caption id=\"a\"]<img src=\"/b.jpg\" alt=\"B\"> Isi[/caption]")
        #expect(document.body == "A \\[caption\\] b.\n\n![B](/media/b.jpg)\n\n*Isi*\n")
    }

    @Test func `Joined exports are all read, and what is around them is named`() throws {
        let source = try read(
            "\n\n<b>Warning</b>: rusak\n" + export(item(1, "Satu")) + "\n"
                + export(item(1, "Lain"), site: "https://b.example")
                + export(item(2, "Dua") + item(1, "Satu"))
        )
        #expect(source.documents.map(\.body) == ["Satu\n", "Dua\n", "Lain\n"])
        #expect(source.notes.contains { $0.text.id.contains("Warning") })
        #expect(!source.notes.contains { $0.text.id.contains("rusak mulai") })
    }

    @Test func `A wrong sign of XML is repaired and nothing else changes`() throws {
        let source = try read(export(item(1, "A & b", title: "S&P dan R&amp;D &quot;A&quot; &nbsp;&lt;B")))
        #expect(source.documents.map(\.title) == ["S&P dan R&D \"A\" <B"])
        #expect(source.notes.contains { $0.text.id.hasPrefix("1 tanda & ") })
    }

    @Test func `An export in an old encoding keeps its letters`() throws {
        var bytes = Array(
            export(item(1, "Caf#")).replacing("version=\"1.0\"?", with: "version=\"1.0\" encoding=\"ISO-8859-1\"?").utf8
        )
        bytes = bytes.map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 }
        let source = try WordPressSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(bytes)
        #expect(source.documents.map(\.body) == ["Café\n"])
    }
}
