import Diagnostics

/// A date that is written in another form or does not exist in the calendar.
enum UnreadableDate {
    static let rule = Rule(
        id: "unreadable-date",
        severity: .error,
        title: LocalizedText(id: "Tanggal tidak terbaca", en: "Date cannot be read"),
        explanation: LocalizedText(
            id: """
                Tanggal ditulis tahun-bulan-hari, boleh dengan jam: `2017-10-13`, `2017-10-13 06:33:16`, atau ISO 8601 lengkap \
                `2017-10-13T06:33:16+07:00`. Tanpa selisih waktu, jam dihitung dalam zona waktu portal.
                """,
            en: """
                Dates are written year-month-day, with or without a time: `2017-10-13`, `2017-10-13 06:33:16`, or full ISO 8601 \
                `2017-10-13T06:33:16+07:00`. Without an offset the time is in the portal's time zone.
                """
        ),
        example: Rule.Example(wrong: "date: 13 Oktober 2017", right: "date: 2017-10-13")
    )

    @Sendable static func diagnostic(_ key: String, _ written: Located<String>) -> Diagnostic {
        let example = DateText.suggestion(for: written.value) ?? "2017-10-13 06:33:16"
        return Diagnostic(
            rule,
            at: written.location,
            message: LocalizedText(
                id: "tanggal \"\(written.value)\" tidak terbaca",
                en: "date \"\(written.value)\" cannot be read"
            ),
            help: LocalizedText(id: "tulis: \(key): \(example)", en: "write: \(key): \(example)")
        )
    }
}
