import Diagnostics
import Files
import Importing
import Reading
import TestSupport
import Testing

@Suite struct MarkdownSourceTests {
    private let now = Instant(secondsSinceEpoch: 1_700_000_000)

    private func read(_ path: String) throws -> ImportedSource {
        try MarkdownSource(ImportPlace(zone: .jakarta, now: now)).read(path)
    }

    private func fixture(_ name: String) throws -> ImportedSource {
        try read(RepositoryFolder.path + "/Tests/Fixtures/Import/" + name)
    }

    private func document(_ file: String, in source: ImportedSource) throws -> ImportedDocument {
        try #require(source.documents.first { $0.origin.id == file })
    }

    /// Imports one file of a folder without settings.
    private func imported(_ text: String, name: String = "2024-05-06-judul.md") async throws -> ImportedDocument {
        var files = TemporaryPortal(settings: nil)
        files.files = [name: Array(text.utf8)]
        return try await files.inFolder { root in try #require(try read(root).documents.first) }
    }

    @Test func `The properties of Notion's pages are front matter, and their names have no identifiers`() async throws {
        let name = "Pasar dibuka 1a1b2c3d4e5f60718293a4b5c6d7e8f1.md"
        let text = "# Pasar dibuka\n\nStatus: Draft\nTanggal: March 5, 2024\nTags: pasar, kota\n\nIsi: satu.\n"
        let draft = try await imported(text, name: name)
        #expect(draft.title == "Pasar dibuka" && draft.isDraft && draft.body == "Isi: satu.\n")
        #expect(draft.slug != name && draft.tags == ["pasar", "kota"])
        let shown = try await imported(text.replacing("Draft", with: "Published"), name: name)
        #expect(!shown.isDraft && shown.date == Instant(text: "2024-03-05", in: .jakarta))
        let plain = try await imported("# Pasar\n\nCatatan: penting\nbaris kedua\n", name: name)
        #expect(plain.body.contains("Catatan: penting"))
    }

    @Test func `Hexo's tags name a picture before its words, and a text before its title`() async throws {
        let tags =
            #"{% asset_img rapat.jpg "Rapat kota" %} {% img kiri /a.png 10 20 "Aula" %} {% asset_link b.pdf "Berkas" %}"#
        let document = try await imported("---\ntitle: A\ndate: 2024-03-05\n---\n\(tags)\n")
        #expect(
            document.body.contains("![Rapat kota](/media/rapat.jpg)") && document.body.contains("![Aula](/media/a.png)")
        )
        #expect(document.body.contains("[Berkas](/media/b.pdf)"))
    }

    @Test func `Lines in front of a text are its values, and an object that says who may read holds it back`()
        async throws
    {
        let text =
            "Title: Rapat\nDate: 2024-03-05 09:00\nCategory: Umum\nStatus: published\n\nIsi: satu.\n\n![A]({static}/a.jpg)\n"
        let shown = try await imported(text)
        #expect(shown.title == "Rapat" && shown.categories == ["Umum"] && !shown.isDraft)
        #expect(shown.body == "Isi: satu.\n\n![A](/media/a.jpg)\n")
        #expect(try await imported(text.replacing("published", with: "draft")).isDraft)
        #expect(try await imported("---\ntitle: A\ndate: 2024-03-05\naccess:\n  site.login: true\n---\nIsi.\n").isDraft)
    }

    @Test
    func `A word for a state that is not known holds its text back, and beside words for what is public any other`()
        async throws
    {
        func titles(_ states: [String]) async throws -> [String] {
            var files = TemporaryPortal(settings: nil)
            for (index, state) in states.enumerated() {
                files.files["a\(index).md"] = Array(
                    "---\ntitle: T\(index)\ndate: 2024-03-05\nstatus: \(state)\n---\nIsi.\n".utf8
                )
            }
            return try await files.inFolder { root in try read(root).documents.filter { !$0.isDraft }.map(\.title) }
        }
        #expect(try await titles(["published", "siap cetak", "in progress"]) == ["T0"])
        #expect(try await titles(["berlangsung", "selesai", "HOLD", "siap cetak"]) == ["T0", "T1"])
    }

