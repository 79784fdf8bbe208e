import Diagnostics

/// A label of a footnote or link that is defined more than once.
enum RepeatedDefinition {
    static let rule = Rule.warning(
        "repeated-definition",
        title: LocalizedText(id: "Label diberi isi dua kali", en: "Label defined twice"),
        explanation: """
            Dari beberapa baris `[^1]: …` atau `[label]: …` dengan label yang sama, hanya yang pertama terbit. Beri yang \
            lain label sendiri.
            """,
        en: """
            Of several lines `[^1]: …` or `[label]: …` with the same label, only the first is published. Give the others \
            labels of their own.
            """,
        wrong: "Rapat Senin.[^1]\n\n[^1]: Menurut undangan.\n[^1]: Menurut notula.",
        right: "Rapat Senin.[^1] Hasilnya ada.[^2]\n\n[^1]: Menurut undangan.\n[^2]: Menurut notula."
    )

    static let slip = SlipRule(
        rule,
        id: "label sudah diberi isi di atas: {} tidak terbit",
        en: "the label is defined above: {} is not published",
        help: "beri label lain, atau hapus salah satu",
        en: "use another label, or delete one"
    )
}
