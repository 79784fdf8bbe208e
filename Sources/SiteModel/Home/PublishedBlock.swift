public import Content

/// A block of the home page with its links followed.
public struct PublishedBlock: Sendable {
    public let block: HomeBlock
    /// The picture of a banner.
    public let image: PublishedPicture?
    /// Where a banner leads.
    public let link: LinkTarget?
    /// Where the block's items lead, in their order; nil for one that has no link.
    public let targets: [LinkTarget?]

    public init(
        _ block: HomeBlock,
        image: PublishedPicture? = nil,
        link: LinkTarget? = nil,
        targets: [LinkTarget?] = []
    ) {
        self.block = block
        self.image = image
        self.link = link
        self.targets = targets
    }

    /// Everything that the block links.
    var links: [LinkTarget] { targets.compactMap { $0 } + [link].compactMap { $0 } }
}

/// A warning on every page.
public struct PublishedAlert: Sendable, Hashable {
    public let title: String
    /// The announcement or row that says more.
    public let address: String
}
