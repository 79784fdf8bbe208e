import SiteModel
import Templates

/// The names of `home.mustache`.
final class HomeView: FramedView {
    let frame: FrameView
    let pinned: [RenderedView]
    let latest: [RenderedView]
    let more: String

    init(frame: FrameView, pinned: [RenderedView], latest: [RenderedView], more: String) {
        self.frame = frame
        self.pinned = pinned
        self.latest = latest
        self.more = more
    }

    static let names = NameTable<HomeView>(framed: [
        .list("pinned", "pinned articles, newest first") { $0.pinned },
        .list("latest", "the newest articles that are not pinned") { $0.latest },
        .text("more", "address of the first section's list") { $0.more },
    ])
}

/// The names of `list.mustache`: a section, category, tag or month.
final class ListView: FramedView {
    let frame: FrameView
    let list: ArticleList
    let articles: [RenderedView]
    let pagination: PaginationView?
    let feeds: FeedsView?
    let years: [TermView]

    init(
        _ list: ArticleList,
        frame: FrameView,
        articles: [RenderedView],
        pagination: PaginationView?,
        feeds: FeedsView?,
        years: [TermView]
    ) {
        self.list = list
        self.frame = frame
        self.articles = articles
        self.pagination = pagination
        self.feeds = feeds
        self.years = years
    }

    static let names = NameTable<ListView>(framed: [
        .text("description", "what the list is about; may be empty") { $0.list.description },
        .text("count", "number of articles on all pages of the list") { groupedNumber($0.list.articles.count) },
        .list("articles", "the articles of this page, newest first") { $0.articles },
        .group("pagination", "the pages of the list; absent where one page is enough") { $0.pagination },
        .group("feeds", "the list's feeds; absent where it has none") { $0.feeds },
        .list("years", "the years of a section's archive; empty for other lists") { $0.years },
    ])
}

/// The pages of a list.
final class PaginationView: TemplateView {
    let address: String
    let pageCount: Int
    let current: Int

    /// - Parameter address: the list's own, which is that of its first page.
    init(of address: String, pageCount: Int, current: Int) {
        self.address = address
        self.pageCount = pageCount
        self.current = current
    }

    /// The first page, the last, and those around the current one.
    private var shown: [Int] {
        let near = max(1, current - 2)...min(pageCount, current + 2)
        return Set(near).union([1, pageCount]).sorted()
    }

    private func page(_ number: Int, after previous: Int? = nil) -> PageLinkView? {
        guard (1...pageCount).contains(number) else { return nil }
        return PageLinkView(
            number: groupedNumber(number),
            address: Addresses.page(number, of: address),
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
final class PageLinkView: TemplateView {
    let number: String
    let address: String
    let isCurrent: Bool
    let isAfterGap: Bool

    init(number: String, address: String, isCurrent: Bool, isAfterGap: Bool) {
        self.number = number
        self.address = address
        self.isCurrent = isCurrent
        self.isAfterGap = isAfterGap
    }

    static let names = NameTable<PageLinkView>([
        .text("number", "the page's number") { $0.number },
        .text("address", "where it is") { $0.address },
        .flag("is_current", "whether it is the page shown") { $0.isCurrent },
        .flag("is_after_gap", "whether pages between the one before and this one are left out") { $0.isAfterGap },
    ])
}

/// The feeds of a list.
final class FeedsView: TemplateView {
    /// The list's address, with what addresses of the portal begin with.
    private let list: String

    init(of list: String, prefix: String) {
        self.list = prefix + list
    }

    static let names = NameTable<FeedsView>([
        .text("rss", "RSS 2.0") { FeedFormat.rss.address(below: $0.list) },
        .text("atom", "Atom 1.0") { FeedFormat.atom.address(below: $0.list) },
        .text("json", "JSON Feed 1.1") { FeedFormat.json.address(below: $0.list) },
    ])
}

/// The names of `terms.mustache`: all categories, all tags, or the months of a year.
final class TermsView: FramedView {
    let frame: FrameView
    let terms: [TermView]

    init(frame: FrameView, terms: [TermView]) {
        self.frame = frame
        self.terms = terms
    }

    static let names = NameTable<TermsView>(framed: [
        .list("terms", "the categories, the tags in alphabetical order, or the months of the year") { $0.terms }
    ])
}

/// The names of `not-found.mustache`.
final class NotFoundView: FramedView {
    let frame: FrameView
    let latest: [RenderedView]

    init(frame: FrameView, latest: [RenderedView]) {
        self.frame = frame
        self.latest = latest
    }

    static let names = NameTable<NotFoundView>(framed: [
        .list("latest", "the newest articles") { $0.latest }
    ])
}
