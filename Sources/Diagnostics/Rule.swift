/// How serious a diagnostic is.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable, Codable {
    /// The portal is published, except with `--strict`.
    case warning
    /// Nothing is published until the author fixes it.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }

    /// The word that people read. Programs read the raw value.
    public var word: LocalizedText {
        switch self {
        case .warning: LocalizedText(id: "peringatan", en: "warning")
        case .error: LocalizedText(id: "kesalahan", en: "error")
        }
    }
}

/// A check and its user documentation, from which `docs/rules.md` is printed.
public struct Rule: Sendable, Hashable {
    /// The name in brackets at the end of each message, such as `unknown-key`. Never changes once released.
    public let id: String
    public private(set) var severity: Severity
    /// One line: what is wrong.
    public let title: LocalizedText
    /// Why it matters and what to do, in Markdown.
    public let explanation: LocalizedText
    /// A piece of a file that breaks the rule, and the same piece corrected.
    public let example: Example?
    /// Whether a portal may lower the severity of the rule or switch it off. True for every warning, and for errors
    /// that leave the portal intact when they are ignored. A portal may always raise the severity.
    public private(set) var isAdjustable: Bool
    /// Whether the rule's errors become warnings in articles of the archive, where pages tell readers what is missing.
    public let isLenientInArchives: Bool
    /// Whether the rule's errors stop the whole build even where the portal holds back other files with errors.
    public let stopsPortal: Bool

    /// What editors look after together. Nil for most rules.
    public private(set) var topic: Topic?

    public enum Topic: Sendable, Hashable {
        /// Texts for readers who do not see pictures.
        case pictures
        /// Where links and other references lead.
        case links
    }

    /// Returns the rule as one of a topic.
    public func about(_ topic: Topic) -> Rule {
        var rule = self
        rule.topic = topic
        return rule
    }

    /// A fault and its fix, as an editor would write them.
    public struct Example: Sendable, Hashable {
        public let wrong: String
        public let right: String
    }

    /// Returns a rule whose diagnostics are warnings.
    ///
    /// - Parameters:
    ///   - explanation: the explanation in Indonesian.
    ///   - english: the explanation in English.
    ///   - wrong: a piece of a file that breaks the rule. Nil where nothing short does.
    ///   - right: the same piece corrected.
    public static func warning(
        _ id: String,
        title: LocalizedText,
        explanation: String,
        en english: String,
        wrong: String? = nil,
        right: String = ""
    ) -> Rule {
        var rule = Rule.error(id, title: title, explanation: explanation, en: english, wrong: wrong, right: right)
        (rule.severity, rule.isAdjustable) = (.warning, true)
        return rule
    }

    /// Returns a rule whose diagnostics are errors. The parameters are those of ``warning(_:title:explanation:en:wrong:right:)``.
    public static func error(
        _ id: String,
        title: LocalizedText,
        explanation: String,
        en english: String,
        wrong: String? = nil,
        right: String = "",
        isAdjustable: Bool = false,
        isLenientInArchives: Bool = false,
        stopsPortal: Bool = false
    ) -> Rule {
        Rule(
            id: id,
            severity: .error,
            title: title,
            explanation: LocalizedText(id: explanation, en: english),
            example: wrong.map { Example(wrong: $0, right: right) },
            isAdjustable: isAdjustable,
            isLenientInArchives: isLenientInArchives,
            stopsPortal: stopsPortal
        )
    }
}
