import Content
public import Diagnostics
public import Publishing
public import Reading
import Registers
import SiteModel

/// The portal on disk at one moment: its diagnostics, and the portal that may be shown.
public struct PreviewState: Sendable {
    /// Counted up with each reading.
    public let version: Int
    /// What the newest reading found, sorted, each once.
    public let diagnostics: [Diagnostic]
    /// What the newest reading said of the language. Messages are written in it.
    public let language: Language
    /// What the newest reading said of the time zone.
    public let zone: SiteTimeZone
    /// How many articles the newest reading found, drafts among them.
    public let articleCount: Int
    /// The last portal without errors: what pages are served from. Nil until there has been one.
    public let current: PreviewSite?
    /// Whether the newest reading cannot be shown, so that ``current`` is older than it.
    public let isBehind: Bool
    /// What the newest reading holds back.
    public let held: [HeldFile]
    /// When the portal next changes without a change of its files. Nil where that is not known.
    let nextChange: NextChange?
    let rendered = RenderedPages()

    init(version: Int, portal: Portal, diagnostics: [Diagnostic], current: PreviewSite?) {
        nextChange = NextChange(of: portal.site)
        self.version = version
        self.diagnostics = diagnostics
        isBehind = portal.isStopped
        held = portal.held
        language = portal.library.settings.language
        zone = portal.library.settings.zone
        articleCount = portal.library.articles.count
        self.current = current
    }

    /// A moment, and the zone in which clocks show it.
    public struct NextChange: Sendable, Hashable {
        let instant: Instant
        let zone: SiteTimeZone

        /// Articles that are shown before their time lose their mark when it comes.
        init?(of site: Site) {
            let now = site.options.now
            let appearances = site.articles.lazy.map(\.article.date.value).filter { $0 > now }.min()
            let next = [site.scheduledChanges.first?.instant, appearances].compactMap { $0 }.filter { $0 > now }.min()
            guard let next else { return nil }
            instant = next
            zone = site.settings.zone
        }
    }

    public var errors: [Diagnostic] { diagnostics.groupedByCause().filter { $0.severity == .error } }
    public var warnings: [Diagnostic] { diagnostics.groupedByCause().filter { $0.severity == .warning } }
}
