package import Diagnostics
package import Reading

extension Diagnostic {
    /// A finding in a row of a register, at one of its cells, or at the row where no column is named. The message begins
    /// with row and column as a spreadsheet shows them.
    ///
    /// - Parameter cell: the place within the cell; where none is given, its beginning.
    package init(
        _ rule: Rule,
        in row: RegisterRow,
        column: String? = nil,
        at cell: SourceLocation? = nil,
        id: String,
        en: String,
        help: LocalizedText? = nil,
        related: [SourceLocation] = [],
        severity: Severity? = nil
    ) {
        let rows = TableRows(row.number, heading: column.map { row.headings[$0]?.value ?? $0 }, span: row.span)
        self.init(
            rule,
            at: cell ?? column.map(row.location(of:)) ?? row.location,
            id: rows.prefix.id + id,
            en: rows.prefix.en + en,
            help: help,
            related: related,
            rows: rows,
            severity: severity
        )
    }

    /// As above, with a help that is given in Indonesian and in English.
    package init(
        _ rule: Rule,
        in row: RegisterRow,
        column: String? = nil,
        at cell: SourceLocation? = nil,
        id: String,
        en: String,
        help: String,
        en englishHelp: String,
        related: [SourceLocation] = [],
        severity: Severity? = nil
    ) {
        self.init(
            rule,
            in: row,
            column: column,
            at: cell,
            id: id,
            en: en,
            help: LocalizedText(id: help, en: englishHelp),
            related: related,
            severity: severity
        )
    }

    /// As above, with a message that was worded elsewhere.
    package init(
        _ rule: Rule,
        in row: RegisterRow,
        column: String? = nil,
        at cell: SourceLocation? = nil,
        message: LocalizedText,
        help: LocalizedText? = nil,
        related: [SourceLocation] = [],
        severity: Severity? = nil
    ) {
        self.init(
            rule,
            in: row,
            column: column,
            at: cell,
            id: message.id,
            en: message.en,
            help: help,
            related: related,
            severity: severity
        )
    }
}

extension RegisterRow {
    /// The filled cells, by column name.
    package var sortedCells: [(column: String, cell: Located<String>)] {
        cells.sorted
    }

    /// The first of these columns that is filled.
    package func firstFilled(_ columns: [String]) -> String? { columns.first { cells[$0] != nil } }
}
