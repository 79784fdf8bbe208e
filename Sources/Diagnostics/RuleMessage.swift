/// A message of a rule, with its help, in words that do not depend on the place. Called with a place, it is the diagnostic there.
public struct RuleMessage: Sendable {
    fileprivate let rule: Rule
    fileprivate let message: LocalizedText
    fileprivate let help: LocalizedText
    fileprivate let severity: Severity?

    public func callAsFunction(at place: some DiagnosticPlace) -> Diagnostic {
        Diagnostic(rule, at: place, message: message, help: help, severity: severity)
    }

    /// Returns the diagnostic of a whole file.
    public func callAsFunction(path: String) -> Diagnostic { self(at: SourceLocation(path: path)) }
}

extension Rule {
    /// Returns a message in words that do not depend on the place.
    ///
    /// - Parameter severity: the severity of this message. Nil for that of the rule.
    public func message(
        id: String,
        en: String,
        help: String,
        en englishHelp: String,
        severity: Severity? = nil
    ) -> RuleMessage {
        RuleMessage(
            rule: self,
            message: LocalizedText(id: id, en: en),
            help: LocalizedText(id: help, en: englishHelp),
            severity: severity
        )
    }
}
