import Content
import Markdown
import SiteModel
import Templates

/// Renders the fragments that do not belong to one article.
struct Fragments: Sendable {
    let site: Site
    let theme: Theme
    let frame: FragmentFrame
    let context: ArticleContext

    /// The header with each item of the menu as the current one, and then with none.
    func headers() throws -> [[UInt8]] {
        let items = site.menus.main
        return try (0...items.count).map { current in
            let links = items.enumerated().map { link($1, isCurrent: $0 == current) }
            return try theme.render(.header, MenuView(items: links), in: frame)
        }
    }

    func footer() throws(TemplateOverflow) -> [UInt8] {
        let links = site.menus.footer.map { link($0, isCurrent: false) }
        return try theme.render(.footer, MenuView(items: links), in: frame)
    }

    func sidebar() throws(TemplateOverflow) -> [UInt8] {
        let categories = site.categories.filter { !$0.articles.isEmpty }.map { list in
            TermView(
                title: list.title,
                address: context.prefix + list.address,
                description: list.description,
                count: list.articles.count
            )
        }
        let view = SidebarView(
            categories: categories,
            counter: site.settings.counter.map { CounterView($0, context.dates) },
            poll: site.settings.poll.map { PollView($0, context.dates) }
        )
        return try theme.render(.sidebar, view, in: frame)
    }

    private func link(_ item: PublishedMenus.Item, isCurrent: Bool) -> LinkView {
        let address = item.target.resolved(prefix: context.prefix)?.address ?? ""
        return LinkView(title: item.title, address: address, isCurrent: isCurrent)
    }
}
