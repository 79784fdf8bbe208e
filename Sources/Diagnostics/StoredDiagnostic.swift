/// A diagnostic as it is stored between two runs, with its rule's identifier instead of the rule.
public struct StoredDiagnostic: Sendable, Codable {
    private let rule: String
    private let severity: Severity
    private let location: SourceLocation
    private let statement: LocalizedText
    private let help: LocalizedText?
    private let fix: Fix?
    private let related: [SourceLocation]
    private let rows: TableRows?

    public init(_ diagnostic: Diagnostic) {
        rule = diagnostic.rule.id
        severity = diagnostic.severity
        location = diagnostic.location
        statement = diagnostic.statement
        help = diagnostic.help
        fix = diagnostic.fix
        related = diagnostic.related
        rows = diagnostic.rows
    }

    /// Returns the diagnostic, or nil where `rules` does not have its rule.
    public func diagnostic(of rules: [String: Rule]) -> Diagnostic? {
        rules[rule].map {
            Diagnostic(
                $0,
                at: TablePlace(location: location, rows: rows),
                message: statement,
                help: help,
                fix: fix,
                related: related,
                severity: severity
            )
        }
    }
}
