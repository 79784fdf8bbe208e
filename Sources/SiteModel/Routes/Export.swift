public import Search

/// The machine-readable files that Exports makes.
public enum Export: Sendable {
    case feed(FeedSubject, FeedFormat)
    /// A sitemap of the routes at these positions in ``Routes/inSitemap``.
    case sitemap(Range<Int>)
    /// The index of sitemaps, where one file is not enough.
    case sitemapIndex
    /// The sitemap of recent news. It exists only while there are recent articles.
    case newsSitemap
    /// The events of a section, as a calendar.
    indirect case events(ArticleList)
    case robots
    /// The rows of a register.
    case table(register: String, TableFormat)
    case dataPackage
    case catalog
    case changesFeed
    case calendar
    /// The size and root of the registers' log.
    case logCheckpoint
    case logRows
    /// The legal documents that members of the national network exchange (JDIH).
    case legalDocuments
    /// A file that the script of the search page reads.
    case search(SearchFile)
}

public enum FeedSubject: Sendable {
    /// All sections.
    case site
    indirect case category(ArticleList)
    /// News about an agency's rows, by the agency's code.
    case agency(String)
}

/// The file formats of a register's rows. The raw value is the extension.
public enum TableFormat: String, Sendable, CaseIterable {
    case csv, json
}

extension Export {
    var facts: RouteFacts {
        switch self {
        case .feed, .events: RouteFacts(stage: .export, texts: { _ in .all })
        case .search: RouteFacts(stage: .export, isLinkable: false, texts: { _ in .all })
        case .sitemap, .sitemapIndex, .newsSitemap, .robots, .table, .dataPackage, .catalog, .changesFeed, .calendar,
            .logCheckpoint, .logRows, .legalDocuments:
            RouteFacts(stage: .export)
        }
    }
}
