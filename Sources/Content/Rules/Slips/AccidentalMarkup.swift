import Diagnostics
import Markdown

/// Signs of the text that Markdown takes for its own.
enum AccidentalMarkup {
    static let rule = Rule(
        id: "accidental-markup",
        severity: .warning,
        title: LocalizedText(
            id: "Tanda yang tidak sengaja menjadi Markdown",
            en: "Signs that became Markdown by accident"
        ),
        explanation: LocalizedText(
            id: """
                Dua tanda `~` mencoret yang ada di antaranya, dua `*` memiringkannya, dan `---` tepat di bawah alinea \
                menjadikan alinea itu judul. Tulislah `\\~` dan `\\*`, atau pakai tanda yang tepat: `20–25`, `3 × 4`; beri \
                baris kosong di atas `---`.
                """,
            en: """
                Two signs `~` strike out what is between them, two `*` set it in italics, and `---` directly below a \
                paragraph makes the paragraph a heading. Write `\\~` and `\\*`, or the proper signs: `20–25`, `3 × 4`; \
                leave a blank line above `---`.
                """
        ),
        example: Rule.Example(
            wrong: "Suhu 20~25 derajat di pagi hari dan 30~35 derajat di siang hari.",
            right: "Suhu 20–25 derajat di pagi hari dan 30–35 derajat di siang hari."
        )
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        switch kind {
        case .struckByTildes:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis \\~, atau tanda – untuk sampai dengan",
                    en: "write \\~, or – for a range"
                )
            ) {
                LocalizedText(id: "tercoret di halaman: \"\($0)\"", en: "struck through on the page: \"\($0)\"")
            }
        case .emphasizedByStars:
            SlipRule(
                rule,
                help: LocalizedText(id: "tulis \\*, atau × untuk perkalian", en: "write \\*, or × for a product")
            ) {
                LocalizedText(id: "menjadi huruf miring: \"\($0)\"", en: "set in italics: \"\($0)\"")
            }
        default:
            SlipRule(
                rule,
                help: LocalizedText(id: "beri baris kosong di atas ---", en: "leave a blank line above ---")
            ) {
                LocalizedText(
                    id: "alinea menjadi judul karena tanda di bawahnya: \"\($0)\"",
                    en: "a paragraph becomes a heading because of the line below it: \"\($0)\""
                )
            }
        }
    }
}
