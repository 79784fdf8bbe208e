import Diagnostics
import Reading

/// Reads the tables and rows of a dump, one at a time: of phpMyAdmin, mysqldump, pg_dump, SQLite or SQL Server. The longest kept row
/// bounds the memory, time is linear, and a broken place costs its row.
struct SQLDumpReader {
    /// The most bytes of one value to keep. More is a file, not a text.
    static let valueLimit = 8 * 1024 * 1024
    /// The most bytes of one row to keep.
    static let rowLimit = 32 * 1024 * 1024
    /// MySQL's own limit.
    static let columnLimit = 4096

    var lexer: SQLLexer
    /// The current `INSERT`.
    var insert: (table: String, columns: [String]?)?
    /// Whether the current `INSERT` has its rows in `SELECT … UNION ALL SELECT …`.
    var isSelecting = false
    /// The current `COPY` of PostgreSQL.
    var copy: Copy?
    /// A token that was read too far.
    var pushed: SQLToken?
    /// The columns of the last `CREATE TABLE` of each table. Dumps that were joined may declare one twice.
    private var declared: [String: [String]] = [:]
    /// The names of tables by those in lower case.
    private var spellings: [String: String] = [:]
    /// The values, by table and column, of rows that do not give one.
    private var initials: [String: [String: SQLRecord.Value]] = [:]
    /// By table, the columns of type `timestamp`.
    private var timestamps: [String: Set<String>] = [:]
    /// The zone to convert timestamps in UTC to. Nil to leave them as written.
    private let zone: SiteTimeZone?
    private var hasTimestampsInUTC = false
    /// The items of a source that is not a dump, and the next of them.
    private var found: [SQLDumpItem]?
    private var index = 0
    private var isBegun = false
    /// How many blocks of a routine, trigger or rule, which a dump does not run, the next statement is in.
    private var blocks = 0
    private var isAtEnd = false
    /// The databases and schemas whose tables are those of the dump.
    private var databases: Set<String> = ["dbo", "main", "public"]

    /// - Parameters:
    ///   - zone: the zone to convert timestamps in UTC to. Nil to leave them as written.
    ///   - fetch: returns the next bytes of the dump at each call, none at the end.
    init(in zone: SiteTimeZone? = nil, _ fetch: @escaping () throws -> [UInt8]) {
        lexer = SQLLexer(fetch)
        self.zone = zone
    }

    /// Reads what another reader found.
    init(_ items: [SQLDumpItem]) {
        self.init { [] }
        found = items
    }

    /// Returns the next table, row or fault. Nil at the end of the dump.
    mutating func next() throws -> SQLDumpItem? {
        if let found {
            defer { index += 1 }
            return index < found.count ? found[index] : nil
        }
        let item = try nextItem()
        if case .table(let table) = item {
            declared[table.name] = table.columns.map(\.name)
            spellings[table.name.lowercased()] = table.name
            let initial = table.columns.filter { $0.initial != .null }
            initials[table.name] = Dictionary(keepingFirst: initial.map { ($0.name, $0.initial) })
            timestamps[table.name] = Set(table.columns.filter { $0.type == "timestamp" }.map(\.name))
        }
        guard case .record(var record) = item else { return item }
        // Some servers do not tell upper from lower case in names.
        if declared[record.table] == nil, let name = spellings[record.table.lowercased()] { record.table = name }
        guard let columns = declared[record.table] else { return item }
        if let names = record.columns, names != columns {
            record.columns = names.map { name in
                columns.contains(name) ? name : columns.first { $0.lowercased() == name.lowercased() } ?? name
            }
        }
        if record.columns == nil, columns.count == record.values.count { record.columns = columns }
        complete(&record, columns)
        localize(&record)
        return .record(record)
    }

