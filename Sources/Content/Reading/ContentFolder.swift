import Diagnostics
import Files

/// What lies in `content/`, sorted by what it is. Paths are relative to the folder.
package struct ContentFolder {
    /// Folders below `content/` that no section may take.
    package static let reservedFolders: Set<String> = [
        "halaman", "media", "register", "layanan", "kategori", "tag", "assets", "data", "informasi-publik",
    ]
    /// The folder of standing pages.
    package static let pagesFolder = "halaman"
    static let mediaFolder = "media"
    /// Files that other parts of Terang read.
    private let knownFiles: Set<String>
    static let registersFolder = "register"
    static let servicesFolder = "layanan"
    /// Figures of information requests.
    static let requestFigures = "layanan/permohonan.csv"

    /// The folder on this machine.
    let root: String
    private(set) var articles: [(section: String, path: String)] = []
    /// Standing pages, and those of the services.
    private(set) var pages: [String] = []
    /// Sorted by name.
    private(set) var registers: [RegisterFolder] = []
    /// The tables beside the registers that exist.
    private(set) var tables: Set<String> = []
    private(set) var media: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let sections: Set<String>
    /// Names directly in `content/`, of whatever kind.
    private var names: Set<String> = []
    /// Folders in `content/` that hold `.md` files and are not the portal's.
    private var strangeFolders: Set<String> = []
    /// Whether it is known what the portal takes up.
    private let isJudged: Bool

    /// Walks the folder. Names that begin with a dot or end in `~` are left alone: they belong to editors and tools.
    ///
    /// The figures of a counter or poll that the portal does not have are out of place.
    init(root: String, settings: SiteSettings) throws(FileError) {
        self.root = root
        sections = Set(settings.sections.map(\.folder))
        isJudged = settings.isReadable
        var knownFiles: Set<String> = ["site.yaml"]
        if settings.counter != nil { knownFiles.insert("pengunjung.json") }
        if settings.poll != nil { knownFiles.insert("jajak-pendapat.json") }
        self.knownFiles = knownFiles
        try walk("", depth: 0)
        guard isJudged else { return }
        diagnostics += SectionWithoutFolder.diagnostics(
            of: settings,
            names: names,
            filled: Set(articles.map(\.section)),
            strange: strangeFolders
        )
    }

    private mutating func walk(_ folder: String, depth: Int) throws(FileError) {
        for entry in try listDirectory(folder.isEmpty ? root : root + "/" + folder) {
            guard !entry.name.hasPrefix("."), !entry.name.hasSuffix("~") else { continue }
            let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
            if folder.isEmpty { names.insert(entry.name) }
            // Bytes that are not UTF-8 read as replacement characters, and no file has the name that comes of it.
            if entry.name.unicodeScalars.contains("\u{FFFD}"), try entryKind(at: root + "/" + path) == nil {
                diagnostics.append(NotUTF8.name(path: Self.reported(path)))
                continue
            }
            switch entry.kind {
            case .directory:
                if isJudged, isText(path) {
                    diagnostics.append(StrayFile.folderNamedAsArticle(path: Self.reported(path)))
                }
                try walk(path, depth: depth + 1)
            case .file:
                take(path)
            case .symbolicLink:
                if try Self.isFileInside(path, of: root) { take(path) } else { refuse(path) }
            case .other:
                diagnostics.append(LinkOutOfContent.notAFile(path: Self.reported(path)))
            }
        }
    }

    /// Whether a path is named as articles and pages are, in a folder that holds such.
    private func isText(_ path: String) -> Bool {
        guard path.hasSuffix(".md"), let slash = path.firstIndex(of: "/") else { return false }
        let folder = String(path[..<slash])
        return sections.contains(folder) || folder == Self.pagesFolder || folder == Self.servicesFolder
    }

    private mutating func refuse(_ path: String) {
        diagnostics.append(LinkOutOfContent.diagnostic(path: Self.reported(path)))
    }

    /// Whether a path below `content/`, which may be that of a symbolic link, ends at a file in it. Links to folders are
    /// not followed: they can form circles.
    static func isFileInside(_ path: String, of root: String) throws(FileError) -> Bool {
        guard let realRoot = try resolvedPath(root), let target = try resolvedPath(root + "/" + path),
            target.hasPrefix(realRoot + "/")
        else { return false }
        return try entryKind(at: target) == .file
    }

    private mutating func take(_ path: String) {
        let parts = path.split(separator: "/")
        let folder = parts.count > 1 ? String(parts[0]) : ""
        if folder == Self.mediaFolder {
            media.append(path)
        } else if path.hasSuffix(".md"), sections.contains(folder) {
            articles.append((folder, path))
        } else if path.hasSuffix(".md"), folder == Self.pagesFolder || folder == Self.servicesFolder {
            pages.append(path)
        } else if folder == Self.registersFolder, parts.count == 3 {
            takeRegister(String(parts[1]), file: String(parts[2]), path: path)
        } else if let edition = EditionFile(path: path) {
            let register = register(String(parts[1]))
            registers[register].editions.append(edition)
        } else if ["opd.csv", "libur.csv", Self.requestFigures].contains(path) {
            tables.insert(path)
        } else if folder == Self.registersFolder, path.lowercased().hasSuffix(".csv") {
            diagnostics.append(BadRegister.unreadTable(path: Self.reported(path)))
        } else if isJudged, folder == Self.registersFolder || folder == Self.servicesFolder {
            diagnostics.append(
                StrayFile.besideTables(path: Self.reported(path), isRegister: folder == Self.registersFolder)
            )
        } else if isJudged, !knownFiles.contains(path) {
            if path.hasSuffix(".md"), !folder.isEmpty, !Self.reservedFolders.contains(folder) {
                strangeFolders.insert(folder)
            }
            let folders = sections.union([Self.pagesFolder, Self.mediaFolder]).sorted()
            diagnostics.append(StrayFile.diagnostic(path: Self.reported(path), folders: folders))
        }
    }

    private mutating func takeRegister(_ name: String, file: String, path: String) {
        let register = register(name)
        if file == "register.yaml" {
            registers[register].hasDefinition = true
        } else if file.lowercased().hasSuffix(".csv") {
            registers[register].tables.append(path)
        } else {
            diagnostics.append(StrayFile.besideTables(path: Self.reported(path), isRegister: true))
        }
    }

    /// The place of a register in `registers`. The files of one come together.
    private mutating func register(_ name: String) -> Int {
        if registers.last?.name != name { registers.append(RegisterFolder(name: name)) }
        return registers.count - 1
    }

    /// The path of a file in `content/` as diagnostics show it.
    static func reported(_ path: String) -> String { "content/" + path }
}
