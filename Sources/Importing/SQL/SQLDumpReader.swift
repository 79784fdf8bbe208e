/// Reads the tables and rows of a dump, one at a time: of phpMyAdmin, mysqldump, pg_dump, SQLite or SQL Server. The longest kept row
/// bounds the memory, time is linear, and a broken place costs its row.
struct SQLDumpReader {
    /// The most bytes of one value to keep. More is a file, not a text.
    static let valueLimit = 8 * 1024 * 1024
    /// The most bytes of one row to keep.
    static let rowLimit = 32 * 1024 * 1024
    /// MySQL's own limit.
    static let columnLimit = 4096

    private var lexer: SQLLexer
    /// The current `INSERT`.
    private var insert: (table: String, columns: [String]?)?
    /// The current `COPY` of PostgreSQL.
    private var copy: (table: String, columns: [String]?)?
    /// A token that was read too far.
    private var pushed: SQLToken?
    private var isBegun = false
    private var isAtEnd = false

    /// - Parameter fetch: returns the next bytes of the dump at each call, none at the end.
    init(_ fetch: @escaping () throws -> [UInt8]) {
        lexer = SQLLexer(fetch)
    }

    /// Returns the next table, row or fault. Nil at the end of the dump.
    mutating func next() throws -> SQLDumpItem? {
        if !isBegun { try lexer.guessDialect() }
        isBegun = true
        while !isAtEnd {
            if let copy {
                if let item = try copiedRow(of: copy) { return item }
            } else if let insert {
                if let item = try row(of: insert) { return item }
            } else if let item = try statement() {
                return item
            }
        }
        return nil
    }

    private mutating func token(limit: Int = SQLLexer.nameLimit) throws -> SQLToken {
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
        case "GO" where lexer.dialect == .sqlServer: return nil
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
        if ["INSERT", "CREATE"].contains(token.keyword) { pushed = token }
        return ["GO", "INSERT", "CREATE"].contains(token.keyword)
    }

    /// Skips past the `;` that ends the statement.
    private mutating func skipStatement(from line: Int, after first: SQLToken? = nil) throws -> SQLDumpItem? {
        var token = try first ?? self.token()
        while !isEnd(token) {
            if token == .unfinished { return truncated(at: line) }
            token = try self.token()
        }
        return nil
    }

    private mutating func truncated(at line: Int, table: String = "") -> SQLDumpItem {
        isAtEnd = true
        insert = nil
        copy = nil
        return .fault(SQLFault(kind: .truncated, table: table, line: line))
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
        switch name.keyword {
        case "NAMES": return .characterSet((first.identifier ?? "").lowercased())
        case "TIME_ZONE" where ["+00:00", "UTC"].contains(last.identifier): return .timestampsInUTC
        default: return nil
        }
    }

    private mutating func create(line: Int) throws -> SQLDumpItem? {
        var token = try token()
        guard token.keyword == "TABLE" else { return try skipStatement(from: line, after: token) }
        token = try self.token()
        while ["IF", "NOT", "EXISTS"].contains(token.keyword) { token = try self.token() }
        guard let name = try tableName(&token), token == .symbol("(") else {
            return token == .unfinished
                ? truncated(at: line) : try skipStatement(from: line, after: token)
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
    private mutating func tableName(_ token: inout SQLToken) throws -> String? {
        guard var name = token.identifier else { return nil }
        token = try self.token()
        while token == .symbol(".") {
            guard let next = try self.token().identifier else { return nil }
            name = next
            token = try self.token()
        }
        return name
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
            } else if definition.count < 2 {
                definition.append(token)
            }
        }
    }

    /// Returns a column. Nil where the definition describes a key.
    private static func column(_ definition: [SQLToken]) -> SQLTable.Column? {
        guard let first = definition.first, let name = first.identifier, definition.count == 2 else { return nil }
        let keys = ["PRIMARY", "UNIQUE", "KEY", "INDEX", "FULLTEXT", "SPATIAL", "CONSTRAINT", "FOREIGN", "CHECK"]
        if keys.contains(first.keyword) { return nil }
        return SQLTable.Column(name: name, type: definition[1].identifier?.lowercased() ?? "")
    }

