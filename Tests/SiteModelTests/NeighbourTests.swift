import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct NeighbourTests {
    @Test func `Are the next older and newer of the section`() async throws {
        let settings = TemporaryPortal.settings + "sections: [{folder: berita}, {folder: pers}]\n"
        let site = try await TemporaryPortal(
            files: [
                "content/berita/a.md": article("A", date: "2017-10-11"),
                "content/pers/b.md": article("B", date: "2017-10-12"),
                "content/berita/c.md": article("C", date: "2017-10-13"),
                "content/berita/d.md": article("D", date: "2017-10-13"),
                "content/berita/e.md": article("E", date: "2030-10-13"),
            ],
            settings: settings
        ).build().site
        #expect(site.articles.map(\.id) == ["berita/c.md", "berita/d.md", "pers/b.md", "berita/a.md"])
        #expect(site.articles.map(\.previous) == ["berita/d.md", "berita/a.md", nil, nil])
        #expect(site.articles.map(\.next) == [nil, "berita/c.md", nil, "berita/d.md"])
    }

    @Test func `Events follow one another by their start, whenever they were announced`() async throws {
        let site = try await TemporaryPortal(
            files: [
                "content/agenda/a.md": article("A", date: "2017-10-11", keys: "start: 2017-11-20"),
                "content/agenda/b.md": article("B", date: "2017-10-12", keys: "start: 2017-11-10"),
                "content/agenda/c.md": article("C", date: "2017-10-13", keys: "start: 2017-11-30"),
            ],
            settings: TemporaryPortal.settings + "sections: [{folder: agenda, kind: agenda}]\n"
        ).build().site
        #expect(site.articles.map(\.id) == ["agenda/c.md", "agenda/b.md", "agenda/a.md"])
        #expect(site.articles.map(\.previous) == ["agenda/a.md", nil, "agenda/b.md"])
        #expect(site.articles.map(\.next) == [nil, "agenda/a.md", "agenda/c.md"])
    }

    @Test func `Pinned articles stand newest first`() async throws {
        let site = try await TemporaryPortal(files: [
            "content/berita/a.md": article("A", date: "2017-10-11", keys: "pinned: true"),
            "content/berita/b.md": article("B"),
            "content/berita/c.md": article("C", date: "2017-10-12", keys: "pinned: true"),
            "content/berita/d.md": article("D", keys: "pinned: true\ndraft: true"),
        ]).build().site
        #expect(site.pinned == ["berita/c.md", "berita/a.md"])
    }

    @Test func `Reading takes a minute at least`() async throws {
        let files = [
            "content/berita/a.md": article("A"),
            "content/berita/b.md": article("B", body: String(repeating: "kata ", count: 200)),
            "content/berita/c.md": article("C", body: String(repeating: "kata ", count: 201)),
        ]
        #expect(try await TemporaryPortal(files: files).build().site.articles.map(\.readingMinutes) == [1, 1, 2])
    }

    @Test func `Last modification is the update or the date`() async throws {
        let site = try await TemporaryPortal(files: [
            "content/berita/a.md": article("A", keys: "updated: 2017-10-20"), "content/berita/b.md": article("B"),
        ]).build().site
        #expect(
            site.articles.map { SiteTimeZone.jakarta.localTime(at: $0.lastModified).isoDate } == [
                "2017-10-20", "2017-10-13",
            ]
        )
    }
}
