import Concurrency
import Diagnostics
import Files

/// Reads `content/` into a ``Library``.
public struct LibraryLoader: Sendable {
    /// The folder that holds `content/`.
    public let root: String
    /// How many files are read at once.
    public let jobs: Int

    public init(root: String, jobs: Int) {
        self.root = root
        self.jobs = jobs
    }

    /// Reads every file, whatever is wrong with the others.
    ///
    /// - Throws: `FileError` or `MarkdownError.parserUnavailable` where the machine fails. What is wrong with the files' content is in the result's
    ///   diagnostics.
    public func load() async throws -> LoadedLibrary {
        let content = root + "/content"
        let settingsPath = ContentFolder.reported("site.yaml")
        let findings = Findings()
        let settingsKind = try entryKind(at: content + "/site.yaml")
        guard settingsKind != nil, settingsKind != .directory else {
            let library = Library(settings: .unreadable(path: settingsPath), articles: [], pages: [], media: [])
            return LoadedLibrary(library: library, diagnostics: [MissingSetting.noSettingsFile(path: settingsPath)])
        }
        let settings = try settings(content: content, path: settingsPath, findings)
        let folder = try ContentFolder(root: content, settings: settings)
        let reader = ArticleReader(settings: settings)

        let articles = try await parallelMap(folder.articles, jobs: jobs) { section, id in
            try Self.read(id, in: content) { try reader.article($0, id: id, section: section, $1) }
        }
        let pages = try await parallelMap(folder.pages, jobs: jobs) { id in
            try Self.read(id, in: content) { try reader.page($0, id: id, $1) }
        }
        let media = try await parallelMap(folder.media, jobs: jobs) { path in
            try MediaReader(budget: settings.budgets.picture).read(path, in: content)
        }
        let registersReader = RegistersReader(content: content, zone: settings.zone, jobs: jobs)
        let (registers, faults) = try await registersReader.read(folder.registers, tables: folder.tables)
        let library = Library(
            settings: settings,
            articles: articles.compactMap(\.value),
            pages: pages.compactMap(\.value),
            media: media.compactMap(\.value),
            registers: registers
        )
        let diagnostics =
            findings.diagnostics + folder.diagnostics + articles.flatMap(\.diagnostics) + pages.flatMap(\.diagnostics)
            + media.flatMap(\.diagnostics) + faults + RegisterRules.check(registers)
        return LoadedLibrary(library: library, diagnostics: diagnostics)
    }

    /// What `site.yaml` says, and all that is wrong with it, without a look at the rest of the content.
    public func settings() throws -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
        let findings = Findings()
        let path = ContentFolder.reported("site.yaml")
        let content = root + "/content"
        guard try ContentFolder.isFileInside("site.yaml", of: content) else {
            return (.unreadable(path: path), [MissingSetting.noSettingsFile(path: path)])
        }
        let settings = try settings(content: content, path: path, findings)
        return (settings, findings.diagnostics)
    }

    /// The language of the portal, whatever else is wrong with its settings. Indonesian where they say nothing.
    public func language() throws -> Language {
        let path = ContentFolder.reported("site.yaml")
        return try settings(content: root + "/content", path: path, Findings()).language
    }

    private func settings(content: String, path: String, _ findings: Findings) throws -> SiteSettings {
        guard let text = try optionalText("site.yaml", in: content, findings) else { return .unreadable(path: path) }
        var settings = SettingsReader.read(text, path: path, findings)
        if let counter = settings.counter, let text = try optionalText("pengunjung.json", in: content, findings) {
            let path = ContentFolder.reported("pengunjung.json")
            let figures = WidgetFileReader.figures(text, path: path, findings)
            settings.counter = CounterSettings(figures: figures ?? .unknown, endpoint: counter.endpoint)
        }
        if let poll = settings.poll, let text = try optionalText("jajak-pendapat.json", in: content, findings) {
            let path = ContentFolder.reported("jajak-pendapat.json")
            settings.poll = WidgetFileReader.results(text, path: path, for: poll, findings)
        }
        return settings
    }

    /// The text of a file that need not be there. A symbolic link out of the folder is not followed; the walk through
    /// the folder reports it.
    private func optionalText(_ name: String, in content: String, _ findings: Findings) throws -> String? {
        guard try ContentFolder.isFileInside(name, of: content) else { return nil }
        let path = ContentFolder.reported(name)
        return try TextFile.read(content + "/" + name, path: path, limit: TextFile.settingsLimit, findings)
    }

    private struct Reading<Value: Sendable>: Sendable {
        let value: Value?
        let diagnostics: [Diagnostic]
    }

    private static func read<Value: Sendable>(
        _ id: String,
        in content: String,
        _ parse: (String, Findings) throws -> Value?
    ) throws -> Reading<Value> {
        let findings = Findings()
        let path = ContentFolder.reported(id)
        let text = try TextFile.read(content + "/" + id, path: path, limit: TextFile.markdownLimit, findings)
        let value = try text.flatMap { try parse($0, findings) }
        return Reading(value: value, diagnostics: findings.diagnostics)
    }
}
