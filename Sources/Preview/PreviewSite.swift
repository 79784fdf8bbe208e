import Publishing
import Rendering

/// A portal without errors, whose files are made when they are asked for.
public struct PreviewSite: Sendable {
    public let portal: Portal
    private let files: PortalFiles

    init(portal: Portal, theme: Theme) {
        self.portal = portal
        files = PortalFiles(site: portal.site, theme: theme)
    }

    /// The file that answers for an address of the portal, without its base path: `index.html` for one that ends in a
    /// slash. Nil where the portal has none such.
    public func file(at address: String) -> OutputFile? { files.file(at: address) }
}
