import Content
import SiteModel
import Templates

/// The names of `home.mustache`.
struct HomeView: TemplateView {
    let blocks: [BlockView]
    let pinned: [RenderedView]
    let latest: [RenderedView]
    let more: String

    static let names = NameTable<HomeView>([
        .list("blocks", "the blocks of the home page (`home` in `site.yaml`) that have content, in their order") {
            $0.blocks
        },
        .flag("has_banner", "whether one of them is a banner, which has the page's heading") { view in
            view.blocks.contains { $0.banner != nil }
        },
        .list("pinned", "pinned articles, newest first") { $0.pinned },
        .list("latest", "the newest articles that are not pinned") { $0.latest },
        .text("more", "address of the first section's list") { $0.more },
    ])
}

/// A block of the home page. It has one of the groups and lists below, by its kind.
struct BlockView: TemplateView {
    let id: String
    let block: HomeBlock
    var more = ""
    var alerts: [LinkView] = []
    var banner: BannerView?
    var services: [HomeItemView] = []
    var lead: RenderedView?
    var cards: [RenderedView] = []
    var announcements: [NoticeView] = []
    var events: [NoticeView] = []
    var albums: [RenderedView] = []
    var videos: [RenderedView] = []
    var categories: [TermView] = []
    var officials: [OfficialView] = []
    var information: InformationView?
    var statistics: [HomeItemView] = []
    var links: [HomeItemView] = []
    var counter: CounterView?
    var poll: PollView?
    /// The title of what the block shows, where `site.yaml` gives the block none.
    var ownTitle = ""

    init(_ block: HomeBlock, number: Int) {
        self.block = block
        id = "portal_blok_\(number)"
    }

    /// Whether there is something to show.
    var hasContent: Bool {
        let lists: [Bool] = [
            alerts.isEmpty, services.isEmpty, cards.isEmpty, announcements.isEmpty, events.isEmpty, albums.isEmpty,
            videos.isEmpty, categories.isEmpty, officials.isEmpty, statistics.isEmpty, links.isEmpty,
        ]
        return lists.contains(false) || banner != nil || lead != nil || information != nil || counter != nil
            || poll != nil
    }

    static let names = NameTable<BlockView>([
        .text("id", "an id for the block's heading") { $0.id },
        .text("kind", "its name in `site.yaml`, such as `latest`") { $0.block.kind.rawValue },
        .text("title", "its heading: the one in `site.yaml`, or what it shows") { view in
            view.block.title.isEmpty ? view.ownTitle : view.block.title
        },
        .text("text", "words below the heading; may be empty") { $0.block.text },
        .text("more", "address of the whole list; empty where there is none") { $0.more },
        .list("alerts", "`alert`: what warns readers now") { $0.alerts },
        .group("banner", "`banner`") { $0.banner },
        .list("services", "`services`: tiles") { $0.services },
        .group("lead", "`latest`: the lead story") { $0.lead },
        .list(
            "cards",
            "`latest`, `section`, `category`: articles, newest first, without the lead story; `popular`: the most visited"
        ) { $0.cards },
        .list("announcements", "`announcements`: those in force, newest first") { $0.announcements },
        .list("events", "`agenda`: events to come, the next one first") { $0.events },
        .list("albums", "`gallery`: albums, newest first") { $0.albums },
        .list("videos", "`videos`: newest first") { $0.videos },
        .list("categories", "`categories`: those that have articles") { $0.categories },
        .list("officials", "`leaders`: who holds the offices (`pejabat.csv`)") { $0.officials },
        .group("information", "`information`: the public information") { $0.information },
        .list("statistics", "`statistics`: figures") { $0.statistics },
        .list("links", "`links`") { $0.links },
        .group("counter", "`counter`: the visitor counter") { $0.counter },
        .group("poll", "`poll`") { $0.poll },
    ])
}

/// The portal's own picture and words.
struct BannerView: TemplateView {
    let title: String
    let text: String
    let image: PictureView?
    let address: String
    let linkTitle: String

    static let names = NameTable<BannerView>([
        .text("title", "the page's heading: that of the block, or the portal's description or name") { $0.title },
        .text("text", "words below it; may be empty") { $0.text },
        .group("image", "its picture; absent where there is none") { $0.image },
        .text("address", "where it leads; may be empty") { $0.address },
        .text("link_title", "the words of that link; may be empty") { $0.linkTitle },
    ])
}

/// A tile, figure or link.
struct HomeItemView: TemplateView {
    let item: HomeItem
    let address: String

    static let names = NameTable<HomeItemView>([
        .text("title", "its title") { $0.item.title },
        .text("text", "what it is; may be empty") { $0.item.text },
        .text("value", "the figure; may be empty") { $0.item.value },
        .text("address", "where it leads; empty where it leads nowhere") { $0.address },
    ])
}

/// The public information of the portal, counted.
struct InformationView: TemplateView {
    let context: RegisterContext

    static let names = NameTable<InformationView>([
        .text("address", "the landing page of the registers") { $0.context.prefix + RegisterAddresses.landing.encoded },
        .text("count", "number of rows of the DIP") { groupedNumber($0.context.registers.counts.total) },
        .list("classes", "the classes of the DIP") { $0.context.classCounts() },
        .list("services", "the pages of the service") { $0.context.services() },
    ])
}
