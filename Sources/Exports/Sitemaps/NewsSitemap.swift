import Content
import Diagnostics
import Reading
import Serialization
import SiteModel

/// Google's news sitemap 0.9, with recently published articles.
struct NewsSitemap {
    /// The maximum number of URLs in the file.
    static let limit = 1000

    let site: Site

    func text() -> String {
        var xml = XMLWriter()
        xml.element(
            "urlset",
            [
                "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
            ]
        ) { xml in
            for article in articles() { write(article, &xml) }
        }
        return xml.text
    }

    private func articles() -> [PublishedArticle] {
        let now = site.options.now
        let start = now.advanced(bySeconds: -ScheduleMaker.newsSeconds)
        let fresh = site.articles.drop { $0.article.date.value > now }
            .prefix { $0.article.date.value > start }
        return Array(fresh.prefix(Self.limit))
    }

    private func write(_ published: PublishedArticle, _ xml: inout XMLWriter) {
        let settings = site.settings
        xml.element("url") { xml in
            xml.element("loc", text: settings.url.absolute(published.address))
            xml.element("news:news") { xml in
                xml.element("news:publication") { xml in
                    xml.element("news:name", text: settings.name)
                    xml.element("news:language", text: settings.language.rawValue)
                }
                xml.element("news:publication_date", text: settings.zone.rfc3339(published.article.date.value))
                xml.element("news:title", text: published.article.title.value)
            }
        }
    }
}
