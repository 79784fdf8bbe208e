import Content
import Diagnostics
import Reading
import SiteModel

/// Writes the `<head>` of a portal's pages, all but the theme's own style sheets, scripts and icons. What is the same on every page is made once.
struct HeadWriter: Sendable {
    private let url: SiteURL
    private let zone: SiteTimeZone
    private let structuredData: StructuredData
    private let sections: [String: String]
    private let categories: [String: String]
    private let logo: PublishedPicture?
    private let office: String
    private let pictures: PublishedPictures
    /// What comes before everything else.
    private let opening: String
    /// What Open Graph says of the portal.
    private let portal: String

    /// - Parameter pictures: the sizes of the portal's pictures, and the cards that were drawn for it.
    init(site: Site, pictures: PublishedPictures = .none) {
        let settings = site.settings
        url = settings.url
        zone = settings.zone
        structuredData = StructuredData(settings: settings, logo: site.logo)
        let sections = settings.sections.map { ($0.folder, $0.title) }
        self.sections = Dictionary(keepingFirst: sections)
        let categories = settings.categories.map { ($0.slug, $0.title) }
        self.categories = Dictionary(keepingFirst: categories)
        logo = site.logo
        office = settings.publisher.name
        self.pictures = pictures
        opening = Self.opening(policy: ContentSecurityPolicy.text(for: settings))
        portal = Self.portal(settings)
    }

    /// The elements, each on a line of its own, without `<head>` around them. Charset and policy come first, because
    /// they hold only for what follows them.
    func html(for page: PageHead) -> String {
        let address = url.absolute(page.address)
        let article = article(of: page)
        var head = HeadElements()
        head.append(opening)
        head.title(page.title)
        if !page.description.isEmpty { head.meta(name: "description", page.description) }
        if !page.isIndexed { head.meta(name: "robots", "noindex") }
        head.link("canonical", to: address)
        if let previous = page.previous { head.link("prev", to: url.path(to: previous)) }
        if let next = page.next { head.link("next", to: url.path(to: next)) }
        for feed in page.feeds { write(feed, &head) }
        for link in page.alternates {
            head.alternate(type: link.type, title: link.title, address: url.path(to: link.address))
        }
        writeOpenGraph(of: page, at: address, article, &head)
        head.structuredData(structuredData.nodes(of: page, at: address, article))
        return head.html
    }

    private func article(of page: PageHead) -> ArticleFacts? {
        guard case .article(let published) = page.kind else { return nil }
        let article = published.article
        let named = article.categories.compactMap { categories[$0] }
        return ArticleFacts(
            published: published,
            publicationDate: zone.rfc3339(article.date.value),
            modificationDate: zone.rfc3339(published.lastModified),
            sections: named.isEmpty ? [sections[article.section] ?? article.section] : named
        )
    }

    private func write(_ feed: FeedLink, _ head: inout HeadElements) {
        for format in FeedFormat.allCases {
            head.alternate(
                type: format.mediaType,
                title: "\(feed.title) (\(format.name))",
                address: url.path(to: format.address(below: feed.list))
            )
        }
    }

    private func writeOpenGraph(
        of page: PageHead,
        at address: String,
        _ article: ArticleFacts?,
        _ head: inout HeadElements
    ) {
        head.meta(property: "og:type", article == nil ? "website" : "article")
        head.meta(property: "og:title", article?.title ?? page.title)
        if !page.description.isEmpty { head.meta(property: "og:description", page.description) }
        head.meta(property: "og:url", address)
        head.append(portal)
        let own = page.image.flatMap { $0.isShareable ? $0 : nil }
        let image = own ?? pictures.card(of: page.address, office: office)
        if let image = image ?? logo.flatMap({ $0.isShareable ? $0 : nil }) { write(image, &head) }
        if let article {
            head.meta(property: "article:published_time", article.publicationDate)
            head.meta(property: "article:modified_time", article.modificationDate)
            for section in article.sections.prefix(1) { head.meta(property: "article:section", section) }
            for tag in article.published.tags { head.meta(property: "article:tag", tag.title) }
        }
        // A logo would be cut where a large picture is shown.
        head.meta(name: "twitter:card", image == nil ? "summary" : "summary_large_image")
    }

    private func write(_ image: PublishedPicture, _ head: inout HeadElements) {
        head.meta(property: "og:image", url.absolute(image.address))
        if let size = image.size {
            head.meta(property: "og:image:width", String(size.width))
            head.meta(property: "og:image:height", String(size.height))
        }
        if !image.alt.isEmpty { head.meta(property: "og:image:alt", image.alt) }
    }

    private static func opening(policy: String) -> String {
        var head = HeadElements()
        head.append("<meta charset=\"utf-8\">\n")
        // As it is: an attribute in double quotes may hold the policy's apostrophes, and it holds nothing else to escape.
        head.append("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n")
        head.meta(name: "viewport", "width=device-width, initial-scale=1")
        head.meta(name: "referrer", "strict-origin-when-cross-origin")
        return head.html
    }

    private static func portal(_ settings: SiteSettings) -> String {
        let locale =
            switch settings.language {
            case .id: "id_ID"
            case .en: "en_US"
            }
        var head = HeadElements()
        head.meta(property: "og:site_name", settings.name)
        head.meta(property: "og:locale", locale)
        return head.html
    }
}

/// What Open Graph and schema.org both say of an article.
struct ArticleFacts {
    let published: PublishedArticle
    /// RFC 3339.
    let publicationDate: String
    /// RFC 3339.
    let modificationDate: String
    /// Titles of its categories, or of its section where it has none.
    let sections: [String]

    var title: String { published.article.title.value }
}
