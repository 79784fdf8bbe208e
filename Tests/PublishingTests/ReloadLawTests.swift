import Content
import Diagnostics
import Files
import Publishing
import Reading
import SiteModel
import TestSupport
import Testing

/// A portal that is loaded after an earlier one is the portal that is loaded anew.
@Suite struct ReloadLawTests {
    @Test func `One portal takes another's place`() async throws {
        let fixtures = try [Fixture.sample()] + Fixture.all()
        try await TemporaryPortal().inFolder { root in
            var earlier: Portal?
            for fixture in fixtures + fixtures.reversed() {
                try fixture.portal.replaceSources(in: root)
                let options = try fixture.options(root: root)
                earlier = try await expectSame(options, after: earlier, fixture.name)
            }
        }
    }

    @Test func `Everything in a portal changes`() async throws {
        let upheaval = try Upheaval()
        try await upheaval.before.inFolder { root in
            var portal = try await Portal.load(.of(root), progress: SilentProgress())
            try upheaval.after.replaceSources(in: root)
            portal = try await expectSame(.of(root), after: portal, "forth")
            try upheaval.before.replaceSources(in: root)
            try await expectSame(.of(root), after: portal, "back")
        }
    }

    /// The fixture that has a page, and a register, of every kind, with an event.
    @Test func `Single files of a portal with everything change, break and go`() async throws {
        let fixture = try Fixture(named: "portal")
        var source = fixture.portal
        source.files["content/site.yaml"]? += Array(
            "sections: [{folder: berita, title: Berita}, {folder: agenda, title: Agenda, kind: agenda}]\n".utf8
        )
        let event = "content/agenda/rapat.md"
        source.files[event] = Array(
            "---\ntitle: Rapat\ndate: 2026-10-05\nstart: 2026-12-20 13:00\nplace: Aula\n---\nTerbuka untuk umum.\n".utf8
        )
        try await source.inFolder { [source] root in
            let options = try fixture.options(root: root, jobs: 2)
            var portal = try await Portal.load(options, progress: SilentProgress())
            let paths = source.files.keys.sorted().filter { !$0.contains("/media/") }
            // One definition of a register is read as the others.
            let definitions = paths.filter { path in
                path.hasSuffix(".yaml") && (!path.contains("/register/") || path.contains("/dip/"))
            }
            let others = paths.enumerated().filter { $0.offset % 18 == 0 }.map(\.element)
            for path in Set(definitions + others + [event]).sorted() {
                let bytes = source.files[path] ?? []
                for edit in [bytes + bytes.suffix(40), Array(bytes.prefix(bytes.count / 2)), [0xFF], nil, bytes] {
                    if let edit { try writeFile("\(root)/\(path)", edit) } else { try removeFile("\(root)/\(path)") }
                    portal = try await Portal.load(options, after: portal, changed: [path], progress: SilentProgress())
                }
                try await expectSame(options, after: portal, path)
            }
        }
    }

