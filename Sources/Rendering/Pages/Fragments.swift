import Content
import Markdown
import Reading
import SiteModel
import Templates

/// Renders the fragments that do not belong to one article.
struct Fragments: Sendable {
    let site: Site
    let theme: Theme
    let frame: FragmentFrame
    let context: ArticleContext

    /// The header with each item of the menu as the current one, and then with none.
    func headers(alerts: [PublishedAlert]) throws -> [[UInt8]] {
        let items = site.menus.main
        return try (0...items.count).map { current in
            let links = items.enumerated().map { index, item in
                MenuItemView(
                    link: link(item, isCurrent: index == current),
                    items: item.items.map { link($0, isCurrent: false) }
                )
            }
            let warnings = LinkView.links(alerts, context.prefix)
            return try theme.render(.header, HeaderView(items: links, alerts: warnings), in: frame)
        }
    }

    func footer() throws(TemplateOverflow) -> [UInt8] {
        func links(_ items: [PublishedMenus.Item]) -> [LinkView] { items.map { link($0, isCurrent: false) } }
        let view = FooterView(
            items: links(site.menus.footer),
            social: links(site.menus.social),
            licence: site.menus.licence.map { link($0, isCurrent: false) },
            updated: site.lastModified.map { DateView(instant: $0, words: context.dates) }
        )
        return try theme.render(.footer, view, in: frame)
    }

    func sidebar() throws(TemplateOverflow) -> [UInt8] {
        let categories = site.categories.filter { !$0.articles.isEmpty }
            .map { TermView($0, prefix: context.prefix) }
        let view = SidebarView(
            categories: categories,
            counter: CounterView(site.settings.counter, context.dates),
            poll: site.settings.poll.map { PollView(poll: $0, dates: context.dates) },
            popular: site.popular(5).map {
                LinkView(title: $0.article.title.value, address: context.prefix + $0.address.encoded)
            }
        )
        return try theme.render(.sidebar, view, in: frame)
    }

    private func link(_ item: PublishedMenus.Item, isCurrent: Bool) -> LinkView {
        let address = item.target.resolved(prefix: context.prefix)?.address ?? ""
        return LinkView(title: item.title, address: address, isCurrent: isCurrent)
    }
}
