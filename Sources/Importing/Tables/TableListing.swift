/// A table of a source, for `--list`.
public struct TableListing: Sendable {
    public let name: String
    public let rows: Int
    public let columns: [String]
    /// The guessed mapping in the order of fields: `title=judul`.
    public let guesses: [String]
    /// Whether the import would choose this table.
    public var isChosen = false

    init(name: String, rows: Int, columns: [String], mapping: ColumnMapping) {
        self.name = name
        self.rows = rows
        self.columns = columns
        guesses = mapping.assignments(of: columns)
    }
}
