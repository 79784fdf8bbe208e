import Reading
import Registers
import Serialization
import SiteModel

/// A register as open data: columns whose types hold for every row.
struct DatasetTable: Sendable {
    let dataset: RegisterDataset
    let columns: [Column]
    /// Values in the order of the columns; nil where a row has none.
    let rows: [[CellValue?]]

    struct Column: Sendable {
        let column: RegisterColumn
        /// Whether each value is of the column's type and one of its choices. Where one is not, all are given as texts,
        /// and the column is described as one of texts: a description that the rows do not keep helps nobody.
        let isTyped: Bool
        /// Whether every row has a value.
        let isFilled: Bool
    }

    init(_ dataset: RegisterDataset, rows: [DatasetRow], zone: SiteTimeZone) {
        self.dataset = dataset
        let published = dataset.columns
        let values = published.map { column in rows.map { Self.value($0, column, zone) } }
        // A row may hold nothing but what is not published.
        let kept = rows.indices.filter { row in values.contains { $0[row] != .empty } }
        let isTyped = values.map { $0.allSatisfy(\.isOfType) }
        columns = published.indices.map { index in
            Column(
                column: published[index],
                isTyped: isTyped[index],
                isFilled: kept.allSatisfy { values[index][$0] != .empty }
            )
        }
        self.rows = kept.map { row in
            published.indices.map { isTyped[$0] ? values[$0][row].value : values[$0][row].textValue }
        }
    }

    private enum ReadCell: Hashable {
        case empty
        case value(CellValue)
        /// A text that is not of the column's type.
        case foreign(String)

        var isOfType: Bool {
            if case .foreign = self { return false }
            return true
        }

        var value: CellValue? {
            switch self {
            case .empty: nil
            case .value(let value): value
            case .foreign(let text): .text(text)
            }
        }

        var textValue: CellValue? { value.map { .text($0.text) } }
    }

    private static func value(_ row: DatasetRow, _ column: RegisterColumn, _ zone: SiteTimeZone) -> ReadCell {
        switch row.cells[column.name] {
        case .withheld: return .empty
        case .known(let value): return .value(value)
        case nil:
            guard let cell = row.row.cells[column.name] else { return .empty }
            return column.value(of: cell, in: zone).map(ReadCell.value) ?? .foreign(cell.value)
        }
    }
}

extension DatasetTable {
    /// RFC 4180 in UTF-8, without a byte order mark; the first line holds the columns' names.
    func csv() -> String {
        var writer = CSVWriter()
        writer.write(columns.map(\.column.name))
        for row in rows { writer.write(row.map { $0?.text ?? "" }) }
        return writer.text
    }

    /// An array of objects, one a line. Values that a row does not have are null, so that all objects have all names.
    func json() -> String {
        let names = columns.map(\.column.name)
        let lines = rows.map { row in
            JSON.object(zip(names, row).map { JSON.Member($0, $1?.json ?? .null) }).text()
        }
        return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    }

    /// The columns that together name a row and no other: its number or, where numbers begin anew in each agency or
    /// class, the number with these. Empty where numbers are missing or stand twice.
    func primaryKey() -> [String] {
        let candidates = [["nomor"], ["klasifikasi", "nomor"], ["opd", "nomor"], ["opd", "klasifikasi", "nomor"]]
        return candidates.first(where: isKey) ?? []
    }

    private func isKey(_ names: [String]) -> Bool {
        let places = names.compactMap { name in columns.firstIndex { $0.column.name == name && $0.isFilled } }
        guard places.count == names.count else { return false }
        return Set(rows.map { row in places.map { row[$0] } }).count == rows.count
    }
}

extension CellValue {
    /// As CSV holds it: dates in ISO 8601, lists joined by commas, numbers with a decimal point.
    var text: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        case .day(let day): day.isoDate
        case .truth(let truth): truth ? "true" : "false"
        case .list(let parts): parts.joined(separator: ", ")
        }
    }

    fileprivate var json: JSON {
        switch self {
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .truth(let truth): .bool(truth)
        case .list(let parts): .array(parts.map(JSON.string))
        case .text, .day: .string(text)
        }
    }
}
