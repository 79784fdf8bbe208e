import Diagnostics

/// Characters without width inside of words.
enum InvisibleCharacter {
    static let rule = Rule.warning(
        "invisible-character",
        title: LocalizedText(id: "Karakter tak terlihat di dalam kata", en: "Invisible characters inside of words"),
        explanation: """
            Spasi tanpa lebar (U+200B), tanda hubung lunak (U+00AD), dan sejenisnya terbawa dari Word, PDF, dan laman web. \
            Kata yang memuatnya tidak ditemukan oleh pencarian dan dieja salah oleh pembaca layar. Tanda ganti baris U+2028, U+2029, \
            dan U+0085 tidak mengganti baris di halaman. `terang check --fix` menghapus yang pertama, dan menulis spasi untuk yang kedua.
            """,
        en: """
            Spaces without width (U+200B), soft hyphens (U+00AD) and the like come along from Word, PDF and web pages. A \
            word with one is not found by a search and misread by screen readers. The breaks U+2028, U+2029 and U+0085 break no line on \
            the page. `terang check --fix` deletes the former, and writes a space for the latter.
            """
    )

    static func diagnostic(of found: [HiddenSigns.Found], path: String) -> Diagnostic? {
        HiddenSigns.diagnostic(rule, of: found, path: path) { names in
            if found.contains(where: HiddenSigns.isBreak) {
                return LocalizedText(
                    id: "\(found.count) karakter tak terlihat, di antaranya ganti baris yang tidak berlaku (\(names))",
                    en: "invisible characters with line breaks that break no line (\(names))"
                )
            }
            return LocalizedText(
                id: "\(found.count) karakter tak terlihat di dalam kata (\(names))",
                en: found.count == 1
                    ? "an invisible character inside of a word (\(names))"
                    : "\(found.count) invisible characters inside of words (\(names))"
            )
        }
    }
}
