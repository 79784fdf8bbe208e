import Content
import Diagnostics
import Registers
import SiteModel

/// Makes the feeds of a portal's lists.
struct FeedMaker {
    let site: Site
    private let categoryTitles: [String: String]
    private let pictures: PublishedPictures
    /// Media by percent-encoded address.
    private let media: [Address: MediaFile]

    /// - Parameter pictures: the sizes of the portal's pictures.
    init(site: Site, pictures: PublishedPictures) {
        self.site = site
        self.pictures = pictures
        let titles = site.settings.categories.map { ($0.slug, $0.title) }
        categoryTitles = Dictionary(keepingFirst: titles)
        let media = site.media.map { (Addresses.media($0), $0) }
        self.media = Dictionary(keepingFirst: media)
    }

    /// Returns the newest articles of the portal, of a category, or about the rows of an agency.
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

    private func feed(at address: Address, title: String, description: String, articles: [PublishedArticle]) -> Feed {
        let settings = site.settings
        let sizes = articles.compactMap { $0.image.flatMap { size(of: $0.address) } }
        return Feed(
            title: title,
            // RSS requires a description.
            description: description.isEmpty ? title : description,
            language: settings.language,
            zone: settings.zone,
            url: settings.url,
            publisher: settings.publisher.name,
            page: address,
            articles: articles,
            categoryTitles: categoryTitles,
            pictureSizes: Dictionary(keepingFirst: sizes)
        )
    }

    /// Returns the address of a picture and the size in bytes of its file as published.
    private func size(of address: Address) -> (Address, Int)? {
        media[address].map { (address, pictures[address]?.bytes ?? $0.publishedSize) }
    }
}
