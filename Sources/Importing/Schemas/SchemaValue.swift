import Diagnostics
import Digests
import Reading

/// Where a value is in the tables of a dump. Joins are values of values.
indirect enum SchemaValue: Sendable {
    /// A column of the row.
    case column(String)
    /// A text with columns in braces: `storage/{id}/{file_name}`.
    case pattern(String)
    /// The first that is not empty.
    case first([SchemaValue])
    /// All that are not empty, with a blank line between them.
    case all([SchemaValue])
    /// For each value, what the rows of another table say that have it.
    case joined(SchemaValue, Join)
    /// The member of a JSON object.
    case json(SchemaValue, member: String)
    /// The values in a column that holds several: JSON, a serialized array of PHP, or numbers between signs.
    case list(SchemaValue)
    /// The names between commas.
    case words(SchemaValue)
    /// With a folder before a bare file name.
    case folder(String, SchemaValue)
    /// With another beginning. Nothing where it begins otherwise.
    case moved(from: String, to: String, SchemaValue)
    /// The name of a file that the system makes of a value: the MD5 of the value, between two texts.
    case hashed(SchemaValue, before: String, after: String)
    /// The first of the columns that the table has, empty or not.
    case present([SchemaValue])
    /// A moment. Nothing where it is the zero that databases write for none.
    case moment(SchemaValue)
    /// Nothing where a column has a value.
    case unless(column: String, is: String, SchemaValue)
    /// The beginnings of a path in a tree, of four signs for each level, and the path itself.
    case levels(SchemaValue)

    /// The numbers of a row in such a tree and of those above it.
    static func ancestors(in table: String, id: String) -> SchemaValue {
        .name(of: .levels(.column("path")), table, "path", id)
    }

    /// How rows of another table are found, and what is taken from them.
    struct Join: Sendable {
        /// Without the prefix.
        let table: String
        let key: String
        /// A column, and the text with which it ends.
        var condition: (column: String, value: String)?
        /// What hides rows. The states are columns of the table.
        var states: [SchemaState] = []
        /// A column with the place of each row among the others. Empty where they are in order.
        var order = ""
        /// A column, such as the language, by which the rows are chosen that have the value of this one. Where none has, those with the
        /// value of the first. Empty for none.
        var same = ""
        /// A value of the row.
        let value: SchemaValue
        /// Whether a value without a row, or whose row says nothing, stays as it is.
        var keepsValue = false
    }

    /// For each value, a column, or a text with columns in braces, of the rows of another table that the system shows.
    static func name(
        of value: SchemaValue,
        _ table: String,
        _ key: String,
        _ column: String,
        where condition: (column: String, value: String)? = nil,
        states: [SchemaState] = []
    ) -> SchemaValue {
        let inner = column.contains("{") ? SchemaValue.pattern(column) : .column(column)
        return .joined(value, Join(table: table, key: key, condition: condition, states: states, value: inner))
    }

    /// For each value, the name that another table has for it, or else the value.
    static func named(_ value: SchemaValue, table: String, key: String, column: String) -> SchemaValue {
        .joined(value, Join(table: table, key: key, value: .column(column), keepsValue: true))
    }

    /// The values that this one is made of.
    var parts: [SchemaValue] {
        switch self {
        case .column, .pattern: []
        case .first(let values), .all(let values), .present(let values): values
        case .joined(let value, let join): [value, join.value]
        case .json(let value, _), .list(let value), .words(let value), .folder(_, let value), .moment(let value),
            .moved(_, _, let value), .hashed(let value, _, _), .unless(_, _, let value), .levels(let value):
            [value]
        }
    }

    /// The columns of the row itself.
    var ownColumns: [String] {
        switch self {
        case .column(let name): [name]
        case .pattern(let text): Self.parts(of: text).compactMap(\.column)
        case .joined(let value, let join): value.ownColumns + (join.same.isEmpty ? [] : [join.same])
        case .unless(let column, _, let value): [column] + value.ownColumns
        default: parts.flatMap(\.ownColumns)
        }
    }

    /// The columns of other tables, without the prefix.
    var otherColumns: [(table: String, column: String)] {
        let inner = parts.flatMap(\.otherColumns)
        guard case .joined(_, let join) = self else { return inner }
        let columns =
            [join.key, join.condition?.column, join.order, join.same].compactMap { $0 }.filter { !$0.isEmpty }
            + join.states.flatMap(\.value.ownColumns)
        return inner + (columns + join.value.ownColumns).map { (join.table, $0) }
    }

    /// Returns the name of the column for reports, that of another table with the table's name. Empty where the table
    /// does not have it.
    func shownName(_ own: (String) -> String?) -> String {
        switch self {
        case .column(let name): own(name) == nil ? "" : name
        case .joined(_, let join): "\(join.table).\(join.value.ownColumns.first ?? "")"
        default: parts.map { $0.shownName(own) }.first { !$0.isEmpty } ?? ""
        }
    }

    /// Returns the values. Of a column that the table does not have there is none, of an empty one an empty text.
    ///
    /// - Parameters:
    ///   - own: returns a column of the row. Nil where the table does not have it.
    func values(_ own: (String) -> String?, _ others: JoinedTables) -> [String] {
        switch self {
        case .column(let name): return own(name).map { [$0] } ?? []
        case .first(let values):
            let found = values.map { $0.values(own, others) }
            return found.first { $0.contains { !$0.trimmed.isEmpty } } ?? found.first { !$0.isEmpty } ?? []
        case .present(let values): return values.map { $0.values(own, others) }.first { !$0.isEmpty } ?? []
        case .moment(let value): return value.values(own, others).filter { !$0.isEmpty && !$0.hasPrefix("0000") }
        case .all(let values):
            let texts = values.flatMap { $0.values(own, others) }.filter { !$0.trimmed.isEmpty }
            return texts.isEmpty ? [] : [texts.joined(separator: "\n\n")]
        // A value may hold what looks like a column.
        case .pattern(let text): return [Self.parts(of: text).map { $0.text + ($0.column.flatMap(own) ?? "") }.joined()]
        case .joined(let value, let join):
            return value.values(own, others).flatMap { text in
                let found = others.rows(of: join.table, where: join.key, is: text, and: join.condition)
                    .sharing(join.same, with: own)
                    .filter { row in join.states.allSatisfy { $0.shows(row, others) } }
                    .ordered(by: join.order)
                    .flatMap { join.value.values($0, others) }
                return join.keepsValue ? [found.first { !$0.trimmed.isEmpty } ?? text] : found
            }
        case .json(let value, let member):
            return value.values(own, others).flatMap { Self.members($0)[member].map { [$0] } ?? [] }
        case .list(let value): return value.values(own, others).flatMap(ListedValues.read)
        case .words(let value):
            return value.values(own, others).flatMap { text in
                text.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
            }
        case .moved(let old, let new, let value):
            return value.values(own, others).compactMap { text in
                text.isEmpty || !text.hasPrefix(old) ? nil : new + text.dropFirst(old.count)
            }
        case .unless(let column, let hiding, let value): return own(column) == hiding ? [] : value.values(own, others)
        case .levels(let value):
            return value.values(own, others).flatMap { path in
                stride(from: 4, through: max(path.count, 4), by: 4).map { String(path.prefix($0)) }
            }
        case .hashed(let value, let before, let after):
            return value.values(own, others).filter { !$0.isEmpty }.map { before + md5($0.utf8) + after }
        case .folder(let folder, let value):
            return value.values(own, others).map { name in
                let name = name.trimmed
                return name.isEmpty || name.contains("/") || name.contains("\\") ? name : folder + name
            }
        }
    }

    /// The parts of a text with columns in braces: a text, and the column that follows it.
    private static func parts(of text: String) -> [(text: String, column: String?)] {
        var parts: [(text: String, column: String?)] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append((String(rest[..<open]), String(rest[open...].dropFirst().prefix(upTo: close))))
            rest = rest[close...].dropFirst()
        }
        return parts + [(String(rest), nil)]
    }

    /// Returns the texts of a JSON object. Empty for anything else.
    private static func members(_ text: String) -> [String: String] {
        let members = JSONTree.document(text)?.members ?? []
        return Dictionary(keepingFirst: members.compactMap { member in member.value.string.map { (member.key, $0) } })
    }
}

