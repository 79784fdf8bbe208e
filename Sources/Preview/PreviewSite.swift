import Content
import Publishing
import SiteModel

/// A portal without errors, and all its files in memory. Pages are rendered when they are asked for.
public struct PreviewSite: Sendable {
    public let portal: Portal
    private let files: [String: OutputFile]

    /// - Parameter files: every file of the portal, each path once.
    public init(portal: Portal, files: [OutputFile]) {
        self.portal = portal
        self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    }

    /// The file that answers for an address of the portal, without its base path: `index.html` for one that ends in a
    /// slash. Nil where the portal has none such.
    public func file(at address: String) -> OutputFile? {
        guard address.hasPrefix("/") else { return nil }
        return files[Addresses.file(for: address)]
    }
}
