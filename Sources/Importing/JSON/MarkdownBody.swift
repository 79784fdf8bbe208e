import Markdown
import Reading

/// Texts that an old system kept as Markdown.
enum MarkdownBody {
    /// Returns the HTML of a text that has signs of Markdown and no elements of HTML. Nil for any other text.
    static func html(_ text: String) -> String? {
        guard !BodyHTML.isHTML(text), isMarkdown(text) else { return nil }
        do {
            let document = try MarkdownParser(options: MarkdownOptions(headingIDs: false)).parse(Array(text.utf8))
            let html = document.html { index in
                ResolvedLink(document.links[index].destination)
            }
            return html.body + html.footnotes
        } catch {
            // A text that would take too long to parse stays as it is written.
            return nil
        }
    }

    /// Whether a text has headings, links, pictures or bold words of Markdown.
    private static func isMarkdown(_ text: String) -> Bool {
        text.contains(#/(?m)^#{1,6} \S/#) || text.contains(#/\]\([^ )\n]+\)/#)
            || text.contains(#/\*\*[^\s*][^*\n]*\*\*/#)
    }
}
