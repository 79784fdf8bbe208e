import HTMLReading

/// Chooses the title of an article among the candidates of a page.
struct PageTitle {
    let text: String
    /// Whether the page confirms it by a heading or its metadata.
    let isCertain: Bool

    init(_ page: SavedPage, siteNames: Set<String>) {
        let site = page.meta("og:site_name", "application-name") ?? ""
        let given = [page.facts.headline, page.meta("og:title", "twitter:title") ?? "", page.fullTitle]
            .map { HTMLText.collapsed($0) }
            .filter { !$0.isEmpty && !siteNames.contains($0) && $0 != site }
        let headings = page.root.all.filter { element in
            ["h1", "h2", "h3"].contains(element.name)
                || PageFurniture.isMarked(element, by: ["title", "judul", "headline"])
        }.map(\.text).filter { (4...300).contains($0.count) && $0.contains(where: \.isLetter) }
        // A heading that the title begins with is the title without the name of the site.
        if let full = given.first {
            let inside = headings.filter { full.hasPrefix($0) && $0 != site && !siteNames.contains($0) }
            let heading = inside.max { $0.count < $1.count }
            text = heading ?? Self.withoutSite(full, site: site)
            isCertain = heading != nil || !page.facts.headline.isEmpty
        } else {
            let first = page.root.all.first { $0.name == "h1" && $0.text.contains(where: \.isLetter) }?.text
            isCertain = first != nil
            text = first ?? headings.first { !siteNames.contains($0) && $0 != site } ?? page.fullTitle
        }
    }

    /// Returns a title without the name of the site at either end.
    private static func withoutSite(_ title: String, site: String) -> String {
        for sign in [" | ", " – ", " — ", " » ", " :: ", " // ", " - "] {
            let parts = title.split(separator: sign).map(String.init)
            guard parts.count > 1 else { continue }
            if !site.isEmpty {
                let rest = parts.filter { $0.lowercased() != site.lowercased() }
                return rest.isEmpty ? title : rest.joined(separator: sign)
            }
            // The text after the last separator is the name of the site. Hyphens are an exception, because titles use them.
            if sign != " - " { return parts.dropLast().joined(separator: sign) }
        }
        return title
    }
}
