/// Bounds the findings of one rule in one file: 200,000 faulty rows become a thousand findings and one that counts the
/// rest. Every collector of findings applies the bound, so it holds for every report.
public struct DiagnosticBound: Sendable {
    /// The maximum number of findings of one rule in one file that are listed individually.
    public static let limit = 1_000

    private struct Key: Hashable {
        let rule: String
        let path: String
    }

    private var counts: [Key: Int] = [:]
    /// The first unlisted finding of each rule and file, and the number of unlisted ones.
    private var rests: [Key: (first: Diagnostic, count: Int)] = [:]
    private var listed: [Diagnostic] = []

    public init() {}

    public mutating func add(_ diagnostic: Diagnostic) {
        let key = Key(rule: diagnostic.rule.id, path: diagnostic.location.path)
        if diagnostic.omitted == 0 {
            counts[key, default: 0] += 1
            if counts[key, default: 0] <= Self.limit {
                listed.append(diagnostic)
                return
            }
        }
        let rest = rests[key]
        let count = (rest?.count ?? 0) + max(diagnostic.omitted, 1)
        // Prefers an error as the first finding, so that it does not pass for a warning.
        let isWorse = rest?.first.severity == .warning && diagnostic.severity == .error
        rests[key] = (isWorse ? diagnostic : rest?.first ?? diagnostic, count)
    }

    /// The number of findings added, listed or not.
    public var count: Int { listed.count + rests.values.reduce(0) { $0 + $1.count } }

    /// The listed findings in the order in which they were added, followed by one for each rule and file with unlisted
    /// ones.
    public var diagnostics: [Diagnostic] {
        guard !rests.isEmpty else { return listed }
        return listed + rests.values.map { Diagnostic.rest(of: $0.first, count: $0.count) }.sorted()
    }
}

extension Sequence<Diagnostic> {
    /// Returns at most ``DiagnosticBound/limit`` diagnostics of each rule in each file, and one that counts the rest.
    public func bounded() -> [Diagnostic] {
        var bound = DiagnosticBound()
        for diagnostic in self { bound.add(diagnostic) }
        return bound.diagnostics
    }
}