    @Test func `Files in other formats are named with what they say and what to do`() async throws {
        var files = TemporaryPortal(settings: nil)
        files.files = [
            "hugo.toml": Array("title = 'a'\n".utf8), "content/posts/a.md": Array("---\ntitle: A\n---\nIsi.\n".utf8),
            "content/catatan.org": Array("#+title: Panen\n* Padi\nSawah luas.\n".utf8),
            "content/peta.canvas": Array(#"{"nodes":[{"id":"1","type":"text","text":"Rencana jalan desa"}]}"#.utf8),
            "content/tentang.html": Array("---\ntitle: Tentang\n---\n<p>Kantor <b>baru</b></p><!-- pindah -->".utf8),
            "content/daftar.html": Array("<ul>{{ range .Pages }}<li>Semua warta</li>{{ end }}</ul>".utf8),
        ]
        let source = try await files.inFolder { root in try read(root) }
        let skipped = Dictionary(uniqueKeysWithValues: source.skipped.map { ($0.origin?.id ?? "", $0.text.id) })
        let note = try #require(skipped["content/catatan.org"])
        #expect(note.contains("pandoc -s -f org -t gfm -o catatan.md catatan.org"))
        for word in ["Panen", "Padi", "Sawah luas."] { #expect(note.contains(word)) }
        #expect(skipped["content/peta.canvas"]?.contains("Rencana jalan desa") == true)
        #expect(skipped["content/daftar.html"]?.contains("Semua warta") == true)
        let page = try document("content/tentang.html", in: source)
        #expect(page.title == "Tentang" && page.body == "Kantor **baru**\n")
        #expect(page.notes.contains { $0.id.contains("pindah") })
    }

    @Test func `A text without a date in a folder that is called after news is an article`() async throws {
        var files = TemporaryPortal(settings: nil)
        let text = Array("---\ntitle: A\nsampul: /foto/a.jpg\n---\nIsi.\n".utf8)
        files.files = ["hugo.toml": [], "content/article/a.md": text, "content/profil/b.md": text]
        let documents = try await files.inFolder { root in try read(root).documents }
        let articles = documents.filter { if case .article = $0.kind { true } else { false } }
        #expect(articles.map(\.origin.id) == ["content/article/a.md"])
        #expect(documents.allSatisfy { $0.image?.src == "media/foto/a.jpg" })
    }

    @Test func `Lists and addresses that templates make are named and leave no broken link`() async throws {
        let document = try await imported(
            """
            ---
            title: A
            ---
            Awal [lain]({{ page.lain | first }}) dan ![Foto pasar]({{ page.foto }}).

            {%- for post in site.posts -%}
            * [{{ post.title }}]({{ post.url }}) {% for x in y %}dalam{% endfor %}
            {%- endfor -%}
            Akhir.
            """
        )
        #expect(document.body == "Awal lain dan Foto pasar.\n\nAkhir.\n")
        let notes = document.notes.map(\.id).joined(separator: "\n")
        #expect(notes.contains("{{ page.lain | first }}, {{ page.foto }}"))
        #expect(notes.contains("post in site.posts") && notes.contains("dalam"))
    }

    @Test func `A site of Jekyll comes with its keys, tags and addresses`() throws {
        let source = try fixture("jekyll")
        let post = try document("_posts/2019-03-04-rapat-warga.md", in: source)
        #expect(post.title == "Rapat warga: hasil dan rencana")
        #expect(post.date == Instant(text: "2019-03-04 07:30", in: .jakarta))
        #expect(post.categories == ["kabar", "desa"])
        #expect(post.tags == ["rapat", "jalan"])
        #expect(post.summary == "Warga sepakat.")
        #expect(post.image?.src == "media/rapat.png" && post.image?.alt == "Warga di balai")
        #expect(post.oldAddresses == ["/warta/2019/03/rapat-warga.html", "/lama/1/"])
        #expect(post.extra["subtitle"] == .text("Putaran kedua"))
        #expect(
            post.body == """
                ![Warga di balai](/media/rapat.png)

                *Foto: Humas*

                Lihat pengumuman dan [tentang](/warta/tentang/).

                ```ruby
                puts "{{ tetap }}"
                ```

                \\{{ mentah }}

                """
        )
        #expect(
            post.notes.map(\.en).contains(
                "a list that the template made was left out: \"for pos in site.posts %}x\""
            )
        )
    }

