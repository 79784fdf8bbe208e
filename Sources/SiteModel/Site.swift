public import Content
import Diagnostics
import Files
import Markdown
public import Reading
public import RelatedNews

/// A portal at a moment: what is published, at which address, and how it is connected. Articles refer to each other by
/// identifier.
///
/// A class, because views, exports and the preview share it: a copy of so large a value takes hundreds of references.
public final class Site: Sendable {
    public let settings: SiteSettings
    public let options: SiteOptions
    /// Newest first; articles of the same moment are sorted by identifier.
    public let articles: [PublishedArticle]
    /// What is left of articles that were withdrawn, in the order of their identifiers: title, address and reason.
    public let withdrawn: [PublishedArticle]
    /// Sorted by address.
    public let pages: [PublishedPage]
    /// Identifiers of pinned articles, newest first.
    public let pinned: [ContentPath]
    private let lists: ArticleLists
    /// Every address that the portal publishes, except those of the theme's files.
    public let routes: Routes
    /// The published files of `content/media/`.
    public let media: [MediaFile]
    public let menus: PublishedMenus
    /// The publisher's logo. Nil where none is set or the file is missing.
    public let logo: PublishedPicture?
    /// The blocks of the home page in order, including those without content.
    public let home: [PublishedBlock]
    /// Warnings that every page shows.
    public let alerts: [PublishedAlert]
    /// The related news of all articles, and the reasons for them where `options` ask for these.
    public let relatedNews: RelatedNewsIndex
    /// The transparency half. Nil for a portal without registers, agencies and figures of requests.
    public let registers: RegisterSite?
    /// Everything that changes by itself after `options.now`, the earliest first.
    public let scheduledChanges: [ScheduledChange]
    private let positions: [ContentPath: Int]
    private let pagePositions: [ContentPath: Int]

    public var sections: [ArticleList] { lists.sections }
    public var categories: [ArticleList] { lists.categories }
    public var tags: [ArticleList] { lists.tags }
    public var years: [ArchiveYear] { lists.years }
    public var months: [ArticleList] { lists.months }

    init(
        settings: SiteSettings,
        options: SiteOptions,
        articles: [PublishedArticle],
        withdrawn: [PublishedArticle],
        pinned: [ContentPath],
        pages: [PublishedPage],
        lists: ArticleLists,
        routes: Routes,
        media: [MediaFile],
        menus: PublishedMenus,
        logo: PublishedPicture?,
        home: [PublishedBlock],
        alerts: [PublishedAlert],
        relatedNews: RelatedNewsIndex,
        registers: RegisterSite?,
        scheduledChanges: [ScheduledChange],
        positions: [ContentPath: Int]? = nil
    ) {
        self.settings = settings
        self.options = options
        self.articles = articles
        self.withdrawn = withdrawn
        self.pages = pages
        self.pinned = pinned
        self.lists = lists
        self.routes = routes
        self.media = media
        self.menus = menus
        self.logo = logo
        self.home = home
        self.alerts = alerts
        self.relatedNews = relatedNews
        self.registers = registers
        self.scheduledChanges = scheduledChanges
        self.positions = positions ?? Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1.id, $0) })
        pagePositions = Dictionary(keepingFirst: pages.enumerated().map { ($1.id, $0) })
    }

    /// Copies a site; what is given replaces its own.
    ///
    /// - Parameter articles: the articles of the site in their order, with other texts.
    convenience init(
        _ site: Site,
        options: SiteOptions? = nil,
        articles: [PublishedArticle]? = nil,
        routes: Routes? = nil,
        media: [MediaFile]? = nil,
        relatedNews: RelatedNewsIndex? = nil
    ) {
        self.init(
            settings: site.settings,
            options: options ?? site.options,
            articles: articles ?? site.articles,
            withdrawn: site.withdrawn,
            pinned: site.pinned,
            pages: site.pages,
            lists: site.lists,
            routes: routes ?? site.routes,
            media: media ?? site.media,
            menus: site.menus,
            logo: site.logo,
            home: site.home,
            alerts: site.alerts,
            relatedNews: relatedNews ?? site.relatedNews,
            registers: site.registers,
            scheduledChanges: site.scheduledChanges,
            positions: site.positions
        )
    }

    /// The article with an identifier. Nil for one that is not published or was withdrawn.
    public func article(_ id: ContentPath) -> PublishedArticle? {
        positions[id].map { articles[$0] }
    }

    /// Returns the published standing page with an identifier, or nil where there is none.
    public func page(_ id: ContentPath) -> PublishedPage? {
        pagePositions[id].map { pages[$0] }
    }

    /// Returns the articles with these identifiers, in this order.
    public func articles(_ ids: some Sequence<ContentPath>) -> [PublishedArticle] {
        ids.compactMap(article)
    }

    /// The newest articles of sections of news, of all sections where none has news.
    public func latestNews(_ count: Int) -> [PublishedArticle] {
        let folders = Set(settings.sections.filter { $0.kind == .berita }.map(\.folder))
        let news = Array(articles.lazy.filter { folders.contains($0.article.section) }.prefix(count))
        return news.isEmpty ? Array(articles.prefix(count)) : news
    }

    /// The published articles that readers visit most, as `content/pengunjung.json` counts them.
    public func popular(_ count: Int) -> [PublishedArticle] {
        let pages = settings.counter?.figures.popular ?? []
        guard !pages.isEmpty else { return [] }
        let order = Dictionary(keepingFirst: pages.enumerated().map { ($1.address, $0) })
        return articles.compactMap { article in
            order[article.address].map { (order: $0, article: article) }
        }
        .sorted { $0.order < $1.order }.prefix(count).map(\.article)
    }

    /// The same portal with other related news.
    func with(_ relatedNews: RelatedNewsIndex) -> Site {
        let kinds = RelatedKinds(articles, settings)
        var articles = articles
        for index in articles.indices {
            articles[index].related = kinds.related(to: articles[index], in: relatedNews)
        }
        return Site(self, articles: articles, relatedNews: relatedNews)
    }

    /// Returns the site at another moment, with rewritten articles in their old places.
    func with(_ rewritten: [PublishedArticle], at options: SiteOptions) -> Site {
        var articles = articles
        for var article in rewritten {
            guard let position = positions[article.id] else { continue }
            article.previous = articles[position].previous
            article.next = articles[position].next
            article.related = articles[position].related
            articles[position] = article
        }
        return Site(self, options: options, articles: articles)
    }
}

