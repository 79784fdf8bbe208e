import Diagnostics
import Reading

/// What hides the rows of the tables of a system that is not known, each judged once.
struct GuessedStates {
    /// What the user says of each table: `kategori.status=1`.
    private let answers: [String: [TableImportOptions.PublicValues]]
    /// The options of the first table, without what concerns others.
    let options: TableImportOptions
    private let survey: SQLSurvey
    private var made: [String: TableStates] = [:]
    /// The tables that only name texts.
    private var lists: Set<String> = []
    private var listQuestions: [String: LocalizedText] = [:]

    /// - Parameter first: the table whose columns the options name without its name.
    /// - Throws: `ImportError.wrongArgument` where an option names a value that no row has.
    init(_ survey: SQLSurvey, first: String, _ options: TableImportOptions) throws {
        var answers: [String: [TableImportOptions.PublicValues]] = [:]
        var own = options
        own.publicValues = []
        for rule in options.publicValues {
            let written = rule.column
            let table = survey.tables.first { rule.column.lowercased().hasPrefix($0.name.lowercased() + ".") }?.name
            let isColumn = survey.table(first)?.columns.contains {
                HeadingName.folded($0) == HeadingName.folded(written)
            }
            if table == nil, isColumn == false, let list = survey.table(written) {
                let rule = TableImportOptions.PublicValues(column: "", values: rule.values)
                answers[list.name, default: []].append(rule)
                continue
            }
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

    /// What the texts are that a table names which does nothing else.
    enum ListAnswer {
        /// Those that were shown.
        case listed
        /// Those that were not.
        case others
        /// Some of those that were shown.
        case all
    }

    /// Returns what the user says of a table that only names texts: `antrian=*`, `antrian=terisi`, `antrian=`. Nil, and a
    /// question, where the user says nothing.
    mutating func answer(toList table: SQLSurvey.Table) -> ListAnswer? {
        lists.insert(table.name)
        guard let rule = answers[table.name]?.first(where: { $0.column.isEmpty }) else {
            listQuestions[table.name] = Self.question(table)
            return nil
        }
        guard rule.values != nil else { return .all }
        return rule.allows("") ? .others : .listed
    }

    /// Returns whether the user says that the old system showed what persons of a table wrote, whatever became of them: `users=*`.
    mutating func isAnswered(_ persons: SQLSurvey.Table) -> Bool {
        lists.insert(persons.name)
        return answers[persons.name]?.contains { $0.column.isEmpty } ?? false
    }

    private static func question(_ table: SQLSurvey.Table) -> LocalizedText {
        let filled = TableImportOptions.PublicValues.filled
        let (hidden, shown) = (TableStates.answer("\(table.name)="), TableStates.answer("\(table.name)=\(filled)"))
        let nothing = TableStates.answer("\(table.name)=*")
        return LocalizedText(
            id: """
                tabel \(table.name) hanya menyebut \(table.rows) naskah, tidak pasti untuk apa, maka semua naskah ditulis sebagai draf. \
                Ulangi (hapus dulu yang sudah ditulis) dengan salah satu: \(hidden) bila yang disebut belum atau tidak terbit, \
                \(shown) bila hanya yang disebut terbit, \(nothing) bila tabel itu tidak menyatakan terbit
                """,
            en: """
                the table \(table.name) only names \(table.rows) texts, it is not certain what for, so that all texts were written as \
                drafts. Repeat (remove first what was written) with one of these: \(hidden) where those that it names were not \
                published, \(shown) where only these were, \(nothing) where the table does not say what was published
                """
        )
    }

    /// - Parameter tables: the tables whose rows become texts or lines of lists, in any case.
    /// - Throws: `ImportError.wrongArgument` where the user says something of a table that is not one of them.
    func checkUse(of tables: [String]) throws {
        let used = Set(tables.map { $0.lowercased() } + made.keys.map { $0.lowercased() })
        for (table, given) in answers.sorted(by: { $0.key < $1.key }) {
            let rules = given.filter { $0.column.isEmpty ? !lists.contains(table) : !used.contains(table.lowercased()) }
            guard !rules.isEmpty else { continue }
            let names = rules.map { "--publik \(table)" + ($0.column.isEmpty ? "" : ".\($0.column)") }
                .joined(separator: ", ")
            throw ImportError.wrongArgument(
                id:
                    "keadaan baris tabel \(table) tidak menentukan apa pun dalam impor ini, maka \(names) tidak berpengaruh",
                en:
                    "nothing in this import depends on whether rows of the table \(table) were shown, so that \(names) has no effect"
            )
        }
    }

    /// Returns the options of a further table.
    func options(of table: SQLSurvey.Table) -> TableImportOptions {
        var options = options
        options.assignments = []
        options.publicValues = (answers[table.name] ?? []).filter { !$0.column.isEmpty }
        return options
    }

    /// Returns what hides the rows of a table that texts are in, or whose rows become a list.
    ///
    /// - Throws: `ImportError.wrongArgument` where an option names a column that the table does not have.
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
    var questions: [LocalizedText] {
        made.sorted { $0.key < $1.key }.flatMap { $0.value.questions }
            + listQuestions.sorted { $0.key < $1.key }.map(\.value)
    }
}
