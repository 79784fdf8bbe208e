import SiteModel
import Synchronization

/// A fragment of each article, rendered when it is asked for first.
final class ArticleFragments: Sendable {
    private let site: Site
    private let render: @Sendable (PublishedArticle) -> String
    private let rendered = Mutex<[String: RenderedView]>([:])

    init(site: Site, render: @escaping @Sendable (PublishedArticle) -> String) {
        self.site = site
        self.render = render
    }

    /// The fragments of the articles with these identifiers, in this order.
    func views(_ ids: some Sequence<String>) -> [RenderedView] { ids.compactMap(view) }

    private func view(_ id: String) -> RenderedView? {
        if let view = rendered.withLock({ $0[id] }) { return view }
        // Outside of the lock: two threads that ask at once do the work twice, and nobody waits.
        guard let view = site.article(id).map({ RenderedView(render($0)) }) else { return nil }
        rendered.withLock { $0[id] = view }
        return view
    }
}
