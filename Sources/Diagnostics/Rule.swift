/// How grave a finding is.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// The portal is published; `--strict` makes it stop.
    case warning
    /// Nothing is published until it is mended.
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
        left == .warning && right == .error
    }
}

/// What Terang checks, and the user documentation of the check: `docs/rules.md` is printed from it.
public struct Rule: Sendable, Hashable {
    /// The name that stands in brackets behind each message, such as `unknown-key`. Never changes once released.
    public let id: String
    public let severity: Severity
    /// One line: what is wrong.
    public let title: LocalizedText
    /// Why it matters and what to do, in Markdown.
    public let explanation: LocalizedText
    /// A piece of a file that breaks the rule, and the same piece mended.
    public let example: Example?
    /// Whether a portal may make the rule milder or switch it off. It may do so with every warning, and with errors
    /// that leave the portal whole when they are overlooked. Every rule may be made graver.
    public let isAdjustable: Bool

    /// A fault and its cure, as an editor would write them.
    public struct Example: Sendable, Hashable {
        public let wrong: String
        public let right: String

        public init(wrong: String, right: String) {
            self.wrong = wrong
            self.right = right
        }
    }

    public init(
        id: String,
        severity: Severity,
        title: LocalizedText,
        explanation: LocalizedText,
        example: Example? = nil,
        isAdjustable: Bool? = nil
    ) {
        self.id = id
        self.severity = severity
        self.title = title
        self.explanation = explanation
        self.example = example
        self.isAdjustable = isAdjustable ?? (severity == .warning)
    }
}
