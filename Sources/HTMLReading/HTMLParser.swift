/// Reads HTML as browsers do, however broken it is.
public struct HTMLParser: Sendable {
    private let limits: HTMLLimits

    public init(limits: HTMLLimits = HTMLLimits()) {
        self.limits = limits
    }

    /// - Throws: `HTMLError.tooLong` or `.tooComplex` for a text that could take long, before it is parsed.
    public func parse(_ html: String) throws(HTMLError) -> HTMLDocument {
        let bytes = Array(html.utf8)
        guard bytes.count <= limits.length else { throw .tooLong(limit: limits.length) }
        var scan = HTMLComplexity(bytes)
        guard scan.isWithin(limits) else { throw .tooComplex }
        return try GumboTree(parsing: bytes).document(depth: limits.depth)
    }
}

/// What a page may hold at most, so that reading it ends in bounded time.
public struct HTMLLimits: Sendable {
    /// Bytes of UTF-8.
    public var length = 8 * 1024 * 1024
    /// Elements within each other that are kept as such; deeper ones are put beside each other.
    public var depth = 256
    /// Elements that stand open at once. The library looks through them for most tags.
    public var openElements = 3_000
    /// Signs of formatting that stand open, times elements that each of them is opened in again.
    public var reopenedElements = 2_000_000

    public init() {}
}

/// Why a text was not read.
public enum HTMLError: Error, Sendable, Hashable {
    /// Longer than so many bytes.
    case tooLong(limit: Int)
    /// Thousands of elements within each other, which no page needs.
    case tooComplex
    /// The machine has no memory for it.
    case parserUnavailable
}
