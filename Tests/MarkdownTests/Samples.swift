import Markdown
import Testing

/// A text with one place marked by "⟦", which is taken out.
struct Marked {
    let text: String
    let position: TextPosition

    init(_ marked: String, _ location: Testing.SourceLocation = #_sourceLocation) throws {
        let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2, sourceLocation: location)
        let lines = parts[0].replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        text = String(parts[0] + parts[1])
        position = TextPosition(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
}

func parse(_ text: String, rawHTML: Bool = false, headingIDs: Bool = true) throws -> MarkdownDocument {
    try MarkdownParser(options: MarkdownOptions(allowsRawHTML: rawHTML, headingIDs: headingIDs))
        .parse(Array(text.utf8))
}

extension MarkdownDocument {
    /// The HTML with every destination as it was written, footnotes at its end.
    var html: String {
        let html = html { ResolvedLink(links[$0].destination) }
        return html.body + html.footnotes
    }
}
