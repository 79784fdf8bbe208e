import Authoring
import Content
import Diagnostics
import Reading
import SiteModel
import TestSupport
import Testing
import Yams

@Suite struct CMSConfigurationTests {
    private let portal = TemporaryPortal(
        settings: TemporaryPortal.settings
            + "sections:\n  - {folder: berita, title: \"Berita: terbaru\"}\n  - {folder: siaran}\n"
    )

    private func configuration(_ language: Language = .id) async throws -> Node {
        let text = CMSConfiguration(settings: try await portal.load().library.settings, language: language).text
        return try #require(try Yams.compose(yaml: text))
    }

    @Test(arguments: Language.allCases)
    func `There is a collection for each section and one for pages`(language: Language) async throws {
        let configuration = try await configuration(language)
        #expect(configuration["backend"]?["name"]?.string == "github")
        #expect(configuration["media_folder"]?.string == "content/media")
        #expect(configuration["public_folder"]?.string == "/media")
        let collections = try #require(configuration["collections"]?.array())
        #expect(
            collections.map { $0["folder"]?.string } == [
                "content/berita", "content/siaran", "content/halaman", "content/layanan",
            ]
        )
        #expect(collections.first?["label"]?.string == "Berita: terbaru")
        #expect(collections.first?["path"]?.string == "{{year}}/{{month}}/{{slug}}")
        for collection in collections {
            #expect(collection["create"]?.bool == true)
            #expect(collection["format"]?.string == "yaml-frontmatter")
            let fields = try #require(collection["fields"]?.array())
            for field in fields { #expect(field["name"] != nil && field["label"] != nil && field["widget"] != nil) }
            #expect(fields.last?["name"]?.string == "body")
        }
    }

    @Test func `Fields are those of front matter, and categories those of the portal`() async throws {
        let collections = try #require(try await configuration()["collections"]?.array())
        let fields = try #require(collections.first?["fields"]?.array())
        let names = Set(fields.compactMap { $0["name"]?.string })
        let known = Set(FrontMatter.keys(of: .article, in: SiteSettings(path: "")).fields.map(\.name))
        #expect(names.subtracting(known) == ["body"])
        // Addresses follow from titles, and free data has no form.
        #expect(known.subtracting(names) == ["slug", "extra"])
        let categories = try #require(fields.first { $0["name"]?.string == "categories" })
        #expect(categories["widget"]?.string == "select")
        #expect(categories["options"]?.array().map(\.string) == ["Pengumuman", "Layanan Publik"])
        let required = fields.filter { $0["required"]?.bool != false }.compactMap { $0["name"]?.string }
        #expect(required == ["title", "date"])
    }

    /// As a form saves it: every field is there, those that nobody filled in are empty.
    @Test func `An article as a form writes it loads`() async throws {
        let article = """
            ---
            title: "Rapat: koordinasi"
            date: 2026-01-31T08:00:00+07:00
            draft: false
            categories:
              - Pengumuman
            author: ""
            tags: []
            image:
              src: /media/uploads/foto.jpg
              alt: Peserta rapat
              caption: ""
            updated: ""
            expires: ""
            pinned: false
            aliases: []
            related: []
            register: []
            ---
            Isi **rapat**.

            """
        var portal = portal
        portal.files["content/berita/2026/01/rapat.md"] = Array(article.utf8)
        portal.files["content/media/uploads/foto.jpg"] = []
        portal.files["content/siaran/2026/01/lain.md"] = Array(
            "---\ntitle: Lain\ndate: 2026-01-31T01:00:00.000Z\nimage:\n  src: \"\"\n  alt: \"\"\n---\nIsi.\n".utf8
        )
        let loaded = try await portal.load()
        #expect(loaded.diagnostics.filter { !$0.location.path.contains("media") } == [])
        let read = try #require(loaded.library.articles.first)
        #expect(read.image?.src.value == "/media/uploads/foto.jpg")
        #expect(read.updated == nil && read.expires == nil)
        #expect(loaded.library.articles.last?.image == nil)
        #expect(loaded.library.articles.map(\.date.value).first == loaded.library.articles.map(\.date.value).last)
    }
}
