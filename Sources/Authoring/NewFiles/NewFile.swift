public import Content
import Files
public import Reading
public import SiteModel

/// Writes a new article or standing page into `content/`.
public struct NewFile: Sendable {
    /// What is to be written.
    public enum Kind: Sendable, Hashable {
        case article(section: String)
        case page

        /// What a folder below `content/` holds, or nil where it is neither a section nor that of the pages.
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

    /// What was written.
    public struct Written: Sendable, Hashable {
        /// From the portal's root.
        public let path: String
        /// The address of which it will be, once published.
        public let address: String
        /// Whether the title has nothing that an address can show, so that the slug is a stopgap.
        public let isSlugMadeUp: Bool
        /// The last of the files whose names the title would have given, from the portal's root; nil where there was none.
        public let existing: String?
    }

    let root: String
    let library: Library
    let now: Instant
    let isComplete: Bool

    /// - Parameters:
    ///   - root: the folder that holds `content/`.
    ///   - library: all that is there, so that no address is claimed twice.
    ///   - isComplete: whether the file offers every key, or those that most articles need.
    public init(root: String, library: Library, now: Instant, isComplete: Bool = false) {
        self.root = root
        self.library = library
        self.now = now
        self.isComplete = isComplete
    }

    /// Writes a file under the first name of which neither file nor address is taken.
    ///
    /// - Parameter categories: titles of declared categories.
    /// - Throws: `FileError` where the machine fails; then nothing is left of what was begun.
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

    /// `berita-2026-01-31` for a title in letters that no address shows.
    private func stopgap(for kind: Kind) -> String {
        switch kind {
        case .article(let section): "\(section)-\(library.settings.zone.localTime(at: now).isoDate)"
        case .page: "halaman-baru"
        }
    }

    private func place(_ kind: Kind, slug: String) -> (path: String, address: String) {
        switch kind {
        case .page: return ("content/\(Kind.pagesFolder)/\(slug).md", "/\(slug)/")
        case .article(let section):
            let date = library.settings.zone.localTime(at: now)
            let month = Addresses.month(section: section, year: date.year, month: date.month)
            return ("content\(month)\(slug).md", "\(month)\(slug)/")
        }
    }

    /// Says whether the name was free.
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
