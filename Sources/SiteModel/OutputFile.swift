/// A file of the published portal: where it goes, when, and how its bytes come about.
public struct OutputFile: Sendable {
    /// What the file is to the portal. Files are published in this order, so that nothing links to what is not there.
    public enum Kind: Int, Sendable, Hashable, Comparable, CaseIterable {
        /// Pictures, documents, style sheets, scripts.
        case asset
        /// Articles, standing pages, redirects.
        case page
        /// The home page, lists, archives.
        case list
        /// Feeds, sitemaps, robots.txt.
        case export

        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    public enum Content: Sendable {
        /// Made when the file is published, by a function that gives the same bytes whenever it is called.
        case made(@Sendable () throws -> [UInt8])
        /// A copy of a file on this machine.
        case copied(from: String)
    }

    /// Relative to the output folder, with `/` between its parts.
    public let path: String
    public let kind: Kind
    public let content: Content
    /// The file of the portal that the author can mend when something is wrong with this one, relative to the portal's
    /// root. Nil where Terang makes the file from many.
    public let source: String?

    public init(path: String, kind: Kind, source: String? = nil, content: Content) {
        self.path = path
        self.kind = kind
        self.source = source
        self.content = content
    }

    /// A file of the text that `make` gives.
    public init(
        path: String,
        kind: Kind,
        source: String? = nil,
        text make: @escaping @Sendable () throws -> String
    ) {
        self.init(path: path, kind: kind, source: source, content: .made { Array(try make().utf8) })
    }

    /// Whether the file is a page that a browser shows.
    public var isPage: Bool { Self.isPage(path) }

    /// Whether a file with this path is a page that a browser shows.
    public static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".htm") }
}
