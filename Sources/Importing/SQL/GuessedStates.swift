import Diagnostics

/// What hides the rows of the tables of a system that is not known, each judged once.
struct GuessedStates {
    /// What the user says of each table: `kategori.status=1`.
    private let answers: [String: [TableImportOptions.PublicValues]]
    /// The options of the first table, without what concerns others.
    let options: TableImportOptions
    private var made: [String: TableStates] = [:]

    /// - Parameter first: the table whose columns the options name without its name.
    init(_ survey: SQLSurvey, first: String, _ options: TableImportOptions) {
        var answers: [String: [TableImportOptions.PublicValues]] = [:]
        var own = options
        own.publicValues = []
        for rule in options.publicValues {
            let table = survey.tables.first { rule.column.lowercased().hasPrefix($0.name.lowercased() + ".") }?.name
            let column = table.map { String(rule.column.dropFirst($0.count + 1)) } ?? rule.column
            let rule = TableImportOptions.PublicValues(column: column, values: rule.values)
            if let table, table != first {
                answers[table, default: []].append(rule)
            } else {
                own.publicValues.append(rule)
            }
        }
        self.answers = answers
        self.options = own
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
        let states = try TableStates(shape, options: options(of: table), role: role)
        made[table.name] = states
        return states.conditions
    }

    /// Questions about columns whose meaning is not certain.
    var questions: [LocalizedText] { made.sorted { $0.key < $1.key }.flatMap { $0.value.questions } }
}
