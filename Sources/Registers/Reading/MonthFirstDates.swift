import ASCII
import Diagnostics
import Reading

/// Dates whose day and month may be the other way round: somebody saved the table with American settings.
enum MonthFirstDates {
    /// Reports the dates of a table that may mean two days, in columns of which another cell can only be the American order, such as `03/22/2026`.
    static func report(_ rows: [RegisterRow], _ columns: RegisterColumns, _ findings: Findings) {
        for column in columns where column.kind == .date || column.meaning == .time {
            let cells = rows.compactMap { row in
                row.cells[column.name].flatMap { beginsWithYear($0.value) ? nil : (row: row, cell: $0) }
            }
            guard let witness = cells.first(where: { WrittenDate.whole($0.cell.value)?.isMonthFirst == true }) else {
                continue
            }
            for (row, cell) in cells {
                guard let date = WrittenDate.whole(cell.value), !date.isMonthFirst, date.hasTwoMonths else { continue }
                let heading = row.headings[column.name]?.value ?? column.name
                findings.report(
                    BadCell.diagnostic(cell, row: row.number, heading: heading, fault: fault(date, witness.cell))
                )
            }
        }
    }

    /// Whether a text begins with four digits, as most cells do: it is a date with the year first, or none.
    private static func beginsWithYear(_ text: String) -> Bool {
        let start = text.utf8.prefix(4)
        return start.count == 4 && start.allSatisfy(\.isASCIIDigit)
    }

    private static func fault(_ date: WrittenDate, _ witness: Located<String>) -> CellFault {
        let day = String(date.written.prefix(10))
        let parts = day.split(separator: "-")
        let other = [parts[0], parts[2], parts[1]].joined(separator: "-")
        let example = witness.value.quotable
        return CellFault(
            id: "dapat berarti \(day) atau \(other): \"\(example)\" di kolom ini menyebut bulannya dahulu",
            en: "may mean \(day) or \(other): \"\(example)\" in this column has the month first",
            help: LocalizedText(id: "tulis: \(other), atau \(day)", en: "write: \(other), or \(day)")
        )
    }
}
