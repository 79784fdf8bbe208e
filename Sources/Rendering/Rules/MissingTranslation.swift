import Diagnostics

/// A word of the theme that one language has and another lacks.
enum MissingTranslation {
    static let rule = Rule.warning(
        "missing-translation",
        title: LocalizedText(id: "Terjemahan belum ada", en: "Translation missing"),
        explanation:
            "Kata tema tersedia dalam semua bahasa di `i18n/`, supaya tema dapat dipakai portal berbahasa mana pun.",
        en: "The words of a theme exist in every language in `i18n/`, so that portals in each can use it."
    )

    static func diagnostic(_ name: String, lackingIn file: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "\"\(name)\" belum ada di \(file)",
            en: "\"\(name)\" is missing in \(file)",
            help: LocalizedText(id: "tambahkan di sana: \(name): …", en: "add there: \(name): …")
        )
    }
}
