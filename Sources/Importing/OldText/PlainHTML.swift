import HTMLReading

/// A short text that may hold entities and tags, such as a title.
enum PlainHTML {
    /// What readers see of it. A text that no parser takes stays as it is.
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
