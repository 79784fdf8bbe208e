import Diagnostics
import Reading
import Spreadsheets

/// Cells that are blank because the one above them is merged with them.
enum MergedCells {
    /// Fills blank cells of classes, groups and agencies with the value above. A column is filled only where each value
    /// is written once, above the rows that it holds for, and most cells are blank: a cell that was forgotten is left blank. So is every
    /// blank cell of a column with cells that are merged in the workbook, which tells itself for which rows they hold.
    static func filled(
        _ rows: [RegisterRow],
        headings: [String: Located<String>],
        _ columns: RegisterColumns,
        _ merges: [MergedRange]
    ) -> (rows: [RegisterRow], columns: [String]) {
        var rows = rows
        let names = [columns[.klasifikasi]?.name, columns.section, columns[.agency]?.name].compactMap { $0 }
        let merged = names.filter { name in
            guard let place = headings[name]?.location, isMerged(rows, name) else { return false }
            return !merges.contains {
                $0.rows.count > 1 && $0.rows.lowerBound > place.line && $0.columns.contains(place.column - 1)
            }
        }
        for name in merged {
            var value: Located<String>?
            for index in rows.indices {
                if let cell = rows[index].cells[name] {
                    value = cell
                } else if let value {
                    rows[index] = rows[index].adding(value, in: name)
                }
            }
        }
        return (rows, merged)
    }

    private static func isMerged(_ rows: [RegisterRow], _ name: String) -> Bool {
        let cells = rows.map { $0.cells[name] }
        let values = cells.compactMap { $0?.value }
        return cells.first.map { $0 != nil } == true && values.count * 2 < cells.count
            && zip(values, values.dropFirst()).allSatisfy { $0 != $1 }
    }
}
