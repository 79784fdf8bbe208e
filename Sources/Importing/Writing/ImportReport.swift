import Diagnostics

/// What became of a source: everything written, and everything that a human has to see to.
public struct ImportReport: Sendable {
    /// Sorted by path.
    public var written: [Written] = []
    /// What an earlier import wrote already, in the order of the source.
    public var existing: [Existing] = []
    /// What was left out, and why, in the order of the source.
    public var skipped: [ImportNote] = []
    /// What a human has to look at, in the order of the source.
    public var notes: [ImportNote] = []
    /// Files that were copied into `content/media/`: paths below `content/`, sorted.
    public var copied: [String] = []
    /// Files that are still missing in `content/media/`, each once, sorted by path.
    public var needed: [NeededFile] = []
    /// Titles of categories that articles carry and `site.yaml` does not declare, sorted.
    public var undeclaredCategories: [String] = []
    /// Whether nothing was written, because only a rehearsal was asked for.
    public var isRehearsal = false

    public init() {}

    /// Brings what is sorted into its order.
    mutating func sort() {
        written.sort { $0.path < $1.path }
        copied.sort()
        needed.sort { ($0.path, $0.source) < ($1.path, $1.source) }
    }

    public struct Written: Sendable, Hashable {
        /// The path below the portal's root, such as `content/berita/2017/10/rapat.md`.
        public let path: String
        public let origin: LocalizedText
        public let isDraft: Bool
    }

    public struct Existing: Sendable, Hashable {
        /// The path below the portal's root.
        public let path: String
        public let origin: LocalizedText
    }
}

/// Something about a source that a human has to know.
public struct ImportNote: Sendable, Hashable {
    public let text: LocalizedText
    /// The place in the source; nil where the source as a whole is meant.
    public let origin: LocalizedText?
    /// The file that was written from it, below the portal's root.
    public let path: String?

    public init(_ text: LocalizedText, origin: LocalizedText? = nil, path: String? = nil) {
        self.text = text
        self.origin = origin
        self.path = path
    }
}

/// What a source gives: its documents, and what it says besides them.
public struct ImportedSource: Sendable {
    public var documents: [ImportedDocument] = []
    /// What was left out, and why.
    public var skipped: [ImportNote] = []
    /// What concerns no document, or many.
    public var notes: [ImportNote] = []
    /// Files that no document names, such as the rest of a media library.
    public var media: [NeededFile] = []

    public init() {}
}
