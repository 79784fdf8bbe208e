import Content
import Diagnostics
import Reading

/// The tables of a dump to read, and how each of their rows becomes a text.
struct SQLPlan {
    /// A table whose rows become texts.
    struct Part {
        let table: SQLSurvey.Table
        let shape: TableShape
        let description: LocalizedText
        /// The options of the table, without those that concern other tables.
        var options: TableImportOptions
        /// How the rows are read. Nil for a table without a known schema and without joins.
        let schema: SchemaTable?
        /// What the rows of a table without a known schema are in.
        private var parents: GuessedParents?
        /// The columns of the table by the names that the schema and the parents use.
        private let positions: [String: Int]

        init(
            _ table: SQLSurvey.Table,
            _ shape: TableShape,
            _ description: LocalizedText,
            _ options: TableImportOptions,
            _ schema: SchemaTable?,
            _ parents: GuessedParents? = nil
        ) {
            self.table = table
            self.shape = shape
            self.description = description
            self.options = options
            self.schema = schema
            self.parents = parents
            positions = table.positions(of: (schema?.values ?? []) + (parents?.parents.map(\.keys) ?? []))
        }

        /// Learns the values in other tables that say whether a row was shown.
        mutating func count(_ joined: JoinedTables) { parents?.count(joined) }

        /// The rows that rows of a table without a known schema are in.
        var guessedParents: [SchemaParent] { parents?.parents ?? [] }

        /// Questions about other tables.
        var questions: [LocalizedText] { parents?.questions ?? [] }

        /// Returns a row with the values that the schema gives it. Nil where the row does not fit the table.
        func record(
            _ record: SQLRecord,
            _ joined: JoinedTables,
            _ options: TableImportOptions,
            _ legacyValues: inout Int
        ) -> TableRecord? {
            guard var row = SQLRow.decode(record, columns: table.columns, &legacyValues) else { return nil }
            let values = row.values
            let own = { (name: String) -> String? in positions[name].map { values[$0] } }
            schema?.fill(&row, own, joined, options)
            if let parents { row.parents = parents.visibility(own, joined) }
            return row
        }
    }

    private(set) var parts: [Part] = []
    /// Tables that become a page with a list.
    private(set) var lists: [(table: SQLSurvey.Table, schema: SchemaList)] = []
    /// The other tables, empty as long as nothing was read.
    private(set) var joined: JoinedTables
    private var indices: [String: Int] = [:]
    /// Without those that concern other tables.
    private(set) var options: TableImportOptions
    /// Questions about the dump.
    private(set) var questions: [LocalizedText] = []

    /// A plan for a known system.
    ///
    /// - Parameter only: the name of the one table to read. Nil for all.
    init(_ match: Schema.Match, _ survey: SQLSurvey, options: TableImportOptions, only: String?) throws {
        self.options = options
        var values: [SchemaValue] = []
        var parents: [SchemaParent] = []
        for schema in match.schema.texts {
            guard let table = survey.table(match.prefix + schema.name), table.rows > 0,
                only == nil || only?.lowercased() == table.name.lowercased()
            else { continue }
            var schema = schema
            let named = Set(options.publicValues.map { $0.column.lowercased() })
            let isAnswered = { (value: SchemaValue) in value.ownColumns.contains { named.contains($0.lowercased()) } }
            schema.states.removeAll { isAnswered($0.value) }
            schema.parents.removeAll { isAnswered($0.keys) }
            var shape = TableShape(
                columns: table.columns,
                // What the user says of columns concerns the first table.
                mapping: parts.isEmpty ? try options.assignedMapping(of: table.columns) : ColumnMapping(),
                source: ["sql", table.name]
            )
            shape.isKnown = true
            shape.takenColumns = Set(table.positions(of: schema.takenValues).values)
            shape.addresses = schema.addresses.compactMap(OldAddressPattern.init(known:))
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
            parts.append(Part(table, shape, description, options, schema))
            values += schema.values
            parents += schema.parents
        }
        if only == nil {
            for list in match.schema.lists {
                guard let table = survey.table(match.prefix + list.table), table.rows > 0 else { continue }
                lists.append((table, list))
                values += list.values
                parents += list.parents
            }
        }
        joined = JoinedTables(for: values, parents: parents, prefix: match.prefix)
        shareValues()
        questions = Self.questions(on: parents, match.prefix, survey)
    }

    /// A plan for a table whose columns are guessed and, unless it is named, the further tables that their names tell.
    ///
    /// - Parameter only: whether the user names the table.
    init(_ table: SQLSurvey.Table, _ survey: SQLSurvey, options: TableImportOptions, only: Bool) throws {
        var options = options
        var values: [SchemaValue] = []
        joined = JoinedTables(for: [], prefix: "")
        self.options = options
        // The further tables take their own answers out of the options.
        let further = only ? [] : survey.tables.filter { $0.name != table.name }
        let guesses = further.compactMap { table in GuessedTable(table).map { (table, $0) } }
        let answers = guesses.map { options.takeValues(of: $0.0.name) }
        var first = try Self.guessed(table, survey, &options, nil)
        first.options = options
        parts = [first]
        for ((table, guess), values) in zip(guesses, answers) {
            var own = options
            own.assignments = []
            own.publicValues = values
            try add(table, guess, survey, own)
        }
        self.options = options
        for (index, part) in parts.enumerated() {
            indices[part.table.name] = index
            values += part.schema?.values ?? []
        }
        values += lists.flatMap(\.schema.values)
        joined = JoinedTables(for: values, parents: parts.flatMap(\.guessedParents), prefix: "")
    }

