public import Diagnostics
public import Reading
public import Serialization

/// Writes tables of fields as JSON Schema, draft 7, with which editors complete and check what is typed.
///
/// A schema accepts whatever the readers accept: it finds less than `terang check`, but never rejects a valid file.
public struct FieldSchema: Sendable {
    let language: Language

    public init(language: Language) { self.language = language }

    /// Returns the schema of a whole file.
    ///
    /// - Parameter alternatives: sets of keys of which one must be present, in addition to the required fields.
    public func document(_ title: LocalizedText, _ fields: [Field], alternatives: [[String]] = []) -> JSON {
        var members = [
            JSON.Member("$schema", "http://json-schema.org/draft-07/schema#"),
            JSON.Member("title", .string(title[language])),
        ]
        members += group(fields, isOptional: false)
        if !alternatives.isEmpty {
            let required = alternatives.map { JSON.object([JSON.Member("required", .array($0.map(JSON.string)))]) }
            members.append(JSON.Member("anyOf", .array(required)))
        }
        return .object(members)
    }

    private func group(_ fields: [Field], isOptional: Bool) -> [JSON.Member] {
        let required = fields.filter(\.isRequired).map { JSON.string($0.name) }
        let properties = fields.map { JSON.Member($0.name, property($0)) }
        var members = [
            JSON.Member("type", isOptional ? ["object", "null"] : "object"),
            JSON.Member("properties", .object(properties)),
            JSON.Member("additionalProperties", false),
        ]
        if !required.isEmpty { members.append(JSON.Member("required", .array(required))) }
        return members
    }

    private func property(_ field: Field) -> JSON {
        .object(
            [JSON.Member("description", .string(field.meaning[language]))]
                + shape(field.shape, isOptional: !field.isRequired)
        )
    }

    private func shape(_ shape: Field.Shape, isOptional: Bool) -> [JSON.Member] {
        switch shape {
        case .text(let pattern): text(pattern?.expression, isOptional: isOptional)
        case .suggested(let texts): [oneOf(texts, text(nil, isOptional: isOptional))]
        case .choice(let texts, ignoresCase: false): [oneOf(texts, isOptional ? [null] : nil)]
        case .choice(let texts, ignoresCase: true):
            [oneOf(texts, text(anyCase(texts), isOptional: isOptional, types: ["string"]))]
        case .date: text(TextPattern.date.expression, isOptional: isOptional, types: ["string"])
        // The readers accept quoted flags, too.
        case .flag: [JSON.Member("enum", .array([true, false, "true", "false"] + (isOptional ? [.null] : [])))]
        case .integer(let range): integer(range, isOptional: isOptional)
        case .texts: list(of: text(nil, isOptional: true), isOptional: isOptional)
        case .choices(let texts):
            list(of: [oneOf(texts, text(anyCase(texts), isOptional: false, types: ["string"]))], isOptional: isOptional)
        case .group(let fields): group(fields, isOptional: isOptional)
        case .list(let fields):
            [
                JSON.Member("type", isOptional ? ["array", "null"] : "array"),
                JSON.Member("items", .object(group(fields, isOptional: false))),
            ]
        case .table(let keys, let values):
            [
                JSON.Member("type", ["object", "null"]), JSON.Member("additionalProperties", false),
                JSON.Member(
                    "properties",
                    .object(keys.map { JSON.Member($0, ["enum": .array(values.map(JSON.string) + [.null])]) })
                ),
            ]
        case .free: []
        }
    }
}

extension FieldSchema {
    private var null: JSON.Member { JSON.Member("type", "null") }

    /// The readers accept numbers and flags as texts.
    private func text(
        _ pattern: String?,
        isOptional: Bool,
        types: [String] = ["string", "number", "boolean"]
    ) -> [JSON.Member] {
        let types = types + (isOptional ? ["null"] : [])
        return [JSON.Member("type", types.count == 1 ? .string(types[0]) : .array(types.map(JSON.string)))]
            + (pattern.map { [JSON.Member("pattern", .string($0))] } ?? [])
    }

    private func integer(_ range: ClosedRange<Int>, isOptional: Bool) -> [JSON.Member] {
        [
            JSON.Member("type", .array(["integer", "string"] + (isOptional ? ["null"] : []))),
            JSON.Member("minimum", .integer(range.lowerBound)), JSON.Member("maximum", .integer(range.upperBound)),
            JSON.Member("pattern", "^[+-]?[0-9]+$"),
        ]
    }

    /// Accepts a list or a single item.
    private func list(of item: [JSON.Member], isOptional: Bool) -> [JSON.Member] {
        let list: JSON = ["type": isOptional ? ["array", "null"] : "array", "items": .object(item)]
        return [JSON.Member("anyOf", [list, .object(item)])]
    }

    /// Accepts one of these texts, which editors offer, or the alternative.
    private func oneOf(_ texts: [String], _ other: [JSON.Member]?) -> JSON.Member {
        let choices: JSON = ["enum": .array(texts.map(JSON.string))]
        return JSON.Member("anyOf", .array([choices] + (other.map { [JSON.object($0)] } ?? [])))
    }

    /// Returns a pattern that matches these texts in any case.
    private func anyCase(_ texts: [String]) -> String {
        let patterns = texts.map { text in
            text.map { character in
                let (lower, upper) = (character.lowercased(), character.uppercased())
                if lower != upper, lower.count == 1, upper.count == 1 { return "[\(upper)\(lower)]" }
                return "^$\\.*+?()[]{}|/".contains(character) ? "\\\(character)" : String(character)
            }.joined()
        }
        return "^(" + patterns.joined(separator: "|") + ")$"
    }
}
