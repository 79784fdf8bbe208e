import Diagnostics
import Reading

/// Plans for systems whose tables are known.
extension SQLPlan {
    /// - Parameter only: the name of the one table to read. Nil for all.
    init(_ match: Schema.Match, _ survey: SQLSurvey, options: TableImportOptions, only: String?) throws {
        let named = Set(options.publicValues.map { $0.column.lowercased() })
        let isAnswered = { (value: SchemaValue) in value.ownColumns.contains { named.contains($0.lowercased()) } }
        var parts: [Part] = []
        for schema in match.schema.texts {
            guard let table = survey.table(match.prefix + schema.name), table.rows > 0,
                only == nil || only?.lowercased() == table.name.lowercased()
            else { continue }
            var schema = schema
            match.schema.completing?(&schema, survey, match.prefix)
            schema.states.removeAll { isAnswered($0.value) }
            schema.parents.removeAll { isAnswered($0.keys) }
            schema.remarks.removeAll { isAnswered($0.value) }
            schema.parents = try schema.parents.map { try Self.withAdded($0, match, survey, options) }
            var shape = try Self.shape(of: table, schema, options, isFirst: parts.isEmpty)
            shape.plainColumns.formUnion(match.schema.plainColumns)
            parts.append(Part(table, shape, Self.description(match.schema.name, table, schema), options, schema))
        }
        var lists: [(table: SQLSurvey.Table, schema: SchemaList)] = []
        for list in match.schema.lists where only == nil {
            guard let table = survey.table(match.prefix + list.table), table.rows > 0 else { continue }
            var list = list
            list.states += try Self.added(to: table, known: list.values, match.schema, options, .item)
            lists.append((table, list))
        }
        try Self.check(options.publicValues, of: parts.map(\.table))
        Self.shareValues(options, among: &parts)
        let parents = parts.flatMap(\.schema.parents) + lists.flatMap(\.schema.parents)
        let questions = Self.questions(on: parents, match.prefix, survey)
        self.init(parts, lists: lists, questions: questions, prefix: match.prefix, options)
    }

    private static func shape(
        of table: SQLSurvey.Table,
        _ schema: SchemaTable,
        _ options: TableImportOptions,
        isFirst: Bool
    ) throws -> TableShape {
        var shape = TableShape(
            columns: table.columns,
            // What the user says of columns concerns the first table.
            mapping: isFirst ? try options.assignedMapping(of: table.columns) : ColumnMapping(),
            source: ["sql", table.name]
        )
        shape.isKnown = true
        shape.hasTags = schema.hasTags
        shape.profiles = table.profiles
        shape.takenColumns = Set(table.positions(of: schema.takenValues).values)
        shape.plainColumns = Set(schema.values.flatMap(\.ownColumns).map { $0.lowercased() })
        shape.addresses = schema.addresses.compactMap(OldAddressPattern.init(known:))
        for (field, value) in schema.fields {
            let own = value.ownColumns.first { name in table.columns.contains { $0.lowercased() == name } }
            shape.columnNames[field] = own
        }
        if schema.isUTC { shape.fieldsInUTC = [.date, .updated] }
        return shape
    }

    /// Returns what hides rows of a known table by columns that somebody added to it, such as `deleted_at`.
    private static func added(
        to table: SQLSurvey.Table,
        known: [SchemaValue],
        _ schema: Schema,
        _ options: TableImportOptions,
        _ role: TableStates.Role
    ) throws -> [SchemaState] {
        var shape = TableShape(columns: table.columns, mapping: ColumnMapping(), source: [])
        shape.isKnown = true
        shape.profiles = table.profiles
        shape.plainColumns = schema.plainColumns.union(known.flatMap(\.ownColumns).map { $0.lowercased() })
        var options = options
        options.assignments = []
        options.publicValues = []
        return try TableStates(shape, options: options, role: role).conditions
    }

    private static func withAdded(
        _ parent: SchemaParent,
        _ match: Schema.Match,
        _ survey: SQLSurvey,
        _ options: TableImportOptions
    ) throws -> SchemaParent {
        guard let table = survey.table(match.prefix + parent.table) else { return parent }
        var parent = parent
        let known = parent.columns.map { SchemaValue.column($0) }
        parent.states += try added(to: table, known: known, match.schema, options, .parent)
        return parent
    }

    /// - Throws: `ImportError.wrongArgument` where the user names values that no row has, in any table with that column.
    private static func check(_ rules: [TableImportOptions.PublicValues], of tables: [SQLSurvey.Table])
        throws(ImportError)
    {
        for rule in rules {
            let name = HeadingName.folded(rule.column)
            let profiles = tables.flatMap { table in
                zip(table.columns, table.profiles).filter { HeadingName.folded($0.0) == name }.map(\.1)
            }
            if let first = profiles.first, profiles.allSatisfy({ rule.hidesAll(of: $0) }) {
                try rule.check(first, named: rule.column)
            }
        }
    }

    /// Gives each table what the user says of its own columns. What concerns none stays with the first, where it is an error.
    private static func shareValues(_ options: TableImportOptions, among parts: inout [Part]) {
        let columns = parts.map { Set($0.table.columns.map(HeadingName.folded)) }
        for index in parts.indices {
            parts[index].options.publicValues = options.publicValues.filter { values in
                let name = HeadingName.folded(values.column)
                return columns[index].contains(name) || index == 0 && !columns.contains { $0.contains(name) }
            }
        }
    }

    /// Returns questions on tables of parents that the dump does not have.
    private static func questions(on parents: [SchemaParent], _ prefix: String, _ survey: SQLSurvey) -> [LocalizedText]
    {
        var seen: Set<String> = []
        let missing = parents.filter { parent in
            let isThere = survey.table(prefix + parent.table).map { $0.rows > 0 } ?? false
            return !isThere && seen.insert(parent.table).inserted
        }
        // Of tables that are there in some versions only, one is enough.
        guard !missing.isEmpty, missing.count == Set(parents.map(\.table)).count else { return [] }
        let names = missing.map { prefix + $0.table }.joined(separator: ", ")
        return [
            LocalizedText(
                id: """
                    dump ini tidak memuat isi tabel \(names), maka tidak diketahui kategori mana yang disembunyikan situs \
                    lama. Ekspor ulang berikut tabel itu, atau periksa naskahnya sebelum terbit
                    """,
                en: """
                    this dump has no rows of the table \(names), so that it is not known which categories the old site hid. \
                    Export it with that table, or look at the texts before they are published
                    """
            )
        ]
    }

    /// Returns the table and its fields for the report.
    static func description(_ system: String, _ table: SQLSurvey.Table, _ schema: SchemaTable) -> LocalizedText {
        let used = Set(schema.values.flatMap(\.ownColumns).map { $0.lowercased() })
        let fields = RecordField.allCases.compactMap { field -> String? in
            guard let value = schema.fields[field] ?? schema.names[field] else { return nil }
            let columns = value.ownColumns.filter { name in table.columns.contains { $0.lowercased() == name } }
            let unique = columns.firsts(by: \.self)
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
