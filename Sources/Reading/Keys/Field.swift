public import Diagnostics
import Patterns
public import Serialization

/// The description of a key: the part of a ``Key`` that does not depend on where its value goes. New files, schemas,
/// forms and the tables of `docs/` are derived from it.
public struct Field: Sendable {
    public indirect enum Shape: Sendable {
        /// One text; numbers and flags count as texts.
        case text(TextPattern? = nil)
        /// One text, with suggestions.
        case suggested([String])
        /// One of these texts. Where `ignoresCase`, written in any case.
        case choice([String], ignoresCase: Bool = false)
        /// A moment, in the forms that `date` accepts.
        case date
        case flag
        case integer(ClosedRange<Int>)
        /// A list of texts, or a single one.
        case texts
        /// A list like `texts` of these texts, in any case.
        case choices([String])
        case group([Field])
        case list([Field])
        /// A mapping of these keys to one of these texts each.
        case table(keys: [String], values: [String])
        /// Any value that the theme understands.
        case free
    }

    public let name: String
    public let shape: Shape
    /// The label in forms; the key's name unless set.
    public internal(set) var title: LocalizedText
    /// A short description that fits next to a line.
    public internal(set) var meaning = LocalizedText(id: "", en: "")
    public internal(set) var isRequired = false
    /// A value as written in YAML; empty where the meaning is enough.
    public internal(set) var example = LocalizedText(id: "", en: "")
    /// The default in words, or nil where ``initial`` has it.
    public internal(set) var fallback: LocalizedText?
    public internal(set) var initial: YAML?
    /// Other words that people use for the name, in lower case.
    public internal(set) var synonyms: [String] = []
    /// The placeholder in a fix for a value that only the author knows. Nil where the example is used.
    public internal(set) var placeholder: LocalizedText?
    /// Whether the value names a file or an address.
    public internal(set) var isTarget = false
    /// Whether a new file offers the key by itself.
    public internal(set) var isCommon = false

    /// The name and the synonyms of this key, as ``Swift/StringProtocol/spacedWords``.
    var words: [String] { ([name] + synonyms).map(\.spacedWords) }

    /// The same key, required or not.
    package func required(_ isRequired: Bool) -> Field {
        var field = self
        field.isRequired = isRequired
        return field
    }
}

extension Field.Shape {
    /// A description of the shape, for messages.
    public var words: LocalizedText {
        switch self {
        case .text(let pattern): pattern?.words ?? LocalizedText(id: "teks", en: "a text")
        case .texts, .choices:
            LocalizedText(id: "daftar teks, misalnya [satu, dua]", en: "a list of texts, such as [one, two]")
        case .flag: LocalizedText(id: "true atau false", en: "true or false")
        case .group, .table, .free:
            LocalizedText(id: "kelompok `kunci: nilai` yang menjorok", en: "a group of indented `key: value` lines")
        case .list: LocalizedText(id: "daftar kelompok `kunci: nilai`", en: "a list of groups of `key: value` lines")
        case .integer(let range):
            LocalizedText(
                id: "bilangan bulat \(range.lowerBound) sampai \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        case .choice(let words, _), .suggested(let words):
            LocalizedText(
                id: "salah satu dari " + words.joined(separator: ", "),
                en: "one of " + words.joined(separator: ", ")
            )
        case .date: LocalizedText(id: "tanggal, misalnya 2026-01-31 09:00", en: "a date, such as 2026-01-31 09:00")
        }
    }
}

extension Field.Shape {
    /// The keys of a group, or of each group of a list. Nil for other shapes.
    var groupFields: [Field]? {
        switch self {
        case .group(let fields), .list(let fields): fields
        default: nil
        }
    }

    /// Whether a value is a list of texts.
    var isTexts: Bool {
        switch self {
        case .texts, .choices: true
        default: false
        }
    }

    /// Whether a value holds texts of any form, other than in keys of its own.
    var takesAnyText: Bool {
        switch self {
        case .text(let pattern): pattern == nil || pattern == .filled
        case .texts, .suggested, .free: true
        default: false
        }
    }
}

/// The form of a text as an ECMA 262 regular expression, for schemas. Readers reject text that does not match.
public struct TextPattern: Sendable, Hashable {
    public let expression: String
    /// Nil for an expression that cannot be read, which says nothing about any text.
    private let pattern: Pattern<AnyRegexOutput>?
    /// A description of the form, or nil where "a text" is enough.
    let words: LocalizedText?

    package init(_ expression: String, words: LocalizedText? = nil) {
        self.expression = expression
        self.words = words
        do { pattern = Pattern(try Regex(expression)) } catch { pattern = nil }
    }

    public static func == (one: TextPattern, other: TextPattern) -> Bool {
        one.expression == other.expression && one.words == other.words
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(expression) }

    /// Returns whether a text has this form.
    func fits(_ text: String) -> Bool { pattern.map(text.contains) ?? true }

    package static let filled = TextPattern("\\S")
    package static let slug = TextPattern("^[a-z0-9]([a-z0-9-]{0,118}[a-z0-9])?$")
    public static let date = TextPattern(
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?"
            + "( ?([Zz]|[+-](0[0-9]|1[0-5]):?([0-5][0-9])?))?)?$"
    )
}