/// A literal is a column of the row.
extension SchemaValue: ExpressibleByStringLiteral {
    init(stringLiteral column: String) { self = .column(column) }
}

extension [JoinedTables.Row] {
    /// Returns the rows that have the value of another one in a column, or else those that have the value of the first.
    fileprivate func sharing(_ column: String, with other: JoinedTables.Row) -> [JoinedTables.Row] {
        guard !column.isEmpty, count > 1 else { return self }
        let value = other(column)
        let wanted = contains { $0(column) == value } ? value : self[0](column)
        return filter { $0(column) == wanted }
    }

    /// Returns the rows by the numbers in a column, those with the same number as they are.
    fileprivate func ordered(by column: String) -> [JoinedTables.Row] {
        guard !column.isEmpty, count > 1 else { return self }
        let places = map { row in row(column).flatMap(Int.init) ?? 0 }
        return indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { self[$0] }
    }
}

/// Reads columns that hold several values: `1,2`, `+1+,+2+`, `["1","2"]`, `a:2:{i:0;s:1:"1";i:1;i:2;}`.
enum ListedValues {
    static func read(_ text: String) -> [String] {
        if text.hasPrefix("a:") { return serialized(Array(text.utf8)) }
        return text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }.map(String.init)
    }

    /// Returns the values, not the keys, of an array that PHP serialized.
    private static func serialized(_ bytes: [UInt8]) -> [String] {
        var values: [String] = []
        var index = 0
        var isKey = true
        guard let open = bytes.firstIndex(of: UInt8(ascii: "{")) else { return [] }
        index = open + 1
        while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "}") {
            let kind = bytes[index]
            index += 2
            let start = index
            while index < bytes.count, bytes[index] != UInt8(ascii: ";"), bytes[index] != UInt8(ascii: ":") {
                index += 1
            }
            let number = String(decoding: bytes[start..<index], as: UTF8.self)
            if kind == UInt8(ascii: "s") {
                guard let length = Int(number), length >= 0, index + 2 + length <= bytes.count else { return values }
                let text = String(decoding: bytes[(index + 2)..<(index + 2 + length)], as: UTF8.self)
                if !isKey { values.append(text) }
                index += length + 4
            } else if kind == UInt8(ascii: "i") || kind == UInt8(ascii: "d") {
                if !isKey { values.append(number) }
                index += 1
            } else {
                return values
            }
            isKey.toggle()
        }
        return values
    }
}
