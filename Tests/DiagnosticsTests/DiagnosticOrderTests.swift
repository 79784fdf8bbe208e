import Diagnostics
import Testing

@Suite struct DiagnosticOrderTests {
    private let inOrder = [
        fault(path: "content/a.md", line: 9, column: 9),
        fault(path: "content/b.md", line: 2, column: 10),
        fault(path: "content/b.md", line: 10, column: 1),
        fault(tooHeavy, path: "content/b.md", line: 10, column: 2),
        fault(path: "content/b.md", line: 10, column: 2, message: "a"),
        fault(path: "content/b.md", line: 10, column: 2, message: "b", help: nil),
        fault(path: "content/b.md", line: 10, column: 2, message: "b", help: LocalizedText(id: "a", en: "a")),
        fault(path: "content/b.md", line: 10, column: 2, message: "b", help: LocalizedText(id: "b", en: "a")),
        fault(path: "content/b.md", line: 10, column: 2, message: "b", help: LocalizedText(id: "a", en: "b")),
        fault(
            path: "content/b.md",
            line: 10,
            column: 2,
            message: "b",
            help: LocalizedText(id: "a", en: "b"),
            related: [other]
        ),
    ]

    @Test func `The order is by place, rule and text`() {
        #expect(inOrder.reversed().sorted() == inOrder)
    }

    /// Whatever order a set has in a run, what is printed is the same.
    @Test func `The order is total`() {
        for (index, left) in inOrder.enumerated() {
            for (place, right) in inOrder.enumerated() {
                #expect((left < right) == (index < place))
            }
        }
    }

    @Test func `Puts warnings below errors`() {
        #expect(Severity.warning < Severity.error)
        #expect(Severity.allCases.max() == .error)
    }
}
