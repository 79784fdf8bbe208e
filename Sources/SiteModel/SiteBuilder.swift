import Concurrency
import Content
public import Diagnostics
import Reading
import Registers
import RelatedNews

/// A site with the diagnostics about how its files fit together.
public struct BuiltSite: Sendable {
    public private(set) var site: Site
    public let diagnostics: [Diagnostic]
    let map: LinkMap
    let digests: MediaDigests
    let relatedDocuments: [RelatedNewsDocument]
    let unpublishedMedia: UnpublishedMedia
    /// All articles, sorted by identifier.
    let outlined: [OutlinedArticle]

    /// Returns the site with up-to-date related news. They differ only if the site was built after an earlier one.
    ///
    /// - Throws: `StemmerError` where the stemming library fails.
    public func withRelatedNews() async throws -> BuiltSite {
        let index = try await RelatedNewsDocuments.index(relatedDocuments, site.settings, site.options)
        var built = self
        built.site = site.with(index)
        return built
    }
}

/// Makes a ``Site`` from a ``Library``.
public struct SiteBuilder: Sendable {
    let library: LibraryOutline
    let options: SiteOptions
    private let earlier: BuiltSite?
    /// All articles, sorted by identifier.
    private let outlined: [OutlinedArticle]
    /// The published articles, newest first.
    private let articles: [OutlinedArticle]
    /// Drafts and scheduled articles that are not currently published.
    private let unpublished: [OutlinedArticle]
    /// Articles that were published once and have no page any more.
    private let expired: [OutlinedArticle]
    /// Articles whose pages say only why they were withdrawn.
    private let withdrawn: [OutlinedArticle]
    private let lists: ArticleLists
    private let routes: Routes

    private var settings: SiteSettings { library.settings }

    /// - Parameter earlier: an earlier site of this portal. Its related news are kept, articles that were not read again are not outlined
    ///   again, and unchanged files are not compared with exempt documents again, so that an edit shows quickly.
    public init(
        library: Library,
        options: SiteOptions,
        after earlier: BuiltSite? = nil,
        sitemaps: SitemapLimits = .standard
    ) {
        let all = OutlinedArticle.all(library.articles, after: earlier?.outlined ?? [])
        var published: [OutlinedArticle] = []
        var unpublished: [OutlinedArticle] = []
        var expired: [OutlinedArticle] = []
        var withdrawn: [OutlinedArticle] = []
        for article in all {
            switch options.publication(of: article.outline) {
            case .published: published.append(article)
            case .draft, .scheduled: unpublished.append(article)
            case .expired: expired.append(article)
            case .withdrawn: withdrawn.append(article)
            case .held: break
            }
        }
        published.sort { ($1.outline.date, $0.outline.id) < ($0.outline.date, $1.outline.id) }
        self.library = LibraryOutline(library, articles: all.map(\.outline))
        outlined = all
        self.earlier = earlier
        self.options = options
        (articles, self.unpublished, self.expired, self.withdrawn) = (published, unpublished, expired, withdrawn)
        lists = ArticleLists(library.settings, articles: articles.map(\.outline), now: options.now)
        routes =
            RouteMaker(
                library: self.library,
                articles: articles.map(\.outline),
                withdrawn: withdrawn.map(\.outline),
                texts: articles.prefix(library.settings.textEdition).map {
                    ($0.outline, TextEdition.cuts(of: $0.article))
                },
                pages: library.pages.filter { options.publication(of: $0) == .published },
                lists: lists,
                sitemaps: sitemaps,
                now: options.now
            ).routes()
    }

    /// Returns the claims to addresses: of what is published, of what will be, and of the portal itself.
    public func addressClaims() -> AddressClaims {
        // Expired articles give up their addresses.
        AddressClaims(
            routes,
            articles: library.articles.filter { !options.publication(of: $0).isExpired },
            pages: library.pages.filter { !options.publication(of: $0).isExpired }
        )
    }

