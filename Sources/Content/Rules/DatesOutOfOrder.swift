import Diagnostics
import Reading

/// Dates of one article that contradict each other.
enum DatesOutOfOrder {
    static let rule = Rule.warning(
        "dates-out-of-order",
        title: LocalizedText(id: "Urutan tanggal janggal", en: "Dates out of order"),
        explanation: """
            `updated` tidak dapat mendahului `date`, dan artikel yang `expires`-nya tidak sesudah `date` tidak \
            akan pernah tampil. Acara yang selesai sebelum mulai \
            adalah kesalahan; pengumuman tidak berakhir sebelum terbit, dan \
            koreksi tidak mendahului artikelnya.
            """,
        en: """
            `updated` cannot come before `date`, and an article whose `expires` is not after its `date` will \
            never be seen. An event that ends before it starts is an error; an announcement cannot end before it is published, and a \
            correction cannot come before its article.
            """,
        wrong: """
            date: 2017-10-13
            expires: 2017-10-01
            """,
        right: """
            date: 2017-10-13
            expires: 2017-11-01
            """
    )

    /// Returns the end of an event that goes on after midnight, where its `end` has the day of its `start`, such as 22:00 to 02:00.
    static func nextDay(of front: FrontMatter, in zone: SiteTimeZone) -> String? {
        guard let start = front.start.map(zone.localTime), let end = front.end.map(zone.localTime),
            start.isoDate == end.isoDate, !end.isMidnight,
            LocalTime.endsNextDay(end.secondsOfDay, after: start.secondsOfDay)
        else { return nil }
        return "\(CalendarDay(end).advanced(byDays: 1).midnight.isoDate) \(end.isoClock.dropLast(3))"
    }

    /// - Parameter meant: the moment that the author probably means.
    static func diagnostic(
        _ key: String,
        after first: String = "date",
        at place: SourceLocation,
        severity: Severity? = nil,
        meant: String? = nil
    )
        -> Diagnostic
    {
        Diagnostic(
            rule,
            at: place,
            id: "\"\(key)\" tidak sesudah \"\(first)\"",
            en: "\"\(key)\" is not after \"\(first)\"",
            help: meant.map {
                LocalizedText(
                    id: "bila lewat tengah malam, tulis: \(key): \($0)",
                    en: "if it ends after midnight, write: \(key): \($0)"
                )
            } ?? LocalizedText(id: "periksa tahun dan bulannya", en: "check year and month"),
            severity: severity
        )
    }
}
