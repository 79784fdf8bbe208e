import Content
import Diagnostics
public import Reading
import Registers

extension Site {
    /// ``lastModified`` or, where the files give no date, the beginning of the current year. Feeds require a date, and this
    /// one does not change those of an empty portal every day.
    public var lastModifiedOrYear: Instant {
        let year = settings.zone.localTime(at: options.now).year
        let start = LocalTime(year: year, month: 1, day: 1).map(settings.zone.instant)
        return lastModified ?? start ?? options.now
    }

    /// The portal's last change: the latest moment that its files give and that has passed. Nil where they give none.
    public var lastModified: Instant? {
        let rows = registers?.listings.flatMap(\.rows).compactMap(\.row.modified) ?? []
        let editions = registers?.changes.flatMap(\.steps).map { $0.date.start(in: settings.zone) } ?? []
        let known =
            articles.map(\.lastModified) + pages.compactMap(\.page.updated) + rows + editions
            + (registers?.datasets.compactMap(\.lastModified) ?? [])
        return known.filter { $0 <= options.now }.max()
    }
}

/// The last change of what is published at a route, as far as its sources give dates.
public struct LastModified {
    let site: Site
    private let articles: [ContentPath: Instant]
    /// Dates by the address of a list's first page.
    private let lists: [Address: Instant]

    public init(_ site: Site) {
        self.site = site
        let articles = Dictionary(keepingFirst: site.articles.map { ($0.id, $0.lastModified) })
        self.articles = articles
        let newest = (site.sections + site.categories + site.tags + site.months).compactMap { list in
            list.articles.compactMap { articles[$0] }.max().map { (list.address, $0) }
        }
        lists = Dictionary(keepingFirst: newest)
    }

    /// Returns the last change at a route, or nil where the sources give no date.
    public func instant(of route: Route) -> Instant? { route.facts.modified(self) }

    func instant(ofArticle id: ContentPath) -> Instant? { articles[id] }

    var newestArticle: Instant? { articles.values.max() }

    /// Returns the last change of articles in lists, by the addresses of the lists' first pages.
    func newest(ofLists addresses: [Address]) -> Instant? { addresses.compactMap { lists[$0] }.max() }

    /// Returns the last change of rows by their identifiers.
    func newest(ofRows rows: [String]?) -> Instant? {
        rows?.compactMap { site.registers?.entry($0)?.row.modified }.max()
    }
}
