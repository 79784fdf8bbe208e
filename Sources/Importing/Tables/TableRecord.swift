import Diagnostics

/// One row of a table of news, its values decoded.
struct TableRecord {
    /// Where it stands in the source: "baris 12".
    let origin: LocalizedText
    /// By the table's columns; "" where there is nothing.
    let values: [String]
    /// What was found while the values were decoded.
    let notes: [LocalizedText]
}

/// A table whose rows become articles.
struct TableShape {
    let columns: [String]
    let mapping: ColumnMapping
    /// Where the rows come from, for the keys of articles: `sql` and the table's name, or `csv`.
    let source: [String]
    /// What stands behind the numbers of a column in another table: `3` is "Pemerintahan". By the field that holds them.
    var names: [RecordField: [String: String]] = [:]
    /// Whether times in ``RecordField/date`` and ``RecordField/updated`` are in UTC where they name no zone.
    var fieldsInUTC: Set<RecordField> = []

    /// What is known of the columns, for the report: which holds what, and which are not taken.
    var description: LocalizedText {
        let used = mapping.assignments(of: columns).joined(separator: ", ")
        let taken = mapping.fields.compactMap { mapping[$0] } + [mapping.bodyLead].compactMap { $0 }
        let rest = columns.indices.filter { !taken.contains($0) }.map { columns[$0] }.joined(separator: ", ")
        return LocalizedText(
            id: "\(used)" + (rest.isEmpty ? "" : "; tidak dipakai: \(rest)"),
            en: "\(used)" + (rest.isEmpty ? "" : "; not used: \(rest)")
        )
    }
}
