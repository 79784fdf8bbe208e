/// Parses HTML like a browser, however malformed it is.
public struct HTMLParser: Sendable {
    private let limits: HTMLLimits

    public init(limits: HTMLLimits = HTMLLimits()) { self.limits = limits }

    /// - Throws: `HTMLError.tooLong` or `.tooComplex` before parsing, where parsing could take too long.
    public func parse(_ html: String) throws(HTMLError) -> HTMLDocument {
        let bytes = Array(html.utf8)
        guard bytes.count <= limits.length else { throw .tooLong(limit: limits.length) }
        var scan = HTMLComplexity(bytes)
        guard scan.isWithin(limits) else { throw .tooComplex }
        return try GumboTree(parsing: scan.withoutSurplus()).document(depth: limits.depth)
    }

    /// Parses HTML or, where that is too complex, only its text, as paragraphs.
    public func parseWholeOrText(_ html: String) throws(HTMLError) -> (document: HTMLDocument, isTextOnly: Bool) {
        do {
            return (try parse(html), false)
        } catch .tooComplex {
            return (try parse(TaglessHTML.paragraphs(of: html)), true)
        }
    }
}

/// Limits on a page that bound the time of parsing.
public struct HTMLLimits: Sendable {
    /// The length in bytes of UTF-8.
    public var length = 8 * 1024 * 1024
    /// The nesting depth of elements; deeper ones are replaced by their content.
    public var depth = 256
    /// Elements open at the same time, which the library searches for most tags.
    var openElements = 3_000
    /// Open formatting elements times the elements in which each of them is reopened.
    var reopenedElements = 2_000_000
    /// Attributes of a tag, each of which the library compares with all earlier ones. Further attributes are dropped.
    public var attributes = 500

    public init() {}
}

/// The reason why a text was not parsed.
public enum HTMLError: Error, Sendable, Hashable {
    /// Longer than `limit` bytes.
    case tooLong(limit: Int)
    /// Nested thousands of levels deep, as no real page is.
    case tooComplex
    /// The parser could not allocate memory.
    case parserUnavailable
}
