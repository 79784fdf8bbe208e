import Content
import Diagnostics
import Reading
import RelatedNews

/// Restricts related news to articles of the same kind of section: events are not related to news, nor albums to announcements.
struct RelatedKinds {
    /// The kind of each article's section, by the article's identifier.
    private let kinds: [ContentPath: SectionKind]
    private let isMixed: Bool

    init(_ articles: [PublishedArticle], _ settings: SiteSettings) {
        isMixed = Set(settings.sections.map(\.kind)).count > 1
        let sections = Dictionary(keepingFirst: settings.sections.map { ($0.folder, $0.kind) })
        kinds =
            isMixed
            ? Dictionary(keepingFirst: articles.map { ($0.id, sections[$0.article.section] ?? .berita) }) : [:]
    }

    /// Returns the pinned articles, of any kind, followed by the related articles of the article's own kind.
    func related(to article: PublishedArticle, in index: RelatedNewsIndex) -> [ContentPath] {
        let all = index.related(to: article.id.rawValue).map(ContentPath.init(rawValue:))
        guard isMixed else { return all }
        let named = all.prefix(article.article.front.related.count)
        return named + all.dropFirst(named.count).filter { kinds[$0] == kinds[article.id] }
    }
}
