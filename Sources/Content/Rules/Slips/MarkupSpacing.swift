import Diagnostics
import Markdown
import Reading

/// Markdown that a missing or surplus space keeps from working.
enum MarkupSpacing {
    static let rule = Rule.warning(
        "markup-spacing",
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
        wrong: "##Dasar hukum",
        right: "## Dasar hukum"
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        switch kind {
        case .headingWithoutSpace:
            SlipRule(
                rule,
                id: "judul tanpa spasi di belakang #: {} terbit sebagai tulisan",
                en: "a heading without a space after #: {} is published as text",
                help: "tulis: ## Judul",
                en: "write: ## Heading"
            )
        case .emptyHeading:
            SlipRule(
                rule,
                id: "judul tanpa teks: {} terbit sebagai judul kosong",
                en: "a heading without text: {} is published as an empty heading",
                help: "tulis judulnya di baris yang sama: ## Judul, atau hapus tandanya",
                en: "write the heading on the same line: ## Heading, or delete the sign"
            )
        case .deepHeading:
            SlipRule(
                rule,
                id: "judul dengan lebih dari enam #: {} terbit sebagai tulisan",
                en: "a heading with more than six #: {} is published as text",
                help: "tulis: ## Judul",
                en: "write: ## Heading"
            )
        case .headingInLine:
            SlipRule(
                rule,
                id: "tanda judul # tidak di awal baris dan terbit sebagai tulisan: {}",
                en: "the sign # of a heading does not begin the line and is published as text: {}",
                help: "tulis judulnya di baris tersendiri, dengan baris kosong di atasnya: ## Judul",
                en: "write the heading on a line of its own, with a blank line above it: ## Heading"
            )
        case .escapedMarkup:
            SlipRule(
                rule,
                id: "tanda Markdown yang didahului \\ (dari Google Docs) terbit sebagai tulisan: {}",
                en: "signs of Markdown with \\ before them (from Google Docs) are published as text: {}",
                help: "hapus tanda \\ di depan tanda Markdown",
                en: "delete the \\ before the signs of Markdown"
            )
        case .wideSigns:
            SlipRule(
                rule,
                id: "tanda lebar (dari papan ketik lain) bukan tanda Markdown dan terbit sebagai tulisan: {}",
                en: "wide signs (from another keyboard) are not those of Markdown and published as text: {}",
                help: "tulis tanda biasa: # * - > | 1.",
                en: "write plain signs: # * - > | 1."
            )
        case .emptyItem:
            SlipRule(
                rule,
                id: "butir kosong: tanda {} sendirian di barisnya, dan teksnya terbit di luar daftar",
                en: "an empty item: the sign {} is alone on its line, and the text is published outside of the list",
                help: "tulis teks butirnya di baris yang sama: - butir",
                en: "write the text of the item on the same line: - item",
                advice: { written, suggestion in
                    guard suggestion == nil else { return nil }
                    let marker = "-*+0123456789".contains(written.prefix(1)) ? written.trimmed : "-"
                    return LocalizedText(
                        id: "tulis teks butirnya di baris yang sama: \(marker) butir",
                        en: "write the text of the item on the same line: \(marker) item"
                    )
                }
            )
        case .specialSpace:
            SlipRule(
                rule,
                id: "spasi khusus (dari Word atau web) di dekat tanda Markdown; tandanya terbit sebagai tulisan: {}",
                en:
                    "a special space (from Word or a web page) beside a sign of Markdown, which is published as text: {}",
                help: "ganti dengan spasi biasa; di awal baris, hapus",
                en: "replace it by a plain space; at the beginning of the line, delete it",
                // What is to be written looks like what is written.
                hasSuggestion: false
            )
        case .unclosedEmphasis:
            SlipRule(
                rule,
                id: "tanda tebal tidak ditutup: {}",
                en: "the sign for bold is not closed: {}",
                help: "tulis ** juga di akhir kata yang tebal, atau hapus",
                en: "write ** after the bold words, too, or delete it",
                advice: { written, _ in
                    guard let last = written.last, "*_".contains(last) else { return nil }
                    return LocalizedText(
                        id: "tulis tanda yang sama banyak di kedua sisi: **tebal**, *miring*",
                        en: "write as many signs on both sides: **bold**, *italics*"
                    )
                }
            )
        case .emphasisSpacing:
            SlipRule(
                rule,
                id: "tanda tebal tidak bekerja karena spasinya: {}",
                en: "the signs for bold do not work because of the spaces: {}",
                help: "tulis: **tebal**",
                en: "write: **bold**"
            )
        case .listWithoutSpace:
            SlipRule(
                rule,
                id: "daftar tanpa spasi di belakang tandanya: {}",
                en: "a list without a space after its sign: {}",
                help: "tulis: - butir",
                en: "write: - item"
            )
        case .escapedList:
            SlipRule(
                rule,
                id: "daftar yang tandanya didahului \\ (dari Google Docs) menyatu menjadi satu alinea: {}",
                en: "a list with \\ before its signs (from Google Docs) becomes one paragraph: {}",
                help: "tulis: - butir",
                en: "write: - item"
            )
        case .shallowItem:
            SlipRule(
                rule,
                id: "anak butir kurang menjorok dan terbit sejajar dengan induknya: {}",
                en: "an item is not indented far enough to be below the one above: {}",
                help: "jorokkan sampai di bawah huruf pertama butir di atasnya: dua spasi di bawah -, tiga di bawah 1.",
                en: "indent it up to the first letter of the item above: two spaces below -, three below 1."
            )
        case .taskWithoutMarker:
            SlipRule(
                rule,
                id: "kotak tugas di luar daftar: {}",
                en: "a task's box outside of a list: {}",
                help: "tulis: - [ ] tugas",
                en: "write: - [ ] task"
            )
        default:
            SlipRule(
                rule,
                id: "daftar dengan tanda yang bukan butir Markdown: {}; barisnya menyatu di halaman",
                en: "a list with signs that Markdown does not know: {}; its lines run together on the page",
                help: "tulis: - butir",
                en: "write: - item"
            )
        }
    }
}