    private mutating func insertion(line: Int) throws -> SQLDumpItem? {
        var token = try token()
        let modifiers = ["LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "INTO"]
        while modifiers.contains(token.keyword) { token = try self.token() }
        let name = try tableName(&token) ?? ""
        var columns: [String]?
        if token == .symbol("(") {
            var names: [String] = []
            repeat {
                token = try self.token()
                if let name = token.identifier, names.count < Self.columnLimit { names.append(name) }
            } while token != .symbol(")") && token != .unfinished && token != .symbol(";")
            columns = names
            token = try self.token()
        }
        if token == .unfinished { return truncated(at: line, table: name) }
        guard ["VALUES", "VALUE"].contains(token.keyword), !name.isEmpty else {
            if let end = try skipStatement(from: line, after: token) { return end }
            return .fault(SQLFault(kind: .unreadableInsert, table: name, line: line))
        }
        insert = (name, columns)
        return nil
    }
}

extension SQLDumpReader {
    /// Returns the next row of the `INSERT`. Nil between rows.
    private mutating func row(of insert: (table: String, columns: [String]?)) throws -> SQLDumpItem? {
        guard try lexer.skipSpace() else { return truncated(at: lexer.line, table: insert.table) }
        let line = lexer.line
        switch try token() {
        case .unfinished: return truncated(at: line, table: insert.table)
        case .symbol(","): return nil
        case .symbol("("): break
        case .symbol(";"):
            self.insert = nil
            return nil
        case let token where token.keyword == "ON":
            // ON DUPLICATE KEY UPDATE …
            self.insert = nil
            return try skipStatement(from: line)
        case let token where lexer.dialect == .sqlServer && !token.keyword.isEmpty:
            self.insert = nil
            pushed = token
            return nil
        default: return try broken(line: line, table: insert.table)
        }
        var values: [SQLRecord.Value] = []
        var count = 0
        var room = Self.rowLimit
        while true {
            let (value, end) = try value(limit: min(Self.valueLimit, room))
            guard let value else {
                return end == .unfinished
                    ? truncated(at: line, table: insert.table) : try broken(line: line, table: insert.table)
            }
            if case .bytes(let bytes) = value { room -= bytes.count }
            count += 1
            if values.count < Self.columnLimit { values.append(value) }
            if end == .symbol(")") { break }
        }
        if let columns = insert.columns, columns.count != count {
            let kind = SQLFault.Kind.wrongCount(values: count, columns: columns.count)
            return .fault(SQLFault(kind: kind, table: insert.table, line: line))
        }
        return .record(SQLRecord(table: insert.table, columns: insert.columns, values: values, line: line))
    }

    /// Returns a value and the comma or bracket after it. The value is nil where the dump ends or is broken.
    private mutating func value(limit: Int) throws -> (SQLRecord.Value?, end: SQLToken) {
        var tokens: [SQLToken] = []
        var depth = 0
        var room = limit
        while true {
            let token = try token(limit: room)
            switch token {
            case .unfinished, .symbol(";"): return (nil, token)
            case .symbol(","), .symbol(")"):
                if depth == 0 { return (tokens.isEmpty ? nil : SQLExpression.value(of: tokens), token) }
                if token == .symbol(")") { depth -= 1 }
            case .symbol("("):
                if depth == 0, case .string? = tokens.last { return (nil, token) }
                depth += 1
            case .string(let bytes):
                room -= bytes.count
                if depth == 0, !Self.takesOperand(after: tokens.last) { return (nil, token) }
            default:
                if depth == 0, !takes(token, after: tokens.last) { return (nil, token) }
            }
            // Of a longer expression, the beginning is as little worth as the whole.
            if tokens.count < Self.columnLimit { tokens.append(token) }
        }
    }

