import Content
import Foundation
import SiteModel
import TestSupport
import Testing

@testable import Rendering

@Suite struct StructuredDataTests {
    private func html(_ portal: TemporaryPortal, _ change: (inout PageHead) -> Void = { _ in }) async throws -> String {
        let site = try await portal.build().site
        var head = try articleHead(of: site)
        change(&head)
        return HeadWriter(site: site).html(for: head)
    }

    @Test func `A byline that the portal lists among its people is a person`() async throws {
        let portal = portalWithOneArticle(settings: "people: [Admin Web Portal]\n")
        let article = try #require(try await structuredData("NewsArticle", in: html(portal)))
        #expect((article["author"] as? [String: String]) == ["@type": "Person", "name": "Admin Web Portal"])
    }

    @Test func `Describes an article`() async throws {
        let article = try #require(try await structuredData("NewsArticle", in: html(portalWithOneArticle())))
        let address = "https://kota.example/berita/2025/10/pasar/"
        let expected: [String: Any] = [
            "@type": "NewsArticle", "@id": address + "#berita", "url": address, "mainEntityOfPage": address,
            "headline": "Pasar & taman", "description": "Isi.",
            "image": ["https://kota.example/media/pasar%20baru.png"],
            "datePublished": "2025-10-13T06:33:16+07:00", "dateModified": "2025-10-14T08:00:00+07:00",
            "dateline": "Kota Contoh", "author": ["@type": "Organization", "name": "Admin Web Portal"],
            "publisher": ["@id": "https://kota.example/#penerbit"],
            "articleSection": ["Pengumuman", "Layanan Publik"], "keywords": ["Pasar Rakyat"], "inLanguage": "id",
            "isAccessibleForFree": true,
        ]
        #expect(NSDictionary(dictionary: article) == NSDictionary(dictionary: expected))
    }

    @Test func `Describes the publisher`() async throws {
        let settings = """
            address: {street: Jalan Contoh 1, city: Kota Contoh, province: Contoh, postal_code: "10000"}
            contact: {telephone: "0000", email: surat@kota.example}

            """
        let portal = portalWithOneArticle(settings: settings)
        let home = try await HeadWriter(site: portal.build().site).html(
            for: PageHead(title: "Portal", address: Addresses.home)
        )
        let publisher = try #require(try structuredData("GovernmentOrganization", in: home))
        let expected: [String: Any] = [
            "@type": "GovernmentOrganization", "@id": "https://kota.example/#penerbit",
            "name": "Pemerintah Kota Contoh", "url": "https://kota.example/",
            "logo": [
                "@type": "ImageObject", "url": "https://kota.example/media/logo.png", "width": 64, "height": 48,
            ] as [String: Any],
            "address": [
                "@type": "PostalAddress", "streetAddress": "Jalan Contoh 1", "addressLocality": "Kota Contoh",
                "addressRegion": "Contoh", "postalCode": "10000", "addressCountry": "ID",
            ],
            "telephone": "0000", "email": "surat@kota.example",
        ]
        #expect(NSDictionary(dictionary: publisher) == NSDictionary(dictionary: expected))
        // Articles leave the office to the home page.
        let slim = try #require(try await structuredData("GovernmentOrganization", in: html(portal)))
        #expect(Set(slim.keys) == ["@type", "@id", "name", "url", "logo"])
    }

    @Test func `An article without a byline is the publisher's`() async throws {
        let files = ["content/berita/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nIsi.\n"]
        let html = try await html(TemporaryPortal(files: files))
        let author = try structuredData("NewsArticle", in: html)?["author"] as? [String: String]
        #expect(author?["@id"] == "https://kota.example/#penerbit")
        #expect(author?["name"] == "Pemerintah Kota Contoh")
    }

    @Test func `Names every step from the home page`() async throws {
        let html = try await html(portalWithOneArticle()) {
            $0.breadcrumbs = [
                Breadcrumb(title: "Beranda", address: "/"), Breadcrumb(title: "Berita", address: "/berita/"),
            ]
        }
        let list = try #require(try structuredData("BreadcrumbList", in: html))
        let items = try #require(list["itemListElement"] as? [[String: Any]])
        #expect(items.map { $0["position"] as? Int } == [1, 2])
        #expect(items.map { $0["name"] as? String } == ["Beranda", "Berita"])
        #expect(items.map { $0["item"] as? String } == ["https://kota.example/", "https://kota.example/berita/"])
    }

    @Test func `The home page describes the portal`() async throws {
        let site = try await TemporaryPortal().build().site
        let home = HeadWriter(site: site).html(for: PageHead(title: "Portal", address: Addresses.home))
        #expect(
            try structuredData(in: home).map { $0["@type"] as? String } == ["WebSite", "GovernmentOrganization"]
        )
        #expect(try structuredData("WebSite", in: home)?["name"] as? String == "Portal Kota Contoh")
        let other = HeadWriter(site: site).html(for: PageHead(title: "Profil", address: "/profil/"))
        #expect(try structuredData(in: other).isEmpty)
    }

    @Test func `Cuts a long headline behind a word`() async throws {
        let title = String(repeating: "kata ", count: 22) + "a"
        let exact = try await structuredData(
            "NewsArticle",
            in: html(portalWithOneArticle(title: String(title.dropLast(2))))
        )
        #expect(exact?["headline"] as? String == String(title.dropLast(2)))
        let cut = try await structuredData("NewsArticle", in: html(portalWithOneArticle(title: title)))
        #expect(cut?["headline"] as? String == String(repeating: "kata ", count: 21).dropLast() + "…")
    }

    @Test(arguments: [
        #"</script><script>alert(1)</script>"#, #"<!-- <script> "#, #"'satu' "dua" & &amp;"#, "baris\u{2028}pisah",
        #"\u003c/script>"#, "]]>",
    ])
    func `No title becomes markup`(title: String) async throws {
        let html = try await html(portalWithOneArticle(title: title))
        #expect(try structuredData("NewsArticle", in: html)?["headline"] as? String == title)
        #expect(html.ranges(of: "<script").count == 1)
        #expect(html.ranges(of: "</script").count == 1)
        #expect(html.ranges(of: "<!--").isEmpty)
        let shown = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
        #expect(html.contains("<title>\(shown) | Portal Kota Contoh</title>"))
        #expect(html.contains("<meta property=\"og:title\" content=\"\(shown)\">"))
    }
}