    @Test(arguments: [
        (
            "Awal.\n\n{% if site.ramadan %}\nJam layanan.\n{%- else -%}\nLain.\n{% endif %}",
            "Awal.\n\nJam layanan.\n\nLain.\n", "{% if site.ramadan %}"
        ),
        ("{%- comment -%}Rahasia\nredaksi{%endcomment%}\nIsi.", "Isi.\n", "\"Rahasia redaksi\""),
        ("{::comment}\nRahasia *redaksi*\n{:/comment}\nIsi.", "Isi.\n", "\"Rahasia *redaksi*\""),
        ("{::comment}\nRahasia\n{:/}\nIsi.", "Isi.\n", "\"Rahasia\""),
        ("Tulis:\n\n    {::comment}Contoh{:/comment}\n\nIsi.", "Tulis:\n\n    Contoh\n\nIsi.\n", nil),
        ("Tulis {%raw%}{{ nama }}{%- endraw -%}.", "Tulis \\{{ nama }}.\n", nil),
    ])
    func `Conditions, comments and raw text of Liquid become text, or are named`(
        text: String,
        body: String,
        note: String?
    )
        async throws
    {
        let post = try await imported("---\nlayout: post\ntitle: A\n---\n" + text + "\n")
        #expect(post.body == body)
        if let note { #expect(post.notes.contains { $0.id.contains(note) }, "\(post.notes.map(\.id))") }
    }

    @Test(arguments: [
        ("/blog/{{ page.fileSlug }}/", "/blog/a-b/", "a-b"),
        ("/blog/{{ page.fileSlug }}/index.html", "/blog/a-b/", "a-b"),
        ("/{{ page.date | date: '%Y/%m' }}/{{ title | slugify }}/", "/2024/01/judul-naskah/", "judul-naskah"),
        ("/{{ collections.all | hitung }}/", "/posts/a-b/", "a-b"), ("/tetap/", "/tetap/", "tetap"),
    ])
    func `Addresses with templates are those of each text`(pattern: String, address: String, slug: String) async throws
    {
        var files = TemporaryPortal(settings: nil)
        let pair = "{\"permalink\": \"\(pattern)\"}"
        files.files = [
            "eleventy.config.js": [], "posts/posts.json": Array(pair.utf8),
            "posts/a-b.md": Array("---\ntitle: Judul naskah\ndate: 2024-01-02\n---\nIsi.\n".utf8),
        ]
        let source = try await files.inFolder { folder in
            try MarkdownSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(folder)
        }
        let document = try #require(source.documents.first)
        #expect(document.oldAddresses == [address])
        #expect(document.slug == slug)
        #expect(document.notes.contains { $0.id.contains("tidak dapat dihitung") } == pattern.contains("hitung"))
    }

    @Test func `Links to an alias lead to its text, and addresses are encoded once`() async throws {
        var files = TemporaryPortal(settings: nil)
        let front = { (title: String, more: String) in "---\ntitle: \(title)\ndate: 2024-01-02\n\(more)---\n" }
        files.files = [
            "hugo.toml": Array("baseURL = \"https://lama.example/\"\n".utf8),
            "content/post/a.md": Array(
                (front("A", "") + "[B](/lama/b/) [C](/post/dua%20kata/) [D](/lama/d/) [E](/lama/lain/)\n").utf8
            ),
            "content/post/b.md": Array((front("B", "aliases: [/lama/b, /?p=3]\n") + "Isi.\n").utf8),
            "content/post/c.md": Array((front("C", "url: /post/dua%20kata/\n") + "Isi.\n").utf8),
            "content/post/d.md": Array((front("D", "draft: true\naliases: /lama/d/\n") + "Isi.\n").utf8),
        ]
        let source = try await files.inFolder { root in try read(root) }
        let post = try document("content/post/a.md", in: source)
        // Without its query, an alias would be the address of another page.
        #expect(try document("content/post/b.md", in: source).oldAddresses.contains("/?p=3"))
        #expect(post.body == "[B](/post/b/) [C](/post/dua%20kata/) D [E](https://lama.example/lama/lain/)\n")
    }

    @Test func `What Jekyll did not publish is a draft, and links to it are named`() throws {
        let source = try fixture("jekyll")
        #expect(try document("_posts/2020-01-02-pengumuman.md", in: source).isDraft)
        #expect(try document("_drafts/segera.md", in: source).isDraft)
        let post = try document("_posts/2020-02-03-jadwal.md", in: source)
        #expect(
            post.body
                == "Baca [rapat warga](/warta/2019/03/rapat-warga.html) dan [naskah ini](/warta/2019/03/rapat-warga.html).\n"
        )
        let page = try document("tentang.md", in: source)
        #expect(page.kind == .page(folder: ""))
        #expect(page.body == "Tentang dinas.\n")
    }

