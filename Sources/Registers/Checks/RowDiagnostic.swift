package import Diagnostics
package import Reading

extension Diagnostic {
    /// A finding in a row of a register, at one of its cells, or at the row where no column is named. The message begins
    /// with row and column as a spreadsheet shows them.
    package init(
        _ rule: Rule,
        in row: RegisterRow,
        column: String? = nil,
        message: LocalizedText,
        help: LocalizedText? = nil,
        related: [SourceLocation] = []
    ) {
        let place =
            column.map { row.headings[$0]?.value ?? $0 }.map {
                LocalizedText(id: "baris \(row.number), kolom \"\($0)\": ", en: "row \(row.number), column \"\($0)\": ")
            } ?? LocalizedText(id: "baris \(row.number): ", en: "row \(row.number): ")
        self.init(
            rule,
            at: column.map(row.location(of:)) ?? row.location,
            message: LocalizedText(id: place.id + message.id, en: place.en + message.en),
            help: help,
            related: related
        )
    }
}

extension RegisterRow {
    /// The filled cells, by column name.
    package var sortedCells: [(column: String, cell: Located<String>)] {
        cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The first of these columns that is filled.
    package func firstFilled(_ columns: [String]) -> String? { columns.first { cells[$0] != nil } }
}
