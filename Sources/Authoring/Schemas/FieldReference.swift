import Content
import Diagnostics
public import Reading
import Serialization

/// Writes tables of fields as tables in Markdown, in English, for the pages of `docs/`.
public enum FieldReference {
    /// A row for each field, those of groups and lists below them under their dotted names.
    public static func table(_ fields: [Field]) -> String {
        "| key | takes | default | example | for |\n| --- | --- | --- | --- | --- |\n"
            + fields.map { rows($0, below: "") }.joined()
    }

    private static func rows(_ field: Field, below group: String) -> String {
        let name = group + field.name
        let takes = takes(field.shape) + (field.isRequired ? ", required" : "")
        let example = field.example.en.isEmpty ? "" : "`\(field.example.en)`"
        let row = "| `\(name)` | \(takes) | \(fallback(field)) | \(example) | \(field.meaning.en) |\n"
        return switch field.shape {
        case .group(let fields), .list(let fields): row + fields.map { rows($0, below: name + ".") }.joined()
        default: row
        }
    }

    private static func takes(_ shape: Field.Shape) -> String {
        switch shape {
        case .choice(let texts, _): texts.map { "`\($0)`" }.joined(separator: ", ")
        case .suggested(let texts): "a text, such as `\(texts[0])`"
        case .date: "a date"
        case .flag: "`true` or `false`"
        case .texts, .choices: "a list of texts"
        case .group: "a group"
        case .list: "a list of groups"
        case .table(_, let values): "names with " + values.map { "`\($0)`" }.joined(separator: ", ")
        case .free: "any YAML"
        case .text, .integer: shape.words.en
        }
    }

    private static func fallback(_ field: Field) -> String {
        if let words = field.fallback { return words }
        if field.isRequired { return "" }
        return switch (field.shape, field.initial) {
        case (.group, .some): ""
        case (_, .plain(let text)): "`\(text)`"
        case (_, .text("")): "empty"
        case (_, .text(let text)): "`\(text)`"
        default: "none"
        }
    }
}
