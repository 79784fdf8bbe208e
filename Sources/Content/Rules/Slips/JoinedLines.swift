import Diagnostics
import Markdown

/// Lines that were typed one below the other and are published side by side.
enum JoinedLines {
    static let rule = Rule.warning(
        "joined-lines",
        title: LocalizedText(id: "Baris yang menyatu di halaman", en: "Lines that run together on the page"),
        explanation: """
            Markdown menyatukan baris yang berurutan menjadi satu alinea. Undangan dari WhatsApp (`Hari : Senin`, `Tempat : …`), \
            butir `a.`, `b.`, alamat, dan tanda tangan perlu `\\` di akhir setiap baris selain yang terakhir, tanda butir `- ` di depannya, atau baris \
            kosong di antaranya. Kata yang dipenggal di akhir baris, seperti dalam PDF, terbit dengan spasi di tengahnya.
            """,
        en: """
            Markdown joins lines to one paragraph. Invitations from WhatsApp (`Day : Monday`, `Place : …`), items with letters \
            (`a.`, `b.`), addresses and signatures need a `\\` at the end of each line but the last, the sign `- ` before it, or an empty line \
            in between. A word that is divided at the end of a line, as in a PDF, is published with a space in its middle.
            """,
        wrong: "Hari : Senin\nTempat : Balai kota",
        right: "Hari : Senin\\\nTempat : Balai kota"
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        switch kind {
        case .brokenWord: brokenWord
        case .joinedParagraphs: paragraphs
        case .lastBreak: lastBreak
        default: lines
        }
    }

    private static let brokenWord = SlipRule(
        rule,
        id: "kata terpenggal di akhir baris; di halaman ada spasi di tengahnya: {}",
        en: "a word is divided at the end of a line; the page shows a space in its middle: {}",
        help: "tulis kata itu utuh di satu baris; tanda hubungnya dihapus bila hanya pemenggalan",
        en: "write the whole word on one line, without the hyphen if it only divided the word"
    )

    private static let paragraphs = SlipRule(
        rule,
        id: "alinea yang ditulis terpisah menyatu di halaman: {}",
        en: "paragraphs typed one below the other run together on the page: {}",
        help: "beri satu baris kosong di antara kedua alinea",
        en: "put an empty line between the paragraphs"
    )

    private static let lastBreak = SlipRule(
        rule,
        id: "tanda \\ di akhir baris terakhir tampil di halaman: {}",
        en: "the sign \\ at the end of the last line is shown on the page: {}",
        help: "hapus tanda \\ itu; baris terakhir tidak memerlukannya",
        en: "delete that sign; the last line needs none"
    )

    private static let lines = SlipRule(
        rule,
        id: "baris yang ditulis terpisah menyatu di halaman: {}",
        en: "lines typed one below the other run together on the page: {}",
        help: "akhiri setiap baris selain yang terakhir dengan \\, atau jadikan daftar dengan - di depannya",
        en: "end each line except the last with \\, or make it a list with - before each line",
        advice: { _, suggestion in
            suggestion.map {
                LocalizedText(
                    id: "akhiri setiap baris selain yang terakhir dengan \\: \($0)",
                    en: "end each line except the last with \\: \($0)"
                )
            }
        }
    )
}
