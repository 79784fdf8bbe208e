import Diagnostics
import Markdown

/// A footnote without its text, or a text without its footnote.
enum FootnoteMismatch {
    static let rule = Rule(
        id: "footnote-mismatch",
        severity: .warning,
        title: LocalizedText(id: "Catatan kaki tanpa pasangan", en: "Footnote without its counterpart"),
        explanation: LocalizedText(
            id: """
                Tanda `[^1]` di naskah dan teks `[^1]: …` selalu berpasangan. Tanda tanpa teks terbit sebagai tulisan; teks \
                tanpa tanda tidak terbit.
                """,
            en: """
                The mark `[^1]` in the text and its note `[^1]: …` come in pairs. A mark without a note is published as \
                text; a note without a mark is not published.
                """
        ),
        example: Rule.Example(
            wrong: "Rapat digelar Senin.[^1]",
            right: "Rapat digelar Senin.[^1]\n\n[^1]: Menurut undangan."
        )
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        if kind == .footnoteWithoutText {
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tambahkan teksnya di baris tersendiri, misalnya [^1]: Catatan",
                    en: "add its text on a line of its own, such as [^1]: Note"
                )
            ) {
                LocalizedText(id: "catatan kaki \"\($0)\" tanpa teks", en: "footnote \"\($0)\" has no text")
            }
        } else {
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "beri tandanya di naskah, misalnya kata[^1], atau hapus teks catatan itu",
                    en: "put its mark into the text, such as word[^1], or delete the note"
                )
            ) {
                LocalizedText(
                    id: "teks catatan kaki \"\($0)\" tidak terbit: tandanya tidak ada di naskah",
                    en: "the note \"\($0)\" is not published: its mark is not in the text"
                )
            }
        }
    }
}
