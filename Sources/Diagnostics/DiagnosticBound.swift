/// Bounds the findings of one rule in one file: a table of 200,000 rows with one fault in each is told in a thousand
/// findings and the number of the rest. Holds for every report, because whoever collects findings keeps no more.
public struct DiagnosticBound: Sendable {
    /// The findings of one rule in one file that are listed one by one.
    public static let limit = 1_000

    private struct Key: Hashable {
        let rule: String
        let path: String
    }

    private var counts: [Key: Int] = [:]
    /// The first finding of those that are not listed, and how many they are.
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
        // An error among them must not pass for a warning.
        let isWorse = rest?.first.severity == .warning && diagnostic.severity == .error
        rests[key] = (isWorse ? diagnostic : rest?.first ?? diagnostic, count)
    }

    /// How many were added.
    public var count: Int { listed.count + rests.values.reduce(0) { $0 + $1.count } }

    /// Those that are listed, in the order in which they were added, and then one for each rule and file with more.
    public var diagnostics: [Diagnostic] {
        guard !rests.isEmpty else { return listed }
        return listed + rests.values.map { Diagnostic.rest(of: $0.first, count: $0.count) }.sorted()
    }
}

extension Sequence<Diagnostic> {
    /// At most ``DiagnosticBound/limit`` diagnostics of each rule in each file, and one for the rest of them.
    public func bounded() -> [Diagnostic] {
        var bound = DiagnosticBound()
        for diagnostic in self { bound.add(diagnostic) }
        return bound.diagnostics
    }
}
