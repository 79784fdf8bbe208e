import Diagnostics

/// The tables of a dump to read, and how each of their rows becomes a text.
struct SQLPlan {
    /// A table whose rows become texts.
    struct Part {
        let table: SQLSurvey.Table
        let shape: TableShape
        let description: LocalizedText
        /// The options of the table, without those that concern other tables.
        var options: TableImportOptions
        /// What other tables and the columns say of a row.
        let schema: SchemaTable
        /// The columns of the table by the names that the schema uses.
        private let positions: [String: Int]

        init(
            _ table: SQLSurvey.Table,
            _ shape: TableShape,
            _ description: LocalizedText,
            _ options: TableImportOptions,
            _ schema: SchemaTable
        ) {
            self.table = table
            self.shape = shape
            self.description = description
            self.options = options
            self.schema = schema
            positions = table.positions(of: schema.values)
        }

        /// Returns a row with the values that the schema gives it. Nil where the row does not fit the table.
        func record(_ record: SQLRecord, _ joined: JoinedTables, _ legacyValues: inout Int) -> TableRecord? {
            guard var row = SQLRow.decode(record, columns: table.columns, &legacyValues) else { return nil }
            let values = row.values
            schema.fill(&row, { name in positions[name].map { values[$0] } }, joined)
            return row
        }
    }

    let parts: [Part]
    /// Tables that become a page with a list.
    let lists: [(table: SQLSurvey.Table, schema: SchemaList)]
    /// The other tables, empty as long as nothing was read.
    let joined: JoinedTables
    /// Questions about the dump and its other tables.
    let questions: [LocalizedText]
    private let indices: [String: Int]

    /// - Parameter prefix: in front of the names of tables that the schemas join.
    init(
        _ parts: [Part],
        lists: [(table: SQLSurvey.Table, schema: SchemaList)],
        questions: [LocalizedText],
        prefix: String,
        _ options: TableImportOptions
    ) {
        self.parts = parts
        self.lists = lists
        self.questions = questions
        indices = Dictionary(keepingFirst: parts.enumerated().map { ($0.element.table.name, $0.offset) })
        joined = JoinedTables(
            for: parts.flatMap(\.schema.values) + lists.flatMap(\.schema.values),
            parents: parts.flatMap(\.schema.parents) + lists.flatMap(\.schema.parents),
            prefix: prefix,
            options
        )
    }

    /// A plan that names a table without reading it.
    init(listing table: SQLSurvey.Table, options: TableImportOptions) {
        let shape = TableShape(columns: table.columns, mapping: table.mapping, source: [])
        let schema = SchemaTable(name: table.name, fields: [:])
        let part = Part(table, shape, LocalizedText(id: "", en: ""), options, schema)
        self.init([part], lists: [], questions: [], prefix: "", options)
    }

    func part(of table: String) -> Int? { indices[table] }

    /// Returns what the dump says beyond the texts.
    func rest(of survey: SQLSurvey) -> SQLRest {
        var read: [String: Set<String>] = [:]
        for list in lists {
            let columns = list.schema.values + list.schema.parents.map(\.keys)
            read[list.table.name.lowercased()] = Set(columns.flatMap(\.ownColumns).map { $0.lowercased() })
        }
        return SQLRest(survey, texts: parts.map(\.table.name), lists: lists.map(\.table.name)) { name in
            (read[name.lowercased()] ?? []).union(joined.columns(of: name))
        }
    }

    /// Returns the tables with rows that nothing is taken from.
    func unread(of survey: SQLSurvey) -> [SQLSurvey.Table] {
        let used = Set((parts.map(\.table.name) + lists.map(\.table.name)).map { $0.lowercased() } + joined.names)
        return survey.tables.filter { $0.rows > 0 && !used.contains($0.name.lowercased()) }
    }
}

extension SQLSurvey.Table {
    /// Returns the indices of the columns that values name, in upper or lower case.
    func positions(of values: [SchemaValue]) -> [String: Int] {
        let lower = columns.map { $0.lowercased() }
        var positions: [String: Int] = [:]
        for name in values.flatMap(\.ownColumns) { positions[name] = lower.firstIndex(of: name.lowercased()) }
        return positions
    }
}
