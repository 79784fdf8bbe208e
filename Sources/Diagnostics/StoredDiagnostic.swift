/// A diagnostic as it is kept between two runs. It names its rule by the identifier.
public struct StoredDiagnostic: Sendable, Codable {
    private let rule: String
    private let severity: Severity
    private let location: SourceLocation
    private let message: LocalizedText
    private let help: LocalizedText?
    private let fix: Fix?
    private let related: [SourceLocation]
    private let rows: TableRows?

    public init(_ diagnostic: Diagnostic) {
        rule = diagnostic.rule.id
        severity = diagnostic.severity
        location = diagnostic.location
        message = diagnostic.message
        help = diagnostic.help
        fix = diagnostic.fix
        related = diagnostic.related
        rows = diagnostic.rows
    }

    /// Returns the diagnostic, or nil where its rule is not among those that are known.
    public func diagnostic(of rules: [String: Rule]) -> Diagnostic? {
        rules[rule].map {
            Diagnostic(
                $0,
                at: location,
                message: message,
                help: help,
                fix: fix,
                related: related,
                rows: rows,
                severity: severity
            )
        }
    }
}
