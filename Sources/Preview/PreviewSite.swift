import Exports
import Publishing
import Rendering
import SiteModel
import Synchronization

/// A portal without errors, and all its files in memory. Pages are rendered when they are asked for.
public struct PreviewSite: Sendable {
    public let portal: Portal
    private let pages: [String: OutputFile]
    private let exports: PreviewExports

    init(portal: Portal, theme: Theme) {
        self.portal = portal
        let files = Renderer(site: portal.site, theme: theme).files()
        pages = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        exports = PreviewExports(portal.site)
    }

    /// The file that answers for an address of the portal, without its base path: `index.html` for one that ends in a
    /// slash. Nil where the portal has none such.
    public func file(at address: String) -> OutputFile? {
        guard address.hasPrefix("/") else { return nil }
        let path = Addresses.file(for: address)
        return pages[path] ?? exports.file(path)
    }
}

/// The files that machines read, listed when the first is asked for: who looks at an edit seldom does.
private final class PreviewExports: Sendable {
    private let site: Site
    private let files = Mutex<[String: OutputFile]?>(nil)

    init(_ site: Site) {
        self.site = site
    }

    func file(_ path: String) -> OutputFile? {
        files.withLock { files in
            let listed = files ?? Dictionary(Exporter(site: site).files().map { ($0.path, $0) }) { first, _ in first }
            files = listed
            return listed[path]
        }
    }
}
