import Authoring
import Content
import Diagnostics
import Files
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct NewFileTests {
    private func write(
        _ kind: NewFile.Kind,
        _ title: String,
        in root: String,
        now: String = "2026-01-31 08:05:59",
        categories: [String] = [],
        isComplete: Bool = false
    ) async throws -> NewFile.Written {
        let loaded = try await LibraryLoader(root: root, jobs: 1).load()
        let now = try #require(Instant(text: now, in: loaded.library.settings.zone))
        return try NewFile(root: root, library: loaded.library, now: now, isComplete: isComplete)
            .write(kind, title: title, categories: categories)
    }

    @Test func `A new article lies at its month, is dated now and a draft, and has no faults`() async throws {
        try await TemporaryPortal().inFolder { root in
            let written = try await write(
                .article(section: "berita"),
                "Rapat: \"PPID\" & OPD",
                in: root,
                categories: ["Layanan Publik"]
            )
            #expect(written.path == "content/berita/2026/01/rapat-ppid-dan-opd.md")
            #expect(written.address == "/berita/2026/01/rapat-ppid-dan-opd/")
            #expect(!written.isSlugMadeUp)
            let loaded = try await LibraryLoader(root: root, jobs: 1).load()
            #expect(loaded.diagnostics == [])
            let article = try #require(loaded.library.articles.first)
            #expect(article.title.value == "Rapat: \"PPID\" & OPD")
            #expect(loaded.library.settings.zone.rfc3339(article.date.value) == "2026-01-31T08:05:00+07:00")
            #expect(article.isDraft)
            #expect(article.categories == ["layanan-publik"])
            #expect(article.slug.value == "rapat-ppid-dan-opd")
        }
    }

    @Test func `Nothing is written through a link that leads out of content`() async throws {
        var portal = TemporaryPortal(files: ["keluar/ini.txt": ""])
        portal.links = ["content/berita": "../keluar", "content/halaman": "../tidak-ada"]
        try await portal.inFolder { root in
            let before = try TreeSnapshot(of: root)
            await #expect(throws: AuthoringError.outsideContent("content/berita")) {
                try await write(.article(section: "berita"), "Rapat", in: root)
            }
            await #expect(throws: AuthoringError.outsideContent("content/halaman")) {
                try await write(.page, "Profil", in: root)
            }
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test(arguments: [NewFile.Kind.article(section: "berita"), .page])
    func `Every line that is commented out can be used as it is`(kind: NewFile.Kind) async throws {
        var portal = TemporaryPortal()
        let (path, text) = try await portal.inFolder { root in
            let path = try await write(kind, "Contoh", in: root, isComplete: true).path
            return (path, String(decoding: try readFile(root + "/" + path), as: UTF8.self))
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // A comment has one space behind its sign, a line of YAML none, or two and more.
        let used = lines.map { $0.contains(/^#(?! \S)/) ? $0.dropFirst() : $0 }
        #expect(used != lines)
        portal.files[path] = Array(used.joined(separator: "\n").utf8)
        let loaded = try await portal.load()
        // What stands for words that only the author knows is told until it is replaced.
        #expect(loaded.diagnostics.filter { $0.rule.id != "picture-without-alt" } == [])
        let known =
            kind == .page
            ? FrontMatter.keys(of: .page, in: SiteSettings(path: "")).fields
            : FrontMatter.keys(of: .article, in: SiteSettings(path: "")).fields
        for field in known { #expect(used.contains { $0.hasPrefix(field.name + ":") }, "\(field.name)") }
        if let article = loaded.library.articles.first {
            #expect(article.slug.value == "alamat-sendiri")
            #expect(article.isPinned)
            #expect(article.image?.src.value == "media/foto.jpg")
            #expect(article.categories == ["pengumuman", "layanan-publik"])
        }
    }

    @Test func `A new article offers the keys that most articles need and names the others`() async throws {
        let text = try await TemporaryPortal().inFolder { root in
            let path = try await write(.article(section: "berita"), "Contoh", in: root).path
            return String(decoding: try readFile(root + "/" + path), as: UTF8.self)
        }
        let keys = text.split(separator: "\n").compactMap { $0.firstMatch(of: /^#?([a-z]+):/)?.1 }
        #expect(keys == ["title", "date", "draft", "categories", "image"])
        let others = text.split(separator: "\n").first { $0.contains("terang docs kunci") } ?? ""
        for field in FrontMatter.keys(of: .article, in: SiteSettings(path: "")).fields
        where !keys.contains(Substring(field.name)) {
            #expect(others.contains(field.name), "\(field.name)")
        }
    }

    @Test(arguments: SectionKind.allCases)
    func `A new file of any kind of section has what its kind needs`(kind: SectionKind) async throws {
        let settings = TemporaryPortal.settings + "sections:\n  - {folder: baru, title: Baru, kind: \(kind.rawValue)}\n"
        let portal = TemporaryPortal(files: ["content/baru/.keep": ""], settings: settings)
        try await portal.inFolder { root in
            let path = try await write(.article(section: "baru"), "Contoh", in: root).path
            let text = String(decoding: try readFile(root + "/" + path), as: UTF8.self)
            var read = portal
            read.files[path] = Array(text.utf8)
            let errors = try await read.load().diagnostics.filter { $0.severity == .error }
            #expect(errors == [])
            // Nothing is published with the samples of a new file.
            let published = text.replacing("draft: true\n", with: "") + "Isi.\n"
            read.files[path] = Array(published.utf8)
            let needed = FrontMatter.keys(of: .article, in: SiteSettings(path: ""), section: kind).fields
                .filter { $0.isRequired && !["title", "date"].contains($0.name) }
            #expect(
                try await read.load().diagnostics.map(\.rule.id) == needed.map { _ in "missing-setting" }
                    + (kind == .galeri ? ["empty-article"] : [])
            )
            for field in FrontMatter.keys(of: .article, in: SiteSettings(path: ""), section: kind).fields {
                #expect(text.contains(field.name), "\(field.name)")
            }
            let used = text.split(separator: "\n").map { $0.contains(/^#(?! \S)/) ? $0.dropFirst() : $0 }
            read.files[path] = Array(used.joined(separator: "\n").utf8)
            let loaded = try await read.load()
            let faults = loaded.diagnostics.filter { $0.severity == .error && $0.rule.id != "picture-without-alt" }
            #expect(faults == [])
            let front = try #require(loaded.library.articles.first).front
            if kind == .pengumuman { #expect(front.attachments.map(\.title) == ["Surat pengumuman"]) }
            if kind == .galeri { #expect(front.pictures.count == 1) }
        }
    }

    @Test func `A name that is taken gets a number, and so does an address`() async throws {
        let elsewhere = "---\ntitle: Lain\ndate: 2026-01-01\nslug: rapat-2\n---\nIsi.\n"
        let portal = TemporaryPortal(files: ["content/berita/lain.md": elsewhere])
        try await portal.inFolder { root in
            let names = try await [
                write(.article(section: "berita"), "Rapat", in: root).path,
                write(.article(section: "berita"), "Rapat", in: root).path,
                write(.page, "Berita", in: root).path, write(.page, "Kategori", in: root).path,
                write(.page, "Assets", in: root).path, write(.page, "Profil", in: root).path,
            ]
            #expect(
                names == [
                    "content/berita/2026/01/rapat.md", "content/berita/2026/01/rapat-3.md",
                    "content/halaman/berita-2.md", "content/halaman/kategori-2.md", "content/halaman/assets-2.md",
                    "content/halaman/profil.md",
                ]
            )
            let built = try await LibraryLoader(root: root, jobs: 1).load()
            #expect(built.library.articles.map(\.slug.value).sorted() == ["rapat", "rapat-2", "rapat-3"])
            #expect(Set(built.library.pages.map(\.address.value)).count == 4)
        }
    }

    @Test(arguments: ["你好", "!!!", "—"])
    func `A title without letters that addresses show gets a slug made up`(title: String) async throws {
        try await TemporaryPortal().inFolder { root in
            let article = try await write(.article(section: "berita"), title, in: root)
            #expect(article.path == "content/berita/2026/01/berita-2026-01-31.md")
            #expect(article.isSlugMadeUp)
            let page = try await write(.page, title, in: root)
            #expect(page.path == "content/halaman/halaman-baru.md")
            #expect(try await LibraryLoader(root: root, jobs: 1).load().diagnostics == [])
        }
    }

    @Test func `A portal in English gets English comments, and one without categories none`() async throws {
        let settings = "name: City\nurl: https://city.example\nlanguage: en\ntimezone: Asia/Makassar\n"
        try await TemporaryPortal(settings: settings).inFolder { root in
            let path = try await write(.article(section: "berita"), "Meeting", in: root).path
            let text = String(decoding: try readFile(root + "/" + path), as: UTF8.self)
            #expect(text.contains("# Time zone Asia/Makassar."))
            #expect(text.contains("#  src: media/foto.jpg  # a file in content/media/"))
            #expect(text.contains("# Other keys, explained by terang docs content: author, "))
            #expect(!text.contains("categories"))
        }
    }

    @Test func `Only sections and pages can be begun`() async throws {
        let settings = try await TemporaryPortal().load().library.settings
        #expect(NewFile.Kind(folder: "berita", in: settings) == .article(section: "berita"))
        #expect(NewFile.Kind(folder: "halaman", in: settings) == .page)
        for folder in ["media", "register", "Berita", ""] { #expect(NewFile.Kind(folder: folder, in: settings) == nil) }
    }
}
