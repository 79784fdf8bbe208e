import Diagnostics
import Reading
import TOMLKit

/// Reads the values of front matter in YAML, TOML or JSON.
struct FrontReader {
    private(set) var values: [String: FreeValue] = [:]
    /// Why the front matter cannot be read, and where. Then ``values`` has what single lines say.
    private(set) var fault: LocalizedText?

    init(_ text: FrontText) {
        do {
            let read: FreeValue? =
                switch text.format {
                case .yaml: try YAMLText(path: "", text: text.front, Findings()).free()
                case .toml: try Self.toml(text.front)
                case .json: try Self.json(text.front)
                case .none: nil
                }
            if case .mapping(let values) = read { self.values = values }
        } catch {
            fault = FrontFault.explanation(of: error, in: text)
            readLines(text.front)
        }
    }

    /// Reads a whole file of settings by the ending of its name. Empty where it cannot be read.
    static func settings(_ text: String, name: String) -> [String: FreeValue] {
        if case .mapping(let values) = value(text, name: name) { return values }
        return [:]
    }

    /// Reads a whole file by the ending of its name. Nil where it cannot be read.
    static func value(_ text: String, name: String) -> FreeValue? {
        do {
            let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            return switch ending {
            case "toml": try toml(text)
            case "json": try json(text)
            default: try YAMLText(path: "", text: text, Findings()).free()
            }
        } catch {
            return nil
        }
    }

    private static func toml(_ text: String) throws -> FreeValue? {
        try TOMLCheck.check(text)
        return try json(try TOMLTable(string: text).convert(to: .json))
    }

    private static func json(_ text: String) throws -> FreeValue? { try JSONTree.read(text).front }

    /// Reads `key: value` and `key = value` at the beginning of lines.
    private mutating func readLines(_ text: String) {
        for line in text.split(separator: "\n") {
            let key = line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
            let rest = line.dropFirst(key.count).drop { $0 == " " }
            guard !key.isEmpty, rest.first == ":" || rest.first == "=" else { continue }
            let value = rest.dropFirst().trimmed
            let isQuoted = value.count > 1 && value.first == value.last && (value.first == "\"" || value.first == "'")
            let plain = isQuoted ? String(value.dropFirst().dropLast()) : value
            if !plain.isEmpty { values[String(key)] = plain == "true" ? .flag(true) : .text(plain) }
        }
    }
}

extension JSONTree {
    /// As a value of front matter.
    fileprivate var front: FreeValue {
        switch self {
        case .null: .text("")
        case .flag(let flag): .flag(flag)
        case .text(let text), .number(let text): .text(text)
        case .list(let list): .list(list.map(\.front))
        case .object(let members, _): .mapping(Dictionary(keepingFirst: members.map { ($0.key, $0.value.front) }))
        }
    }
}
