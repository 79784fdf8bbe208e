import Diagnostics
import Markdown

/// A table that Markdown does not read as one, or not whole.
enum TableMarkup {
    static let rule = Rule(
        id: "table-markup",
        severity: .warning,
        title: LocalizedText(id: "Tabel yang tidak terbaca utuh", en: "Table that is not read whole"),
        explanation: LocalizedText(
            id: """
                Di bawah baris judul tabel ada satu baris `|---|---|` dengan kolom sebanyak judulnya; tanpa itu tabel terbit \
                sebagai tulisan dengan garis tegak. Sel yang melebihi kolom judul tidak terbit. Tanda | di dalam sel ditulis \
                `\\|`. Tabel yang disalin dari Excel, dengan tab di antara selnya, bukan tabel Markdown.
                """,
            en: """
                Below a table's heading is one line `|---|---|` with as many columns as the heading; without it the table is \
                published as text with vertical bars. Cells beyond the heading's columns are not published. A | within a \
                cell is written `\\|`. Rows that a spreadsheet copies, with tabs between their cells, are no table of Markdown.
                """
        ),
        example: Rule.Example(
            wrong: "| Nomor | Judul |\n|---|\n| 1 | Renja |",
            right: "| Nomor | Judul |\n|---|---|\n| 1 | Renja |"
        )
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        switch kind {
        case .tableWithoutDashes:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "sisipkan di bawah baris ini satu baris |---|---| dengan kolom yang sama banyak",
                    en: "insert below this line a line |---|---| with as many columns"
                )
            ) {
                LocalizedText(
                    id: "tabel tanpa baris tanda hubung terbit sebagai tulisan: \"\($0)\"",
                    en: "a table without its line of dashes is published as text: \"\($0)\""
                )
            }
        case .tabbedRows:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis sebagai tabel: | Nomor | Nama |, dan di bawahnya |---|---|",
                    en: "write it as a table: | Number | Name |, and |---|---| below"
                )
            ) {
                LocalizedText(
                    id: "tabel yang disalin dari Excel atau Word menyatu menjadi alinea: \"\($0)\"",
                    en: "a table copied from a spreadsheet runs together as a paragraph: \"\($0)\""
                )
            }
        case .unevenDashes:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis kolom --- sebanyak kolom di baris atasnya",
                    en: "write as many columns --- as the line above has"
                )
            ) {
                LocalizedText(
                    id: "\"\($0)\" tidak sebanyak kolom di atasnya; tabel terbit sebagai tulisan",
                    en: "\"\($0)\" has not as many columns as the line above; the table is published as text"
                )
            }
        default:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tambah kolom di judul tabel, atau tulis | di dalam sel sebagai \\|",
                    en: "add a column to the heading, or write a | within a cell as \\|"
                )
            ) {
                LocalizedText(
                    id: "sel ini melebihi kolom tabel dan tidak terbit: \"\($0)\"",
                    en: "these cells exceed the table's columns and are not published: \"\($0)\""
                )
            }
        }
    }
}
