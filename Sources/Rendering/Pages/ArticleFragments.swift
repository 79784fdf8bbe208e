import Reading
import SiteModel
import Synchronization
import Templates

/// A fragment of each article, rendered when it is asked for first.
final class ArticleFragments: Sendable {
    private let site: Site
    private let render: @Sendable (PublishedArticle) throws(TemplateOverflow) -> [UInt8]
    private let rendered = Mutex<[ContentPath: RenderedView]>([:])

    init(site: Site, render: @escaping @Sendable (PublishedArticle) throws(TemplateOverflow) -> [UInt8]) {
        self.site = site
        self.render = render
    }

    /// The fragments of the articles with these identifiers, in this order.
    func views(_ ids: some Sequence<ContentPath>) throws(TemplateOverflow) -> [RenderedView] {
        var views: [RenderedView] = []
        for id in ids {
            if let view = try view(id) { views.append(view) }
        }
        return views
    }

    private func view(_ id: ContentPath) throws(TemplateOverflow) -> RenderedView? {
        if let view = rendered.withLock({ $0[id] }) { return view }
        // Outside of the lock: two threads that ask at once do the work twice, and nobody waits.
        guard let article = site.article(id) else { return nil }
        let view = RenderedView(html: try render(article))
        rendered.withLock { $0[id] = view }
        return view
    }
}
