/// The rows of PostgreSQL's `COPY`.
extension SQLDumpReader {
    /// Reads `COPY public.berita (id, judul) FROM stdin;`.
    mutating func copying(line: Int) throws -> SQLDumpItem? {
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
    mutating func copiedRow(of copy: (table: String, columns: [String]?)) throws -> SQLDumpItem? {
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
