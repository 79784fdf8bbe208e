import Digests
import Foundation
import Reading

/// Where a value is in the tables of a dump. Joins are values of values.
indirect enum SchemaValue: Sendable {
    /// A column of the row.
    case column(String)
    /// The first that is not empty.
    case first([SchemaValue])
    /// All that are not empty, with a blank line between them.
    case all([SchemaValue])
    /// For each value, the column of the rows of another table in which `key` is that value, and another column ends
    /// with a text.
    case related(SchemaValue, table: String, key: String, column: String, where: (column: String, value: String)?)
    /// For each value, the name that another table has for it, or else the value.
    case named(SchemaValue, table: String, key: String, column: String)
    /// For each value, the column of the rows of another table in which `key` is that value, as far as the system shows
    /// these rows, and another column ends with a text. The states are columns of that table. In place of a column there may be
    /// a text with columns in braces: `storage/{id}/{file_name}`.
    case visible(
        SchemaValue,
        table: String,
        key: String,
        column: String,
        where: (column: String, value: String)? = nil,
        states: [SchemaState]
    )
    /// For each value, another one of it, whose only column holds the value.
    case each(SchemaValue, SchemaValue)
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

    static func name(of value: SchemaValue, _ table: String, _ key: String, _ column: String) -> SchemaValue {
        .related(value, table: table, key: key, column: column, where: nil)
    }

    /// Returns the same value of another row that this one belongs to.
    ///
    /// - Parameter link: returns a column of that row.
    func through(_ link: (String) -> SchemaValue) -> SchemaValue {
        switch self {
        case .column(let name): link(name)
        case .first(let values): .first(values.map { $0.through(link) })
        case .all(let values): .all(values.map { $0.through(link) })
        case .present(let values): .present(values.map { $0.through(link) })
        case .related(let value, let table, let key, let column, let condition):
            .related(value.through(link), table: table, key: key, column: column, where: condition)
        case .named(let value, let table, let key, let column):
            .named(value.through(link), table: table, key: key, column: column)
        case .visible(let value, let table, let key, let column, let condition, let states):
            .visible(
                value.through(link),
                table: table,
                key: key,
                column: column,
                where: condition,
                states: states
            )
        case .each(let value, let inner): .each(value.through(link), inner)
        case .json(let value, let member): .json(value.through(link), member: member)
        case .list(let value): .list(value.through(link))
        case .words(let value): .words(value.through(link))
        case .folder(let folder, let value): .folder(folder, value.through(link))
        case .moved(let old, let new, let value): .moved(from: old, to: new, value.through(link))
        case .hashed(let value, let before, let after): .hashed(value.through(link), before: before, after: after)
        case .moment(let value): .moment(value.through(link))
        }
    }

    /// The values that this one is made of.
    var parts: [SchemaValue] {
        switch self {
        case .column: []
        case .first(let values), .all(let values), .present(let values): values
        case .each(let value, let inner): [value, inner]
        case .related(let value, _, _, _, _), .visible(let value, _, _, _, _, _), .named(let value, _, _, _),
            .json(let value, _), .list(let value), .words(let value), .folder(_, let value), .moment(let value),
            .moved(_, _, let value), .hashed(let value, _, _):
            [value]
        }
    }

    /// The columns of the row itself.
    var ownColumns: [String] {
        switch self {
        case .column(let name): [name]
        case .each(let value, _): value.ownColumns
        default: parts.flatMap(\.ownColumns)
        }
    }

    /// The columns of other tables, without the prefix.
    var otherColumns: [(table: String, column: String)] {
        let inner = parts.flatMap(\.otherColumns)
        switch self {
        case .related(_, let table, let key, let column, let condition):
            return inner + [(table, key), (table, column)] + (condition.map { [(table, $0.column)] } ?? [])
        case .named(_, let table, let key, let column): return inner + [(table, key), (table, column)]
        case .visible(_, let table, let key, let column, let condition, let states):
            let columns =
                [key] + Self.columns(in: column) + [condition?.column].compactMap { $0 }
                + states.flatMap(\.value.ownColumns)
            return inner + columns.map { (table, $0) }
        default: return inner
        }
    }

    /// Returns the name of the column for reports, that of another table with the table's name. Empty where the table
    /// does not have it.
    func shownName(_ own: (String) -> String?) -> String {
        switch self {
        case .column(let name): own(name) == nil ? "" : name
        case .related(_, let table, _, let column, _), .visible(_, let table, _, let column, _, _): "\(table).\(column)"
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
        case .present(let values):
            return values.map { $0.values(own, others) }.first { !$0.isEmpty } ?? []
        case .moment(let value):
            return value.values(own, others).filter { !$0.isEmpty && !$0.hasPrefix("0000") }
        case .all(let values):
            let texts = values.flatMap { $0.values(own, others) }.filter { !$0.trimmed.isEmpty }
            return texts.isEmpty ? [] : [texts.joined(separator: "\n\n")]
        case .related(let value, let table, let key, let column, let condition):
            return value.values(own, others).flatMap {
                others.values(of: column, in: table, where: key, is: $0, and: condition)
            }
        case .named(let value, let table, let key, let column):
            return value.values(own, others).map { text in
                let names = others.values(of: column, in: table, where: key, is: text, and: nil)
                return names.first { !$0.trimmed.isEmpty } ?? text
            }
        case .visible(let value, let table, let key, let column, let condition, let states):
            return value.values(own, others).flatMap { others.rows(of: table, where: key, is: $0, and: condition) }
                .filter { row in states.allSatisfy { $0.shows(row, others) } }
                .compactMap { row in Self.text(column, of: row) }
        case .each(let value, let inner):
            return value.values(own, others).flatMap { text in inner.values({ _ in text }, others) }
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
        case .hashed(let value, let before, let after):
            return value.values(own, others).filter { !$0.isEmpty }.map { before + md5($0.utf8) + after }
        case .folder(let folder, let value):
            return value.values(own, others).map { name in
                let name = name.trimmed
                return name.isEmpty || name.contains("/") || name.contains("\\") ? name : folder + name
            }
        }
    }

    /// Returns the columns in a text with columns in braces, or else the one column.
    private static func columns(in pattern: String) -> [String] {
        guard pattern.contains("{") else { return [pattern] }
        return pattern.split(separator: "{").compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }

    private static func text(_ pattern: String, of row: JoinedTables.Row) -> String? {
        guard pattern.contains("{") else { return row(pattern) }
        return columns(in: pattern).reduce(pattern) { $0.replacing("{\($1)}", with: row($1) ?? "") }
    }

    /// Returns the texts of a JSON object. Empty for anything else.
    private static func members(_ text: String) -> [String: String] {
        guard text.contains("{") else { return [:] }
        do {
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
            return object.compactMapValues { $0 as? String }
        } catch {
            return [:]
        }
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
