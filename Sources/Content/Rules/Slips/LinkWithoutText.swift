import Diagnostics

/// A link that nobody sees.
enum LinkWithoutText {
    static let rule = Rule(
        id: "link-without-text",
        severity: .warning,
        title: LocalizedText(id: "Tautan tanpa teks", en: "Link without text"),
        explanation: LocalizedText(
            id: """
                Tautan tanpa teks tidak tampak di halaman, dan pembaca layar hanya membacakan alamatnya. Tulislah di antara \
                kurung siku ke mana tautan itu menuju.
                """,
            en: """
                A link without text is not to be seen on the page, and screen readers spell its address. Write between the \
                square brackets where it leads (WCAG 2.2, 2.4.4).
                """
        ),
        example: Rule.Example(
            wrong: "Unduh di sini: [](https://ppid.kota.example/)",
            right: "Unduh di sini: [laman PPID](https://ppid.kota.example/)"
        )
    )

    static let slip = SlipRule(
        rule,
        help: LocalizedText(
            id: "tulis di antara kurung siku ke mana tautan itu menuju",
            en: "write between the square brackets where the link leads"
        )
    ) {
        LocalizedText(id: "tautan tanpa teks: \"\($0)\"", en: "a link without text: \"\($0)\"")
    }
}
