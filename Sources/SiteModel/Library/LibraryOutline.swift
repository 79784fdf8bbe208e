import Content
import Markdown
import Reading
import Registers

/// The properties of an article that the rest of the portal depends on: all except text, summary, picture and author.
///
/// Routes, lists, links, pins, register news and the schedule are made from outlines, never from articles. So an edit
/// that leaves the outline unchanged leaves all of these unchanged, without anybody tracking which keys they read.
/// Cards and feeds are always made from the articles themselves.
///
/// A class, though it never changes: all of these hold the same thousands of outlines, and each holds a reference.
@dynamicMemberLookup final class ArticleOutline: Sendable, Equatable {
    struct Properties: Sendable, Hashable {
        let id: ContentPath
        let section: String
        let title: String
        let date: Instant
        let localDate: LocalTime
        let slug: Movable<String>
        let categories: [String]
        let tags: [ArticleTag]
        let expires: Instant?
        let isDraft: Bool
        let isPinned: Bool
        let isWithdrawn: Bool
        /// The beginning of an event. Nil for other articles.
        let start: Instant?
        let localStart: LocalTime?
        /// The end of an event, or the moment at which an announcement is no longer in force. Nil for other articles.
        let ending: Instant?
        let isAlert: Bool
        /// The moments of corrections after publication.
        let corrected: [Instant]
        let aliases: [Movable<Address>]
        let related: [Movable<String>]
        let register: [Movable<String>]
        /// The fragments that links may refer to.
        let anchors: Set<String>
        /// The path of the file relative to the portal's root.
        let path: String
    }

    private let properties: Properties
    let address: Address

    init(_ article: Article) {
        properties = Properties(
            id: article.id,
            section: article.section,
            title: article.title.value,
            date: article.date.value,
            localDate: article.localDate,
            slug: Movable(article.slug),
            categories: article.categories,
            tags: article.tags.map(\.value),
            expires: article.expires,
            isDraft: article.isDraft,
            isPinned: article.isPinned,
            isWithdrawn: !article.withdrawn.isEmpty,
            start: article.start,
            localStart: article.localStart,
            ending: article.ending,
            isAlert: article.isAlert,
            corrected: article.corrections.map(\.date),
            aliases: article.aliases.map(Movable.init),
            related: article.related.map(Movable.init),
            register: article.register.map(Movable.init),
            anchors: article.body.document.anchors,
            path: article.body.path
        )
        address = Addresses.article(article)
    }

    static func == (left: ArticleOutline, right: ArticleOutline) -> Bool { left.properties == right.properties }

    subscript<Value>(dynamicMember key: KeyPath<Properties, Value>) -> Value { properties[keyPath: key] }

    /// Returns whether an event is past, or an announcement no longer in force.
    func isOver(at now: Instant) -> Bool { self.ending.map { $0 <= now } ?? false }

    /// The moment that puts the article in order: the beginning of an event, the date of all others.
    var moment: Instant { self.start ?? self.date }

    /// The date under which archives list the article.
    var archiveDate: LocalTime { self.localStart ?? self.localDate }

    /// The addresses of the lists that are there because of the article, if of no other.
    var lists: [Address] {
        let day = archiveDate
        return self.tags.map { Addresses.tag($0.slug) } + (self.corrected.isEmpty ? [] : [Addresses.corrections]) + [
            Addresses.year(section: self.section, year: day.year),
            Addresses.month(section: self.section, year: day.year, month: day.month),
        ]
    }
}

extension Article {
    /// Returns whether the rest of the portal is the same with this article in place of another state of it.
    func isOutlined(as other: Article) -> Bool {
        ArticleOutline(self) == ArticleOutline(other) && TextEdition.cuts(of: self) == TextEdition.cuts(of: other)
    }
}

struct OutlinedArticle: Sendable {
    let outline: ArticleOutline
    let article: Article

    init(_ article: Article) {
        outline = ArticleOutline(article)
        self.article = article
    }

    /// Outlines articles.
    ///
    /// - Parameters:
    ///   - articles: sorted by identifier.
    ///   - earlier: outlines made before, sorted likewise. Those of articles that were not read again are kept.
    static func all(_ articles: [Article], after earlier: [OutlinedArticle]) -> [OutlinedArticle] {
        var rest = earlier[...]
        return articles.map { article in
            rest = rest.drop { $0.article.id < article.id }
            if let known = rest.first, known.article === article { return known }
            return OutlinedArticle(article)
        }
    }
}

/// A value that is compared without its location.
struct Movable<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The location serves only diagnostics in the same file, which are made again after an edit of that file.
    let located: Located<Value>

    init(_ located: Located<Value>) {
        self.located = located
    }

    static func == (left: Movable, right: Movable) -> Bool { left.located.value == right.located.value }

    func hash(into hasher: inout Hasher) { hasher.combine(located.value) }
}

/// A library with outlines in place of articles, from which everything in a portal except the articles themselves is made.
struct LibraryOutline: Sendable {
    let settings: SiteSettings
    /// Sorted by identifier.
    let articles: [ArticleOutline]
    let pages: [StandingPage]
    let media: [MediaFile]
    let registers: Registers
    let held: HeldContent

    init(_ library: Library, articles: [ArticleOutline]) {
        settings = library.settings
        self.articles = articles
        pages = library.pages
        media = library.media
        registers = library.registers
        held = library.held
    }
}
