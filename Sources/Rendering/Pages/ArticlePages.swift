import Content
import Markdown
import Reading
import SiteModel
import Templates

/// Renders articles and standing pages.
struct ArticlePages: Sendable {
    let context: RenderContext

    private var settings: SiteSettings { context.site.settings }

    func html(_ published: PublishedArticle) throws(TemplateOverflow) -> [UInt8] {
        let article = published.article
        let section = settings.sections.first { $0.folder == article.section }
        var crumbs = [Breadcrumb(title: context.words.home, address: Addresses.home)]
        if let section {
            crumbs.append(Breadcrumb(title: section.title, address: Addresses.section(section.folder)))
        }
        crumbs.append(Breadcrumb(title: article.title.value, address: published.address))
        var head = PageHead(title: "\(article.title.value) | \(settings.name)", address: published.address)
        let isWithdrawn = !article.withdrawn.isEmpty
        head.description = isWithdrawn ? article.withdrawn : article.summary
        if !isWithdrawn { head.kind = .article(published) }
        head.image = published.cover
        head.breadcrumbs = crumbs
        head.isIndexed = !article.isDraft && !isWithdrawn
        let view = ArticleView(
            published,
            context: context.articleContext,
            previous: context.link(to: published.previous),
            next: context.link(to: published.next),
            related: try context.entries(published.related),
            rows: context.rows(ofArticle: published.id),
            textAddress: context.textAddress(of: published)
        )
        let frame = context.frame(head, heading: article.title.value, kind: section?.kind ?? .berita)
        return try context.theme.render(.article, view, in: frame)
    }

    func html(_ published: PublishedPage) throws(TemplateOverflow) -> [UInt8] {
        let page = published.page
        var head = PageHead(title: "\(page.title.value) | \(settings.name)", address: published.address)
        head.description = page.summary
        head.image = published.image
        head.breadcrumbs = [
            Breadcrumb(title: context.words.home, address: Addresses.home),
            Breadcrumb(title: page.title.value, address: published.address),
        ]
        head.isIndexed = !page.isDraft
        let view = StandingPageView(published, context: context.articleContext)
        head.questions = PageQuestion.all(of: page.body.document, html: view.text.body)
        return try context.theme.render(.page, view, in: context.frame(head, heading: page.title.value))
    }

    func notFound() throws(TemplateOverflow) -> [UInt8] {
        var head = PageHead(title: "\(context.words.notFound) | \(settings.name)", address: Addresses.notFound)
        head.isIndexed = false
        let latest = try context.cards(context.site.latestNews(Site.latestOnNotFound).map(\.id))
        let frame = context.frame(head, heading: context.words.notFound)
        return try context.theme.render(.notFound, NotFoundView(latest: latest), in: frame)
    }
}
