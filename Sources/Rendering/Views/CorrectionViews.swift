import Content
import Reading
import SiteModel
import Templates

/// The names of `corrections.mustache`. They include those of `terms.mustache`, which takes its place in themes without it.
struct CorrectionsView: TemplateView {
    /// The latest first.
    let corrections: [CorrectionEntryView]

    static let names = NameTable<CorrectionsView>([
        .list("corrections", "what was put right in articles, the latest first") { $0.corrections },
        .list("terms", "the same as terms: the article, and what was put right in it") { view in
            view.corrections.map { one in
                let date = one.context.dates.date(one.entry.correction.date)
                return TermView(
                    title: one.title,
                    address: one.address,
                    description: "\(date): \(one.entry.correction.text)",
                    count: 1
                )
            }
        },
    ])
}

/// A correction in the list of all.
struct CorrectionEntryView: TemplateView {
    let entry: CorrectionEntry
    let context: ArticleContext

    var title: String { entry.article.article.title.value }
    var address: String { context.prefix + entry.article.address.encoded }

    static let names = NameTable<CorrectionEntryView>([
        .group("date", "when it was put right") {
            DateView(instant: $0.entry.correction.date, words: $0.context.dates)
        },
        .text("text", "what was put right") { $0.entry.correction.text },
        .text("title", "the article's headline") { $0.title },
        .text("address", "the article's page") { $0.address },
    ])
}
