public import Serialization

/// Writes diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.
public struct SARIFReport: Sendable {
    let language: Language
    let version: String
    /// Every rule that the run may report, sorted by identifier.
    let rules: [Rule]

    public init(language: Language, version: String, rules: [Rule]) {
        self.language = language
        self.version = version
        self.rules = rules
    }

    /// Returns a complete SARIF log with one run. Results keep the order of the diagnostics.
    ///
    /// - Parameter properties: the property bag of the run; nil for none.
    public func value(_ diagnostics: [Diagnostic], properties: JSON? = nil) -> JSON {
        let driver: JSON = [
            "name": "terang",
            "version": .string(version),
            "language": .string(language.rawValue),
            "rules": .array(rules.map(descriptor)),
        ]
        let run: JSON = .object(compacting: [
            "tool": ["driver": driver],
            "columnKind": "unicodeCodePoints",
            // Paths are relative to the portal's root, wherever that is on the machine.
            "originalUriBaseIds": ["PORTAL": ["description": ["text": "The folder that holds content/ and themes/"]]],
            "results": .array(diagnostics.map(result)),
            "properties": properties,
        ])
        return [
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        ]
    }

    private func descriptor(_ rule: Rule) -> JSON {
        [
            "id": .string(rule.id),
            "shortDescription": ["text": .string(rule.title[language])],
            "fullDescription": ["text": .string(rule.explanation[language])],
            "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
        ]
    }

    private func result(_ diagnostic: Diagnostic) -> JSON {
        let help = diagnostic.help.map { "\n" + $0[language] } ?? ""
        return .object(compacting: [
            "ruleId": .string(diagnostic.rule.id),
            "ruleIndex": rules.firstIndex { $0.id == diagnostic.rule.id }.map(JSON.integer),
            "level": .string(diagnostic.severity.rawValue),
            "message": ["text": .string(diagnostic.message[language] + help)],
            "locations": [location(diagnostic.location)],
            "relatedLocations": diagnostic.related.isEmpty ? nil : .array(diagnostic.related.map(location)),
        ])
    }

    private func location(_ place: SourceLocation) -> JSON {
        .object(compacting: [
            "physicalLocation": [
                "artifactLocation": ["uri": .string(uri(place.path)), "uriBaseId": "PORTAL"],
                "region": ["startLine": .integer(place.line), "startColumn": .integer(place.column)],
            ],
            "logicalLocations": place.sheet.flatMap { sheet in
                place.cell.map { [["fullyQualifiedName": .string("\(sheet)!\($0)")]] }
            },
        ])
    }

    /// Returns a path as a relative URI reference (RFC 3986).
    private func uri(_ path: String) -> String {
        path.percentEncoded { $0.isUnreserved || $0 == UInt8(ascii: "/") }
    }
}
