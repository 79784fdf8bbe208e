import Diagnostics
import Reading

/// One article or page of another system, in Terang's terms: what a source gives, and what ``ImportWriter`` writes.
public struct ImportedDocument: Sendable {
    public enum Kind: Sendable, Hashable {
        /// An article of a section, by the section's folder.
        case article(section: String)
        /// A standing page, in a folder below `halaman/`: empty, or such as `profil/sejarah`.
        case page(folder: String)
    }

    public var kind: Kind
    /// Where it stood in the source, for the report: "post 1234", "baris 12".
    public var origin: LocalizedText
    /// What the source calls it, such as `sql:berita:17`, the same in every import; empty where the source has no name for it.
    public var key = ""
    public var title: String
    /// Nil where the source does not say. An article without it becomes a draft that `terang check` reports.
    public var date: Instant?
    public var updated: Instant?
    public var author = ""
    public var reporter = ""
    public var location = ""
    /// By title, whether `site.yaml` declares them or not.
    public var categories: [String] = []
    public var tags: [String] = []
    public var summary = ""
    public var image: Picture?
    public var isDraft = false
    public var isPinned = false
    /// The last part of the address that the source asks for, in any form; empty where it asks for none.
    public var slug = ""
    /// Addresses in the old system, in full or from the root: `https://kota.example/2017/10/rapat/`, `/berita/12.html`.
    public var oldAddresses: [String] = []
    /// Old addresses of articles that the source calls related.
    public var related: [String] = []
    /// Markdown.
    public var body = ""
    /// What a human must look at.
    public var notes: [LocalizedText] = []
    /// Pictures and documents that the text, or ``image``, needs in `content/media/`.
    public var media: [NeededFile] = []

    public init(kind: Kind, origin: LocalizedText, title: String) {
        self.kind = kind
        self.origin = origin
        self.title = title
    }

    /// The picture above an article.
    public struct Picture: Sendable, Hashable {
        /// The path below `content/`, such as `media/2017/10/rapat.jpg`.
        public var src: String
        public var alt: String
        public var caption: String
        public var credit: String

        public init(src: String, alt: String = "", caption: String = "", credit: String = "") {
            self.src = src
            self.alt = alt
            self.caption = caption
            self.credit = credit
        }
    }
}

/// A picture or document that belongs into `content/media/`.
public struct NeededFile: Sendable, Hashable {
    /// Where it is: a web address, or a path on this machine.
    public let source: String
    /// Where it is to be put: a path below `content/`, such as `media/2017/10/rapat.jpg`.
    public let path: String
    /// The file on this machine that is to be copied, where there is one.
    public let file: String?

    public init(source: String, path: String, file: String? = nil) {
        self.source = source
        self.path = path
        self.file = file
    }
}
