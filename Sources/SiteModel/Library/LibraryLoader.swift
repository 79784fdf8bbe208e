import Content
import Diagnostics
import Files
import Reading
import Registers
import Workers

/// Reads `content/` into a ``Library``.
public struct LibraryLoader: Sendable {
    /// The folder that holds `content/`.
    public let root: String
    /// The maximum number of files read at the same time.
    public let jobs: Int
    private let known: LoadedSettings?
    private let store: ReadingStore?
    private let program: String?

    private var content: String { root + "/content" }

    /// - Parameters:
    ///   - settings: the settings of the same folder, where they are known; read again where their files have changed since.
    ///   - program: the path of the program itself, which is started for texts that may take long to parse. Nil to refuse such texts.
    public init(root: String, jobs: Int, settings: LoadedSettings? = nil, program: String? = nil) {
        self.init(root: root, jobs: jobs, settings: settings, program: program, store: nil)
    }

    /// - Parameter store: readings of the same folder by earlier runs.
    package init(root: String, jobs: Int, settings: LoadedSettings?, program: String?, store: ReadingStore?) {
        self.root = root
        self.jobs = jobs
        self.program = program
        self.store = store
        known = settings
    }

    func articleReader(_ settings: SiteSettings) -> ArticleReader {
        ArticleReader(settings: settings, program: program.map(WorkerProcess.init))
    }

    /// Reads all files, even if some have faults.
    ///
    /// - Parameters:
    ///   - earlier: an earlier reading of the same folder. Only files that changed since are read again; the result is the same as without it.
    ///   - changed: paths, relative to the portal's root, of files that are known to have changed: clocks of file systems are too coarse for two
    ///     edits in quick succession.
    /// - Throws: `FileError` or `MarkdownError.parserUnavailable` where the machine fails. Faults in the files' content are diagnostics of the
    ///   result.
    public func load(after earlier: LoadedLibrary? = nil, changed: Set<String> = []) async throws -> LoadedLibrary {
        let isChanged = changed.contains { Self.settingsFiles.contains($0) || $0.hasPrefix(Self.dataFolder) }
        let before = isChanged ? nil : earlier?.settings ?? known
        let loaded = try settings(after: before)
        guard loaded.isThere else { return LoadedLibrary(loaded, .none) }
        let settings = loaded.settings
        let folder = try ContentFolder(root: content, settings: settings, isOther: RegisterFiles.contains)
        let registerFiles = RegisterFiles(folder.others, isJudged: settings.isReadable)
        // Settings affect how files are read.
        let isComparable = before != nil && earlier?.settings.stamps == loaded.stamps
        let kept = isComparable ? nil : await store?.readings(loaded, jobs: jobs)
        let known = isComparable ? earlier?.readings ?? .none : kept ?? .none
        let readings = try await readings(of: folder, registerFiles, settings, after: known, changed: changed)
        let unreadable = try HeldContent(unreadable: readings, in: settings.zone) { id in
            let file = content + "/" + id.rawValue
            return try entryKind(at: file) == nil ? [] : readFile(file, limit: BrokenHead.sizeLimit)
        }
        let misplaced = folder.diagnostics + registerFiles.diagnostics
        var library = LoadedLibrary(loaded, readings, misplaced: misplaced, held: unreadable)
        library.kept = kept
        return library
    }

    /// Returns an earlier reading with some articles read again. No other file is looked at.
    ///
    /// - Parameter paths: relative to the portal's root.
    /// - Returns: nil where a path is not an article that could be read both before and now.
    /// - Throws: the same errors as ``load(after:changed:)``.
    public func load(_ earlier: LoadedLibrary, withArticles paths: Set<String>) throws -> RewrittenArticles? {
        let reader = articleReader(earlier.library.settings)
        var readings = earlier.readings
        var articles: [RewrittenArticles.Pair] = []
        for path in paths.sorted() {
            guard let id = ContentPath(shown: path), let before = readings.articles.value(at: id),
                try id.isFileInside(content)
            else { return nil }
            let stamp = try FileStamp(of: content + "/" + id.rawValue)
            let (value, diagnostics) = try Self.read(id, in: content) {
                try reader.article($0, id: id, section: before.section, $1)
            }
            guard let value else { return nil }
            readings.articles.replace(id, with: FileReading(stamp: stamp, value: value, diagnostics: diagnostics))
            articles.append((before: before, after: value))
        }
        let library = LoadedLibrary(
            earlier.settings,
            readings,
            misplaced: earlier.misplaced,
            held: earlier.library.held
        )
        return RewrittenArticles(library: library, articles: articles)
    }

