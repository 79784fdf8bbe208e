import Diagnostics
import Markdown

/// Lines that were typed one below the other and are published side by side.
enum JoinedLines {
    static let rule = Rule(
        id: "joined-lines",
        severity: .warning,
        title: LocalizedText(id: "Baris yang menyatu di halaman", en: "Lines that run together on the page"),
        explanation: LocalizedText(
            id: """
                Markdown menyatukan baris yang berurutan menjadi satu alinea. Undangan dari WhatsApp (`Hari : Senin`, `Tempat : …`), \
                butir `a.`, `b.`, alamat, dan tanda tangan perlu `\\` di akhir baris, tanda butir `- ` di depannya, atau baris \
                kosong di antaranya.
                """,
            en: """
                Markdown joins lines to one paragraph. Invitations from WhatsApp (`Day : Monday`, `Place : …`), items with letters \
                (`a.`, `b.`), addresses and signatures need a `\\` at the end of each line, the sign `- ` before it, or an empty line \
                in between.
                """
        ),
        example: Rule.Example(
            wrong: "Hari : Senin\nTempat : Balai kota",
            right: "Hari : Senin\\\nTempat : Balai kota"
        )
    )

    static let slip = SlipRule(
        rule,
        help: LocalizedText(
            id: "akhiri setiap baris dengan \\, atau jadikan daftar dengan - di depannya",
            en: "end each line with \\, or make it a list with - before each line"
        )
    ) {
        LocalizedText(
            id: "baris yang ditulis terpisah menyatu di halaman: \"\($0)\"",
            en: "lines typed one below the other run together on the page: \"\($0)\""
        )
    }
}
