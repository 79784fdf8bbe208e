import Content
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct ListTests {
    @Test func `Stands newest first on pages`() async throws {
        var files: [String: String] = [:]
        for day in 1...7 { files["content/berita/\(day).md"] = article("Berita \(day)", date: "2017-10-0\(day)") }
        files["content/berita/lain.md"] = article("Lain", date: "2017-10-07")
        let portal = TemporaryPortal(files: files, settings: TemporaryPortal.settings + "page_size: 3\n")
        let section = try #require(try await portal.build().site.sections.first)
        #expect(section.articles.map { $0.stem } == ["7", "lain", "6", "5", "4", "3", "2", "1"])
        #expect(section.pageCount == 3)
        #expect((1...3).map { section.articles(onPage: $0).count } == [3, 3, 2])
        #expect((1...3).map(section.address) == ["/berita/", "/berita/halaman/2/", "/berita/halaman/3/"])
        #expect(section.articles(onPage: 4).isEmpty)
    }

    @Test func `Has one page where it is empty`() async throws {
        let site = try await TemporaryPortal().build().site
        #expect(site.categories.map(\.pageCount) == [1, 1])
        #expect(site.categories.map(\.address) == ["/kategori/pengumuman/", "/kategori/layanan-publik/"])
        #expect(site.sections.map(\.title) == ["Berita"])
        #expect(site.tags.isEmpty)
        #expect(site.years.isEmpty)
    }

    @Test func `Fills its pages exactly`() async throws {
        let files = ["content/berita/a.md": article("A"), "content/berita/b.md": article("B")]
        let site = try await TemporaryPortal(files: files, settings: TemporaryPortal.settings + "page_size: 2\n")
            .build().site
        #expect(site.sections.map(\.pageCount) == [1])
    }

    @Test func `Holds the articles of a category`() async throws {
        let site = try await TemporaryPortal(files: [
            "content/berita/a.md": article("A", keys: "categories: [Pengumuman, Layanan Publik]"),
            "content/berita/b.md": article("B", date: "2017-10-14", keys: "categories: pengumuman"),
            "content/berita/c.md": article("C", keys: "categories: pengumuman\ndraft: true"),
        ]).build().site
        #expect(site.categories.map(\.articles) == [["berita/b.md", "berita/a.md"], ["berita/a.md"]])
    }

    @Test func `Keeps sections apart`() async throws {
        let settings =
            TemporaryPortal.settings + "sections: [{folder: siaran-pers, title: Siaran Pers}, {folder: berita}]\n"
        let files = ["content/berita/a.md": article("A"), "content/siaran-pers/b.md": article("B")]
        let site = try await TemporaryPortal(files: files, settings: settings).build().site
        #expect(site.sections.map(\.articles) == [["siaran-pers/b.md"], ["berita/a.md"]])
        #expect(site.sections.map(\.title) == ["Siaran Pers", "berita"])
        #expect(site.articles.map(\.address) == ["/berita/2017/10/a/", "/siaran-pers/2017/10/b/"])
    }
}
