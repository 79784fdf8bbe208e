import Content
import Reading
import SiteModel
import Templates

/// What all pages of a build share. Fragments that many pages show are rendered here, once, when the first page asks.
final class RenderContext: Sendable {
    let site: Site
    let theme: Theme
    let words: PageWords
    let articleContext: ArticleContext
    let heads: HeadWriter
    private let shared: FrameView.Shared
    /// The header with each menu item as the current one; the last, with none.
    private let headers: [[UInt8]]
    /// The same without warnings, for a home page that shows them in a block.
    private let quietHeaders: [[UInt8]]
    private let cards: ArticleFragments
    private let firstCards: ArticleFragments
    private let entries: ArticleFragments

    var prefix: String { site.settings.url.basePath }

    init(site: Site, theme: Theme, pictures: PublishedPictures) throws {
        self.site = site
        self.theme = theme
        words = PageWords(language: site.settings.language)
        articleContext = ArticleContext(site, pictures)
        heads = HeadWriter(site: site, pictures: pictures)
        let fragment = FragmentFrame(site: SiteContext(site, pictures))
        let fragments = Fragments(site: site, theme: theme, frame: fragment, context: articleContext)
        headers = try fragments.headers(alerts: site.alerts)
        quietHeaders = site.alerts.isEmpty ? headers : try fragments.headers(alerts: [])
        shared = FrameView.Shared(site: fragment.site, sidebar: try fragments.sidebar(), footer: try fragments.footer())
        func views(_ kind: TemplateKind, areFirst: Bool = false) -> ArticleFragments {
            ArticleFragments(site: site) { article throws(TemplateOverflow) in
                try theme.render(
                    kind,
                    CardView(published: article, context: fragments.context, isFirst: areFirst),
                    in: fragment
                )
            }
        }
        cards = views(.card)
        firstCards = views(.card, areFirst: true)
        entries = views(.entry)
    }

    /// The cards of articles.
    ///
    /// - Parameter areFirst: whether nothing with a picture precedes them on the page.
    func cards(_ ids: some Sequence<ContentPath>, areFirst: Bool = false) throws(TemplateOverflow) -> [RenderedView] {
        let ids = Array(ids)
        let withPicture = areFirst ? ids.firstIndex { site.article($0)?.cover != nil } : nil
        guard let withPicture else { return try cards.views(ids) }
        return try cards.views(ids[..<withPicture]) + firstCards.views([ids[withPicture]])
            + cards.views(ids[(withPicture + 1)...])
    }

    func entries(_ ids: some Sequence<ContentPath>) throws(TemplateOverflow) -> [RenderedView] {
        try entries.views(ids)
    }

    func link(to id: ContentPath?) -> LinkView? {
        id.flatMap(site.article).map { LinkView(title: $0.article.title.value, address: prefix + $0.address.encoded) }
    }

    /// Links to the rows of registers that an article is about.
    func rows(ofArticle id: ContentPath) -> [LinkView] {
        (site.registers?.rows(ofArticle: id) ?? []).map { row in
            LinkView(
                title: excerpt(row.title, limit: RegisterContext.titleLimit),
                address: prefix + row.address.encoded
            )
        }
    }

    /// The address of an article in the text edition; empty where it is not there.
    func textAddress(of article: PublishedArticle) -> String {
        let address = Addresses.text(of: article.address)
        return site.routes[address] == nil ? "" : prefix + address.encoded
    }

    /// The pages of a list; nil where one page is enough.
    func pagination(of list: Address, pageCount: Int, current: Int) -> PaginationView? {
        pageCount > 1 ? PaginationView(list: list, prefix: prefix, pageCount: pageCount, current: current) : nil
    }

    /// The frame of a page with this head.
    ///
    /// - Parameters:
    ///   - heading: the page's heading, where it is not the title of the head.
    ///   - hasAlerts: whether the header says what warns readers.
    ///   - kind: the kind of section that the page belongs to, where it belongs to one.
    func frame(
        _ head: PageHead,
        heading: String,
        hasAlerts: Bool = true,
        kind: SectionKind = .berita
    ) -> FrameView {
        var head = head
        if head.description.isEmpty {
            let portal = site.settings.description.isEmpty ? site.settings.name : site.settings.description
            head.description = heading == portal ? portal : "\(heading). \(portal)"
        }
        let breadcrumbs = head.breadcrumbs.enumerated().map { index, crumb in
            LinkView(
                title: crumb.title,
                address: prefix + crumb.address.encoded,
                isCurrent: index == head.breadcrumbs.count - 1
            )
        }
        return FrameView(
            shared: shared,
            title: heading,
            head: heads.html(for: head),
            header: (hasAlerts ? headers : quietHeaders)[item(for: head.address)],
            breadcrumbs: breadcrumbs,
            isNews: kind == .berita,
            url: site.settings.url.absolute(head.address)
        )
    }

    /// The place of the header in which the menu item nearest above an address is marked.
    private func item(for address: Address) -> Int {
        var nearest: (index: Int, length: Int)?
        for (index, item) in site.menus.main.enumerated() {
            for case .page(let target, _) in [item.target] + item.items.map(\.target) {
                let isAbove = target == Addresses.home ? address == target : address.isBelow(target)
                let length = target.rawValue.utf8.count
                if isAbove, length > nearest?.length ?? 0 { nearest = (index, length) }
            }
        }
        return nearest?.index ?? site.menus.main.count
    }
}
