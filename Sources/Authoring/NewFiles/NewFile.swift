public import Content
import Files
public import Reading
public import SiteModel

/// Writes a new article or standing page into `content/`.
public struct NewFile: Sendable {
    /// The kind of file to write.
    public enum Kind: Sendable, Hashable {
        case article(section: String)
        case page

        /// Fails for a folder below `content/` that is neither a section nor the folder of the pages.
        public init?(folder: String, in settings: SiteSettings) {
            if folder == Self.pagesFolder {
                self = .page
            } else if settings.sections.contains(where: { $0.folder == folder }) {
                self = .article(section: folder)
            } else {
                return nil
            }
        }

        public static let pagesFolder = ContentFolder.pagesFolder
    }

    /// The file that was written.
    public struct Written: Sendable, Hashable {
        /// Relative to the portal's root.
        public let path: String
        /// The address of the page, once it is published.
        public let address: Address
        /// Whether the slug is a substitute, because the title has no characters that an address can show.
        public let isSlugMadeUp: Bool
        /// The last existing file among the names derived from the title, relative to the portal's root; nil where there was none.
        public let existing: String?
    }

    let root: String
    let library: Library
    let now: Instant
    let isComplete: Bool

    /// - Parameters:
    ///   - root: the folder that holds `content/`.
    ///   - library: everything in the portal, so that no address is claimed twice.
    ///   - isComplete: whether the file offers every key, rather than those that most articles need.
    public init(root: String, library: Library, now: Instant, isComplete: Bool = false) {
        self.root = root
        self.library = library
        self.now = now
        self.isComplete = isComplete
    }

    /// Writes a file under the first derived name whose path and address are both free.
    ///
    /// - Parameter categories: titles of declared categories.
    /// - Throws: `FileError` where the machine fails; then the unfinished file is removed.
    ///   `AuthoringError.outsideContent` where a symbolic link would lead out of `content/`.
    public func write(_ kind: Kind, title: String, categories: [String] = []) throws -> Written {
        let claims = SiteBuilder(library: library, options: SiteOptions(now: now)).addressClaims()
        let made = Slug.make(from: title)
        let base = made.isEmpty ? stopgap(for: kind) : made
        var boundary = ContentBoundary(root: root)
        var number = 0
        var existing: String?
        while true {
            number += 1
            let slug = number == 1 ? base : "\(base)-\(number)"
            let (path, address) = place(kind, slug: slug)
            try boundary.check(path)
            guard try entryKind(at: "\(root)/\(path)") == nil else {
                existing = path
                continue
            }
            guard claims.isFree(address) else { continue }
            let isArticle = kind != .page
            let text = NewText(
                title: title,
                date: isArticle ? now : nil,
                section: section(of: kind),
                slug: isArticle && slug != made ? slug : nil,
                categories: categories,
                isComplete: isComplete,
                settings: library.settings
            ).text
            guard try create(path, text) else {
                existing = path
                continue
            }
            return Written(path: path, address: address, isSlugMadeUp: made.isEmpty, existing: existing)
        }
    }

    private func section(of kind: Kind) -> SectionKind {
        guard case .article(let folder) = kind else { return .berita }
        return library.settings.sections.first { $0.folder == folder }?.kind ?? .berita
    }

    /// Returns a slug such as `berita-2026-01-31`, for a title that no address can show.
    private func stopgap(for kind: Kind) -> String {
        switch kind {
        case .article(let section): "\(section)-\(library.settings.zone.localTime(at: now).isoDate)"
        case .page: "halaman-baru"
        }
    }

    private func place(_ kind: Kind, slug: String) -> (path: String, address: Address) {
        switch kind {
        case .page: return ("content/\(Kind.pagesFolder)/\(slug).md", "/\(slug)/")
        case .article(let section):
            let date = library.settings.zone.localTime(at: now)
            let month = Addresses.month(section: section, year: date.year, month: date.month)
            return ("content\(month)\(slug).md", "\(month)\(slug)/")
        }
    }

    /// Creates a file and returns whether its name was free.
    private func create(_ path: String, _ text: String) throws -> Bool {
        let file = "\(root)/\(path)"
        let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
        let missing = try firstMissing(of: folder)
        do {
            try makeDirectory(folder)
            return try createFile(file, Array(text.utf8))
        } catch {
            if let missing, try entryKind(at: missing) == .directory { try removeTree(missing) }
            throw error
        }
    }
}
