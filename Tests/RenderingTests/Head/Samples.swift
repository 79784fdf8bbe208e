import Content
import Foundation
import Reading
import SiteModel
import TestSupport
import Testing

@testable import Rendering

/// A portal with one article that has everything a head can show.
func portalWithOneArticle(title: String = "Pasar & taman", settings: String = "") -> TemporaryPortal {
    let article = """
        ---
        title: "\(title.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#))"
        slug: pasar
        date: 2025-10-13 06:33:16
        updated: 2025-10-14 08:00:00
        author: Admin Web Portal
        location: Kota Contoh
        categories: [Pengumuman, Layanan Publik]
        tags: [Pasar Rakyat]
        image: {src: media/pasar baru.png, alt: Gerbang pasar}
        ---
        Isi.

        """
    var portal = TemporaryPortal(
        files: ["content/berita/pasar.md": article],
        settings: TemporaryPortal.settings.replacing(
            "publisher:\n",
            with: "publisher:\n  logo: media/logo.png\n"
        ) + settings
    )
    portal.files["content/media/pasar baru.png"] = SamplePicture.png(width: 1200, height: 800)
    portal.files["content/media/logo.png"] = SamplePicture.png(width: 64, height: 48)
    return portal
}

/// The head of the newest article of a site.
func articleHead(of site: Site) throws -> PageHead {
    let article = try #require(site.articles.first)
    var head = PageHead(title: "\(article.article.title.value) | \(site.settings.name)", address: article.address)
    head.kind = .article(article)
    head.description = article.article.summary
    head.image = article.image
    return head
}

/// The nodes of a head's structured data, as a parser that is not ours reads them.
func structuredData(in html: String) throws -> [[String: Any]] {
    guard let start = html.range(of: #"<script type="application/ld+json">"#) else { return [] }
    let rest = html[start.upperBound...]
    // As a browser does: the first end tag ends the element.
    let end = try #require(rest.range(of: "</script", options: .caseInsensitive))
    let text = rest[..<end.lowerBound]
    let document = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["@context"] as? String == "https://schema.org")
    return try #require(document["@graph"] as? [[String: Any]])
}

func structuredData(_ type: String, in html: String) throws -> [String: Any]? {
    try structuredData(in: html).first { $0["@type"] as? String == type }
}
