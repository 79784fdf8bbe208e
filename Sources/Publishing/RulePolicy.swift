import Content
import Diagnostics
import Reading
import Registers

/// Applies the severities configured under `rules` in `site.yaml`.
struct RulePolicy: Sendable {
    /// Severities by rule; nil for rules that are switched off.
    private let severities: [String: Severity?]
    /// The paths of files in which the rules for archives only warn.
    private let lenient: Set<String>
    /// The paths of files whose earlier text is shown; no later error counts against that text.
    private let earlier: Set<String>
    /// Faults in the configuration itself.
    let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - lenient: the paths, relative to the portal's root, of articles in the archive.
    ///   - earlier: the paths of files whose earlier text is shown.
    init(
        _ settings: [RuleSetting],
        known: [Rule] = allRules,
        lenient: Set<String> = [],
        earlier: Set<String> = []
    ) {
        self.lenient = lenient
        self.earlier = earlier
        let adjustable = Set(known.filter(\.isAdjustable).map(\.id))
        var severities: [String: Severity?] = [:]
        for setting in settings where adjustable.contains(setting.rule.value) || setting.severity == .error {
            severities.updateValue(setting.severity, forKey: setting.rule.value)
        }
        self.severities = severities
        diagnostics = UnknownRule.check(settings, known: known) + FixedRule.check(settings, known: known)
    }

    /// Returns the diagnostics with the configured severities, without those of rules that are switched off.
    /// Those in tables of other portals say where they are cured, and none in a register repeats what persons are called.
    func apply(to found: [Diagnostic]) -> [Diagnostic] {
        let found = found.map { ConcealedPersons.concealed(HarvestedTable.curedAtSource($0)) }
        if severities.isEmpty, lenient.isEmpty, earlier.isEmpty { return found }
        return found.compactMap { diagnostic in
            guard let severity = severities[diagnostic.rule.id] else { return lowered(diagnostic) }
            return severity.map { lowered(diagnostic.graded($0)) }
        }
    }

    private func lowered(_ diagnostic: Diagnostic) -> Diagnostic {
        let (rule, path) = (diagnostic.rule, diagnostic.location.path)
        let isLenient =
            rule.isLenientInArchives && lenient.contains(path) || !rule.stopsPortal && earlier.contains(path)
        return isLenient ? diagnostic.graded(.warning) : diagnostic
    }
}
