import Content
import Diagnostics
import Reading

/// How gravely a portal takes what is found: the severities that `rules` in `site.yaml` sets.
struct RulePolicy: Sendable {
    /// By rule; nil for those that are switched off.
    private let severities: [String: Severity?]
    /// What is wrong with the settings themselves.
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

    /// The findings as the portal takes them, without those of rules that it switched off.
    func apply(to found: [Diagnostic]) -> [Diagnostic] {
        if severities.isEmpty { return found }
        return found.compactMap { diagnostic in
            guard let severity = severities[diagnostic.rule.id] else { return diagnostic }
            return severity.map(diagnostic.graded)
        }
    }
}
