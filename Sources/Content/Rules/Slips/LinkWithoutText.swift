import Diagnostics

/// A link that nobody sees.
enum LinkWithoutText {
    static let rule = Rule.warning(
        "link-without-text",
        title: LocalizedText(id: "Tautan tanpa teks atau tujuan", en: "Link without text or destination"),
        explanation: """
            Tautan tanpa teks tidak tampak di halaman, dan pembaca layar hanya membacakan alamatnya. Tulislah di antara \
            kurung siku ke mana tautan itu menuju. Tautan `#`, sisa tautan yang belum diisi, hanya menuju awal halaman.
            """,
        en: """
            A link without text is not to be seen on the page, and screen readers spell its address. Write between the \
            square brackets where it leads (WCAG 2.2, 2.4.4). A link to `#`, left of one that was never filled in, leads \
            to the top of the page only.
            """,
        wrong: "Unduh di sini: [](https://ppid.kota.example/)",
        right: "Unduh di sini: [laman PPID](https://ppid.kota.example/)"
    )

    /// A link to nothing but `#`, which is what stays of a link that was never filled in.
    static let toTop = rule.message(
        id: "tautan \"#\" hanya menuju awal halaman ini",
        en: "link \"#\" leads to the top of this page only",
        help: "tulis alamat yang dituju, atau hapus tautannya",
        en: "write the address that is meant, or take the link out"
    )

    static let slip = SlipRule(
        rule,
        id: "tautan tanpa teks: {}",
        en: "a link without text: {}",
        help: "tulis di antara kurung siku ke mana tautan itu menuju",
        en: "write between the square brackets where the link leads"
    )
}
