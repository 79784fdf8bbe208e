import Content
import Diagnostics
import Reading

/// Applies the severities configured under `rules` in `site.yaml`.
struct RulePolicy: Sendable {
    /// Severities by rule; nil for rules that are switched off.
    private let severities: [String: Severity?]
    /// Faults in the configuration itself.
    let diagnostics: [Diagnostic]

    init(_ settings: [RuleSetting], known: [Rule] = allRules) {
        let adjustable = Set(known.filter(\.isAdjustable).map(\.id))
        var severities: [String: Severity?] = [:]
        for setting in settings where adjustable.contains(setting.rule.value) || setting.severity == .error {
            severities.updateValue(setting.severity, forKey: setting.rule.value)
        }
        self.severities = severities
        diagnostics = UnknownRule.check(settings, known: known) + FixedRule.check(settings, known: known)
    }

    /// Returns the diagnostics with the configured severities, without those of rules that are switched off.
    func apply(to found: [Diagnostic]) -> [Diagnostic] {
        if severities.isEmpty { return found }
        return found.compactMap { diagnostic in
            guard let severity = severities[diagnostic.rule.id] else { return diagnostic }
            return severity.map(diagnostic.graded)
        }
    }
}
