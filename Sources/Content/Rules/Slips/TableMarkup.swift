import Diagnostics
import Markdown

/// A table that Markdown does not read as one, or not whole.
enum TableMarkup {
    static let rule = Rule.warning(
        "table-markup",
        title: LocalizedText(id: "Tabel yang tidak terbaca utuh", en: "Table that is not read whole"),
        explanation: """
            Di bawah baris judul tabel ada satu baris `|---|---|` dengan kolom sebanyak judulnya; tanpa itu tabel terbit \
            sebagai tulisan dengan garis tegak. Sel yang melebihi kolom judul tidak terbit. Tanda | di dalam sel ditulis \
            `\\|`. Tabel yang disalin dari Excel, dengan tab di antara selnya, bukan tabel Markdown.
            """,
        en: """
            Below a table's heading is one line `|---|---|` with as many columns as the heading; without it the table is \
            published as text with vertical bars. Cells beyond the heading's columns are not published. A | within a \
            cell is written `\\|`. Rows that a spreadsheet copies, with tabs between their cells, are not a Markdown table.
            """,
        wrong: "| Nomor | Judul |\n|---|\n| 1 | Renja |",
        right: "| Nomor | Judul |\n|---|---|\n| 1 | Renja |"
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        switch kind {
        case .tableWithoutDashes:
            SlipRule(
                rule,
                id: "tabel tanpa baris tanda hubung terbit sebagai tulisan: {}",
                en: "a table without its line of dashes is published as text: {}",
                help: "sisipkan di bawah baris ini satu baris |---|---| dengan kolom yang sama banyak",
                en: "insert below this line a line |---|---| with as many columns",
                advice: { written, _ in
                    let cells = written.split(separator: "|").count { $0.contains { !$0.isWhitespace } }
                    guard cells > 1, !written.hasSuffix("…"), !written.contains("||") else { return nil }
                    let dashes = "|" + String(repeating: "---|", count: cells)
                    return LocalizedText(
                        id: "sisipkan di bawah baris ini: \(dashes)",
                        en: "insert below this line: \(dashes)"
                    )
                }
            )
        case .tabbedRows:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis sebagai tabel: | Nomor | Nama |, dan di bawahnya |---|---|",
                    en: "write it as a table: | Number | Name |, and |---|---| below"
                ),
                advice: { _, suggestion in
                    guard let suggestion, suggestion.hasSuffix("|") else { return nil }
                    let dashes =
                        "|"
                        + String(
                            repeating: "---|",
                            count: suggestion.replacing("\\|", with: "").count { $0 == "|" } - 1
                        )
                    return LocalizedText(
                        id: "tulis: \(suggestion), di bawahnya \(dashes), lalu baris lainnya seperti yang pertama",
                        en: "write: \(suggestion), \(dashes) below it, then the other lines like the first"
                    )
                }
            ) {
                let (id, en) =
                    $0.contains("\t")
                    ? ("yang disalin dari Excel atau Word", "copied from a spreadsheet")
                    : $0.contains("  ") ? ("yang dirapikan dengan spasi", "aligned by spaces") : ("CSV", "of CSV")
                return LocalizedText(
                    id: "tabel \(id) menyatu menjadi alinea: \"\($0)\"",
                    en: "a table \(en) runs together as a paragraph: \"\($0)\""
                )
            }
        case .unevenDashes:
            SlipRule(
                rule,
                id: "{} tidak sebanyak kolom di atasnya; tabel terbit sebagai tulisan",
                en: "{} does not have as many columns as the line above; the table is published as text",
                help: "tulis kolom --- sebanyak kolom di baris atasnya",
                en: "write as many columns --- as the line above has"
            )
        case .drawnTable:
            SlipRule(
                rule,
                id: "tabel yang digambar dengan tanda terbit sebagai tulisan: {}",
                en: "a table that is drawn with signs is published as text: {}",
                help: "hapus garis bingkainya, tulis | di antara sel, dan |---|---| di bawah baris judul tabel",
                en: "delete the lines of the frame, write | between cells, and |---|---| below the heading"
            )
        case .rowBelowBlankLine:
            SlipRule(
                rule,
                id: "baris kosong memotong tabel; yang di bawahnya terbit sebagai tulisan: {}",
                en: "a blank line cuts the table; what is below it is published as text: {}",
                help: "hapus baris kosong di atasnya",
                en: "delete the blank line above it",
                // The change is a line above the one that is shown.
                hasSuggestion: false
            )
        case .gluedTable:
            SlipRule(
                rule,
                id: "tabel menempel pada butir di atasnya dan terbit sebagai tulisan: {}",
                en: "a table directly below an item of a list is published as text: {}",
                help: "beri baris kosong di atas tabel",
                en: "leave a blank line above the table",
                hasSuggestion: false
            )
        case .looseRows:
            SlipRule(
                rule,
                id: "baris kosong memisahkan baris tabel, yang terbit sebagai tulisan: {}",
                en: "blank lines separate the rows of a table, which are published as text: {}",
                help: "hapus baris kosong di antara baris tabel; di bawah judulnya tulis |---|---|",
                en: "delete the blank lines between the rows, and write |---|---| below the heading",
                hasSuggestion: false
            )
        case .repeatedDashes:
            SlipRule(
                rule,
                id: "baris tanda hubung kedua terbit sebagai baris tabel: {}",
                en: "a second line of dashes is published as a row: {}",
                help: "hapus baris ini; tabel kedua ditulis di bawah baris kosong, dengan judulnya sendiri",
                en: "delete this line; a second table begins below a blank line, with a heading of its own",
                hasSuggestion: false
            )
        case .cutRow:
            SlipRule(
                rule,
                id: "baris tabel yang terpotong menjadi dua baris: {}",
                en: "a row that is cut becomes two rows: {}",
                help: "tulis setiap baris tabel di satu baris, dari | pertama sampai | terakhir",
                en: "write each row on one line, from the first | to the last",
                hasSuggestion: false
            )
        case .textInTable:
            SlipRule(
                rule,
                id: "baris tepat di bawah tabel menjadi baris tabel: {}",
                en: "a line directly below a table becomes a row of it: {}",
                help: "beri baris kosong di antara tabel dan baris ini",
                en: "leave a blank line between the table and this line",
                // The change is a line above the one that is shown.
                hasSuggestion: false
            )
        default:
            SlipRule(
                rule,
                id: "sel ini melebihi kolom tabel dan tidak terbit: {}",
                en: "these cells exceed the table's columns and are not published: {}",
                help: "tambah kolom di judul tabel, atau tulis | di dalam sel sebagai \\|",
                en: "add a column to the heading, or write a | within a cell as \\|"
            )
        }
    }
}
