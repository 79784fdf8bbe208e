/// A parsed Markdown text: its HTML, and what the rest of the program needs to know of it.
public struct MarkdownDocument: Sendable {
    /// Every link and picture that the HTML shows, in its order (footnotes come last). Links and pictures inside a
    /// picture's alternative text are not shown, and not listed.
    public let links: [MarkdownLink]
    /// In document order.
    public let headings: [MarkdownHeading]
    /// Where raw HTML stands, block or inline, in document order; empty when `MarkdownOptions.allowsRawHTML`.
    public let rawHTML: [TextPosition]
    /// What a reader sees: blocks are separated by a line feed, cells of one row and soft line breaks by a space.
    /// Code is included; alternative texts, destinations, numbers of footnotes and raw HTML are not.
    public let plainText: String
    /// Plain text of the first paragraph that has any and stands in no list, quotation or footnote; empty when there
    /// is none.
    public let firstParagraph: String
    /// Number of words in `plainText`. A word has at least one letter or digit.
    public let wordCount: Int
    /// Whether there is nothing to see: no text, no picture, no raw HTML that is allowed.
    public let isEmpty: Bool
    /// Every `id` in the HTML: headings, footnotes and, when it is allowed, raw HTML.
    public let anchors: Set<String>
    let pieces: HTMLPieces

    /// The HTML, with the destination that `resolve` gives to every link and picture.
    ///
    /// Nothing is parsed again: the HTML is kept in pieces, cut at each destination. Every attribute is escaped here.
    public func html(resolving resolve: (MarkdownLink) -> ResolvedLink) -> String {
        pieces.joined { resolve(links[$0]) }
    }
}

/// A heading of an article.
public struct MarkdownHeading: Sendable, Hashable {
    /// 1 to 6.
    public let level: Int
    /// Unique in the document; empty when `MarkdownOptions.headingIDs` is off.
    public let id: String
    /// Visible text, with the alternative texts of pictures.
    public let text: String
    public let position: TextPosition
}

/// A link or picture of an article.
public struct MarkdownLink: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case link, picture }

    public let kind: Kind
    /// As the author wrote it, with backslashes and entities resolved. `mailto:` or `http://` is added to an address
    /// that GFM recognises without it.
    public let destination: String
    /// Visible text of a link (a picture in it counts with its alternative text); alternative text of a picture.
    public let text: String
    /// Empty when there is none.
    public let title: String
    /// Where `[`, `![` or `<` stands, or the first character of an address without brackets.
    public let position: TextPosition

    /// Whether this is a picture without alternative text.
    public var hasEmptyAlt: Bool {
        kind == .picture && text.utf8.allSatisfy { $0 <= 0x20 }
    }
}

/// What becomes of a link or picture in the HTML.
public enum ResolvedLink: Sendable, Hashable {
    /// `href` is percent-encoded where needed and escaped; `%` is left alone. An external link gets `rel="external"`.
    case link(href: String, external: Bool)
    /// As for `href`. Width and height in pixels.
    case picture(src: String, width: Int?, height: Int?)
    /// For destinations that must not be followed: a link without `href`; a picture becomes its alternative text.
    case unlinked
}
