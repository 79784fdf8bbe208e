/// A text on one line.
enum PlainLine {
    /// The beginning of a text in Markdown, for want of a title.
    static func beginning(of markdown: String) -> String {
        let words = markdown.prefix(400).filter { !"*_#>\\".contains($0) }.split(whereSeparator: \.isWhitespace)
        return words.prefix(8).joined(separator: " ")
    }
}
