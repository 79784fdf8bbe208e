public import Reading

/// The articles whose text, summary, picture or author a route shows, beyond what their outlines contain.
public enum ShownTexts: Sendable, Hashable {
    case none
    /// The articles with these identifiers.
    case some([ContentPath])
    /// Possibly all articles.
    case all

    /// Returns whether the route shows none of these articles.
    public func isDisjoint(with articles: Set<ContentPath>) -> Bool {
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
    public func texts(shownAt route: Route) -> ShownTexts { route.facts.texts(self) }

    /// The number of newest articles listed on the page for addresses that are not found.
    public static let latestOnNotFound = 5
}
