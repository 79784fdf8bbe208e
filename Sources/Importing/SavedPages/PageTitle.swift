import HTMLReading

/// The title of an article, among what a page gives for its title.
struct PageTitle {
    let text: String
    /// Whether the page says it twice, or in so many words.
    let isCertain: Bool

    init(_ page: SavedPage, siteNames: Set<String>) {
        let site = page.meta("og:site_name", "application-name") ?? ""
        let given = [page.facts.headline, page.meta("og:title", "twitter:title") ?? "", page.fullTitle]
            .map { HTMLText.collapsed($0) }
            .filter { !$0.isEmpty && !siteNames.contains($0) && $0 != site }
        let headings = page.root.all.filter { element in
            ["h1", "h2", "h3"].contains(element.name)
                || PageFurniture.isMarked(element, by: ["title", "judul", "headline"])
        }.map(\.text).filter { (4...300).contains($0.count) }
        // A heading that the title begins with is the title without the name of the site.
        if let full = given.first {
            let inside = headings.filter { full.hasPrefix($0) && $0 != site && !siteNames.contains($0) }
            let heading = inside.max { $0.count < $1.count }
            text = heading ?? Self.withoutSite(full, site: site)
            isCertain = heading != nil || !page.facts.headline.isEmpty
        } else {
            let first = page.root.all.first { $0.name == "h1" && !$0.text.isEmpty }?.text
            isCertain = first != nil
            text = first ?? headings.first { !siteNames.contains($0) && $0 != site } ?? page.fullTitle
        }
    }

    /// Without the name of the site at either end.
    private static func withoutSite(_ title: String, site: String) -> String {
        for sign in [" | ", " – ", " — ", " » ", " :: ", " // ", " - "] {
            let parts = title.split(separator: sign).map(String.init)
            guard parts.count > 1 else { continue }
            if !site.isEmpty {
                let rest = parts.filter { $0.lowercased() != site.lowercased() }
                return rest.isEmpty ? title : rest.joined(separator: sign)
            }
            // What stands behind the last sign is the site's name, but for a hyphen, which titles have themselves.
            if sign != " - " { return parts.dropLast().joined(separator: sign) }
        }
        return title
    }
}
