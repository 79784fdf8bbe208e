public import Diagnostics

/// Converts HTML from web editors and Word into clean GitHub Flavored Markdown.
///
/// Keeps all text that readers saw, and notes what could not be carried over unchanged.
public struct HTMLToMarkdown: Sendable {
    /// Whether blank lines separate paragraphs and line breaks count, as in texts that WordPress stores without `<p>`.
    public var keepsLines = false
    /// Returns the destination of a link in the Markdown for its destination in the HTML. An empty one turns the link into plain text.
    public var link: @Sendable (String) -> String = { $0 }
    /// Returns the source of a picture in the Markdown for its source in the HTML.
    public var picture: @Sendable (String) -> String = { $0 }
    /// Returns the alternative text for a picture without `alt`, such as one kept in a media library; empty where there is none.
    public var missingAlt: @Sendable (String) -> String = { _ in "" }

    public init() {}

    /// Converts a whole page or a fragment. HTML that is nested too deeply is reduced to its text, with a note. HTML
    /// that cannot be parsed for another reason becomes empty Markdown with a note.
    public func convert(_ html: String) -> ConvertedHTML {
        do {
            let (document, isTextOnly) = try HTMLParser().parseWholeOrText(html)
            var converted = convert(document.root)
            if document.isFlattened { converted.notes.append(ConversionNote.flattened) }
            if isTextOnly { converted.notes.append(HTMLError.tooComplex.note) }
            return converted
        } catch {
            var converted = ConvertedHTML()
            converted.notes = [error.note]
            return converted
        }
    }

    public func convert(_ element: HTMLElement) -> ConvertedHTML {
        var reader = BlockReader(options: self)
        let blocks = reader.blocks(of: [.element(element)])
        for text in element.all.flatMap(TextAttributes.texts) { reader.leftOut(text) }
        var result = reader.result
        result.markdown = MarkdownWriter.write(Self.withoutOuterRules(blocks).withTypedLists)
        return result
    }

    /// Drops thematic breaks at both ends, which separate nothing.
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
    /// The note for the person who checks the import.
    public var note: LocalizedText {
        switch self {
        case .tooLong(let limit): ConversionNote.tooLong(limit: limit)
        case .tooComplex, .parserUnavailable: ConversionNote.tooComplex
        }
    }
}
