import Authoring
public import Content
import Files
import Reading
public import SiteModel

/// The portal before the import.
public struct ImportTarget: Sendable {
    /// The folder that holds `content/`.
    public let root: String
    public let settings: SiteSettings
    /// The addresses that the portal needs for itself.
    let reserved: ReservedAddresses
    /// The files that claim an address, by the address in lower case.
    let claims: [String: ContentPath]
    let titles: [ContentPath: ExistingFile]
    let aliases: [ContentPath: Set<String>]
    /// The ``SourceKey`` in each file.
    let keys: [ContentPath: String]
    /// The first file by path with each source key.
    let filesByKey: [String: ContentPath]

    struct ExistingFile: Sendable {
        let title: String
        /// Nil for pages.
        let date: Instant?
    }

    /// Reads the portal.
    ///
    /// - Parameter settings: the portal's settings, if the caller has read them already.
    /// - Throws: `AuthoringError.noPortal` where no readable `content/site.yaml` exists.
    public static func open(root: String, settings: LoadedSettings? = nil) async throws -> ImportTarget {
        let library = try await LibraryLoader(root: root, jobs: 1, settings: settings).load().library
        guard library.settings.isReadable else { throw AuthoringError.noPortal(root) }
        return try ImportTarget(root: root, library: library)
    }

    /// Returns the wanted section, or the portal's first.
    ///
    /// - Throws: `AuthoringError.unknownSection` for a section that `site.yaml` does not declare.
    public func section(_ wanted: String?) throws -> String {
        let folders = settings.sections.map(\.folder)
        guard let wanted else { return folders.first ?? "berita" }
        guard folders.contains(wanted) else { throw AuthoringError.unknownSection(wanted, declared: folders) }
        return wanted
    }

    /// Returns the folder of the first section of a kind. Nil where the portal has none.
    func section(of kind: SectionKind) -> String? { settings.sections.first { $0.kind == kind }?.folder }

    /// Returns an article in the section of its kind, where the portal has one.
    func inSection(_ document: ImportedDocument) -> ImportedDocument {
        var document = document
        // An album without a day stays a page.
        let isPlaced =
            document.isArticle || document.sectionKind == .galeri && document.day != nil && !document.gallery.isEmpty
        guard isPlaced, let kind = document.sectionKind, let folder = section(of: kind) else {
            document.sectionKind = document.isArticle ? document.sectionKind : nil
            if !document.kindText.isEmpty {
                document.body = [document.body, document.kindText].joined(separator: "\n")
            }
            return document
        }
        if !document.isArticle { document.date = document.day }
        document.kind = .article(section: folder)
        // The section says it.
        document.categories.removeAll { $0.lowercased() == kind.rawValue }
        return document
    }

    private init(root: String, library: Library) throws {
        self.root = root
        settings = library.settings
        reserved = ReservedAddresses(library.settings)
        var claims: [String: ContentPath] = [:]
        var titles: [ContentPath: ExistingFile] = [:]
        var aliases: [ContentPath: Set<String>] = [:]
        var keys: [ContentPath: String] = [:]
        func take(_ path: ContentPath, _ file: ExistingFile, at address: Address?, _ others: [Address], key: String?) {
            titles[path] = file
            aliases[path] = Set(others.map(\.folded))
            keys[path] = key
            for name in ([address].compactMap(\.self) + others).map(\.folded) where claims[name] == nil {
                claims[name] = path
            }
        }
        for article in library.articles {
            let file = ExistingFile(title: article.title.value, date: article.date.value)
            let others = article.aliases.map(\.value)
            take(article.id, file, at: Addresses.article(article), others, key: Self.key(in: article.extra))
        }
        for page in library.pages {
            let file = ExistingFile(title: page.title.value, date: nil)
            take(page.id, file, at: page.address.value, page.aliases.map(\.value), key: Self.key(in: page.extra))
        }
        // Faulty files, such as an article without a date, are not in the library, and must not be imported twice.
        for folder in library.settings.sections.map(\.folder) + [ContentFolder.pagesFolder] {
            guard try entryKind(at: "\(root)/content/\(folder)") == .directory else { continue }
            for file in try filesBelow("\(root)/content/\(folder)").map({ ContentPath("\(folder)/\($0)") })
            where file.rawValue.hasSuffix(".md") && titles[file] == nil {
                let front = WrittenFront(try readFile("\(root)/\(file.shown)", limit: 64 * 1024))
                take(file, ExistingFile(title: front.title, date: nil), at: nil, front.aliases, key: front.key)
            }
        }
        self.claims = claims
        self.titles = titles
        self.aliases = aliases
        self.keys = keys
        filesByKey = Dictionary(keys.map { ($0.value, $0.key) }) { min($0, $1) }
    }

    private static func key(in extra: FreeValue) -> String? {
        guard case .mapping(let values) = extra, case .text(let key) = values[SourceKey.name] else { return nil }
        return key
    }
}

/// Facts about a file with faulty front matter, read line by line.
struct WrittenFront {
    /// As written, with quotes. Empty where there is none.
    private(set) var title = ""
    /// The addresses of list items that begin with a slash.
    private(set) var aliases: [Address] = []
    /// The source key.
    private(set) var key: String?

    init(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        guard lines.first?.hasPrefix("---") == true else { return }
        for line in lines.dropFirst().prefix(while: { !$0.hasPrefix("---") }) {
            if line.hasPrefix("title:") { title = line.dropFirst(6).trimmed }
            let item = line.drop { $0 == " " }
            if item.hasPrefix(SourceKey.name + ":"), item.count < line.count {
                key = item.dropFirst(SourceKey.name.count + 1).filter { $0 != "\"" && $0 != "'" }.trimmed
            }
            guard item.hasPrefix("- ") else { continue }
            let value = item.dropFirst(2).filter { $0 != "\"" && $0 != "'" }
            if value.hasPrefix("/"), let alias = Address(alias: String(value)) { aliases.append(alias) }
        }
    }
}
