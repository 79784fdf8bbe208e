import Content
import RelatedNews

/// Keeps related news to articles of the same kind of section: an event is not news, and an album no announcement.
struct RelatedKinds {
    /// The kind of each article's section, by identifier.
    private let kinds: [String: SectionKind]
    private let isMixed: Bool

    init(_ articles: [PublishedArticle], _ settings: SiteSettings) {
        isMixed = Set(settings.sections.map(\.kind)).count > 1
        let sections = Dictionary(
            settings.sections.map { ($0.folder, $0.kind) },
            uniquingKeysWith: { first, _ in first }
        )
        kinds =
            isMixed
            ? Dictionary(
                articles.map { ($0.id, sections[$0.article.section] ?? .berita) },
                uniquingKeysWith: { first, _ in first }
            ) : [:]
    }

    /// The related articles that are of the article's kind, and before them those that its author named, of whatever kind.
    func related(to article: PublishedArticle, in index: RelatedNewsIndex) -> [String] {
        let all = index.related(to: article.id)
        guard isMixed else { return all }
        let named = all.prefix(article.article.front.related.count)
        return named + all.dropFirst(named.count).filter { kinds[$0] == kinds[article.id] }
    }
}
