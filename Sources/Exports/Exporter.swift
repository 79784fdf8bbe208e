import Content
import Reading
import Search
public import SiteModel
import Synchronization

/// Makes the files that machines read of a portal: feeds, sitemaps, `robots.txt` the registers as open data, and the index of the
/// search.
public final class Exporter: Sendable {
    private let site: Site
    /// What several files are made from, once the first of them is asked for.
    private let shared = Mutex<(feeds: FeedMaker?, data: OpenData?, newest: Instant?, search: SearchIndex?)>(
        (nil, nil, nil, nil)
    )

    public init(site: Site) {
        self.site = site
    }

    /// The text of what is published at a route.
    ///
    /// - Throws: `RouteError` where the site has nothing of the kind: a fault in Terang. `StemmerError` or `DigestError` where
    ///   a library that the search needs cannot be used.
    public func text(of export: Export) throws -> String {
        switch export {
        case .feed(let subject, let format): try text(of: subject, format)
        case .sitemap(let places): Sitemap(site: site).text(of: places)
        case .sitemapIndex: Sitemap(site: site).index()
        case .newsSitemap: NewsSitemap(site: site).text()
        case .robots: robots()
        case .table(let register, let format): try openData().table(of: register, format)
        case .dataPackage: try openData().package()
        case .catalog: try openData().catalog()
        case .changesFeed: try openData().changesFeed()
        case .calendar: try openData().calendar()
        case .legalDocuments: try openData().legalDocuments()
        case .search(let file): try text(of: file)
        }
    }

    private func text(of subject: FeedSubject, _ format: FeedFormat) throws(RouteError) -> String {
        let feed = try feeds().feed(of: subject)
        return switch format {
        case .rss: RSSFeed(feed: feed).text()
        case .atom: AtomFeed(feed: feed, updated: feed.updated ?? newest()).text()
        case .json: JSONFeed(feed: feed).text()
        }
    }

    private func text(of file: SearchFile) throws -> String {
        let index = try shared.withLock { shared in
            let index = try shared.search ?? SearchIndex(SearchDocuments(site: site).all())
            shared.search = index
            return index
        }
        guard let text = index.text(of: file) else { throw RouteError.empty(file.path) }
        return text
    }

    private func feeds() -> FeedMaker {
        shared.withLock { shared in
            let maker = shared.feeds ?? FeedMaker(site: site)
            shared.feeds = maker
            return maker
        }
    }

    /// When the portal last changed.
    private func newest() -> Instant {
        shared.withLock { shared in
            let newest = shared.newest ?? LastModified(site).newest
            shared.newest = newest
            return newest
        }
    }

    private func openData() throws(RouteError) -> OpenData {
        guard let registers = site.registers else { throw RouteError.empty("registers") }
        return shared.withLock { shared in
            let data = shared.data ?? OpenData(site: site, registers: registers)
            shared.data = data
            return data
        }
    }

    /// RFC 9309. Search engines read it at the root of a host only, so that a portal below a path needs its lines in the
    /// host's own file.
    private func robots() -> String {
        let url = site.settings.url
        return """
            User-agent: *
            Allow: /

            Sitemap: \(url.absolute(Addresses.sitemap))
            Sitemap: \(url.absolute(Addresses.newsSitemap))

            """
    }
}
