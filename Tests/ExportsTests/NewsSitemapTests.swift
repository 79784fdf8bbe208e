import TestSupport
import Testing

@Suite struct NewsSitemapTests {
    private func titles(_ portal: TemporaryPortal, now: String, future: Bool = false) async throws -> [String] {
        let site = try await portal.build(now: now, future: future).site
        return try ParsedXML(try #require(texts(of: site)["sitemap-news.xml"])).texts("news:title")
    }

    private let portal = TemporaryPortal(files: [
        "content/berita/a.md": article("A", date: "2025-05-01 10:00:00"),
        "content/berita/b.md": article("B", date: "2025-05-02 10:00:00"),
        "content/berita/c.md": article("C", date: "2025-05-04 10:00:00"),
    ])

    @Test func `Holds what is younger than two days`() async throws {
        #expect(try await titles(portal, now: "2025-05-03 09:59:59") == ["B", "A"])
        #expect(try await titles(portal, now: "2025-05-03 10:00:00") == ["B"])
        // An empty list is not valid.
        #expect(try texts(of: try await portal.build(now: "2025-05-09").site)["sitemap-news.xml"] == nil)
    }

    @Test func `What is still to come is no news`() async throws {
        #expect(try await titles(portal, now: "2025-05-03 10:00:00", future: true) == ["B"])
    }

    @Test func `Holds the newest thousand at most`() async throws {
        let articles = (1000...2004).map { ("content/berita/\($0).md", article("T\($0)", date: "2025-05-01")) }
        let portal = TemporaryPortal(files: Dictionary(uniqueKeysWithValues: articles))
        #expect(try await titles(portal, now: "2025-05-02") == (1000...1999).map { "T\($0)" })
    }

    @Test func `Names the publication`() async throws {
        let site = try await portal.build(now: "2025-05-04 12:00").site
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url>
                <loc>https://kota.example/berita/2025/05/c/</loc>
                <news:news>
                  <news:publication>
                    <news:name>Portal Kota Contoh</news:name>
                    <news:language>id</news:language>
                  </news:publication>
                  <news:publication_date>2025-05-04T10:00:00+07:00</news:publication_date>
                  <news:title>C</news:title>
                </news:news>
              </url>
            </urlset>

            """
        #expect(try texts(of: site)["sitemap-news.xml"] == expected)
    }
}
