import Reading

/// The result of a first pass over a dump: its tables, and what the values of their columns look like.
struct SQLSurvey {
    struct Table {
        let name: String
        /// What the name says without the prefix that most tables of the dump share: `artikel` of `sk_artikel`.
        private(set) var subject: String
        var columns: [String]
        /// The types of the columns. Empty where no `CREATE TABLE` gives them.
        var types: [String]
        var rows = 0
        var mapping: ColumnMapping
        /// What the values of the columns look like.
        private(set) var profiles: [ColumnProfile]
        /// Whether neither a `CREATE TABLE` nor an `INSERT` names the columns.
        var isUnnamed = false
        /// `DEFAULT CHARSET`. Empty where the dump does not state it.
        let characterSet: String

        fileprivate init(_ table: SQLTable) {
            name = table.name
            subject = table.name
            columns = table.columns.map(\.name)
            types = table.columns.map(\.type)
            mapping = ColumnMapping(guessedFrom: columns, table: name)
            profiles = columns.map { _ in ColumnProfile() }
            characterSet = table.characterSet
        }

        /// Adds the columns that another declaration of the table has beyond this one.
        fileprivate mutating func add(_ other: Table) {
            let isTyped = types.count == columns.count && other.types.count == other.columns.count
            for (index, column) in other.columns.enumerated() where !columns.contains(column) {
                columns.append(column)
                profiles.append(ColumnProfile())
                if isTyped { types.append(other.types[index]) }
            }
            mapping = ColumnMapping(guessedFrom: columns, table: name)
        }

        fileprivate mutating func count(_ record: SQLRecord) {
            rows += 1
            let isInOrder = record.columns.map { $0 == columns } ?? true
            for index in record.values.indices {
                let column = isInOrder ? index : record.columns.flatMap { columns.firstIndex(of: $0[index]) }
                guard let column, column < profiles.count else { continue }
                if profiles[column].wantsMore {
                    profiles[column].count(record.text(index) ?? "")
                } else if record.values[index].isNothing {
                    profiles[column].countNothing()
                }
            }
        }

        fileprivate mutating func finish(prefix: String) {
            for index in profiles.indices { profiles[index].countMissing(of: rows) }
            if name.hasPrefix(prefix) { subject = String(name.dropFirst(prefix.count)) }
            mapping = ColumnMapping(guessedFrom: columns, table: name, profiles)
        }

        /// Returns the first column with one of these folded names, the likeliest first, in one of its forms.
        func column(_ wanted: [String], where fits: (Int) -> Bool = { _ in true }) -> Int? {
            for names in ColumnMapping.forms(of: columns, table: name) {
                for word in wanted {
                    if let found = names.indices.first(where: { names[$0] == word && fits($0) }) { return found }
                }
            }
            return nil
        }

        /// Whether it has a title and a text.
        var holdsTexts: Bool { mapping[.title] != nil && mapping[.body] != nil }
    }

    /// In the order of the dump.
    private(set) var tables: [Table] = []
    private(set) var faults: [SQLFault] = []
    /// The number of faults beyond ``faults``.
    private(set) var furtherFaults = 0
    /// The encoding in `SET NAMES`, if any.
    private(set) var characterSet = ""
    /// The address of the old site in its settings: `https://kota.example`. Empty where none says it.
    private(set) var site = ""
    private var indices: [String: Int] = [:]
    /// The tables of which all rows were deleted.
    private var emptied: Set<String> = []

    /// The most faults to report one by one.
    private static let faultLimit = 200

    init(_ reader: inout SQLDumpReader) throws {
        var last: SQLDumpItem?
        while let item = try reader.next() {
            defer { last = item }
            switch item {
            case .table(let table): declare(table)
            case .record(let record):
                if case .fault(let fault) = last { forget(fault, before: record) }
                if emptied.remove(record.table) != nil {
                    faults.removeAll { $0.change == "TRUNCATE" && $0.table == record.table }
                }
                count(record)
            case .characterSet(let name): if characterSet.isEmpty { characterSet = name }
            case .fault(let fault) where fault.change != nil: take(change: fault)
            case .fault(var fault):
                if isPrivate(fault.table) { fault.values = [] }
                if faults.count < Self.faultLimit { faults.append(fault) } else { furtherFaults += 1 }
            }
        }
        let prefix = Self.sharedPrefix(of: tables.map(\.name))
        for index in tables.indices { tables[index].finish(prefix: prefix) }
    }

