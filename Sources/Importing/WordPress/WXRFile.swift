import Diagnostics
import Reading

/// The content of an export of WordPress (WordPress eXtended RSS, versions 1.0 to 1.2).
struct WXRFile {
    /// Addresses of the site.
    var addresses: [String] = []
    /// Display names by login.
    var authors: [String: String] = [:]
    var items: [WXRItem] = []
    /// Whether it is a feed of any system (RSS), which has only what is public, and of that mostly the newest.
    var isFeed = false
    /// The line from which the file is not XML. Nil where it is whole.
    var brokenAt: Int?
    /// What was read of the item at that place.
    var brokenTexts: [String] = []
    /// What was repaired before reading.
    var notes: [LocalizedText] = []

    /// Returns the exports, those of one site joined. WordPress divides the exports of large sites. An item that several have comes once.
    static func joined(_ files: [WXRFile]) -> [WXRFile] {
        var sites: [WXRFile] = []
        for file in files {
            guard let index = sites.firstIndex(where: { $0.addresses.first == file.addresses.first }) else {
                sites.append(file)
                continue
            }
            let known = Set(sites[index].items.map { $0.type + $0.id })
            sites[index].items += file.items.filter { $0.id.isEmpty || !known.contains($0.type + $0.id) }
            sites[index].authors.merge(file.authors) { first, _ in first }
            sites[index].notes += file.notes
            sites[index].brokenAt = sites[index].brokenAt ?? file.brokenAt
            sites[index].brokenTexts += file.brokenTexts
        }
        return sites
    }
}

/// A post, page, attachment, menu entry or anything else that WordPress stores as a post.
struct WXRItem {
    var title = ""
    var link = ""
    var creator = ""
    var content = ""
    var excerpt = ""
    var id = ""
    var date = ""
    var dateGMT = ""
    var modifiedGMT = ""
    /// The slug, percent-encoded.
    var name = ""
    var status = ""
    var parent = ""
    var type = ""
    var password = ""
    var isSticky = false
    var attachmentURL = ""
    var categories: [Term] = []
    /// Names in the other taxonomies of themes and plug-ins, such as the kinds of documents.
    var otherTerms: [String] = []
    var tags: [String] = []
    var meta: [String: String] = [:]
    /// Earlier slugs, percent-encoded.
    var oldNames: [String] = []
    /// What only feeds are read by: the text or summary, the date, and a picture or sound.
    var description = ""
    var published = ""
    var enclosure = ""
    /// Why plug-ins do not show it to everybody. Nil where they do.
    var hiding: Hiding?
    /// The number of comments that readers could see.
    var comments = 0

    /// Whether it becomes an article or a page.
    var isText: Bool { WordPressType(type) != .technical }

    /// Whether WordPress shows it to everybody, now or at its date.
    var isPublic: Bool { ["publish", "future"].contains(status) && password.isEmpty && hiding == nil }

    mutating func addMeta(_ key: String, _ value: String) {
        if key == "_wp_old_slug" { oldNames.append(value.trimmed) }
        meta[key] = value
    }

    /// What hides it, for reports.
    var hiddenBy: String {
        if let hiding { return hiding.column }
        return password.isEmpty ? "status = \"\(status)\"" : "password"
    }

    /// Taxonomies in which WordPress and its plug-ins keep settings.
    static let technicalTaxonomies: Set<String> = [
        "nav_menu", "post_format", "link_category", "language", "post_translations", "term_language", "wp_theme",
        "term_translations", "wp_pattern_category", "elementor_library_type", "wp_template_part_area", "author",
        "product_type", "product_visibility",
    ]

    struct Term {
        var nicename = ""
        var title = ""
    }
}
