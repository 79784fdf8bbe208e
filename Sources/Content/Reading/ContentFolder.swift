package import Diagnostics
package import Files
package import Reading

/// The files in `content/` by their kinds.
package struct ContentFolder {
    /// Folders below `content/` that no section may take: they hold something else, or the portal has their addresses.
    static let reservedFolders = Set(
        [pagesFolder, mediaFolder, RootFile.folder, servicesFolder, ContentPath.registersFolder]
            + AddressFolder.allCases.map(\.rawValue)
    )
    package static let pagesFolder = "halaman"
    package static let mediaFolder = AddressFolder.media.rawValue
    /// Files that other parts of Terang read.
    private let knownFiles: Set<ContentPath>
    package static let servicesFolder = "layanan"

    /// The folder on this machine.
    let root: String
    package private(set) var articles: [(section: String, path: ContentPath)] = []
    /// Standing pages, and those of the services.
    package private(set) var pages: [ContentPath] = []
    /// Files that other readers understand, such as those of registers; sorted.
    package private(set) var others: [ContentPath] = []
    /// Files that are published as they are: media, and what lies at the root.
    package private(set) var media: [ContentPath] = []
    package private(set) var diagnostics: [Diagnostic] = []
    private let isOther: (ContentPath) -> Bool
    private let sections: Set<String>
    /// Names directly in `content/`, of whatever kind.
    private var names: Set<String> = []
    /// Folders in `content/` that hold `.md` files and are not the portal's.
    private var strangeFolders: Set<String> = []
    /// Whether it is known what the portal takes up.
    private let isJudged: Bool

    /// Files that nobody wrote on purpose.
    private var litter: [ContentPath] = []

    /// Walks the folder. Names that begin with a dot or end in `~` are left alone: they belong to editors and tools.
    ///
    /// The figures of a counter or poll that the portal does not have are out of place.
    ///
    /// - Parameter isOther: whether a path below the folder belongs to another reader.
    package init(root: String, settings: SiteSettings, isOther: @escaping (ContentPath) -> Bool) throws(FileError) {
        self.root = root
        self.isOther = isOther
        sections = Set(settings.sections.map(\.folder))
        isJudged = settings.isReadable
        var knownFiles: Set<ContentPath> = [ContentPath.settings]
        if settings.counter != nil { knownFiles.insert(ContentPath.counter) }
        if settings.poll != nil { knownFiles.insert(ContentPath.poll) }
        self.knownFiles = knownFiles
        try walk("", depth: 0)
        Litter.diagnostic(litter.map(\.shown)).map { diagnostics.append($0) }
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
            diagnostics.append(StrayFile.tooDeep(path: ContentPath(folder).shown, limit: FolderDepth.limit))
            return
        }
        let entries = try listDirectory(folder.isEmpty ? root : root + "/" + folder)
        lazy var names = Set(entries.lazy.filter { $0.kind == .file }.map(\.name))
        // Strings with the same accents are equal however they are encoded, and so are the paths that hold them.
        var taken: Set<String> = []
        for entry in entries {
            guard !entry.name.hasPrefix("."), !entry.name.hasSuffix("~") else { continue }
            let path = ContentPath(folder.isEmpty ? entry.name : folder + "/" + entry.name)
            if Litter.contains(entry.name) || entry.kind == .file && Litter.isCopy(entry.name, among: names) {
                litter.append(path)
                continue
            }
            guard taken.insert(entry.name).inserted else {
                diagnostics.append(EqualNames.diagnostic(path: path.shown))
                continue
            }
            if folder.isEmpty { self.names.insert(entry.name) }
            UnsafeName.diagnostic(name: entry.name, path: path.shown).map { diagnostics.append($0) }
            if !entry.isUTF8 {
                diagnostics.append(NotUTF8.name(path: path.shown))
                continue
            }
            switch entry.kind {
            case .directory:
                if isJudged, path.rawValue == ContentPath.folder,
                    try entryKind(at: "\(root)/\(path)/\(ContentPath.settings)") != nil
                {
                    diagnostics.append(StrayFile.copyOfItself(path: path.shown))
                    continue
                }
                if isJudged, isText(path) {
                    diagnostics.append(StrayFile.folderNamedAsArticle(path: path.shown))
                }
                try walk(path.rawValue, depth: depth + 1)
            case .file:
                try take(path, isLink: false)
            case .symbolicLink:
                // Through a link in media/, a draft or the settings would be published as a file.
                let folder = [Self.mediaFolder, RootFile.folder].first { path.isBelow($0) } ?? ""
                if try path.isFileInside(root, in: folder) {
                    try take(path, isLink: true)
                } else {
                    let shown = ContentPath(folder.isEmpty ? "" : folder + "/").shown
                    diagnostics.append(LinkOutOfContent.diagnostic(path: path.shown, of: shown))
                }
            case .other:
                diagnostics.append(LinkOutOfContent.notAFile(path: path.shown))
            }
        }
    }

    /// Whether a path is named as articles and pages are, in a folder that holds such.
    private func isText(_ path: ContentPath) -> Bool {
        guard path.rawValue.hasSuffix(".md") else { return false }
        let folder = path.topFolder
        return sections.contains(folder) || folder == Self.pagesFolder || folder == Self.servicesFolder
    }

    /// Whether a text named by a language is one of several. `lapor.id.md` alone is called after a domain.
    private func isTranslation(_ path: ContentPath) throws(FileError) -> Bool {
        guard path.rawValue.hasSuffix(".id.md") else { return true }
        for ending in [".md", ".en.md"] {
            if try entryKind(at: root + "/" + path.rawValue.dropLast(".id.md".count) + ending) != nil { return true }
        }
        return false
    }

    private mutating func take(_ path: ContentPath, isLink: Bool) throws(FileError) {
        let folder = path.topFolder
        if folder == Self.mediaFolder || folder == RootFile.folder {
            media.append(path)
        } else if folder == DataFile.folder {
            if isJudged, DataFile.name(of: path) == nil {
                diagnostics.append(DataFile.misnamed(path: path.shown))
            }
        } else if isText(path) {
            if let found = StrayFile.translation(path: path.shown), try isTranslation(path) {
                diagnostics.append(found)
            }
            if sections.contains(folder) { articles.append((folder, path)) } else { pages.append(path) }
        } else if isOther(path) {
            others.append(path)
        } else if isJudged, let misplaced = try misplaced(path, in: folder, isLink: isLink) {
            diagnostics.append(misplaced)
        } else if isJudged, folder == Self.servicesFolder {
            diagnostics.append(StrayFile.besideServices(path: path.shown))
        } else if isJudged, !knownFiles.contains(path) {
            if path.rawValue.hasSuffix(".md"), !folder.isEmpty, !Self.reservedFolders.contains(folder) {
                strangeFolders.insert(folder)
            }
            let folders = sections.union([Self.pagesFolder, Self.mediaFolder]).sorted()
            diagnostics.append(StrayFile.diagnostic(path: path.shown, folders: folders))
        }
    }

    /// Returns the diagnostic for a file in a folder of texts that has another name than texts have, or that is not a text.
    /// Nil where nothing more is known of it than that.
    private func misplaced(_ path: ContentPath, in folder: String, isLink: Bool) throws(FileError) -> Diagnostic? {
        guard sections.contains(folder) || folder == Self.pagesFolder || folder == Self.servicesFolder else {
            return nil
        }
        let shown = path.shown
        func move(to target: ContentPath) throws(FileError) -> Fix? {
            if isLink { return nil }
            guard try entryKind(at: root + "/" + target.rawValue) == nil else { return nil }
            return .move(from: shown, to: target.shown)
        }
        if let name = MarkdownName.meant(by: path) {
            return StrayFile.misnamed(path: shown, as: name.shown, fix: try move(to: name))
        }
        let ending = path.ending
        if MarkdownName.isOfficeText(ending) {
            return StrayFile.officeText(path: shown, ending: ending, folder: folder)
        }
        guard path.type.isMedia, ending != "txt" else { return nil }
        let target = ContentPath(Self.mediaFolder + path.rawValue.dropFirst(folder.count))
        if StrayFile.isTable(path.rawValue) {
            return folder == Self.servicesFolder
                ? nil : StrayFile.table(path: shown, to: target.shown)
        }
        return StrayFile.media(path: shown, to: target.shown, fix: try move(to: target))
    }
}

/// Names that people give to Markdown files.
enum MarkdownName {
    /// Returns the path with the ending `.md`, where a path ends in what stands for it: `.MD`, `.markdown`, `.md.txt`, `.md `.
    static func meant(by path: ContentPath) -> ContentPath? {
        let path = path.rawValue
        let lowercased = path.lowercased()
        let endings = [".md.txt", ".markdown", ".mdown", ".mkd", ".mdwn", ".md.md", ".md"]
        let trimmed = lowercased.trimmed
        guard let ending = endings.first(where: trimmed.hasSuffix) else { return nil }
        let stem = path.dropLast(path.count - trimmed.count + ending.count)
        return path == stem + ".md" ? nil : ContentPath(stem + ".md")
    }

    static func isOfficeText(_ ending: String) -> Bool {
        ["doc", "docx", "odt", "rtf", "html", "htm"].contains(ending)
    }
}
