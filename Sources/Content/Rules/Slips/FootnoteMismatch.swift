import Diagnostics
import Markdown

/// A footnote without its text, or a text without its footnote.
enum FootnoteMismatch {
    static let rule = Rule.warning(
        "footnote-mismatch",
        title: LocalizedText(id: "Catatan kaki tanpa pasangan", en: "Footnote without its counterpart"),
        explanation: """
            Tanda `[^1]` di naskah dan teks `[^1]: …` selalu berpasangan. Tanda tanpa teks terbit sebagai tulisan; teks \
            tanpa tanda tidak terbit.
            """,
        en: """
            The mark `[^1]` in the text and its note `[^1]: …` come in pairs. A mark without a note is published as \
            text; a note without a mark is not published.
            """,
        wrong: "Rapat digelar Senin.[^1]",
        right: "Rapat digelar Senin.[^1]\n\n[^1]: Menurut undangan."
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        if kind == .footnoteWithoutColon {
            SlipRule(
                rule,
                id: "teks catatan kaki tanpa titik dua di belakang tandanya: {}",
                en: "the text of a footnote has no colon after its mark: {}",
                help: "tulis: [^1]: Teks catatan",
                en: "write: [^1]: Text of the note"
            )
        } else if kind == .inlineFootnote {
            SlipRule(
                rule,
                id: "catatan kaki di dalam kalimat terbit sebagai tulisan: {}",
                en: "a footnote within a sentence is published as text: {}",
                help: "tulis: kata[^1], dan di baris tersendiri: [^1]: Teks catatan",
                en: "write: word[^1], and on a line of its own: [^1]: Text of the note"
            )
        } else if kind == .spacesInFootnote {
            SlipRule(
                rule,
                id: "tanda catatan kaki dengan spasi: {} terbit sebagai tulisan",
                en: "a footnote's mark with spaces: {} is published as text",
                help: "tulis: [^catatan]",
                en: "write: [^note]"
            )
        } else if kind == .footnoteWithoutText {
            SlipRule(
                rule,
                id: "catatan kaki {} tanpa teks",
                en: "footnote {} has no text",
                help: "tulis teks catatannya di baris itu, di belakang titik dua",
                en: "write the note on that line, after the colon",
                advice: { written, _ in
                    guard written.hasSuffix("]") else { return nil }
                    return LocalizedText(
                        id: "tambahkan baris tersendiri: \(written): Teks catatan",
                        en: "add a line of its own: \(written): Text of the note"
                    )
                }
            )
        } else {
            SlipRule(
                rule,
                id: "teks catatan kaki {} tidak terbit: tandanya tidak ada di naskah",
                en: "the note {} is not published: its mark is not in the text",
                help: "beri tandanya di naskah, atau hapus teks catatan itu",
                en: "put its mark into the text, or delete the note",
                advice: { written, _ in
                    LocalizedText(
                        id: "beri tandanya di naskah: kata\(written), atau hapus teks catatan itu",
                        en: "put its mark into the text: word\(written), or delete the note"
                    )
                }
            )
        }
    }
}
