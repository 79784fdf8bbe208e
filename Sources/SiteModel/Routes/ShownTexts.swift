import Content

/// The articles whose text, summary, picture or author a route shows, beyond what their outlines contain.
public enum ShownTexts: Sendable, Hashable {
    case none
    /// The articles with these identifiers.
    case some([String])
    /// Possibly all articles.
    case all

    /// Returns whether the route shows none of these articles.
    public func isDisjoint(with articles: Set<String>) -> Bool {
        switch self {
        case .none: true
        case .some(let shown): articles.isDisjoint(with: shown)
        case .all: articles.isEmpty
        }
    }
}

extension Site {
    /// Returns the articles whose texts are shown at a route. The route stays the same as long as these articles, all
    /// outlines and everything except articles do.
    public func texts(shownAt route: Route) -> ShownTexts {
        switch route.content {
        case .asset, .media, .picture: .none
        case .page(let page): texts(shownOn: page)
        case .export(let export): texts(shownIn: export)
        }
    }

    private func texts(shownOn page: Page) -> ShownTexts {
        switch page {
        case .home, .corrections: .all
        case .notFound: .some(latestNews(Self.latestOnNotFound).map(\.id))
        case .article(let id): .some([id] + (article(id)?.related ?? []))
        case .withdrawn(let id): .some([id])
        case .list(let list, let number): .some(Array(list.articles(onPage: number)))
        case .register(.row(let id)): .some(registers?.entry(id)?.articles ?? [])
        case .register(.agency(let code)): .some(registers?.agency(code)?.articles ?? [])
        case .text(.article(let id, _, _, _)): .some([id])
        case .standing, .redirect, .year, .categories, .tags, .search, .text(.list): .none
        case .register(.landing), .register(.list), .register(.agencies), .register(.matrix), .register(.report),
            .register(.changes), .register(.searchIndex):
            .none
        }
    }

    /// The number of newest articles listed on the page for addresses that are not found.
    public static let latestOnNotFound = 5

    private func texts(shownIn export: Export) -> ShownTexts {
        switch export {
        case .feed, .events, .search: .all
        case .sitemap, .sitemapIndex, .newsSitemap, .robots, .table, .dataPackage, .catalog, .changesFeed, .calendar,
            .logCheckpoint, .logRows,
            .legalDocuments:
            .none
        }
    }
}