    /// Gives a row the values that it leaves to the table.
    private func complete(_ record: inout SQLRecord, _ columns: [String]) {
        guard let initial = initials[record.table], let names = record.columns else { return }
        for (index, value) in record.values.enumerated() where value == .expression("DEFAULT") {
            record.values[index] = initial[names[index]] ?? .null
        }
        guard names.count < columns.count, !initial.isEmpty else { return }
        for column in columns where !names.contains(column) {
            guard let value = initial[column], case .bytes = value else { continue }
            record.columns?.append(column)
            record.values.append(value)
        }
    }

    /// Converts the timestamps of a row from UTC to the portal's zone, in which its other moments are.
    private func localize(_ record: inout SQLRecord) {
        guard hasTimestampsInUTC, let zone, let names = record.columns, let moments = timestamps[record.table],
            !moments.isEmpty
        else { return }
        for index in names.indices where index < record.values.count && moments.contains(names[index]) {
            guard case .bytes(let bytes) = record.values[index], let local = SQLMoment.local(bytes, in: zone) else {
                continue
            }
            record.values[index] = .bytes(local)
        }
    }

    private mutating func nextItem() throws -> SQLDumpItem? {
        if !isBegun { try lexer.guessDialect() }
        isBegun = true
        while !isAtEnd {
            if let copy {
                if let item = try copiedRow(of: copy) { return item }
            } else if let insert {
                if let item = try isSelecting ? selectedRow(of: insert) : row(of: insert) { return item }
            } else if let item = try statement() {
                return item
            }
        }
        return nil
    }

    mutating func token(limit: Int = SQLLexer.nameLimit) throws -> SQLToken {
        if let token = pushed {
            pushed = nil
            return token
        }
        guard let token = try lexer.next(limit: limit) else { return .unfinished }
        return token
    }

    private mutating func statement() throws -> SQLDumpItem? {
        guard try lexer.skipSpace() else { return truncated(at: lexer.line) }
        let line = lexer.line
        let next = try pushed ?? lexer.next(limit: SQLLexer.nameLimit)
        pushed = nil
        guard let first = next else {
            isAtEnd = true
            return nil
        }
        switch first.keyword {
        case "CREATE": return try create(line: line)
        case "INSERT", "REPLACE": return try insertion(line: line)
        case "SET": return try setting(line: line)
        case "DELIMITER":
            try lexer.skipForeignStatements()
            return nil
        case "COPY" where lexer.dialect.isPostgreSQL: return try copying(line: line)
        case "GO" where lexer.dialect == .sqlServer:
            blocks = 0
            return nil
        case "BEGIN" where blocks == 0: return try skipStatement(from: line)
        case "END" where lexer.dialect != .sqlServer:
            let next = try token()
            if !["IF", "CASE", "LOOP", "WHILE", "REPEAT"].contains(next.keyword) { blocks = max(0, blocks - 1) }
            return try skipStatement(from: line, after: next)
        case "USE":
            let name = try token()
            databases.insert((name.identifier ?? "").lowercased())
            return try skipStatement(from: line, after: name)
        case "UPDATE", "DELETE", "TRUNCATE": return try change(first.keyword, line: line)
        default:
            if first == .symbol(";") { return nil }
            if first == .symbol("\\") {
                // A command of psql, such as `\connect`.
                try lexer.skipLine()
                return nil
            }
            return try skipStatement(from: line, after: first)
        }
    }

    /// Returns whether the token ends a statement. SQL Server's scripts end it by a line `GO` or by the next statement.
    private mutating func isEnd(_ token: SQLToken) -> Bool {
        if token == .symbol(";") { return true }
        guard lexer.dialect == .sqlServer else { return false }
        if token.keyword == "GO" { blocks = 0 }
        if ["INSERT", "CREATE"].contains(token.keyword) { pushed = token }
        return ["GO", "INSERT", "CREATE"].contains(token.keyword)
    }

