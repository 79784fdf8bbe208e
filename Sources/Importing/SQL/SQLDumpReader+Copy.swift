/// The rows of PostgreSQL's `COPY`, as text or CSV.
extension SQLDumpReader {
    /// The format of the rows of a `COPY`.
    struct Copy {
        let table: String
        let columns: [String]?
        let isCSV: Bool
        let delimiter: UInt8
        let hasHeader: Bool

        /// - Parameter words: what follows the columns, without brackets: `FROM stdin WITH FORMAT csv HEADER`.
        /// - Returns: nil for rows that are elsewhere or in another format.
        init?(_ table: String, _ columns: [String]?, _ words: [String]) {
            let options = words.dropFirst(2).map { $0.uppercased() }
            guard words.prefix(2).map({ $0.uppercased() }) == ["FROM", "STDIN"], !options.contains("BINARY") else {
                return nil
            }
            self.table = table
            self.columns = columns
            isCSV = options.contains("CSV")
            let after = { (option: String) in
                words.dropFirst(2).drop { $0.uppercased() != option }.dropFirst().first { $0.uppercased() != "AS" }
            }
            let header = after("HEADER")?.uppercased() ?? ""
            hasHeader = options.contains("HEADER") && !["FALSE", "OFF", "0"].contains(header)
            delimiter = after("DELIMITER")?.utf8.first ?? UInt8(ascii: isCSV ? "," : "\t")
        }
    }

    /// Reads `COPY public.berita (id, judul) FROM stdin;`.
    mutating func copying(line: Int) throws -> SQLDumpItem? {
        var token = try token()
        let name = try tableName(&token) ?? ""
        let columns = try columnNames(&token)
        var words: [String] = []
        while token != .symbol(";") {
            if token == .unfinished { return truncated(at: line, table: name) }
            if ![.symbol("("), .symbol(")"), .symbol(",")].contains(token) { words.append(token.identifier ?? "") }
            token = try self.token()
        }
        guard !name.isEmpty, let begun = Copy(name, columns, words) else {
            return .fault(SQLFault(kind: .unreadableInsert, table: name, line: line))
        }
        try lexer.skipLine()
        if begun.hasHeader { try lexer.skipLine() }
        copy = begun
        return nil
    }

    /// Returns the row on the next line. Nil at the line `\.` that ends them.
    mutating func copiedRow(of copy: Copy) throws -> SQLDumpItem? {
        let line = lexer.line
        switch try copiedLine(of: copy) {
        case nil, .unfinished: return truncated(at: line, table: copy.table)
        case .string(let bytes):
            if bytes == Array("\\.".utf8) {
                self.copy = nil
                return nil
            }
            let values = (copy.isCSV ? Self.cells(bytes, copy.delimiter) : Self.fields(bytes, copy.delimiter))
                .prefix(Self.columnLimit)
            if let columns = copy.columns, columns.count != values.count {
                let kind = SQLFault.Kind.wrongCount(values: values.count, columns: columns.count)
                return .fault(SQLFault(kind: kind, table: copy.table, line: line))
            }
            return .record(SQLRecord(table: copy.table, columns: copy.columns, values: Array(values), line: line))
        default: return .fault(SQLFault(kind: .unreadableRow, table: copy.table, line: line))
        }
    }

    /// Returns a line without its end, of CSV with those that its quotes hold.
    private mutating func copiedLine(of copy: Copy) throws -> SQLToken? {
        let first = try lexer.line(limit: Self.rowLimit)
        guard case .string(var bytes) = first else { return first }
        if copy.isCSV {
            var quotes = bytes.count { $0 == UInt8(ascii: "\"") }
            while !quotes.isMultiple(of: 2) {
                guard case .string(let further) = try lexer.line(limit: Self.rowLimit),
                    bytes.count + further.count < Self.rowLimit
                else { return .unfinished }
                bytes.append(0x0A)
                bytes += further
                quotes += further.count { $0 == UInt8(ascii: "\"") }
            }
        }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return .string(bytes)
    }

    private static func fields(_ line: [UInt8], _ delimiter: UInt8) -> [SQLRecord.Value] {
        line.split(separator: delimiter, omittingEmptySubsequences: false).map(copiedValue)
    }

    /// Returns the cells of a row of CSV. An empty one without quotes is NULL.
    private static func cells(_ line: [UInt8], _ delimiter: UInt8) -> [SQLRecord.Value] {
        var cells: [SQLRecord.Value] = []
        var cell: [UInt8] = []
        var (isQuoted, isOpen) = (false, false)
        for byte in line + [delimiter] {
            if byte == UInt8(ascii: "\"") {
                // The second of two quotes is one of the text.
                if isQuoted, !isOpen { cell.append(byte) }
                isQuoted = true
                isOpen.toggle()
            } else if byte == delimiter, !isOpen {
                cells.append(cell.isEmpty && !isQuoted ? .null : cell.count > valueLimit ? .oversized : .bytes(cell))
                (cell, isQuoted) = ([], false)
            } else {
                cell.append(byte)
            }
        }
        return cells
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
