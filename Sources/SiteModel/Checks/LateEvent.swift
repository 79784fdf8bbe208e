import Diagnostics
import Reading

/// An event whose article appears no earlier than on the day of the event.
enum LateEvent {
    static let rule = Rule.warning(
        "late-event",
        title: LocalizedText(id: "Acara baru tampil pada harinya", en: "Event hidden until its day"),
        explanation: """
            `date` adalah tanggal terbit, `start` waktu acaranya. Acara yang `date`-nya sama dengan hari acara tersembunyi sampai \
            hari itu, sehingga tidak ada yang membacanya sebelumnya. Tulis hari ini pada `date`.
            """,
        en: """
            `date` is the day of publication, `start` the time of the event. An event whose `date` is the day of the event is \
            hidden until that day, so that nobody reads of it before. Write today's date in `date`.
            """,
        wrong: """
            date: 2026-12-20
            start: 2026-12-20 09:00
            """,
        right: """
            date: 2026-11-20
            start: 2026-12-20 09:00
            """
    )

    static func diagnostic(at place: SourceLocation, appears day: CalendarDay, today: CalendarDay) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "acara ini tersembunyi sampai \(day.isoDate), hari acaranya sendiri atau sesudahnya",
            en: "the event is hidden until \(day.isoDate), its own day or a later one",
            help: "bila boleh tampil sekarang, tulis: date: \(today.isoDate)",
            en: "where it may be seen now, write: date: \(today.isoDate)"
        )
    }
}
