public import Content

/// A block of the home page with its links resolved.
public struct PublishedBlock: Sendable {
    public let block: HomeBlock
    public let image: PublishedPicture?
    /// The target of a banner's link.
    public let link: LinkTarget?
    /// The targets of the block's items in order; nil for an item without a link.
    public let targets: [LinkTarget?]

    var links: [LinkTarget] { targets.compactMap { $0 } + [link].compactMap { $0 } }
}

/// A warning on every page.
public struct PublishedAlert: Sendable, Hashable {
    public let title: String
    /// The address of the announcement or row with the details. Nil where there is none.
    public let address: Address?
}
