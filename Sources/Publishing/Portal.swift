import Content
import Diagnostics
import Reading
import Rendering
import SiteModel

/// Where a portal is and how it is to be built. Every setting is resolved; nothing below looks at the machine's clock or
/// environment.
public struct PortalOptions: Sendable {
    /// The folder that holds `content/` and `themes/`.
    public var root: String
    /// The moment at which the portal is seen. It may depend on the portal's own time zone.
    public var now: @Sendable (SiteTimeZone) -> Instant
    public var includesDrafts = false
    /// Whether scheduled articles are published before their time.
    public var includesFuture = false
    /// Whether warnings keep the portal from being published.
    public var isStrict = false
    /// How many files are worked on at once. Never changes the result.
    public var jobs = 1

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

/// A portal that was read and put together, and all that is wrong with it so far.
public struct Portal: Sendable {
    public let library: Library
    public let site: Site
    /// Nil where the theme has faults.
    public let theme: Theme?
    /// As gravely as the portal takes them.
    public let diagnostics: [Diagnostic]
    let policy: RulePolicy
    private let parts: Parts

    /// What the portal was put together of, for the next time.
    private struct Parts: Sendable {
        let library: LoadedLibrary
        let site: BuiltSite
        /// Nil where the settings do not say which.
        let theme: LoadedTheme?
        /// What of the theme must not be published.
        let leaks: [Diagnostic]
    }

    private init(_ parts: Parts) {
        self.parts = parts
        policy = RulePolicy(parts.library.library.settings.rules)
        if let theme = parts.theme {
            let found = parts.library.diagnostics + parts.site.diagnostics + theme.diagnostics + parts.leaks
            diagnostics = policy.apply(to: found) + policy.diagnostics
        } else {
            // Without settings, neither addresses nor theme are known, and half of what could be said would be wrong.
            diagnostics = policy.apply(to: parts.library.diagnostics)
        }
        library = parts.library.library
        site = parts.site.site
        theme = parts.theme?.theme
    }

    /// Reads everything and checks it, whatever is found on the way, so that one run shows all faults.
    ///
    /// - Parameters:
    ///   - earlier: the same portal as it was loaded before, with the same options but for the moment. What did not change
    ///     since is not read again, and related news stay as they were; ``withRelatedNews()`` brings them up to date. All else
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
        let loaded = try await LibraryLoader(root: options.root, jobs: options.jobs)
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
        // A theme's files are published as well.
        let assets = theme.theme?.assets.map { (path: $0.source, bytes: $0.bytes) } ?? []
        let leaks = try LeakGuard(loaded.library.registers).check(assets)
        return Portal(Parts(library: loaded, site: built, theme: theme, leaks: leaks))
    }

    /// The portal after some of its articles were written again, in the time that it takes to read these: for somebody who
    /// waits to see an edit.
    ///
    /// - Parameters:
    ///   - paths: relative to the portal's root. Nothing else is looked at.
    ///   - options: those with which the portal was loaded; only the moment may be another.
    /// - Returns: nil where more may have changed than texts. Otherwise what ``load(_:after:changed:progress:)`` gives.
    /// - Throws: `FileError` or `MarkdownError.parserUnavailable` where the machine fails.
    public func with(rewritten paths: Set<String>, _ options: PortalOptions) throws -> Portal? {
        let loader = LibraryLoader(root: options.root, jobs: options.jobs)
        guard parts.theme != nil, let rewritten = try loader.load(parts.library, withArticles: paths),
            let built = parts.site.with(rewritten, options: options.site(in: library.settings.zone))
        else { return nil }
        return Portal(Parts(library: rewritten.library, site: built, theme: parts.theme, leaks: parts.leaks))
    }

    /// The same portal, with the related news that it has when it is loaded anew.
    ///
    /// - Throws: `StemmerError` where the machine cannot stem words.
    public func withRelatedNews() async throws -> Portal {
        let built = try await parts.site.withRelatedNews(jobs: site.options.jobs)
        return Portal(Parts(library: parts.library, site: built, theme: parts.theme, leaks: parts.leaks))
    }
}
