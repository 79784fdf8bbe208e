/// What a rule says in the same words wherever it finds it.
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
