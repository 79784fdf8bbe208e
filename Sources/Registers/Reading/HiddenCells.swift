import Diagnostics
import Reading
import Spreadsheets

/// Rows, columns, cells or a whole sheet that nobody sees in a spreadsheet.
enum HiddenCells {
    static let rule = Rule.error(
        "hidden-cells",
        title: LocalizedText(id: "Bagian lembar kerja tersembunyi", en: "Hidden parts of a sheet"),
        explanation: """
            Baris, kolom, atau lembar yang disembunyikan atau disaring, sel di bawah sel gabungan, sel yang formatnya \
            tidak menampilkan apa pun, dan tulisan yang sewarna dengan latarnya tidak tampak di lembar kerja, tetapi tetap ada \
            dalam berkasnya dan akan ikut terbit. Tulisan yang dicoret akan terbit tanpa coretannya. Bisa jadi sengaja \
            disembunyikan karena tidak untuk umum, bisa jadi saringan yang lupa dilepas. Hanya Anda yang tahu, jadi yang tersembunyi tidak diterbitkan sebelum jelas: tampilkan, hapus, atau tulis di `register.yaml` \
            `hidden: omit` (tidak dibaca) atau `hidden: include` (dibaca seperti yang lain).
            """,
        en: """
            Rows, columns and sheets that are hidden or filtered, cells below merged ones, cells whose format shows \
            nothing, and texts in the colour of their background are not seen in a spreadsheet, but they are in the file and \
            would be published. Text that is struck out would be published without the line through it. They may be hidden \
            because they are not for the public, or a filter was left on. Only you can tell, so that nothing hidden \
            is published before: show them, delete them, or write into `register.yaml` `hidden: omit` (they are not read) or \
            `hidden: include` (they are read like all others).
            """
    )

    /// What a sheet that is read hides, kind by kind.
    static func diagnostics(_ sheet: Sheet, path: String) -> [Diagnostic] {
        let hidden = sheet.hidden
        let place = { (row: Int, column: Int) in
            SourceLocation(path: path, line: row, column: column + 1, sheet: sheet.name)
        }
        var found: [Diagnostic] = []
        if sheet.isHidden {
            found.append(diagnostic(at: place(1, 0), "lembar ini tersembunyi", "this sheet is hidden"))
        }
        found += ofRows(
            hidden.rows,
            LocalizedText(id: "tersembunyi, tetapi berisi", en: "hidden, and not blank")
        ) { place($0, 0) }
        // A heading by itself hides nothing, nor do the numbers of columns below it.
        let columns = hidden.columns.filter { column in
            sheet.rows.lazy.filter { row in
                row.cells.contains { $0.column == column }
                    && !row.cells.allSatisfy { $0.text.allSatisfy { $0.isNumber || "()".contains($0) } }
            }.prefix(2).count > 1
        }
        if let first = columns.first {
            let list = columns.map { named($0, in: sheet) }.listed(first: 8)
            let row = sheet.rows.first { $0.cells.contains { $0.column == first } }?.number ?? 1
            found.append(
                diagnostic(
                    at: place(row, first),
                    "\(columns.count) kolom berisi tersembunyi: \(list)",
                    "\(columns.count) columns that are not blank are hidden: \(list)"
                )
            )
        }
        let counts = Dictionary(keepingFirst: sheet.rows.map { ($0.number, $0.cells.count) })
        let unseen = Dictionary(grouping: hidden.cells, by: \.row).filter { $0.value.count == counts[$0.key] }.keys
        found += ofRows(
            unseen.sorted(),
            LocalizedText(id: "tidak tampak satu pun selnya, tetapi berisi", en: "not one cell is seen, and not blank")
        ) { place($0, 0) }
        found += ofRows(
            hidden.struck.map(\.row),
            LocalizedText(id: "berisi tulisan yang dicoret", en: "holds text that is struck out")
        ) { row in place(row, hidden.struck.first { $0.row == row }?.column ?? 0) }
        .map { $0.cured(by: struckHelp) }
        for (column, cells) in Dictionary(grouping: hidden.cells.filter { !unseen.contains($0.row) }, by: \.column)
            .sorted(by: { $0.key < $1.key })
        {
            let letters = SourceLocation.letters(ofColumn: column + 1)
            found += ofRows(
                cells.map(\.row),
                LocalizedText(
                    id: "sel di kolom \(letters) tidak tampak, tetapi berisi",
                    en: "the cell in column \(letters) is not seen, and not blank"
                )
            ) { place($0, column) }
        }
        return found
    }

    private static let struckHelp = LocalizedText(
        id: """
            hapus dari berkas yang tidak berlaku lagi, atau hapus coretannya; bila memang disengaja, tulis di register.yaml: \
            hidden: omit (yang dicoret tidak dibaca) atau hidden: include (diterbitkan tanpa coretan)
            """,
        en: """
            delete from the file what does not hold any more, or remove the line through it; where it is meant, write into \
            register.yaml: hidden: omit (what is struck out is not read) or hidden: include (published without the line)
            """
    )

    /// The most rows that are reported, and may be held back, one by one.
    private static let rowLimit = 200

    /// A finding for each row, so that the others can be published without it. Very many are one finding about all of them.
    private static func ofRows(
        _ rows: [Int],
        _ message: LocalizedText,
        place: (Int) -> SourceLocation
    ) -> [Diagnostic] {
        let rows = Set(rows).sorted()
        let parts = rows.count > rowLimit ? [rows] : rows.map { [$0] }
        return parts.map { numbers in
            diagnostic(at: TableRows(numbers, heading: nil).at(place(numbers[0])), message.id, message.en)
        }
    }

    private static func diagnostic(at place: some DiagnosticPlace, _ id: String, _ en: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: id,
            en: en,
            help: """
                tampilkan (lepas saringan) bila boleh terbit, atau hapus dari berkas; bila memang disengaja, tulis di \
                register.yaml: hidden: omit (tidak dibaca) atau hidden: include (diterbitkan)
                """,
            en: """
                show it (remove the filter) where it may be published, or delete it from the file; where it is meant, \
                write into register.yaml: hidden: omit (not read) or hidden: include (published)
                """
        )
    }

    /// `D ("Nama pelapor")`: the letter of a column, and its first text below those of titles.
    private static func named(_ column: Int, in sheet: Sheet) -> String {
        let letters = SourceLocation.letters(ofColumn: column + 1)
        let text = sheet.rows.lazy.compactMap { row in row.cells.first { $0.column == column }?.text }.first
        return text.map { "\(letters) (\"\($0.quotable)\")" } ?? letters
    }
}

extension Sheet {
    /// The sheet without its hidden rows, columns and cells.
    var withoutHidden: Sheet {
        guard !hidden.isEmpty else { return self }
        let (rows, columns, cells) = (Set(hidden.rows), Set(hidden.columns), Set(hidden.cells + hidden.struck))
        return filtered { row, column in
            !rows.contains(row) && !columns.contains(column) && !cells.contains(CellPlace(row: row, column: column))
        }
    }
}
