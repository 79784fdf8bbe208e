public import Content
public import Diagnostics
import Digests
public import Reading
public import Registers
public import Rendering
public import SiteModel

/// The location of a portal and the options of its build. Every option is resolved here; the layers below read neither
/// the machine's clock nor its environment.
public struct PortalOptions: Sendable {
    /// The folder that contains `content/` and `themes/`.
    public var root: String
    /// Returns the current moment for the build. It may depend on the portal's own time zone.
    public var now: @Sendable (SiteTimeZone) -> Instant
    public var includesDrafts = false
    /// Whether scheduled articles are published before their time.
    public var includesFuture = false
    /// Whether warnings prevent publication.
    public var isStrict = false
    /// How files with errors are handled. Nil where the portal's settings decide.
    public var faults: FaultHandling?
    /// The folder with the published portal. Nil for `output/` in `root`.
    public var output: String?
    /// Whether to skip a build whose result is known from `.terang/store/` to equal the last one.
    public var usesStore = false
    /// Whether to build everything and compare the result with the store.
    public var verifiesStore = false
    /// Whether what is computed is kept in `.terang/store/` for the next run.
    var keepsResults = false
    /// The number of files processed at the same time. It never changes the result.
    public var jobs = 1
    /// Whether the portal can tell why articles are related.
    public var explainsRelatedNews = false
    /// The path of the program itself, which is started for texts that may take long to parse and for making pictures
    /// smaller. Nil where neither is done.
    public var program: String?
    /// The portal's settings, where the caller has read them already. They are read again if their files have changed
    /// since.
    public var settings: LoadedSettings?
    /// The templates that earlier loads in this process compiled. Nil compiles them anew.
    public var themes: CompiledThemes?

    public init(root: String, now: @escaping @Sendable (SiteTimeZone) -> Instant) {
        self.root = root
        self.now = now
    }

    var outputFolder: String { output ?? root + "/output" }

    /// Returns how files with errors are handled in a portal with these settings.
    func handling(in settings: SiteSettings) -> FaultHandling { faults ?? settings.faults }

    func site(in zone: SiteTimeZone) throws -> SiteOptions {
        SiteOptions(
            now: now(zone),
            includesDrafts: includesDrafts,
            includesFuture: includesFuture,
            jobs: jobs,
            explainsRelatedNews: explainsRelatedNews,
            results: usesStore && !verifiesStore ? try BuildRecord.results(root, isWritten: keepsResults) : .none
        )
    }
}

/// A loaded portal with its diagnostics so far. Immutable and shared, like `Site`.
public final class Portal: Sendable {
    public let library: Library
    public let site: Site
    /// Nil where the theme has faults.
    public let theme: Theme?
    /// Diagnostics with the severities that the portal configures.
    public let diagnostics: [Diagnostic]
    /// Sorted by path.
    public let held: [HeldFile]
    /// Remarks about the portal beside its diagnostics.
    public let notes: [LocalizedText]
    /// The diagnostics that stop a strict build: all except those about files that are held back, and their
    /// consequences.
    let doubts: [Diagnostic]
    /// The errors that prevent publication.
    let stops: [Diagnostic]
    let policy: RulePolicy
    private let parts: Parts

    /// The values from which the portal was assembled, kept for the next load.
    private struct Parts: Sendable {
        /// The library as read from the files, and the site made from all of it.
        let read: LoadedLibrary
        let whole: BuiltSite
        /// The library without what is held back.
        var library: LoadedLibrary
        var site: BuiltSite
        /// Nil where the settings cannot be read.
        let theme: LoadedTheme?
        /// Diagnostics about files of the theme that must not be published.
        let leaks: [Diagnostic]
        var held = HeldFiles.none
        var notes: [LocalizedText] = []
        /// Errors that holding files back caused.
        var stops: [Diagnostic] = []

        init(library: LoadedLibrary, site: BuiltSite, theme: LoadedTheme? = nil, leaks: [Diagnostic] = []) {
            read = library
            whole = site
            self.library = library
            self.site = site
            self.theme = theme
            self.leaks = leaks
        }
    }

