import Diagnostics
import Reading

/// A title with characters that cannot be seen.
enum HiddenInTitle {
    static let rule = Rule.warning(
        "hidden-characters",
        title: LocalizedText(id: "Tanda tak terlihat dalam judul", en: "Hidden characters in a title"),
        explanation: """
            Tanda yang tidak terlihat, biasanya ikut tersalin dari program lain, membuat judul tidak ditemukan oleh pencarian, \
            dan tanda pembalik arah membuatnya terbaca lain. Ketik ulang judulnya.
            """,
        en: """
            Signs that cannot be seen, mostly copied along from another program, keep a search from finding a title, and \
            signs that turn the direction of writing make it read otherwise. Type the title anew.
            """
    )

    static func diagnostic(_ title: Located<String>) -> Diagnostic? {
        guard let scalar = HiddenCharacters.first(in: title.value.trimmed) else { return nil }
        let code = CodePoint.name(scalar.value)
        return Diagnostic(
            rule,
            at: title.location,
            id: "judul memuat tanda yang tidak terlihat (\(code))",
            en: "the title holds a sign that cannot be seen (\(code))",
            help: LocalizedText(id: "ketik ulang judulnya", en: "type the title anew")
        )
    }
}