    /// Takes the first of each kind of change to rows that were read, and of each set of columns that it names.
    private mutating func take(change: SQLFault) {
        guard let table = table(change.table), table.rows > 0 else { return }
        let columns = change.columns.intersection(table.columns.map { $0.lowercased() })
        let fault = SQLFault(kind: change.kind, table: table.name, line: change.line, columns: columns)
        if change.change == "TRUNCATE" { emptied.insert(table.name) }
        if !faults.contains(where: { $0.kind == fault.kind && $0.table == fault.table && $0.columns == columns }) {
            faults.append(fault)
        }
    }

    /// Whether a statement changes what the rows of a table say, or whether they are there.
    ///
    /// - Parameter used: the columns that the texts are made from, in lower case, and the key of the rows.
    func changes(_ table: String, _ used: (columns: Set<String>, key: String)) -> Bool {
        faults.contains { fault in
            guard let change = fault.change, fault.table == table else { return false }
            return switch change {
            case "UPDATE": !fault.columns.isDisjoint(with: used.columns)
            case "DELETE": fault.columns.contains(used.key)
            default: true
            }
        }
    }

    /// Forgets that rows were deleted where the next row takes their place, as in dumps that were joined.
    private mutating func forget(_ fault: SQLFault, before record: SQLRecord) {
        guard fault.change == "DELETE", fault.table == record.table,
            fault.values.allSatisfy(record.values.contains)
        else { return }
        faults.removeAll { $0.table == fault.table && $0.line == fault.line }
    }