    private init(_ parts: Parts) {
        self.parts = parts
        let settings = parts.library.library.settings
        let loaded = parts.library.library
        let oldPages = loaded.pages.filter { page in
            page.updated.map { settings.isArchived(settings.zone.localTime(at: $0)) } ?? false
        }
        let archived =
            loaded.articles.filter { settings.isArchived($0.localDate) }.map(\.body.path) + oldPages.map(\.body.path)
        // An earlier text stays published as it was, even where the targets of its links are gone. Rows of registers
        // are judged individually.
        let earlier = parts.held.files.filter { file in
            file.state == .earlier && !(ContentPath(shown: file.path).map(RegisterFiles.contains) ?? false)
        }.map(\.path)
        policy = RulePolicy(settings.rules, lenient: Set(archived), earlier: Set(earlier))
        let found: [Diagnostic]
        if let theme = parts.theme {
            let all = parts.library.diagnostics + parts.site.diagnostics + theme.diagnostics + parts.leaks
            found = policy.apply(to: all) + policy.diagnostics + parts.stops
        } else {
            // Without settings, addresses and theme are unknown, and many diagnostics would be wrong.
            found = policy.apply(to: parts.library.diagnostics)
        }
        // Warnings about an earlier text would point into the file's current text.
        let heldPaths = parts.held.paths
        let current = found.filter { $0.severity == .error || !heldPaths.contains($0.location.path) }
        diagnostics = (current + parts.held.diagnostics).bounded()
        doubts = current.filter { !heldPaths.contains($0.location.path) && $0.rule != LinkToHeld.rule }
        let lacking = Set(found.filter { $0.rule == MissingMedia.rule }.map(\.location.path))
        held = parts.held.files.map { file in
            var file = file
            file.lacksMedia = file.state == .earlier && lacking.contains(file.path)
            return file
        }
        notes = parts.notes
        stops = found.filter { $0.severity == .error }
        library = parts.library.library
        site = parts.site.site
        theme = parts.theme?.theme
    }

    /// Reads and checks the whole portal without stopping at the first fault, so that one run reports all of them.
    ///
    /// - Parameters:
    ///   - earlier: the same portal as loaded before, with the same options except for the moment. Unchanged files are
    ///     not read again, and related news stay as they were until ``withRelatedNews()`` updates them. Everything else
    ///     is as if there were no `earlier`.
    /// - changed: paths, relative to the portal's root, of files that have changed since.
    /// - Throws: `FileError`, `MarkdownError.parserUnavailable`, `StemmerError` or `DigestError` where the machine fails;
    ///   `CancellationError` where the task is cancelled.
    public static func load(
        _ options: PortalOptions,
        after earlier: Portal? = nil,
        changed: Set<String> = [],
        progress: some BuildProgress
    ) async throws -> Portal {
        progress.begin(.reading, total: 0)
        let loader = LibraryLoader(
            root: options.root,
            jobs: options.jobs,
            settings: options.settings,
            program: options.program,
            store: options.usesStore && !options.verifiesStore ? try BuildRecord.readings(options.root) : nil
        )
        let loaded = try await loader.load(after: earlier?.parts.read, changed: changed)
        try Task.checkCancellation()
        progress.begin(.modelling, total: 0)
        let site = try options.site(in: loaded.library.settings.zone)
        let built = try await SiteBuilder(library: loaded.library, options: site, after: earlier?.parts.whole)
            .build(changed: changed)
        progress.begin(.theming, total: 0)
        guard loaded.library.settings.isReadable else {
            return Portal(Parts(library: loaded, site: built))
        }
        let theme = try ThemeLoader(root: options.root, settings: loaded.library.settings, compiled: options.themes)
            .load(after: earlier?.parts.theme, changed: changed)
        return try await assembled(loaded, built, theme, options)
    }

