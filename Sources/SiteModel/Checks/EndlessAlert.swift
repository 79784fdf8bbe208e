import Diagnostics
import Reading

/// An alert that stays on every page for a very long time.
enum EndlessAlert {
    static let rule = Rule.warning(
        "endless-alert",
        title: LocalizedText(id: "Peringatan tanpa akhir", en: "Alert without an end"),
        explanation: """
            Pengumuman dengan `alert: true` tampil di setiap halaman sampai `end`. Tanpa `end`, atau dengan `end` lebih dari \
            setahun sesudah `date`, pembaca terbiasa melewatinya.
            """,
        en: """
            An announcement with `alert: true` is on every page until `end`. Without an `end`, or with one more than a year \
            after `date`, readers learn to overlook it.
            """,
        wrong: "alert: true",
        right: """
            alert: true
            end: 2026-12-31
            """
    )

    /// The number of days after its publication for which an alert may be shown.
    static let days = 366

    /// - Parameter last: the last day of the alert, if it has one.
    static func diagnostic(at place: SourceLocation, last: CalendarDay?) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: last.map {
                LocalizedText(
                    id: "peringatan ini tampil di setiap halaman sampai \($0.isoDate), lebih dari setahun",
                    en: "the alert is on every page until \($0.isoDate), for more than a year"
                )
            }
                ?? LocalizedText(
                    id: "peringatan ini tampil di setiap halaman tanpa akhir",
                    en: "the alert is on every page without an end"
                ),
            help: last == nil
                ? LocalizedText(
                    id: "tambahkan hari terakhirnya, misalnya: end: 2026-12-31",
                    en: "add its last day, such as: end: 2026-12-31"
                ) : LocalizedText(id: "periksa tahunnya", en: "check the year")
        )
    }
}
