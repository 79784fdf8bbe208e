import Content
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct ArchiveTests {
    @Test func `Has the years and months with articles, newest first`() async throws {
        let dates = ["2016-12-31", "2017-01-01", "2017-10-13", "2017-10-20", "2015-05-05"]
        var files: [String: String] = [:]
        for (index, date) in dates.enumerated() {
            files["content/berita/\(index).md"] = article("Berita \(index)", date: date)
        }
        let site = try await TemporaryPortal(files: files).build().site
        #expect(site.years.map(\.year) == [2017, 2016, 2015])
        #expect(site.years.map(\.count) == [3, 1, 1])
        #expect(site.years.map(\.address) == ["/berita/2017/", "/berita/2016/", "/berita/2015/"])
        #expect(site.years.first?.months.map(\.month) == [10, 1])
        #expect(site.years.first?.months.map(\.address) == ["/berita/2017/10/", "/berita/2017/01/"])
        #expect(
            site.months.map(\.title) == [
                "Berita: Oktober 2017", "Berita: Januari 2017", "Berita: Desember 2016", "Berita: Mei 2015",
            ]
        )
        #expect(site.months.first?.articles == ["berita/3.md", "berita/2.md"])
    }

    @Test func `Speaks the language of the portal`() async throws {
        let settings = TemporaryPortal.settings + "language: en\n"
        let site = try await TemporaryPortal(files: ["content/berita/a.md": article()], settings: settings).build().site
        #expect(site.months.map(\.title) == ["Berita: October 2017"])
    }

    @Test func `Counts in the portal's zone`() async throws {
        let files = ["content/berita/a.md": article(date: "2016-12-31T17:00:00Z")]
        #expect(try await TemporaryPortal(files: files).build().site.years.map(\.year) == [2017])
    }
}
