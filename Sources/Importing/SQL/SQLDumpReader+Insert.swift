/// The rows of `INSERT`.
extension SQLDumpReader {
    /// Reads the head of an `INSERT`, whose rows follow.
    mutating func insertion(line: Int) throws -> SQLDumpItem? {
        var token = try token()
        let modifiers = ["LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "INTO"]
        while modifiers.contains(token.keyword) { token = try self.token() }
        let name = try tableName(&token) ?? ""
        let columns = try columnNames(&token)
        if token == .unfinished { return truncated(at: line, table: name) }
        if token.keyword == "SET", !name.isEmpty { return try assignedRow(of: name, line: line) }
        isSelecting = token.keyword == "SELECT" && !name.isEmpty
        if isSelecting {
            pushed = token
            insert = (name, columns)
            return nil
        }
        guard ["VALUES", "VALUE"].contains(token.keyword), !name.isEmpty else {
            if let end = try skipStatement(from: line, after: token) { return end }
            return .fault(SQLFault(kind: .unreadableInsert, table: name, line: line))
        }
        insert = (name, columns)
        return nil
    }

    /// Returns the next row of the `INSERT`. Nil between rows.
    mutating func row(of insert: (table: String, columns: [String]?)) throws -> SQLDumpItem? {
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
            var tokens: [SQLToken] = []
            let (value, end) = try value(&tokens, limit: min(Self.valueLimit, room))
            guard let value else {
                values += (tokens + [end]).compactMap(\.bytes)
                return end == .unfinished
                    ? truncated(at: line, table: insert.table, values + [.bytes(lexer.rest)])
                    : try broken(line: line, table: insert.table, values)
            }
            if case .bytes(let bytes) = value { room -= bytes.count }
            count += 1
            if values.count < Self.columnLimit { values.append(value) }
            if end == .symbol(")") { break }
        }
        return Self.item(insert.table, insert.columns, values, count: count, line: line)
    }

    /// Returns a value and the comma or bracket after it. The value is nil where the dump ends or is broken.
    ///
    /// - Parameter tokens: takes what it is read of.
    private mutating func value(_ tokens: inout [SQLToken], limit: Int) throws -> (SQLRecord.Value?, end: SQLToken) {
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
            default: if depth == 0, !takes(token, after: tokens.last) { return (nil, token) }
            }
            // Of a longer expression, the beginning is as little worth as the whole.
            if tokens.count < Self.columnLimit { tokens.append(token) }
        }
    }

    /// Returns whether a value may follow a token outside brackets. Two values beside each other show a quote that should have been escaped.
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

    /// Reads the row of `INSERT … SET judul = 'A', isi = 'B'`.
    private mutating func assignedRow(of table: String, line: Int) throws -> SQLDumpItem? {
        var columns: [String] = []
        var values: [SQLRecord.Value] = []
        while true {
            let first = try token()
            let sign = first == .symbol(";") ? first : try token()
            guard let name = first.identifier, sign == .symbol("="), columns.count < Self.columnLimit else {
                if let end = try skipStatement(from: line, after: sign) { return end }
                return .fault(SQLFault(kind: .unreadableInsert, table: table, line: line))
            }
            let next = try freeValue()
            columns.append(name)
            values.append(next.value)
            if next.end == .symbol(",") { continue }
            if next.end == .unfinished { return truncated(at: line, table: table) }
            if next.end != .symbol(";"), let end = try skipStatement(from: line) { return end }
            return .record(SQLRecord(table: table, columns: columns, values: values, line: line))
        }
    }

    /// Returns the next row of `SELECT 1, 'A' UNION ALL SELECT 2, 'B'`. Nil between rows.
    mutating func selectedRow(of insert: (table: String, columns: [String]?)) throws -> SQLDumpItem? {
        guard try lexer.skipSpace() else { return truncated(at: lexer.line, table: insert.table) }
        let line = lexer.line
        let first = try token()
        switch first.keyword {
        case "UNION", "ALL", "DISTINCT": return nil
        case "SELECT": break
        default:
            self.insert = nil
            if first == .unfinished { return truncated(at: line, table: insert.table) }
            return first == .symbol(";") ? nil : try skipStatement(from: line, after: first)
        }
        var values: [SQLRecord.Value] = []
        var end = SQLToken.symbol(",")
        while end == .symbol(",") {
            let next = try freeValue()
            if values.count < Self.columnLimit { values.append(next.value) }
            end = next.end
        }
        if end == .unfinished { return truncated(at: line, table: insert.table) }
        // A table of one row that some systems want there.
        let isCopy = try end.keyword == "FROM" && token().identifier?.lowercased() != "dual"
        if isCopy || values.allSatisfy({ if case .expression = $0 { true } else { false } }) {
            self.insert = nil
            if end != .symbol(";"), let end = try skipStatement(from: line) { return end }
            return .fault(SQLFault(kind: .unreadableInsert, table: insert.table, line: line))
        }
        if end == .symbol(";") || end.keyword == "UNION" { pushed = end }
        return Self.item(insert.table, insert.columns, values, count: values.count, line: line)
    }

    /// Returns a row, or the fault that it has another number of values than columns are named.
    ///
    /// - Parameter count: how many values the row has, of which not all may be kept.
    static func item(_ table: String, _ columns: [String]?, _ values: [SQLRecord.Value], count: Int, line: Int)
        -> SQLDumpItem
    {
        if let columns, columns.count != count {
            let kind = SQLFault.Kind.wrongCount(values: count, columns: columns.count)
            return .fault(SQLFault(kind: kind, table: table, line: line, values: values))
        }
        return .record(SQLRecord(table: table, columns: columns, values: values, line: line))
    }

    /// Returns a value outside of brackets, and the comma, word or end of the statement after it.
    private mutating func freeValue() throws -> (value: SQLRecord.Value, end: SQLToken) {
        let words = ["FROM", "UNION", "WHERE", "LIMIT", "ORDER", "ON"]
        var tokens: [SQLToken] = []
        var depth = 0
        while true {
            let token = try token(limit: Self.valueLimit)
            let isEnd = token == .symbol(";") || depth == 0 && (token == .symbol(",") || words.contains(token.keyword))
            if token == .unfinished || isEnd { return (SQLExpression.value(of: tokens), token) }
            if token == .symbol("(") { depth += 1 }
            if token == .symbol(")") { depth -= 1 }
            if tokens.count < Self.columnLimit { tokens.append(token) }
        }
    }

    private mutating func broken(line: Int, table: String, _ values: [SQLRecord.Value] = []) throws -> SQLDumpItem {
        if try !lexer.skipToNextRow() { insert = nil }
        let values = values + [.bytes(lexer.rest)]
        return .fault(SQLFault(kind: .unreadableRow, table: table, line: line, values: values))
    }
}

extension SQLToken {
    /// What it says, as a value. Nil for signs.
    fileprivate var bytes: SQLRecord.Value? {
        switch self {
        case .string(let bytes): .bytes(bytes)
        case .word(let text), .number(let text): .bytes(Array(text.utf8))
        default: nil
        }
    }
}
