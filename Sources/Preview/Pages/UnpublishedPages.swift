import Content
import Publishing
import Reading
import Serialization
import SiteModel

/// The pages of a state that the public cannot see yet, so that the script can mark links to them.
struct UnpublishedPages: Sendable {
    /// The maximum number of pages in the report. Every browser receives it with every state, so a larger portal has only some links marked.
    static let longestList = 500

    /// The reason why the public does not see a page.
    enum Reason: String, Sendable {
        case draft, scheduled
    }

    private let pages: [(path: String, reason: Reason)]

    /// Articles first, the newest first.
    init(_ current: PreviewSite?) {
        guard let site = current?.portal.site else {
            pages = []
            return
        }
        let base = site.settings.url.basePath
        let articles = site.articles.lazy.compactMap { article in
            Self.reason(article.article, in: site).map { (address: article.address, reason: $0) }
        }
        let standing = site.pages.lazy.filter(\.page.isDraft).map { (address: $0.address, reason: Reason.draft) }
        let all = Array(articles.prefix(Self.longestList)) + Array(standing.prefix(Self.longestList))
        pages = all.prefix(Self.longestList).map { (base + $0.address.encoded, $0.reason) }
    }

    /// Returns the reason, or nil where the public sees the article.
    static func reason(_ article: Article, in site: Site) -> Reason? {
        if article.isDraft { return .draft }
        return article.date.value > site.options.now ? .scheduled : nil
    }

    /// The percent-encoded paths on this host with their reasons.
    var json: JSON {
        .array(pages.map { .object(compacting: ["path": .string($0.path), "reason": .string($0.reason.rawValue)]) })
    }
}
