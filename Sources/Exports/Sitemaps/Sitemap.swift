import Content
import Reading
import Serialization
import SiteModel

/// Sitemaps (sitemaps.org 0.9) of the pages that search engines should find. The further pages of lists are left out,
/// because everything they link to is listed; so are substitutes for pages (404, redirects).
struct Sitemap {
    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    private let site: Site
    private let routes: [Route]
    private let modified: LastModified

    init(site: Site) {
        self.site = site
        routes = site.routes.inSitemap
        modified = LastModified(site)
    }

    func text(of places: Range<Int>) -> String {
        var xml = XMLWriter()
        xml.element("urlset", ["xmlns": Self.namespace]) { xml in
            for route in routes[places] { write("url", route.address, modified.instant(of: route), &xml) }
        }
        return xml.text
    }

    /// Returns the index of the parts of a sitemap that is too large for one file.
    func index() -> String {
        var xml = XMLWriter()
        xml.element("sitemapindex", ["xmlns": Self.namespace]) { xml in
            for part in site.routes.all {
                guard case .export(.sitemap(let places)) = part.content else { continue }
                write("sitemap", part.address, routes[places].compactMap(modified.instant).max(), &xml)
            }
        }
        return xml.text
    }

    private func write(_ name: String, _ address: Address, _ modified: Instant?, _ xml: inout XMLWriter) {
        xml.element(name) { xml in
            xml.element("loc", text: site.settings.url.absolute(address))
            if let modified { xml.element("lastmod", text: site.settings.zone.rfc3339(modified)) }
        }
    }
}
