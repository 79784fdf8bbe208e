import HTMLReading

/// HTML or plain text as one line of plain text.
enum PlainLine {
    static func text(_ source: String) -> String {
        guard source.contains("&") || BodyHTML.isHTML(source) else { return HTMLText.collapsed(source) }
        do {
            return HTMLText.collapsed(try HTMLParser().parse(source).root.text)
        } catch {
            // Too complex for a line of a table; as it stands it shows what is wrong.
            return HTMLText.collapsed(source)
        }
    }

    /// The beginning of a text, for want of a title.
    static func beginning(of markdown: String) -> String {
        let words = markdown.prefix(400).filter { !"*_#>\\".contains($0) }.split(whereSeparator: \.isWhitespace)
        return words.prefix(8).joined(separator: " ")
    }
}
