import Markdown

/// Texts that an old system kept as Markdown.
enum MarkdownBody {
    /// Returns the HTML of a text that has signs of Markdown and no elements of HTML. Nil for any other text.
    static func html(_ text: String) -> String? {
        guard !BodyHTML.isHTML(text), isMarkdown(text) else { return nil }
        do {
            let document = try MarkdownParser(options: MarkdownOptions(headingIDs: false)).parse(Array(text.utf8))
            let html = document.html { index in ResolvedLink(document.links[index].destination) }
            return html.body + html.footnotes
        } catch {
            // A text that would take too long to parse stays as it is written.
            return nil
        }
    }

    /// Whether a text has a heading, the middle of a link or picture, or bold words of Markdown.
    private static func isMarkdown(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var isLineStart = true
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            switch byte {
            case UInt8(ascii: "]") where next == UInt8(ascii: "("): return true
            case UInt8(ascii: "*") where next == byte:
                let inner = bytes[(index + 2)...].prefix { $0 != 0x0A && $0 != byte }
                let isBold = inner.first.map { !$0.isSQLSpace } == true && inner.last.map { !$0.isSQLSpace } == true
                if isBold, bytes[inner.endIndex...].starts(with: [byte, byte]) { return true }
            case UInt8(ascii: "#") where isLineStart:
                let level = bytes[index...].prefix { $0 == byte }
                if level.count <= 6, level.endIndex < bytes.count, bytes[level.endIndex] == 0x20 { return true }
            default: break
            }
            isLineStart = byte == 0x0A
        }
        return false
    }
}
