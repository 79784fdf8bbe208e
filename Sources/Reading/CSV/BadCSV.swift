package import Diagnostics

/// A CSV file whose rows and cells cannot be separated reliably.
package enum BadCSV {
    static let rule = Rule.error(
        "bad-csv",
        title: LocalizedText(id: "CSV tidak terbaca", en: "CSV cannot be read"),
        explanation: """
            Sel yang memuat pemisah, tanda kutip, atau ganti baris harus diapit tanda kutip ganda, dan tanda kutip di \
            dalamnya ditulis dua kali (`""`). Tanpa itu, isi sel bergeser ke kolom lain. Baris yang lebih pendek \
            daripada kepala tabel diterima bila yang kurang hanya kolom pilihan di ujung kanan. Karakter kendali dan sel di \
            atas 32.767 karakter, yang tidak dapat ditulis lembar kerja, juga dilaporkan.
            """,
        en: """
            A cell that contains a delimiter, a quote or a line break must be enclosed in double quotes, and a quote \
            inside it is written twice (`""`). Otherwise text moves into other columns. A row shorter than the heading \
            is accepted where only optional columns at the right end are missing. Control characters and cells longer than \
            32,767 characters, which no spreadsheet can write, are reported as well.
            """,
        wrong: """
            nomor;judul;retensi
            1;Laporan "LKjIP; lengkap;P5Y
            """,
        right: """
            nomor;judul;retensi
            1;"Laporan ""LKjIP""; lengkap";P5Y
            """
    )

    /// - Parameters:
    ///   - place: the quote, or the beginning of a row after it.
    ///   - opening: the quote.
    static func unclosedQuote(row: Int, at place: SourceLocation, opening: SourceLocation) -> Diagnostic {
        let isAfter = place != opening
        return Diagnostic(
            rule,
            at: TableRows(row).at(place),
            id: isAfter
                ? "tanda kutip sebelum baris ini tidak ditutup, jadi tidak pasti di mana sel-selnya berakhir"
                : "tanda kutip ini tidak ditutup di akhir selnya",
            en: isAfter
                ? "a quote before this row is not closed, so that nobody can tell where its cells end"
                : "this quote is not closed at the end of its cell",
            help:
                "tutup dengan tanda kutip di akhir sel di baris \(opening.line), atau hapus; sampai itu baris ini belum dibaca",
            en:
                "close it with a quote at the end of the cell in line \(opening.line), or remove it; until then this row is not read",
            related: isAfter ? [opening] : []
        )
    }

    static func strayQuote(row: Int, at place: SourceLocation, opening: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: TableRows(row).at(place),
            id: "tanda kutip di tengah sel yang diapit tanda kutip",
            en: "a quote in the middle of a quoted cell",
            help: "tulis dua kali (\"\") bila bagian dari isi, atau tutup sel sebelumnya",
            en: "write it twice (\"\") if it belongs to the text, or close the previous cell",
            related: [opening]
        )
    }

    /// - Parameters:
    ///   - written: the whole row as it is in the file.
    ///   - inner: its text without the quotes around it.
    static func quotedRow(row: Int, at place: SourceLocation, written: String, inner: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: TableRows(row).at(place),
            id: "seluruh baris diapit tanda kutip, jadi terbaca sebagai satu sel",
            en: "the whole row is in quotes, so that it is read as one cell",
            help: "hapus tanda kutip di awal dan akhir baris, dan tulis satu kali yang di dalamnya ganda",
            en: "remove the quotes at its beginning and end, and write those once that are doubled inside"
        ).fixed(by: .replace(written, at: place, with: inner))
    }

    /// - Parameters:
    ///   - text: what has no column; nil where the cells beyond the heading are empty.
    ///   - isOfRow: whether the fault is that of the row alone, and not of the table.
    package static func tooLong(
        row: Int,
        cells: Int,
        headings: Int,
        text: Located<String>?,
        at place: SourceLocation,
        isOfRow: Bool
    ) -> Diagnostic {
        let message = LocalizedText(
            id: "\(cells) sel, kepala tabel \(headings); "
                + (text.map { "\"\($0.value.quotable)\" tidak berkolom" } ?? "isinya mungkin bergeser ke kolom lain"),
            en: "\(cells) cells, the heading \(headings); "
                + (text.map { "\"\($0.value.quotable)\" has no column" } ?? "texts may be in other columns")
        )
        let help = LocalizedText(
            id: "apit sel yang memuat pemisah dengan tanda kutip, atau "
                + (text == nil ? "hapus pemisah di ujung baris" : "beri kolomnya kepala"),
            en: "enclose the cell that contains a delimiter in quotes, or "
                + (text == nil ? "remove the delimiter at the end of the row" : "give the column a heading")
        )
        return diagnostic(row, isOfRow: isOfRow, at: text?.location ?? place, message, help: help)
    }

    /// - Parameter isOfRow: whether the fault is that of the row alone, and not of the table.
    package static func tooShort(
        row: Int,
        cells: Int,
        headings: Int,
        missing: String,
        at place: SourceLocation,
        isOfRow: Bool
    ) -> Diagnostic {
        diagnostic(
            row,
            isOfRow: isOfRow,
            at: place,
            LocalizedText(
                id: "hanya \(cells) sel, kepala tabel \(headings); mulai kolom \"\(missing)\" tidak ada",
                en: "only \(cells) cells, the heading \(headings); those from column \"\(missing)\" on are missing"
            ),
            help: LocalizedText(
                id: "apit sel yang memuat ganti baris dengan tanda kutip, atau lengkapi pemisahnya",
                en: "enclose a cell that contains a line break in quotes, or add the missing delimiters"
            )
        )
    }

    private static func diagnostic(
        _ row: Int,
        isOfRow: Bool,
        at place: SourceLocation,
        _ message: LocalizedText,
        help: LocalizedText
    ) -> Diagnostic {
        let rows = TableRows(row)
        return isOfRow
            ? Diagnostic(rule, at: rows.at(place), message: message, help: help)
            : Diagnostic(rule, at: place, message: rows.before(message), help: help)
    }

    static func tooManyCells(row: Int, limit: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "baris \(row) punya lebih dari \(limit) sel; selebihnya tidak dibaca",
            en: "row \(row) has more than \(limit) cells; the rest is not read"
        )
    }

    static func tooManyRows(limit: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "berkas punya lebih dari \(limit) baris; mulai baris ini tidak dibaca",
            en: "the file has more than \(limit) rows; this row and those after it are not read",
            help: LocalizedText(id: "bagi menjadi beberapa berkas CSV", en: "split it into several CSV files")
        )
    }

    static func tooManyCells(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "terlalu banyak sel terisi; mulai baris ini tidak dibaca",
            en: "too many filled cells; this row and those after it are not read",
            help: "hapus kolom yang tidak perlu, atau bagi menjadi beberapa berkas CSV",
            en: "delete columns that are not needed, or split it into several CSV files"
        )
    }

    /// - Parameter isOfRow: whether the fault is that of the row alone, and not of the table.
    package static func tooMuchText(row: Int, limit: Int, at place: SourceLocation, isOfRow: Bool) -> Diagnostic {
        diagnostic(
            row,
            isOfRow: isOfRow,
            at: place,
            LocalizedText(
                id: "sel ini lebih dari \(limit) karakter, lebih panjang daripada sel lembar kerja mana pun",
                en: "this cell has more than \(limit) characters, which no spreadsheet allows"
            ),
            help: LocalizedText(
                id:
                    "periksa tanda kutip: mungkin tertutup beberapa baris kemudian; teks panjang disimpan sebagai berkas",
                en: "check the quotes: one may be closed some rows later; keep long texts in a separate file"
            )
        )
    }

    package static func controlCharacter(row: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: TableRows(row).at(place),
            id: "sel ini memuat karakter kendali yang tidak tampak",
            en: "this cell contains an invisible control character",
            help: "hapus isinya lalu ketik ulang, atau simpan ulang sebagai CSV UTF-8",
            en: "delete and retype its text, or save the file again as CSV in UTF-8"
        )
    }

    package static func empty(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: path.hasSuffix(".csv")
                ? LocalizedText(id: "berkas CSV kosong", en: "the CSV file is empty")
                : LocalizedText(id: "buku kerja ini kosong", en: "the workbook is empty"),
            help: LocalizedText(
                id: "tulis judul kolom di baris pertama, atau hapus berkasnya",
                en: "write the headings in the first row, or delete the file"
            )
        )
    }
}
