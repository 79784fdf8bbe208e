import Diagnostics
import Reading

/// The tables of a dump to read, and how each of their rows becomes a text.
struct SQLPlan {
    /// A table whose rows become texts.
    struct Part {
        let table: SQLSurvey.Table
        let shape: TableShape
        let description: LocalizedText
        /// How the rows are read. Nil for a table without a known schema and without joins.
        let schema: SchemaTable?
        /// The columns of the table by the names that the schema uses.
        let positions: [String: Int]

        init(_ table: SQLSurvey.Table, _ shape: TableShape, _ description: LocalizedText, _ schema: SchemaTable?) {
            self.table = table
            self.shape = shape
            self.description = description
            self.schema = schema
            positions = schema.map { table.positions(of: $0.values) } ?? [:]
        }
    }

    private(set) var parts: [Part] = []
    /// Tables that become a page with a list.
    private(set) var lists: [(table: SQLSurvey.Table, schema: SchemaList)] = []
    /// The other tables, empty as long as nothing was read.
    private(set) var joined: JoinedTables
    private var indices: [String: Int] = [:]

    /// A plan for a known system.
    ///
    /// - Parameter only: the name of the one table to read. Nil for all.
    init(_ match: Schema.Match, _ survey: SQLSurvey, options: TableImportOptions, only: String?) throws {
        var values: [SchemaValue] = []
        for schema in match.schema.texts {
            guard let table = survey.table(match.prefix + schema.name), table.rows > 0,
                only == nil || only?.lowercased() == table.name.lowercased()
            else { continue }
            var schema = schema
            let named = Set(options.publicValues.map { $0.column.lowercased() })
            schema.states.removeAll { state in state.value.ownColumns.contains { named.contains($0.lowercased()) } }
            var shape = TableShape(
                columns: table.columns,
                mapping: try options.assignedMapping(of: table.columns),
                source: ["sql", table.name]
            )
            shape.isKnown = true
            for (field, value) in schema.fields {
                let own = value.ownColumns.first { name in table.columns.contains { $0.lowercased() == name } }
                shape.columnNames[field] = own
            }
            if schema.isUTC || survey.hasTimestampsInUTC {
                for field in [RecordField.date, .updated] {
                    let column = schema.fields[field]?.ownColumns.first?.lowercased()
                    let index = table.columns.firstIndex { $0.lowercased() == column }
                    let isTimestamp = index.map { $0 < table.types.count && table.types[$0] == "timestamp" } ?? false
                    if schema.isUTC || isTimestamp { shape.fieldsInUTC.insert(field) }
                }
            }
            indices[table.name] = parts.count
            let description = Self.description(match.schema.name, table, schema)
            parts.append(Part(table, shape, description, schema))
            values += schema.values
        }
        if only == nil {
            for list in match.schema.lists {
                guard let table = survey.table(match.prefix + list.table), table.rows > 0 else { continue }
                lists.append((table, list))
                values += [list.place, list.label] + (list.note.map { [$0] } ?? []) + list.states.map(\.value)
            }
        }
        joined = JoinedTables(for: values, prefix: match.prefix)
    }

    /// A plan for one table whose columns are guessed.
    init(_ table: SQLSurvey.Table, _ survey: SQLSurvey, options: TableImportOptions) throws {
        var shape = TableShape(
            columns: table.columns,
            mapping: try options.mapping(of: table.columns, table: table.name),
            source: ["sql", table.name]
        )
        shape.names = survey.names(for: table)
        if survey.hasTimestampsInUTC {
            for field in [RecordField.date, .updated] {
                if let column = shape.mapping[field], table.types.indices.contains(column),
                    table.types[column] == "timestamp"
                {
                    shape.fieldsInUTC.insert(field)
                }
            }
        }
        let assigned = Set(options.assignments.map(\.field))
        let names = survey.pivots(of: table).filter { !assigned.contains($0.key) }
        let schema = names.isEmpty ? nil : SchemaTable(name: table.name, fields: [:], names: names)
        let listed = shape.description
        let description = LocalizedText(
            id: "tabel \(table.name), \(table.rows) baris; \(listed.id)",
            en: "table \(table.name), \(table.rows) rows; \(listed.en)"
        )
        parts = [Part(table, shape, description, schema)]
        indices[table.name] = 0
        joined = JoinedTables(for: Array(names.values), prefix: "")
    }

