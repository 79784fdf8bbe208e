/// The rows of the tables that others refer to, with the columns that they need.
struct JoinedTables {
    /// Returns a column of a row. Nil where the table does not have it.
    typealias Row = (String) -> String?

    private struct Table {
        /// The columns, in lower case.
        let columns: [String]
        /// Nil where the table does not have the column.
        var rows: [[String?]] = []
        /// By key column and value, the rows.
        var index: [String: [String: [Int]]] = [:]
        /// The names of the columns of the last row that was learned, and where ``columns`` are among them.
        var layout: (names: [String], positions: [Int?]) = ([], [])

        mutating func learn(_ record: SQLRecord, columns names: [String]) {
            if layout.positions.isEmpty || layout.names != names {
                let lower = names.map { $0.lowercased() }
                layout = (names, columns.map(lower.firstIndex(of:)))
            }
            // An empty text where there is NULL: the table has the column.
            let row = layout.positions.map { $0.map { record.text($0) ?? "" } }
            for (column, value) in zip(columns, row) {
                if let value { index[column]?[value, default: []].append(rows.count) }
            }
            rows.append(row)
        }
    }

    private var tables: [String: Table] = [:]
    private let prefix: String
    /// The zone and moment by which rows are shown.
    let options: TableImportOptions

    /// - Parameters:
    ///   - values: the values whose joins are needed.
    ///   - parents: the rows that rows are in.
    ///   - prefix: in front of the names of tables.
    ///   - options: the zone and moment by which rows are shown.
    init(for values: [SchemaValue], parents: [SchemaParent] = [], prefix: String, _ options: TableImportOptions) {
        self.prefix = prefix
        self.options = options
        var needed: [String: Set<String>] = [:]
        var keys: [String: Set<String>] = [:]
        func collect(_ value: SchemaValue) {
            for (table, column) in value.otherColumns { needed[table, default: []].insert(column.lowercased()) }
            if case .joined(_, let join) = value { keys[join.table, default: []].insert(join.key.lowercased()) }
            value.parts.forEach(collect)
        }
        values.forEach(collect)
        for parent in parents {
            collect(parent.keys)
            keys[parent.table, default: []].insert(parent.key.lowercased())
            needed[parent.table, default: []].formUnion(parent.columns.map { $0.lowercased() })
        }
        for (table, columns) in needed {
            var entry = Table(columns: columns.sorted())
            for key in keys[table] ?? [] { entry.index[key] = [:] }
            tables[(prefix + table).lowercased()] = entry
        }
    }

    var isEmpty: Bool { tables.isEmpty }
    var names: [String] { tables.keys.sorted() }

    /// Returns the columns of a table that are needed, in lower case. Empty for other tables.
    func columns(of table: String) -> Set<String> { Set(tables[table.lowercased()]?.columns ?? []) }

    /// Learns a row of a dump, if its table is needed.
    ///
    /// - Parameter columns: the names of the row's columns.
    mutating func learn(_ record: SQLRecord, columns: [String]) {
        tables[record.table.lowercased()]?.learn(record, columns: columns)
    }

    /// Returns the rows of a table with a value, whose other column ends with a text.
    func rows(of table: String, where key: String, is value: String, and condition: (column: String, value: String)?)
        -> [Row]
    {
        let rows = rows(of: table, where: key, is: value)
        guard let condition else { return rows }
        return rows.filter { row in row(condition.column)?.lowercased().hasSuffix(condition.value.lowercased()) ?? true
        }
    }

    func rows(of table: String, where key: String, is value: String) -> [Row] {
        guard let entry = tables[(prefix + table).lowercased()], let found = entry.index[key.lowercased()]?[value]
        else { return [] }
        return found.map { row(entry, $0) }
    }

    private func row(_ table: Table, _ number: Int) -> Row {
        { column in table.columns.firstIndex(of: column.lowercased()).flatMap { table.rows[number][$0] } }
    }
}
