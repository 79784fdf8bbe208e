public import Content
public import Publishing
import Rendering

/// A portal without errors, whose files are made on demand.
public struct PreviewSite: Sendable {
    public let portal: Portal
    private let files: @Sendable (Address) -> OutputFile?

    /// - Throws: `TemplateOverflow` where a fragment exceeds the limits of templates.
    init(portal: Portal, theme: Theme) throws {
        self.init(portal: portal, files: try PortalFiles(site: portal.site, theme: theme).file)
    }

    /// - Parameter files: the implementation of ``file(at:)``.
    init(portal: Portal, files: @escaping @Sendable (Address) -> OutputFile?) {
        self.portal = portal
        self.files = files
    }

    /// Returns the file at an address of the portal without its base path, where an address that ends in a slash stands
    /// for its `index.html`. Nil where the portal has no such file.
    public func file(at address: Address) -> OutputFile? { files(address) }
}
