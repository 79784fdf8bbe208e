/// The Markdown that an article may contain, and how its HTML is written.
public struct MarkdownOptions: Sendable, Codable {
    /// Whether raw HTML reaches the page. When it does not, it is shown to the reader as text and listed in `MarkdownDocument.rawHTML`; when it does,
    /// then only with the elements and attributes of `RawHTMLElement`, and what is left out is listed in `MarkdownDocument.rawHTMLFaults`.
    public var allowsRawHTML: Bool
    /// Whether raw HTML is copied as it is, which the examples of the specification expect. Never for what is published.
    var copiesRawHTML = false
    /// Whether raw HTML that is allowed is listed in `MarkdownDocument.rawHTML` all the same, films and sounds become links, and
    /// what only looks like a tag is shown as text: for archives, whose HTML nobody rewrites.
    public var listsAllowedHTML = false
    /// Whether headings get an `id`.
    public var headingIDs: Bool
    /// The level that headings have at least in the HTML, 1 to 6: 2 where the page around the text has the first-level
    /// heading. `MarkdownHeading.level` keeps what the author wrote.
    public var highestHeadingLevel: Int
    /// Accessible name of the arrow that leads from a footnote back to the text.
    public var footnoteReturnLabel: String
    /// Accessible names of tables and of the boxes of task lists. Nil leaves both as GFM has them: boxes that screen
    /// readers cannot name, and wide tables that the keyboard cannot scroll.
    public var labels: Labels?
    /// The limits that a text is checked against before it is parsed.
    public var limits: MarkdownLimits

    /// The names of the elements that raw HTML may have where it is allowed, sorted.
    public static var allowedElements: [String] { RawHTMLElement.all.keys.sorted() }

    public init(
        allowsRawHTML: Bool = false,
        headingIDs: Bool = true,
        highestHeadingLevel: Int = 1,
        footnoteReturnLabel: String = "Kembali ke naskah",
        labels: Labels? = nil,
        limits: MarkdownLimits = MarkdownLimits()
    ) {
        self.allowsRawHTML = allowsRawHTML
        self.headingIDs = headingIDs
        self.highestHeadingLevel = highestHeadingLevel
        self.footnoteReturnLabel = footnoteReturnLabel
        self.labels = labels
        self.limits = limits
    }

    /// Accessible names of elements that have no text of their own.
    public struct Labels: Codable, Sendable {
        /// A box with a tick.
        public let taskDone: String
        /// A box without.
        public let taskOpen: String
        /// A table, in a box that scrolls sideways.
        public let table: String
        /// The replacement for a missing picture.
        public let missingPicture: String
        /// What is told of a link whose target is missing.
        public let missingLink: String
        /// What comes before a link to what raw HTML embedded, where raw HTML is left out.
        public let embedded: String

        public init(
            taskDone: String,
            taskOpen: String,
            table: String,
            missingPicture: String = "Gambar tidak tersedia",
            missingLink: String = "Tautan tidak tersedia",
            embedded: String = "Isi tersemat"
        ) {
            self.taskDone = taskDone
            self.taskOpen = taskOpen
            self.table = table
            self.missingPicture = missingPicture
            self.missingLink = missingLink
            self.embedded = embedded
        }
    }
}

/// A place in a Markdown text.
public struct TextPosition: Sendable, Hashable, Comparable, Codable {
    /// Counted from 1, within the text that was parsed. A line ends at LF, CR or CRLF.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
