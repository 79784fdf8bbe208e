import Diagnostics
import Markdown

/// Prose that is published as code.
enum AccidentalCode {
    static let rule = Rule.warning(
        "accidental-code",
        title: LocalizedText(id: "Naskah yang terbit sebagai kode", en: "Prose that is published as code"),
        explanation: """
            Baris yang menjorok empat spasi atau satu tab adalah kode: hurufnya lain dan barisnya tidak dilipat. Alinea \
            dimulai di tepi kiri. Kode di antara pagar ` ``` ` atau `~~~` berlangsung sampai pagar penutupnya.
            """,
        en: """
            Lines indented by four spaces or a tab are code: in another typeface, without line breaks. Paragraphs begin \
            at the left edge. Code between fences ` ``` ` or `~~~` goes on to the closing fence.
            """,
        wrong: "    Rapat digelar di aula balai kota pada hari Senin.",
        right: "Rapat digelar di aula balai kota pada hari Senin."
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        if kind == .indentedProse {
            SlipRule(
                rule,
                id: "alinea menjorok terbit sebagai kode: {}",
                en: "an indented paragraph is published as code: {}",
                help: "hapus spasi atau tab di awal baris",
                en: "delete the spaces or tab before it"
            )
        } else if kind == .fencedMarkdown {
            SlipRule(
                rule,
                id: "naskah Markdown di dalam pagar kode (dari ChatGPT) terbit sebagai kode: {}",
                en: "Markdown within a fence of code (from ChatGPT) is published as code: {}",
                help: "hapus baris ini dan baris ``` penutupnya; contoh penulisan diberi ```text",
                en: "delete this line and the closing ```; examples of markup get ```text",
                hasSuggestion: false
            )
        } else if kind == .wordsAfterFence {
            SlipRule(
                rule,
                id: "tulisan di belakang pagar kode tidak tampil: {}",
                en: "words after a fence of code are not shown: {}",
                help: "pindahkan kata-katanya ke baris di bawahnya; di belakang pagar hanya nama bahasa kode",
                en: "move the words to the line below; only the name of the code's language follows a fence"
            )
        } else {
            SlipRule(
                rule,
                id: "kode mulai {} tidak ditutup: semua di bawahnya terbit sebagai kode",
                en: "code from {} is not closed: everything below is published as code",
                help: "tutup dengan tanda yang sama di baris tersendiri, atau hapus",
                en: "close it with the same signs on a line of their own, or delete it"
            )
        }
    }
}