    /// A plan that names a table without reading it.
    init(listing table: SQLSurvey.Table) {
        let shape = TableShape(columns: table.columns, mapping: table.mapping, source: [])
        parts = [Part(table, shape, LocalizedText(id: "", en: ""), nil)]
        joined = JoinedTables(for: [], prefix: "")
    }

    func part(of table: String) -> Int? { indices[table] }

    /// Returns the value of a column of any row.
    func value(_ name: String, of record: SQLRecord, _ survey: SQLSurvey) -> String? {
        let columns = record.columns ?? survey.table(record.table)?.columns ?? []
        // An empty text where there is NULL: the table has the column.
        return columns.firstIndex { $0.lowercased() == name }.map { record.text($0) ?? "" }
    }

    /// Returns the tables with rows that nothing is taken from.
    func unread(of survey: SQLSurvey) -> [SQLSurvey.Table] {
        let used = Set(
            (parts.map(\.table.name) + lists.map(\.table.name)).map { $0.lowercased() } + joined.names
                + survey.namingTables(parts.map(\.table)).map { $0.lowercased() }
        )
        return survey.tables.filter { $0.rows > 0 && !used.contains($0.name.lowercased()) }
    }

    private static func description(
        _ system: String,
        _ table: SQLSurvey.Table,
        _ schema: SchemaTable
    ) -> LocalizedText {
        let used = Set(schema.values.flatMap(\.ownColumns).map { $0.lowercased() })
        let fields = RecordField.allCases.compactMap { field -> String? in
            guard let value = schema.fields[field] ?? schema.names[field] else { return nil }
            let columns = value.ownColumns.filter { name in table.columns.contains { $0.lowercased() == name } }
            var seen: Set<String> = []
            let unique = columns.filter { seen.insert($0).inserted }
            return unique.isEmpty ? nil : "\(field.rawValue)=\(unique.joined(separator: "+"))"
        }.joined(separator: ", ")
        let rest = table.columns.filter { !used.contains($0.lowercased()) }.joined(separator: ", ")
        return LocalizedText(
            id: "tabel \(table.name), \(table.rows) baris (\(system)); \(fields)"
                + (rest.isEmpty ? "" : "; tidak dipakai: \(rest)"),
            en: "table \(table.name), \(table.rows) rows (\(system)); \(fields)"
                + (rest.isEmpty ? "" : "; not used: \(rest)")
        )
    }
}

extension SQLPlan.Part {
    /// Returns a row with the values that the schema gives it. Nil where the row does not fit the table.
    func record(
        _ record: SQLRecord,
        _ joined: JoinedTables,
        _ options: TableImportOptions,
        _ legacyValues: inout Int
    ) -> TableRecord? {
        guard var row = SQLRow.decode(record, columns: table.columns, &legacyValues) else { return nil }
        guard let schema else { return row }
        let values = row.values
        let own = { (name: String) -> String? in positions[name].map { values[$0] } }
        schema.fill(&row, own, joined, options)
        return row
    }
}

extension SchemaTable {
    /// All values of the table.
    var values: [SchemaValue] {
        var values = Array(fields.values) + Array(names.values) + states.map(\.value) + lines.map(\.value)
        values += documents.flatMap { [$0.place, $0.title] } + pictures.flatMap { [$0.place, $0.caption] }
        values += kind.values
        return values
    }

