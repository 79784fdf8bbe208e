import Content
import SiteModel

/// Makes the files that machines read of a portal: feeds, sitemaps, `robots.txt` and the registers as open data.
public struct Exporter: Sendable {
    private let site: Site
    private let limits: SitemapLimits

    /// - Parameters:
    ///   - urlsPerSitemap: how many URLs one sitemap holds before there are several. sitemaps.org allows 50,000.
    ///   - bytesPerSitemap: how large one sitemap may be. sitemaps.org allows 50 MB.
    public init(site: Site, urlsPerSitemap: Int = 50_000, bytesPerSitemap: Int = 50 * 1024 * 1024) {
        self.site = site
        limits = SitemapLimits(urls: max(1, urlsPerSitemap), bytes: bytesPerSitemap)
    }

    /// The files, whose bytes are made when they are asked for.
    public func files() -> [OutputFile] {
        feeds() + sitemaps() + [newsSitemap(), robots()] + openData()
    }

    private func openData() -> [OutputFile] {
        site.registers.map { OpenData(site: site, registers: $0).files() } ?? []
    }

    private func feeds() -> [OutputFile] {
        let maker = FeedMaker(site: site)
        let agencies = site.registers?.agencies ?? []
        let feeds = [maker.ofSite()] + site.categories.map { maker.feed(of: $0) } + agencies.map { maker.feed(of: $0) }
        return feeds.flatMap { feed in
            [
                file(at: feed.addresses.rss) { RSSFeed(feed: feed).text() },
                file(at: feed.addresses.atom) { AtomFeed(feed: feed).text() },
                file(at: feed.addresses.json) { JSONFeed(feed: feed).text() },
            ]
        }
    }

    private func sitemaps() -> [OutputFile] {
        let zone = site.settings.zone
        let sitemaps = Sitemap.sitemaps(of: site, limits: limits)
        guard sitemaps.count > 1 else {
            return sitemaps.map { sitemap in file(at: Sitemap.address) { sitemap.text(zone: zone) } }
        }
        let url = site.settings.url
        let index = file(at: Sitemap.address) { Sitemap.index(of: sitemaps, url: url, zone: zone) }
        let parts = sitemaps.enumerated().map { number, sitemap in
            file(at: Sitemap.address(ofPart: number + 1)) { sitemap.text(zone: zone) }
        }
        return parts + [index]
    }

    private func newsSitemap() -> OutputFile {
        let site = site
        return file(at: NewsSitemap.address) { NewsSitemap(site: site).text() }
    }

    /// RFC 9309. Search engines read it at the root of a host only, so that a portal below a path needs its lines in the
    /// host's own file.
    private func robots() -> OutputFile {
        let url = site.settings.url
        return file(at: "/robots.txt") {
            """
            User-agent: *
            Allow: /

            Sitemap: \(url.absolute(Sitemap.address))
            Sitemap: \(url.absolute(NewsSitemap.address))

            """
        }
    }

    private func file(at address: String, text: @escaping @Sendable () -> String) -> OutputFile {
        OutputFile(path: Addresses.file(for: address), kind: .export, text: text)
    }
}
