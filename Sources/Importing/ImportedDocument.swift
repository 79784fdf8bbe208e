import Content
public import Diagnostics
public import Reading

/// An article or page of another system in Terang's terms. Sources make it and ``ImportWriter`` writes it.
public struct ImportedDocument: Sendable {
    public enum Kind: Sendable, Hashable {
        /// An article, with its section's folder.
        case article(section: String)
        /// A standing page in a folder below `halaman/`: empty, or such as `profil/sejarah`.
        case page(folder: String)
    }

    public var kind: Kind
    /// The place in the source, for the report: "post 1234", "baris 12".
    public var origin: LocalizedText
    /// The identifier in the source, such as `sql:berita:17`, which is the same in every import. Empty where the source
    /// has none.
    public var key = ""
    public var title: String
    /// Nil where the source has no date. The article then becomes a draft that `terang check` reports.
    public var date: Instant?
    public var updated: Instant?
    /// When the old system stopped showing it.
    public var expires: Instant?
    public var author = ""
    public var reporter = ""
    public var location = ""
    /// By title, declared in `site.yaml` or not.
    public var categories: [String] = []
    public var tags: [String] = []
    public var summary = ""
    public var image: Picture?
    /// A picture above the text that only a copy of the old site can give.
    var possiblePicture: PossiblePicture?
    public var isDraft = false
    public var isPinned = false
    /// The wished last part of the address, in any form. Empty for none.
    public var slug = ""
    /// Addresses in the old system, in full or from the root: `https://kota.example/2017/10/rapat/`, `/berita/12.html`.
    public var oldAddresses: [String] = []
    /// Old addresses of related articles.
    public var related: [String] = []
    /// The kind of section for it, where the portal has one: `agenda`, `pengumuman` and `galeri`.
    var sectionKind: SectionKind?
    /// When an event begins and ends, and where it is.
    var event: Event?
    /// The pictures of an album.
    var gallery: [Picture] = []
    /// Markdown after the text that says the same as ``event`` and ``gallery``, for portals without a section of that kind.
    var kindText = ""
    /// Values of the source that Terang has no place for, kept below `extra`.
    public var extra: [String: FreeValue] = [:]
    /// Markdown.
    public var body = ""
    /// Notes for the person who imports.
    public var notes: [LocalizedText] = []
    /// The pictures and documents in `content/media/` that the text or ``image`` uses.
    public var media: [NeededFile] = []

    /// The day by which it belongs to the archive or not: the date of an article, the last change of a page.
    var day: Instant? { if case .article = kind { date } else { updated ?? date } }

    var isArticle: Bool { if case .article = kind { true } else { false } }

    struct PossiblePicture: Sendable, Hashable {
        /// The best first.
        var places: [NeededFile]
        var caption = ""
    }

    struct Event: Sendable, Hashable {
        var start: Instant
        var end: Instant?
        var place = ""
    }

    /// The picture above an article.
    public struct Picture: Sendable, Hashable {
        /// The path below `content/`, such as `media/2017/10/rapat.jpg`.
        public var src: String
        public var alt = ""
        public var caption = ""
        public var credit = ""
    }
}

extension LocalizedText {
    /// Returns the note with words of the source after it.
    func with(_ words: String) -> LocalizedText { LocalizedText(id: "\(id): \(words)", en: "\(en): \(words)") }

    /// Returns the note with several words, if any, after it.
    func with(_ words: [String]) -> LocalizedText { words.isEmpty ? self : with(words.joined(separator: ", ")) }

    /// Returns the note with lines of the source, if any, in quotation marks after it.
    func quoting(_ lines: [String]) -> LocalizedText { lines.isEmpty ? self : with(WriterNote.quoted(lines)) }
}

extension ImportedDocument {
    mutating func keep(captionWithoutPicture caption: String) {
        extra["keterangan_gambar"] = .text(caption)
        notes.append(
            id: "keterangan gambar tanpa gambar disimpan di extra.keterangan_gambar",
            en: "a caption without a picture was kept below extra.keterangan_gambar"
        )
    }

    /// Returns the document with the lead picture that a copy of the old site has for it, if any.
    func settled(by copy: MediaCopy?) -> ImportedDocument {
        guard let possible = possiblePicture, image == nil else { return self }
        var document = self
        document.possiblePicture = nil
        if let place = possible.places.first(where: { copy?.match(for: $0) != nil }) {
            document.image = Picture(src: place.path.rawValue, caption: possible.caption)
            document.media.append(place)
        } else if !possible.caption.isEmpty {
            document.keep(captionWithoutPicture: possible.caption)
        }
        return document
    }
}

/// A picture or document for `content/media/`.
public struct NeededFile: Sendable, Hashable {
    /// The old place: a web address, or a path on this machine.
    public let source: String
    /// The new place, such as `media/2017/10/rapat.jpg`.
    public let path: ContentPath
    /// The file on this machine to copy. Nil where there is none.
    public let file: String?
    /// The part of ``file`` that holds it. Nil where it is the whole file.
    let content: ArchivedContent?

    public init(source: String, path: ContentPath, file: String? = nil) {
        self.init(source: source, path: path, file: file, content: nil)
    }

    init(source: String, path: ContentPath, file: String?, content: ArchivedContent?) {
        self.source = source
        self.path = path
        self.file = file
        self.content = content
    }
}