    /// Gives a row its fields, names, kind, attachments and visibility.
    func fill(
        _ row: inout TableRecord,
        _ own: (String) -> String?,
        _ joined: JoinedTables,
        _ options: TableImportOptions
    ) {
        for (field, value) in fields {
            let texts = value.values(own, joined).filter { !$0.trimmed.isEmpty }
            row.fields[field] = texts.first ?? ""
        }
        for (field, value) in names {
            let found = value.values(own, joined).filter { !$0.trimmed.isEmpty }
            if !found.isEmpty || !fields.isEmpty { row.names[field] = found }
            if field == .categories, found.isEmpty { row.notes += Self.unnamed(value, own) }
        }
        if !categories.isEmpty { row.names[.categories] = categories + (row.names[.categories] ?? []) }
        guard !fields.isEmpty else { return }
        row.appendix = SchemaAppendix(self, own, joined).html
        switch kind.resolved(own, joined) {
        case .article: break
        case .page(let folder): row.kind = .page(folder: folder)
        case .other(let column, let value):
            let reason = HidingReason.otherType(value)
            row.visibility = .hidden(reason, note: reason.note(column, value))
            return
        }
        row.visibility = visibility(own, joined, options)
    }

    /// Returns a note on the number of a category that no other table names.
    private static func unnamed(_ value: SchemaValue, _ own: (String) -> String?) -> [LocalizedText] {
        guard case .related(.column(let column), _, _, _, _) = value, let number = own(column)?.trimmed,
            !TableStates.isNothing(number)
        else { return [] }
        return [.unnamedCategory(number)]
    }

    private func visibility(
        _ own: (String) -> String?,
        _ joined: JoinedTables,
        _ options: TableImportOptions
    ) -> Visibility {
        states.visibility(own, joined, options, isUTC: isUTC)
    }
}

extension [SchemaState] {
    /// Returns whether the system shows a row.
    func visibility(
        _ own: (String) -> String?,
        _ joined: JoinedTables,
        _ options: TableImportOptions,
        isUTC: Bool = false
    ) -> Visibility {
        for state in self {
            for value in state.value.values(own, joined).map(\.trimmed) {
                guard let reason = state.hiding(value, options, isUTC: isUTC) else { continue }
                let column = state.value.ownColumns.first { own($0) != nil } ?? ""
                return .hidden(reason, note: reason.note(column, value))
            }
        }
        return .shown
    }
}

extension SchemaState {
    /// Returns why a value hides the row. Nil where it does not.
    fileprivate func hiding(_ value: String, _ options: TableImportOptions, isUTC: Bool) -> HidingReason? {
        let isListed = { (list: [String]) in list.contains { $0.lowercased() == value.lowercased() } }
        switch test {
        case .isOneOf(let list): return isListed(list) ? nil : reason
        case .isNoneOf(let list): return isListed(list) ? reason : nil
        case .isEmpty: return TableStates.isNothing(value) ? nil : reason
        case .hasBegun, .hasNotEnded, .isPublished: break
        }
        switch RecordDate(value, time: "", isUTC: isUTC, zone: options.zone) {
        case .missing: if case .isPublished = test { return .off } else { return nil }
        case .unreadable: return .uncertain
        case .moment(let moment):
            if case .hasNotEnded = test { return moment <= options.now ? reason : nil }
            return moment > options.now ? reason : nil
        }
    }
}

extension SchemaKind {
    enum Resolved {
        case article
        case page(folder: String)
        case other(column: String, value: String)
    }

    fileprivate var values: [SchemaValue] {
        guard case .choose(let value, let kinds, let otherwise) = self else { return [] }
        return [value] + kinds.values.flatMap(\.values) + otherwise.values
    }

    fileprivate func resolved(
        _ own: (String) -> String?,
        _ joined: JoinedTables,
        column: String = "",
        value: String = ""
    ) -> Resolved {
        switch self {
        case .article: return .article
        case .page(let folder): return .page(folder: folder)
        case .none: return .other(column: column, value: value)
        case .choose(let chosen, let kinds, let otherwise):
            let found = chosen.values(own, joined).first?.trimmed ?? ""
            let name = chosen.ownColumns.first ?? ""
            return (kinds[found] ?? otherwise).resolved(own, joined, column: name, value: found)
        }
    }
}

extension LocalizedText {
    /// A note on the number of a category that no table names.
    static func unnamedCategory(_ number: String) -> LocalizedText {
        LocalizedText(
            id: "kategori nomor \(number) tidak ada namanya di sumber",
            en: "category number \(number) has no name in the source"
        )
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
