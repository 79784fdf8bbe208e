import Content
import Reading
public import SiteModel

/// Renders the pages of a portal with a theme. A class, because a function that makes its bytes later refers to it for each page.
public final class Renderer: Sendable {
    private let site: Site
    private let articles: ArticlePages
    private let lists: ListPages
    private let home: HomePage
    private let search: SearchPage
    private let corrections: CorrectionPage
    private let texts: TextPages
    private let redirects: RenderContext
    private let registers: RegisterContext?

    /// Renders the fragments that pages share.
    ///
    /// - Parameter pictures: the sizes of the portal's pictures.
    /// - Throws: where a template makes a fragment without end.
    public init(site: Site, theme: Theme, pictures: PublishedPictures = .none) throws {
        let context = try RenderContext(site: site, theme: theme, pictures: pictures)
        self.site = site
        articles = ArticlePages(context: context)
        lists = ListPages(context: context)
        search = SearchPage(context: context)
        corrections = CorrectionPage(context: context)
        texts = TextPages(context: context)
        redirects = context
        registers = site.registers.map { RegisterContext(context, $0) }
        home = HomePage(context: context, registers: registers)
    }

    /// The bytes of what is published at a route.
    ///
    /// - Throws: `RouteError` where the site has nothing of the kind: a fault in Terang. `TemplateOverflow` where a template
    ///   makes a page without end.
    public func bytes(of page: Page) throws -> [UInt8] {
        switch page {
        case .home: try home.html()
        case .notFound: try articles.notFound()
        case .article(let id): try articles.html(found(site.article(id), id.rawValue))
        case .withdrawn(let id): try articles.html(found(site.withdrawn.first { $0.id == id }, id.rawValue))
        case .standing(let id): try standing(found(site.page(id), id.rawValue))
        case .redirect(let redirect): Array(RedirectPage(redirect: redirect, context: redirects).html().utf8)
        case .list(let list, let number): try lists.html(list, page: number)
        case .year(let year): try lists.html(year)
        case .categories: try lists.categories()
        case .tags: try lists.tags()
        case .search: try search.html()
        case .corrections: try corrections.html()
        case .text(.list(let ids, let number, let count)): texts.html(ids, page: number, of: count)
        case .text(.article(let id, let part, let count, let range)):
            try texts.html(found(site.article(id), id.rawValue), range, part: part, of: count)
        case .register(let page): try bytes(of: page, in: found(registers, "registers"))
        }
    }

    private func standing(_ page: PublishedPage) throws -> [UInt8] {
        guard let registers, registers.isService(page) else { return try articles.html(page) }
        return try AccountabilityPages(context: registers).html(page)
    }

    private func bytes(of page: RegisterPage, in context: RegisterContext) throws -> [UInt8] {
        let pages = RegisterPages(context: context)
        let accountability = AccountabilityPages(context: context)
        switch page {
        case .landing: return try pages.landing()
        case .list(let address, let number):
            return try found(pages.html(listAt: address, page: number), address.rawValue)
        case .row(let id): return try found(pages.html(row: id), id)
        case .agencies: return try accountability.agencies()
        case .agency(let code): return try accountability.html(found(context.agency(code), code))
        case .matrix: return try accountability.matrix()
        case .report: return try accountability.report()
        case .changes(let number): return try accountability.changes(context.registers.changePages, page: number)
        case .searchIndex: return Array(RegisterSearchIndex(context: context).text().utf8)
        }
    }

    private func found<Value>(_ value: Value?, _ subject: String) throws(RouteError) -> Value {
        guard let value else { throw RouteError.empty(subject) }
        return value
    }
}
