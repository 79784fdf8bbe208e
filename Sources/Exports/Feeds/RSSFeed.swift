import Diagnostics
import Serialization
import SiteModel

/// Writes RSS 2.0 with full text (`content:encoded`), authors (`dc:creator`) and the feed's own address (`atom:link`).
struct RSSFeed {
    let feed: Feed

    func text() -> String {
        var xml = XMLWriter()
        xml.element(
            "rss",
            [
                "version": "2.0",
                "xmlns:atom": "http://www.w3.org/2005/Atom",
                "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            ]
        ) { $0.element("channel", content: channel) }
        return xml.text
    }

    private func channel(_ xml: inout XMLWriter) {
        xml.element("title", text: feed.title)
        xml.element("link", text: feed.url.absolute(feed.page))
        xml.element("description", text: feed.description)
        xml.element("language", text: feed.language.rawValue)
        if let updated = feed.updated { xml.element("lastBuildDate", text: feed.zone.rfc822(updated)) }
        xml.element("generator", text: "Terang")
        xml.element("atom:link", ["rel": "self", "type": FeedFormat.rss.mediaType, "href": feed.address(.rss)])
        for entry in feed.entries() { xml.element("item") { item(entry, &$0) } }
    }

    private func item(_ entry: FeedEntry, _ xml: inout XMLWriter) {
        xml.element("title", text: entry.title)
        xml.element("link", text: entry.address)
        xml.element("guid", ["isPermaLink": "true"], text: entry.address)
        xml.element("pubDate", text: feed.zone.rfc822(entry.published))
        xml.element("dc:creator", text: entry.author)
        for label in entry.labels { xml.element("category", ["domain": label.scheme], text: label.title) }
        // RSS readers interpret an item's description as HTML.
        if !entry.summary.isEmpty { xml.element("description", text: entry.summary.escapedForHTML) }
        xml.element("content:encoded", text: entry.html)
        if let picture = entry.picture {
            xml.element("enclosure", ["url": picture.address, "length": String(picture.size), "type": picture.type])
        }
    }
}
