import Diagnostics
import Reading

/// Two headings of one CSV file that mean the same column.
enum DuplicateColumn {
    static let rule = Rule.error(
        "duplicate-column",
        title: LocalizedText(id: "Kolom tertulis dua kali", en: "Column written twice"),
        explanation: """
            Dua judul kolom bermakna sama, misalnya `no` dan `nomor`, sehingga tidak jelas mana yang berlaku. Hanya satu \
            yang dibaca: yang memakai nama kolom itu sendiri, atau yang pertama.
            """,
        en: """
            Two headings mean the same column, such as `no` and `nomor`, which leaves open the one that counts. Only one is \
            read: the one that is the column's own name, or the first.
            """,
        wrong: "no,nomor,judul",
        right: "nomor,judul"
    )

    static func diagnostic(_ heading: Located<String>, column: String, kept: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: heading.location,
            id: "kolom \"\(heading.value)\" sama dengan \"\(kept.value)\" (\(column)) dan tidak dibaca",
            en: "column \"\(heading.value)\" is the same as \"\(kept.value)\" (\(column)) and is not read",
            help: "hapus salah satunya, atau gabungkan isinya dalam satu kolom",
            en: "remove one of them, or join what they say in one column",
            related: [kept.location]
        )
    }
}
