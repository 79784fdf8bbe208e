import Content
import Diagnostics
import Markdown
import Reading
import Serialization
import SiteModel
import Templates

/// When and where an event is.
struct EventView: TemplateView {
    let start: Instant
    let published: PublishedArticle
    let context: ArticleContext

    /// Nil for what is not an event.
    init?(_ published: PublishedArticle, _ context: ArticleContext) {
        guard let start = published.article.start else { return nil }
        self.start = start
        self.published = published
        self.context = context
    }

    private var article: Article { published.article }

    /// The time of day, or nothing for events that take whole days.
    private var clock: String {
        if article.isAllDay { return "" }
        let begin = context.dates.clock(start)
        guard let end = article.end, context.dates.isSameDay(start, end) else {
            return begin.isEmpty ? "" : context.dates.zoned(begin, at: start)
        }
        let last = context.dates.clock(end)
        return begin.isEmpty ? "" : context.dates.zoned(last.isEmpty ? begin : "\(begin)–\(last)", at: start)
    }

    static let names = NameTable<EventView>([
        .group("start", "when it begins") { DateView(instant: $0.start, words: $0.context.dates) },
        .group("end", "when it ends; absent where it ends on the day on which it begins") { view in
            view.article.end.flatMap {
                view.context.dates.isSameDay(view.start, $0) ? nil : DateView(instant: $0, words: view.context.dates)
            }
        },
        .text("day", "the day of the month on which it begins: 13") { $0.context.dates.day($0.start) },
        .text("month", "the first three letters of that month: Okt") { $0.context.dates.shortMonth($0.start) },
        .text("clock", "the time of day: 09.00–12.00 WIB; empty where it takes whole days") { $0.clock },
        .text("place", "where it is; may be empty") { $0.article.place },
    ])
}

/// A view of what may be an announcement or event.
protocol NoticeFacts: TemplateView {
    var published: PublishedArticle { get }
    var context: ArticleContext { get }
}

extension NoticeFacts {
    static var ends: NameTable<Self>.Entry {
        .group("ends", "the last day on which an announcement is in force; absent where it has none") {
            $0.context.lastDay(of: $0.published)
        }
    }

    static var isOver: NameTable<Self>.Entry {
        .flag("is_over", "whether an event is past, or an announcement no longer in force") { view in
            view.published.isOver(at: view.context.now)
        }
    }
}

/// An announcement or event in a short list.
struct NoticeView: NoticeFacts {
    let published: PublishedArticle
    let context: ArticleContext

    static let names = NameTable<NoticeView>([
        .text("title", "the headline") { $0.published.article.title.value },
        .text("address", "its page") { $0.context.prefix + $0.published.address.encoded },
        .group("date", "when it was published") {
            DateView(instant: $0.published.article.date.value, words: $0.context.dates)
        },
        ends,
        .group("event", "when and where an event is; absent for announcements") { EventView($0.published, $0.context) },
    ])
}

/// A file that belongs to an announcement.
struct AttachmentView: TemplateView {
    let title: String
    let address: String
    let note: String

    static let names = NameTable<AttachmentView>([
        .text("title", "text of the link") { $0.title },
        .text("address", "where it leads") { $0.address },
        .flag("is_current", "never true for a file") { _ in false },
        .text("note", "the file's kind and size, such as PDF, 1,4 MB; empty where it is no file of the portal") {
            $0.note
        },
    ])
}

/// What was put right in an article.
struct CorrectionView: TemplateView {
    let correction: Correction
    let dates: DateWords

    static let names = NameTable<CorrectionView>([
        .group("date", "when it was put right") { DateView(instant: $0.correction.date, words: $0.dates) },
        .text("text", "what was put right") { $0.correction.text },
    ])
}

extension ArticleContext {
    /// The last day on which an announcement is in force. Nil for events, and for what has no end.
    func lastDay(of published: PublishedArticle) -> DateView? {
        guard published.article.start == nil else { return nil }
        return published.article.end.map { DateView(instant: $0, words: dates) }
    }

    /// The attachments of an announcement that were found.
    func attachments(of published: PublishedArticle) -> [AttachmentView] {
        zip(published.article.attachments, published.attachments).compactMap { attachment, target in
            var note = ""
            if case .media(let address, _) = target { note = files[address] ?? "" }
            return target.resolved(prefix: prefix).map {
                AttachmentView(title: attachment.title, address: $0.address, note: note)
            }
        }
    }

    /// What is in place of a withdrawn text.
    func withdrawal(_ reason: String) -> String {
        let label = LocalizedText(id: "Halaman ini ditarik.", en: "This page was withdrawn.")[language]
        var html = "<p><strong>"
        html.append(escapingHTML: label)
        html += "</strong> "
        html.append(escapingHTML: reason)
        return html + "</p>\n"
    }
}

extension DateWords {
    /// `09.00`; empty at midnight, which is what a date without a time stands for.
    func clock(_ instant: Instant) -> String {
        let time = zone.localTime(at: instant)
        guard !time.isMidnight else { return "" }
        return paddedNumber(time.hour) + (language == .id ? "." : ":") + paddedNumber(time.minute)
    }

    /// `09.00 WIB`.
    func zoned(_ clock: String, at instant: Instant) -> String { "\(clock) \(zone.abbreviation(at: instant))" }

    func day(_ instant: Instant) -> String { String(zone.localTime(at: instant).day) }

    /// `Okt`.
    func shortMonth(_ instant: Instant) -> String {
        String(CalendarNames.month(zone.localTime(at: instant).month, in: language).prefix(3))
    }

    func isSameDay(_ one: Instant, _ other: Instant) -> Bool {
        CalendarDay(at: one, in: zone) == CalendarDay(at: other, in: zone)
    }
}
