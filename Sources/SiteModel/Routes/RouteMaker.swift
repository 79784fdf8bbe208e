import Content
import Diagnostics
import Reading
import Registers
import Search

/// Makes the routes of a portal from its published content.
struct RouteMaker {
    let library: LibraryOutline
    /// The published articles, newest first.
    let articles: [ArticleOutline]
    let withdrawn: [ArticleOutline]
    /// The articles of the text edition, newest first, with the UTF-8 offsets at which the second and later pages of each begin.
    let texts: [(article: ArticleOutline, cuts: [Int])]
    let pages: [StandingPage]
    let lists: ArticleLists
    let sitemaps: SitemapLimits
    let now: Instant

    private var settings: SiteSettings { library.settings }

    func routes() -> Routes {
        var routes = pagesOfLists() + archive() + standingPages() + articlePages() + library.registers.routes()
        routes += corrections() + textEdition()
        let parts = sitemaps.parts(of: routes.filter(\.isInSitemap), url: settings.url)
        let former = redirects()
        routes +=
            former + foldersOfRegisters(besides: routes + former) + media() + feeds() + calendars()
            + search(of: routes.count(where: \.facts.isSearchable))
            + sitemapFiles(parts)
        routes.append(
            Route(Addresses.notFound, .page(.notFound), by: .generated(id: "halaman 404", en: "the 404 page"))
        )
        return Routes(routes)
    }

    private func pagesOfLists() -> [Route] {
        let home = Route(
            Addresses.home,
            .page(.home),
            isInSitemap: true,
            by: .generated(id: "beranda", en: "the home page")
        )
        let categories = Route(
            Addresses.categories,
            .page(.categories),
            isInSitemap: true,
            by: .generated(id: "daftar kategori", en: "the list of categories")
        )
        let tags = Route(
            Addresses.tags,
            .page(.tags),
            isInSitemap: true,
            by: .generated(id: "daftar tag", en: "the list of tags")
        )
        return [home] + lists.sections.flatMap(list) + [categories] + lists.categories.flatMap(list)
            + [tags] + lists.tags.flatMap(list)
    }

    private func archive() -> [Route] {
        let months = Dictionary(grouping: lists.months) { $0.address }
        return lists.years.flatMap { year in
            let page = Route(year.address, .page(.year(year)), isInSitemap: true, by: Self.archive)
            return [page] + year.months.flatMap { months[$0.address] ?? [] }.flatMap(list)
        }
    }

    /// Returns the routes of a list's pages. Only the first is in sitemaps, because the others lead only to addresses that are listed anyway.
    private func list(_ list: ArticleList) -> [Route] {
        (1...list.pageCount).map { number in
            Route(
                list.address(ofPage: number),
                .page(.list(list, page: number)),
                isInSitemap: number == 1,
                by: claim(of: list)
            )
        }
    }

    private func claim(of list: ArticleList) -> AddressClaim {
        switch list.subject {
        case .section(let section):
            AddressClaim(
                LocalizedText(id: "bagian \"\(section.title)\"", en: "section \"\(section.title)\""),
                at: section.location,
                remedy: .other(
                    LocalizedText(
                        id: "tulis folder lain untuk salah satu bagian di content/site.yaml",
                        en: "write another folder for one of the sections in content/site.yaml"
                    )
                )
            )
        case .category(let category):
            AddressClaim(
                LocalizedText(id: "kategori \"\(category.title)\"", en: "category \"\(category.title)\""),
                at: category.location,
                remedy: .other(
                    LocalizedText(
                        id:
                            "hapus salah satu kategori di content/site.yaml, atau beri slug lain, misalnya: slug: \(category.slug)-2",
                        en:
                            "delete one of the categories in content/site.yaml, or give it another slug, such as: slug: \(category.slug)-2"
                    )
                )
            )
        case .tag: .generated(id: "sebuah tag", en: "a tag")
        case .month: Self.archive
        }
    }

