import Content
import Diagnostics
public import Reading
import Registers

/// The last change of what is published at a route, as far as its sources give dates.
public struct LastModified {
    private let site: Site
    private let articles: [String: Instant]
    /// Dates by the address of a list's first page.
    private let lists: [String: Instant]

    public init(_ site: Site) {
        self.site = site
        let articles = Dictionary(keepingFirst: site.articles.map { ($0.id, $0.lastModified) })
        self.articles = articles
        let newest = (site.sections + site.categories + site.tags + site.months).compactMap { list in
            list.articles.compactMap { articles[$0] }.max().map { (list.address, $0) }
        }
        lists = Dictionary(keepingFirst: newest)
    }

    /// ``newest`` or, where the files give no date, the beginning of the current year. Feeds require a date, and this
    /// one does not change those of an empty portal every day.
    public var newestOrYear: Instant {
        let year = site.settings.zone.localTime(at: site.options.now).year
        let start = LocalTime(year: year, month: 1, day: 1).map(site.settings.zone.instant)
        return newest ?? start ?? site.options.now
    }

    /// The portal's last change: the latest moment that its files give and that has passed. Nil where they give none.
    public var newest: Instant? {
        let registers = site.registers
        let zone = site.settings.zone
        let rows = registers?.listings.flatMap(\.rows).compactMap(\.row.modified) ?? []
        let editions = registers?.changes.flatMap(\.steps).map { $0.date.start(in: zone) } ?? []
        let known =
            Array(articles.values) + site.pages.compactMap(\.page.updated) + rows + editions
            + (registers?.datasets.compactMap(\.lastModified) ?? [])
        return known.filter { $0 <= site.options.now }.max()
    }

    /// Returns the last change at a route, or nil where the sources give no date.
    public func instant(of route: Route) -> Instant? {
        guard case .page(let page) = route.content else { return nil }
        switch page {
        case .home: return articles.values.max()
        case .article(let id): return articles[id]
        case .standing(let id): return site.page(id)?.page.updated
        case .list(let list, _): return lists[list.address]
        case .year(let year): return year.months.compactMap { lists[$0.address] }.max()
        case .categories: return site.categories.compactMap { lists[$0.address] }.max()
        case .tags: return site.tags.compactMap { lists[$0.address] }.max()
        case .register(let page): return site.registers.flatMap { instant(of: page, in: $0) }
        case .withdrawn, .notFound, .redirect, .search, .corrections, .text: return nil
        }
    }

    private func instant(of page: RegisterPage, in registers: RegisterSite) -> Instant? {
        switch page {
        case .landing: registers.datasets.compactMap(\.lastModified).max()
        case .list(let address, _): newest(registers.list(at: address)?.list.rows ?? [], in: registers)
        case .row(let id): registers.entry(id)?.row.modified
        case .agency(let code): registers.agency(code).flatMap { newest($0.rows, in: registers) }
        case .agencies, .matrix, .report, .changes, .searchIndex: nil
        }
    }

    private func newest(_ rows: [String], in registers: RegisterSite) -> Instant? {
        rows.compactMap { registers.entry($0)?.row.modified }.max()
    }
}
