import Reading

/// A CSV file whose headings are understood: its rows by column name.
struct RegisterTable: Sendable {
    /// By column name, the heading as written.
    let headings: [String: Located<String>]
    let rows: [RegisterRow]

    /// The largest CSV file that is read, in bytes.
    static let sizeLimit = 20 * 1024 * 1024

    /// Characters of one cell, as spreadsheets count them; more come of a quote that was closed rows later.
    static let textLimit = 32_767

    /// Reads a file's text and reports what is wrong with its headings, the lengths of its rows and the texts of its
    /// cells. Headings that are unknown, and the second of two that mean one column, are left out with their cells.
    static func read(_ text: String, path: String, columns: RegisterColumns, _ findings: Findings) -> RegisterTable {
        var reader = CSVReader(text, path: path, findings)
        let before = findings.diagnostics.count
        guard let heading = reader.next() else {
            if findings.diagnostics.count == before { findings.report(BadCSV.empty(path: path)) }
            return RegisterTable(headings: [:], rows: [])
        }
        var layout = TableLayout(heading, columns: columns, findings)
        var rows: [RegisterRow] = []
        while let record = reader.next() { rows.append(layout.row(record, findings)) }
        return RegisterTable(headings: layout.headings, rows: rows)
    }
}

/// Which cell of a row belongs to which column.
private struct TableLayout {
    private let columns: RegisterColumns
    /// By cell, an index into `columns`; nil where the cell is not read.
    private var columnOfCell: [Int?]
    private(set) var headings: [String: Located<String>] = [:]
    /// Cells without a heading, until one that holds text is reported.
    private var silentCells: Set<Int>

    init(_ record: CSVRecord, columns: RegisterColumns, _ findings: Findings) {
        self.columns = columns
        let count = min(record.count, CSVReader.cellLimit)
        columnOfCell = [Int?](repeating: nil, count: count)
        silentCells = Set(0..<count).subtracting(record.cells.map(\.index))
        let names = HeadingName.names(of: columns)
        var cellOfColumn: [Int: CSVCell] = [:]
        for cell in record.cells {
            guard let column = names[HeadingName.folded(cell.text.value)] else {
                findings.report(UnknownColumn.diagnostic(cell.text, columns: columns))
                continue
            }
            guard let other = cellOfColumn[column] else {
                cellOfColumn[column] = cell
                continue
            }
            let name = columns[column].name
            let ownName = HeadingName.folded(name)
            let isBetter =
                HeadingName.folded(cell.text.value) == ownName && HeadingName.folded(other.text.value) != ownName
            let (kept, left) = isBetter ? (cell, other) : (other, cell)
            cellOfColumn[column] = kept
            findings.report(DuplicateColumn.diagnostic(left.text, column: name, kept: kept.text))
        }
        for (index, column) in columns.enumerated() {
            if let cell = cellOfColumn[index] {
                columnOfCell[cell.index] = index
                headings[column.name] = cell.text
            } else if column.isRequired {
                findings.report(MissingColumn.diagnostic(column, at: record.location))
            }
        }
    }

    mutating func row(_ record: CSVRecord, _ findings: Findings) -> RegisterRow {
        var cells: [String: Located<String>] = [:]
        cells.reserveCapacity(record.cells.count)
        var isTooLong = false
        for cell in record.cells {
            reportText(cell.text, row: record.number, findings)
            guard cell.index < columnOfCell.count else {
                if !isTooLong {
                    findings.report(
                        BadCSV.tooLong(
                            row: record.number,
                            cells: record.count,
                            headings: columnOfCell.count,
                            text: cell.text
                        )
                    )
                }
                isTooLong = true
                continue
            }
            if let column = columnOfCell[cell.index] {
                cells[columns[column].name] = cell.text
            } else if silentCells.remove(cell.index) != nil {
                findings.report(
                    UnknownColumn.withoutHeading(number: cell.index + 1, row: record.number, cell: cell.text)
                )
            }
        }
        reportShortness(record, findings)
        return RegisterRow(location: record.location, number: record.number, cells: cells, headings: headings)
    }

    /// Reports what no spreadsheet writes.
    private func reportText(_ cell: Located<String>, row: Int, _ findings: Findings) {
        let limit = RegisterTable.textLimit
        if cell.value.utf8.contains(where: \.isControl) {
            findings.report(BadCSV.controlCharacter(row: row, at: cell.location))
        }
        if cell.value.utf8.count > limit, cell.value.utf16.count > limit {
            findings.report(BadCSV.tooMuchText(row: row, limit: limit, at: cell.location))
        }
    }

    /// Spreadsheets leave out empty cells at a row's end. Where a required one is among them, the row is more likely
    /// broken in two.
    private func reportShortness(_ record: CSVRecord, _ findings: Findings) {
        guard record.count < columnOfCell.count else { return }
        let missing = columnOfCell[record.count...].lazy.compactMap { $0 }.first { columns[$0].isRequired }
        guard let missing else { return }
        findings.report(
            BadCSV.tooShort(
                row: record.number,
                cells: record.count,
                headings: columnOfCell.count,
                missing: columns[missing].name,
                at: record.location
            )
        )
    }
}
