import Content
import Diagnostics
import Reading

/// Checks that compare the files of a library with each other.
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

    /// Reports each spelling of a tag that differs from the first one by more than case, spaces and hyphens, once each.
    private func similarTags() -> [Diagnostic] {
        var first: [String: Located<ArticleTag>] = [:]
        var told: Set<String> = []
        var diagnostics: [Diagnostic] = []
        for article in articles {
            for tag in article.tags {
                guard let other = first[tag.value.slug] else {
                    first[tag.value.slug] = tag
                    continue
                }
                guard tag.value.title != other.value.title,
                    Self.signs(of: tag.value.title) != Self.signs(of: other.value.title),
                    told.insert(tag.value.title).inserted
                else { continue }
                diagnostics.append(SimilarTags.diagnostic(tag.map(\.title), other: other.map(\.title)))
            }
        }
        return diagnostics
    }

    private static func signs(of title: String) -> String {
        title.filter { !$0.isLetter && !$0.isNumber && !" -'’_.".contains($0) }
    }
}
