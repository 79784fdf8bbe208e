import Content
import Diagnostics
import Files
import Markdown
import Reading
import Serialization
import SiteModel

/// The content that RSS, Atom and JSON Feed share, for the portal or one of its lists.
struct Feed: Sendable {
    let title: String
    /// The description; never empty.
    let description: String
    let language: Language
    let zone: SiteTimeZone
    let url: SiteURL
    let publisher: String
    /// The address of the page that shows the same articles.
    let page: Address
    /// Articles, the newest first.
    let articles: [PublishedArticle]
    /// The titles of the portal's categories by slug.
    let categoryTitles: [String: String]
    /// The file sizes of lead pictures in bytes, by address.
    let pictureSizes: [Address: Int]

    /// The latest change of an entry, so that an unchanged feed keeps its bytes. Nil without entries.
    var updated: Instant? { articles.map(\.lastModified).max() }

    /// Returns the absolute URL of the feed in a format.
    func address(_ format: FeedFormat) -> String { url.absolute(format.address(below: page)) }

    /// Returns the feed's articles as entries, the newest first, and makes their HTML.
    func entries() -> [FeedEntry] { articles.map(entry) }

    private func entry(_ published: PublishedArticle) -> FeedEntry {
        let article = published.article
        let address = url.absolute(published.address)
        let categories = article.categories.compactMap { slug in
            categoryTitles[slug].map { FeedLabel(term: slug, title: $0, scheme: url.absolute(Addresses.categories)) }
        }
        let tags = published.tags.map {
            FeedLabel(term: $0.slug, title: $0.title, scheme: url.absolute(Addresses.tags))
        }
        let html = article.body.html(links: published.links, prefix: url.prefix, page: address)
        return FeedEntry(
            address: address,
            title: article.title.value,
            summary: article.summary,
            author: article.author.isEmpty ? publisher : article.author,
            published: article.date.value,
            updated: published.lastModified,
            labels: categories + tags,
            picture: published.image.flatMap(enclosure),
            html: Self.text(html, on: address) + corrections(of: article)
        )
    }

    /// Marks of footnotes lead to places on the page, which a reader of feeds has not.
    private static func text(_ html: MarkdownHTML, on page: String) -> String {
        guard !html.footnotes.isEmpty else { return html.body }
        return (html.body + html.footnotes).replacing("href=\"#", with: "href=\"\(page)#")
    }

    /// What was put right, as HTML. Empty where nothing was.
    private func corrections(of article: Article) -> String {
        guard !article.corrections.isEmpty else { return "" }
        let items = article.corrections.map { correction in
            let time = zone.localTime(at: correction.date)
            let date = "\(time.day) \(CalendarNames.month(time.month, in: language)) \(time.year)"
            return HTML.element("li", "\(date): \(correction.text)")
        }
        let title = LocalizedText(id: "Koreksi", en: "Corrections")[language]
        return HTML.element("h2", title).text + HTML.element("ul", items).text + "\n"
    }

    private func enclosure(_ picture: PublishedPicture) -> FeedEnclosure? {
        pictureSizes[picture.address].map {
            FeedEnclosure(address: url.absolute(picture.address), size: $0, type: picture.address.type.mediaType)
        }
    }
}

/// An article as a feed shows it. Addresses are absolute URLs.
struct FeedEntry {
    let address: String
    let title: String
    /// Plain text. May be empty.
    let summary: String
    let author: String
    let published: Instant
    let updated: Instant
    let labels: [FeedLabel]
    let picture: FeedEnclosure?
    let html: String
}

/// A category or tag of an entry.
struct FeedLabel {
    let term: String
    let title: String
    /// The address of the page that lists all categories or all tags.
    let scheme: String
}

/// The file of a lead picture, as an enclosure.
struct FeedEnclosure {
    let address: String
    /// In bytes.
    let size: Int
    /// The IANA media type.
    let type: String
}
