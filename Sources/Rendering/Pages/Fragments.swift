import Content
import Markdown
import SiteModel

/// Renders the fragments that do not belong to one article.
struct Fragments: Sendable {
    let site: Site
    let theme: Theme
    let frame: FragmentFrame
    let context: ArticleContext

    /// The header with each item of the menu as the current one, and then with none.
    func headers() -> [String] {
        let items = site.menus.main
        return (0...items.count).map { current in
            let links = items.enumerated().map { link($1, isCurrent: $0 == current) }
            return theme.render(.header, MenuView(frame, items: links))
        }
    }

    func footer() -> String {
        theme.render(.footer, MenuView(frame, items: site.menus.footer.map { link($0, isCurrent: false) }))
    }

    func sidebar() -> String {
        let categories = site.categories.filter { !$0.articles.isEmpty }.map { list in
            TermView(
                title: list.title,
                address: context.prefix + list.address,
                description: list.description,
                count: list.articles.count
            )
        }
        let view = SidebarView(
            frame,
            categories: categories,
            counter: site.settings.counter.map { CounterView($0, context.dates) },
            poll: site.settings.poll.map { PollView($0, context.dates) }
        )
        return theme.render(.sidebar, view)
    }

    private func link(_ item: PublishedMenus.Item, isCurrent: Bool) -> LinkView {
        let address = item.target.resolved(prefix: context.prefix)?.address ?? ""
        return LinkView(title: item.title, address: address, isCurrent: isCurrent)
    }
}
