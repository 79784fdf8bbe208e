import Diagnostics

/// An article without a date.
enum MissingDate {
    static let rule = Rule.error(
        "missing-date",
        title: LocalizedText(id: "Tanggal belum ada", en: "Date missing"),
        explanation: """
            Setiap artikel memerlukan `date`: tanggal menentukan alamat, urutan, arsip, dan kapan artikel mulai \
            tampil. Draf (`draft: true`) yang belum bertanggal hanya diperingatkan: draf itu tidak diikutkan, juga \
            dengan `--drafts`, dan yang lain tetap terbit.
            """,
        en: """
            Each article needs a `date`: it decides the address, the order, the archive, and when the article \
            appears. A draft (`draft: true`) without one is only a warning: it is left out, also with `--drafts`, and \
            everything else is published.
            """,
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

    /// - Parameters:
    ///   - isDraft: whether nothing is to be published of the article yet.
    ///   - day: the day that the name of the file begins with.
    static func diagnostic(at place: SourceLocation, isDraft: Bool, day: String? = nil) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: isDraft
                ? LocalizedText(
                    id: "\"date\" belum diisi; draf ini tidak diikutkan, juga dengan --drafts",
                    en: "\"date\" is missing; this draft is left out, also with --drafts"
                )
                : LocalizedText(id: "\"date\" belum diisi", en: "\"date\" is missing"),
            help: day.map { LocalizedText(id: "tambahkan: date: \($0)", en: "add: date: \($0)") }
                ?? LocalizedText(
                    id:
                        "tambahkan, misalnya: date: 2017-10-13 06:33; halaman tanpa tanggal tempatnya di content/halaman/",
                    en: "add one, such as: date: 2017-10-13 06:33; pages without a date belong into content/halaman/"
                ),
            severity: isDraft ? .warning : nil
        )
    }
}
