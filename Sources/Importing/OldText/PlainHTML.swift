import HTMLReading
import Reading

/// Reads short texts with entities and tags, such as titles.
enum PlainHTML {
    /// Returns the text with `<` as an entity where it begins no element that ends, as in "Golongan <B>".
    static func withOpenTags(_ html: String) -> String {
        let pieces = html.split(separator: "<", omittingEmptySubsequences: false)
        guard pieces.count > 1 else { return html }
        func name(_ piece: Substring) -> String {
            piece.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        }
        let tags = pieces.dropFirst()
        let ended = Set(tags.filter { $0.hasPrefix("/") && $0.contains(">") }.map(name))
        let begun = Set(tags.filter { !$0.hasPrefix("/") }.map(name))
        return tags.reduce(into: String(pieces[0])) { result, piece in
            let name = name(piece)
            let isVoid = ["br", "img", "wbr", "hr"].contains(name)
            let isElement = isVoid || !name.isEmpty && ended.contains(name) && begun.contains(name)
            result += (isElement || piece.hasPrefix("!") ? "<" : "&lt;") + piece
        }
    }

    /// Returns all words of a text on one line, also those that readers do not see, such as titles of elements.
    static func words(_ html: String) -> String {
        guard html.contains("<") else { return text(html) }
        let converted = HTMLToMarkdown().convert(html)
        let kept = KeptWords(markdown: converted.markdown)
        return ([converted.markdown] + converted.leftOut.filter(kept.misses)).joined(separator: " ").spacedOnce
    }

    /// Returns the text as readers see it. A text that the parser refuses stays as it is.
    static func text(_ html: String) -> String {
        guard html.contains(where: { $0 == "&" || $0 == "<" }) else { return HTMLText.collapsed(html) }
        do {
            return try HTMLParser().parse("<body>" + html).root.text
        } catch {
            return HTMLText.collapsed(html)
        }
    }
}
