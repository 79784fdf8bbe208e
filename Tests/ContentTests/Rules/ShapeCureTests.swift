import Content
import Diagnostics
import Reading
import SiteModel
import TestSupport
import Testing

/// A value of another shape than its key takes is told in the shape of its key, with the author's words. The cure works.
@Suite struct ShapeCureTests {
    private static let sections = """
        sections:
          - {folder: berita, title: Berita}
          - {folder: pengumuman, title: Pengumuman, kind: pengumuman}
          - {folder: galeri, title: Galeri, kind: galeri}

        """

    private func article(_ lines: String, in section: String, _ settings: String = sections) async throws
        -> [Diagnostic]
    {
        let text = "---\ntitle: Rapat\ndate: 2017-10-13\n\(lines)\n---\nIsi.\n"
        let portal = TemporaryPortal(
            files: ["content/\(section)/rapat.md": text],
            settings: TemporaryPortal.settings + settings
        )
        return try await portal.load().diagnostics.filter { $0.rule.id == "bad-value" }
    }

    @Test(arguments: [
        ("galeri", "pictures: media/a.jpg", "pictures: [{src: media/a.jpg, alt: Apa yang tampak}]"),
        (
            "galeri", "pictures: a.jpg, b.jpg",
            "pictures: [{src: a.jpg, alt: Apa yang tampak}, {src: b.jpg, alt: Apa yang tampak}]"
        ),
        ("galeri", "pictures:\n  src: media/a.jpg\n  alt: Warga", "pictures: [{src: media/a.jpg, alt: Warga}]"),
        ("berita", "image: media/a.jpg", "image: {src: media/a.jpg, alt: Apa yang tampak}"),
        ("berita", "image: \"![Warga](media/a.jpg)\"", "image: {src: media/a.jpg, alt: Warga}"),
        ("berita", "image: src:media/a.jpg", "image: {src: media/a.jpg, alt: Apa yang tampak}"),
        ("berita", "image:\n  - media/a.jpg", "image: {src: media/a.jpg, alt: Apa yang tampak}"),
        ("berita", "image:\n  - src: media/a.jpg\n    alt: Warga", "image: {src: media/a.jpg, alt: Warga}"),
        ("berita", "image:\n  - src: media/a.jpg\n  - alt: Warga", "image: {src: media/a.jpg, alt: Warga}"),
        (
            "pengumuman", "attachments: media/surat-edaran.pdf",
            "attachments: [{src: media/surat-edaran.pdf, title: Surat edaran}]"
        ),
        ("berita", "updated:\n  - 2017-10-14", "updated: 2017-10-14"), ("berita", "draft: [ya]", "draft: true"),
        ("berita", "author: {name: Humas}", "author: Humas"), ("berita", "slug: [rapat-warga]", "slug: rapat-warga"),
        ("berita", "summary:\n  - Satu\n  - Dua", "summary: \"Satu, Dua\""),
        ("berita", "tags: {a: b}", "tags: [b]"),
        ("berita", "categories: {title: Pengumuman}", "categories: [Pengumuman]"),
    ])
    func `A cure of front matter is the value in its shape`(section: String, lines: String, cure: String) async throws {
        let found = try await article(lines, in: section)
        #expect(found.map(\.help?.id) == ["tulis: \(cure)"])
        #expect(try await article(cure, in: section) == [])
    }

    @Test(arguments: [
        ("galeri", "pictures:\n  - media/a.jpg", "- {src: media/a.jpg, alt: Apa yang tampak}"),
        (
            "berita", "corrections:\n  - 2017-11-28: Nama diperbaiki", "- {date: \"2017-11-28\", text: Nama diperbaiki}"
        ),
        ("pengumuman", "attachments:\n  - media/a.pdf", "- {src: media/a.pdf, title: A}"),
        ("berita", "categories:\n  - title: Pengumuman", "- Pengumuman"),
    ])
    func `A cure of an item is an item`(section: String, lines: String, item: String) async throws {
        let found = try await article(lines, in: section)
        #expect(found.map(\.help?.id) == ["tulis: \(item)"])
        let key = lines.split(separator: "\n")[0]
        #expect(try await article("\(key)\n  \(item)", in: section) == [])
    }

    @Test func `A tile that has its name as its key is told with both of its keys`() async throws {
        let tile = "home:\n  - block: services\n    items:\n      - Permohonan: /layanan/\n"
        #expect(try await settings(tile).map(\.help?.id) == ["tulis: - {title: Permohonan, link: \"/layanan/\"}"])
    }

    @Test func `A key with words is no name of a link`() async throws {
        let found = try await settings("home:\n  - block: services\n    items:\n      - keterangan: Layanan A\n")
        #expect(!found.contains { $0.help?.id.hasPrefix("tulis: - {title: ") == true })
    }

    private func settings(_ lines: String) async throws -> [Diagnostic] {
        let text = "name: Portal\nurl: https://kota.example\n\(lines)\n"
        return try await TemporaryPortal(settings: text).load().diagnostics.filter { $0.rule.id == "bad-value" }
    }

