package import Diagnostics
package import Files
import Reading

/// The files in `content/` by their kinds. Paths are relative to the folder.
package struct ContentFolder {
    /// Folders below `content/` that no section may take: they hold something else, or the portal has their addresses.
    static let reservedFolders = Set(
        [pagesFolder, mediaFolder, RootFile.folder, servicesFolder, ContentFiles.registersFolder]
            + AddressFolder.allCases.map(\.rawValue)
    )
    package static let pagesFolder = "halaman"
    static let mediaFolder = AddressFolder.media.rawValue
    /// Files that other parts of Terang read.
    private let knownFiles: Set<String>
    package static let servicesFolder = "layanan"

    /// The folder on this machine.
    let root: String
    package private(set) var articles: [(section: String, path: String)] = []
    /// Standing pages, and those of the services.
    package private(set) var pages: [String] = []
    /// Files that other readers understand, such as those of registers; sorted.
    package private(set) var others: [String] = []
    /// Files that are published as they are: media, and what lies at the root.
    package private(set) var media: [String] = []
    package private(set) var diagnostics: [Diagnostic] = []
    private let isOther: (String) -> Bool
    private let sections: Set<String>
    /// Names directly in `content/`, of whatever kind.
    private var names: Set<String> = []
    /// Folders in `content/` that hold `.md` files and are not the portal's.
    private var strangeFolders: Set<String> = []
    /// Whether it is known what the portal takes up.
    private let isJudged: Bool

    /// Files that nobody wrote on purpose.
    private var litter: [String] = []

    /// Walks the folder. Names that begin with a dot or end in `~` are left alone: they belong to editors and tools.
    ///
    /// The figures of a counter or poll that the portal does not have are out of place.
    ///
    /// - Parameter isOther: whether a path below the folder belongs to another reader.
    package init(root: String, settings: SiteSettings, isOther: @escaping (String) -> Bool) throws(FileError) {
        self.root = root
        self.isOther = isOther
        sections = Set(settings.sections.map(\.folder))
        isJudged = settings.isReadable
        var knownFiles: Set<String> = [ContentFiles.settings]
        if settings.counter != nil { knownFiles.insert(ContentFiles.counter) }
        if settings.poll != nil { knownFiles.insert(ContentFiles.poll) }
        self.knownFiles = knownFiles
        try walk("", depth: 0)
        Litter.diagnostic(litter.map(ContentFiles.shown)).map { diagnostics.append($0) }
        guard isJudged else { return }
        diagnostics += SectionWithoutFolder.diagnostics(
            of: settings,
            names: names,
            filled: Set(articles.map(\.section)),
            strange: strangeFolders
        )
    }

    private mutating func walk(_ folder: String, depth: Int) throws(FileError) {
        guard depth <= FolderDepth.limit else {
            diagnostics.append(StrayFile.tooDeep(path: ContentFiles.shown(folder), limit: FolderDepth.limit))
            return
        }
        let entries = try listDirectory(folder.isEmpty ? root : root + "/" + folder)
        lazy var names = Set(entries.lazy.filter { $0.kind == .file }.map(\.name))
        // Strings with the same accents are equal however they are encoded, and so are the paths that hold them.
        var taken: Set<String> = []
        for entry in entries {
            guard !entry.name.hasPrefix("."), !entry.name.hasSuffix("~") else { continue }
            let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
            if Litter.contains(entry.name) || entry.kind == .file && Litter.isCopy(entry.name, among: names) {
                litter.append(path)
                continue
            }
            guard taken.insert(entry.name).inserted else {
                diagnostics.append(EqualNames.diagnostic(path: ContentFiles.shown(path)))
                continue
            }
            if folder.isEmpty { self.names.insert(entry.name) }
            UnsafeName.diagnostic(name: entry.name, path: ContentFiles.shown(path)).map { diagnostics.append($0) }
            if !entry.isUTF8 {
                diagnostics.append(NotUTF8.name(path: ContentFiles.shown(path)))
                continue
            }
            switch entry.kind {
            case .directory:
                if isJudged, path == ContentFiles.folder,
                    try entryKind(at: "\(root)/\(path)/\(ContentFiles.settings)") != nil
                {
                    diagnostics.append(StrayFile.copyOfItself(path: ContentFiles.shown(path)))
                    continue
                }
                if isJudged, isText(path) {
                    diagnostics.append(StrayFile.folderNamedAsArticle(path: ContentFiles.shown(path)))
                }
                try walk(path, depth: depth + 1)
            case .file:
                try take(path, isLink: false)
            case .symbolicLink:
                // Through a link in media/, a draft or the settings would be published as a file.
                let folder = [Self.mediaFolder, RootFile.folder].first { path.hasPrefix($0 + "/") } ?? ""
                if try ContentFiles.isFileInside(path, of: root, in: folder) {
                    try take(path, isLink: true)
                } else {
                    let shown = ContentFiles.shown(folder.isEmpty ? "" : folder + "/")
                    diagnostics.append(LinkOutOfContent.diagnostic(path: ContentFiles.shown(path), of: shown))
                }
            case .other:
                diagnostics.append(LinkOutOfContent.notAFile(path: ContentFiles.shown(path)))
            }
        }
    }

    /// The first folder of a path. Empty for a file directly in `content/`.
    private static func topFolder(of path: String) -> String {
        path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// Whether a path is named as articles and pages are, in a folder that holds such.
    private func isText(_ path: String) -> Bool {
        guard path.hasSuffix(".md") else { return false }
        let folder = Self.topFolder(of: path)
        return sections.contains(folder) || folder == Self.pagesFolder || folder == Self.servicesFolder
    }

    /// Whether a text named by a language is one of several. `lapor.id.md` alone is called after a domain.
    private func isTranslation(_ path: String) throws(FileError) -> Bool {
        guard path.hasSuffix(".id.md") else { return true }
        for ending in [".md", ".en.md"] {
            if try entryKind(at: root + "/" + path.dropLast(".id.md".count) + ending) != nil { return true }
        }
        return false
    }

    private mutating func take(_ path: String, isLink: Bool) throws(FileError) {
        let folder = Self.topFolder(of: path)
        if folder == Self.mediaFolder || folder == RootFile.folder {
            media.append(path)
        } else if folder == DataFile.folder {
            if isJudged, DataFile.name(of: path) == nil {
                diagnostics.append(DataFile.misnamed(path: ContentFiles.shown(path)))
            }
        } else if isText(path) {
            if let found = StrayFile.translation(path: ContentFiles.shown(path)), try isTranslation(path) {
                diagnostics.append(found)
            }
            if sections.contains(folder) { articles.append((folder, path)) } else { pages.append(path) }
        } else if isOther(path) {
            others.append(path)
        } else if isJudged, let misplaced = try misplaced(path, in: folder, isLink: isLink) {
            diagnostics.append(misplaced)
        } else if isJudged, folder == Self.servicesFolder {
            diagnostics.append(StrayFile.besideServices(path: ContentFiles.shown(path)))
        } else if isJudged, !knownFiles.contains(path) {
            if path.hasSuffix(".md"), !folder.isEmpty, !Self.reservedFolders.contains(folder) {
                strangeFolders.insert(folder)
            }
            let folders = sections.union([Self.pagesFolder, Self.mediaFolder]).sorted()
            diagnostics.append(StrayFile.diagnostic(path: ContentFiles.shown(path), folders: folders))
        }
    }

    /// Returns the diagnostic for a file in a folder of texts that has another name than texts have, or that is not a text.
    /// Nil where nothing more is known of it than that.
    private func misplaced(_ path: String, in folder: String, isLink: Bool) throws(FileError) -> Diagnostic? {
        guard sections.contains(folder) || folder == Self.pagesFolder || folder == Self.servicesFolder else {
            return nil
        }
        let shown = ContentFiles.shown(path)
        func move(to target: String) throws(FileError) -> Fix? {
            if isLink { return nil }
            guard try entryKind(at: root + "/" + target) == nil else { return nil }
            return .move(from: shown, to: ContentFiles.shown(target))
        }
        if let name = MarkdownName.meant(by: path) {
            return StrayFile.misnamed(path: shown, as: ContentFiles.shown(name), fix: try move(to: name))
        }
        let ending = FileType.ending(of: path)
        if MarkdownName.isOfficeText(ending) {
            return StrayFile.officeText(path: shown, ending: ending, folder: folder)
        }
        guard FileType.of(path).isMedia, ending != "txt" else { return nil }
        let target = Self.mediaFolder + path.dropFirst(folder.count)
        if StrayFile.isTable(path) {
            return folder == Self.servicesFolder
                ? nil : StrayFile.table(path: shown, to: ContentFiles.shown(target))
        }
        return StrayFile.media(path: shown, to: ContentFiles.shown(target), fix: try move(to: target))
    }
}

/// Names that people give to Markdown files.
enum MarkdownName {
    /// Returns the path with the ending `.md`, where a path ends in what stands for it: `.MD`, `.markdown`, `.md.txt`, `.md `.
    static func meant(by path: String) -> String? {
        let lowercased = path.lowercased()
        let endings = [".md.txt", ".markdown", ".mdown", ".mkd", ".mdwn", ".md.md", ".md"]
        let trimmed = lowercased.trimmed
        guard let ending = endings.first(where: trimmed.hasSuffix) else { return nil }
        let stem = path.dropLast(path.count - trimmed.count + ending.count)
        return path == stem + ".md" ? nil : stem + ".md"
    }

    static func isOfficeText(_ ending: String) -> Bool {
        ["doc", "docx", "odt", "rtf", "html", "htm"].contains(ending)
    }
}
