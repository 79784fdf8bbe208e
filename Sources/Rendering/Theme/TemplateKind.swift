import Templates

/// A template that every theme has.
public enum TemplateKind: String, Sendable, CaseIterable {
    case home, article, list, terms, page
    case notFound = "not-found"
    case registerHome = "register-home"
    case registerList = "register-list"
    case registerRow = "register-row"
    case exemptList = "exempt-list"
    case exemptRow = "exempt-row"
    case otherList = "other-list"
    case otherRow = "other-row"
    case agencies, agency, matrix, changes, report, service
    case header, sidebar, footer, card, entry

    /// The file below the theme's folder.
    public var file: String { "templates/\(rawValue).mustache" }

    /// Whether the template gives a piece of many pages, rendered once, and not a page.
    public var isFragment: Bool {
        switch self {
        case .header, .sidebar, .footer, .card, .entry: true
        case .home, .article, .list, .terms, .page, .notFound, .registerHome, .registerList, .registerRow, .exemptList,
            .exemptRow, .otherList, .otherRow, .agencies, .agency, .matrix, .changes, .report, .service:
            false
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
        case .registerHome: "the landing page of the registers"
        case .registerList: "a page of the Daftar Informasi Publik, whole or one class of it"
        case .registerRow: "a row of the Daftar Informasi Publik"
        case .exemptList: "a page of the Daftar Informasi yang Dikecualikan"
        case .exemptRow: "a row of the Daftar Informasi yang Dikecualikan"
        case .otherList: "a page of a register with columns of its own"
        case .otherRow: "a row of a register with columns of its own"
        case .agencies: "all agencies"
        case .agency: "an agency with what it publishes and what it owes"
        case .matrix: "the matrix of agencies by class"
        case .changes: "a page of the change log between editions"
        case .report: "the yearly report on information requests"
        case .service: "a page of the information service, from `content/layanan/`"
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
        case .article, .page, .service: ["head", "content", "footnotes"]
        case .registerRow, .exemptRow, .otherRow: ["head", "elements"]
        case .home, .list, .terms, .notFound, .registerHome, .registerList, .exemptList, .otherList, .agencies, .agency,
            .matrix, .changes, .report:
            ["head"]
        case .header, .sidebar, .footer, .card, .entry: []
        }
    }

    /// What a theme is checked by.
    var requirement: RequiredTemplate {
        RequiredTemplate(name: rawValue, names: names, indispensableNames: indispensableNames)
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
        case .registerHome: RegisterHomeView.names.descriptions
        case .registerList: RegisterListView.names.descriptions
        case .registerRow: RegisterRowView.names.descriptions
        case .exemptList: ExemptListView.names.descriptions
        case .exemptRow: ExemptRowView.names.descriptions
        case .otherList: OtherListView.names.descriptions
        case .otherRow: OtherRowView.names.descriptions
        case .agencies: AgenciesView.names.descriptions
        case .agency: AgencyView.names.descriptions
        case .matrix: MatrixView.names.descriptions
        case .changes: ChangesView.names.descriptions
        case .report: ReportView.names.descriptions
        case .service: ServiceView.names.descriptions
        case .header, .footer: MenuView.names.descriptions
        case .sidebar: SidebarView.names.descriptions
        case .card, .entry: CardView.names.descriptions
        }
    }
}
