import Diagnostics

/// A Markdown file that does not begin with front matter.
enum FrontMatterMissing {
    static let rule = Rule.error(
        "front-matter-missing",
        title: LocalizedText(id: "Kepala artikel belum ada", en: "Front matter missing"),
        explanation: """
            Berkas harus dibuka dengan kepala: baris `---`, lalu `title` (dan `date` untuk artikel), lalu baris \
            `---`. Sesudahnya barulah isi.
            """,
        en: """
            A file begins with front matter: a line `---`, then `title` (and `date` for an article), then a line \
            `---`. The text follows after it.
            """,
        wrong: "Rapat koordinasi digelar Kamis.",
        right: """
            ---
            title: Rapat koordinasi PPID
            date: 2017-10-13
            ---
            Rapat koordinasi digelar Kamis.
            """
    )

    static let diagnostic = rule.message(
        id: "berkas tidak dibuka dengan kepala di antara dua baris ---",
        en: "the file does not begin with front matter between two --- lines",
        help:
            "tulis mulai baris 1: ---, title: Judul, date: 2017-10-13 (artikel saja), lalu ---, masing-masing di barisnya",
        en: "write from line 1, each on its line: ---, title: Headline, date: 2017-10-13 (articles only), ---"
    )

    /// A file that begins with the keys of its front matter.
    ///
    /// - Parameters:
    ///   - line: the number of the first key's line.
    ///   - isClosed: whether a line `---` closes it.
    static func withoutLine(path: String, above line: Int, isClosed: Bool, fix: Fix?) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "kepala artikel tidak dibuka dengan ---",
            en: "the front matter does not open with ---",
            help:
                "tulis --- di baris tersendiri di atas baris \(line)\(isClosed ? "" : ", dan di bawah kunci yang terakhir")",
            en: "write --- on a line of its own above line \(line)\(isClosed ? "" : ", and below the last key")",
            fix: fix
        )
    }

    static let empty = rule.message(
        id: "berkas ini kosong",
        en: "this file is empty",
        help:
            "hapus berkasnya, lalu mulai dengan: terang new berita \"Judul\" (halaman: terang new halaman \"Judul\")",
        en: "delete the file, and begin with: terang new berita \"Title\" (a page: terang new halaman \"Title\")"
    )

    /// A line of other signs, or with other lines before it, where `---` should open the file.
    ///
    /// - Parameter isLate: whether it is not the first line.
    static func instead(of written: String, at place: SourceLocation, isLate: Bool, fix: Fix) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: written == "---"
                ? LocalizedText(
                    id: "--- tidak di awal baris pertama",
                    en: "--- is not at the beginning of the first line"
                )
                : LocalizedText(
                    id: "kepala artikel dibuka dengan \"\(written)\", bukan tiga tanda hubung ---",
                    en: "the front matter opens with \"\(written)\", not with three hyphens ---"
                ),
            help: isLate
                ? LocalizedText(
                    id: "tulis --- di baris 1, tanpa apa pun di depannya",
                    en: "write --- on line 1, with nothing before it"
                )
                : LocalizedText(id: "ganti baris 1 dengan: ---", en: "replace line 1 by: ---"),
            fix: fix
        )
    }

    /// A file that is within a fence of code.
    static func fenced(_ written: String, at place: SourceLocation, closing: Int, fix: Fix) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "artikel ini di dalam pagar kode: \"\(written)\"",
            en: "the article is within a fence of code: \"\(written)\"",
            help: "hapus baris \(place.line) dan baris \(closing), yang berisi ```",
            en: "delete line \(place.line) and line \(closing), which hold ```",
            fix: fix
        )
    }

    /// Front matter whose lines are all indented.
    static func indented(at place: SourceLocation, fix: Fix) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "kepala artikel menjorok: --- dan kuncinya tidak di tepi kiri",
            en: "the front matter is indented: --- and its keys are not at the left edge",
            help: "hapus spasi di depan setiap baris, dari --- sampai ---",
            en: "delete the spaces before each line, from --- to ---",
            fix: fix
        )
    }

    /// Front matter in the formats of other generators.
    static func otherFormat(path: String, isTOML: Bool) -> Diagnostic {
        let format = isTOML ? "TOML" : "JSON"
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "kepala artikel ini \(format), bukan YAML",
            en: "this front matter is \(format), not YAML",
            help: "tulis sebagai YAML di antara dua baris ---, atau impor dengan: terang import markdown",
            en: "write it as YAML between two lines ---, or import it with: terang import markdown"
        )
    }
}
