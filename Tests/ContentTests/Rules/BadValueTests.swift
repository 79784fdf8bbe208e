import Content
import Diagnostics
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct BadValueTests {
    @Test(arguments: [
        "draft: ⟦bad-value⟧mungkin", "draft:\n  ⟦bad-value⟧- true", "pinned: ⟦bad-value⟧2",
        "tags: ⟦bad-value⟧{satu: dua}",
        "tags: [satu, ⟦bad-value⟧[dua]]", "author: ⟦bad-value⟧{nama: Redaksi}", "image: ⟦bad-value⟧media/rapat.jpg",
        "image: ⟦bad-value⟧[media/rapat.jpg]", "updated: ⟦bad-value⟧[2017-10-14]", "⟦bad-value⟧[a, b]: c",
    ])
    func `Points at the value of another shape`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        "draft: true", "draft:", "draft: ~", "tags: satu", "tags: [satu, dua]", "extra: bebas", "extra: {a: [b]}",
    ])
    func `Takes values that fit`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Says which shape is expected and what to write`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\ndraft: tru\n---\nIsi.\n"
        #expect(
            try await MarkedPortal(article: article).build().wording("bad-value")
                == LocalizedText(
                    id: "\"draft\" harus berisi true atau false, bukan \"tru\"\ntulis: draft: true",
                    en: "\"draft\" takes true or false, not \"tru\"\nwrite: draft: true"
                )
        )
    }

    @Test(arguments: [
        ("True", true), ("TRUE", true), ("yes", true), ("ya", true), ("Ya", true), ("on", true), ("1", true),
        ("\"true\"", true), ("“true”", true), ("benar", true), ("False", false), ("tidak", false), ("NO", false),
        ("off", false), ("'false'", false), ("0", false),
    ])
    func `A flag is what its word clearly says`(word: String, isDraft: Bool) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\ndraft: \(word)\n---\nIsi.\n"
        let library = try await TemporaryPortal(files: ["content/berita/rapat.md": article]).load()
        #expect(library.diagnostics.isEmpty)
        #expect(library.library.articles.map(\.isDraft) == [isDraft])
    }

    @Test(arguments: [
        ("tru", "tulis: draft: true"), ("flase", "tulis: draft: false"), ("tidk", "tulis: draft: false"),
        ("na", "tulis: draft: true bila ya, draft: false bila tidak"),
        ("belum", "tulis: draft: true bila ya, draft: false bila tidak"),
    ])
    func `A flag that cannot be read publishes nothing, and its cure is never the opposite`(
        word: String,
        help: String
    ) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\ndraft: \(word)\n---\nIsi.\n"
        let loaded = try await TemporaryPortal(files: ["content/berita/rapat.md": article]).load()
        #expect(loaded.diagnostics.map(\.help?.id) == [help])
        #expect(loaded.library.articles.map(\.isDraft) == [true])
    }

    @Test(arguments: ["draft: [true]", "tags: {a: b}", "updated: [2017-10-13]"])
    func `Quotation marks are no cure where a key takes no text`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        let fault = try await MarkedPortal(article: article).build().fault("bad-value")
        #expect(fault.help?.id.contains("\"") != true && fault.fix == nil)
    }

    @Test(arguments: [
        ("image: media/foto.jpg", "tulis: image: {src: media/foto.jpg, alt: Apa yang tampak}"),
        ("extra: 1\ntags:\n  - Rapat: hasil", "beri tanda kutip: - \"Rapat: hasil\""),
        ("author: {Redaksi}", "beri tanda kutip: author: \"{Redaksi}\""),
    ])
    func `Shows a value in the shape that its key takes`(lines: String, help: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(lines)\n---\nIsi.\n"
        #expect(try await MarkedPortal(article: article).build().fault("bad-value").help?.id == help)
    }

    @Test(arguments: ["tags: [⟦bad-value⟧null, a]", "tags:\n  - a\n  - ⟦bad-value⟧~", "aliases: [⟦bad-value⟧~, /b/]"])
    func `An item that YAML reads as nothing is told`(lines: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(lines)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
        #expect(result.diagnostics.map(\.severity) == [.warning])
        let named = "---\ntitle: Rapat\ndate: 2017-10-13\nauthor: No\nreporter: Ya'qub\nlocation: Kota 9\n---\nIsi.\n"
        #expect(try await MarkedPortal(article: named).build().surprises == [])
    }

    @Test(arguments: [
        ("WIB", "Asia/Jakarta"), ("GMT+7", "Asia/Jakarta"), ("UTC+8", "Asia/Makassar"), ("'+09:00'", "Asia/Jayapura"),
        ("Indonesia/Makassar", "Asia/Makassar"), ("wit", "Asia/Jayapura"),
    ])
    func `Names the time zone that was meant`(written: String, zone: String) async throws {
        let settings = "name: Portal\nurl: https://kota.example\ntimezone: \(written)\n"
        let fault = try await MarkedPortal(settings: settings).build().fault("bad-value")
        #expect(fault.help?.id == "tulis: timezone: \(zone)")
    }

    @Test(arguments: [
        ("tags: rapat, warga; PPID", ["rapat", "warga", "PPID"]), ("tags: [“satu”, ‘dua’]", ["satu", "dua"]),
        ("tags: [\"\", satu]", ["satu"]), ("tags:\n  -\n  - satu", ["satu"]), ("tags: ['a, b']", ["a, b"]),
    ])
    func `Reads tags as they are written by hand and by forms`(lines: String, tags: [String]) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(lines)\n---\nIsi.\n"
        let loaded = try await TemporaryPortal(files: ["content/berita/rapat.md": article]).load()
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.library.articles.first?.tags.map(\.value.title) == tags)
    }

    @Test func `Suggests the nearest choice`() async throws {
        let settings = "name: Portal\nurl: https://kota.example\ntimezone: ⟦bad-value⟧Asia/Makasar\n"
        let result = try await MarkedPortal(settings: settings).build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("bad-value").id
                == "\"timezone\" harus berisi salah satu dari Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura, "
                + "bukan \"Asia/Makasar\"\ntulis: timezone: Asia/Makassar"
        )
    }

    @Test func `Checks the settings`() async throws {
        let portal = MarkedPortal(
            settings: """
                name: Portal
                url: https://kota.example
                language: ⟦bad-value⟧jv
                page_size: ⟦bad-value⟧0
                feed_size: ⟦bad-value⟧dua puluh
                related:
                  count: ⟦bad-value⟧-1
                budgets: ⟦bad-value⟧200
                categories: ⟦bad-value⟧Pengumuman
                sections:
                  - ⟦bad-value⟧berita
                """
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Names the range of a number`() async throws {
        let settings = "name: Portal\nurl: https://kota.example\npage_size: 501\n"
        let fault = try await MarkedPortal(settings: settings).build().fault("bad-value")
        #expect(fault.message.id == "\"page_size\" harus berisi bilangan bulat 1 sampai 500, bukan \"501\"")
        #expect(fault.help == nil)
    }

    @Test func `Says how the keys of a group are written`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\nimage:\n- src: media/a.png\n---\nIsi.\n"
        let fault = try await MarkedPortal(article: article).build().fault("bad-value")
        #expect(fault.help?.id == "tulis: image: {src: media/a.png}")
    }

    @Test(arguments: ["author: yes", "reporter: \"-\"", "location: 12"])
    func `What is no name is not published as one without a word`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n⟦bad-value⟧\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.diagnostics.map(\.rule.id) == ["bad-value"])
        #expect(result.diagnostics.map(\.severity) == [.warning])
    }

    @Test func `Refuses front matter that is no group of keys`() async throws {
        let result = try await MarkedPortal(article: "---\n⟦bad-value⟧Rapat digelar Kamis.\n---\nIsi.\n").build()
        #expect(result.surprises == [])
    }
}
