import Content
import Diagnostics
import Files
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

    /// Reads everything and checks it, whatever is found on the way, so that one run shows all faults.
    ///
    /// - Throws: `FileError`, `MarkdownError.parserUnavailable`, `StemmerError` or `DigestError` where the machine fails.
    public static func load(_ options: PortalOptions, progress: some BuildProgress) async throws -> Portal {
        progress.begin(.reading, total: 0)
        let loaded = try await LibraryLoader(root: options.root, jobs: options.jobs).load()
        progress.begin(.modelling, total: 0)
        let site = SiteOptions(
            now: options.now(loaded.library.settings.zone),
            includesDrafts: options.includesDrafts,
            includesFuture: options.includesFuture,
            jobs: options.jobs
        )
        let built = try await SiteBuilder(library: loaded.library, options: site).build()
        progress.begin(.theming, total: 0)
        let policy = RulePolicy(loaded.library.settings.rules)
        guard loaded.library.settings.isReadable else {
            // Without settings, neither addresses nor theme are known, and half of what could be said would be wrong.
            return Portal(
                library: loaded.library,
                site: built.site,
                theme: nil,
                diagnostics: policy.apply(to: loaded.diagnostics),
                policy: policy
            )
        }
        let theme = try ThemeLoader(root: options.root, settings: loaded.library.settings).load()
        // A theme's files are published as well.
        let folder = "themes/\(loaded.library.settings.theme.value)/"
        let assets = theme.theme?.assets.map { (path: folder + $0.outputPath, bytes: $0.bytes) } ?? []
        let leaks = try LeakGuard(loaded.library.registers).check(assets)
        let diagnostics = loaded.diagnostics + built.diagnostics + theme.diagnostics + leaks
        return Portal(
            library: loaded.library,
            site: built.site,
            theme: theme.theme,
            diagnostics: policy.apply(to: diagnostics) + policy.diagnostics,
            policy: policy
        )
    }
}
