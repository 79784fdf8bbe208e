import Content
import Diagnostics
import Reading
import SiteModel
import Templates

/// A month of a section of events as a calendar: weeks from Monday to Sunday.
struct MonthSheet: TemplateView {
    private let weeks: [WeekView]
    private let language: Language

    /// Nil for lists that are not a month of events.
    init?(_ list: ArticleList, site: Site) {
        guard case .month(let section, let year, let month) = list.subject, section.kind == .agenda else { return nil }
        guard let first = LocalTime(year: year, month: month, day: 1).map(CalendarDay.init) else { return nil }
        language = site.settings.language
        let events = site.articles(list.articles).compactMap {
            article -> (days: ClosedRange<CalendarDay>, link: LinkView)? in
            guard let start = article.article.start else { return nil }
            let from = CalendarDay(at: start, in: site.settings.zone)
            let until = article.article.end.map { CalendarDay(at: $0, in: site.settings.zone) } ?? from
            let address = site.settings.url.path(to: article.address)
            return (from...max(from, until), LinkView(title: article.article.title.value, address: address))
        }
        .sorted { $0.days.lowerBound < $1.days.lowerBound }
        let monday = first.advanced(byDays: -((first.weekday + 6) % 7))
        let next = first.advanced(byMonths: 1)
        weeks = stride(from: monday.number, to: next.number, by: 7).map { start in
            WeekView(
                days: (start..<start + 7).map(CalendarDay.init(number:)).map { day in
                    guard first <= day, day < next else { return DayView(day: nil, events: []) }
                    return DayView(day: day, events: events.filter { $0.days.contains(day) }.map(\.link))
                }
            )
        }
    }

    static let names = NameTable<MonthSheet>([
        .list("weekdays", "the names of the days, Monday first") { sheet in
            [1, 2, 3, 4, 5, 6, 0].map { WeekdayView(title: CalendarNames.weekday($0, in: sheet.language)) }
        },
        .list("weeks", "the weeks that the month touches") { $0.weeks },
    ])
}

/// The name of a day of the week.
struct WeekdayView: TemplateView {
    let title: String

    static let names = NameTable<WeekdayView>([
        .text("title", "its name") { $0.title },
        .text("short", "its first three letters") { String($0.title.prefix(3)) },
    ])
}

struct WeekView: TemplateView {
    let days: [DayView]

    static let names = NameTable<WeekView>([.list("days", "its seven days") { $0.days }])
}

struct DayView: TemplateView {
    /// Nil for days of the months before and after.
    let day: CalendarDay?
    let events: [LinkView]

    static let names = NameTable<DayView>([
        .text("number", "the day of the month; empty for days of other months") { $0.day.map { String($0.day) } ?? "" },
        .text("iso", "the day for `datetime`; empty for days of other months") { $0.day?.isoDate ?? "" },
        .list("events", "what is on that day") { $0.events },
    ])
}
