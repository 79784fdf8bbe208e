import Diagnostics

/// What the rows of a table of an unknown system are in, such as categories, and whether that was shown.
struct GuessedParents {
    private struct Entry {
        let parent: SchemaParent
        /// The columns of the parent's table.
        let columns: [String]
        var states: TableStates
        /// Whether the rows are in other rows of their own table.
        let isOwn: Bool
    }

    private var entries: [Entry] = []

    /// - Parameter options: the options, from which those of the parents' columns are taken: `kategori.status=1`.
    /// - Throws: `TableImportError.wrongArgument` where an option names a column that a table does not have.
    init(of table: SQLSurvey.Table, _ survey: SQLSurvey, _ options: inout TableImportOptions) throws {
        var answers: [String: [TableImportOptions.PublicValues]] = [:]
        for var parent in survey.parents(of: table) {
            guard let target = survey.table(parent.table) else { continue }
            let isOwn = target.name == table.name
            var given = options
            if !isOwn {
                given.assignments = []
                let found = answers[target.name] ?? options.takeValues(of: target.name)
                answers[target.name] = found
                given.publicValues = found
            }
            var shape = TableShape(
                columns: target.columns,
                mapping: isOwn ? table.mapping : ColumnMapping(),
                source: []
            )
            shape.isKnown = false
            var states = try TableStates(shape, options: given, isParent: !isOwn)
            states.prefix = isOwn ? "" : target.name + "."
            parent.guessedColumns = states.indices.map { target.columns[$0] }
            guard !parent.guessedColumns.isEmpty else { continue }
            entries.append(Entry(parent: parent, columns: target.columns, states: states, isOwn: isOwn))
        }
    }

    /// The parents for joins.
    var parents: [SchemaParent] { entries.map(\.parent) }

    /// Counts the values of the parents' columns. Call it before ``visibility(_:_:)``, with all rows.
    mutating func count(_ joined: JoinedTables) {
        for index in entries.indices {
            let columns = entries[index].columns
            for row in joined.rows(of: entries[index].parent.table) {
                entries[index].states.count { row(columns[$0]) ?? "" }
            }
        }
    }

    func visibility(_ own: JoinedTables.Row, _ joined: JoinedTables) -> Visibility {
        for entry in entries {
            let visibility = entry.parent.visibility(own, joined) { row in
                entry.states.visibility { row(entry.columns[$0]) ?? "" }
            }
            if visibility != .shown { return visibility }
        }
        return .shown
    }

    /// Questions about columns whose meaning is not certain, each once.
    var questions: [LocalizedText] {
        var seen: Set<LocalizedText> = []
        return entries.filter { !$0.isOwn }.flatMap(\.states.questions).filter { seen.insert($0).inserted }
    }
}

extension TableImportOptions {
    /// Removes and returns what the user says about the columns of another table: `kategori.status=1`.
    mutating func takeValues(of table: String) -> [PublicValues] {
        let start = table.lowercased() + "."
        let taken = publicValues.filter { $0.column.lowercased().hasPrefix(start) }
        publicValues.removeAll { $0.column.lowercased().hasPrefix(start) }
        return taken.map { PublicValues(column: String($0.column.dropFirst(start.count)), values: $0.values) }
    }
}