    private mutating func add(
        _ table: SQLSurvey.Table,
        _ guess: GuessedTable,
        _ survey: SQLSurvey,
        _ options: TableImportOptions
    ) throws {
        var options = options
        if let album = guess.album(table, survey) {
            var shape = TableShape(columns: table.columns, mapping: ColumnMapping(), source: ["sql", table.name])
            shape.isKnown = true
            shape.takenColumns = Set(table.positions(of: album.takenValues).values)
            parts.append(Part(table, shape, Self.description("album", table, album), options, album))
        } else if let list = guess.list(table) {
            lists.append((table, list))
        } else if [.album, .downloads].contains(guess.use) {
            return
        } else {
            parts.append(try Self.guessed(table, survey, &options, guess.use))
        }
    }

    /// Returns how a table is read whose columns are guessed.
    ///
    /// - Parameter use: what the name of a further table tells. Nil for the first.
    private static func guessed(
        _ table: SQLSurvey.Table,
        _ survey: SQLSurvey,
        _ options: inout TableImportOptions,
        _ use: GuessedTable.Use?
    ) throws -> Part {
        let parents = try GuessedParents(of: table, survey, &options)
        var mapping = try options.mapping(of: table.columns, table: table.name)
        let names = survey.pivots(of: table).filter { pair in !options.assignments.contains { $0.field == pair.key } }
        var schema = SchemaTable(name: table.name, fields: [:], names: names)
        switch use {
        case .news(let category):
            schema.categories = [category]
            if category == "Pengumuman" { schema.sectionKind = .pengumuman }
        case .event:
            schema.categories = ["Agenda"]
            schema.lines = GuessedTable.eventLines(of: table)
            schema.event = GuessedTable.event(of: table)
            if schema.event != nil { schema.sectionKind = .agenda }
            mapping.set(.location, to: nil)
            // The day of the event is not the day of the text.
            let days = ["createdat", "tglposting", "tanggalposting", "publishedat", "tglinput"]
            if let day = table.columns.firstIndex(where: { days.contains(HeadingName.folded($0)) }) {
                mapping.set(.date, to: day)
            }
        case .standing(let folder): schema.kind = .page(folder: folder)
        case .album, .downloads, nil: break
        }
        var shape = TableShape(columns: table.columns, mapping: mapping, source: ["sql", table.name])
        shape.prefix = use == nil ? "" : table.name + "."
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
        let listed = shape.description(try TableStates(shape, options: options))
        let description = LocalizedText(
            id: "tabel \(table.name), \(table.rows) baris; \(listed.id)",
            en: "table \(table.name), \(table.rows) rows; \(listed.en)"
        )
        let isPlain = names.isEmpty && use == nil
        return Part(table, shape, description, options, isPlain ? nil : schema, parents)
    }

    /// Gives each table of a known system what the user says of its own columns. What concerns none stays with the first,
    /// where it is an error.
    private mutating func shareValues() {
        let columns = parts.map { Set($0.table.columns.map(HeadingName.folded)) }
        for index in parts.indices {
            parts[index].options.publicValues = options.publicValues.filter { values in
                let name = HeadingName.folded(values.column)
                return columns[index].contains(name) || index == 0 && !columns.contains { $0.contains(name) }
            }
        }
    }

    /// A plan that names a table without reading it.
    init(listing table: SQLSurvey.Table, options: TableImportOptions) {
        self.options = options
        let shape = TableShape(columns: table.columns, mapping: table.mapping, source: [])
        parts = [Part(table, shape, LocalizedText(id: "", en: ""), options, nil)]
        joined = JoinedTables(for: [], prefix: "")
    }

    func part(of table: String) -> Int? { indices[table] }

    /// Learns the values in other tables that say whether rows were shown.
    mutating func count(_ joined: JoinedTables) { for index in parts.indices { parts[index].count(joined) } }

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

    /// Returns the value of a column of any row.
    func value(_ name: String, of record: SQLRecord, _ survey: SQLSurvey) -> String? {
        let columns = record.columns ?? survey.table(record.table)?.columns ?? []
        // An empty text where there is NULL: the table has the column.
        return columns.firstIndex { $0.lowercased() == name }.map { record.text($0) ?? "" }
    }

    /// Returns what the dump says beyond the texts.
    func rest(of survey: SQLSurvey) -> SQLRest {
        var read: [String: Set<String>] = [:]
        for list in lists {
            let columns = list.schema.values + list.schema.parents.map(\.keys)
            read[list.table.name.lowercased()] = Set(columns.flatMap(\.ownColumns).map { $0.lowercased() })
        }
        let naming = Set(survey.namingTables(parts.map(\.table)))
        return SQLRest(survey, texts: parts.map(\.table.name), lists: lists.map(\.table.name)) { name in
            let columns = (read[name.lowercased()] ?? []).union(joined.columns(of: name))
            return naming.contains(name) ? columns.union(survey.namingColumns(of: name)) : columns
        }
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

extension SQLSurvey.Table {
    /// Returns the indices of the columns that values name, in upper or lower case.
    func positions(of values: [SchemaValue]) -> [String: Int] {
        let lower = columns.map { $0.lowercased() }
        var positions: [String: Int] = [:]
        for name in values.flatMap(\.ownColumns) { positions[name] = lower.firstIndex(of: name.lowercased()) }
        return positions
    }
}
