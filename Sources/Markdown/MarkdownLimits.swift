/// The most that a text may hold, so that parsing it ends in bounded time.
///
/// cmark-gfm 0.29.0.gfm.6 takes time that grows with the square of some constructs, and a parse cannot be cancelled. So
/// each of those is counted first, in one pass over the text. The measures below are numbers of steps, chosen such that
/// each allows a few tenths of a second at most; articles stay below them by a factor of a hundred.
public struct MarkdownLimits: Sendable, Codable {
    /// Constructs that a text can have too many of.
    public enum Construct: String, Sendable, Hashable, CaseIterable {
        /// The text is too long.
        case length
        /// Quotations and lists within each other.
        case nesting
        /// Signs of emphasis in one paragraph.
        case emphasis
        /// Links or pictures in one paragraph with many signs of emphasis or beginnings of pictures.
        case brackets
        /// `<?` and `<!` in one paragraph.
        case declarations
        /// Addresses that run into each other, or end in many parentheses.
        case addresses
        /// E-mail addresses in one line.
        case emailAddresses
        /// Cells in one row of a table.
        case tableColumns
        /// Cells of tables, with those that short rows leave out.
        case tableCells
        /// Rows that could begin a table, far down in one paragraph.
        case tableDelimiters
        /// Uses of a link definition that is long.
        case references
        /// A footnote sign that is written as an entity (`[&Hat;`), which makes the library read memory it does not own.
        case footnoteEntity

        /// Whether a text with too many of it may still be parsed where that takes as long as it takes.
        public var isAboutTime: Bool {
            switch self {
            case .length, .nesting, .footnoteEntity: false
            case .emphasis, .brackets, .declarations, .addresses, .emailAddresses, .tableColumns, .tableCells,
                .tableDelimiters,
                .references:
                true
            }
        }
    }

    /// Length of a text, in bytes of UTF-8.
    public var length = 2 * 1024 * 1024
    /// Quotations and lists within each other; two columns of indentation count as one.
    public var nesting = 100
    /// Deepest nesting times number of lines.
    var nestedLines = 10_000_000
    /// For each sign of emphasis: those before it in its paragraph.
    public var emphasis = 300_000_000
    /// For each `]`: signs of emphasis and `![` before it in its paragraph.
    public var brackets = 60_000_000
    /// For each `<?` and `<!`: bytes to the end of its paragraph.
    public var declarations = 300_000_000
    /// For each word: its bytes times the `www.`, `:/` and `)` in it.
    public var addresses = 50_000_000
    /// For each line: its bytes times the `@` in it.
    public var emailAddresses = 150_000_000
    /// `|` in one line.
    public var tableColumns = 200
    /// For each row of a table: the table's columns.
    public var tableCells = 300_000
    /// For each row of `|`, `-` and `:`: bytes from the start of its paragraph times lines, and 30 more, from there.
    public var tableDelimiters = 500_000_000
    /// Number of `]` in the text times bytes of the longest paragraph that defines a link.
    public var references = 16_000_000

    public init() {}

    /// The same limits without those that only bound the time, for a process that is ended when it takes too long.
    public var withoutTime: MarkdownLimits {
        let bounds: [WritableKeyPath<MarkdownLimits, Int>] = [
            \.nestedLines, \.emphasis, \.brackets, \.declarations, \.addresses, \.emailAddresses, \.tableColumns,
            \.tableCells,
            \.tableDelimiters, \.references,
        ]
        var limits = self
        for bound in bounds { limits[keyPath: bound] = .max }
        return limits
    }

    /// Refuses a text that exceeds a limit, at the place where it does.
    func check(_ text: [UInt8]) throws(MarkdownError) {
        guard text.count <= length else { throw .tooComplex(TextPosition(line: 1, column: 1), .length) }
        var scan = LimitScan(text, limits: self)
        guard let excess = scan.firstExcess() else { return }
        var lines = SourceLines(text)
        throw .tooComplex(lines.position(ofOffset: excess.offset), excess.construct)
    }
}
