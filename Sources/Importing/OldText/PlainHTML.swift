import HTMLReading

/// Reads short texts with entities and tags, such as titles.
enum PlainHTML {
    /// Returns the text as readers see it. A text that the parser refuses stays as it is.
    static func text(_ html: String) -> String {
        guard html.contains(where: { $0 == "&" || $0 == "<" }) else {
            return HTMLText.collapsed(html)
        }
        do {
            return try HTMLParser().parse("<body>" + html).root.text
        } catch {
            return HTMLText.collapsed(html)
        }
    }
}
