import Content
import Diagnostics
import Files
import Rendering
import SiteModel

/// Where a portal is and how it is to be built. Every setting is resolved; nothing below looks at the machine's clock or
/// environment.
public struct PortalOptions: Sendable {
    /// The folder that holds `content/` and `themes/`.
    public let root: String
    public let site: SiteOptions
    /// Whether warnings keep the portal from being published.
    public let isStrict: Bool

    public init(root: String, site: SiteOptions, isStrict: Bool) {
        self.root = root
        self.site = site
        self.isStrict = isStrict
    }
}

/// A portal that was read and put together, and all that is wrong with it so far.
public struct Portal: Sendable {
    public let library: Library
    public let site: Site
    /// Nil where the theme has faults.
    public let theme: Theme?
    public let diagnostics: [Diagnostic]

    /// Reads everything and checks it, whatever is found on the way, so that one run shows all faults.
    ///
    /// - Throws: `FileError`, `MarkdownError.parserUnavailable` or `StemmerError` where the machine fails.
    public static func load(_ options: PortalOptions, progress: some BuildProgress) async throws -> Portal {
        progress.begin(.reading, total: 0)
        let loaded = try await LibraryLoader(root: options.root, jobs: options.site.jobs).load()
        progress.begin(.modelling, total: 0)
        let built = try await SiteBuilder(library: loaded.library, options: options.site).build()
        progress.begin(.theming, total: 0)
        var diagnostics = loaded.diagnostics + built.diagnostics
        var theme: Theme?
        // Without settings there is no theme to speak of.
        if try entryKind(at: options.root + "/content/site.yaml") != nil {
            let loadedTheme = try ThemeLoader(root: options.root, settings: loaded.library.settings).load()
            diagnostics += loadedTheme.diagnostics
            theme = loadedTheme.theme
        }
        return Portal(library: loaded.library, site: built.site, theme: theme, diagnostics: diagnostics)
    }
}
