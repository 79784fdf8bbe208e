package import Diagnostics

/// A date that names another day of the week than its own.
package enum ContradictedWeekday {
    package static let rule = Rule.warning(
        "contradicted-weekday",
        title: LocalizedText(id: "Hari tidak cocok dengan tanggalnya", en: "Weekday contradicts the date"),
        explanation: """
            Nama hari di depan tanggal tidak dipakai, tetapi bila tidak cocok, salah satunya salah ketik: harinya, atau tanggal \
            yang menentukan alamat dan urutan. Di dalam naskah, pembaca datang pada hari yang salah.
            """,
        en: """
            The name of the day in front of a date is not used, but where it does not fit, one of the two is a slip: the name, \
            or the date that decides address and order. In a text, readers come on the wrong day.
            """,
        wrong: "date: Senin, 13 Oktober 2017",
        right: "date: Jumat, 13 Oktober 2017"
    )

    /// - Parameters:
    ///   - weekday: the day that was written, 0 for Sunday.
    ///   - isInText: whether readers see it, name and date; elsewhere only the date counts.
    package static func diagnostic(
        _ written: String,
        at place: some DiagnosticPlace,
        _ weekday: Int,
        actual: Int,
        isInText: Bool = false
    ) -> Diagnostic {
        let id = (CalendarNames.weekday(weekday, in: .id), CalendarNames.weekday(actual, in: .id))
        let en = (CalendarNames.weekday(weekday, in: .en), CalendarNames.weekday(actual, in: .en))
        let help =
            isInText
            ? LocalizedText(
                id: "betulkan harinya atau tanggalnya; dengan tanggal itu: \(id.1)",
                en: "correct the day or the date; with that date: \(en.1)"
            )
            : LocalizedText(
                id: "periksa tanggalnya, lalu tulis tanpa nama hari",
                en: "check the date, then write it without the name of the day"
            )
        return Diagnostic(
            rule,
            at: place,
            id: "\"\(written.quotable)\" hari \(id.1), bukan \(id.0)",
            en: "\"\(written.quotable)\" is a \(en.1), not a \(en.0)",
            help: help
        )
    }
}
