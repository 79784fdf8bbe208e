import Content
import Diagnostics
import SiteModel
import Templates

/// The portal itself.
final class SiteView: TemplateView {
    let settings: SiteSettings
    let logo: PictureView?

    init(_ site: Site) {
        settings = site.settings
        logo = site.logo.map { PictureView($0, prefix: site.settings.url.basePath) }
    }

    static let names = NameTable<SiteView>([
        .text("name", "name of the portal") { $0.settings.name },
        .text("description", "what the portal is; may be empty") { $0.settings.description },
        .text("language", "language code: id or en") { $0.settings.language.rawValue },
        .text("home", "address of the home page") { $0.settings.url.basePath + Addresses.home },
        .text("categories", "address of the list of categories") { $0.settings.url.basePath + Addresses.categories },
        .text("tags", "address of the list of tags") { $0.settings.url.basePath + Addresses.tags },
        .text("search", "address of the search page; empty where the portal has none") {
            $0.settings.search == .on ? $0.settings.url.basePath + Addresses.search : ""
        },
        .text("feed", "address of the RSS feed") {
            $0.settings.url.basePath + FeedFormat.rss.address(below: Addresses.home)
        },
        .text("publisher", "who answers for the portal") { $0.settings.publisher.name },
        .group("logo", "picture of the publisher") { $0.logo },
        .text("street", "the office's street and number") { $0.settings.address.street },
        .text("city", "the office's city") { $0.settings.address.city },
        .text("province", "the office's province") { $0.settings.address.province },
        .text("postal_code", "the office's postal code") { $0.settings.address.postalCode },
        .text("telephone", "the office's telephone number") { $0.settings.contact.telephone },
        .text("email", "the office's mail address") { $0.settings.contact.email },
        .text("hours", "the office's service hours") { $0.settings.contact.hours },
    ])
}

/// What every page shares: the head, the fragments around its content, the theme's words.
final class FrameView: TemplateView {
    struct Shared: Sendable {
        let site: SiteView
        let words: TemplateValue
        let assets: TemplateValue
        let sidebar: String
        let footer: String
    }

    let shared: Shared
    let title: String
    let head: String
    let header: String
    let breadcrumbs: [LinkView]

    init(_ shared: Shared, title: String, head: String, header: String, breadcrumbs: [LinkView]) {
        self.shared = shared
        self.title = title
        self.head = head
        self.header = header
        self.breadcrumbs = breadcrumbs
    }

    static let names = NameTable<FrameView>([
        .text("title", "the page's heading") { $0.title },
        .html(
            "head",
            "all that belongs into `<head>` but the theme's own files: character set, title, canonical address, "
                + "Open Graph, JSON-LD, Content-Security-Policy"
        ) { $0.head },
        .html("header", "the fragment `header`, with the menu item of this page marked") { $0.header },
        .html("sidebar", "the fragment `sidebar`") { $0.shared.sidebar },
        .html("footer", "the fragment `footer`") { $0.shared.footer },
        .list("breadcrumbs", "the pages above this one, the home page first, and this one last") { $0.breadcrumbs },
        .group("site", "the portal") { $0.shared.site },
        .themed("t", "the theme's words in the portal's language, from `i18n/`") { $0.shared.words },
        .themed("asset", "addresses of the files that `theme.yaml` names under `assets`") { $0.shared.assets },
    ])
}

/// A view of a whole page, which offers the names of the frame beside its own.
protocol FramedView: TemplateView {
    var frame: FrameView { get }
}

extension NameTable where View: FramedView {
    /// The frame's names and `own`, which win where both have a name.
    init(framed own: [Entry]) {
        let ownNames = Set(own.map(\.description.name))
        let lifted = FrameView.names.entries.filter { !ownNames.contains($0.description.name) }.map { entry in
            Entry(description: entry.description) { view in entry.value(view.frame) }
        }
        self.init(own + lifted)
    }
}

/// Names that every fragment has.
final class FragmentFrame: Sendable {
    let site: SiteView
    let words: TemplateValue
    let assets: TemplateValue

    init(site: SiteView, words: TemplateValue, assets: TemplateValue) {
        self.site = site
        self.words = words
        self.assets = assets
    }
}

/// A view of a fragment, which is rendered once and put into many pages.
protocol FragmentView: TemplateView {
    var fragment: FragmentFrame { get }
}

extension NameTable where View: FragmentView {
    init(fragment own: [Entry]) {
        self.init(
            own + [
                .group("site", "the portal") { $0.fragment.site },
                .themed("t", "the theme's words in the portal's language, from `i18n/`") { $0.fragment.words },
                .themed("asset", "addresses of the files that `theme.yaml` names under `assets`") {
                    $0.fragment.assets
                },
            ]
        )
    }
}

/// The names of `header.mustache` and `footer.mustache`.
final class MenuView: FragmentView {
    let fragment: FragmentFrame
    let items: [LinkView]

    init(_ fragment: FragmentFrame, items: [LinkView]) {
        self.fragment = fragment
        self.items = items
    }

    static let names = NameTable<MenuView>(fragment: [
        .list("menu", "the links of the menu: `menus.main` for the header, `menus.footer` for the footer") { $0.items }
    ])
}
