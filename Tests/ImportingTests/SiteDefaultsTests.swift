import Diagnostics
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// What the settings and folders of a site hide stays hidden.
@Suite struct SiteDefaultsTests {
    /// Returns the files that become drafts, and the notes on them.
    private func drafts(_ files: [String: String]) async throws -> (files: [String], notes: String) {
        var portal = TemporaryPortal(settings: nil)
        portal.files = files.mapValues { Array($0.utf8) }
        return try await portal.inFolder { root in
            let source = try MarkdownSource(ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000)))
                .read(root)
            let drafts = source.documents.filter { $0.isDraft }
            return (drafts.map(\.origin.id), drafts.flatMap(\.notes).map(\.id).joined(separator: "\n"))
        }
    }

    private func text(_ front: String = "") -> String {
        "---\ntitle: Judul\ndate: 2024-05-06\n\(front)---\nIsi naskah.\n"
    }

    @Test func `Of several languages of Hugo the report names the folder that comes first`() async throws {
        let languages = ["su", "id", "min", "en", "jv"]
        let settings = languages.map { "[languages.\($0)]\ncontentDir = \"naskah/\($0)\"\n" }.joined()
        let found = try await drafts(["hugo.toml": settings, "naskah/id/a.md": text(), "lain/b.md": text()])
        #expect(found.files == ["lain/b.md"])
        #expect(found.notes.contains("naskah/en/"))
    }

    @Test func `What MkDocs leaves out, or shows while writing only, is a draft`() async throws {
        let settings = """
            site_name: Kota
            exclude_docs: |
              internal/
              /catatan.md
            draft_docs: |
              # belum siap
              blog/posts/konsep-*.md
            """
        let found = try await drafts([
            "mkdocs.yml": settings, "docs/a.md": text(), "docs/internal/b.md": text(), "docs/catatan.md": text(),
            "docs/lain/catatan.md": text(), "docs/blog/posts/konsep-satu.md": text(),
            "docs/blog/posts/c.md": text().replacing("2024-05-06", with: "{created: 2024-05-06}"),
        ])
        #expect(
            found.files.sorted() == [
                "docs/blog/posts/konsep-satu.md", "docs/catatan.md", "docs/internal/b.md",
            ]
        )
        #expect(found.notes.contains("mkdocs.yml: exclude_docs"))
    }

    @Test(arguments: [
        ("INHERIT: base.yml\n", ["docs/internal/b.md"]),
        ("INHERIT: ../base.yml\n", ["docs/a.md", "docs/internal/b.md"]),
        ("nav: [a\nexclude_docs: |\n  internal/\n", ["docs/a.md", "docs/internal/b.md"]), ("nav: [a\n", []),
        ("plugins:\n  - search\n  - exclude:\n      glob:\n        - \"int*\"\n", ["docs/internal/b.md"]),
        ("plugins:\n  exclude: {glob: [internal/*]}\n", ["docs/internal/b.md"]),
        ("plugins:\n  - exclude: {regex: ['.*/b.md']}\n", ["docs/a.md", "docs/internal/b.md"]),
        ("plugins:\n  - search\n", []),
    ])
    func `What MkDocs inherits, leaves to a plug-in, or cannot be read in its settings, hides texts`(
        settings: String,
        drafts: [String]
    ) async throws {
        let found = try await self.drafts([
            "mkdocs.yml": "site_name: Kota\n" + settings, "base.yml": "exclude_docs: |\n  internal/\n",
            "docs/a.md": text(), "docs/internal/b.md": text(),
        ])
        #expect(found.files.sorted() == drafts)
        #expect(found.notes.contains(".yml") == !drafts.isEmpty)
    }

    @Test func `Defaults of Jekyll hold for their paths and types, and a text may differ`() async throws {
        let config = """
            defaults:
              - scope: {path: "", type: drafts}
                values: {author: Humas}
              - scope: {path: "internal"}
                values: {published: false}
              - scope: {path: "_posts/rahasia", type: posts}
                values: {hidden: true}
              - scope: {path: "arsip/*/konsep"}
                values: {draft: true}
            exclude: [catatan/, "*.tmp.md"]
            collections: {warta: {output: true}, staf: {output: false}}
            """
        let found = try await drafts([
            "_config.yml": config, "_posts/2024-05-06-a.md": text(), "internal/b.md": text(),
            "internal/c.md": text("published: true\n"), "_posts/rahasia/2024-05-06-d.md": text(),
            "arsip/2020/konsep/e.md": text(), "arsip/2020/terbit/f.md": text(), "catatan/g.md": text(),
            "h.tmp.md": text(), "_warta/i.md": text(), "_staf/j.md": text(), "_lain/k.md": text(),
            "_drafts/l.md": text(), "internalisasi/m.md": text(),
        ])
        #expect(
            found.files.sorted() == [
                "_drafts/l.md", "_lain/k.md", "_posts/rahasia/2024-05-06-d.md", "_staf/j.md", "arsip/2020/konsep/e.md",
                "catatan/g.md", "h.tmp.md", "internal/b.md",
            ]
        )
        #expect(found.notes.contains("(_config.yml: published = \"false\"); ditulis sebagai draf"))
    }

    @Test func `Astro leaves out what begins with an underscore`() async throws {
        let found = try await drafts([
            "astro.config.mjs": "export default {}\n", "src/content/berita/a.md": text(),
            "src/content/berita/_b.mdx": text(), "src/content/_konsep/c.md": text(),
        ])
        #expect(found.files.sorted() == ["src/content/_konsep/c.md", "src/content/berita/_b.mdx"])
    }

    @Test func `Settings that cannot be read and may hide texts make drafts of all`() async throws {
        let found = try await drafts([
            "_config.yml": "defaults:\n - scope: {path: \"\"\n   values: {published: false\n",
            "_posts/2024-05-06-a.md": text(),
        ])
        #expect(found.files.count == 1)
    }

    @Test(arguments: [
        ("cascade: {draft: true}\n", ["dalam/b.md", "dalam/sub/c.md"]),
        ("cascade:\n  - _target: {path: \"/dalam/sub/**\"}\n    draft: true\n", ["dalam/sub/c.md"]),
        ("cascade:\n  - target: {kind: page, path: \"**/sub/*\"}\n    build: {render: never}\n", ["dalam/sub/c.md"]),
        ("cascade:\n  - target: {kind: section}\n    draft: true\n", []),
        ("cascade:\n  - target: {environment: development}\n    draft: true\n", []),
        ("cascade: {expiryDate: 2020-01-01}\n", ["dalam/b.md", "dalam/sub/c.md"]),
        ("cascade: {params: {private: true}}\n", ["dalam/b.md", "dalam/sub/c.md"]),
        ("draft: true\n", ["dalam/b.md", "dalam/sub/c.md"]), ("weight: 1\n", []),
    ])
    func `A cascade of Hugo holds below its folder, and a text may differ`(front: String, expected: [String])
        async throws
    {
        let branch = "---\ntitle: Bagian\n\(front)---\nPengantar bagian.\n"
        let found = try await drafts([
            "hugo.toml": "baseURL = \"https://kota.example/\"\n", "content/a.md": text(),
            "content/dalam/_index.md": branch,
            "content/dalam/b.md": text(), "content/dalam/sub/c.md": text(),
            "content/dalam/d.md": text("draft: false\nexpiryDate: 2094-01-01\nprivate: false\n"),
        ])
        let inner = found.files.filter { !$0.hasSuffix("_index.md") && $0 != "content/dalam/d.md" }
        #expect(inner.sorted() == expected.map { "content/" + $0 })
        #expect(found.files.contains("content/dalam/d.md") == (front == "draft: true\n"))
    }

    @Test func `A cascade in the settings of Hugo holds for the whole site`() async throws {
        let settings = """
            baseURL = "https://kota.example/"
            [[cascade]]
              draft = true
              [cascade._target]
                path = "/{dalam,khusus}/**"
            """
        let found = try await drafts([
            "hugo.toml": settings, "content/a.md": text(), "content/dalam/b.md": text(), "content/khusus/c.md": text(),
            "catatan-tim/d.md": text(), "content/e/index.md": text(), "content/e/bagian.md": text(),
        ])
        #expect(
            found.files.sorted() == [
                "catatan-tim/d.md", "content/dalam/b.md", "content/e/bagian.md", "content/khusus/c.md",
            ]
        )
    }

    @Test(arguments: [
        "_build: {render: never}", "build: {list: never}", "_build:\n  render: false", "headless: true",
        "expiryDate: 2020-01-01", "expiryDate: entah", "draft: \"yes\"", "status: draft", "visibility: private",
        "params: {hidden: true}", "unlisted: true", "password: abc", "members_only: true", "routable: false",
    ])
    func `What hides a text in its front matter is understood`(front: String) async throws {
        let found = try await drafts(["hugo.toml": "title = \"x\"\n", "content/a.md": text(front + "\n")])
        #expect(found.files == ["content/a.md"])
    }

    @Test(arguments: [
        "status: selesai", "build: {render: always, list: always}", "draft: false", "visibility: public",
        "expiryDate: 2094-01-01", "published: true", "hidden: false", "enabled: true",
        "groups: [karang-taruna]", "members: [Ani, Budi]", "roles: [penulis]",
    ])
    func `What hides nothing is no reason for a draft`(front: String) async throws {
        let found = try await drafts(["hugo.toml": "title = \"x\"\n", "content/a.md": text(front + "\n")])
        #expect(found.files == [])
    }

    @Test(arguments: [
        ("dalam/dalam.json", "{\"permalink\": false}"), ("dalam/dalam.11tydata.json", "{\"draft\": true}"),
        ("dalam/dalam.11tydata.js", "module.exports = {\n  eleventyExcludeFromCollections: true,\n};"),
        ("dalam/sub/sub.11tydata.cjs", "exports.default = { 'permalink' : false }"),
        ("dalam/sub/b.json", "{\"eleventyExcludeFromCollections\": true}"), ("dalam/dalam.json", "{rusak"),
        (".eleventyignore", "# catatan\nsub/\n"), (".eleventyignore", "dalam/sub/*.md\n"),
    ])
    func `Data beside a text of Eleventy holds for it`(file: String, data: String) async throws {
        let found = try await drafts([
            "eleventy.config.js": "export default {}", "a.md": text(), "dalam/sub/b.md": text(), file: data,
            "dalam/sub/c.md": text("permalink: /c/\ndraft: false\neleventyExcludeFromCollections: false\n"),
        ])
        #expect(found.files.filter { $0 != "dalam/sub/c.md" } == ["dalam/sub/b.md"])
        #expect(found.files.contains("dalam/sub/c.md") == (file == ".eleventyignore"))
    }

    @Test func `Eleventy publishes only what is in its folder, and leaves out what its settings name`() async throws {
        let settings = """
            module.exports = function (config) {
              config.ignores.add("src/internal/**");
              return { dir: { input: "src", output: "_site" } };
            };
            """
        let found = try await drafts([
            ".eleventy.js": settings, "src/a.md": text(), "src/internal/b.md": text(), "catatan/c.md": text(),
        ])
        #expect(found.files.sorted() == ["catatan/c.md", "src/internal/b.md"])
    }

    @Test func `Of a vault in which notes say that they are published, the others are drafts`() async throws {
        let found = try await drafts([
            ".obsidian/publish.json": "{\"excluded\": [\"Pribadi\"]}", "a.md": text("publish: true\n"), "b.md": text(),
            "c.md": text("dg-publish: true\n"), "Pribadi/d.md": text("publish: true\n"),
            "e.md": text("publish: false\n"),
        ])
        #expect(found.files.sorted() == ["Pribadi/d.md", "b.md", "e.md"])
    }

    @Test(arguments: [
        ("*.md", "a.md", true), ("*.md", "b/a.md", false), ("**/a.md", "a.md", true), ("**/a.md", "x/y/a.md", true),
        ("b", "b/a.md", true), ("b", "bc/a.md", false), ("/b/**", "b/c/d.md", true), ("b/*/d", "b/c/d", true),
        ("b/*/d", "b/c/e/d", false), ("{b,c}/a?.md", "c/ab.md", true), ("", "a.md", false), ("x**y", "x/1/y", true),
        ("**/a.md", "xa.md", false),
    ])
    func `A pattern names a path or a folder above it`(pattern: String, path: String, isMatch: Bool) {
        #expect(PathPattern(pattern).matches(path) == isMatch)
    }
}
