import Diagnostics
import Registers
package import Templates

/// A template of a theme: what it is for, and the closed set of names that it may use.
public struct TemplateKind: Sendable {
    /// The file's name without its ending.
    public let rawValue: String
    /// What the template is for, in English.
    let purpose: String
    /// The names that it may use, outermost first: those of all pages or fragments, and its own.
    private let scopes: [NameScope]
    /// Names without which a page would lose what its author wrote, or its place on the web.
    let indispensableNames: [String]
    /// Whether the template gives a piece of many pages, rendered once, and not a page.
    let isFragment: Bool
    /// The template that takes its place in a theme that does not have it. Nil for templates that every theme has.
    public let fallback: String?

    /// All names that it may use, its own first.
    package var names: [TemplateName] {
        scopes.reversed().reduce(into: []) { names, scope in
            let known = Set(names.map(\.name))
            names += scope.names.filter { !known.contains($0.name) }
        }
    }

    /// The file below the theme's folder.
    public var file: String { "templates/\(rawValue).mustache" }

    private init(
        _ rawValue: String,
        _ names: NameScope,
        _ purpose: String,
        indispensable: [String] = ["head"],
        isFragment: Bool = false,
        fallback: String? = nil
    ) {
        self.rawValue = rawValue
        scopes = [isFragment ? FragmentFrame.names.scope : FrameView.names.scope, names]
        self.purpose = purpose
        indispensableNames = isFragment ? [] : indispensable
        self.isFragment = isFragment
        self.fallback = fallback
    }

    private init<View: TemplateView>(
        _ rawValue: String,
        _ view: View.Type,
        _ purpose: String,
        indispensable: [String] = ["head"],
        isFragment: Bool = false,
        fallback: String? = nil
    ) {
        self.init(
            rawValue,
            View.names.scope,
            purpose,
            indispensable: indispensable,
            isFragment: isFragment,
            fallback: fallback
        )
    }

    /// In the order in which `docs/themes.md` shows them.
    public static let allCases: [TemplateKind] =
        [home, article, list, terms, page, search, corrections, notFound, registerHome]
        + profiles.flatMap { [list(of: $0), row(of: $0)] }
        + [agencies, agency, matrix, changes, report, service, header, sidebar, footer, card, entry]

    public static let home = TemplateKind("home", HomeView.self, "the home page")
    public static let article = TemplateKind("article", ArticleView.self, "an article", indispensable: written)
    public static let list = TemplateKind(
        "list",
        ListView.self,
        "a page of a list of articles: a section, category, tag or month"
    )
    public static let terms = TemplateKind("terms", TermsView.self, "all categories, all tags, or the months of a year")
    public static let page = TemplateKind("page", StandingPageView.self, "a standing page", indispensable: written)
    public static let search = TemplateKind("search", SearchView.self, "the search page", fallback: terms.rawValue)
    public static let corrections = TemplateKind(
        "corrections",
        CorrectionsView.self,
        "the list of what was put right in articles",
        fallback: terms.rawValue
    )
    public static let notFound = TemplateKind(
        "not-found",
        NotFoundView.self,
        "what a web server shows where nothing is found"
    )
    static let registerHome = TemplateKind(
        "register-home",
        RegisterHomeView.self,
        "the landing page of the registers"
    )
    public static let agencies = TemplateKind("agencies", AgenciesView.self, "all agencies")
    public static let agency = TemplateKind(
        "agency",
        AgencyView.self,
        "an agency with what it publishes and what it owes"
    )
    public static let matrix = TemplateKind("matrix", MatrixView.self, "the matrix of agencies by class")
    public static let changes = TemplateKind("changes", ChangesView.self, "a page of the change log between editions")
    public static let report = TemplateKind("report", ReportView.self, "the yearly report on information requests")
    public static let service = TemplateKind(
        "service",
        ServiceView.self,
        "a page of the information service, from `content/layanan/`",
        indispensable: written
    )
    public static let header = TemplateKind(
        "header",
        HeaderView.self,
        "the header of every page, rendered once for each menu item that can be the current one",
        isFragment: true
    )
    public static let sidebar = TemplateKind(
        "sidebar",
        SidebarView.self,
        "categories, visitor counter and poll, beside news",
        isFragment: true
    )
    public static let footer = TemplateKind("footer", FooterView.self, "the footer of every page", isFragment: true)
    public static let card = TemplateKind("card", CardView.self, "an article in a list", isFragment: true)
    public static let entry = TemplateKind(
        "entry",
        CardView.self,
        "an article among related news, shorter than a card",
        isFragment: true
    )

    private static let written = ["head", "content", "footnotes"]

    private static let profiles = RegisterProfile.all + [.own]
    private static let lists = Dictionary(keepingFirst: profiles.map { ($0.name, makeList(of: $0)) })
    private static let rows = Dictionary(keepingFirst: profiles.map { ($0.name, makeRow(of: $0)) })

    /// A page of the list that shows registers of a profile.
    static func list(of profile: RegisterProfile) -> TemplateKind { lists[profile.name] ?? makeList(of: profile) }

    /// The page of a row of a register of a profile.
    static func row(of profile: RegisterProfile) -> TemplateKind { rows[profile.name] ?? makeRow(of: profile) }

    private static func makeList(of profile: RegisterProfile) -> TemplateKind {
        TemplateKind(
            "\(profile.template)-list",
            RowListView.names(of: profile).scope,
            profile == .own
                ? "a page of a register with columns of its own"
                : "a page of a \(profile.title.id)" + (profile.hasClasses ? ", whole or one class of it" : ""),
            fallback: isOptional(profile) ? "\(RegisterProfile.own.template)-list" : nil
        )
    }

    private static func makeRow(of profile: RegisterProfile) -> TemplateKind {
        TemplateKind(
            "\(profile.template)-row",
            RowView.names(of: profile).scope,
            profile == .own
                ? "a row of a register with columns of its own" : "a row of a \(profile.title.id)",
            indispensable: ["head", "elements"],
            fallback: isOptional(profile) ? "\(RegisterProfile.own.template)-row" : nil
        )
    }

    /// Registers that have a list of their own can be shown as those whose columns are their own are.
    private static func isOptional(_ profile: RegisterProfile) -> Bool {
        profile != .own && profile.sharedList == nil
    }

    /// What a theme is checked by.
    var requirement: RequiredTemplate {
        RequiredTemplate(name: rawValue, scopes: scopes, indispensableNames: indispensableNames, fallback: fallback)
    }
}