    /// Returns the prefix of the names of most tables, unless it names a table itself: `sk_` of `sk_artikel` and `sk_rubrik`,
    /// but not `post_` of `post_tag` beside `posts`. Empty for none.
    private static func sharedPrefix(of names: [String]) -> String {
        var prefix = ""
        while true {
            let rests = names.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
            var counts: [Substring: Int] = [:]
            for rest in rests {
                guard let end = rest.firstIndex(of: "_"), rest.index(after: end) < rest.endIndex else { continue }
                counts[rest[...end], default: 0] += 1
            }
            let subjects = Set(rests.map { singular(of: String($0)) })
            guard let (head, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count > 2,
                count * 2 > names.count, !subjects.contains(singular(of: String(head)))
            else { return prefix }
            prefix += head
        }
    }

    /// Whether nothing of the rows of a table may be in the report.
    private func isPrivate(_ table: String) -> Bool {
        SQLRest.isPrivate(table, columns: indices[table].map { tables[$0].columns } ?? [])
    }

    func table(_ name: String) -> Table? {
        indices[name].map { tables[$0] } ?? tables.first { $0.name.lowercased() == name.lowercased() }
    }

    /// Returns the names of the columns of a row.
    func columns(of record: SQLRecord) -> [String] { record.columns ?? table(record.table)?.columns ?? [] }

    /// The table that looks most like news: it has title, text and rows, then the most known fields, a telling name,
    /// the longer texts, and the most rows. The first of equals. Where no names of columns tell title and text, their values do. A table whose
    /// name tells that it holds something else, such as events, comes only after a longer one with titles, texts and dates.
    var likeliest: Table? {
        let filled = tables.filter { $0.rows > 0 && !Self.isNamed($0.subject, Self.waitingWords) }
        let completed = filled.filter { !$0.holdsTexts && !SQLRest.isPrivate($0.name, columns: $0.columns) }
            .map(Self.completed).filter(\.holdsTexts)
        let titled = completed.filter { Self.isNews($0.subject) && table($0.name)?.mapping[.title] != nil }
        let sides = filled.filter { $0.mapping[.body] != nil && owner(of: $0)?.table.mapping[.title] != nil }
        let named = Self.best(filled.filter(\.holdsTexts) + titled + sides.filter { !$0.holdsTexts })
        guard let named else { return Self.best(completed) }
        if GuessedTable(named)?.isNews ?? true { return named }
        return Self.best(completed.filter { $0.rows > named.rows && $0.mapping[.date] != nil }) ?? named
    }

    /// The first table with texts and dates that have no titles, as those of channels do.
    var untitled: Table? {
        tables.filter { $0.rows > 0 }.map(Self.completed).first { $0.mapping[.body] != nil && $0.mapping[.date] != nil }
    }

    /// The first table whose name says that its texts wait or were put away.
    var waiting: Table? {
        tables.first { $0.rows > 0 && Self.isNamed($0.subject, Self.waitingWords) && Self.completed($0).holdsTexts }
    }

    private static func completed(_ table: Table) -> Table {
        var table = table
        table.mapping.complete(table.columns, table.profiles)
        return table
    }

    private static func best(_ tables: [Table]) -> Table? {
        tables.reduce(nil) { best, table in
            guard let best else { return table }
            return (score(table), textLength(table), table.rows) > (score(best), textLength(best), best.rows)
                ? table : best
        }
    }

    /// How long the texts are: 0 for words beside a name, as lists have them, 1 for some lines, 2 for more.
    private static func textLength(_ table: Table) -> Int {
        let length = table.mapping[.body].map { table.profiles[$0].meanLength } ?? 0
        return length < 60 ? 0 : length < 250 ? 1 : 2
    }

    private static func score(_ table: Table) -> Int {
        table.mapping.fields.count + (table.mapping[.date] == nil ? 0 : 2) + (isNews(table.subject) ? 3 : 0)
    }

    /// A blog comes after the news of an office.
    private static func isNews(_ table: String) -> Bool { isNamed(table, KindWords.news.subtracting(KindWords.blogs)) }

    /// Words of tables whose texts wait, or were put away.
    static let waitingWords: Set<String> = [
        "queue", "antrian", "antrean", "pending", "draft", "drafts", "draf", "trash", "sampah", "submission",
        "submissions",
        "usulan", "revisi", "revision", "revisions", "autosave", "autonews", "backup", "bak", "old", "tmp", "temp",
    ]

    static func isNamed(_ table: String, _ words: Set<String>) -> Bool {
        !words.isDisjoint(with: ColumnName.words(of: table))
    }

    private mutating func declare(_ table: SQLTable) {
        let entry = Table(table)
        if let index = indices[table.name] {
            // Dumps declare views twice. A table that had its rows already, in a dump that others were joined to, keeps its
            // columns and gets the further ones.
            if tables[index].rows == 0 { tables[index] = entry } else { tables[index].add(entry) }
        } else {
            indices[table.name] = tables.count
            tables.append(entry)
        }
    }

    private mutating func count(_ record: SQLRecord) {
        if indices[record.table] == nil {
            // In a dump of data only, the first INSERT names the columns, or numbers do.
            let columns = record.columns ?? record.values.indices.map { "kolom \($0 + 1)" }
            declare(SQLTable(name: record.table, columns: columns.map { .init(name: $0, type: "") }, characterSet: ""))
            if record.columns == nil, let index = indices[record.table] { tables[index].isUnnamed = true }
        }
        guard let index = indices[record.table] else { return }
        tables[index].count(record)
        if site.isEmpty, tables[index].rows <= Self.settingLimit { site = Self.site(in: record, tables[index]) }
    }

    static let settingTables: Set<String> = [
        "identitas", "setting", "settings", "konfigurasi", "config", "configs", "configuration", "pengaturan",
        "website", "situs", "options", "parameter", "parameters", "param", "params", "preferensi", "preferences",
    ]
    private static let addressNames: Set<String> = [
        "url", "alamatwebsite", "website", "siteurl", "baseurl", "weburl", "alamatweb", "home", "situs",
    ]
    /// The most rows of a table of settings to look at.
    private static let settingLimit = 500

    /// Returns the address of the site in a row of settings, which has it in a column of that name, or in the one after the
    /// name.
    private static func site(in record: SQLRecord, _ table: Table) -> String {
        guard isNamed(table.name, settingTables) else { return "" }
        let columns = (record.columns ?? table.columns).map(HeadingName.folded)
        var isNamedBefore = false
        for index in record.values.indices {
            let text = record.text(index)?.trimmed ?? ""
            let isNamed = isNamedBefore || index < columns.count && addressNames.contains(columns[index])
            let address = WebAddress(text)
            if isNamed, ["http", "https"].contains(address.scheme), address.host?.contains(".") == true {
                return text.hasSuffix("/") ? String(text.dropLast()) : text
            }
            isNamedBefore = addressNames.contains(HeadingName.folded(text))
        }
        return ""
    }
}

extension SQLRecord {
    /// Returns a value as text, or as an ``UnreadValue``. Nil where there is none.
    func text(_ index: Int) -> String? {
        guard index < values.count else { return nil }
        switch values[index] {
        case .bytes(let bytes): return LegacyText(bytes).text.replacing("\u{0}", with: "")
        case .expression(let text): return UnreadValue.make(of: text)
        case .null, .oversized: return nil
        }
    }
}
