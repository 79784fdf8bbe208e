import Content
public import SiteModel

/// Renders the pages of a portal with a theme.
public struct Renderer: Sendable {
    private let site: Site
    private let articles: ArticlePages
    private let lists: ListPages
    private let search: SearchPage
    private let redirects: RenderContext
    private let registers: RegisterContext?

    /// Renders the fragments that pages share.
    public init(site: Site, theme: Theme) {
        let context = RenderContext(site: site, theme: theme)
        self.site = site
        articles = ArticlePages(context: context)
        lists = ListPages(context: context)
        search = SearchPage(context: context)
        redirects = context
        registers = site.registers.map { RegisterContext(context, $0) }
    }

    /// The text of what is published at a route.
    ///
    /// - Throws: `RouteError` where the site has nothing of the kind: a fault in Terang.
    public func text(of page: Page) throws(RouteError) -> String {
        switch page {
        case .home: lists.home()
        case .notFound: articles.notFound()
        case .article(let id): articles.html(try found(site.article(id), id))
        case .standing(let id): standing(try found(site.page(id), id))
        case .redirect(let redirect): RedirectPage(redirect, context: redirects).html()
        case .list(let list, let number): lists.html(list, page: number)
        case .year(let year): lists.html(year)
        case .categories: lists.categories()
        case .tags: lists.tags()
        case .search: search.html()
        case .register(let page): try text(of: page, in: found(registers, "registers"))
        }
    }

    private func standing(_ page: PublishedPage) -> String {
        guard let registers, registers.isService(page) else { return articles.html(page) }
        return AccountabilityPages(context: registers).html(page)
    }

    private func text(of page: RegisterPage, in context: RegisterContext) throws(RouteError) -> String {
        let pages = RegisterPages(context: context)
        let accountability = AccountabilityPages(context: context)
        switch page {
        case .landing: return pages.landing()
        case .list(let address, let number):
            return try found(pages.html(listAt: address, page: number), address)
        case .row(let id): return try found(pages.html(row: id), id)
        case .agencies: return accountability.agencies()
        case .agency(let code): return accountability.html(try found(context.agency(code), code))
        case .matrix: return accountability.matrix()
        case .report: return accountability.report()
        case .changes(let number): return accountability.changes(context.registers.changePages, page: number)
        case .searchIndex: return RegisterSearchIndex(context: context).text()
        }
    }

    private func found<Value>(_ value: Value?, _ subject: String) throws(RouteError) -> Value {
        guard let value else { throw RouteError.empty(subject) }
        return value
    }
}
