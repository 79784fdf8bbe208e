import Diagnostics
import Reading
import Serialization
import SiteModel

/// Writes Atom (RFC 4287) with full text. The identifiers of feeds and entries are the addresses of their pages.
struct AtomFeed {
    let feed: Feed
    /// The last change of the feed or, for a feed without entries, of the portal: Atom requires a date.
    let updated: Instant

    func text() -> String {
        var xml = XMLWriter()
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language.rawValue]) { xml in
            let page = feed.url.absolute(feed.page)
            xml.element("id", text: page)
            xml.element("title", text: feed.title)
            xml.element("subtitle", text: feed.description)
            xml.element("updated", text: feed.zone.rfc3339(updated))
            xml.element("link", ["rel": "self", "type": FeedFormat.atom.mediaType, "href": feed.address(.atom)])
            xml.element("link", ["rel": "alternate", "type": "text/html", "href": page])
            xml.element("author") { $0.element("name", text: feed.publisher) }
            xml.element("generator", text: "Terang")
            for entry in feed.entries() { xml.element("entry") { write(entry, &$0) } }
        }
        return xml.text
    }

    private func write(_ entry: FeedEntry, _ xml: inout XMLWriter) {
        xml.element("id", text: entry.address)
        xml.element("title", text: entry.title)
        xml.element("link", ["rel": "alternate", "type": "text/html", "href": entry.address])
        if let picture = entry.picture {
            xml.element(
                "link",
                [
                    "rel": "enclosure", "type": picture.type, "length": String(picture.size),
                    "href": picture.address,
                ]
            )
        }
        xml.element("published", text: feed.zone.rfc3339(entry.published))
        xml.element("updated", text: feed.zone.rfc3339(entry.updated))
        xml.element("author") { $0.element("name", text: entry.author) }
        for label in entry.labels {
            xml.element("category", ["term": label.term, "scheme": label.scheme, "label": label.title])
        }
        if !entry.summary.isEmpty { xml.element("summary", text: entry.summary) }
        xml.element("content", ["type": "html", "xml:base": entry.address], text: entry.html)
    }
}
