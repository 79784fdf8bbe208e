import Content
import Diagnostics
import Markdown
import Reading
import SiteModel
import Templates

/// Renders the home page: the blocks of `site.yaml` that have content.
struct HomePage: Sendable {
    let context: RenderContext
    let registers: RegisterContext?

    private var site: Site { context.site }
    private var settings: SiteSettings { site.settings }

    func html() throws(TemplateOverflow) -> [UInt8] {
        var head = PageHead(title: settings.name, address: Addresses.home)
        head.description = settings.description
        head.feeds = [FeedLink(title: settings.name, list: Addresses.home)]
        let pinned = site.pinned.prefix(settings.pageSize)
        let latest = unpinned.prefix(settings.pageSize)
        var blocks: [BlockView] = []
        var shown: Set<ContentPath> = []
        for (index, block) in site.home.enumerated() {
            let view = try self.view(of: block, number: index + 1, &shown)
            if view.hasContent { blocks.append(view) }
        }
        let view = HomeView(
            blocks: blocks,
            pinned: try context.cards(pinned, areFirst: true),
            latest: try context.cards(latest, areFirst: pinned.isEmpty),
            more: newsList.map { context.prefix + $0.address.encoded } ?? ""
        )
        let showsAlerts = site.home.contains { $0.block.kind == .alert }
        let frame = context.frame(head, heading: settings.name, hasAlerts: !showsAlerts)
        return try context.theme.render(.home, view, in: frame)
    }

    /// The first section of news.
    private var newsList: ArticleList? { lists(of: .berita).first ?? site.sections.first }

    /// News that is not pinned, newest first.
    private var unpinned: some Sequence<ContentPath> {
        let pinned = Set(site.pinned)
        let folders = Set(settings.sections.filter { $0.kind == .berita }.map(\.folder))
        return site.articles.lazy
            .filter { folders.contains($0.article.section) && !pinned.contains($0.id) }.map(\.id)
    }

    private func lists(of kind: SectionKind) -> [ArticleList] {
        site.sections.filter { list in
            if case .section(let section) = list.subject { section.kind == kind } else { false }
        }
    }

    /// - Parameter shown: the news that stand in blocks above.
    private func view(of published: PublishedBlock, number: Int, _ shown: inout Set<ContentPath>)
        throws(TemplateOverflow)
        -> BlockView
    {
        let block = published.block
        var view = BlockView(block, number: number)
        view.ownTitle = block.kind.title[settings.language]
        switch block.kind {
        case .alert: view.alerts = LinkView.links(site.alerts, context.prefix)
        case .banner: view.banner = banner(published)
        case .services: view.services = items(published)
        case .statistics: view.statistics = items(published)
        case .links: view.links = items(published)
        case .latest: try addNews(to: &view, &shown)
        case .section:
            let list = site.sections.first { $0.address == Addresses.section(block.of?.value ?? "") }
            try addList(list, to: &view, &shown)
        case .category:
            let list = site.categories.first { $0.address == Addresses.category(block.of?.value ?? "") }
            try addList(list, to: &view, &shown)
        case .announcements: addNotices(.pengumuman, to: &view)
        case .agenda: addNotices(.agenda, to: &view)
        case .gallery: view.albums = try newest(.galeri, &view, count: 4)
        case .videos: view.videos = try newest(.video, &view, count: 4)
        case .categories: addCategories(to: &view)
        case .leaders:
            view.officials =
                registers.map { registers in
                    registers.registers.officials.prefix(block.count ?? 8).map {
                        OfficialView(official: $0, context: registers)
                    }
                } ?? []
        case .information:
            view.information = registers.flatMap { registers in
                registers.registers.counts.total == 0 ? nil : InformationView(context: registers)
            }
        case .counter:
            view.counter = CounterView(settings.counter, context.articleContext.dates)
        case .popular: view.cards = try context.cards(site.popular(block.count ?? 3).map(\.id))
        case .poll: view.poll = settings.poll.map { PollView(poll: $0, dates: context.articleContext.dates) }
        }
        return view
    }

    private func banner(_ published: PublishedBlock) -> BannerView {
        let block = published.block
        let titles = [block.title, settings.description, settings.name]
        return BannerView(
            title: titles.first { !$0.isEmpty } ?? "",
            text: block.text,
            image: published.image.map { PictureView($0, prefix: context.prefix, context.articleContext.pictures) },
            address: published.link?.resolved(prefix: context.prefix)?.address ?? "",
            linkTitle: block.linkTitle
        )
    }

