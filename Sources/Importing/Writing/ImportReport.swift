public import Diagnostics
import Files
public import Reading

/// The result of an import: written files and whatever needs a person's attention.
public struct ImportReport: Sendable {
    /// Sorted by path.
    public var written: [Written] = []
    /// Files of an earlier import, in the order of the source.
    public var existing: [Existing] = []
    /// Omitted texts with the reason, in the order of the source.
    public var skipped: [ImportNote] = []
    /// Notes for the person who imports: questions, then the others in the order of the source.
    public var notes: [ImportNote] = []
    /// Copied files, sorted.
    public var copied: [ContentPath] = []
    /// Files missing in `content/media/`, each once, sorted by path.
    public var needed: [NeededFile] = []
    /// The configuration of `curl` that fetches ``needed``, in the portal's folder. Nil where none of them has a web address.
    public var fetchList: String?
    /// How many old addresses have a query, which no alias can answer for.
    public var redirects = 0
    /// The configuration of nginx that redirects them, in the portal's folder. Nil where it could not be written, or where there are none.
    public var redirectList: String?
    /// Titles of categories that `site.yaml` does not declare, sorted.
    public var undeclaredCategories: [String] = []
    /// Whether this is a rehearsal, which writes nothing.
    public var isRehearsal = false

    public init() {}

    /// Sorts the lists that promise an order.
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

/// A note on a source for the person who imports.
public struct ImportNote: Sendable, Hashable {
    public let text: LocalizedText
    /// The place in the source. Nil for the source as a whole.
    public let origin: LocalizedText?
    /// The file written from it, below the portal's root.
    public let path: String?
    /// Whether texts are drafts until it is answered, so that reports begin with it.
    var isQuestion = false

    public init(_ text: LocalizedText, origin: LocalizedText? = nil, path: String? = nil) {
        self.text = text
        self.origin = origin
        self.path = path
    }

    init(question: LocalizedText) {
        self.init(question)
        isQuestion = true
    }
}

extension ImportNote {
    /// Returns a note for each file and folder of a source whose name is not UTF-8, and that was therefore not read.
    static func misnamed(below folder: String) throws(FileError) -> [ImportNote] {
        try misnamedFiles(below: folder).map { file in
            let fault = NotUTF8.name(path: file)
            return ImportNote(fault.message, origin: LocalizedText(id: file, en: file))
        }
    }
}

/// The documents of a source and notes on them.
public struct ImportedSource: Sendable {
    public var documents: [ImportedDocument] = []
    /// Omitted texts with the reason.
    public var skipped: [ImportNote] = []
    /// Notes that concern no single document.
    public var notes: [ImportNote] = []
    /// Files that no document uses, such as the rest of a media library.
    public var media: [NeededFile] = []
    /// The address of the old site, such as `https://kota.example/`. Empty where it is unknown.
    public var site = ""

    public init() {}
}
