public import Publishing
import Rendering

/// A portal without errors, whose files are made when they are asked for.
public struct PreviewSite: Sendable {
    public let portal: Portal
    private let files: @Sendable (String) -> OutputFile?

    /// - Throws: where a template makes a fragment without end.
    init(portal: Portal, theme: Theme) throws {
        self.init(portal: portal, files: try PortalFiles(site: portal.site, theme: theme).file)
    }

    /// - Parameter files: returns what ``file(at:)`` returns.
    init(portal: Portal, files: @escaping @Sendable (String) -> OutputFile?) {
        self.portal = portal
        self.files = files
    }

    /// The file that answers for an address of the portal, without its base path: `index.html` for one that ends in a
    /// slash. Nil where the portal has none such.
    public func file(at address: String) -> OutputFile? { files(address) }
}
