import SiteModel
import TestSupport
import Testing

@Suite struct FeedTests {
    private func texts(
        of portal: TemporaryPortal,
        now: String = "2026-01-01"
    ) async throws -> [String: String] {
        try ExportsTests.texts(of: try await portal.build(now: now).site)
    }

    @Test func `The site and each category have three feeds`() async throws {
        let feeds = try await texts(of: TemporaryPortal()).keys.filter { $0.contains("feed") || $0.contains("atom") }
        #expect(
            feeds.sorted() == [
                "atom.xml", "feed.json", "feed.xml",
                "kategori/layanan-publik/atom.xml", "kategori/layanan-publik/feed.json",
                "kategori/layanan-publik/feed.xml",
                "kategori/pengumuman/atom.xml", "kategori/pengumuman/feed.json", "kategori/pengumuman/feed.xml",
            ]
        )
    }

    @Test func `A category shows its own articles only`() async throws {
        let feed = try #require(await texts(of: smallPortal())["kategori/pengumuman/feed.xml"])
        #expect(
            try ParsedXML(feed).texts("title") == ["Pengumuman | Portal Kota Contoh", "Pasar & taman dibuka"]
        )
        #expect(feed.contains(#"href="https://kota.example/kategori/pengumuman/feed.xml"/>"#))
    }

    @Test func `Shows the newest, as many as the setting says`() async throws {
        let days = (1...9).map { ("content/berita/b\($0).md", article("B\($0)", date: "2026-03-0\($0)")) }
        let portal = TemporaryPortal(
            files: Dictionary(uniqueKeysWithValues: days),
            settings: TemporaryPortal.settings + "feed_size: 3\n"
        )
        let feed = try #require(await texts(of: portal, now: "2026-03-08 12:00")["feed.xml"])
        #expect(try ParsedXML(feed).texts("title").dropFirst() == ["B8", "B7", "B6"])
    }

    @Test func `Every link in a feed is a whole address, those of footnotes and headings as well`() async throws {
        let text = "Satu[^1] dan [bagian](#lanjutan).\n\n## Lanjutan\n\n[^1]: Catatan.\n"
        let portal = TemporaryPortal(files: [
            "content/berita/a.md": "---\ntitle: A\ndate: 2025-01-02\n---\n" + text
        ])
        let feeds = try await texts(of: portal)
        for name in ["feed.xml", "atom.xml", "feed.json"] {
            let feed = try #require(feeds[name]).replacing("&quot;", with: "\"").replacing("\\\"", with: "\"")
            #expect(!feed.contains("href=\"#"), "\(name)")
            #expect(feed.contains("href=\"https://kota.example/berita/2025/01/a/#fn"), "\(name)")
            #expect(feed.contains("href=\"https://kota.example/berita/2025/01/a/#lanjutan\""), "\(name)")
        }
    }

    @Test func `An empty feed has no time of the build`() async throws {
        let early = try await texts(of: TemporaryPortal(), now: "2026-01-31")
        let late = try await texts(of: TemporaryPortal(), now: "2026-12-01")
        #expect(early == late)
        let atom = try ParsedXML(try #require(early["atom.xml"]))
        #expect(atom.texts("updated") == ["2026-01-01T00:00:00+07:00"])
        let rss = try ParsedXML(try #require(early["feed.xml"]))
        #expect(rss.texts("lastBuildDate").isEmpty)
    }

    @Test func `The newest change dates the feed, even of an older article`() async throws {
        let portal = TemporaryPortal(files: [
            "content/berita/lama.md": article("Lama", date: "2025-01-01", "updated: 2025-06-01 10:00:00"),
            "content/berita/baru.md": article("Baru", date: "2025-02-01"),
        ])
        let feeds = try await texts(of: portal)
        #expect(try ParsedXML(feeds["atom.xml"] ?? "").texts("updated").first == "2025-06-01T10:00:00+07:00")
        #expect(
            try ParsedXML(feeds["feed.xml"] ?? "").texts("lastBuildDate") == ["Sun, 01 Jun 2025 10:00:00 +0700"]
        )
    }

    @Test func `Links are whole below a base path`() async throws {
        var portal = smallPortal()
        portal.files["content/site.yaml"] = Array("name: Kota\nurl: https://kota.example/portal/\n".utf8)
        portal.files["content/berita/x.md"] = Array(
            article("X", date: "2017-10-14", body: "# A\n\n[atas](#a) [profil](/profil/) [luar](https://lain.example/)")
                .utf8
        )
        let feeds = try await texts(of: portal, now: "2017-10-15")
        let content = try ParsedXML(try #require(feeds["feed.xml"])).texts("content:encoded").joined()
        let page = "https://kota.example/portal/berita/2017/10/x/"
        #expect(content.contains(#"<a href="\#(page)#a">atas</a>"#))
        #expect(content.contains(#"<a href="https://kota.example/portal/profil/">profil</a>"#))
        #expect(content.contains(#"<a href="https://lain.example/" rel="external">luar</a>"#))
        #expect(content.contains(#"src="https://kota.example/portal/media/2017/pasar%20baru.png""#))
    }

    @Test func `Speaks the language of the portal, but dates in English`() async throws {
        let settings = "name: City\nurl: https://kota.example\nlanguage: en\ntimezone: Asia/Jayapura\n"
        let portal = TemporaryPortal(
            files: ["content/berita/a.md": article("A", date: "2025-08-17 10:00:00")],
            settings: settings
        )
        let feed = try ParsedXML(try #require(await texts(of: portal)["feed.xml"]))
        #expect(feed.texts("language") == ["en"])
        #expect(feed.texts("pubDate") == ["Sun, 17 Aug 2025 10:00:00 +0900"])
    }

    @Test(arguments: [
        ("foto.jpg", "image/jpeg"), ("foto.JPEG", "image/jpeg"), ("foto.png", "image/png"), ("foto.webp", "image/webp"),
        ("foto.gif", "image/gif"), ("foto.avif", "image/avif"), ("foto.svg", "image/svg+xml"),
    ])
    func `Names the type of the lead picture`(name: String, type: String) async throws {
        var portal = TemporaryPortal(files: [
            "content/berita/a.md": article("A", date: "2025-08-17", "image: {src: media/\(name), alt: Foto}")
        ])
        let isSVG = name.hasSuffix(".svg")
        let bytes = isSVG ? Array("<svg width=\"3\" height=\"2\"/>".utf8) : SamplePicture.png(width: 3, height: 2)
        portal.files["content/media/\(name)"] = bytes
        let feed = try ParsedXML(try #require(await texts(of: portal)["feed.xml"]))
        let enclosure = try #require(feed.elements.first { $0.name == "enclosure" })
        #expect(
            enclosure.attributes == [
                "url": "https://kota.example/media/\(name)", "length": "\(bytes.count)", "type": type,
            ]
        )
    }

    @Test func `Encodes what an address cannot hold`() async throws {
        let name = "50% selesai? #1 (é).png"
        var portal = TemporaryPortal(files: [
            "content/berita/a.md": article(
                "A",
                date: "2025-08-17",
                #"image: {src: "media/50%25%20selesai%3F%20%231%20(é).png", alt: Foto}"#
            )
        ])
        portal.files["content/media/\(name)"] = SamplePicture.png(width: 3, height: 2)
        let feed = try ParsedXML(try #require(await texts(of: portal)["feed.xml"]))
        let enclosure = try #require(feed.elements.first { $0.name == "enclosure" })
        #expect(enclosure.attributes["url"] == "https://kota.example/media/50%25%20selesai%3F%20%231%20(%C3%A9).png")
    }
}
