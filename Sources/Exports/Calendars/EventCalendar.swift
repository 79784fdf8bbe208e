import Content
import Files
import Reading
import Serialization
import SiteModel

/// `agenda.ics`: the events of a section, for the calendars of readers (RFC 5545).
struct EventCalendar {
    /// The maximum number of events in the file. Upcoming events come first in their list, so past ones are dropped first.
    static let limit = 500

    let site: Site
    let list: ArticleList

    func text() -> String {
        ContentLines.calendar(list.title, of: site) { lines in
            for article in site.articles(list.articles.prefix(Self.limit)) { write(article, &lines) }
        }
    }

    private func write(_ published: PublishedArticle, _ lines: inout ContentLines) {
        let article = published.article
        guard let start = article.start else { return }
        let host = site.settings.url.origin.lastPathPart
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: "\(article.id.rawValue.percentEncodedPath)@\(host)")
        // The last revision of the event. The time of the build would change the file with every build.
        lines.add("DTSTAMP", published.lastModified.icalendar)
        let zone = site.settings.zone
        // The day or moment at which the event is past: DTEND does not belong to it. A day given without a time belongs to it whole.
        let ending = max(article.ending ?? start, start)
        let isOfDays = [start, article.end ?? start].allSatisfy { zone.localTime(at: $0).isMidnight }
        if article.isAllDay || isOfDays {
            lines.add("DTSTART;VALUE=DATE", CalendarDay(at: start, in: zone).icalendar)
            lines.add("DTEND;VALUE=DATE", CalendarDay(at: ending, in: zone).icalendar)
        } else {
            lines.add("DTSTART", start.icalendar)
            if article.end != nil { lines.add("DTEND", ending.icalendar) }
        }
        lines.add("SUMMARY", text: article.title.value)
        if !article.summary.isEmpty { lines.add("DESCRIPTION", text: article.summary) }
        if !article.place.isEmpty { lines.add("LOCATION", text: article.place) }
        lines.add("URL", site.settings.url.absolute(published.address))
        lines.add("END", "VEVENT")
    }
}

extension CalendarDay {
    /// `20260331`.
    var icalendar: String { paddedNumber(year, width: 4) + paddedNumber(month) + paddedNumber(day) }
}

extension Instant {
    /// The moment in UTC, such as `20260331T170000Z`.
    var icalendar: String {
        let time = LocalTime(secondsSinceEpoch: secondsSinceEpoch)
        let clock = paddedNumber(time.hour) + paddedNumber(time.minute) + paddedNumber(time.second)
        return CalendarDay(time).icalendar + "T" + clock + "Z"
    }
}
