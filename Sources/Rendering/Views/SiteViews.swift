import Content
import Diagnostics
import Reading
import SiteModel
import Templates

/// What all pages of a portal say of it.
final class SiteContext: Sendable {
    let settings: SiteSettings
    let logo: PictureView?
    /// The addresses of what not every portal has; empty where it has none.
    let search, textEdition, corrections: String
    let sections, categories: [TermView]

    init(_ site: Site, _ pictures: PublishedPictures) {
        settings = site.settings
        func address(_ address: Address) -> String {
            site.routes[address] == nil ? "" : site.settings.url.path(to: address)
        }
        search = address(Addresses.search)
        // What the footer's menu links already is not linked beside it again.
        let linked = site.menus.footer.compactMap { item in
            if case .page(let address, _) = item.target { address } else { nil }
        }
        func further(_ place: Address) -> String { linked.contains(place) ? "" : address(place) }
        textEdition = further(Addresses.textEdition)
        corrections = further(Addresses.corrections)
        func terms(_ lists: [ArticleList]) -> [TermView] {
            lists.map { TermView($0, prefix: site.settings.url.basePath) }
        }
        sections = terms(site.sections)
        categories = terms(site.categories)
        logo = site.logo.map { PictureView($0, prefix: site.settings.url.basePath, pictures) }
    }
}

/// The portal itself.
struct SiteView: TemplateView {
    let context: SiteContext

    private var settings: SiteSettings { context.settings }

    static let names = NameTable<SiteView>([
        .text("name", "name of the portal") { $0.settings.name },
        .text("description", "what the portal is; may be empty") { $0.settings.description },
        .text("language", "language code: id or en") { $0.settings.language.rawValue },
        .text("home", "address of the home page") { $0.settings.url.path(to: Addresses.home) },
        .text("categories", "address of the list of categories") {
            $0.settings.url.path(to: Addresses.categories)
        },
        .text("tags", "address of the list of tags") { $0.settings.url.path(to: Addresses.tags) },
        .text("search", "address of the search page; empty where the portal has none") { $0.context.search },
        .text(
            "text_edition",
            "address of the text edition; empty where the portal has none, or its footer's menu links it"
        ) {
            $0.context.textEdition
        },
        .text(
            "corrections",
            "address of the list of corrections; empty where nothing was put right, or the footer's menu links it"
        ) {
            $0.context.corrections
        },
        .list("all_sections", "the sections, in the order of `site.yaml`") { $0.context.sections },
        .list("all_categories", "the categories, in the order of `site.yaml`") { $0.context.categories },
        .free("extra", "what `site.yaml` has under `extra`") { freeData($0.settings.extra) },
        .free("data", "the files in `content/data/`, by their names without the extension; the rows of a CSV as a list")
        {
            .group($0.settings.data.mapValues(freeData))
        },
        .text("feed", "address of the RSS feed") {
            $0.settings.url.path(to: FeedFormat.rss.address(below: Addresses.home))
        },
        .text("publisher", "who answers for the portal") { $0.settings.publisher.name },
        .group("logo", "picture of the publisher") { $0.context.logo },
        .text("street", "the office's street and number") { $0.settings.address.street },
        .text("city", "the office's city") { $0.settings.address.city },
        .text("province", "the office's province") { $0.settings.address.province },
        .text("postal_code", "the office's postal code") { $0.settings.address.postalCode },
        .text("telephone", "the office's telephone number") { $0.settings.contact.telephone },
        .text("telephone_link", "address that calls that number; empty where it is none, or more than one") {
            $0.settings.contact.telephoneAddress
        },
        .text("emergency", "the number for emergencies, as it is to be read; may be empty") {
            $0.settings.contact.emergency
        },
        .text("emergency_link", "address that calls that number; empty where it is none, or more than one") {
            $0.settings.contact.emergencyAddress
        },
        .text("email", "the office's mail address") { $0.settings.contact.email },
        .text("hours", "the office's service hours") { $0.settings.contact.hours },
        .text("whatsapp", "the office's number for WhatsApp, as it is to be read; may be empty") {
            $0.settings.contact.whatsapp
        },
        .text("whatsapp_link", "address that opens a chat with that number; empty where there is none") {
            $0.settings.contact.whatsappAddress
        },
        .text("map", "address of a map of the office; may be empty") { $0.settings.contact.map?.value ?? "" },
        .text("complaints", "address where complaints are taken; may be empty") {
            $0.settings.contact.complaints?.value ?? ""
        },
        .flag("is_lapor", "whether complaints are taken by SP4N-LAPOR!") {
            $0.settings.contact.complaints?.value.contains("lapor.go.id") ?? false
        },
    ])
}

