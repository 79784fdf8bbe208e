import Content
import Reading
import TestSupport
import Testing

@testable import SiteModel

@Suite struct TagTests {
    @Test func `Are one where their slug is`() async throws {
        let site = try await TemporaryPortal(files: [
            "content/berita/a.md": article("A", date: "2017-10-12", keys: "tags: [PPID, Rapat]"),
            "content/berita/b.md": article("B", date: "2017-10-13", keys: "tags: [ppid, Ppid]"),
        ]).build().site
        #expect(site.tags.map(\.address) == ["/tag/ppid/", "/tag/rapat/"])
        // The spelling of the oldest article.
        #expect(site.tags.map(\.title) == ["PPID", "Rapat"])
        #expect(site.tags.map(\.articles) == [["berita/b.md", "berita/a.md"], ["berita/a.md"]])
        let tags = site.article("berita/b.md")?.tags
        #expect(tags?.map(\.slug) == ["ppid"])
        #expect(tags?.map(\.title) == ["ppid"])
    }

    @Test func `Keep their spelling when new articles use another`() async throws {
        let files = [
            "content/berita/a.md": article("A", date: "2017-10-12", keys: "tags: Jum'at Bersih"),
            "content/berita/b.md": article("B", date: "2017-10-13", keys: "tags: JUMAT BERSIH"),
        ]
        #expect(try await TemporaryPortal(files: files).build().site.tags.map(\.title) == ["Jum'at Bersih"])
    }

    @Test func `Are those of published articles`() async throws {
        let files = ["content/berita/a.md": article(keys: "draft: true\ntags: rahasia")]
        #expect(try await TemporaryPortal(files: files).build().site.tags.isEmpty)
    }
}
