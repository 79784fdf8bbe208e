import Diagnostics

/// Front matter without its closing line.
enum FrontMatterNotClosed {
    static let rule = Rule(
        id: "front-matter-not-closed",
        severity: .error,
        title: LocalizedText(id: "Kepala artikel tidak ditutup", en: "Front matter never closed"),
        explanation: LocalizedText(
            id: """
                Kepala artikel dibuka dengan baris `---` dan harus ditutup dengan baris `---` yang sama. Tanpa \
                penutup, seluruh isi terbaca sebagai kepala.
                """,
            en: """
                Front matter opens with a line `---` and must close with one. Without it the whole text is taken for \
                front matter.
                """
        ),
        example: Rule.Example(
            wrong: """
                ---
                title: Rapat koordinasi PPID

                Rapat digelar Kamis.
                """,
            right: """
                ---
                title: Rapat koordinasi PPID
                ---

                Rapat digelar Kamis.
                """
        )
    )

    /// `line` is the first line that no longer looks like front matter: where the closing line was forgotten.
    static func diagnostic(path: String, line: Int) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path, line: line),
            message: LocalizedText(
                id: "kepala artikel yang dibuka di baris 1 tidak pernah ditutup",
                en: "the front matter opened on line 1 is never closed"
            ),
            help: LocalizedText(
                id: "sisipkan baris --- sebelum baris \(line)",
                en: "insert a line --- before line \(line)"
            )
        )
    }
}
