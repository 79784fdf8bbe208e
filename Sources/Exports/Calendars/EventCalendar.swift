import Content
import Reading
import SiteModel

/// `agenda.ics`: the events of a section, for the calendars of readers (RFC 5545).
struct EventCalendar {
    /// Events that the file holds at most: those to come come first in their list.
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
        let host = site.settings.url.origin.split(separator: "/").last.map(String.init) ?? ""
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: "\(Addresses.percentEncoded(article.id))@\(host)")
        // When the event was last revised: the time of the build would change the file each time.
        lines.add("DTSTAMP", published.lastModified.icalendar)
        if article.isAllDay, let ending = article.ending {
            lines.add("DTSTART;VALUE=DATE", CalendarDay(at: start, in: site.settings.zone).icalendar)
            lines.add("DTEND;VALUE=DATE", CalendarDay(at: ending, in: site.settings.zone).icalendar)
        } else {
            lines.add("DTSTART", start.icalendar)
            if let end = article.end { lines.add("DTEND", (end > start ? end : start).icalendar) }
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
    /// In UTC, such as `20260331T170000Z`.
    var icalendar: String {
        let time = LocalTime(secondsSinceEpoch: secondsSinceEpoch)
        let clock = paddedNumber(time.hour) + paddedNumber(time.minute) + paddedNumber(time.second)
        return CalendarDay(time).icalendar + "T" + clock + "Z"
    }
}