    /// Each fourth fixture, and the one with registers: every portal has the same keys.
    @Test(
        arguments: try Fixture.all().enumerated().filter { $0.offset % 4 == 0 || $0.element.name == "portal" }.map(
            \.element
        )
    )
    func `Each key of an article's front matter is added, changed and left out`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let options = try fixture.options(root: root, jobs: 2)
            let earlier = try await Portal.load(options, progress: SilentProgress())
            // What is oldest is most often related to others.
            let article = try #require(earlier.site.articles.last?.article ?? earlier.library.articles.first)
            let known = FrontMatter.keys(of: .article, in: earlier.library.settings).fields.map(\.name)
            #expect(FrontMatterEdit.keys.sorted() == known.sorted())
            let path = article.body.path
            let file = String(decoding: try readFile("\(root)/\(path)"), as: UTF8.self)
            for (name, edited) in FrontMatterEdit.edits(of: file, others: earlier.library.articles.map(\.id.rawValue)) {
                try writeFile("\(root)/\(path)", Array(edited.utf8))
                let quick = try await earlier.with(rewritten: [path], options)
                let later =
                    if let quick { quick } else {
                        try await Portal.load(options, after: earlier, changed: [path], progress: SilentProgress())
                    }
                let fresh = try await Portal.load(options, progress: SilentProgress())
                try await expectSame(later, fresh, "\(fixture.name): \(name)\(quick == nil ? "" : ", quick")")
            }
        }
    }

    @Test func `A file that keeps its size is read again`() async throws {
        let portal = try TemporaryPortal.plain(["berita/satu.md": article("Satu", text: "Lama.")])
        try await portal.inFolder { root in
            let path = "content/berita/satu.md"
            let earlier = try await Portal.load(.of(root), progress: SilentProgress())
            try writeFile("\(root)/\(path)", Array(article("Satu", text: "Baru.").utf8))
            let later = try await Portal.load(.of(root), after: earlier, changed: [path], progress: SilentProgress())
            #expect(later.library.articles.map(\.summary) == ["Baru."])
        }
    }

    @Test(arguments: [
        (edit: article("Satu", text: "Lain.\n\n[Dua](dua.md)\n\n## Bagian"), isQuick: true),
        (edit: article("Satu", keys: "summary: Ringkasan.\nauthor: Humas\n", text: "## Bagian"), isQuick: true),
        (edit: article("Satu", text: "[Hilang](hilang.md)\n\n## Bagian\n\n<b>HTML</b>"), isQuick: true),
        (edit: article("Satu", keys: "updated: 2025-06-01\n", text: "![](../media/a.txt)\n\n## Bagian"), isQuick: true),
        // Others link to the heading.
        (edit: article("Satu", text: "## Bagian lain"), isQuick: false),
        (edit: article("Satu sekali", text: "## Bagian"), isQuick: false),
        (edit: article("Satu", date: "2025-01-03", text: "## Bagian"), isQuick: false),
        (edit: article("Satu", keys: "tags: [Rapat]\n", text: "## Bagian"), isQuick: false),
        (edit: article("Satu", keys: "aliases: [/lama/]\n", text: "## Bagian"), isQuick: false),
        (edit: article("Satu", keys: "related: [berita/dua.md]\n", text: "## Bagian"), isQuick: false),
        (edit: article("Satu", keys: "expires: 2025-02-01\n", text: "## Bagian"), isQuick: false),
        (edit: article("Satu", keys: "pinned: true\n", text: "## Bagian"), isQuick: false),
        (edit: article("Satu", keys: "draft: true\n", text: "## Bagian"), isQuick: false),
        (edit: "---\ntitle: Satu\n---\nTanpa tanggal.\n", isQuick: false),
    ])
    func `An article that is written again is quick to show where only its text is another`(
        edit: String,
        isQuick: Bool
    ) async throws {
        let portal = try TemporaryPortal.plain([
            "berita/satu.md": article("Satu", text: "Lama.\n\n## Bagian"),
            "berita/dua.md": article("Dua", date: "2025-01-02", text: "[Satu](satu.md#bagian)"),
            "media/a.txt": "a",
        ])
        try await portal.inFolder { root in
            let path = "content/berita/satu.md"
            let earlier = try await Portal.load(.of(root), progress: SilentProgress())
            let quickly = try await QuickEdit(root)
            try writeFile("\(root)/\(path)", Array(edit.utf8))
            #expect(try quickly.isQuick(path) == isQuick)
            guard let edited = try await earlier.with(rewritten: [path], .of(root)) else {
                #expect(!edit.contains("date:"))
                return
            }
            let fresh = try await Portal.load(.of(root), progress: SilentProgress())
            try await expectSame(edited, fresh, "rewritten")
            // And what is built upon it.
            try writeFile("\(root)/\(path)", Array(article("Tiga", text: "Baru.").utf8))
            try await expectSame(.of(root), after: edited, "after the rewritten one")
        }
    }

    @Test func `An article is not quick to show where the time or a fault has changed the portal`() async throws {
        var portal = try TemporaryPortal.plain([
            "berita/satu.md": article("Satu"),
            "berita/nanti.md": article("Nanti", date: "2026-01-01 12:00"),
        ])
        let path = "content/berita/satu.md"
        try await portal.inFolder { root in
            let quickly = try await QuickEdit(root, now: "2026-01-01 08:00")
            #expect(try quickly.isQuick(path, now: "2026-01-01 11:59"))
            #expect(try !quickly.isQuick(path, now: "2026-01-01 12:00"))
            #expect(try !quickly.isQuick(path, now: "2026-01-01 07:59"))
            let earlier = try await Portal.load(.of(root, now: "2026-01-01 08:00"), progress: SilentProgress())
            for now in ["2026-01-01 11:59", "2026-01-01 12:00", "2026-01-01 07:59"] {
                let options = try PortalOptions.of(root, now: now)
                let later = try #require(try await earlier.with(rewritten: [path], options))
                try await expectSame(later, try await Portal.load(options, progress: SilentProgress()), now)
            }
            #expect(try await earlier.with(rewritten: ["content/site.yaml"], .of(root, now: "2026-01-01 08:00")) == nil)
            #expect(try await earlier.with(rewritten: ["content/berita"], .of(root, now: "2026-01-01 08:00")) == nil)
            try removeFile("\(root)/\(path)")
            #expect(try await earlier.with(rewritten: [path], .of(root, now: "2026-01-01 08:00")) == nil)
        }
        portal.files[path] = Array(article("Satu", text: "[Hilang](hilang.md)").utf8)
        try await portal.inFolder { root in
            let quickly = try await QuickEdit(root)
            let faulty = try await Portal.load(.of(root), progress: SilentProgress())
            try writeFile("\(root)/\(path)", Array(article("Satu").utf8))
            #expect(try !quickly.isQuick(path))
            let later = try #require(try await faulty.with(rewritten: [path], .of(root)))
            try await expectSame(later, try await Portal.load(.of(root), progress: SilentProgress()), "after a fault")
        }
    }

    @Test func `What did not change is not read again`() async throws {
        let portal = try TemporaryPortal.plain(["berita/satu.md": article("Satu"), "berita/dua.md": article("Dua")])
        try await portal.inFolder { root in
            let path = "content/berita/satu.md"
            let earlier = try await Portal.load(.of(root), progress: SilentProgress())
            try writeFile("\(root)/\(path)", Array(article("Satu", text: "Lain.").utf8))
            let later = try await Portal.load(.of(root), after: earlier, changed: [path], progress: SilentProgress())
            func isSame(_ id: ContentPath) -> Bool {
                let before = earlier.library.articles.first { $0.id == id }
                let after = later.library.articles.first { $0.id == id }
                return before === after
            }
            #expect(isSame("berita/dua.md"))
            #expect(!isSame("berita/satu.md"))
        }
    }
}

