import Diagnostics

/// What hides the rows of the tables of a system that is not known, each judged once.
struct GuessedStates {
    /// What the user says of each table: `kategori.status=1`.
    private let answers: [String: [TableImportOptions.PublicValues]]
    /// The options of the first table, without what concerns others.
    let options: TableImportOptions
    private let survey: SQLSurvey
    private var made: [String: TableStates] = [:]

    /// - Parameter first: the table whose columns the options name without its name.
    /// - Throws: `TableImportError.wrongArgument` where an option names a value that no row has.
    init(_ survey: SQLSurvey, first: String, _ options: TableImportOptions) throws {
        var answers: [String: [TableImportOptions.PublicValues]] = [:]
        var own = options
        own.publicValues = []
        for rule in options.publicValues {
            let written = rule.column
            let table = survey.tables.first { rule.column.lowercased().hasPrefix($0.name.lowercased() + ".") }?.name
            let column = table.map { String(rule.column.dropFirst($0.count + 1)) } ?? rule.column
            let rule = TableImportOptions.PublicValues(column: column, values: rule.values)
            let owner = try survey.table(table ?? first).map { ($0, try options.index(of: column, in: $0.columns)) }
            if let (owner, index) = owner, index < owner.profiles.count {
                try rule.check(owner.profiles[index], named: written)
            }
            if let table, table != first {
                answers[table, default: []].append(rule)
            } else {
                own.publicValues.append(rule)
            }
        }
        self.survey = survey
        self.answers = answers
        self.options = own
    }

    /// - Parameter tables: the tables whose rows become texts or lines of lists, in any case.
    /// - Throws: `TableImportError.wrongArgument` where the user says something of a table that is not one of them.
    func checkUse(of tables: [String]) throws {
        let used = Set(tables.map { $0.lowercased() } + made.keys.map { $0.lowercased() })
        for (table, rules) in answers.sorted(by: { $0.key < $1.key }) where !used.contains(table.lowercased()) {
            let names = rules.map { "--publik \(table).\($0.column)" }.joined(separator: ", ")
            throw TableImportError.wrongArgument(
                LocalizedText(
                    id:
                        "keadaan baris tabel \(table) tidak menentukan apa pun dalam impor ini, maka \(names) tidak berpengaruh",
                    en:
                        "nothing in this import depends on whether rows of the table \(table) were shown, so that \(names) has no effect"
                )
            )
        }
    }

    /// Returns the options of a further table.
    func options(of table: SQLSurvey.Table) -> TableImportOptions {
        var options = options
        options.assignments = []
        options.publicValues = answers[table.name] ?? []
        return options
    }

    /// Returns what hides the rows of a table that texts are in, or whose rows become a list.
    ///
    /// - Throws: `TableImportError.wrongArgument` where an option names a column that the table does not have.
    mutating func conditions(of table: SQLSurvey.Table, _ role: TableStates.Role) throws -> [SchemaState] {
        if let states = made[table.name] { return states.conditions }
        var shape = TableShape(columns: table.columns, mapping: ColumnMapping(), source: [])
        shape.profiles = table.profiles
        shape.prefix = table.name + "."
        shape.explainedColumns = survey.explainedColumns(of: table)
        let states = try TableStates(shape, options: options(of: table), role: role)
        made[table.name] = states
        return states.conditions
    }

    /// Questions about columns whose meaning is not certain.
    var questions: [LocalizedText] { made.sorted { $0.key < $1.key }.flatMap { $0.value.questions } }
}
