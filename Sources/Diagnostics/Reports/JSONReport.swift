public import Serialization

/// Writes diagnostics as JSON objects.
public struct JSONReport: Sendable {
    let language: Language

    public init(language: Language) { self.language = language }

    /// Returns a diagnostic as an object. `help`, `rows`, `related`, `sheet` and `cell` are omitted where they do not apply.
    public func value(_ diagnostic: Diagnostic) -> JSON {
        .object(compacting: [
            "rule": .string(diagnostic.rule.id),
            "severity": .string(diagnostic.severity.rawValue),
            "path": .string(diagnostic.location.path),
            "line": .integer(diagnostic.location.line),
            "column": .integer(diagnostic.location.column),
            "sheet": diagnostic.location.sheet.map(JSON.string),
            "cell": diagnostic.location.cell.map(JSON.string),
            "message": .string(diagnostic.message[language]),
            "help": diagnostic.help.map { .string($0[language]) },
            "rows": diagnostic.rows.map { .array($0.numbers.map(JSON.integer)) },
            "related": diagnostic.related.isEmpty ? nil : .array(diagnostic.related.map(place)),
        ])
    }

    private func place(_ location: SourceLocation) -> JSON {
        .object(compacting: [
            "path": .string(location.path),
            "line": .integer(location.line),
            "column": .integer(location.column),
            "sheet": location.sheet.map(JSON.string),
            "cell": location.cell.map(JSON.string),
        ])
    }
}