/// What every page shares: the head, the fragments around its content, the theme's words.
struct FrameView: TemplateView {
    /// What all pages of a build have in common.
    final class Shared: Sendable {
        let site: SiteContext
        let sidebar: [UInt8]
        let footer: [UInt8]

        init(site: SiteContext, sidebar: [UInt8], footer: [UInt8]) {
            self.site = site
            self.sidebar = sidebar
            self.footer = footer
        }
    }

    let shared: Shared
    let title: String
    let head: String
    let header: [UInt8]
    let breadcrumbs: [LinkView]
    /// Whether the page is one of news, beside which the sidebar is.
    var isNews = true
    /// The full address of the page.
    let url: String

    static let names = NameTable<FrameView>([
        .text("title", "the page's heading") { $0.title },
        .text("page_url", "the page's full address, for those who print it") { $0.url },
        .html(
            "head",
            "all that belongs into `<head>` but the theme's own files: character set, title, canonical address, "
                + "Open Graph, JSON-LD, Content-Security-Policy"
        ) { $0.head },
        .html("header", "the fragment `header`, with the menu item of this page marked") { $0.header },
        .html("sidebar", "the fragment `sidebar`; empty beside events, announcements, albums and videos") {
            $0.isNews ? $0.shared.sidebar : []
        },
        .html("footer", "the fragment `footer`") { $0.shared.footer },
        .list("breadcrumbs", "the pages above this one, the home page first, and this one last") { $0.breadcrumbs },
        .group("site", "the portal") { SiteView(context: $0.shared.site) },
        .words,
        .assets,
    ])
}

/// What every fragment shares. A fragment is rendered once and put into many pages.
struct FragmentFrame: TemplateView {
    let site: SiteContext

    static let names = NameTable<FragmentFrame>([
        .group("site", "the portal") { SiteView(context: $0.site) },
        .words,
        .assets,
    ])
}

extension NameTable.Entry {
    fileprivate static var words: Self { .themed("t", "the theme's words in the portal's language, from `i18n/`") }

    fileprivate static var assets: Self {
        .themed("asset", "addresses of the files that `theme.yaml` names under `assets`")
    }
}

/// The names of `header.mustache`.
struct HeaderView: TemplateView {
    let items: [MenuItemView]
    let alerts: [LinkView]

    static let names = NameTable<HeaderView>([
        .list("menu", "the links of `menus.main`") { $0.items },
        .list("alerts", "what warns readers now: announcements in force with `alert`, and `alert` in `site.yaml`") {
            $0.alerts
        },
    ])
}

/// A link of the main menu.
struct MenuItemView: TemplateView {
    let link: LinkView
    let items: [LinkView]

    static let names = NameTable<MenuItemView>([
        .text("title", "text of the link") { $0.link.title },
        .text("address", "where it leads; empty where its target is not published") { $0.link.address },
        .flag("is_current", "whether the page shown is this one or lies below it") { $0.link.isCurrent },
        .flag("has_items", "whether it has a submenu") { !$0.items.isEmpty },
        .list("items", "the links of its submenu") { $0.items },
    ])
}

/// The names of `footer.mustache`.
struct FooterView: TemplateView {
    let items: [LinkView]
    let social: [LinkView]
    let licence: LinkView?
    let updated: DateView?

    static let names = NameTable<FooterView>([
        .list("menu", "the links of `menus.footer`") { $0.items },
        .list("social", "the office's accounts elsewhere") { $0.social },
        .group("licence", "the terms under which the portal's texts may be used again; absent where none are set") {
            $0.licence
        },
        .group("updated", "when the portal last changed, as far as its files say; absent where they do not") {
            $0.updated
        },
    ])
}