    /// Skips past the `;` that ends the statement.
    mutating func skipStatement(from line: Int, after first: SQLToken? = nil) throws -> SQLDumpItem? {
        var token = try first ?? self.token()
        var depth = 0
        while !isEnd(token) {
            if token == .unfinished { return truncated(at: line) }
            let isRoutine = lexer.dialect == .sqlServer && ["PROC", "PROCEDURE", "TRIGGER"].contains(token.keyword)
            if isRoutine || token.keyword == "BEGIN" { blocks += 1 }
            // The statements of a rule are in brackets.
            if token == .symbol("(") { depth += 1 } else if token == .symbol(")") { depth -= 1 }
            token = try self.token()
        }
        blocks = max(0, blocks + depth.signum())
        return nil
    }

    /// Reads a statement that changes rows of a table, with the values in it.
    private mutating func change(_ verb: String, line: Int) throws -> SQLDumpItem? {
        var token = try token()
        while ["LOW_PRIORITY", "QUICK", "IGNORE", "FROM", "TABLE", "ONLY"].contains(token.keyword) {
            token = try self.token()
        }
        let known = databases
        let name = try tableName(&token) ?? ""
        let isRun = blocks == 0 && databases == known
        databases = known
        var fault = SQLFault(kind: .change(verb), table: name, line: line)
        var isWhole = verb != "UPDATE"
        var isSetting = false
        var awaitsColumn = false
        var column = ""
        var previous = token
        while !isEnd(token) {
            if token == .unfinished { return truncated(at: line) }
            if token.keyword == "SET" { (isWhole, isSetting, awaitsColumn) = (true, true, true) }
            if token.keyword == "WHERE" { isSetting = false }
            switch token {
            case .symbol(","): awaitsColumn = true
            case .symbol("="):
                // ANSI mode writes names in double quotes.
                if case .string = previous { column = previous.identifier?.lowercased() ?? "" }
                if isSetting, awaitsColumn { fault.columns.insert(column) }
                awaitsColumn = false
            case .string where verb == "DELETE", .number where verb == "DELETE": fault.columns.insert(column)
            case .word, .name:
                // Old addresses in texts are replaced when a site moves, which hides none.
                if isSetting, previous == .symbol("="), token.keyword == "REPLACE" { fault.columns.remove(column) }
                if !["IN", "NOT", "BETWEEN"].contains(token.keyword) { column = token.identifier?.lowercased() ?? "" }
            default: break
            }
            if fault.values.count < Self.columnLimit {
                switch token {
                case .string(let bytes): fault.values.append(.bytes(bytes))
                case .number(let text): fault.values.append(.bytes(Array(text.utf8)))
                default: break
                }
            }
            previous = token
            token = try self.token()
        }
        return isRun && isWhole ? .fault(fault) : nil
    }

    mutating func truncated(at line: Int, table: String = "", _ values: [SQLRecord.Value] = []) -> SQLDumpItem {
        isAtEnd = true
        insert = nil
        copy = nil
        return .fault(SQLFault(kind: .truncated, table: table, line: line, values: values))
    }

    /// Reads `SET NAMES utf8mb4` and `SET TIME_ZONE='+00:00'`. All other settings concern only the server.
    private mutating func setting(line: Int) throws -> SQLDumpItem? {
        let name = try token()
        let first = try token()
        var last = first
        var next = first
        while !isEnd(next) {
            if next == .unfinished { return truncated(at: line) }
            last = next
            next = try token()
        }
        if name.keyword == "NAMES" { return .characterSet((first.identifier ?? "").lowercased()) }
        if name.keyword == "TIME_ZONE", ["+00:00", "UTC"].contains(last.identifier) { hasTimestampsInUTC = true }
        return nil
    }

