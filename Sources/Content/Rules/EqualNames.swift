import Diagnostics

/// Files or folders beside each other whose names a reader cannot tell apart: they differ in how accents are encoded only. One
/// of them is read; an error, because what is in the other is not published.
enum EqualNames {
    static let rule = Rule.error(
        "equal-names",
        title: LocalizedText(id: "Nama berkas yang tidak dapat dibedakan", en: "Names that cannot be told apart"),
        explanation: """
            Huruf beraksen dapat disimpan dengan dua cara: `é` sebagai satu tanda, atau `e` dengan aksen di atasnya. Dua nama \
            yang hanya berbeda dalam hal itu tampak sama, dan di macOS memang sama. Hanya salah satunya yang dibaca: beri yang \
            lain nama baru, sebaiknya tanpa aksen, atau hapus.
            """,
        en: """
            A letter with an accent can be stored in two ways: `é` as one sign, or `e` with an accent on it. Two names that \
            differ in nothing else look the same, and are the same on macOS. Only one of them is read: give the other one a \
            new name, best without accents, or delete it.
            """
    )

    static let diagnostic = rule.message(
        id: "di folder ini ada nama lain yang tampak sama",
        en: "there is another name in this folder that looks the same",
        help: "beri salah satu nama lain",
        en: "rename one of them"
    )
}
