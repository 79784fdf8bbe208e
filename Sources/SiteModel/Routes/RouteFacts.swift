import Content
import Reading

/// What the portal asks of the content of a route before its file is made. Each kind of content gives all of it in one place.
struct RouteFacts: Sendable {
    let stage: Route.Stage
    /// Whether authors may link to the address. They link to media by file, and cannot link to further pages of lists, whose content moves on.
    var isLinkable = true
    /// Whether the search finds the page, because the page has content of its own.
    var isSearchable = false
    /// The identifier of the article or page whose text the route shows. Nil for other routes.
    var document: ContentPath?
    var budget: PageKind?
    /// Returns the articles that the route shows more of than their outlines contain.
    var texts: @Sendable (Site) -> ShownTexts = { _ in .none }
    /// Returns the last change of its sources, or nil where they give no date.
    var modified: @Sendable (LastModified) -> Instant? = { _ in nil }
}

extension Route.Content {
    var facts: RouteFacts {
        switch self {
        case .asset, .picture: RouteFacts(stage: .asset, isLinkable: false)
        case .media(let file): RouteFacts(stage: .asset, isLinkable: file.isRootFile)
        case .page(let page): page.facts
        case .export(let export): export.facts
        }
    }
}
