import Content
import Diagnostics
import Files
import Reading
import Registers
import Serialization
import SiteModel

/// `tenggat.ics`: the public body's deadlines, for its own calendars (RFC 5545).
struct DeadlineCalendar {
    /// The maximum number of titles that an event about many rows lists.
    static let titleLimit = 20

    let site: Site
    let registers: RegisterSite

    private struct Event {
        let uid: String
        let day: CalendarDay
        let stamp: Instant
        let kind: BindingDate.Kind
        let summary: String
        let description: String
        let address: Address
    }

    func text() -> String {
        let title = LocalizedText(id: "Tenggat informasi publik", en: "Deadlines of public information")
        return ContentLines.calendar(title[site.settings.language], of: site) { lines in
            for event in events() { write(event, &lines) }
        }
    }

    private func write(_ event: Event, _ lines: inout ContentLines) {
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: event.uid)
        lines.add("DTSTAMP", event.stamp.icalendar)
        lines.add("DTSTART;VALUE=DATE", event.day.icalendar)
        lines.add("SUMMARY", text: event.summary)
        if !event.description.isEmpty { lines.add("DESCRIPTION", text: event.description) }
        lines.add("CATEGORIES", text: event.kind.category[site.settings.language])
        lines.add("URL", site.settings.url.absolute(event.address))
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("END", "VEVENT")
    }

    /// Returns an event for each date, except that all rows to be refreshed on one day share an event: there may be thousands.
    private func events() -> [Event] {
        var events: [Event] = []
        var refreshes: [BindingDate] = []
        for date in registers.bindingDates where registers.exemptInformation != nil || !date.kind.isOfExempt {
            if let first = refreshes.first, first.day != date.day {
                events.append(refresh(refreshes, on: first.day))
                refreshes = []
            }
            if date.kind == .refresh { refreshes.append(date) } else { events.append(single(date)) }
        }
        if let first = refreshes.first { events.append(refresh(refreshes, on: first.day)) }
        return events
    }

    private func single(_ date: BindingDate) -> Event {
        Event(
            uid: uid(date.kind, date.subject),
            day: date.day,
            stamp: stamp(of: date),
            kind: date.kind,
            summary: date.title[site.settings.language],
            description: "",
            address: date.address
        )
    }

    private func refresh(_ dates: [BindingDate], on day: CalendarDay) -> Event {
        let language = site.settings.language
        let more = dates.count - Self.titleLimit
        let rest = more > 0 ? [LocalizedText(id: "dan \(more) lainnya", en: "and \(more) more")[language]] : []
        let titles = dates.prefix(Self.titleLimit).map { $0.title[language] } + rest
        let many = LocalizedText(
            id: "Batas pemutakhiran \(dates.count) informasi",
            en: "Last day to refresh \(dates.count) rows"
        )
        let only = dates.count == 1 ? dates.first : nil
        return Event(
            uid: uid(.refresh, day.isoDate),
            day: day,
            stamp: dates.map(stamp).max() ?? utcMidnight(of: day),
            kind: .refresh,
            summary: only?.title[language] ?? many[language],
            description: only == nil ? titles.joined(separator: "\n") : "",
            address: only?.address ?? RegisterAddresses.whole
        )
    }

    private func uid(_ kind: BindingDate.Kind, _ subject: String) -> String {
        let host = site.settings.url.origin.lastPathPart
        return "\(kind.name)-\(subject.percentEncodedPath)@\(host)"
    }

    /// Returns the last revision of the event, which is that of its row. The time of the build would change the file
    /// with every build. Where no date is known, the event's own day is used.
    private func stamp(of date: BindingDate) -> Instant {
        let revised: Instant? =
            switch date.kind {
            case .refresh: registers.entry(date.subject)?.row.modified
            case .relabel, .opening, .review:
                (registers.entry(date.subject)?.row.facts as? ExemptInformation).flatMap {
                    $0.tanggalPenetapan ?? $0.mulai
                }
            case .report: nil
            }
        return revised ?? utcMidnight(of: date.day)
    }

    private func utcMidnight(of day: CalendarDay) -> Instant {
        Instant(secondsSinceEpoch: day.midnight.secondsSinceEpoch)
    }
}

extension BindingDate.Kind {
    fileprivate var isOfExempt: Bool { [.relabel, .opening, .review].contains(self) }

    /// A part of event identifiers, which must never change.
    fileprivate var name: String {
        switch self {
        case .refresh: "pemutakhiran"
        case .relabel: "pelabelan"
        case .opening: "pembukaan"
        case .review: "peninjauan"
        case .report: "laporan"
        }
    }

    fileprivate var category: LocalizedText {
        switch self {
        case .refresh: LocalizedText(id: "Pemutakhiran", en: "Refreshing")
        case .relabel: LocalizedText(id: "Perubahan status", en: "Relabelling")
        case .opening: LocalizedText(id: "Akhir pengecualian", en: "End of an exemption")
        case .review: LocalizedText(id: "Peninjauan pengecualian", en: "Review of an exemption")
        case .report: LocalizedText(id: "Laporan tahunan", en: "Yearly report")
        }
    }
}
