import Diagnostics

/// Turns HTML, as editors of web sites and Word leave it behind, into clean GitHub Flavored Markdown.
///
/// What readers saw as text is in the Markdown. What cannot be carried over as it was is noted.
public struct HTMLToMarkdown: Sendable {
    /// Whether blank lines part paragraphs and line breaks count, as in texts that WordPress keeps without `<p>`.
    public var keepsLines = false
    /// Gives the destination that a link gets in the Markdown, from what stands in the HTML. Empty makes plain text of it.
    public var link: @Sendable (String) -> String = { $0 }
    /// Gives the source that a picture gets in the Markdown, from what stands in the HTML.
    public var picture: @Sendable (String) -> String = { $0 }
    /// Gives a text for a picture that has no `alt`, such as one that a media library keeps; empty where there is none.
    public var missingAlt: @Sendable (String) -> String = { _ in "" }

    public init() {}

    /// Converts a whole page or a part of one. What cannot be read at all gives no Markdown, and a note.
    public func convert(_ html: String) -> ConvertedHTML {
        do {
            let document = try HTMLParser().parse(html)
            var converted = convert(document.root)
            if document.isFlattened { converted.notes.append(ConversionNote.flattened) }
            return converted
        } catch {
            var converted = ConvertedHTML()
            converted.notes = [error.note]
            return converted
        }
    }

    /// Converts an element with all that is in it.
    public func convert(_ element: HTMLElement) -> ConvertedHTML {
        var reader = BlockReader(options: self)
        let blocks = reader.blocks(of: [.element(element)])
        var result = reader.result
        result.markdown = MarkdownWriter.write(Self.withoutOuterRules(blocks))
        return result
    }

    /// Rules at the beginning and the end part nothing.
    private static func withoutOuterRules(_ blocks: [Block]) -> [Block] {
        func isRule(_ block: Block?) -> Bool {
            if case .rule = block { return true }
            return false
        }
        var rest = blocks[...]
        while isRule(rest.first) { rest.removeFirst() }
        while isRule(rest.last) { rest.removeLast() }
        return Array(rest)
    }
}

extension HTMLError {
    /// What a human is told.
    public var note: LocalizedText {
        switch self {
        case .tooLong(let limit): ConversionNote.tooLong(limit: limit)
        case .tooComplex, .parserUnavailable: ConversionNote.tooComplex
        }
    }
}
