import Content
import SiteModel

/// Turns a portal and a theme into the files of pages.
public struct Renderer: Sendable {
    private let context: RenderContext
    private let registers: RegisterContext?

    private var site: Site { context.site }

    /// Renders the fragments that pages share.
    public init(site: Site, theme: Theme) {
        let context = RenderContext(site: site, theme: theme)
        self.context = context
        registers = site.registers.map { RegisterContext(context, $0) }
    }

    /// Every file but the exports. Pages are rendered when their content is asked for.
    public func files() -> [OutputFile] {
        let registers = self.registers.map(RegisterFiles.init)
        return assets() + pages() + (registers?.pages() ?? []) + lists() + (registers?.lists() ?? [])
    }

    private func assets() -> [OutputFile] {
        let ofTheme = context.theme.assets.map { asset in
            OutputFile(path: asset.outputPath, kind: .asset, content: .made { asset.bytes })
        }
        let media = site.media.map {
            OutputFile(path: $0.path, kind: .asset, source: "content/" + $0.path, content: .copied(from: $0.file))
        }
        return ofTheme + media
    }

    private func pages() -> [OutputFile] {
        let articlePages = ArticlePages(context: context)
        let articles = site.articles.map { article in
            page(at: article.address, .page, source: article.article.body.path) { articlePages.html(article) }
        }
        let services = registers.map(AccountabilityPages.init)
        let serviceIDs = Set(site.registers?.servicePages ?? [])
        let standing = site.pages.map { page in
            self.page(at: page.address, .page, source: page.page.body.path) {
                if let services, serviceIDs.contains(page.id) { return services.html(page) }
                return articlePages.html(page)
            }
        }
        let redirects = site.redirects.map { redirect in
            page(at: redirect.from, .page) { [context] in RedirectPage(redirect, context: context).html() }
        }
        let notFound = page(at: Addresses.notFound, .page) { articlePages.notFound() }
        return articles + standing + redirects + [notFound]
    }

    private func lists() -> [OutputFile] {
        let listPages = ListPages(context: context)
        var files = [page(at: Addresses.home, .list) { listPages.home() }]
        for list in site.lists {
            for number in 1...list.pageCount {
                files.append(page(at: list.address(ofPage: number), .list) { listPages.html(list, page: number) })
            }
        }
        for year in site.years {
            files.append(page(at: year.address, .list) { listPages.html(year) })
        }
        files.append(page(at: Addresses.categories, .list) { listPages.categories() })
        files.append(page(at: Addresses.tags, .list) { listPages.tags() })
        return files
    }

    private func page(
        at address: String,
        _ kind: OutputFile.Kind,
        source: String? = nil,
        _ html: @escaping @Sendable () -> String
    ) -> OutputFile {
        OutputFile(path: Addresses.file(for: address), kind: kind, source: source, text: html)
    }
}
