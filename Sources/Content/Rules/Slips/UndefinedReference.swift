import Diagnostics

/// A link by a label that nothing defines.
enum UndefinedReference {
    static let rule = Rule(
        id: "undefined-reference",
        severity: .warning,
        title: LocalizedText(id: "Label tautan tidak dikenal", en: "Undefined label of a link"),
        explanation: LocalizedText(
            id: """
                `[teks][label]` memerlukan sebuah baris `[label]: alamat` di naskah yang sama. Tanpa baris itu, kurungnya \
                terbit sebagai tulisan. Kurung yang memang tulisan ditulis `\\[teks\\]`.
                """,
            en: """
                `[text][label]` needs a line `[label]: address` in the same text. Without it the brackets are published \
                as text. Brackets that are meant as such are written `\\[text\\]`.
                """
        ),
        example: Rule.Example(
            wrong: "Lihat [profil][ppid].",
            right: "Lihat [profil][ppid].\n\n[ppid]: https://ppid.kota.example/"
        )
    )

    static let slip = SlipRule(
        rule,
        help: LocalizedText(
            id: "tambahkan baris [label]: alamat, atau tulis [teks](alamat)",
            en: "add a line [label]: address, or write [text](address)"
        )
    ) {
        LocalizedText(
            id: "label \"\($0)\" tidak diberi alamat di naskah ini, kurungnya terbit sebagai tulisan",
            en: "the label of \"\($0)\" has no address in this text, the brackets are published as text"
        )
    }
}
