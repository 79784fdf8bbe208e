import Content
import SiteModel
import Templates

/// Renders lists of articles, and lists of lists.
struct ListPages: Sendable {
    let context: RenderContext

    private var site: Site { context.site }
    private var settings: SiteSettings { site.settings }
    private var homeCrumb: Breadcrumb { Breadcrumb(title: context.words.home, address: Addresses.home) }

    /// A page of a list, counted from 1.
    func html(_ list: ArticleList, page number: Int) throws(TemplateOverflow) -> [UInt8] {
        let title = number == 1 ? list.title : context.words.page(number, of: list.title)
        var head = PageHead(title: "\(title) | \(settings.name)", address: list.address(ofPage: number))
        head.description = list.description
        head.kind = .list
        head.breadcrumbs = [homeCrumb] + crumbs(above: list) + [Breadcrumb(title: list.title, address: list.address)]
        if list.hasFeeds { head.feeds = [FeedLink(title: list.title, list: list.address)] }
        if number > 1 { head.previous = list.address(ofPage: number - 1) }
        if number < list.pageCount { head.next = list.address(ofPage: number + 1) }
        let view = ListView(
            list: list,
            words: context.words,
            articles: try context.cards(list.articles(onPage: number), areFirst: hasLargePictures(list)),
            pagination: context.pagination(of: list.address, pageCount: list.pageCount, current: number),
            feeds: list.hasFeeds ? FeedsView(of: list.address, prefix: context.prefix) : nil,
            years: years(of: list),
            calendar: calendar(of: list),
            month: MonthSheet(list, site: site)
        )
        let frame = context.frame(head, heading: title, kind: list.section?.kind ?? .berita)
        return try context.theme.render(.list, view, in: frame)
    }

    /// Whether pictures are looked at first. Those of other lists are small, and beside the words.
    private func hasLargePictures(_ list: ArticleList) -> Bool {
        list.section.map { [.galeri, .video].contains($0.kind) } ?? false
    }

    func html(_ year: ArchiveYear) throws(TemplateOverflow) -> [UInt8] {
        let title = "\(year.section.title): \(year.year)"
        let section = Breadcrumb(title: year.section.title, address: Addresses.section(year.section.folder))
        let months = year.months.map {
            TermView(
                title: "\(context.words.month($0.month)) \(year.year)",
                address: context.prefix + $0.address.encoded,
                count: $0.count
            )
        }
        return try terms(title, at: year.address, below: [homeCrumb, section], months)
    }

    func categories() throws(TemplateOverflow) -> [UInt8] {
        try terms(context.words.categories, at: Addresses.categories, below: [homeCrumb], site.categories.map(term))
    }

    func tags() throws(TemplateOverflow) -> [UInt8] {
        try terms(context.words.tags, at: Addresses.tags, below: [homeCrumb], site.tags.map(term), byLetter: true)
    }

    private func terms(
        _ title: String,
        at address: Address,
        below crumbs: [Breadcrumb],
        _ terms: [TermView],
        byLetter: Bool = false
    ) throws(TemplateOverflow) -> [UInt8] {
        var head = PageHead(title: "\(title) | \(settings.name)", address: address)
        head.kind = .list
        head.breadcrumbs = crumbs + [Breadcrumb(title: title, address: address)]
        return try context.theme.render(
            .terms,
            TermsView(terms: terms, letters: byLetter ? TermLetterView.all(of: terms) : []),
            in: context.frame(head, heading: title)
        )
    }

    private func term(_ list: ArticleList) -> TermView { TermView(list, prefix: context.prefix) }

    private func crumbs(above list: ArticleList) -> [Breadcrumb] {
        switch list.subject {
        case .section: []
        case .category: [Breadcrumb(title: context.words.categories, address: Addresses.categories)]
        case .tag: [Breadcrumb(title: context.words.tags, address: Addresses.tags)]
        case .month(let section, let year, _):
            [
                Breadcrumb(title: section.title, address: Addresses.section(section.folder)),
                Breadcrumb(title: String(year), address: Addresses.year(section: section.folder, year: year)),
            ]
        }
    }

    /// The address of the calendar of a section of events; empty for other lists.
    private func calendar(of list: ArticleList) -> String {
        guard case .section(let section) = list.subject, section.kind == .agenda else { return "" }
        return context.prefix + Addresses.events(section.folder).encoded
    }

    private func years(of list: ArticleList) -> [TermView] {
        guard case .section(let section) = list.subject else { return [] }
        return site.years.filter { $0.section == section }.map {
            TermView(title: String($0.year), address: context.prefix + $0.address.encoded, count: $0.count)
        }
    }
}
