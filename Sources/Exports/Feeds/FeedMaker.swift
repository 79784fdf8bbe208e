import Content
import Registers
import SiteModel

/// Makes the feeds of a portal's lists.
struct FeedMaker {
    let site: Site
    private let categoryTitles: [String: String]
    private let mediaSizes: [String: Int]

    init(site: Site) {
        self.site = site
        let titles = site.settings.categories.map { ($0.slug, $0.title) }
        categoryTitles = Dictionary(titles, uniquingKeysWith: { first, _ in first })
        let sizes = site.media.map { (Addresses.percentEncoded(Addresses.media($0)), $0.size) }
        mediaSizes = Dictionary(sizes, uniquingKeysWith: { first, _ in first })
    }

    /// The newest articles of the portal, of a category, or about the rows of an agency.
    func feed(of subject: FeedSubject) throws(RouteError) -> Feed {
        let settings = site.settings
        switch subject {
        case .site:
            return feed(
                at: Addresses.home,
                title: settings.name,
                description: settings.description,
                articles: Array(site.articles.prefix(settings.feedSize))
            )
        case .category(let list):
            return feed(
                at: list.address,
                title: "\(list.title) | \(settings.name)",
                description: list.description,
                articles: site.articles(list.articles.prefix(settings.feedSize))
            )
        case .agency(let code):
            guard let entry = site.registers?.agency(code) else { throw RouteError.empty(code) }
            return feed(
                at: entry.address,
                title: "\(entry.agency.name) | \(settings.name)",
                description: "",
                articles: site.articles(entry.articles.prefix(settings.feedSize))
            )
        }
    }

    private func feed(at address: String, title: String, description: String, articles: [PublishedArticle]) -> Feed {
        let settings = site.settings
        let pictures = articles.compactMap { $0.image?.address }
        let sizes = pictures.compactMap { picture in mediaSizes[picture].map { (picture, $0) } }
        return Feed(
            title: title,
            // RSS wants one.
            description: description.isEmpty ? title : description,
            language: settings.language,
            zone: settings.zone,
            url: settings.url,
            publisher: settings.publisher.name,
            page: address,
            articles: articles,
            categoryTitles: categoryTitles,
            pictureSizes: Dictionary(sizes, uniquingKeysWith: { first, _ in first })
        )
    }
}
