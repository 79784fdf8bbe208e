public import Diagnostics
public import Reading
import Serialization

/// Writes fields as tables in Markdown for the pages of `docs/`.
public struct FieldReference {
    private let language: Language

    public init(in language: Language) { self.language = language }

    /// Returns a table with a row for each field. Fields of groups and lists have dotted names.
    public func table(_ fields: [Field]) -> String {
        let titles = LocalizedText(
            id: "| kunci | isinya | bawaan | contoh | gunanya |",
            en: "| key | takes | default | example | for |"
        )
        return titles[language] + "\n| --- | --- | --- | --- | --- |\n" + fields.map { rows($0, below: "") }.joined()
    }

    private func rows(_ field: Field, below group: String) -> String {
        let name = group + field.name
        let required = LocalizedText(id: ", wajib", en: ", required")
        let takes = takes(field.shape)[language] + (field.isRequired ? required[language] : "")
        let example = field.example[language].isEmpty ? "" : "`\(field.example[language])`"
        let row = "| `\(name)` | \(takes) | \(fallback(field)) | \(example) | \(field.meaning[language]) |\n"
        return switch field.shape {
        case .group(let fields), .list(let fields): row + fields.map { rows($0, below: name + ".") }.joined()
        default: row
        }
    }

    private func takes(_ shape: Field.Shape) -> LocalizedText {
        func list(_ texts: [String]) -> String { texts.map { "`\($0)`" }.joined(separator: ", ") }
        return switch shape {
        case .choice(let texts, _): LocalizedText(id: list(texts), en: list(texts))
        case .suggested(let texts):
            LocalizedText(id: "teks, misalnya `\(texts[0])`", en: "a text, such as `\(texts[0])`")
        case .date: LocalizedText(id: "tanggal", en: "a date")
        case .flag: LocalizedText(id: "`true` atau `false`", en: "`true` or `false`")
        case .texts, .choices: LocalizedText(id: "daftar teks", en: "a list of texts")
        case .group: LocalizedText(id: "kelompok", en: "a group")
        case .list: LocalizedText(id: "daftar kelompok", en: "a list of groups")
        case .table(_, let values):
            LocalizedText(id: "nama dengan " + list(values), en: "names with " + list(values))
        case .free: LocalizedText(id: "YAML apa pun", en: "any YAML")
        case .text, .integer: shape.words
        }
    }

    private func fallback(_ field: Field) -> String {
        if let words = field.fallback { return words[language] }
        if field.isRequired { return "" }
        return switch (field.shape, field.initial) {
        case (.group, .some): ""
        case (_, .plain(let text)): "`\(text)`"
        case (_, .text("")): LocalizedText(id: "kosong", en: "empty")[language]
        case (_, .text(let text)): "`\(text)`"
        default: LocalizedText(id: "tidak ada", en: "none")[language]
        }
    }
}