    private func readings(
        of folder: ContentFolder,
        _ registerFiles: RegisterFiles,
        _ settings: SiteSettings,
        after known: LibraryReadings,
        changed: Set<String>
    ) async throws -> LibraryReadings {
        let content = content
        let reader = articleReader(settings)
        let media = MediaReader(settings)
        let changed = Set(changed.compactMap(ContentPath.init(shown:)))
        return LibraryReadings(
            articles: try await known.articles
                .updated(folder.articles.map(\.path), in: content, changed: changed, jobs: jobs) { id in
                    try Self.read(id, in: content) { try reader.article($0, id: id, section: id.topFolder, $1) }
                },
            pages: try await known.pages.updated(folder.pages, in: content, changed: changed, jobs: jobs) { id in
                try Self.read(id, in: content) { try reader.page($0, id: id, $1) }
            },
            media: try await known.media.updated(folder.media, in: content, changed: changed, jobs: jobs) { path in
                try media.read(path, in: content)
            },
            registers: try await RegistersReader(content: content, zone: settings.zone, jobs: jobs)
                .readings(registerFiles, after: known.registers, changed: changed)
        )
    }

    private static let settingsFiles = ContentPath.ofSettings.map(\.shown)
    private static let dataFolder = ContentPath(DataFile.folder + "/").shown

    /// Reads `site.yaml`, the figures beside it and the data for the theme, without the rest of the content.
    ///
    /// - Parameter earlier: an earlier reading, which is reused while its files are unchanged.
    public func settings(after earlier: LoadedSettings? = nil) throws -> LoadedSettings {
        let data = try dataFiles()
        let stamps = try Dictionary(
            uniqueKeysWithValues: (Self.settingsFiles + data.map(\.shown)).map { path in
                (path, try FileStamp(of: root + "/" + path))
            }
        )
        if let earlier, earlier.stamps == stamps { return earlier }
        let findings = Findings()
        let path = ContentPath.settings.shown
        let kind = try entryKind(at: content + "/site.yaml")
        let isThere = kind != nil && kind != .directory
        if !isThere {
            let others = ["site.yml", "site.yaml.txt", "Site.yaml"]
            let other = try others.first { try entryKind(at: content + "/" + $0) == .file }
            findings.report(MissingSetting.noSettingsFile(path: path, other: other.map { ContentPath($0).shown }))
        }
        var settings = isThere ? try settings(path: path, findings) : .unreadable(path: path)
        settings.data = try values(of: data, findings)
        return LoadedSettings(settings: settings, diagnostics: findings.diagnostics, isThere: isThere, stamps: stamps)
    }

    private func settings(path: String, _ findings: Findings) throws -> SiteSettings {
        guard let text = try optionalText(ContentPath.settings, in: content, findings) else {
            return .unreadable(path: path)
        }
        var settings = SiteSettings.read(text, path: path, findings)
        if settings.counter != nil, let figures = try json(ContentPath.counter, VisitorFigures.fileKeys, findings) {
            settings.counter?.figures = figures
        }
        if let poll = settings.poll, poll.hasChoice {
            settings.poll = try json(ContentPath.poll, poll.resultKeys, findings) ?? poll
        }
        return settings
    }

    /// The files in `content/data/` that templates can name, sorted.
    private func dataFiles() throws(FileError) -> [ContentPath] {
        let folder = content + "/" + DataFile.folder
        guard try entryKind(at: folder) == .directory else { return [] }
        return try listDirectory(folder).filter { $0.kind != .directory }.map {
            ContentPath(DataFile.folder + "/" + $0.name)
        }
        .filter { DataFile.name(of: $0) != nil }.sorted()
    }

    /// Reads the values for templates by the name of their file.
    private func values(of files: [ContentPath], _ findings: Findings) throws -> [String: FreeValue] {
        var values: [String: FreeValue] = [:]
        var paths: [String: String] = [:]
        for file in files {
            let path = file.shown
            guard let name = DataFile.name(of: file), let text = try optionalText(file, in: content, findings) else {
                continue
            }
            if let other = paths[name] {
                findings.report(DataFile.doubled(path: path, other: other))
            } else {
                paths[name] = path
                values[name] = DataFile.value(text, path: path, findings)
            }
        }
        return values
    }

    /// Reads a JSON file, or returns nil where there is none. JSON is valid YAML, and the YAML reader knows the place of each value.
    private func json<Value>(_ name: ContentPath, _ keys: KeyTable<Value>, _ findings: Findings) throws -> Value? {
        let path = name.shown
        guard let text = try optionalText(name, in: content, findings) else { return nil }
        let mapping = YAMLText(path: path, text: text, findings).mapping(named: path)
        return mapping.flatMap(keys.value) ?? keys.initial
    }

    /// Reads an optional file. A symbolic link out of the folder is not followed; the search for files reports it.
    private func optionalText(_ name: ContentPath, in content: String, _ findings: Findings) throws -> String? {
        guard try name.isFileInside(content) else { return nil }
        let path = name.shown
        return try TextFile.read(content + "/" + name.rawValue, path: path, limit: TextFile.settingsLimit, findings)
    }

    private static func read<Value: Sendable>(
        _ id: ContentPath,
        in content: String,
        _ parse: ([UInt8], Findings) throws -> Value?
    ) throws -> (value: Value?, diagnostics: [Diagnostic]) {
        let findings = Findings()
        let path = id.shown
        let text = try TextFile.bytes(content + "/" + id.rawValue, path: path, limit: TextFile.markdownLimit, findings)
        let value = try text.flatMap { try parse($0, findings) }
        return (value, findings.diagnostics)
    }
}
