import Diagnostics
import Markdown
import Reading

/// Markdown that a missing or surplus space keeps from working.
enum MarkupSpacing {
    static let rule = Rule(
        id: "markup-spacing",
        severity: .warning,
        title: LocalizedText(id: "Spasi pada tanda Markdown", en: "Spaces at Markdown's signs"),
        explanation: """
            Judul dan butir memerlukan spasi di belakang tandanya (`## Judul`, `- butir`, `1. butir`), huruf tebal tidak \
            boleh berspasi di sisi dalam tandanya dan ditutup dengan tanda yang sama (`**tebal**`). Bila tidak, tandanya terbit sebagai tulisan. Butir dari \
            WhatsApp atau Word (`•`) menyatu menjadi satu alinea; pakailah `-`. Tanda yang didahului `\\`, tanda lebar (`＃`), tanda judul di tengah \
            baris, dan butir yang tandanya sendirian di barisnya pun terbit sebagai tulisan.
            """,
        en: """
            Headings and items need a space after their sign (`## Heading`, `- item`, `1. item`), bold text has none \
            inside its signs and ends with the same sign (`**bold**`). Otherwise the signs are published as text. Bullets from WhatsApp or Word \
            (`•`) run together as one paragraph; use `-`. So are signs with a `\\` before them, wide signs (`＃`), the sign of a heading within a \
            line, and items whose sign is alone on its line.
            """,
        example: Rule.Example(wrong: "##Dasar hukum", right: "## Dasar hukum")
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        switch kind {
        case .headingWithoutSpace:
            SlipRule(rule, help: LocalizedText(id: "tulis: ## Judul", en: "write: ## Heading")) {
                LocalizedText(
                    id: "judul tanpa spasi di belakang #: \"\($0)\" terbit sebagai tulisan",
                    en: "a heading without a space after #: \"\($0)\" is published as text"
                )
            }
        case .emptyHeading:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis judulnya di baris yang sama: ## Judul, atau hapus tandanya",
                    en: "write the heading on the same line: ## Heading, or delete the sign"
                )
            ) {
                LocalizedText(
                    id: "judul tanpa teks: \"\($0)\" terbit sebagai judul kosong",
                    en: "a heading without text: \"\($0)\" is published as an empty heading"
                )
            }
        case .deepHeading:
            SlipRule(rule, help: LocalizedText(id: "tulis: ## Judul", en: "write: ## Heading")) {
                LocalizedText(
                    id: "judul dengan lebih dari enam #: \"\($0)\" terbit sebagai tulisan",
                    en: "a heading with more than six #: \"\($0)\" is published as text"
                )
            }
        case .headingInLine:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis judulnya di baris tersendiri, dengan baris kosong di atasnya: ## Judul",
                    en: "write the heading on a line of its own, with a blank line above it: ## Heading"
                )
            ) {
                LocalizedText(
                    id: "tanda judul # tidak di awal baris dan terbit sebagai tulisan: \"\($0)\"",
                    en: "the sign # of a heading does not begin the line and is published as text: \"\($0)\""
                )
            }
        case .escapedMarkup:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "hapus tanda \\ di depan tanda Markdown",
                    en: "delete the \\ before the signs of Markdown"
                )
            ) {
                LocalizedText(
                    id: "tanda Markdown yang didahului \\ (dari Google Docs) terbit sebagai tulisan: \"\($0)\"",
                    en: "signs of Markdown with \\ before them (from Google Docs) are published as text: \"\($0)\""
                )
            }
        case .wideSigns:
            SlipRule(
                rule,
                help: LocalizedText(id: "tulis tanda biasa: # * - > | 1.", en: "write plain signs: # * - > | 1.")
            ) {
                LocalizedText(
                    id:
                        "tanda lebar (dari papan ketik lain) bukan tanda Markdown dan terbit sebagai tulisan: \"\($0)\"",
                    en: "wide signs (from another keyboard) are not those of Markdown and published as text: \"\($0)\""
                )
            }
        case .emptyItem:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis teks butirnya di baris yang sama: - butir",
                    en: "write the text of the item on the same line: - item"
                ),
                advice: { written, suggestion in
                    guard suggestion == nil else { return nil }
                    let marker = "-*+0123456789".contains(written.prefix(1)) ? written.trimmed : "-"
                    return LocalizedText(
                        id: "tulis teks butirnya di baris yang sama: \(marker) butir",
                        en: "write the text of the item on the same line: \(marker) item"
                    )
                }
            ) {
                LocalizedText(
                    id: "butir kosong: tanda \"\($0)\" sendirian di barisnya, dan teksnya terbit di luar daftar",
                    en:
                        "an empty item: the sign \"\($0)\" is alone on its line, and the text is published outside of the list"
                )
            }
        case .specialSpace:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "ganti dengan spasi biasa; di awal baris, hapus",
                    en: "replace it by a plain space; at the beginning of the line, delete it"
                ),
                // What is to be written looks like what is written.
                hasSuggestion: false
            ) {
                LocalizedText(
                    id:
                        "spasi khusus (dari Word atau web) di dekat tanda Markdown; tandanya terbit sebagai tulisan: \"\($0)\"",
                    en:
                        "a special space (from Word or a web page) beside a sign of Markdown, which is published as text: \"\($0)\""
                )
            }
        case .unclosedEmphasis:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis ** juga di akhir kata yang tebal, atau hapus",
                    en: "write ** after the bold words, too, or delete it"
                ),
                advice: { written, _ in
                    guard let last = written.last, "*_".contains(last) else { return nil }
                    return LocalizedText(
                        id: "tulis tanda yang sama banyak di kedua sisi: **tebal**, *miring*",
                        en: "write as many signs on both sides: **bold**, *italics*"
                    )
                }
            ) {
                LocalizedText(
                    id: "tanda tebal tidak ditutup: \"\($0)\"",
                    en: "the sign for bold is not closed: \"\($0)\""
                )
            }
        case .emphasisSpacing:
            SlipRule(rule, help: LocalizedText(id: "tulis: **tebal**", en: "write: **bold**")) {
                LocalizedText(
                    id: "tanda tebal tidak bekerja karena spasinya: \"\($0)\"",
                    en: "the signs for bold do not work because of the spaces: \"\($0)\""
                )
            }
        case .listWithoutSpace:
            SlipRule(rule, help: LocalizedText(id: "tulis: - butir", en: "write: - item")) {
                LocalizedText(
                    id: "daftar tanpa spasi di belakang tandanya: \"\($0)\"",
                    en: "a list without a space after its sign: \"\($0)\""
                )
            }
        case .escapedList:
            SlipRule(rule, help: LocalizedText(id: "tulis: - butir", en: "write: - item")) {
                LocalizedText(
                    id: "daftar yang tandanya didahului \\ (dari Google Docs) menyatu menjadi satu alinea: \"\($0)\"",
                    en: "a list with \\ before its signs (from Google Docs) becomes one paragraph: \"\($0)\""
                )
            }
        case .shallowItem:
            SlipRule(
                rule,
                help: LocalizedText(
                    id:
                        "jorokkan sampai di bawah huruf pertama butir di atasnya: dua spasi di bawah -, tiga di bawah 1.",
                    en: "indent it up to the first letter of the item above: two spaces below -, three below 1."
                )
            ) {
                LocalizedText(
                    id: "anak butir kurang menjorok dan terbit sejajar dengan induknya: \"\($0)\"",
                    en: "an item is not indented far enough to be below the one above: \"\($0)\""
                )
            }
        case .taskWithoutMarker:
            SlipRule(rule, help: LocalizedText(id: "tulis: - [ ] tugas", en: "write: - [ ] task")) {
                LocalizedText(
                    id: "kotak tugas di luar daftar: \"\($0)\"",
                    en: "a task's box outside of a list: \"\($0)\""
                )
            }
        default:
            SlipRule(rule, help: LocalizedText(id: "tulis: - butir", en: "write: - item")) {
                LocalizedText(
                    id: "daftar dengan tanda yang bukan butir Markdown: \"\($0)\"; barisnya menyatu di halaman",
                    en:
                        "a list with signs that Markdown does not know: \"\($0)\"; its lines run together on the page"
                )
            }
        }
    }
}