    private mutating func create(line: Int) throws -> SQLDumpItem? {
        var token = try token()
        guard token.keyword == "TABLE" else { return try skipStatement(from: line, after: token) }
        token = try self.token()
        while ["IF", "NOT", "EXISTS"].contains(token.keyword) { token = try self.token() }
        guard let name = try tableName(&token), token == .symbol("(") else {
            return token == .unfinished ? truncated(at: line) : try skipStatement(from: line, after: token)
        }
        guard let columns = try columnDefinitions() else { return truncated(at: line, table: name) }
        var characterSet = ""
        var previous = token
        token = try self.token()
        while !isEnd(token) {
            if token == .unfinished { return truncated(at: line, table: name) }
            if ["CHARSET", "SET"].contains(previous.keyword), token == .symbol("=") { token = try self.token() }
            if ["CHARSET", "SET"].contains(previous.keyword) { characterSet = token.identifier?.lowercased() ?? "" }
            previous = token
            token = try self.token()
        }
        return .table(SQLTable(name: name, columns: columns, characterSet: characterSet))
    }

    /// Returns the name at `token`, without the database before a dot, and moves `token` past it.
    mutating func tableName(_ token: inout SQLToken) throws -> String? {
        guard var name = token.identifier else { return nil }
        token = try self.token()
        while token == .symbol(".") {
            databases.insert(name.lowercased())
            guard let next = try self.token().identifier else { return nil }
            name = next
            token = try self.token()
        }
        return name
    }

    /// Reads the columns that a statement names in brackets. Nil where it names none. Afterwards `token` is the one after them.
    mutating func columnNames(_ token: inout SQLToken) throws -> [String]? {
        guard token == .symbol("(") else { return nil }
        var names: [String] = []
        while token != .symbol(")") && token != .unfinished && token != .symbol(";") {
            token = try self.token()
            if let name = token.identifier, names.count < Self.columnLimit { names.append(name) }
        }
        token = try self.token()
        return names
    }

    /// Reads up to the bracket that closes the table. Nil where the dump ends before it.
    private mutating func columnDefinitions() throws -> [SQLTable.Column]? {
        var columns: [SQLTable.Column] = []
        var definition: [SQLToken] = []
        var depth = 1
        while true {
            let token = try token()
            if token == .unfinished { return nil }
            if token == .symbol("(") { depth += 1 }
            if token == .symbol(")") { depth -= 1 }
            if depth == 0 || depth == 1 && token == .symbol(",") {
                if let column = Self.column(definition), columns.count < Self.columnLimit { columns.append(column) }
                definition = []
                if depth == 0 { return columns }
            } else if definition.count < Self.columnLimit {
                definition.append(token)
            }
        }
    }

    /// Returns a column. Nil where the definition describes a key.
    private static func column(_ definition: [SQLToken]) -> SQLTable.Column? {
        guard let first = definition.first, let name = first.identifier, definition.count > 1 else { return nil }
        let keys = ["PRIMARY", "UNIQUE", "KEY", "INDEX", "FULLTEXT", "SPATIAL", "CONSTRAINT", "FOREIGN", "CHECK"]
        if keys.contains(first.keyword) { return nil }
        return SQLTable.Column(
            name: name,
            type: definition[1].identifier?.lowercased() ?? "",
            initial: initial(in: definition)
        )
    }

    /// Returns the value after `DEFAULT`.
    private static func initial(in definition: [SQLToken]) -> SQLRecord.Value {
        guard let start = definition.firstIndex(where: { $0.keyword == "DEFAULT" }) else { return .null }
        let further: Set<String> = [
            "NOT", "COMMENT", "ON", "PRIMARY", "UNIQUE", "KEY", "AUTO_INCREMENT", "COLLATE", "CHECK", "REFERENCES",
            "CONSTRAINT", "GENERATED", "CHARACTER", "INVISIBLE", "VISIBLE",
        ]
        let value = definition[(start + 1)...]
        let rest = value.dropFirst().prefix { !further.contains($0.keyword) && $0.keyword != "NULL" }
        return value.isEmpty ? .null : SQLExpression.value(of: Array(value.prefix(1) + rest))
    }
}