    private func items(_ published: PublishedBlock) -> [HomeItemView] {
        zip(published.block.items, published.targets).map { item, target in
            HomeItemView(item: item, address: target?.resolved(prefix: context.prefix)?.address ?? "")
        }
    }

    /// The lead story is the newest pinned article, or the newest of all.
    private func addNews(to view: inout BlockView, _ shown: inout Set<ContentPath>) throws(TemplateOverflow) {
        let ids = (site.pinned + Array(unpinned.prefix(60))).prefix((view.block.count ?? 6) + 1)
        let news = try context.cards(ids, areFirst: !site.home.contains { $0.image != nil })
        shown.formUnion(ids)
        view.lead = news.first
        view.cards = Array(news.dropFirst())
        view.more = newsList.map { context.prefix + $0.address.encoded } ?? ""
    }

    /// The newest of a list that stand nowhere above, where there are enough of them.
    private func addList(_ list: ArticleList?, to view: inout BlockView, _ shown: inout Set<ContentPath>)
        throws(TemplateOverflow)
    {
        guard let list else { return }
        let count = view.block.count ?? 3
        let others = Array(list.articles.lazy.filter { [shown] in !shown.contains($0) }.prefix(count))
        let ids = others.count == count ? others : Array(list.articles.prefix(count))
        shown.formUnion(ids)
        view.cards = try context.cards(ids)
        view.ownTitle = list.title
        view.more = context.prefix + list.address.encoded
    }

    /// What is in force or to come.
    private func addNotices(_ kind: SectionKind, to view: inout BlockView) {
        let lists = lists(of: kind)
        let notices = lists.flatMap { site.articles($0.articles) }.filter { !$0.isOver(at: site.options.now) }
            .prefix(view.block.count ?? 4).map { NoticeView(published: $0, context: context.articleContext) }
        if kind == .agenda { view.events = Array(notices) } else { view.announcements = Array(notices) }
        view.more = lists.first.map { context.prefix + $0.address.encoded } ?? ""
    }

    private func newest(_ kind: SectionKind, _ view: inout BlockView, count: Int) throws(TemplateOverflow)
        -> [RenderedView]
    {
        let lists = lists(of: kind)
        view.more = lists.first.map { context.prefix + $0.address.encoded } ?? ""
        return try context.cards(lists.flatMap(\.articles).prefix(view.block.count ?? count))
    }

    private func addCategories(to view: inout BlockView) {
        view.categories = site.categories.filter { !$0.articles.isEmpty }
            .map { TermView($0, prefix: context.prefix) }
        view.more = context.prefix + Addresses.categories.encoded
    }
}

extension HomeBlock.Kind {
    /// The heading of a block to which `site.yaml` gives none.
    fileprivate var title: LocalizedText {
        switch self {
        case .alert: LocalizedText(id: "Peringatan", en: "Alerts")
        case .banner: LocalizedText(id: "Sambutan", en: "Welcome")
        case .services: LocalizedText(id: "Layanan", en: "Services")
        case .latest: LocalizedText(id: "Berita terbaru", en: "Latest news")
        case .section, .category: LocalizedText(id: "Berita", en: "News")
        case .categories: LocalizedText(id: "Kategori berita", en: "News categories")
        case .announcements: LocalizedText(id: "Pengumuman", en: "Announcements")
        case .agenda: LocalizedText(id: "Agenda", en: "Events")
        case .gallery: LocalizedText(id: "Galeri", en: "Gallery")
        case .videos: LocalizedText(id: "Video", en: "Videos")
        case .leaders: LocalizedText(id: "Pejabat", en: "Officials")
        case .information: LocalizedText(id: "Informasi publik", en: "Public information")
        case .statistics: LocalizedText(id: "Dalam angka", en: "In figures")
        case .links: LocalizedText(id: "Tautan", en: "Links")
        case .counter: LocalizedText(id: "Pengunjung", en: "Visitors")
        case .popular: LocalizedText(id: "Terpopuler", en: "Most read")
        case .poll: LocalizedText(id: "Jajak pendapat", en: "Poll")
        }
    }
}