    /// Returns the portal of a library, its site and its theme, without the files that are held back.
    private static func assembled(
        _ loaded: LoadedLibrary,
        _ built: BuiltSite,
        _ theme: LoadedTheme,
        _ options: PortalOptions
    ) async throws -> Portal {
        let site = built.site.options
        // Files of the theme are published as well, so they are compared with the exempt documents, too.
        let assets = theme.theme?.assets.map { (path: $0.source, bytes: $0.bytes) } ?? []
        let leaks = try LeakGuard(loaded.library.registers, now: site.now).check(assets)
        let whole = Portal(Parts(library: loaded, site: built, theme: theme, leaks: leaks))
        guard options.handling(in: loaded.library.settings) == .hold, !whole.stops.isEmpty else { return whole }
        var holding = try Holding(whole, options)
        return try await holding.portal { library, held in
            var shown = site
            shown.results = site.results.second
            let built = try await SiteBuilder(library: library.library, options: shown).build()
            var parts = whole.parts
            (parts.library, parts.site, parts.held) = (library, built, held)
            return Portal(parts)
        }
    }

    /// The library as read from `content/`, including what is held back.
    var loadedLibrary: LoadedLibrary { parts.read }

    /// The registers as read from their files, including what is held back.
    public var registers: Registers { parts.read.library.registers }

    /// The library as it is shown, without what is held back.
    var shownLibrary: LoadedLibrary { parts.library }

    /// The earlier texts that are shown in place of files that are held back, by path below `content/`.
    var earlierTexts: [ContentPath: PublishedSources.Entry] { parts.held.earlier }

    /// Whether the portal cannot be published.
    public var isStopped: Bool { theme == nil || !stops.isEmpty }

    /// Returns the portal with further errors, which prevent its publication.
    func stopped(by errors: [Diagnostic], notes: [LocalizedText]) -> Portal {
        var parts = parts
        parts.stops = errors
        parts.notes = notes
        return Portal(parts)
    }

    /// Returns the portal with additional remarks.
    func noting(_ notes: [LocalizedText]) -> Portal {
        var parts = parts
        parts.notes = notes
        return Portal(parts)
    }

    /// Returns the portal after some of its articles were rewritten. Where only their texts changed, this takes little
    /// more time than reading these articles.
    ///
    /// - Parameters:
    ///   - paths: the rewritten files, relative to the portal's root. No other file is read.
    ///   - options: the options with which the portal was loaded; only the moment may differ.
    /// - Returns: the portal as ``load(_:after:changed:progress:)`` would return it, or nil where a path is not an
    ///   article that could be read both before and now.
    /// - Throws: the errors of ``load(_:after:changed:progress:)``.
    public func with(rewritten paths: Set<String>, _ options: PortalOptions) async throws -> Portal? {
        let loader = LibraryLoader(root: options.root, jobs: options.jobs, program: options.program)
        guard let theme = parts.theme, parts.held.files.isEmpty,
            let rewritten = try loader.load(parts.library, withArticles: paths)
        else { return nil }
        let site = try options.site(in: library.settings.zone)
        if let built = parts.site.with(rewritten, options: site) {
            return Portal(Parts(library: rewritten.library, site: built, theme: theme, leaks: parts.leaks))
        }
        let built = try await SiteBuilder(library: rewritten.library.library, options: site, after: parts.site)
            .build(changed: paths)
        return try await Self.assembled(rewritten.library, built, theme, options)
    }

    /// Returns whether every page is the same as in an earlier state, as far as the files and the time determine that.
    public func isSame(as earlier: Portal) -> Bool {
        guard let theme = parts.theme, let earlierTheme = earlier.parts.theme else { return false }
        return parts.library.isSame(as: earlier.parts.library) && theme.isSame(as: earlierTheme)
            && parts.site.isSame(as: earlier.parts.site)
    }

    /// Returns the portal with its related news updated, as if it were loaded from scratch.
    ///
    /// - Throws: `StemmerError` where the machine cannot stem words; `CancellationError` where the task is cancelled.
    public func withRelatedNews() async throws -> Portal {
        // While something is held back, every load computes the related news anew.
        guard parts.held.files.isEmpty else { return self }
        let built = try await parts.site.withRelatedNews()
        return Portal(Parts(library: parts.library, site: built, theme: parts.theme, leaks: parts.leaks))
    }
}
