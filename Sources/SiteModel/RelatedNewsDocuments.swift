import Content
import Diagnostics
import Markdown
import Reading
import RelatedNews

/// Converts a portal's articles into documents of the related-news index.
struct RelatedNewsDocuments {
    let map: LinkMap
    let zone: SiteTimeZone

    /// Returns the documents of the index. Pins of unpublished articles are checked as well.
    func documents(
        _ articles: [OutlinedArticle],
        unpublished: [ArticleOutline],
        _ findings: inout [Diagnostic]
    ) -> [RelatedNewsDocument] {
        let outlines = articles.map(\.outline)
        let hasPins = (outlines + unpublished).contains { !$0.related.isEmpty }
        let byAddress = Dictionary(keepingFirst: hasPins ? outlines.map { ($0.address, $0.id) } : [])
        var documents: [RelatedNewsDocument] = []
        documents.reserveCapacity(articles.count)
        for article in articles {
            let pins = pins(of: article.outline, byAddress, outlines, &findings)
            documents.append(Self.document(article.article, pins: pins, in: zone))
        }
        for article in unpublished { _ = pins(of: article, byAddress, outlines, &findings) }
        return documents
    }

    /// - Parameter pins: identifiers of the articles that the author pinned, in order.
    static func document(_ article: Article, pins: [ContentPath], in zone: SiteTimeZone) -> RelatedNewsDocument {
        let day = CalendarDay(at: article.date.value, in: zone)
        return RelatedNewsDocument(
            id: article.id.rawValue,
            time: article.date.value.secondsSinceEpoch,
            month: day.year * 12 + day.month,
            title: article.title.value,
            summary: article.summary,
            body: article.body.document.plainText,
            tags: article.tags.map(\.value.slug),
            categories: article.categories,
            section: article.section,
            pins: pins.map(\.rawValue)
        )
    }

    /// Makes the index.
    ///
    /// - Throws: `StemmerError` where the stemming library fails.
    static func index(
        _ documents: [RelatedNewsDocument],
        _ settings: SiteSettings,
        _ site: SiteOptions
    ) async throws -> RelatedNewsIndex {
        var options = RelatedNewsSettings()
        options.count = settings.related.count
        options.includesNewer = settings.related.includesNewer
        return try await RelatedNewsIndex(
            documents: documents,
            settings: options,
            explains: site.explainsRelatedNews,
            results: site.results,
            jobs: site.jobs
        )
    }

    private func pins(
        of article: ArticleOutline,
        _ byAddress: [Address: ContentPath],
        _ outlines: [ArticleOutline],
        _ findings: inout [Diagnostic]
    ) -> [ContentPath] {
        var pins: [ContentPath] = []
        for pin in article.related.map(\.located) {
            var resolver = LinkResolver(map: map, file: article.id, suggests: false)
            let target = resolver.link(pin.value, at: pin.location)
            if case .page(let address, _) = target, let id = byAddress[address], id != article.id {
                pins.append(id)
            } else if case .page(let address, _) = target, byAddress[address] == article.id {
                findings.append(UnknownRelated.itself(pin))
            } else if resolver.diagnostics.contains(where: \.isAboutUnseen) {
                findings += resolver.diagnostics
            } else {
                // A suggestion takes time, and no more findings are listed.
                let isListed = findings.count < DiagnosticBound.limit
                let title = Slug.make(from: pin.value)
                let titled =
                    isListed ? outlines.first { Slug.make(from: $0.title) == title && $0.id != article.id }?.id : nil
                let known = isListed ? map.suggestions.articles : .none
                findings.append(UnknownRelated.diagnostic(pin, known: known, titled: titled))
            }
        }
        return pins
    }
}
