import Content
import Markdown
import Reading
import Registers

/// An article as the rest of its portal depends on it: everything but the text, the summary, the picture and who wrote it.
///
/// Routes, lists, links, pins, register news and the schedule are made from outlines, never from articles. An article whose
/// outline is the same after an edit therefore leaves all of them as they were, and nothing has to know which keys they read.
/// Cards and feeds are made anew from the articles themselves.
struct ArticleOutline: Sendable, Hashable {
    let id: String
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
    /// When an event begins.
    let start: Instant?
    let localStart: LocalTime?
    /// From when on an event is past, or an announcement no longer in force.
    let ending: Instant?
    let isAlert: Bool
    /// When something was put right after publication.
    let corrected: [Instant]
    /// Where the pages after the first begin that the text takes in the text edition. UTF-8 offsets.
    let textCuts: [Int]
    let aliases: [Movable<String>]
    let related: [Movable<String>]
    let register: [Movable<String>]
    /// The fragments that links may name.
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

    /// Whether an event is past, or an announcement no longer in force.
    func isOver(at now: Instant) -> Bool { ending.map { $0 <= now } ?? false }

    /// The day under which archives have it.
    var archiveDate: LocalTime { localStart ?? localDate }

    /// The addresses of the lists that are there because of the article, if of no other.
    var lists: [String] {
        let day = archiveDate
        return tags.map { Addresses.tag($0.slug) } + (corrected.isEmpty ? [] : [Addresses.corrections]) + [
            Addresses.year(section: section, year: day.year),
            Addresses.month(section: section, year: day.year, month: day.month),
        ]
    }

    var address: String { Addresses.article(section: section, date: localDate, slug: slug.located.value) }
}

/// An article with its outline.
struct OutlinedArticle: Sendable {
    let outline: ArticleOutline
    let article: Article

    init(_ article: Article) {
        outline = ArticleOutline(article)
        self.article = article
    }
}

/// A value that stays the same when it moves within its file.
struct Movable<Value: Sendable & Hashable>: Sendable, Hashable {
    /// Its place serves diagnostics in the same file only, which an edit of that file finds anew.
    let located: Located<Value>

    init(_ located: Located<Value>) {
        self.located = located
    }

    static func == (left: Movable, right: Movable) -> Bool { left.located.value == right.located.value }

    func hash(into hasher: inout Hasher) { hasher.combine(located.value) }
}

/// A library in which articles are outlines: what everything in a portal but the articles themselves is made from.
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
