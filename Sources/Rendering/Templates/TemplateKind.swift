/// A template that every theme has.
public enum TemplateKind: String, Sendable, CaseIterable {
    case home, article, list, terms, page
    case notFound = "not-found"
    case header, sidebar, footer, card, entry

    /// The file below the theme's folder.
    public var file: String { "templates/\(rawValue).mustache" }

    /// Whether the template gives a piece of many pages, rendered once, and not a page.
    public var isFragment: Bool {
        switch self {
        case .home, .article, .list, .terms, .page, .notFound: false
        case .header, .sidebar, .footer, .card, .entry: true
        }
    }

    /// What the template is for, in English.
    public var purpose: String {
        switch self {
        case .home: "the home page"
        case .article: "an article"
        case .list: "a page of a list of articles: a section, category, tag or month"
        case .terms: "all categories, all tags, or the months of a year"
        case .page: "a standing page"
        case .notFound: "what a web server shows where nothing is found"
        case .header: "the header of every page, rendered once for each menu item that can be the current one"
        case .sidebar: "categories, visitor counter and poll beside every page"
        case .footer: "the footer of every page"
        case .card: "an article in a list"
        case .entry: "an article among related news, shorter than a card"
        }
    }

    /// Names without which a page would lose what its author wrote, or its place on the web.
    var indispensableNames: [String] {
        switch self {
        case .article, .page: ["head", "content", "footnotes"]
        case .home, .list, .terms, .notFound: ["head"]
        case .header, .sidebar, .footer, .card, .entry: []
        }
    }

    /// The closed set of names that the template may use.
    public var names: [TemplateName] {
        switch self {
        case .home: HomeView.names.descriptions
        case .article: ArticleView.names.descriptions
        case .list: ListView.names.descriptions
        case .terms: TermsView.names.descriptions
        case .page: StandingPageView.names.descriptions
        case .notFound: NotFoundView.names.descriptions
        case .header, .footer: MenuView.names.descriptions
        case .sidebar: SidebarView.names.descriptions
        case .card, .entry: CardView.names.descriptions
        }
    }
}