    /// Makes the site.
    ///
    /// - Parameter changed: paths, relative to the portal's root, of files that are known to have changed since the earlier site.
    /// - Throws: `StemmerError` where the stemming library fails, `FileError` or `DigestError` where media cannot be
    ///   compared with exempt documents.
    public func build(changed: Set<String> = []) async throws -> BuiltSite {
        let pages = library.pages.filter { options.publication(of: $0) == .published }
        let map = LinkMap(library, routes, options)
        async let conflicts = addressClaims().diagnostics()
        async let checked = LibraryChecks(
            library: library,
            articles: (self.articles + unpublished).map(\.article).sorted { $0.id < $1.id },
            today: CalendarDay(at: options.now, in: settings.zone)
        ).diagnostics()
        var findings: [Diagnostic] = []
        var articles = try await publishedArticles(map, &findings)
        linkNeighbours(&articles)
        let publishedPages = pages.map { PublishedPage($0, map, &findings) }.sorted { $0.address < $1.address }
        let unseen = mediaOfUnpublished(map, &findings)
        let documents = RelatedNewsDocuments(map: map, zone: settings.zone)
            .documents(self.articles, unpublished: unpublished.map(\.outline), &findings)
        let relatedNews = try await relatedNews(of: documents)
        let kinds = RelatedKinds(articles, settings)
        for index in articles.indices { articles[index].related = kinds.related(to: articles[index], in: relatedNews) }
        findings += await conflicts
        findings += await checked
        let rowDocuments = RowDocuments(library.registers.registers, in: map)
        let (faults, digests) = try await registerFaults(rowDocuments, map, changed)
        findings += faults
        let registers = registers(map, rowDocuments, &findings)
        var home = HomeMaker(settings: settings, map: map)
        let (menus, logo, blocks) = (home.menus(), home.logo(), home.blocks())
        findings += home.findings
        let alerts = alerts(self.articles.map(\.outline), registers.site, &findings)
        // Where nothing is published, the errors of what is linked are enough.
        if !library.held.isPublishing { findings.removeAll { $0.rule == LinkToHeld.rule } }
        let site = Site(
            settings: settings,
            options: options,
            articles: articles,
            withdrawn: withdrawn.map { PublishedArticle(withdrawn: $0.article) },
            pinned: self.articles.map(\.outline).filter(\.isPinned).map(\.id),
            pages: publishedPages,
            lists: lists,
            routes: routes.adding(Registers.changePages(registers.site?.changePages.count ?? 0)),
            media: library.media,
            menus: menus,
            logo: logo,
            home: blocks,
            alerts: alerts,
            relatedNews: relatedNews,
            registers: registers.site,
            scheduledChanges: registers.schedule
        )
        let unpublishedMedia =
            settings.unpublishedMedia == .hide
            ? UnpublishedMedia(used: unseen, besides: site, documents: rowDocuments, of: library) : .none
        return BuiltSite(
            site: site.without(media: unpublishedMedia.hidden),
            diagnostics: findings,
            map: map,
            digests: digests,
            relatedDocuments: documents,
            unpublishedMedia: unpublishedMedia,
            outlined: outlined
        )
    }

    private func relatedNews(of documents: [RelatedNewsDocument]) async throws -> RelatedNewsIndex {
        if let earlier { return earlier.site.relatedNews }
        return try await RelatedNewsDocuments.index(documents, settings, options)
    }

    /// Returns the published articles, the newest first.
    private func publishedArticles(_ map: LinkMap, _ findings: inout [Diagnostic]) async throws -> [PublishedArticle] {
        let published = await parallelMap(articles, jobs: options.jobs) { article in
            var findings: [Diagnostic] = []
            return (article: PublishedArticle(article, map, &findings), findings: findings)
        }
        findings += published.flatMap(\.findings)
        return published.map(\.article)
    }

    /// Returns the diagnostics of all checks of registers.
    private func registerFaults(
        _ documents: RowDocuments,
        _ map: LinkMap,
        _ changed: Set<String>
    ) async throws -> ([Diagnostic], MediaDigests) {
        let portal = CheckedPortal(
            registers: library.registers,
            documents: documents.rows,
            suggestions: map.suggestions,
            settings: settings,
            now: options.now
        )
        let found = await parallelMap(SiteCheck.all, jobs: options.jobs) { $0.find(portal).bounded() }
        let faults = documents.rows.compactMap(\.linkFault).bounded() + found.flatMap { $0 }
        let leakGuard = LeakGuard(library.registers, now: options.now)
        let digests = try await leakGuard.digests(
            of: library.media,
            known: earlier?.digests,
            changed: changed,
            jobs: options.jobs
        )
        return (faults + leakGuard.check(library.media, digests), digests)
    }

    private func registers(
        _ map: LinkMap,
        _ documents: RowDocuments,
        _ findings: inout [Diagnostic]
    ) -> (site: RegisterSite?, schedule: [ScheduledChange]) {
        let maker = RegisterSiteMaker(
            library: library,
            options: options,
            map: map,
            documents: documents,
            articles: articles.map(\.outline),
            &findings
        )
        let site = maker.make()
        let schedule = ScheduleMaker(library: library, options: options, registers: site, exempt: maker.exemptEntries())
        return (site, schedule.changes())
    }

    /// Resolves the links of unpublished texts and reports faulty ones, so that they do not stop the build on the day
    /// of publication. Faults in expired texts are not reported.
    ///
    /// - Returns: the addresses of the media that these texts use.
    private func mediaOfUnpublished(_ map: LinkMap, _ findings: inout [Diagnostic]) -> Set<Address> {
        var unheard: [Diagnostic] = []
        var media: Set<Address> = []
        for article in unpublished { media.formUnion(PublishedArticle(article, map, &findings).media) }
        for article in expired + withdrawn {
            media.formUnion(PublishedArticle(article, map, &unheard).media)
        }
        for page in library.pages {
            switch options.publication(of: page) {
            case .published: continue
            case .draft: media.formUnion(PublishedPage(page, map, &findings).media)
            case .scheduled, .expired, .withdrawn, .held: media.formUnion(PublishedPage(page, map, &unheard).media)
            }
        }
        return media
    }

    /// Links each article to those of its section before and after it: by the start of events, by the date of all others.
    ///
    /// - Parameter published: the published articles, the newest first.
    private func linkNeighbours(_ published: inout [PublishedArticle]) {
        func moment(_ index: Int) -> Instant { articles[index].outline.moment }
        var newer: [String: Int] = [:]
        for index in articles.indices.sorted(by: { (moment($1), $0) < (moment($0), $1) }) {
            let section = articles[index].outline.section
            if let next = newer[section] {
                published[index].next = articles[next].outline.id
                published[next].previous = articles[index].outline.id
            }
            newer[section] = index
        }
    }
}