    @Test func `A site of Hugo comes with bundles, shortcodes, TOML and JSON`() throws {
        let source = try fixture("hugo")
        let post = try document("content/post/bundel/index.md", in: source)
        #expect(post.title == "Jembatan dibuka")
        #expect(post.date == Instant(text: "2021-05-06 08:00", in: .jakarta))
        #expect(post.updated == Instant(text: "2021-05-07", in: .jakarta))
        #expect(post.author == "Humas, Dinas PU")
        #expect(post.slug == "bundel")
        #expect(post.oldAddresses == ["/2021/05/bundel/", "/lama/jembatan/"])
        #expect(post.image?.src == "media/post/bundel/foto.png")
        #expect(post.body.hasPrefix("![Jembatan](/media/post/bundel/foto.png)\n\n*Pita dipotong*\n"))
        #expect(post.body.contains("[yang lain](/alamat/sendiri-yang-panjang/) dan ![](/media/images/aula.png)."))
        #expect(post.body.contains("https://www.youtube.com/watch?v=abcdefghijk"))
        #expect(post.body.contains("{{% pemberitahuan %}}\nJalan ditutup.\n"))
        #expect(post.notes.contains { $0.id.contains("{{< pemberitahuan >}} (baris ") })
        #expect(post.media.allSatisfy { $0.file != nil })
        let other = try document("content/post/lain.md", in: source)
        #expect(other.date == Instant(text: "2021-05-07 10:00", in: .jakarta))
        #expect(other.slug == "sendiri-yang-panjang")
        #expect(other.expires == Instant(text: "2094-06-01", in: .jakarta))
        #expect(other.body == "Isi `{{< tetap >}}` saja.\n")
        #expect(source.skipped.map { $0.origin?.id } == ["content/post/_index.md"])
        #expect(source.notes.contains { $0.text.id.contains("lastmod → updated (1)") })
        #expect(source.notes.contains { $0.text.id.contains("weight (1)") })
    }

    @Test func `A site of Eleventy comes with HTML around Markdown`() throws {
        let post = try document("src/posts/2022-08-09-pasar.md", in: try fixture("eleventy"))
        #expect(post.date == Instant(text: "2022-08-09", in: .jakarta))
        #expect(post.tags == ["pasar"])
        #expect(post.slug == "pasar-murah")
        #expect(post.oldAddresses == ["/kabar/pasar-murah.html"])
        #expect(post.body.hasPrefix("Isi **tebal**.\n\n| Hari | Jam |"))
        #expect(post.body.hasSuffix("## Bagian\n\n[Beranda](/)\n"))
    }

