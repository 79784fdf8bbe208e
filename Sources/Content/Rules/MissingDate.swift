import Diagnostics

/// An article without a date.
enum MissingDate {
    static let rule = Rule(
        id: "missing-date",
        severity: .error,
        title: LocalizedText(id: "Tanggal belum ada", en: "Date missing"),
        explanation: LocalizedText(
            id: """
                Setiap artikel memerlukan `date`: tanggal menentukan alamat, urutan, arsip, dan kapan artikel mulai \
                tampil.
                """,
            en: """
                Each article needs a `date`: it decides the address, the order, the archive, and when the article \
                appears.
                """
        ),
        example: Rule.Example(
            wrong: """
                ---
                title: Rapat koordinasi PPID
                ---
                """,
            right: """
                ---
                title: Rapat koordinasi PPID
                date: 2017-10-13 06:33:16
                ---
                """
        )
    )

    static func diagnostic(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(id: "\"date\" belum diisi", en: "\"date\" is missing"),
            help: LocalizedText(
                id: "tambahkan, misalnya: date: 2017-10-13 06:33:16",
                en: "add one, such as: date: 2017-10-13 06:33:16"
            )
        )
    }
}
