public import Content
public import Files
public import Search

/// An address that the portal publishes, and everything known about it before its file is made.
public struct Route: Sendable {
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

    public let address: String
    public let content: Content
    /// The file to edit in order to change the published file, relative to the portal's root. Nil where Terang makes
    /// the published file from many sources.
    public let source: String?
    /// Whether the address is listed in sitemaps.
    public let isInSitemap: Bool
    /// The claim to the address.
    let claim: AddressClaim

    init(
        _ address: String,
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
    }

    /// Creates the route of a file of the theme.
    ///
    /// - Parameters:
    ///   - path: the path below the theme's assets.
    ///   - source: the file, relative to the portal's root.
    public init(asset path: String, of source: String, _ bytes: [UInt8]) {
        self.init(Addresses.asset(path), .asset(bytes), source: source, by: .source(source))
    }

    /// Creates the route of a size of a picture.
    ///
    /// - Parameter file: the path of the size on this machine.
    init(picture address: String, at file: String) {
        self.init(address, .picture(file: file), by: .source(address))
    }

    /// The path of the file, relative to the output folder.
    public var path: String { Addresses.file(for: address) }

    /// The type of the file.
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

    public var stage: Stage {
        switch content {
        case .asset, .media, .picture: .asset
        case .page(let page): page.stage
        case .export: .export
        }
    }

    /// Whether authors may link to the address. They link to media by file, and cannot link to further pages of lists,
    /// whose content moves on.
    var isLinkable: Bool {
        switch content {
        case .media(let file): file.isRootFile
        case .asset, .picture, .page(.register(.searchIndex)), .export(.search): false
        case .page(.text(.list(_, let number, _))), .page(.text(.article(_, let number, _, _))),
            .page(.list(_, let number)), .page(.register(.list(_, let number))),
            .page(.register(.changes(let number))):
            number == 1
        case .page, .export: true
        }
    }

    /// Whether the search finds the page, because the page has content of its own.
    var isSearchable: Bool {
        switch content {
        case .page(.article), .page(.standing), .page(.register(.row)), .page(.register(.agency)): true
        default: false
        }
    }

    /// The identifier of the article or page whose text the route shows. Nil for other routes.
    var document: String? {
        switch content {
        case .page(.article(let id)), .page(.withdrawn(let id)), .page(.standing(let id)): id
        default: nil
        }
    }
}

/// The pages, and the data of their scripts, that Rendering makes.
public enum Page: Sendable {
    case home
    case notFound
    /// An article by its identifier.
    case article(String)
    /// A withdrawn article by its identifier; the page only says why.
    case withdrawn(String)
    /// A standing page by its identifier.
    case standing(String)
    indirect case redirect(Redirect)
    /// A page of a list, counted from 1.
    indirect case list(ArticleList, page: Int)
    indirect case year(ArchiveYear)
    case categories
    case tags
    case search
    /// The list of corrections to articles.
    case corrections
    indirect case text(TextPage)
    case register(RegisterPage)

    var stage: Route.Stage {
        switch self {
        case .article, .withdrawn, .standing, .redirect, .notFound, .register(.row), .register(.agency): .page
        case .text(.article): .page
        case .home, .list, .year, .categories, .tags, .search, .corrections, .text(.list): .list
        case .register(.searchIndex): .export
        case .register: .list
        }
    }
}

/// The pages of the text edition.
public enum TextPage: Sendable {
    /// A page of the list, counted from 1, with the identifiers of its articles.
    case list([String], page: Int, of: Int)
    /// A page, counted from 1, of the article with an identifier.
    case article(String, part: Int, of: Int, Range)

    /// The part of a text on one page, in UTF-8 offsets. Without an end, it extends to the end of the text.
    public struct Range: Sendable {
        package let start: Int
        package let end: Int?
    }
}

/// The pages of the transparency half.
public enum RegisterPage: Sendable {
    case landing
    /// A page, counted from 1, of the list whose first page has an address.
    case list(at: String, page: Int)
    /// A row of any register by its identifier.
    case row(String)
    case agencies
    /// An agency by its code.
    case agency(String)
    case matrix
    case report
    /// A page of the change log, counted from 1.
    case changes(page: Int)
    /// The data that the script of the landing page searches.
    case searchIndex
}

/// The machine-readable files that Exports makes.
public enum Export: Sendable {
    case feed(FeedSubject, FeedFormat)
    /// A sitemap of the routes at these positions in ``Routes/inSitemap``.
    case sitemap(Range<Int>)
    /// The index of sitemaps, where one file is not enough.
    case sitemapIndex
    /// The sitemap of recent news. It exists only while there are recent articles.
    case newsSitemap
    /// The events of a section, as a calendar.
    indirect case events(ArticleList)
    case robots
    /// The rows of a register.
    case table(register: String, TableFormat)
    case dataPackage
    case catalog
    case changesFeed
    case calendar
    /// The size and root of the registers' log.
    case logCheckpoint
    case logRows
    /// The legal documents that members of the national network exchange (JDIH).
    case legalDocuments
    /// A file that the script of the search page reads.
    case search(SearchFile)
}

/// The subject of a feed.
public enum FeedSubject: Sendable {
    /// All sections.
    case site
    indirect case category(ArticleList)
    /// News about an agency's rows, by the agency's code.
    case agency(String)
}

/// The file formats of a register's rows. The raw value is the extension.
public enum TableFormat: String, Sendable, CaseIterable {
    case csv, json
}
