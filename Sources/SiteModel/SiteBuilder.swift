import Content
import Diagnostics
import Markdown

/// A portal, and all that is wrong with how its files fit together.
public struct BuiltSite: Sendable {
    public let site: Site
    public let diagnostics: [Diagnostic]
}

/// Makes a ``Site`` of a ``Library``.
public struct SiteBuilder: Sendable {
    let library: Library
    let options: SiteOptions
    let registerPlan: RegisterPlan

    private var settings: SiteSettings { library.settings }

    public init(library: Library, options: SiteOptions) {
        self.library = library
        self.options = options
        registerPlan = RegisterPlan(library.registers)
    }

    /// - Throws: `StemmerError` where the stemming library cannot be used, `FileError` or `DigestError` where media cannot be
    ///   compared with documents that must not be published.
    public func build() async throws -> BuiltSite {
        let visible = library.articles.filter { options.publication(of: $0) == .published }
        let pages = library.pages.filter { options.publication(of: $0) == .published }
        let generated = generatedAddresses()
        let map = linkMap(generated: generated)
        var findings: [Diagnostic] = addressConflicts(generated: generated)
        var articles = visible.map { publish($0, map, &findings) }
        articles.sort { ($1.article.date.value, $0.id) < ($0.article.date.value, $1.id) }
        linkNeighbours(&articles)
        let related = RelatedNews(map: map, settings: settings, jobs: options.jobs)
        let relatedNews = try await related.index(articles, &findings)
        for index in articles.indices { articles[index].related = relatedNews.related(to: articles[index].id) }
        let publishedPages = pages.map { publish($0, map, &findings) }.sorted { $0.address < $1.address }
        let maker = ListMaker(settings: settings, articles: articles)
        let unpublished = checkUnpublished(map, &findings)
        related.check(unpublished, among: articles, &findings)
        findings += try await registerFaults(map)
        let registers = registers(map, articles, &findings)
        let site = Site(
            settings: settings,
            options: options,
            articles: articles,
            pages: publishedPages,
            lists: (maker.sections(), maker.categories(), maker.tags()),
            archive: maker.archive { "\(CalendarNames.month($1, in: settings.language)) \($0)" },
            redirects: redirects(articles, publishedPages),
            media: library.media,
            menus: menus(map, &findings),
            logo: logo(map, &findings),
            relatedNews: relatedNews,
            registers: registers.site,
            scheduledChanges: registers.schedule
        )
        return BuiltSite(site: site, diagnostics: findings)
    }

    /// What the law and good sense find wrong with the registers.
    private func registerFaults(_ map: LinkMap) async throws -> [Diagnostic] {
        let faults = SiteRegisterRules.check(
            library.registers,
            map: map,
            media: library.media,
            settings: settings,
            now: options.now
        )
        return faults + (try await LeakGuard(library.registers).check(library.media, jobs: options.jobs))
    }

    /// `articles` stand newest first.
    private func registers(
        _ map: LinkMap,
        _ articles: [PublishedArticle],
        _ findings: inout [Diagnostic]
    ) -> (site: RegisterSite?, schedule: [ScheduledChange]) {
        let maker = RegisterSiteMaker(
            library: library,
            options: options,
            map: map,
            plan: registerPlan,
            articles: articles,
            &findings
        )
        let site = maker.make()
        let schedule = ScheduleMaker(
            library: library,
            options: options,
            registers: site,
            exempt: maker.exemptEntries(includesHidden: true)
        )
        return (site, schedule.changes())
    }

    private func publish(_ article: Article, _ map: LinkMap, _ findings: inout [Diagnostic]) -> PublishedArticle {
        var resolver = LinkResolver(map: map, file: article.id, anchors: article.body.document.anchors)
        let links = resolver.links(of: article.body)
        let image = article.image.flatMap { resolver.leadPicture($0) }
        findings += resolver.diagnostics
        return PublishedArticle(
            article: article,
            address: Addresses.article(article, in: settings.zone),
            localDate: settings.zone.localTime(at: article.date.value),
            tags: article.tags.map { PublishedTag(slug: Slug.make(from: $0.value), title: $0.value) },
            image: image,
            links: links,
            readingMinutes: max(1, (article.body.document.wordCount + 199) / 200),
            previous: nil,
            next: nil,
            related: []
        )
    }

    private func publish(_ page: StandingPage, _ map: LinkMap, _ findings: inout [Diagnostic]) -> PublishedPage {
        var resolver = LinkResolver(map: map, file: page.id, anchors: page.body.document.anchors)
        let links = resolver.links(of: page.body)
        let image = page.image.flatMap { resolver.leadPicture($0) }
        findings += resolver.diagnostics
        return PublishedPage(page: page, image: image, links: links)
    }

    /// Finds faults in what is not published today, so that they do not stop a build on the day it is.
    /// Gives the articles among it.
    private func checkUnpublished(_ map: LinkMap, _ findings: inout [Diagnostic]) -> [Article] {
        let articles = library.articles.filter {
            switch options.publication(of: $0) {
            case .draft, .scheduled: true
            case .published, .expired: false
            }
        }
        for article in articles { _ = publish(article, map, &findings) }
        for page in library.pages where options.publication(of: page) == .draft {
            _ = publish(page, map, &findings)
        }
        return articles
    }

    /// `articles` stand newest first.
    private func linkNeighbours(_ articles: inout [PublishedArticle]) {
        var newer: [String: Int] = [:]
        for index in articles.indices {
            let section = articles[index].article.section
            if let next = newer[section] {
                articles[index].next = articles[next].id
                articles[next].previous = articles[index].id
            }
            newer[section] = index
        }
    }

    private func redirects(_ articles: [PublishedArticle], _ pages: [PublishedPage]) -> [Redirect] {
        let ofArticles = articles.flatMap { published in
            published.article.aliases.map {
                Redirect(from: $0.value, to: published.address, title: published.article.title.value)
            }
        }
        let ofPages = pages.flatMap { published in
            published.page.aliases.map {
                Redirect(from: $0.value, to: published.address, title: published.page.title.value)
            }
        }
        return (ofArticles + ofPages).sorted { $0.from < $1.from }
    }

    private func menus(_ map: LinkMap, _ findings: inout [Diagnostic]) -> PublishedMenus {
        var resolver = LinkResolver(map: map, file: "site.yaml")
        func items(_ menu: [MenuItem]) -> [PublishedMenus.Item] {
            menu.map {
                PublishedMenus.Item(title: $0.title, target: resolver.link($0.link.value, at: $0.link.location))
            }
        }
        defer { findings += resolver.diagnostics }
        return PublishedMenus(main: items(settings.menus.main), footer: items(settings.menus.footer))
    }

    private func logo(_ map: LinkMap, _ findings: inout [Diagnostic]) -> PublishedPicture? {
        guard let logo = settings.publisher.logo else { return nil }
        var resolver = LinkResolver(map: map, file: "site.yaml")
        defer { findings += resolver.diagnostics }
        return resolver.leadPicture(LeadPicture(src: logo, alt: settings.publisher.name))
    }
}
