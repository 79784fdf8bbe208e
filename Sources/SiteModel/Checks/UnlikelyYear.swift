import Diagnostics
import Reading

/// An article dated to an implausible year.
enum UnlikelyYear {
    static let rule = Rule.warning(
        "unlikely-year",
        title: LocalizedText(id: "Tahun yang tampaknya salah ketik", en: "Year that is far off"),
        explanation: """
            Berita dari sebelum 1945 atau lebih dari sepuluh tahun ke depan hampir selalu salah ketik tahunnya. Yang bertanggal \
            nanti baru terbit pada hari itu.
            """,
        en: """
            News from before 1945 or more than ten years ahead nearly always has a typing slip in its year. What has a date to \
            come is published on that day.
            """,
        wrong: "date: 2206-11-20",
        right: "date: 2026-11-20"
    )

    static func diagnostic(_ year: Int, at place: SourceLocation, today: CalendarDay) -> Diagnostic? {
        guard year < 1945 || year > today.year + 10 else { return nil }
        return Diagnostic(
            rule,
            at: place,
            id: "tahun \(year) jauh dari hari ini",
            en: "the year \(year) is far from today",
            help: LocalizedText(id: "periksa tahunnya", en: "check the year")
        )
    }
}
