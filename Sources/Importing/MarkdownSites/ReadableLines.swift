import HTMLReading
import Patterns
import Reading

/// The words of Markdown that readers see, as far as a look at the signs tells.
enum ReadableLines {
    /// Returns the lines of a text without HTML tags, scripts, style sheets, the tags of templates, and the targets of links.
    static func of(_ text: String) -> [String] {
        let plain = without("<style", "</style>", in: without("<script", "</script>", in: withoutTemplates(text)))
        return plain.split(separator: "\n").map(readable).filter { !$0.isEmpty }
    }

    /// Returns the texts in the attributes of its HTML.
    static func attributes(of text: String) -> [String] {
        guard text.contains("<"), text.contains("=") else { return [] }
        do {
            return try HTMLParser().parse("<body>" + withoutTemplates(text)).root.all.flatMap(TextAttributes.texts)
        } catch {
            // The parser's limits are for what nobody wrote.
            return []
        }
    }

    /// Returns a text without the tags of templates.
    static func withoutTemplates(_ text: String) -> String {
        without("{{", "}}", in: without("{%", "%}", in: text))
    }

    // The signs of emphasis, not those within names.
    private static let openingUnderscores = Pattern(/(^|[^\p{L}\p{N}])_+/)
    private static let closingUnderscores = Pattern(/_+([^\p{L}\p{N}]|$)/)
    private static let attributes = Pattern(/\{[:.#][^{}]*\}/)
    private static let definition = Pattern(/^ {0,3}(\[[^\[\]]+\]:)\s*\S+/)
    private static let destination = Pattern(/\]\(\s*<?[^\s()<>"]*/)
    private static let wikiTarget = Pattern(/\[\[[^\[\]|]*\|/)
    private static let tag = Pattern(/<\/?[a-zA-Z][^<>]*>/)
    private static let entity = Pattern(/&#?[a-zA-Z0-9]+;/)

    private static func readable(_ line: Substring) -> String {
        let mayHaveComments = line.utf8.contains(UInt8(ascii: "-"))
        let bare = mayHaveComments ? line.replacing("<!--", with: " ").replacing("-->", with: " ") : line
        var text = bare.filter { !"*~`\\".contains($0) }
        if text.contains("_") {
            text = text.replacing(openingUnderscores) { String($0.output.1) }
                .replacing(closingUnderscores) { String($0.output.1) }
        }
        if text.contains("{") { text = text.replacing(attributes, with: " ") }
        if text.contains("]") {
            text = text.replacing(definition) { String($0.output.1) }
                .replacing(destination, with: "] ")
                .replacing(wikiTarget, with: " ")
        }
        if text.contains("<") { text = text.replacing(tag, with: " ") }
        if text.contains("&") { text = text.replacing(entity, with: " ") }
        return text.spacedOnce
    }

    /// Returns a text without what is between two marks. What has no end stays.
    private static func without(_ open: String, _ close: String, in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: open) {
            guard let end = rest[start.upperBound...].firstRange(of: close) else { break }
            result += rest[..<start.lowerBound] + " "
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}
