import Content
import Registers
import Serialization
import SiteModel

/// A register as open data: columns whose types hold for every row.
struct DatasetTable: Sendable {
    let dataset: RegisterDataset
    let columns: [Column]
    /// Values in the order of the columns; nil where a row has no value.
    let rows: [[JSON?]]
    /// The address of the page of each row.
    let addresses: [Address]
    /// RFC 4180 in UTF-8, without a byte order mark; the first line holds the columns' names.
    let csv: String

    struct Column: Sendable {
        let column: RegisterColumn
        /// Whether every value is of the column's type and, where it has choices, one of them. Otherwise all values are
        /// given as texts and the column is described as text, so that the description holds for every row.
        let isTyped: Bool
        /// Whether every row has a value in the column.
        let isFilled: Bool
    }

    /// - Parameter entries: the register's rows in the order of the list that people read.
    init(_ dataset: RegisterDataset, _ entries: [RowEntry], values: DatasetValues) {
        self.dataset = dataset
        let published = dataset.columns
        let kept = entries.map { entry in (entry.address, published.map { values.cell(of: $0, in: entry) }) }
            // A row may hold nothing but what is not published.
            .filter { $0.1.contains { $0 != .empty } }
        addresses = kept.map(\.0)
        let cells = kept.map(\.1)
        let columns = published.indices.map { index in
            Column(
                column: published[index],
                isTyped: cells.allSatisfy { !$0[index].isForeign },
                isFilled: cells.allSatisfy { $0[index] != .empty }
            )
        }
        self.columns = columns
        let rows = cells.map { row in
            row.indices.map { columns[$0].isTyped ? row[$0].value : row[$0].value.map { .string($0.cellText) } }
        }
        self.rows = rows
        var writer = CSVWriter()
        writer.write(columns.map(\.column.name))
        for row in rows { writer.write(row.map { $0?.cellText ?? "" }) }
        csv = writer.text
    }

    /// Returns an array of objects, one on each line. Missing values are null, so all objects have all names.
    func json() -> String {
        guard !rows.isEmpty else { return "[]\n" }
        var text = "[\n"
        text.reserveCapacity(csv.utf8.count * 2)
        for (index, row) in rows.enumerated() {
            if index > 0 { text += ",\n" }
            text += JSON.object(columns.indices.map { JSON.Member(columns[$0].column.name, row[$0] ?? .null) }).text()
        }
        text += "\n]\n"
        return text
    }

    /// Returns the columns that together identify a row: its number or, where numbers restart in each agency or class,
    /// the number with these. Empty where numbers are missing or repeated.
    func primaryKey() -> [String] {
        let definition = dataset.register.definition
        return definition.profile.numberings.map { $0 + [definition.columns.number] }.first(where: isKey) ?? []
    }

    private func isKey(_ names: [String]) -> Bool {
        let places = names.compactMap { name in columns.firstIndex { $0.column.name == name && $0.isFilled } }
        guard places.count == names.count else { return false }
        return Set(rows.map { row in places.map { row[$0] } }).count == rows.count
    }
}

extension JSON {
    /// The value as CSV writes it: lists joined by commas, numbers with a decimal point.
    fileprivate var cellText: String {
        switch self {
        case .string(let text): text
        case .array(let parts): parts.map(\.cellText).joined(separator: ", ")
        default: text()
        }
    }
}
