import Content
import Markdown
import Reading
import Registers

/// The properties of an article that the rest of the portal depends on: all except text, summary, picture and author.
///
/// Routes, lists, links, pins, register news and the schedule are made from outlines, never from articles. So an edit
/// that leaves the outline unchanged leaves all of these unchanged, without anybody tracking which keys they read.
/// Cards and feeds are always made from the articles themselves.
struct ArticleOutline: Sendable, Hashable {
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
    /// The UTF-8 offsets at which the second and later pages of the text begin in the text edition.
    let textCuts: [Int]
    let aliases: [Movable<Address>]
    let related: [Movable<String>]
    let register: [Movable<String>]
    /// The fragments that links may refer to.
    let anchors: Set<String>
    /// The path of the file relative to the portal's root.
    let path: String

    init(_ article: Article) {
        let front = article.front
        id = article.id
        section = article.section
        title = article.title.value
        date = article.date.value
        localDate = article.localDate
        slug = Movable(article.slug)
        categories = front.categories
        tags = front.tags.map(\.value)
        expires = front.expires
        isDraft = front.isDraft
        isPinned = front.isPinned
        isWithdrawn = !front.withdrawn.isEmpty
        start = front.start
        localStart = article.localStart
        ending = article.ending
        isAlert = front.isAlert
        corrected = front.corrections.map(\.date)
        textCuts = TextEdition.cuts(of: article.body.document.plainText)
        aliases = front.aliases.map(Movable.init)
        related = front.related.map(Movable.init)
        register = front.register.map(Movable.init)
        anchors = article.body.document.anchors
        path = article.body.path
    }

    /// Returns whether an event is past, or an announcement no longer in force.
    func isOver(at now: Instant) -> Bool { ending.map { $0 <= now } ?? false }

    /// The moment that puts the article in order: the beginning of an event, the date of all others.
    var moment: Instant { start ?? date }

    /// The date under which archives list the article.
    var archiveDate: LocalTime { localStart ?? localDate }

    /// The addresses of the lists that are there because of the article, if of no other.
    var lists: [Address] {
        let day = archiveDate
        return tags.map { Addresses.tag($0.slug) } + (corrected.isEmpty ? [] : [Addresses.corrections]) + [
            Addresses.year(section: section, year: day.year),
            Addresses.month(section: section, year: day.year, month: day.month),
        ]
    }

    var address: Address { Addresses.article(section: section, date: localDate, slug: slug.located.value) }
}

struct OutlinedArticle: Sendable {
    let outline: ArticleOutline
    let article: Article

    init(_ article: Article) {
        outline = ArticleOutline(article)
        self.article = article
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
