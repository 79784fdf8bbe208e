import Diagnostics
import Markdown

/// Prose that is published as code.
enum AccidentalCode {
    static let rule = Rule(
        id: "accidental-code",
        severity: .warning,
        title: LocalizedText(id: "Naskah yang terbit sebagai kode", en: "Prose that is published as code"),
        explanation: """
            Baris yang menjorok empat spasi atau satu tab adalah kode: hurufnya lain dan barisnya tidak dilipat. Alinea \
            dimulai di tepi kiri. Kode di antara pagar ` ``` ` atau `~~~` berlangsung sampai pagar penutupnya.
            """,
        en: """
            Lines indented by four spaces or a tab are code: in another typeface, without line breaks. Paragraphs begin \
            at the left edge. Code between fences ` ``` ` or `~~~` goes on to the closing fence.
            """,
        example: Rule.Example(
            wrong: "    Rapat digelar di aula balai kota pada hari Senin.",
            right: "Rapat digelar di aula balai kota pada hari Senin."
        )
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        if kind == .indentedProse {
            SlipRule(
                rule,
                help: LocalizedText(id: "hapus spasi atau tab di awal baris", en: "delete the spaces or tab before it")
            ) {
                LocalizedText(
                    id: "alinea menjorok terbit sebagai kode: \"\($0)\"",
                    en: "an indented paragraph is published as code: \"\($0)\""
                )
            }
        } else if kind == .fencedMarkdown {
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "hapus baris ini dan baris ``` penutupnya; contoh penulisan diberi ```text",
                    en: "delete this line and the closing ```; examples of markup get ```text"
                ),
                hasSuggestion: false
            ) {
                LocalizedText(
                    id: "naskah Markdown di dalam pagar kode (dari ChatGPT) terbit sebagai kode: \"\($0)\"",
                    en: "Markdown within a fence of code (from ChatGPT) is published as code: \"\($0)\""
                )
            }
        } else if kind == .wordsAfterFence {
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "pindahkan kata-katanya ke baris di bawahnya; di belakang pagar hanya nama bahasa kode",
                    en: "move the words to the line below; only the name of the code's language follows a fence"
                )
            ) {
                LocalizedText(
                    id: "tulisan di belakang pagar kode tidak tampil: \"\($0)\"",
                    en: "words after a fence of code are not shown: \"\($0)\""
                )
            }
        } else {
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tutup dengan tanda yang sama di baris tersendiri, atau hapus",
                    en: "close it with the same signs on a line of their own, or delete it"
                )
            ) {
                LocalizedText(
                    id: "kode mulai \"\($0)\" tidak ditutup: semua di bawahnya terbit sebagai kode",
                    en: "code from \"\($0)\" is not closed: everything below is published as code"
                )
            }
        }
    }
}
