import Content
import Reading

/// All lists of a portal's articles.
struct ArticleLists: Sendable {
    let sections: [ArticleList]
    /// A list for every declared category in declared order, including those without articles.
    let categories: [ArticleList]
    /// A list for every tag in use, sorted by slug.
    let tags: [ArticleList]
    /// The archived years of each section, the newest first.
    let years: [ArchiveYear]
    let months: [ArticleList]

    /// - Parameter articles: the published articles, the newest first.
    init(_ settings: SiteSettings, articles: [ArticleOutline], now: Instant) {
        let maker = ListMaker(settings: settings, articles: articles, now: now)
        sections = maker.sections()
        categories = maker.categories()
        tags = maker.tags()
        (years, months) = maker.archive()
    }
}

/// Groups a portal's articles into lists.
private struct ListMaker {
    let settings: SiteSettings
    /// Newest first.
    let articles: [ArticleOutline]
    let now: Instant

    func sections() -> [ArticleList] {
        var bySection: [String: [ArticleOutline]] = [:]
        for article in articles { bySection[article.section, default: []].append(article) }
        return settings.sections.map { section in
            list(
                .section(section),
                at: Addresses.section(section.folder),
                title: section.title,
                description: section.description,
                of: ordered(bySection[section.folder] ?? [], as: section.kind).map(\.id)
            )
        }
    }

    /// Puts upcoming events before past ones, the next one first, and announcements in force before old ones.
    private func ordered(_ articles: [ArticleOutline], as kind: SectionKind) -> [ArticleOutline] {
        switch kind {
        case .berita, .galeri, .video: return articles
        case .pengumuman: return articles.filter { !$0.isOver(at: now) } + articles.filter { $0.isOver(at: now) }
        case .agenda:
            let byStart = Self.byStart(articles)
            return byStart.filter { !$0.isOver(at: now) } + byStart.reversed().filter { $0.isOver(at: now) }
        }
    }

    /// Sorts by start, the earliest first.
    private static func byStart(_ articles: [ArticleOutline]) -> [ArticleOutline] {
        articles.sorted { ($0.moment, $0.id) < ($1.moment, $1.id) }
    }

    func categories() -> [ArticleList] {
        var byCategory: [String: [ContentPath]] = [:]
        for article in articles {
            for category in article.categories { byCategory[category, default: []].append(article.id) }
        }
        return settings.categories.map { category in
            list(
                .category(category),
                at: Addresses.category(category.slug),
                title: category.title,
                description: category.description,
                of: byCategory[category.slug] ?? []
            )
        }
    }

    /// Returns the lists of tags. The title of a tag is its spelling in the oldest article.
    func tags() -> [ArticleList] {
        var byTag: [String: TaggedArticles] = [:]
        for article in articles {
            for tag in article.tags { byTag[tag.slug, default: TaggedArticles()].append(article.id, title: tag.title) }
        }
        return byTag.sorted { $0.key < $1.key }.map { slug, tag in
            list(.tag(slug), at: Addresses.tag(slug), title: tag.title, description: "", of: tag.articles)
        }
    }

    /// Returns the years and months of each section, the newest first, and the list of each month.
    func archive() -> (years: [ArchiveYear], months: [ArticleList]) {
        var years: [ArchiveYear] = []
        var months: [ArticleList] = []
        for section in settings.sections {
            let ofSection = articles.filter { $0.section == section.folder }
            let articles = section.kind == .agenda ? Self.byStart(ofSection).reversed() : ofSection
            for (year, ofYear) in Self.runs(articles[...], by: \.archiveDate.year) {
                var entries: [ArchiveMonth] = []
                for (month, ofMonth) in Self.runs(ofYear, by: \.archiveDate.month) {
                    let address = Addresses.month(section: section.folder, year: year, month: month)
                    entries.append(ArchiveMonth(month: month, address: address, count: ofMonth.count))
                    months.append(
                        list(
                            .month(section: section, year: year, month: month),
                            at: address,
                            title: "\(section.title): \(CalendarNames.month(month, in: settings.language)) \(year)",
                            description: "",
                            of: ordered(Array(ofMonth), as: section.kind).map(\.id)
                        )
                    )
                }
                let address = Addresses.year(section: section.folder, year: year)
                years.append(ArchiveYear(section: section, year: year, address: address, months: entries))
            }
        }
        return (years, months)
    }

    private func list(
        _ subject: ArticleList.Subject,
        at address: Address,
        title: String,
        description: String,
        of articles: [ContentPath]
    ) -> ArticleList {
        ArticleList(
            subject: subject,
            address: address,
            title: title,
            description: description,
            articles: articles,
            pageSize: settings.pageSize
        )
    }

    /// Groups neighbouring elements with the same key, keeping their order.
    private static func runs<Key: Equatable>(
        _ articles: ArraySlice<ArticleOutline>,
        by key: (ArticleOutline) -> Key
    ) -> [(Key, ArraySlice<ArticleOutline>)] {
        var runs: [(Key, ArraySlice<ArticleOutline>)] = []
        var rest = articles
        while let first = rest.first {
            let runKey = key(first)
            let run = rest.prefix { key($0) == runKey }
            runs.append((runKey, run))
            rest = rest.dropFirst(run.count)
        }
        return runs
    }
}

/// The articles with a tag, newest first.
private struct TaggedArticles {
    /// The spelling in the article added last.
    private(set) var title = ""
    private(set) var articles: [ContentPath] = []

    mutating func append(_ id: ContentPath, title: String) {
        articles.append(id)
        self.title = title
    }
}
