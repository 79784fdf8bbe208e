import Content
import SiteModel
import TestSupport
import Testing

@testable import Rendering

@Suite struct HeadWriterTests {
    /// What stands in front of the structured data.
    private func elements(_ html: String) -> String {
        String(html.prefix(upTo: html.firstRange(of: "<script")?.lowerBound ?? html.endIndex))
    }

    @Test func `An article`() async throws {
        let site = try await portalWithOneArticle().build().site
        let expected = """
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; \
            style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; \
            object-src 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="strict-origin-when-cross-origin">
            <title>Pasar &amp; taman | Portal Kota Contoh</title>
            <meta name="description" content="Isi.">
            <link rel="canonical" href="https://kota.example/berita/2025/10/pasar/">
            <meta property="og:type" content="article">
            <meta property="og:title" content="Pasar &amp; taman">
            <meta property="og:description" content="Isi.">
            <meta property="og:url" content="https://kota.example/berita/2025/10/pasar/">
            <meta property="og:site_name" content="Portal Kota Contoh">
            <meta property="og:locale" content="id_ID">
            <meta property="og:image" content="https://kota.example/media/pasar%20baru.png">
            <meta property="og:image:width" content="1200">
            <meta property="og:image:height" content="800">
            <meta property="og:image:alt" content="Gerbang pasar">
            <meta property="article:published_time" content="2025-10-13T06:33:16+07:00">
            <meta property="article:modified_time" content="2025-10-14T08:00:00+07:00">
            <meta property="article:section" content="Pengumuman">
            <meta property="article:tag" content="Pasar Rakyat">
            <meta name="twitter:card" content="summary_large_image">

            """
        #expect(elements(HeadWriter(site: site).html(for: try articleHead(of: site))) == expected)
    }

    @Test func `A page of a list below a base path`() async throws {
        let settings = "name: City\nurl: https://kota.example/portal/\nlanguage: en\n"
        let site = try await TemporaryPortal(settings: settings).build().site
        var head = PageHead(title: "News, page 2 | City", address: "/berita/halaman/2/")
        head.kind = .list
        head.feeds = [FeedLink(title: "City & news", list: "/")]
        head.previous = "/berita/"
        head.next = "/berita/halaman/3/"
        let html = HeadWriter(site: site).html(for: head)
        let expected = """
            <title>News, page 2 | City</title>
            <link rel="canonical" href="https://kota.example/portal/berita/halaman/2/">
            <link rel="prev" href="/portal/berita/">
            <link rel="next" href="/portal/berita/halaman/3/">
            <link rel="alternate" type="application/rss+xml" title="City &amp; news (RSS)" href="/portal/feed.xml">
            <link rel="alternate" type="application/atom+xml" title="City &amp; news (Atom)" href="/portal/atom.xml">
            <link rel="alternate" type="application/feed+json" title="City &amp; news (JSON)" href="/portal/feed.json">
            <meta property="og:type" content="website">
            <meta property="og:title" content="News, page 2 | City">
            <meta property="og:url" content="https://kota.example/portal/berita/halaman/2/">
            <meta property="og:site_name" content="City">
            <meta property="og:locale" content="en_US">
            <meta name="twitter:card" content="summary">

            """
        #expect(html.hasSuffix("\n" + expected))
    }

    @Test func `Ask search engines to stay away only where told`() async throws {
        let writer = HeadWriter(site: try await TemporaryPortal().build().site)
        var head = PageHead(title: "Tidak ditemukan", address: "/404.html")
        #expect(!writer.html(for: head).contains("robots"))
        head.isIndexed = false
        #expect(writer.html(for: head).contains("<meta name=\"robots\" content=\"noindex\">\n"))
    }

    @Test func `The logo stands in for a picture`() async throws {
        let writer = HeadWriter(site: try await portalWithOneArticle().build().site)
        let html = writer.html(for: PageHead(title: "Profil", address: "/profil/"))
        #expect(html.contains(#"<meta property="og:image" content="https://kota.example/media/logo.png">"#))
        #expect(html.contains(#"<meta name="twitter:card" content="summary">"#))
    }

    @Test func `A drawing is no picture to share`() async throws {
        var portal = portalWithOneArticle()
        portal.files["content/berita/pasar.md"] = Array(
            "---\ntitle: A\ndate: 2025-01-01\nimage: {src: media/peta.svg, alt: Peta}\n---\nIsi.\n".utf8
        )
        portal.files["content/media/peta.svg"] = Array("<svg width=\"10\" height=\"10\"></svg>".utf8)
        let site = try await portal.build().site
        let html = HeadWriter(site: site).html(for: try articleHead(of: site))
        #expect(html.contains(#"<meta property="og:image" content="https://kota.example/media/logo.png">"#))
        #expect(
            try structuredData("NewsArticle", in: html)?["image"] as? [String] == [
                "https://kota.example/media/peta.svg"
            ]
        )
    }

    @Test func `An article without category is of its section`() async throws {
        let files = ["content/berita/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nIsi.\n"]
        let site = try await TemporaryPortal(files: files).build().site
        let html = HeadWriter(site: site).html(for: try articleHead(of: site))
        #expect(html.contains(#"<meta property="article:section" content="Berita">"#))
    }
}
