import Diagnostics

/// A key of a file that editors write by hand: what it takes and what it is for. New files, schemas and forms are made
/// from tables of these, which tests hold against the readers of `Content`.
public struct Field: Sendable {
    /// What stands behind a key.
    public indirect enum Shape: Sendable {
        /// One text; numbers and flags count as texts. The pattern is an ECMA 262 regular expression.
        case text(pattern: String? = nil)
        /// One text, for which these are what most will want.
        case suggested([String])
        /// One of these texts. Where `ignoresCase`, written in any case.
        case choice([String], ignoresCase: Bool = false)
        /// A moment, in the forms that `date` takes.
        case date
        case flag
        case integer(ClosedRange<Int>)
        /// A list of texts, or a single one.
        case texts
        /// As `texts`, each one of these, in any case.
        case choices([String])
        case group([Field])
        /// A list of groups.
        case list([Field])
        /// These keys, each with one of these texts.
        case table(keys: [String], values: [String])
        /// Whatever the theme understands.
        case free
    }

    public let name: String
    public let shape: Shape
    /// What forms call it.
    public let title: LocalizedText
    /// What it is for, in a few words that fit behind a line.
    public let meaning: LocalizedText
    public let isRequired: Bool
    /// A value as it is written in YAML; empty where the meaning says it all.
    public let example: LocalizedText

    init(
        _ name: String,
        _ shape: Shape,
        _ id: String,
        _ en: String,
        title: LocalizedText? = nil,
        isRequired: Bool = false,
        example: LocalizedText = LocalizedText(id: "", en: "")
    ) {
        self.name = name
        self.shape = shape
        self.title = title ?? LocalizedText(id: name, en: name)
        meaning = LocalizedText(id: id, en: en)
        self.isRequired = isRequired
        self.example = example
    }

    /// A key that takes any text.
    init(
        _ name: String,
        _ id: String,
        _ en: String,
        title: LocalizedText? = nil,
        isRequired: Bool = false,
        example: LocalizedText = LocalizedText(id: "", en: "")
    ) {
        self.init(name, .text(), id, en, title: title, isRequired: isRequired, example: example)
    }
}

/// Patterns of texts, as the readers take them.
enum TextPattern {
    static let filled = "\\S"
    static let slug = "^[a-z0-9]([a-z0-9-]{0,118}[a-z0-9])?$"
    static let siteURL = "^[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/%-]*)?$"
    static let endpoint = "^(/([^/].*)?|[Hh][Tt][Tt][Pp][Ss]?://.+)$"
    static let monthDay = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    static let column = "^[a-z][a-z0-9_]{0,59}$"
    static let date =
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        + "([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?"
        + "( ?([Zz]|[+-](0[0-9]|1[0-5]):?([0-5][0-9])?))?)?$"

    /// A pattern that takes one of these texts in any case.
    static func anyCase(_ texts: [String]) -> String {
        "^(" + texts.map(anyCase).joined(separator: "|") + ")$"
    }

    private static func anyCase(_ text: String) -> String {
        text.map { character in
            let (lower, upper) = (character.lowercased(), character.uppercased())
            if lower != upper, lower.count == 1, upper.count == 1 { return "[\(upper)\(lower)]" }
            return "^$\\.*+?()[]{}|/".contains(character) ? "\\\(character)" : String(character)
        }.joined()
    }
}
