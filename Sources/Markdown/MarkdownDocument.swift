/// A parsed Markdown text: its HTML, links, headings and plain text.
public struct MarkdownDocument: Sendable, Codable {
    /// Every link and picture that the HTML shows, those of raw HTML as well, in its order (footnotes come last). Links and pictures inside a
    /// picture's alternative text are not shown, and not listed.
    public let links: [MarkdownLink]
    /// In document order.
    public let headings: [MarkdownHeading]
    /// Positions of raw HTML, block or inline, in document order; empty when `MarkdownOptions.allowsRawHTML`, except where
    /// `MarkdownOptions.listsAllowedHTML`.
    public let rawHTML: [TextPosition]
    /// What does not reach the page of raw HTML that is allowed, in the order in which it was found.
    public let rawHTMLFaults: [RawHTMLFault]
    /// What was hardly meant as it is shown, in document order.
    public let slips: [MarkdownSlip]
    /// The text that a reader sees: blocks are separated by a line feed, cells of one row and soft line breaks by a space.
    /// Code is included; alternative texts, destinations, numbers of footnotes and raw HTML are not.
    public let plainText: String
    /// Plain text of the first paragraph that has any and is not in a list, quotation or footnote; empty when there is none.
    public let firstParagraph: String
    /// Number of words in `plainText`. A word has at least one letter or digit.
    public let wordCount: Int
    /// Whether there is nothing to see: no text, no picture, no raw HTML that is allowed.
    public let isEmpty: Bool
    /// Every `id` in the HTML: headings, footnotes and, when it is allowed, raw HTML.
    public let anchors: Set<String>
    let pieces: HTMLPieces

    public static let empty = MarkdownDocument(
        links: [],
        headings: [],
        rawHTML: [],
        rawHTMLFaults: [],
        slips: [],
        plainText: "",
        firstParagraph: "",
        wordCount: 0,
        isEmpty: true,
        anchors: [],
        pieces: HTMLPieces(html: [], cuts: [], body: (0, 0), labels: nil)
    )

    /// Returns the HTML with the destination that `resolve` gives to each link and picture by its index in `links`; nil
    /// leaves a link without `href`, and of a picture its alternative text.
    ///
    /// Nothing is parsed again: the HTML is kept in pieces, cut at each destination. Every attribute is escaped here.
    public func html(resolving resolve: (Int) -> ResolvedLink?) -> MarkdownHTML {
        pieces.joined(links, resolve)
    }
}

public struct MarkdownHTML: Sendable, Hashable {
    /// The text without its footnotes.
    public let body: String
    /// A `<section>` with the footnotes; empty when there are none.
    public let footnotes: String
}

/// A heading of an article.
public struct MarkdownHeading: Sendable, Hashable, Codable {
    /// 1 to 6.
    public let level: Int
    /// Unique in the document; empty when `MarkdownOptions.headingIDs` is off.
    public let id: String
    /// Visible text, with the alternative texts of pictures.
    public let text: String
    public let position: TextPosition
}

/// A link or picture of an article.
public struct MarkdownLink: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable {
        case link, picture
        /// A film, a sound, subtitles or a still picture in raw HTML.
        case source
    }

    public let kind: Kind
    /// As the author wrote it, with backslashes and entities resolved. `mailto:` or `http://` is added to an address that GFM recognises without it.
    public let destination: String
    /// Visible text of a link (a picture in it counts with its alternative text); alternative text of a picture. Empty for links of raw HTML.
    public internal(set) var text = ""
    /// Empty when there is none.
    public let title: String
    /// Position of `[`, `![` or `<`, of the first character of an address without brackets, or of the attribute in raw HTML.
    public let position: TextPosition

    /// Whether this is a picture without alternative text.
    public var hasEmptyAlt: Bool { kind == .picture && text.utf8.allSatisfy { $0 <= 0x20 } }
}

/// What a link or picture leads to in the HTML.
public struct ResolvedLink: Sendable, Hashable {
    /// Percent-encoded where needed and escaped when it is written; `%` is left alone.
    public let address: String
    /// Gives a link `rel="external"`.
    public let isExternal: Bool
    /// Of a picture, in pixels; nil where it is not known.
    public let width: Int?
    public let height: Int?
    /// Whether the target is missing, which the reader is told in its place.
    public private(set) var isMissing = false
    /// The sizes of a picture. Nil where there is only one.
    public var sizes: PictureSources?
    /// Whether a picture is loaded before the reader comes to it.
    public var isEager = false
    /// Follows a link in brackets, such as the kind and size of a file; empty where there is nothing to say.
    public var note = ""

    /// What the reader meets where the target is missing: the text of a link, a line instead of a picture.
    public static var missing: ResolvedLink {
        var link = ResolvedLink("")
        link.isMissing = true
        return link
    }

    public init(_ address: String, isExternal: Bool = false, width: Int? = nil, height: Int? = nil) {
        self.address = address
        self.isExternal = isExternal
        self.width = width
        self.height = height
    }
}

/// The files among which a browser chooses the one that fits its screen.
public struct PictureSources: Sendable, Hashable {
    /// The files of another format, best first.
    public struct Source: Sendable, Hashable {
        /// The media type.
        public let type: String
        /// As the attribute `srcset` has it.
        public let srcset: String

        public init(type: String, srcset: String) {
            self.type = type
            self.srcset = srcset
        }
    }

    public let sources: [Source]
    /// Those of the picture's own format, as the attribute `srcset` has them. Empty where there is only one.
    public let srcset: String
    /// How wide the picture is shown, as the attribute `sizes` has it.
    public let sizes: String

    public init(sources: [Source], srcset: String, sizes: String) {
        self.sources = sources
        self.srcset = srcset
        self.sizes = sizes
    }
}
