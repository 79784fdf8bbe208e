import Diagnostics
import Testing

@Suite struct SourceTextTests {
    /// Line and column of the sign `⟦`.
    @Test(arguments: [
        ("⟦", 1, 1), ("a⟦b", 1, 2), ("é⟦", 1, 2), ("😀é⟦x", 1, 3), ("a\n⟦b", 2, 1), ("\n\n⟦", 3, 1), ("e\u{301}⟦", 1, 3),
        ("👩‍👩‍👧⟦", 1, 6), ("satu\r\ndu⟦a", 2, 3),
    ])
    func `Counts lines and scalars`(text: String, line: Int, column: Int) throws {
        let sign = try #require(text.unicodeScalars.firstIndex(of: "⟦"))
        let offset = text.utf8.distance(from: text.startIndex, to: sign)
        let source = SourceText(path: "a.md", text: text)
        #expect(source.location(utf8Offset: offset) == SourceLocation(path: "a.md", line: line, column: column))
    }

    @Test func `Gives the end for offsets past it`() {
        #expect(
            SourceText(path: "a.md", text: "é\nab").location(utf8Offset: 99)
                == SourceLocation(path: "a.md", line: 2, column: 3)
        )
        #expect(SourceText(path: "a.md", text: "").location(utf8Offset: 0) == SourceLocation(path: "a.md"))
    }
}
