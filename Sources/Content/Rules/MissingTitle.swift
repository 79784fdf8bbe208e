import Diagnostics

/// An article or page without a title.
enum MissingTitle {
    static let rule = Rule.error(
        "missing-title",
        title: LocalizedText(id: "Judul belum ada", en: "Title missing"),
        explanation: """
            Setiap artikel dan halaman memerlukan `title`: judul tampil di halaman, di daftar, di langganan (RSS, Atom), dan \
            menjadi bagian alamat.
            """,
        en: """
            Each article and page needs a `title`: it is shown on the page, in lists and feeds, and becomes part \
            of the address.
            """,
        wrong: """
            ---
            date: 2017-10-13
            ---
            """,
        right: """
            ---
            title: Rapat koordinasi PPID
            date: 2017-10-13
            ---
            """
    )

    @Sendable static func diagnostic(at place: SourceLocation) -> Diagnostic { diagnostic(at: place, help: nil) }

    /// - Parameter help: what to write, where the line of the title shows that.
    static func diagnostic(at place: SourceLocation, help: LocalizedText?) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "\"title\" belum diisi",
            en: "\"title\" is missing",
            help: help ?? LocalizedText(id: "tambahkan: title: Judul artikel", en: "add: title: The headline")
        )
    }
}