    @Test(arguments: [
        ("categories: Pengumuman, Kegiatan", "categories: [{title: Pengumuman}, {title: Kegiatan}]"),
        ("publisher: Dinas Kominfo", "publisher: {name: Dinas Kominfo}"),
        ("publisher:\n  - name: Dinas", "publisher: {name: Dinas}"),
        ("contact: kominfo@kota.example", "contact: {email: kominfo@kota.example}"),
        ("address: Jalan Merdeka 1", "address: {street: Jalan Merdeka 1}"),
        ("related: 5", "related: {count: 5}"), ("archive: 2024-01-01", "archive: {before: 2024-01-01}"),
        ("archive: 2024", "archive: {before: 2024-01-01}"),
        ("markdown: raw_html", "markdown: {raw_html: true}"),
        ("poll: Puas?", "poll: {question: Puas?, options: [Baik, Cukup, Kurang]}"),
        ("home: latest", "home: [{block: latest}]"),
        ("home:\n  latest:\n    count: 3", "home: [{block: latest, count: 3}]"),
        ("rules:\n  - missing-media: warning", "rules: {missing-media: warning}"),
        (
            "social: {Instagram: \"https://ig.example/x\"}",
            "social: [{title: Instagram, link: https://ig.example/x}]"
        ),
        ("brand: \"#006633\"", "brand: {color: \"#006633\"}"), ("brand: kuning", "brand: {color: \"#947004\"}"),
        ("brand: {color: 006633}", "color: \"#006633\""),
        ("language: Bahasa Indonesia", "language: id"), ("pictures: asli", "pictures: originals"),
        ("faults: tahan", "faults: hold"), ("unpublished_media: sembunyikan", "unpublished_media: hide"),
        ("contact: {email: kominfo(at)kota.example}", "email: kominfo@kota.example"),
        ("contact: {email: \"a@kota.example, b@kota.example\"}", "email: a@kota.example"),
        ("contact: {whatsapp: \"https://wa.me/6281200000000\"}", "whatsapp: \"081200000000\""),
        ("contact: {whatsapp: \"0812-0000-0000 / 0813-0000-0000\"}", "whatsapp: \"0812-0000-0000\""),
    ])
    func `A cure of settings is the value in its shape`(lines: String, cure: String) async throws {
        let found = try await settings(lines)
        #expect(found.map(\.help?.id) == ["tulis: \(cure)"])
        let key = cure.prefix { $0 != ":" }
        let whole = lines.hasPrefix(key) ? cure : "\(lines.prefix { $0 != ":" }): {\(cure)}"
        #expect(try await settings(whole) == [])
    }

    @Test(arguments: [
        ("search: tidak", SearchSetting.off), ("search: mati", .off), ("search: ya", .on), ("search: nyala", .on),
    ])
    func `A switch is read in the words of flags`(lines: String, value: SearchSetting) async throws {
        let text = "name: Portal\nurl: https://kota.example\n\(lines)\n"
        let loaded = try await TemporaryPortal(settings: text).load()
        #expect(loaded.diagnostics.isEmpty && loaded.library.settings.search == value)
    }

    @Test(arguments: [
        "pictures: mungkin", "faults: entah", "home: [entahlah]", "sections: [{folder: berita, kind: xyzzy}]",
    ])
    func `Nothing is suggested for a word that means none of the values`(lines: String) async throws {
        #expect(try await settings(lines).map(\.help) == [nil])
    }

    @Test(arguments: [
        ("berita-utama", "latest"), ("pengumuman", "announcements"), ("galeri", "gallery"), ("pejabat", "leaders"),
        ("Jajak Pendapat", "poll"), ("layanan", "services"), ("kategori", "categories"), ("terpopuler", "popular"),
    ])
    func `Blocks are known by their Indonesian names`(word: String, block: String) async throws {
        #expect(try await settings("home: [\(word)]").map(\.help?.id) == ["maksudnya \"\(block)\"?"])
        #expect(try await settings("home:\n  - block: \(word)").map(\.help?.id) == ["tulis: block: \(block)"])
    }

    @Test(arguments: [
        ("video", "youtube.com/watch?v=a", "https://youtube.com/watch?v=a"),
        ("video", "https:/youtu.be/a", "https://youtu.be/a"),
        ("video", "htps://youtu.be/a", "https://youtu.be/a"), ("video", "//youtu.be/a", "https://youtu.be/a"),
        ("video", "'<iframe src=\"https://www.youtube.com/embed/a1\"></iframe>'", "https://www.youtube.com/watch?v=a1"),
    ])
    func `An address is told whole`(key: String, written: String, address: String) async throws {
        let settings = TemporaryPortal.settings + "sections: [{folder: video, title: Video, kind: video}]\n"
        func help(_ value: String) async throws -> [String?] {
            let text = "---\ntitle: Rapat\ndate: 2017-10-13\n\(key): \(value)\n---\nIsi.\n"
            let portal = TemporaryPortal(files: ["content/video/rapat.md": text], settings: settings)
            return try await portal.load().diagnostics.filter { $0.rule.id == "bad-url" }.map(\.help?.id)
        }
        #expect(try await help(written) == ["tulis: \(key): \(address)"])
        #expect(try await help(address) == [])
    }

    @Test func `Two numbers are a place on a map`() async throws {
        let text = "name: Portal\nurl: https://kota.example\ncontact: {map: \"-6.2, 106.8\"}\n"
        let found = try await TemporaryPortal(settings: text).load().diagnostics
        #expect(found.map(\.help?.id) == ["tulis: map: https://www.google.com/maps?q=-6.2,106.8"])
    }

    @Test(arguments: ["poll: {question: Puas?}", "poll: {question: Puas?, options: Ya}"])
    func `A poll without a choice is told, and not its results`(lines: String) async throws {
        let text = "name: Portal\nurl: https://kota.example\n\(lines)\n"
        let results = ["content/jajak-pendapat.json": "{\"hasil\": {\"Baik\": 3}, \"diperbarui\": \"\"}"]
        let found = try await TemporaryPortal(files: results, settings: text).load().diagnostics
        #expect(found.map(\.rule.id) == ["bad-value"])
    }
}
