import Testing

@testable import Diagnostics

@Suite struct DiagnosticBoundTests {
    private static let rule = Rule.warning(
        "contoh",
        title: LocalizedText(id: "Contoh", en: "Example"),
        explanation: "Contoh.",
        en: "Example."
    )

    private func findings(_ count: Int, path: String = "a.csv", severity: Severity? = nil) -> [Diagnostic] {
        (0..<count).map { number in
            Diagnostic(
                Self.rule,
                at: SourceLocation(path: path, line: number + 1),
                message: LocalizedText(id: "salah", en: "wrong"),
                severity: severity
            )
        }
    }

    @Test func `As many as are listed stay as they are`() {
        let all = findings(DiagnosticBound.limit)
        #expect(all.bounded() == all)
    }

    @Test func `The rest of a rule in a file is one finding with their number`() {
        let limit = DiagnosticBound.limit
        let bounded = (findings(limit + 7) + findings(3, path: "b.csv")).bounded()
        #expect(bounded.count == limit + 1 + 3)
        #expect(bounded.map(\.omitted).reduce(0, +) == 7)
        let rest = bounded.first { $0.omitted > 0 }
        #expect(rest?.location == SourceLocation(path: "a.csv", line: limit + 1))
        #expect(rest?.message.id.hasPrefix("7 catatan lagi") == true)
    }

    @Test func `Bounding again counts each finding once`() {
        let limit = DiagnosticBound.limit
        let once = findings(limit + 7).bounded()
        #expect(once.bounded() == once)
        let joined = (once + findings(2 * limit)).bounded()
        #expect(joined.filter { $0.omitted == 0 }.count + joined.map(\.omitted).reduce(0, +) == 3 * limit + 7)
    }

    @Test func `An error among the rest is not told as a warning`() {
        let limit = DiagnosticBound.limit
        let bounded = (findings(limit + 1) + findings(1, severity: .error)).bounded()
        #expect(bounded.first { $0.omitted > 0 }?.severity == .error)
    }

    @Test func `The rows with errors among the rest are known, in whatever order they are bounded`() {
        let limit = DiagnosticBound.limit
        let all = (1...(limit + 9)).map { number in
            Diagnostic(
                Self.rule,
                at: TableRows(number).at(SourceLocation(path: "a.csv", line: number)),
                message: LocalizedText(id: "salah", en: "wrong"),
                severity: number == limit + 2 ? .warning : .error
            )
        }
        let rest = all.bounded().bounded().first { $0.omitted > 0 }
        #expect(rest?.unlisted.map(\.number) == [limit + 1] + Array((limit + 3)...(limit + 9)))
        // Those that are only counted are known as well.
        var bound = DiagnosticBound()
        for diagnostic in all where bound.needs(Self.rule, in: "a.csv") { bound.add(diagnostic) }
        bound.count(Self.rule, at: SourceLocation(path: "a.csv", line: 7), row: 7)
        let counted = bound.diagnostics.first { $0.omitted > 0 }
        #expect(counted?.omitted == 2)
        #expect(counted?.unlisted.map(\.number) == [limit + 1, 7])
    }
}
