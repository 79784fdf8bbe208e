import Content
public import Diagnostics
public import Reading
public import Rendering
public import SiteModel

/// The location of a portal and the options of its build. Every setting is resolved; the layers below read neither the
/// machine's clock nor its environment.
public struct PortalOptions: Sendable {
    /// The folder that contains `content/` and `themes/`.
    public var root: String
    /// The moment at which the portal is seen. It may depend on the portal's own time zone.
    public var now: @Sendable (SiteTimeZone) -> Instant
    public var includesDrafts = false
    /// Whether scheduled articles are published before their time.
    public var includesFuture = false
    /// Whether warnings prevent publication.
    public var isStrict = false
    /// The number of files processed at the same time. It never changes the result.
    public var jobs = 1
    /// The portal's settings, where they were read already; read again where the files have changed since.
    public var settings: LoadedSettings?

    public init(root: String, now: @escaping @Sendable (SiteTimeZone) -> Instant) {
        self.root = root
        self.now = now
    }

    func site(in zone: SiteTimeZone) -> SiteOptions {
        SiteOptions(
            now: now(zone),
            includesDrafts: includesDrafts,
            includesFuture: includesFuture,
            jobs: jobs
        )
    }
}

/// A loaded portal with its diagnostics so far.
public struct Portal: Sendable {
    public let library: Library
    public let site: Site
    /// Nil where the theme has faults.
    public let theme: Theme?
    /// With the severities that the portal configures.
    public let diagnostics: [Diagnostic]
    let policy: RulePolicy
    private let parts: Parts

    /// The values from which the portal was assembled, kept for the next load.
    private struct Parts: Sendable {
        let library: LoadedLibrary
        let site: BuiltSite
        /// Nil where the settings cannot be read.
        let theme: LoadedTheme?
        /// Files of the theme that must not be published.
        let leaks: [Diagnostic]
    }

    private init(_ parts: Parts) {
        self.parts = parts
        policy = RulePolicy(parts.library.library.settings.rules)
        if let theme = parts.theme {
            let found = parts.library.diagnostics + parts.site.diagnostics + theme.diagnostics + parts.leaks
            diagnostics = policy.apply(to: found) + policy.diagnostics
        } else {
            // Without settings, addresses and theme are unknown, and many diagnostics would be wrong.
            diagnostics = policy.apply(to: parts.library.diagnostics)
        }
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
    ///   - changed: paths, relative to the portal's root, of files that are known to have changed since.
    /// - Throws: `FileError`, `MarkdownError.parserUnavailable`, `StemmerError` or `DigestError` where the machine fails.
    public static func load(
        _ options: PortalOptions,
        after earlier: Portal? = nil,
        changed: Set<String> = [],
        progress: some BuildProgress
    ) async throws -> Portal {
        progress.begin(.reading, total: 0)
        let loaded = try await LibraryLoader(root: options.root, jobs: options.jobs, settings: options.settings)
            .load(after: earlier?.parts.library, changed: changed)
        progress.begin(.modelling, total: 0)
        let site = options.site(in: loaded.library.settings.zone)
        let built = try await SiteBuilder(library: loaded.library, options: site)
            .build(after: earlier?.parts.site, changed: changed)
        progress.begin(.theming, total: 0)
        guard loaded.library.settings.isReadable else {
            return Portal(Parts(library: loaded, site: built, theme: nil, leaks: []))
        }
        let theme = try ThemeLoader(root: options.root, settings: loaded.library.settings)
            .load(after: earlier?.parts.theme, changed: changed)
        // Files of the theme are published as well.
        let assets = theme.theme?.assets.map { (path: $0.source, bytes: $0.bytes) } ?? []
        let leaks = try LeakGuard(loaded.library.registers).check(assets)
        return Portal(Parts(library: loaded, site: built, theme: theme, leaks: leaks))
    }

    /// Returns the portal after some of its articles were rewritten, in little more time than it takes to read these.
    ///
    /// - Parameters:
    ///   - paths: the rewritten files, relative to the portal's root. No other file is read.
    ///   - options: the options with which the portal was loaded; only the moment may differ.
    /// - Returns: the portal as ``load(_:after:changed:progress:)`` would return it, or nil where other pages may be
    ///   affected.
    /// - Throws: `FileError` or `MarkdownError.parserUnavailable` where the machine fails.
    public func with(rewritten paths: Set<String>, _ options: PortalOptions) throws -> Portal? {
        let loader = LibraryLoader(root: options.root, jobs: options.jobs)
        guard parts.theme != nil, let rewritten = try loader.load(parts.library, withArticles: paths),
            let built = parts.site.with(rewritten, options: options.site(in: library.settings.zone))
        else { return nil }
        return Portal(Parts(library: rewritten.library, site: built, theme: parts.theme, leaks: parts.leaks))
    }

    /// Whether every page is the same as in an earlier state of the portal, as far as their files and the time tell.
    public func isSame(as earlier: Portal) -> Bool {
        guard let theme = parts.theme, let earlierTheme = earlier.parts.theme else { return false }
        return parts.library.isSame(as: earlier.parts.library) && theme.isSame(as: earlierTheme)
            && parts.site.isSame(as: earlier.parts.site)
    }

    /// The same portal, with the related news that it has when it is loaded anew.
    ///
    /// - Throws: `StemmerError` where the machine cannot stem words.
    public func withRelatedNews() async throws -> Portal {
        let built = try await parts.site.withRelatedNews(jobs: site.options.jobs)
        return Portal(Parts(library: parts.library, site: built, theme: parts.theme, leaks: parts.leaks))
    }
}