    private static let archive = AddressClaim.generated(id: "arsip", en: "the archive")

    private func standingPages() -> [Route] {
        pages.sorted { $0.address.value < $1.address.value }.map { page in
            Route(
                page.address.value,
                .page(.standing(page.id)),
                source: page.body.path,
                isInSitemap: true,
                by: .of(page)
            )
        }
    }

    private func articlePages() -> [Route] {
        articles.map { article in
            Route(
                article.address,
                .page(.article(article.id)),
                source: article.path,
                isInSitemap: true,
                by: .of(article)
            )
        }
            + withdrawn.map { article in
                Route(article.address, .page(.withdrawn(article.id)), source: article.path, by: .of(article))
            }
    }

    /// Returns the routes of redirects, sorted by old address.
    private func redirects() -> [Route] {
        let ofArticles = (articles + withdrawn).flatMap { article in
            article.aliases.map { ($0.located, article.address, article.title) }
        }
        let ofPages = pages.flatMap { page in page.aliases.map { ($0, page.address.value, page.title.value) } }
        // A name that a category has now, or that another had before, is taken.
        var taken = Set(library.settings.categories.map(\.slug))
        let ofCategories = library.settings.categories.flatMap { category in
            category.aliases.compactMap { alias -> (Located<Address>, Address, String)? in
                let slug = Slug.make(from: alias.value)
                guard !slug.isEmpty, taken.insert(slug).inserted else { return nil }
                let old = Located(Addresses.category(slug), at: alias.location)
                return (old, Addresses.category(category.slug), category.title)
            }
        }
        return (ofArticles + ofPages + ofCategories).sorted { $0.0.value < $1.0.value }.map { alias, address, title in
            let redirect = Redirect(from: alias.value, to: address, title: title)
            return Route(alias.value, .page(.redirect(redirect)), by: .of(alias: alias))
        }
    }

    /// Returns redirects from the folders of pages of registers that have no page of their own, such as that of the rows of the DIP.
    private func foldersOfRegisters(besides routes: [Route]) -> [Route] {
        let taken = Set(routes.map(\.address))
        return library.registers.folders(in: settings.language).filter { !taken.contains($0.from) }.map { folder in
            Route(folder.from, .page(.redirect(folder)), by: Registers.page)
        }
    }

    private func media() -> [Route] {
        library.media.map { file in
            let path = file.path.shown
            return Route(Addresses.media(file), .media(file), source: path, by: .of(file, path: path))
        }
    }

    private func feeds() -> [Route] {
        // A category that is declared twice is reported once.
        let ofCategories = lists.categories.firsts(by: \.address).map { (FeedSubject.category($0), $0.address) }
        return ([(.site, Addresses.home)] + ofCategories).flatMap { subject, list in
            FeedFormat.allCases.map { format in
                let address = format.address(below: list)
                return Route(address, .export(.feed(subject, format)), by: .file(at: address))
            }
        }
    }

    /// Returns the routes of the search page and its index, where the portal has them.
    private func search(of documentCount: Int) -> [Route] {
        guard settings.search == .on else { return [] }
        let claim = AddressClaim.generated(id: "halaman pencarian", en: "the search page")
        let files = SearchLayout(documentCount: documentCount).files.map { file in
            Route(Addresses.searchIndex + file.path, .export(.search(file)), by: claim)
        }
        return [Route(Addresses.search, .page(.search), by: claim)] + files
    }

    /// Returns the route of the list of corrections, where there are any.
    private func corrections() -> [Route] {
        guard articles.contains(where: { !$0.corrected.isEmpty }) else { return [] }
        let claim = AddressClaim.generated(id: "daftar koreksi", en: "the list of corrections")
        return [Route(Addresses.corrections, .page(.corrections), isInSitemap: true, by: claim)]
    }

