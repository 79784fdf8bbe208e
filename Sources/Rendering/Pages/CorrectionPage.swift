import Content
import SiteModel
import Templates

/// Renders the list of what was put right in articles.
struct CorrectionPage: Sendable {
    let context: RenderContext

    func html() throws(TemplateOverflow) -> [UInt8] {
        let words = context.words
        var head = PageHead(
            title: "\(words.corrections) | \(context.site.settings.name)",
            address: Addresses.corrections
        )
        head.kind = .list
        head.breadcrumbs = [
            Breadcrumb(title: words.home, address: Addresses.home),
            Breadcrumb(title: words.corrections, address: Addresses.corrections),
        ]
        let corrections = context.site.articles.flatMap { article in
            article.article.corrections.map { CorrectionEntry(correction: $0, article: article) }
        }
        // Of two at the same moment, the one of the newer article first.
        let sorted = corrections.enumerated().sorted { one, other in
            let dates = (one.element.correction.date, other.element.correction.date)
            return dates.0 == dates.1 ? one.offset < other.offset : dates.0 > dates.1
        }
        let view = CorrectionsView(
            corrections: sorted.map { CorrectionEntryView(entry: $0.element, context: context.articleContext) }
        )
        return try context.theme.render(.corrections, view, in: context.frame(head, heading: words.corrections))
    }
}

struct CorrectionEntry: Sendable {
    let correction: Correction
    let article: PublishedArticle
}
