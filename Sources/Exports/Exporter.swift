import Content
import Reading
import Search
public import SiteModel
import Synchronization
import TransparencyLog

/// Makes the machine-readable files of a portal: feeds, sitemaps, `robots.txt`, the registers as open data, and the
/// search index. Safe to share between tasks.
public final class Exporter: Sendable {
    private let site: Site
    private let pictures: PublishedPictures
    /// Values that several files are made from, computed when the first of these files is requested.
    private let shared = Mutex<(feeds: FeedMaker?, data: OpenData?, newest: Instant?)>((nil, nil, nil))
    /// The search index and, until it is made, the words that were collected for it.
    private let search = Mutex<(words: SearchWords?, index: SearchIndex?)>((nil, nil))

    /// - Parameter pictures: the sizes of the portal's pictures.
    public init(site: Site, pictures: PublishedPictures = .none) {
        self.site = site
        self.pictures = pictures
    }

    /// Returns the text of an export.
    ///
    /// - Throws: `RouteError` where the site has no such export, which is a defect of Terang. `StemmerError` or
    ///   `DigestError` where a library that the search needs fails.
    public func text(of export: Export) throws -> String {
        switch export {
        case .feed(let subject, let format): try text(of: subject, format)
        case .sitemap(let places): Sitemap(site: site).text(of: places)
        case .sitemapIndex: Sitemap(site: site).index()
        case .newsSitemap: NewsSitemap(site: site).text()
        case .events(let list): EventCalendar(site: site, list: list).text()
        case .robots: robots()
        case .table(let register, let format): try openData().table(of: register, format)
        case .dataPackage: try openData().package()
        case .catalog: try openData().catalog()
        case .changesFeed: try openData().changesFeed()
        case .calendar: try openData().calendar()
        case .logCheckpoint: try checkpoint()
        case .logRows: try openData().history().proofs()
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
        guard let text = try searchIndex().text(of: file) else { throw RouteError.empty(file.path) }
        return text
    }

    private func searchIndex() throws -> SearchIndex {
        try search.withLock { search in
            if let index = search.index { return index }
            let words = search.words.take() ?? SearchWords(SearchDocuments(site: site).all())
            let index = try SearchIndex(words)
            search.index = index
            return index
        }
    }

    /// Collects the words of the search documents, which is most of the work of the index, where the portal has a search.
    public func collectSearchWords(jobs: Int) async {
        guard site.settings.search == .on else { return }
        let words = await SearchWords(SearchDocuments(site: site).all(), results: site.options.results, jobs: jobs)
        search.withLock { $0.words = words }
    }

    /// Computes what several files are made from, so that concurrent requests do not wait for it.
    ///
    /// - Throws: the same errors as ``text(of:)``.
    public func prepare() throws {
        if site.settings.search == .on { _ = try searchIndex() }
    }

    private func feeds() -> FeedMaker {
        shared.withLock { shared in
            let maker = shared.feeds ?? FeedMaker(site: site, pictures: pictures)
            shared.feeds = maker
            return maker
        }
    }

    /// Returns the time of the portal's last change.
    private func newest() -> Instant {
        shared.withLock { shared in
            let newest = shared.newest ?? site.lastModifiedOrYear
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

    private func checkpoint() throws(RouteError) -> String {
        guard let checkpoint = site.registers?.log?.checkpoint else { throw RouteError.empty("log") }
        return checkpoint.text
    }

    /// RFC 9309. Search engines read it at the root of a host only, so that a portal below a path needs its lines in the
    /// host's own file.
    private func robots() -> String {
        let url = site.settings.url
        let sitemaps = [Addresses.sitemap, Addresses.newsSitemap].filter { site.routes[$0] != nil }
        let lines = sitemaps.map { "Sitemap: \(url.absolute($0))\n" }
        return "User-agent: *\nAllow: /\n\n" + lines.joined()
    }
}
