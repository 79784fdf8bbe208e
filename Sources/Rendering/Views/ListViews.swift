import Content
import Reading
import SiteModel
import Templates

/// The names of `list.mustache`: a section, category, tag or month.
struct ListView: TemplateView {
    let list: ArticleList
    let words: PageWords
    let articles: [RenderedView]
    let pagination: PaginationView?
    let feeds: FeedsView?
    let years: [TermView]
    let calendar: String
    var month: MonthSheet?

    static let names = NameTable<ListView>([
        .text("description", "what the list is about; may be empty") { $0.list.description },
        .text("kind", "the kind of its section, such as `berita` or `galeri`; empty for categories and tags") {
            $0.list.section?.kind.rawValue ?? ""
        },
        .text("count", "number of articles on all pages of the list") { groupedNumber($0.list.articles.count) },
        .text("counted", "that number with what is counted: 28 berita, 3 acara") { view in
            view.words.articles(view.list.articles.count, of: view.list.section?.kind)
        },
        .list("articles", "the articles of this page, newest first") { $0.articles },
        .group("pagination", "the pages of the list; absent where one page is enough") { $0.pagination },
        .group("feeds", "the list's feeds; absent where it has none") { $0.feeds },
        .text("calendar", "address of the calendar of a section of events; empty for other lists") { $0.calendar },
        .group("month", "a month of events as a calendar; absent for other lists") { $0.month },
        .list("years", "the years of a section's archive; empty for other lists") { $0.years },
    ])
}

struct PaginationView: TemplateView {
    let list: Address
    let prefix: String
    let pageCount: Int
    let current: Int

    /// The first page, the last, and those around the current one.
    private var shown: [Int] {
        let near = max(1, current - 2)...min(pageCount, current + 2)
        return Set(near).union([1, pageCount]).sorted()
    }

    private func page(_ number: Int, after previous: Int? = nil) -> PageLinkView? {
        guard (1...pageCount).contains(number) else { return nil }
        return PageLinkView(
            number: groupedNumber(number),
            address: prefix + Addresses.page(number, of: list).encoded,
            isCurrent: number == current,
            isAfterGap: previous.map { $0 + 1 < number } ?? false
        )
    }

    static let names = NameTable<PaginationView>([
        .list("pages", "the first page, the last, and those around this one") { view in
            let numbers = view.shown
            return zip(numbers, [nil] + numbers).compactMap { view.page($0, after: $1) }
        },
        .text("current", "number of this page") { groupedNumber($0.current) },
        .text("total", "number of pages") { groupedNumber($0.pageCount) },
        .group("previous", "the page before, of newer articles; absent on the first") { $0.page($0.current - 1) },
        .group("next", "the page after, of older articles; absent on the last") { $0.page($0.current + 1) },
    ])
}

/// A page of a list.
struct PageLinkView: TemplateView {
    let number: String
    let address: String
    let isCurrent: Bool
    let isAfterGap: Bool

    static let names = NameTable<PageLinkView>([
        .text("number", "the page's number") { $0.number },
        .text("address", "where it is") { $0.address },
        .flag("is_current", "whether it is the page shown") { $0.isCurrent },
        .flag("is_after_gap", "whether pages between the one before and this one are left out") { $0.isAfterGap },
    ])
}

struct FeedsView: TemplateView {
    private let list: Address
    private let prefix: String

    init(of list: Address, prefix: String) {
        self.list = list
        self.prefix = prefix
    }

    private func address(_ format: FeedFormat) -> String { prefix + format.address(below: list).encoded }

    static let names = NameTable<FeedsView>([
        .text("rss", "RSS 2.0") { $0.address(.rss) },
        .text("atom", "Atom 1.0") { $0.address(.atom) },
        .text("json", "JSON Feed 1.1") { $0.address(.json) },
    ])
}

/// The names of `terms.mustache`: all categories, all tags, or the months of a year.
struct TermsView: TemplateView {
    let terms: [TermView]
    var letters: [TermLetterView] = []

    static let names = NameTable<TermsView>([
        .list("terms", "the categories, the tags in alphabetical order, or the months of the year") { $0.terms },
        .list("letters", "the same tags by their first letter, where there are more than 60; empty otherwise") {
            $0.letters
        },
    ])
}

/// The tags that begin with a letter.
struct TermLetterView: TemplateView {
    let letter: String
    let terms: [TermView]

    /// How many terms are looked through without letters.
    private static let limit = 60

    /// The terms by their first letters, in the order of the terms. Empty where there are few.
    static func all(of terms: [TermView]) -> [TermLetterView] {
        guard terms.count > limit else { return [] }
        var groups: [(letter: String, terms: [TermView])] = []
        for term in terms {
            let first = Slug.make(from: String(term.title.prefix(1))).uppercased()
            let letter = first.first?.isLetter == true ? String(first.prefix(1)) : "#"
            if let index = groups.firstIndex(where: { $0.letter == letter }) {
                groups[index].terms.append(term)
            } else {
                groups.append((letter, [term]))
            }
        }
        return groups.map { TermLetterView(letter: $0.letter, terms: $0.terms) }
    }

    static let names = NameTable<TermLetterView>([
        .text("letter", "the letter, or # for what begins with none") { $0.letter },
        .text("id", "an id for the letter's heading") { view in
            "portal_huruf_" + (view.letter == "#" ? "lain" : view.letter.lowercased())
        },
        .list("terms", "its tags") { $0.terms },
    ])
}

/// The names of `not-found.mustache`.
struct NotFoundView: TemplateView {
    let latest: [RenderedView]

    static let names = NameTable<NotFoundView>([
        .list("latest", "the newest articles") { $0.latest }
    ])
}
