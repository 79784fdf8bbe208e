import Files
import SiteModel
import TestSupport
import Testing

@Suite struct SitemapTests {
    private func sitemaps(
        of portal: TemporaryPortal,
        urls: Int = 50_000,
        bytes: Int = 50 * 1024 * 1024
    ) async throws -> [String: ParsedXML] {
        let limits = SitemapLimits(urls: urls, bytes: bytes)
        let files = try texts(of: try await portal.build(now: "2017-10-20", sitemaps: limits).site)
        return try files.filter { $0.key.hasPrefix("sitemap") && $0.key != "sitemap-news.xml" }
            .mapValues { try ParsedXML($0) }
    }

    @Test func `Names every page with its last change`() async throws {
        let site = try await smallPortal().build(now: "2017-10-20").site
        let expected = """
            / 2017-10-14T08:00:00+07:00
            /berita/ 2017-10-14T08:00:00+07:00
            /kategori/ 2017-10-14T08:00:00+07:00
            /kategori/pengumuman/ 2017-10-14T08:00:00+07:00
            /kategori/layanan-publik/ -
            /tag/ 2017-10-14T08:00:00+07:00
            /tag/pasar-rakyat/ 2017-10-14T08:00:00+07:00
            /berita/2017/ 2017-10-14T08:00:00+07:00
            /berita/2017/10/ 2017-10-14T08:00:00+07:00
            /profil/ 2016-02-29T00:00:00+07:00
            /berita/2017/10/pasar-dan-taman-dibuka/ 2017-10-14T08:00:00+07:00
            /berita/2017/10/hujan-pertama/ 2017-10-01T17:00:00+07:00
            """
        let xml = try ParsedXML(try #require(texts(of: site)["sitemap.xml"]))
        var lines: [String] = []
        for element in xml.elements {
            switch element.name {
            case "loc": lines.append(element.text.replacing("https://kota.example", with: "") + " -")
            case "lastmod": lines[lines.count - 1] = lines[lines.count - 1].dropLast() + element.text
            default: continue
            }
        }
        #expect(lines.joined(separator: "\n") == expected)
    }

    @Test func `Dates an archive by its own articles`() async throws {
        let portal = TemporaryPortal(files: [
            "content/berita/a.md": article("A", date: "2016-12-31 23:00:00"),
            "content/berita/b.md": article("B", date: "2017-01-01 01:00:00"),
        ])
        let text = try #require(texts(of: try await portal.build().site)["sitemap.xml"])
        for (address, date) in [("2016/", "2016-12-31T23"), ("2016/12/", "2016-12-31T23"), ("2017/", "2017-01-01T01")] {
            let url = "<loc>https://kota.example/berita/\(address)</loc>\n    <lastmod>\(date):00:00+07:00</lastmod>"
            #expect(text.contains(url))
        }
    }

    @Test func `Leaves out redirects, drafts and later pages of lists`() async throws {
        let portal = TemporaryPortal(
            files: [
                "content/berita/a.md": article("A", date: "2017-01-01", "aliases: [/lama/]"),
                "content/berita/b.md": article("B", date: "2017-01-02"),
                "content/berita/c.md": article("C", date: "2017-01-03", "draft: true"),
                "content/berita/d.md": article("D", date: "2017-12-03"),
            ],
            settings: TemporaryPortal.settings + "page_size: 1\n"
        )
        let addresses = try await sitemaps(of: portal)["sitemap.xml"]?.texts("loc") ?? []
        let ofBerita = addresses.filter { $0.contains("/berita/") || $0.contains("lama") || $0.contains("404") }
        let expected = ["", "2017/", "2017/01/", "2017/01/b/", "2017/01/a/"]
        #expect(ofBerita == expected.map { "https://kota.example/berita/" + $0 })
    }

    @Test func `Splits at the limit and lists the parts`() async throws {
        let whole = try #require(await sitemaps(of: smallPortal())["sitemap.xml"]).texts("loc")
        let parts = try await sitemaps(of: smallPortal(), urls: 5)
        #expect(parts.keys.sorted() == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"])
        let index = try #require(parts["sitemap.xml"])
        #expect(index.elements.first?.name == "sitemapindex")
        #expect(index.texts("loc") == (1...3).map { "https://kota.example/sitemap-\($0).xml" })
        #expect(index.texts("lastmod").count == 3)
        let addresses = (1...3).map { parts["sitemap-\($0).xml"]?.texts("loc") ?? [] }
        #expect(addresses.map(\.count) == [5, 5, 2])
        #expect(addresses.flatMap { $0 } == whole)
    }

    @Test(.enabled(if: Validator.hasModule("sitemap_verify"), "sitemap-verify is not installed: make test-packages"))
    func `The index and its parts keep the XSD of the protocol`() async throws {
        let limits = SitemapLimits(urls: 5, bytes: 9000)
        let files = try texts(of: try await smallPortal().build(now: "2017-10-15", sitemaps: limits).site)
            .filter { $0.key.hasPrefix("sitemap") }
        #expect(
            files.keys.sorted() == [
                "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap-news.xml", "sitemap.xml",
            ]
        )
        try await TemporaryPortal(settings: nil).inFolder { folder in
            for (path, text) in files { try writeFile("\(folder)/\(path)", Array(text.utf8)) }
            let faults = try Validator.faults(ofSitemaps: files.keys.sorted(), in: folder)
            #expect(faults == [])
        }
    }

    @Test func `One URL more than the limit makes two parts`() async throws {
        #expect(try await sitemaps(of: smallPortal(), urls: 12).keys.sorted() == ["sitemap.xml"])
        #expect(try await sitemaps(of: smallPortal(), urls: 11).count == 3)
    }

    @Test func `No part is larger than the limit`() async throws {
        let limits = SitemapLimits(urls: 50_000, bytes: 900)
        let files = try texts(of: try await smallPortal().build(now: "2017-10-20", sitemaps: limits).site)
        let parts = files.filter { $0.key.hasPrefix("sitemap-") && $0.key != "sitemap-news.xml" }
        #expect(parts.count > 1)
        for (path, text) in parts { #expect(text.utf8.count <= 900, "\(path)") }
    }

    @Test(arguments: [("2025-05-02", true), ("2025-05-09", false)])
    func `Robots names the sitemaps that there are`(now: String, isFresh: Bool) async throws {
        let portal = TemporaryPortal(
            files: ["content/berita/a.md": article("A", date: "2025-05-01 10:00:00")],
            settings: "name: K\nurl: https://kota.example/portal\n"
        )
        let news = isFresh ? "Sitemap: https://kota.example/portal/sitemap-news.xml\n" : ""
        let expected = """
            User-agent: *
            Allow: /

            Sitemap: https://kota.example/portal/sitemap.xml
            \(news)
            """
        #expect(try texts(of: try await portal.build(now: now).site)["robots.txt"] == expected)
    }
}
