import Content
import Reading
import Serialization
import SiteModel

/// When a sitemap is full.
struct SitemapLimits: Sendable {
    let urls: Int
    let bytes: Int
}

/// A sitemap (sitemaps.org 0.9) of pages.
struct Sitemap: Sendable {
    static let address = "/sitemap.xml"
    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    let entries: [SitemapEntry]

    /// Where a part of a sitemap that is too large for one file stands, counted from 1.
    static func address(ofPart number: Int) -> String { "/sitemap-\(number).xml" }

    /// All pages of a portal that search engines shall find, in as many sitemaps as they need, at least one.
    static func sitemaps(of site: Site, limits: SitemapLimits) -> [Sitemap] {
        var sitemaps: [Sitemap] = []
        var entries: [SitemapEntry] = []
        var bytes = SitemapEntry.bytesAround
        for entry in SitemapEntries(site: site).all() {
            if !entries.isEmpty, entries.count == limits.urls || bytes + entry.bytes > limits.bytes {
                sitemaps.append(Sitemap(entries: entries))
                entries = []
                bytes = SitemapEntry.bytesAround
            }
            entries.append(entry)
            bytes += entry.bytes
        }
        return sitemaps + [Sitemap(entries: entries)]
    }

    /// The list of the parts of a large sitemap.
    static func index(of sitemaps: [Sitemap], url: SiteURL, zone: SiteTimeZone) -> String {
        var xml = XMLWriter()
        xml.element("sitemapindex", ["xmlns": namespace]) { xml in
            for (number, sitemap) in sitemaps.enumerated() {
                xml.element("sitemap") { xml in
                    xml.element("loc", text: url.absolute(address(ofPart: number + 1)))
                    let newest = sitemap.entries.compactMap(\.modified).max()
                    if let newest { xml.element("lastmod", text: zone.rfc3339(newest)) }
                }
            }
        }
        return xml.text
    }

    func text(zone: SiteTimeZone) -> String {
        var xml = XMLWriter()
        xml.element("urlset", ["xmlns": Self.namespace]) { xml in
            for entry in entries {
                xml.element("url") { xml in
                    xml.element("loc", text: entry.url)
                    if let modified = entry.modified { xml.element("lastmod", text: zone.rfc3339(modified)) }
                }
            }
        }
        return xml.text
    }
}

/// A page in a sitemap.
struct SitemapEntry: Sendable, Hashable {
    /// A whole URL.
    let url: String
    /// When the page last changed. Nil where its source does not say.
    let modified: Instant?

    /// The bytes of a sitemap around its entries, at most.
    static let bytesAround = 200

    /// The bytes of the entry in a sitemap, at most: tags, indentation and date take up to 110.
    var bytes: Int { url.utf8.count + 5 * url.utf8.count { $0 == UInt8(ascii: "&") } + 110 }
}
