import Content
import Diagnostics
import Reading

/// What is compared between the files of a library, whatever links them.
struct LibraryChecks {
    let library: LibraryOutline
    let articles: [Article]
    let today: CalendarDay

    func diagnostics() -> [Diagnostic] {
        let paths = articles.map(\.id) + library.pages.map(\.id) + library.media.map(\.path)
        return SimilarNames.diagnostics(of: paths.sorted()) + similarTags()
            + articles.compactMap {
                UnlikelyYear.diagnostic($0.localDate.year, at: $0.date.location, today: today)
            }
    }

    /// Each spelling of a tag that differs in more than case, spaces and hyphens from the one used first is told once.
    private func similarTags() -> [Diagnostic] {
        var first: [String: (tag: ArticleTag, path: String)] = [:]
        var told: Set<String> = []
        var diagnostics: [Diagnostic] = []
        for article in articles {
            for tag in article.tags {
                guard let other = first[tag.slug] else {
                    first[tag.slug] = (tag, article.body.path)
                    continue
                }
                guard tag.title != other.tag.title, Self.signs(of: tag.title) != Self.signs(of: other.tag.title),
                    told.insert(tag.title).inserted
                else { continue }
                let place = Located(tag.title, at: SourceLocation(path: article.body.path))
                diagnostics.append(SimilarTags.diagnostic(place, other: other.tag.title, in: other.path))
            }
        }
        return diagnostics
    }

    private static func signs(of title: String) -> String {
        title.filter { !$0.isLetter && !$0.isNumber && !" -'’_.".contains($0) }
    }
}
