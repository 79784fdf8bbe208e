import Diagnostics
import Reading

/// Reads the group `rules` of `site.yaml`. Which rules there are is known to the layers above only, so that any name is
/// taken here.
enum RuleSettingsReader {
    static func read(_ fields: FieldReader) -> [RuleSetting] {
        fields.writtenKeys.compactMap { key in
            guard let text = fields.text(key.value) else { return nil }
            if text.value == "off" { return RuleSetting(rule: key, severity: nil) }
            if let severity = Severity(rawValue: text.value) { return RuleSetting(rule: key, severity: severity) }
            let words = Severity.allCases.map(\.rawValue) + ["off"]
            fields.findings.report(
                BadValue.diagnostic(for: key.value, expected: .choice(words), found: text.value, at: text.location)
            )
            return nil
        }
    }
}
