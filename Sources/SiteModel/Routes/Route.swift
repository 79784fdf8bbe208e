public import Content
public import Files

/// An address that the portal publishes, and everything known about it before its file is made. A class, because several
/// tables have every route, and a portal has tens of thousands.
public final class Route: Sendable {
    /// The content of a route. Each case is filled by one target, which switches exhaustively over the nested cases.
    public enum Content: Sendable {
        /// A file of the theme, or a tile of the registers' log.
        case asset([UInt8])
        /// A copy of a file of `content/media/` or `content/akar/`.
        indirect case media(MediaFile)
        /// A copy of a picture that was made, by its path on this machine.
        case picture(file: String)
        /// A page, made by Rendering.
        case page(Page)
        /// An export, made by Exports.
        case export(Export)
    }

    public let address: Address
    public let content: Content
    /// The file to edit in order to change the published file, relative to the portal's root. Nil where Terang makes
    /// the published file from many sources.
    public let source: String?
    /// Whether the address is listed in sitemaps.
    public let isInSitemap: Bool
    let claim: AddressClaim
    let facts: RouteFacts

    init(
        _ address: Address,
        _ content: Content,
        source: String? = nil,
        isInSitemap: Bool = false,
        by claim: AddressClaim
    ) {
        self.address = address
        self.content = content
        self.source = source
        self.isInSitemap = isInSitemap
        self.claim = claim
        facts = content.facts
    }

    /// Creates the route of a file of the theme.
    ///
    /// - Parameters:
    ///   - path: the path below the theme's assets.
    ///   - source: the file, relative to the portal's root.
    public convenience init(asset path: String, of source: String, _ bytes: [UInt8]) {
        self.init(Addresses.asset(path), .asset(bytes), source: source, by: .source(source))
    }

    /// Creates the route of a size of a picture.
    ///
    /// - Parameter file: the path of the size on this machine.
    convenience init(picture address: Address, at file: String) {
        self.init(address, .picture(file: file), by: .source(address.rawValue))
    }

    /// The path of the file, relative to the output folder.
    public var path: String { address.file }

    public var type: FileType {
        switch content {
        case .export(.feed(_, let format)): .text(format.mediaType)
        case .export(.logCheckpoint): .text("text/plain")
        case .export(.changesFeed): .text(FeedFormat.atom.mediaType)
        case .asset, .media, .picture, .page, .export: FileType.of(path)
        }
    }

    /// The order of publication, in which no file links to one that is not there yet.
    public enum Stage: Int, Sendable, Comparable, CaseIterable {
        /// Pictures, documents, style sheets, scripts.
        case asset
        /// Articles, standing pages, rows, redirects.
        case page
        /// The home page, lists, archives.
        case list
        /// Feeds, sitemaps, open data.
        case export

        public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }

    public var stage: Stage { facts.stage }

    /// The kind of page whose budget limits it. Nil where no budget does.
    public var budget: PageKind? { facts.budget }
}