/// A published article with everything that depends on the rest of the portal.
public struct PublishedArticle: Sendable {
    public let article: Article
    public let address: Address
    public let image: PublishedPicture?
    /// The targets of the text's links and pictures, in the order of `MarkdownDocument.links`.
    public let links: [LinkTarget]
    public let pictures: [PublishedPicture]
    /// The targets of an announcement's attachments, in order.
    public let attachments: [LinkTarget]
    /// Reading time in whole minutes, at 200 words a minute, at least 1.
    public let readingMinutes: Int
    /// The next older article of the section.
    public internal(set) var previous: ContentPath?
    /// The next newer article of the section.
    public internal(set) var next: ContentPath?
    /// Identifiers of related articles, most related first.
    public internal(set) var related: [ContentPath]

    public var id: ContentPath { article.id }
    public var localDate: LocalTime { article.localDate }

    /// The picture that represents the article in lists and when it is shared. An album is represented by its first
    /// picture.
    public var cover: PublishedPicture? { image ?? pictures.first }
    public var tags: [ArticleTag] { article.tags.map(\.value) }

    /// The last change that readers are told about: publication, update or correction.
    public var lastModified: Instant {
        article.lastModified
    }

    /// Whether an event is past, or an announcement no longer in force.
    public func isOver(at now: Instant) -> Bool { article.ending.map { $0 <= now } ?? false }
}

extension PublishedArticle {
    /// Creates an article with its links resolved, and reports faulty links. Its neighbours are set later.
    init(_ outlined: OutlinedArticle, _ map: LinkMap, _ findings: inout [Diagnostic]) {
        let article = outlined.article
        var resolver = LinkResolver(map: map, file: article.id, anchors: article.body.document.anchors)
        links = resolver.links(of: article.body)
        image = article.image.flatMap { resolver.leadPicture($0) }
        pictures = article.pictures.compactMap { resolver.leadPicture($0) }
        attachments = article.attachments.map { resolver.link($0.src.value, at: $0.src.location) }
        findings += resolver.diagnostics
        self.article = article
        address = outlined.outline.address
        readingMinutes = max(1, (article.body.document.wordCount + 199) / 200)
        previous = nil
        next = nil
        related = []
    }
}

extension PublishedArticle {
    /// What is left of an article that was withdrawn. Nothing else of it reaches a page.
    init(withdrawn article: Article) {
        self.article = article.withoutContent
        address = Addresses.article(article)
        image = nil
        links = []
        pictures = []
        attachments = []
        readingMinutes = 1
        previous = nil
        next = nil
        related = []
    }
}

/// A standing page that is to be seen.
public struct PublishedPage: Sendable {
    public let page: StandingPage
    public let image: PublishedPicture?
    /// The targets of the text's links and pictures, in the order of `MarkdownDocument.links`.
    public let links: [LinkTarget]
    /// The page's audio version, or nil.
    public let audio: RowDocument?
    /// The page's version in easy language, or nil.
    public let easyRead: RowDocument?

    public var id: ContentPath { page.id }
    public var address: Address { page.address.value }
}

extension PublishedPage {
    /// Creates a page with its links resolved, and reports faulty links.
    init(_ page: StandingPage, _ map: LinkMap, _ findings: inout [Diagnostic]) {
        var resolver = LinkResolver(map: map, file: page.id, anchors: page.body.document.anchors)
        links = resolver.links(of: page.body)
        image = page.image.flatMap { resolver.leadPicture($0) }
        audio = page.audio.flatMap { resolver.document($0) }
        easyRead = page.easyRead.flatMap { resolver.document($0) }
        findings += resolver.diagnostics
        self.page = page
    }
}

/// A lead picture whose file exists.
public struct PublishedPicture: Sendable, Hashable {
    public let address: Address
    public let size: PictureSize?
    public let alt: String
    public let caption: String
    public let credit: String

    /// Whether networks show pictures of its kind.
    package var isShareable: Bool { !address.type.isXML }
}

/// An old address and the page that replaced it.
public struct Redirect: Sendable, Hashable {
    public let from: Address
    public let to: Address
    public let title: String
}

/// Menus with their links resolved.
public struct PublishedMenus: Sendable, Hashable {
    public let main: [Item]
    public let footer: [Item]
    /// The office's accounts in social networks.
    public let social: [Item]
    /// The terms for reusing the portal's texts.
    public let licence: Item?

    public struct Item: Sendable, Hashable {
        public let title: String
        public let target: LinkTarget
        public var items: [Item] = []
    }
}