    /// Returns whether a value may follow a token outside brackets. Two values beside each other show a quote that
    /// should have been escaped.
    private static func takesOperand(after last: SQLToken?) -> Bool {
        switch last {
        case nil, .word, .symbol: true
        default: false
        }
    }

    private func takes(_ token: SQLToken, after last: SQLToken?) -> Bool {
        switch (last, token) {
        case (nil, .symbol(let sign)): return sign == "-" || sign == "+"
        case (.string, .symbol(let sign)), (.number, .symbol(let sign)):
            return lexer.dialect != .mysql && (sign == "|" || sign == ":")
        case (.string, .word), (.oversized, .word):
            return token.keyword == "COLLATE" || lexer.dialect.isPostgreSQL && token.keyword == "AT"
        case (_, .number), (_, .oversized): return Self.takesOperand(after: last)
        default: return true
        }
    }

    private mutating func broken(line: Int, table: String) throws -> SQLDumpItem {
        if try !lexer.skipToNextRow() { insert = nil }
        return .fault(SQLFault(kind: .unreadableRow, table: table, line: line))
    }
}

// MARK: - PostgreSQL's COPY

extension SQLDumpReader {
    /// Reads `COPY public.berita (id, judul) FROM stdin;`.
    private mutating func copying(line: Int) throws -> SQLDumpItem? {
        var token = try token()
        let name = try tableName(&token) ?? ""
        var columns: [String]?
        if token == .symbol("(") {
            var names: [String] = []
            while token != .symbol(")") && token != .unfinished && token != .symbol(";") {
                token = try self.token()
                if let name = token.identifier, names.count < Self.columnLimit { names.append(name) }
            }
            columns = names
            token = try self.token()
        }
        var words: [String] = []
        while token != .symbol(";") {
            if token == .unfinished { return truncated(at: line, table: name) }
            words.append(token.keyword)
            token = try self.token()
        }
        guard words == ["FROM", "STDIN"], !name.isEmpty else {
            return .fault(SQLFault(kind: .unreadableInsert, table: name, line: line))
        }
        try lexer.skipLine()
        copy = (name, columns)
        return nil
    }

    /// Returns the row on the next line. Nil at the line `\.` that ends them.
    private mutating func copiedRow(of copy: (table: String, columns: [String]?)) throws -> SQLDumpItem? {
        let line = lexer.line
        switch try lexer.line(limit: Self.rowLimit) {
        case nil, .unfinished: return truncated(at: line, table: copy.table)
        case .string(var bytes):
            if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            if bytes == Array("\\.".utf8) {
                self.copy = nil
                return nil
            }
            let values = bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .prefix(Self.columnLimit).map(Self.copiedValue)
            if let columns = copy.columns, columns.count != values.count {
                let kind = SQLFault.Kind.wrongCount(values: values.count, columns: columns.count)
                return .fault(SQLFault(kind: kind, table: copy.table, line: line))
            }
            return .record(SQLRecord(table: copy.table, columns: copy.columns, values: values, line: line))
        default: return .fault(SQLFault(kind: .unreadableRow, table: copy.table, line: line))
        }
    }

    /// Returns the value of a field: `\N` is none, and backslashes begin escapes.
    private static func copiedValue(_ field: ArraySlice<UInt8>) -> SQLRecord.Value {
        if field.elementsEqual("\\N".utf8) { return .null }
        guard field.contains(UInt8(ascii: "\\")) else {
            return field.count > valueLimit ? .oversized : .bytes(Array(field))
        }
        var bytes: [UInt8] = []
        var index = field.startIndex
        while index < field.endIndex {
            guard field[index] == UInt8(ascii: "\\"), index + 1 < field.endIndex else {
                bytes.append(field[index])
                index += 1
                continue
            }
            switch field[index + 1] {
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "b"): bytes.append(0x08)
            case UInt8(ascii: "f"): bytes.append(0x0C)
            case UInt8(ascii: "v"): bytes.append(0x0B)
            case let other: bytes.append(other)
            }
            index += 2
        }
        return bytes.count > valueLimit ? .oversized : .bytes(bytes)
    }
}
