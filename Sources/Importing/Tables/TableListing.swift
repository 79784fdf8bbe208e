/// A table of a source, for those who are to choose.
public struct TableListing: Sendable {
    public let name: String
    public let rows: Int
    public let columns: [String]
    /// Which field each column was taken for, in the order of fields: `title=judul`.
    public let guesses: [String]
    /// Whether the news would be taken from it.
    public var isChosen = false

    init(name: String, rows: Int, columns: [String], mapping: ColumnMapping) {
        self.name = name
        self.rows = rows
        self.columns = columns
        guesses = mapping.assignments(of: columns)
    }
}
