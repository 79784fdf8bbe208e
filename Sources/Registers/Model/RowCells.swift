import Diagnostics
public import Reading

/// The filled cells of a row by column name. Of a table with a hundred thousand rows they are most of what is kept in memory, so
/// that a cell keeps line and column only: the file and its sheet are those of the row.
public struct RowCells: Sendable {
    private struct Cell: Sendable {
        let column: String
        let text: String
        let line: Int32
        let place: Int32
    }

    private let path: String
    private let sheet: String?
    /// Sorted by column name.
    private let cells: [Cell]

    /// - Parameter row: the place of the row, in whose file and sheet all its cells are.
    init(_ cells: [String: Located<String>], in row: SourceLocation) {
        path = row.path
        sheet = row.sheet
        self.cells = cells.sorted { $0.key < $1.key }.map { column, text in
            Cell(
                column: column,
                text: text.value,
                line: Int32(clamping: text.location.line),
                place: Int32(clamping: text.location.column)
            )
        }
    }

    public var isEmpty: Bool { cells.isEmpty }

    /// The cell of a column. Nil where it is blank.
    public subscript(column: String) -> Located<String>? { cells.first { $0.column == column }.map(located) }

    /// Whether a cell of a column is filled.
    func has(_ column: String) -> Bool { cells.contains { $0.column == column } }

    /// The text of a cell, or empty.
    func text(_ column: String) -> String { cells.first { $0.column == column }?.text ?? "" }

    /// The columns whose text fulfils a condition.
    func columns(where isWanted: (String) -> Bool) -> [String] { cells.filter { isWanted($0.text) }.map(\.column) }

    /// The filled cells that fulfil a condition, by column name.
    func sorted(where isWanted: (_ column: String, _ text: String) -> Bool) -> [(column: String, cell: Located<String>)]
    {
        cells.filter { isWanted($0.column, $0.text) }.map { ($0.column, located($0)) }
    }

    /// The filled cells, by column name.
    package var sorted: [(column: String, cell: Located<String>)] { cells.map { ($0.column, located($0)) } }

    private func located(_ cell: Cell) -> Located<String> {
        Located(
            cell.text,
            at: SourceLocation(path: path, line: Int(cell.line), column: Int(cell.place), sheet: sheet)
        )
    }
}
