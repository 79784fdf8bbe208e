import Diagnostics

/// Characters without width inside of words.
enum InvisibleCharacter {
    static let rule = Rule(
        id: "invisible-character",
        severity: .warning,
        title: LocalizedText(id: "Karakter tak terlihat di dalam kata", en: "Invisible characters inside of words"),
        explanation: """
            Spasi tanpa lebar (U+200B), tanda hubung lunak (U+00AD), dan sejenisnya terbawa dari Word, PDF, dan laman web. \
            Kata yang memuatnya tidak ditemukan oleh pencarian dan dieja salah oleh pembaca layar; `terang check --fix` \
            menghapusnya.
            """,
        en: """
            Spaces without width (U+200B), soft hyphens (U+00AD) and the like come along from Word, PDF and web pages. A \
            word with one is not found by a search and misread by screen readers; `terang check --fix` deletes them.
            """
    )

    static func diagnostic(of found: [HiddenSigns.Found], path: String) -> Diagnostic? {
        HiddenSigns.diagnostic(rule, of: found, path: path) { names in
            LocalizedText(
                id: "\(found.count) karakter tak terlihat di dalam kata (\(names))",
                en: found.count == 1
                    ? "an invisible character inside of a word (\(names))"
                    : "\(found.count) invisible characters inside of words (\(names))"
            )
        }
    }
}
