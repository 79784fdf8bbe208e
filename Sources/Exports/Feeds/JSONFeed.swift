import Diagnostics
import Reading
import Serialization
import SiteModel

/// Writes JSON Feed 1.1 with full text.
struct JSONFeed {
    let feed: Feed

    func text() -> String {
        let page = feed.url.absolute(feed.page)
        let json: JSON = [
            "version": "https://jsonfeed.org/version/1.1",
            "title": .string(feed.title),
            "home_page_url": .string(page),
            "feed_url": .string(feed.address(.json)),
            "description": .string(feed.description),
            "authors": [["name": .string(feed.publisher)]],
            "language": .string(feed.language.rawValue),
            "items": .array(feed.entries().map(item)),
        ]
        return json.text(.indented) + "\n"
    }

    private func item(_ entry: FeedEntry) -> JSON {
        .object(compacting: [
            "id": .string(entry.address),
            "url": .string(entry.address),
            "title": .string(entry.title),
            "content_html": .string(entry.html),
            "summary": entry.summary.isEmpty ? nil : .string(entry.summary),
            "image": entry.picture.map { .string($0.address) },
            "date_published": .string(feed.zone.rfc3339(entry.published)),
            "date_modified": .string(feed.zone.rfc3339(entry.updated)),
            "authors": [["name": .string(entry.author)]],
            "tags": entry.labels.isEmpty ? nil : .array(entry.labels.map { .string($0.title) }),
        ])
    }
}