    @Test func `A vault of Obsidian comes with its links, embeds and marks`() throws {
        let source = try fixture("obsidian")
        let note = try document("2023-10-11 Catatan rapat.md", in: source)
        #expect(note.title == "Catatan rapat")
        #expect(note.date == Instant(text: "2023-10-11", in: .jakarta))
        #expect(
            note.body.hasPrefix("Bersama [tim](/tim-kerja/) dan **hasil penting**. \n\n![](/media/lampiran/foto-rapat-")
        )
        #expect(note.body.contains("> **Batas waktu**\n>\n> Jumat."))
        #expect(!note.body.contains("rahasia"))
        #expect(note.notes.contains { $0.id == "dibuang: komentar %%…%% (1)" })
        let other = try document("Tim kerja.md", in: source)
        #expect(other.body == "Anggota. Lihat [Rapat Oktober](/catatan-rapat/) dan Tidak ada.\n")
        #expect(other.notes.contains { $0.id.hasSuffix("Tidak ada") })
    }

    @Test(arguments: [
        "2026-01-02 07:00:00 +0700", "2026-01-02T00:00:00Z", "2026-01-02T07:00:00.000+07:00",
        "Fri, 02 Jan 2026 07:00:00 +0700", "2026-01-02 00:00:00 UTC", "2 Januari 2026 07.00",
    ])
    func `A date is read in the forms of these systems`(_ date: String) async throws {
        let document = try await imported("---\ntitle: A\ndate: \(date)\n---\nIsi.\n")
        #expect(document.date == Instant(text: "2026-01-02 07:00", in: .jakarta))
    }

    @Test(arguments: ["draft: true", "published: no", "private: yes", "expiryDate: 2020-01-01", "permalink: false"])
    func `What the old site hid is a draft`(_ key: String) async throws {
        #expect(try await imported("---\ntitle: A\n\(key)\n---\nIsi.\n").isDraft)
    }

    @Test(arguments: [
        "diterbitkan: tidak", "aktif: false", "akses: internal", "tayang: belum", "stage: draf", "render: false",
        "masa_tayang: 2020-01-01 s.d. 2020-02-01", "masa_tayang: 1 - 31 Januari 2020", "tayang: 1 s.d. 5 Mei 2020",
        "masa_tayang: [2020-01-01, 2020-02-01]", "masa_tayang: {mulai: 2020-01-01, selesai: 2020-02-01}",
        "masa_tayang: 30 hari", "params: {terbit: false}", "extra: {hidden: true}", "keterangan: jangan ditayangkan",
        "catatan: Belum boleh terbit dulu", "params: {masa_tayang: 2020-02-01}",
        "status_naskah: konsep", "status_artikel: draf", "post_status: private", "not_published: true",
        "siap_terbit: tidak",
        "embargo: true", "embargo_until: setelah pelantikan", "tanggal_terbit: belum", "published_at: belum",
        "label: draft",
        "tipe: draft", "type: draft", "kondisi: draf", "sasaran: internal", "allowed_roles: anggota",
        "akses: khusus pegawai",
        "visibility: internal OPD", "status: belum tayang", "sandi: anggota",
        "permalink: \"{{ page.date ? true : false }}\"",
        "eleventyComputed: {eleventyExcludeFromCollections: \"{{ draft }}\"}",
        "hide: true", "sembunyikan: ya", "ditarik: true", "dihapus: 2024-01-02", "katasandi: abc",
        "status: menunggu persetujuan", "sifat: rahasia", "kadaluarsa: 2020-01-01",
        "eleventyComputed: {permalink: \"{% if true %}false{% endif %}\"}", "params: {published: false}",
        "publishedAt: null", "publishedAt:", "published_at: ~", "publishDate: ''", "pubDate: TBD", "publishedAt: -",
        "publishedAt: '-'", "publish_date: null", "extra: {published: null}", "tanggal_terbit:", "tgl_tayang: null",
        "catatan: Mohon jangan ditayangkan sebelum rapat", "catatan: \"Foto kurang, tahan dulu ya\"",
        "keterangan: internal", "catatan_redaksi: hanya untuk internal", "notes: belum di-acc Kabid",
        "embargoed: true", "status_embargo: ya", "status: HOLD", "status: embargo", "catatan: tunggu arahan Sekda",
        "kunci: abc123", "kunci: kota 2026",
    ])
    func `Keys that other systems name columns by hide a text as these do`(_ key: String) async throws {
        #expect(try await imported("---\ntitle: A\ndate: 2020-01-02\n\(key)\n---\nIsi.\n").isDraft)
    }

    @Test(arguments: [
        "diterbitkan: ya", "aktif: true", "akses: umum", "stage: final", "hide: [navigation, toc]",
        "sembunyikan: tidak",
        "showBreadcrumbs: false", "hideSummary: true", "show_date: no", "disableHLJS: true", "embargo: 2020-01-01",
        "keadaan: baik", "allowed_roles: semua", "usergroup: public", "role_akses: umum", "allowed_groups: [everyone]",
        "role: Anggota", "grup: Internal Audit", "sasaran: Khusus lansia", "audience: Khusus UMKM", "live: false",
        "arsip: true",
        "peruntukan: Khusus pejalan kaki", "akses: Terbatas untuk kursi roda", "kondisi: Tidak layak",
        "keadaan: tertutup",
        "kondisi: Belum diperbaiki", "proses: Belum dimulai", "tahapan: Menunggu lelang", "berlaku_sampai: 2020-12-31",
        "sandi: tidak ada", "password: tidak ada", "revisi_dari: v1", "published:", "publish: null",
        "pubDate: Jul 08 2022", "published: 2019", "publishedAt: 2020-01-02", "published: ya",
        "catatan: Sudah diterbitkan di koran", "catatan: jangan lupa foto", "keterangan: Internal audit 2020",
        "tgl_terbit: 2020-01-02 00:00:00 UTC",
        "permalink: \"{% if true %}/a{% endif %}/id/false-alarm/\"", "terbit: 2019", "waktu_tayang: 08.00 WIB",
        "sifat: Khusus lansia",
        "sifat: penting", "selesai: 2020-01-01", "role: editor", "level: 2", "kadaluarsa: 2099-01-01", "tipe: rilis",
        "password:",
        "ditarik: ''", "jenis_dokumen: Draf", "sub_judul: Draft", "expires: never", "masa_tayang: selamanya",
        "berlaku: 2020-01-01 - 2020-02-01", "kunci: pajak", "kunci: [pajak, air]", "kunci: pajak daerah",
        "status_proyek: Draft", "status: berlangsung", "state: Jawa Barat", "diembargo: sampai 1 Januari 2020",
    ])
    func `Keys that say nothing about showing a text hide nothing`(_ key: String) async throws {
        #expect(try await !imported("---\ntitle: A\ndate: 2020-01-02\n\(key)\n---\nIsi.\n").isDraft)
    }

    @Test(arguments: [
        ("terbit: 2099-05-01", "2099-05-01"), ("tayang: 2099-05-01 08:00", "2099-05-01 08:00"),
        ("released: 2099-05-01", "2099-05-01"), ("diterbitkan: 2099-05-01 00:00:00 UTC", "2099-05-01 07:00"),
        ("embargo: 2099-01-01", "2099-01-01"), ("selesai_embargo: 2099-01-01", "2099-01-01"),
        ("akhir_embargo: 2099-01-01", "2099-01-01"), ("batas_embargo: 1 Januari 2099", "2099-01-01"),
        ("embargo_selesai: 2099-01-01", "2099-01-01"),
        ("diembargo: sampai 1 Januari 2099", "2099-01-01 23:59:59"), ("tgl_terbit: 2099-01-01", "2099-01-01"),
        ("published_at: 2099-01-01", "2099-01-01"), ("publishDate: 2099-01-01", "2099-01-01"),
        ("masa_tayang: 1 Mei 2099 s.d. 31 Mei 2099", "2099-05-01"), ("masa_tayang: 1 - 31 Mei 2099", "2099-05-01"),
        ("published_at: 2019-05-01\npublish_date: 2099-05-01", "2099-05-01"),
    ])
    func `What waits for a moment is scheduled for it, whatever its date`(_ keys: String, _ date: String) async throws {
        let document = try await imported("---\ntitle: A\ndate: 2020-01-02\n\(keys)\n---\nIsi.\n")
        #expect(!document.isDraft && document.date == Instant(text: date, in: .jakarta))
        let draft = try await imported("---\ntitle: A\ndate: 2020-01-02\n\(keys)\nstatus: draft\n---\nIsi.\n")
        #expect(draft.isDraft)
    }

    @Test(arguments: [
        ("kedaluwarsa: 2099-01-01", "2099-01-01 00:00:00"), ("expire_date: 2099-01-01", "2099-01-01 00:00:00"),
        ("expires_at: {date: 2099-01-01}", "2099-01-01 00:00:00"),
        ("masa_tayang: 2020-01-01 s.d. 2099-02-01", "2099-02-01 23:59:59"),
        ("expiryDate: 2099-03-01\nmasa_tayang: sampai 1 Februari 2099", "2099-02-01 23:59:59"),
        ("params: {expiryDate: 2099-01-01}", "2099-01-01 00:00:00"),
    ])
    func `What is shown until a moment gets it as its end`(_ keys: String, _ end: String) async throws {
        let document = try await imported("---\ntitle: A\ndate: 2020-01-02\n\(keys)\n---\nIsi.\n")
        #expect(!document.isDraft && document.expires == Instant(text: end, in: .jakarta))
    }

    @Test func `A folder of drafts holds its texts back, and Hexo's folder is no category`() async throws {
        var files = TemporaryPortal(settings: nil)
        let text = Array("---\ntitle: A\ndate: 2020-01-02\ncategories: Kota\n---\nIsi.\n".utf8)
        files.files = ["source/_posts/a.md": text, "jangan terbit/b.md": text, "draf/c.md": text]
        let found = try await files.inFolder { try read($0).documents }
        #expect(found.filter { !$0.isDraft }.map(\.origin.id) == ["source/_posts/a.md"])
        #expect(found.first { !$0.isDraft }?.categories == ["Kota"])
    }

    @Test func `Comments and code of MDX and Hugo stay out of the text, and the report has the comments' words`()
        async throws
    {
        let text = """
            import Kartu from '../Kartu.astro'

            Satu {/* rahasia dapur */} {{/* kunci gudang */}} {{% comment %}}kunci *lemari*{{% /comment %}}
            {{< comment >}}kunci peti{{< /comment >}} dua.

            """
        let document = try await imported("---\ntitle: A\ndate: 2020-01-02\n---\n" + text, name: "a.mdx")
        #expect(document.body.spacedOnce == "Satu dua.")
        let words = ["rahasia dapur", "kunci gudang", "kunci *lemari*", "kunci peti"]
        #expect(words.allSatisfy { "\(document.notes)".contains($0) })
    }

    @Test func `Statements of MDX stay out of the text in all their lines, and prose that begins like one stays in`()
        async throws
    {
        let code = """
            import {
              Grafik,
            } from '../Grafik.astro'
            import Kartu, { Isi } from "../Kartu.astro"
            import './gaya.css'
            export { rahasia } from './kunci'
            export * from './gudang'
            export const meta = {
              pemilik: 'dapur {', // }
              isi: [1, 2],
            }
            export const judul =
              'Lumbung'
            export default function Tata({ children }) {
              return <main>Don't {children}</main>
            }

            """
        let prose =
            "import beras naik 10 persen, kata Menteri \"naik\"\nexport kopi turun.\n\nimport beras, gula dan \"garam\" tetap.\n"
        let head = "---\ntitle: A\ndate: 2020-01-02\n---\n"
        #expect(try await imported(head + code + prose, name: "a.mdx").body == prose)
        let open = "export const a = {\n  b: 1\n\nIsi.\n"
        #expect(try await imported(head + open, name: "a.mdx").body == "Isi.\n")
        #expect(try await imported(head + "Satu {/* dua */} tiga.\n").body == "Satu {/* dua */} tiga.\n")
    }

    @Test func `Zola's taxonomies are categories and tags`() async throws {
        let head = "title = \"A\"\ndate = 2020-01-02\n[taxonomies]\ntags = [\"pasar\"]\ncategories = [\"Kota\"]"
        let document = try await imported("+++\n\(head)\n+++\nIsi.\n")
        #expect(document.tags == ["pasar"] && document.categories == ["Kota"] && document.extra["taxonomies"] == nil)
    }

    @Test func `Front matter that cannot be read becomes a draft with what its lines say`() async throws {
        let document = try await imported("---\ntitle: Rapat: \"hasil\ndate: 2024-01-02\n---\nIsi.\n")
        #expect(document.isDraft)
        #expect(document.title == "Rapat: \"hasil")
        #expect(document.date == Instant(text: "2024-01-02", in: .jakarta))
    }

    @Test func `Code keeps what looks like tags`() async throws {
        let text = "Teks.\n\n```\n{{ x }} [[y]] <b>z</b>\n# judul\n```\n\nDan `{% if %}`.\n"
        #expect(try await imported("---\ntitle: A\n---\n" + text).body == text)
    }

    @Test func `Headings go down a level where one has the level of the title`() async throws {
        #expect(try await imported("---\ntitle: A\n---\n# Satu\n\n## Dua\n").body == "## Satu\n\n### Dua\n")
    }

    @Test func `A folder without Markdown is refused`() async throws {
        var files = TemporaryPortal(settings: nil)
        files.files = ["a.txt": []]
        await #expect(throws: ImportError.self) { try await files.inFolder { _ = try read($0) } }
    }
}
