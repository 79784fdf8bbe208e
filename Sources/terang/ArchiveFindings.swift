import Diagnostics
import Serialization

/// Findings by rule, so that an office with an archive sees how many there are without reading each.
enum ArchiveFindings {
    /// How many findings of one rule in old articles are printed as text.
    private static let shown = 3

    /// Whether a finding is an error that only warns because its article is old.
    private static func isOfArchive(_ finding: Diagnostic) -> Bool {
        finding.rule.isLenientInArchives && finding.rule.severity == .error && finding.severity == .warning
    }

    /// The findings, with only the first few of each rule in old articles.
    static func firstOfEach(_ findings: [Diagnostic]) -> [Diagnostic] {
        var counts: [String: Int] = [:]
        return findings.filter { finding in
            guard isOfArchive(finding) else { return true }
            counts[finding.rule.id, default: 0] += 1
            return counts[finding.rule.id, default: 0] <= shown
        }
    }

    /// A section with the number of findings of each rule in old articles; empty where there are none.
    static func counts(_ findings: [Diagnostic]) -> LocalizedText {
        let counts = byRule(findings.filter(isOfArchive))
        guard !counts.isEmpty else { return LocalizedText(id: "", en: "") }
        let lines = counts.map { "  \($0.rule): \($0.findings.count)\n" }.joined()
        return LocalizedText(
            id: "\nArsip, peringatan per aturan (semua: --all):\n" + lines,
            en: "\nArchive, warnings of each rule (all of them: --all):\n" + lines
        )
    }

    /// The number of errors and warnings of each rule.
    static func json(_ findings: [Diagnostic]) -> JSON {
        .array(byRule(findings)) { rule, findings in
            [
                "rule": .string(rule),
                "errors": .integer(findings.count { $0.severity == .error }),
                "warnings": .integer(findings.count { $0.severity == .warning }),
                "archive": .integer(findings.count(where: isOfArchive)),
            ]
        }
    }

    private static func byRule(_ findings: [Diagnostic]) -> [(rule: String, findings: [Diagnostic])] {
        Dictionary(grouping: findings, by: \.rule.id).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
