import Content
public import Diagnostics
public import Publishing
public import Reading
import SiteModel

/// The portal on disk at one moment: its diagnostics and, if there has been a reading without errors, the site to show.
public struct PreviewState: Sendable {
    /// Incremented with each reading.
    public let version: Int
    /// The diagnostics of the newest reading, sorted and without duplicates.
    public let diagnostics: [Diagnostic]
    /// The portal's language in the newest reading, used for messages.
    public let language: Language
    /// The portal's time zone in the newest reading.
    public let zone: SiteTimeZone
    /// The number of articles that the newest reading shows: scheduled ones and drafts too, but none that has expired or was withdrawn.
    public let articleCount: Int
    /// The last site without errors, from which pages are served. Nil while there has been none.
    public let current: PreviewSite?
    /// Whether the newest reading has errors, so that ``current`` is older.
    public let isBehind: Bool
    /// The files held back in the newest reading.
    public let held: [HeldFile]
    /// The next moment at which the portal changes although its files do not. Nil where it is unknown.
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
        articleCount = portal.site.articles.count
        self.current = current
    }

    /// A moment with the time zone in which it is shown.
    struct NextChange: Sendable, Hashable {
        let instant: Instant
        let zone: SiteTimeZone

        /// The next scheduled change or publication date, whichever is earlier: articles shown before their date lose
        /// their badge then. Fails where there is neither.
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
