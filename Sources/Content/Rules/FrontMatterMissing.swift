import Diagnostics

/// A Markdown file that does not begin with front matter.
enum FrontMatterMissing {
    static let rule = Rule(
        id: "front-matter-missing",
        severity: .error,
        title: LocalizedText(id: "Kepala artikel belum ada", en: "Front matter missing"),
        explanation: LocalizedText(
            id: """
                Berkas harus dibuka dengan kepala: baris `---`, lalu `title` (dan `date` untuk artikel), lalu baris \
                `---`. Sesudahnya barulah isi.
                """,
            en: """
                A file begins with front matter: a line `---`, then `title` (and `date` for an article), then a line \
                `---`. The text follows after it.
                """
        ),
        example: Rule.Example(
            wrong: "Rapat koordinasi digelar Kamis.",
            right: """
                ---
                title: Rapat koordinasi PPID
                date: 2017-10-13
                ---
                Rapat koordinasi digelar Kamis.
                """
        )
    )

    static func diagnostic(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: LocalizedText(
                id: "berkas tidak dibuka dengan kepala di antara dua baris ---",
                en: "the file does not begin with front matter between two --- lines"
            ),
            help: LocalizedText(
                id: "tulis di baris 1: ---, lalu title: Judul, lalu ---",
                en: "write from line 1: ---, then title: Headline, then ---"
            )
        )
    }
}