/// A portal in which edits may leave everything but the texts of articles as it was.
private struct QuickEdit {
    private let loader: LibraryLoader
    private let library: LoadedLibrary
    private let built: BuiltSite

    init(_ root: String, now: String = "2026-01-01") async throws {
        loader = LibraryLoader(root: root, jobs: 1)
        library = try await loader.load()
        built = try await SiteBuilder(library: library.library, options: Self.options(now)).build()
    }

    private static func options(_ now: String) throws -> SiteOptions {
        SiteOptions(now: try #require(Instant(text: now, in: .jakarta)))
    }

    /// Returns whether a file that was rewritten is shown without the rest of the portal being made again.
    func isQuick(_ path: String, now: String = "2026-01-01") throws -> Bool {
        guard let rewritten = try loader.load(library, withArticles: [path]) else { return false }
        return built.with(rewritten, options: try Self.options(now)) != nil
    }
}

/// Expects that loading after an earlier portal gives what loading anew gives: the same findings and the same files.
@discardableResult
private func expectSame(_ options: PortalOptions, after earlier: Portal?, _ comment: String) async throws -> Portal {
    let fresh = try await Portal.load(options, progress: SilentProgress())
    let later = try await Portal.load(options, after: earlier, progress: SilentProgress())
    try await expectSame(later, fresh, comment)
    return later
}

func expectSame(_ later: Portal, _ fresh: Portal, _ comment: String) async throws {
    #expect(later.diagnostics.sorted() == fresh.diagnostics.sorted(), "\(comment)")
    let settled = try await later.withRelatedNews()
    let expected = try files(of: fresh)
    let found = try files(of: settled)
    #expect(found.keys.sorted() == expected.keys.sorted(), "\(comment)")
    let different = expected.keys.filter { found[$0] != expected[$0] }.sorted()
    #expect(different.isEmpty, "\(comment)")
}

private func files(of portal: Portal) throws -> [String: [UInt8]] {
    // With errors, nothing is published or shown.
    guard let theme = portal.theme, !portal.diagnostics.contains(where: { $0.severity == .error }) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for file in try PortalFiles(site: portal.site, theme: theme).all() {
        switch file.content {
        case .made(let make): files[file.path] = try make()
        case .copied(let source): files[file.path] = try readFile(source)
        }
    }
    return files
}

/// Edits of one key each in the front matter of an article.
private enum FrontMatterEdit {
    /// A value for each key, which no fixture has.
    private static let values: KeyValuePairs<String, String> = [
        "title": "Judul yang lain sama sekali", "date": "2017-09-01 07:08", "draft": "true", "categories": "[lain]",
        "author": "Penulis Lain", "reporter": "XYZ", "location": "Kota Lain", "tags": "[tag-lain]",
        "summary": "Ringkasan yang lain.", "image": "{src: media/lain.jpg, alt: Lain}", "updated": "2017-09-02",
        "expires": "2017-09-03", "pinned": "true", "slug": "alamat-yang-lain", "aliases": "[/alamat/dulu/]",
        "related": "[OTHER]", "register": "[dip/1]", "extra": "{lain: 1}",
        "corrections": "[{date: 2017-09-02, text: Nama diperbaiki.}]", "withdrawn": "Isinya keliru.",
    ]

    static var keys: [String] { values.map(\.key) }

    /// The texts of a file after each edit, by what was edited.
    static func edits(of file: String, others: [String]) -> [(name: String, text: String)] {
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
        guard let end = lines.dropFirst().firstIndex(of: "---") else { return [] }
        let other = others.last { !file.contains($0) } ?? ""
        func text(_ front: [Substring]) -> String {
            (["---"] + front + lines[end...]).joined(separator: "\n")
        }
        return values.flatMap { key, value in
            let rest = without(key, lines[1..<end])
            let changed = rest + ["\(key): \(value.replacing("OTHER", with: other))"]
            let edits = [(name: "with \(key)", text: text(changed))]
            return rest.count == end - 1 ? edits : edits + [(name: "without \(key)", text: text(rest))]
        }
    }

    /// Lines of front matter but those of one key.
    private static func without(_ key: String, _ lines: ArraySlice<Substring>) -> [Substring] {
        var isOfKey = false
        return lines.filter { line in
            if let first = line.first, first.isLetter { isOfKey = line.hasPrefix(key + ":") }
            return !isOfKey
        }
    }
}
