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
    /// The first unlisted finding of each rule and file, the number of unlisted ones, and the rows with errors among them.
    private var rests: [Key: Rest] = [:]

    private struct Rest {
        var first: Diagnostic
        var count = 0
        var rows: [Diagnostic.UnlistedRow] = []
    }
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
        let isError = diagnostic.severity == .error
        // Prefers an error as the first finding, so that it does not pass for a warning.
        if isError, rests[key]?.first.severity == .warning { rests[key]?.first = diagnostic }
        rests[key, default: Rest(first: diagnostic)].count += max(diagnostic.omitted, 1)
        if diagnostic.omitted > 0 {
            rests[key]?.rows += diagnostic.unlisted
        } else if isError, let numbers = diagnostic.rows?.numbers, numbers.count == 1 {
            rests[key]?.rows.append(Diagnostic.UnlistedRow(location: diagnostic.location, number: numbers[0]))
        }
    }

    /// Whether a further finding of a rule in a file is listed, or is the first that is not.
    public func needs(_ rule: Rule, in path: String) -> Bool { rests[Key(rule: rule.id, path: path)] == nil }

    /// Counts an error in a row that ``needs(_:in:)`` says is not needed in words.
    public mutating func count(_ rule: Rule, at location: SourceLocation, row number: Int) {
        let key = Key(rule: rule.id, path: location.path)
        rests[key]?.count += 1
        rests[key]?.rows.append(Diagnostic.UnlistedRow(location: location, number: number))
    }

    /// The number of findings added, listed or not.
    public var count: Int { listed.count + rests.values.reduce(0) { $0 + $1.count } }

    /// The listed findings in the order in which they were added, followed by one for each rule and file with unlisted ones.
    public var diagnostics: [Diagnostic] {
        guard !rests.isEmpty else { return listed }
        return listed + rests.values.map { Diagnostic.rest(of: $0.first, count: $0.count, unlisted: $0.rows) }.sorted()
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
