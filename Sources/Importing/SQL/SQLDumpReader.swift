/// Reads the tables and rows of a dump of phpMyAdmin, mysqldump or a relative, one at a time. The longest kept row
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
    private var isAtEnd = false

    /// - Parameter fetch: returns the next bytes of the dump at each call, none at the end.
    init(_ fetch: @escaping () throws -> [UInt8]) {
        lexer = SQLLexer(fetch)
    }

    /// Returns the next table, row or fault. Nil at the end of the dump.
    mutating func next() throws -> SQLDumpItem? {
        while !isAtEnd {
            if let insert {
                if let item = try row(of: insert) { return item }
            } else if let item = try statement() {
                return item
            }
        }
        return nil
    }

    private mutating func token(limit: Int = SQLLexer.nameLimit) throws -> SQLToken {
        guard let token = try lexer.next(limit: limit) else { return .unfinished }
        return token
    }

    private mutating func statement() throws -> SQLDumpItem? {
        guard try lexer.skipSpace() else { return truncated(at: lexer.line) }
        let line = lexer.line
        guard let first = try lexer.next(limit: SQLLexer.nameLimit) else {
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
        default:
            if first == .symbol(";") { return nil }
            return try skipStatement(from: line, after: first)
        }
    }

    /// Skips past the `;` that ends the statement.
    private mutating func skipStatement(from line: Int, after first: SQLToken? = nil) throws -> SQLDumpItem? {
        var token = try first ?? self.token()
        while token != .symbol(";") {
            if token == .unfinished { return truncated(at: line) }
            token = try self.token()
        }
        return nil
    }

    private mutating func truncated(at line: Int, table: String = "") -> SQLDumpItem {
        isAtEnd = true
        insert = nil
        return .fault(SQLFault(kind: .truncated, table: table, line: line))
    }

    /// Reads `SET NAMES utf8mb4` and `SET TIME_ZONE='+00:00'`. All other settings concern only the server.
    private mutating func setting(line: Int) throws -> SQLDumpItem? {
        let name = try token()
        let first = try token()
        var last = first
        var next = first
        while next != .symbol(";") {
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
        while token != .symbol(";") {
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
        var value: SQLRecord.Value?
        var depth = 0
        while true {
            let token = try token(limit: limit)
            switch token {
            case .unfinished, .symbol(";"): return (nil, token)
            case .symbol(","), .symbol(")"):
                if depth == 0 { return (value, token) }
                if token == .symbol(")") { depth -= 1 }
                value = .expression
            case .symbol("("):
                depth += 1
                value = .expression
            default:
                guard let joined = Self.joined(value, token) else { return (nil, token) }
                value = joined
            }
        }
    }

    /// Returns the value extended by one more token. Nil where that is not valid, as after a quote that should have
    /// been escaped. Signs and introducers (`_utf8 'a'`) change nothing.
    private static func joined(_ value: SQLRecord.Value?, _ token: SQLToken) -> SQLRecord.Value? {
        switch (value, token) {
        case (nil, .string(let bytes)), (.bytes([])?, .string(let bytes)): .bytes(bytes)
        case (nil, .oversized), (.bytes([])?, .oversized): .oversized
        case (nil, .number(let digits)), (.bytes([])?, .number(let digits)): .bytes(Array(digits.utf8))
        case (.bytes([UInt8(ascii: "-")])?, .number(let digits)): .bytes(Array("-\(digits)".utf8))
        case (nil, .symbol("-")): .bytes([UInt8(ascii: "-")])
        case (nil, .symbol("+")): .bytes([])
        case (nil, .word(let word)): Self.value(of: word)
        case (.expression?, _): .expression
        default: nil
        }
    }

    private static func value(of word: String) -> SQLRecord.Value {
        switch word.uppercased() {
        case "NULL": .null
        case "TRUE": .bytes([UInt8(ascii: "1")])
        case "FALSE": .bytes([UInt8(ascii: "0")])
        // Prefixes of bit values and of national or escaped texts.
        case "B", "N", "E": .bytes([])
        default: word.hasPrefix("_") ? .bytes([]) : .expression
        }
    }

    private mutating func broken(line: Int, table: String) throws -> SQLDumpItem {
        if try !lexer.skipToNextRow() { insert = nil }
        return .fault(SQLFault(kind: .unreadableRow, table: table, line: line))
    }
}
