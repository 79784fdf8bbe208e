import Content
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct PublicationTests {
    private static let files = [
        "content/berita/a.md": article("A", date: "2017-10-13 06:33:16"),
        "content/berita/b.md": article("B", date: "2017-10-14", keys: "draft: true"),
        "content/berita/c.md": article("C", date: "2017-10-15", keys: "expires: 2017-10-20 12:00"),
        "content/berita/d.md": article("D", date: "2017-10-30", keys: "draft: true\nexpires: 2017-10-31"),
        "content/halaman/e.md": page("E", keys: "expires: 2017-10-20"),
        "content/halaman/f.md": page("F", keys: "draft: true"),
    ]

    private func seen(_ now: String, drafts: Bool = false, future: Bool = false) async throws -> String {
        let site = try await TemporaryPortal(files: Self.files).build(now: now, drafts: drafts, future: future).site
        return (site.articles.map(\.id) + site.pages.map(\.id)).map { String($0.parts[1].prefix(1)) }
            .joined()
    }

    @Test(arguments: [
        ("2017-10-13 06:33:15", "e"), ("2017-10-13 06:33:16", "ae"), ("2017-10-14", "ae"), ("2017-10-15", "cae"),
        ("2017-10-20", "ca"), ("2017-10-20 11:59:59", "ca"), ("2017-10-20 12:00", "a"), ("2030-01-01", "a"),
    ])
    func `Follows the moment`(now: String, seen expected: String) async throws {
        #expect(try await seen(now) == expected)
    }

    @Test func `Shows drafts and scheduled articles on demand`() async throws {
        #expect(try await seen("2017-10-15", drafts: true) == "cbaef")
        #expect(try await seen("2017-10-01", future: true) == "cae")
        #expect(try await seen("2017-10-01", drafts: true, future: true) == "dcbaef")
    }

    @Test func `Does not show drafts that have expired`() async throws {
        #expect(try await seen("2017-11-01", drafts: true, future: true) == "baf")
    }

    @Test func `Says why`() async throws {
        let library = try await TemporaryPortal(files: Self.files).load().library
        let now = try #require(Instant(text: "2017-10-14", in: .jakarta))
        let states = library.articles.map { SiteOptions(now: now).publication(of: $0) }
        let expiry = try #require(Instant(text: "2017-10-20", in: .jakarta))
        #expect(states[0] == .published)
        #expect(states[1] == .draft)
        #expect(states[2] == .scheduled(library.articles[2].date.value))
        #expect(states[3] == .draft)
        #expect(SiteOptions(now: expiry).publication(of: library.pages[0]) == .expired(expiry))
    }

    @Test func `Is the same for any number of jobs`() async throws {
        let one = try await TemporaryPortal(files: Self.files).build(jobs: 1)
        let four = try await TemporaryPortal(files: Self.files).build(jobs: 4)
        #expect(one.site.articles.map(\.id) == four.site.articles.map(\.id))
        #expect(one.site.articles.map(\.related) == four.site.articles.map(\.related))
        #expect(one.diagnostics == four.diagnostics)
    }
}