    /// Returns the routes of the text edition with the newest articles.
    private func textEdition() -> [Route] {
        // Two articles with one address are reported elsewhere, so only the first gets a page here.
        let shown = texts.firsts(by: \.article.address)
        guard !shown.isEmpty else { return [] }
        let claim = AddressClaim.generated(id: "versi teks", en: "the text edition")
        let lists = TextEdition.lists(of: shown.map(\.article), prefix: settings.url.basePath)
        let pages = lists.enumerated().map { index, articles in
            Route(
                Addresses.page(index + 1, of: Addresses.textEdition),
                .page(.text(.list(articles.map(\.id), page: index + 1, of: lists.count))),
                by: claim
            )
        }
        return pages
            + shown.flatMap { article, cuts in
                (1...cuts.count + 1).map { part in
                    let range = TextPage.Range(
                        start: part == 1 ? 0 : cuts[part - 2],
                        end: part > cuts.count ? nil : cuts[part - 1]
                    )
                    return Route(
                        Addresses.page(part, of: Addresses.text(of: article.address)),
                        .page(.text(.article(article.id, part: part, of: cuts.count + 1, range))),
                        source: article.path,
                        by: claim
                    )
                }
            }
    }

    /// Whether an article is recent enough for the news sitemap.
    private var hasFreshNews: Bool {
        let start = now.advanced(bySeconds: -ScheduleMaker.newsSeconds)
        return articles.contains { $0.date > start && $0.date <= now }
    }

    /// Returns the routes of the calendar of each section of events.
    private func calendars() -> [Route] {
        lists.sections.compactMap { list in
            guard case .section(let section) = list.subject, section.kind == .agenda else { return nil }
            let address = Addresses.events(section.folder)
            return Route(address, .export(.events(list)), by: .file(at: address))
        }
    }

    private func sitemapFiles(_ parts: [Range<Int>]) -> [Route] {
        func file(_ address: Address, _ export: Export) -> Route {
            Route(address, .export(export), by: .file(at: address))
        }
        // A news sitemap without articles would be invalid.
        let news = hasFreshNews ? [file(Addresses.newsSitemap, .newsSitemap)] : []
        let others = news + [file(Addresses.robots, .robots)]
        if parts.count == 1 { return [file(Addresses.sitemap, .sitemap(parts[0]))] + others }
        return parts.enumerated().map { file(Addresses.sitemap(part: $0 + 1), .sitemap($1)) }
            + [file(Addresses.sitemap, .sitemapIndex)] + others
    }
}

public struct SitemapLimits: Sendable {
    let urls: Int
    let bytes: Int

    /// The limits set by sitemaps.org.
    public static let standard = SitemapLimits(urls: 50_000, bytes: 50 * 1024 * 1024)

    /// - Parameters:
    ///   - urls: the maximum number of URLs in one sitemap.
    ///   - bytes: the maximum size of one sitemap in bytes.
    public init(urls: Int, bytes: Int) {
        self.urls = max(1, urls)
        self.bytes = bytes
    }

    /// Returns the positions of the routes in each of the sitemaps that they need, at least one.
    func parts(of routes: [Route], url: SiteURL) -> [Range<Int>] {
        // The maximum size in bytes of the document around the entries.
        let frame = 200
        // Tags, indentation and date take up to 110 bytes.
        let tags = 110
        // A byte of an address takes at most six, as an escaped ampersand does: nearly every portal fits without a look at each.
        let most = routes.reduce(frame) { size, route in
            size + url.origin.utf8.count + 6 * (url.basePath.utf8.count + route.address.rawValue.utf8.count) + tags
        }
        if routes.count <= urls, most <= bytes { return [0..<routes.count] }
        var parts: [Range<Int>] = []
        var start = 0
        var size = frame
        for (place, route) in routes.enumerated() {
            let text = url.absolute(route.address).utf8
            let entry = text.count + 5 * text.count { $0 == UInt8(ascii: "&") } + tags
            if place > start, place - start == urls || size + entry > bytes {
                parts.append(start..<place)
                start = place
                size = frame
            }
            size += entry
        }
        return parts + [start..<routes.count]
    }
}
