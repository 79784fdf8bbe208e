import Diagnostics
import Reading

/// Front matter without its closing line.
enum FrontMatterNotClosed {
    static let rule = Rule.error(
        "front-matter-not-closed",
        title: LocalizedText(id: "Kepala artikel tidak ditutup", en: "Front matter never closed"),
        explanation: """
            Kepala artikel dibuka dengan baris `---` dan harus ditutup dengan baris `---` yang sama. Tanpa \
            penutup, seluruh isi terbaca sebagai kepala.
            """,
        en: """
            Front matter opens with a line `---` and must close with one. Without it the whole text is taken for \
            front matter.
            """,
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

    /// `line` is the first line that no longer looks like front matter: where the closing line was forgotten.
    static func diagnostic(path: String, line: Int, fix: Fix?) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path, line: line),
            id: "kepala artikel yang dibuka di baris 1 tidak pernah ditutup",
            en: "the front matter opened on line 1 is never closed",
            help: "sisipkan baris --- sebelum baris \(line)",
            en: "insert a line --- before line \(line)",
            fix: fix
        )
    }

    /// A text on the line that closes the front matter.
    static func glued(_ written: String, at place: SourceLocation, fix: Fix?) -> Diagnostic {
        let text = String(written.dropFirst(3).prefix(40))
        return Diagnostic(
            rule,
            at: place,
            id: "penutup kepala artikel --- menempel dengan \"\(text)\"",
            en: "the closing line --- of the front matter is glued to \"\(text)\"",
            help: "tulis --- di baris tersendiri, dan teksnya di bawahnya",
            en: "write --- on a line of its own, and the text below it",
            fix: fix
        )
    }

    /// A line of other signs where `---` should close the front matter.
    static func instead(of written: String, at place: SourceLocation, fix: Fix) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "kepala artikel ditutup dengan \"\(written.trimmed)\", bukan tiga tanda hubung ---",
            en: "the front matter closes with \"\(written.trimmed)\", not with three hyphens ---",
            help: "ganti baris \(place.line) dengan: ---",
            en: "replace line \(place.line) by: ---",
            fix: fix
        )
    }
}
