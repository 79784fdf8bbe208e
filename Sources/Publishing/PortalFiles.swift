public import Content
import Exports
import Files
import Reading
public import Rendering
public import SiteModel

/// The files of a portal: exactly one for each route.
public struct PortalFiles: Sendable {
    /// The routes of the site and of the theme's files.
    private let routes: Routes
    private let renderer: Renderer
    private let exporter: Exporter
    private let handling: PictureHandling
    private let pictures: PictureCache

    /// Renders the fragments that pages share.
    ///
    /// - Throws: `TemplateOverflow` where a fragment exceeds the limits of templates.
    public init(site: Site, theme: Theme) throws {
        try self.init(site: site, theme: theme, pictures: .none)
    }

    /// - Parameter pictures: the sizes that were made. Pictures without sizes are published in their own.
    init(site: Site, theme: Theme, pictures: PictureCache) throws {
        routes = site.routes.adding(theme.routes + pictures.published.routes)
        renderer = try Renderer(site: site, theme: theme, pictures: pictures.published)
        exporter = Exporter(site: site, pictures: pictures.published)
        handling = site.settings.pictures
        self.pictures = pictures
    }

    /// Returns every file of the portal. Their bytes are made on demand.
    ///
    /// - Throws: `RouteError` where two routes have the same file. This is a defect of Terang, because rules report the
    ///   conflicts that authors and designers can resolve.
    public func all() throws(RouteError) -> [OutputFile] {
        let files = routes.all.map(file)
        var paths: Set<OutputPath> = []
        paths.reserveCapacity(files.count)
        for file in files where !paths.insert(file.place).inserted { throw RouteError.pathTwice(file.path) }
        return files
    }

    /// Computes what several files are made from, for a caller that will request all of them.
    func prepare() throws { try exporter.prepare() }

    /// Collects the words of the search index, where the portal has one.
    func collectSearchWords(jobs: Int) async { await exporter.collectSearchWords(jobs: jobs) }

    /// Returns the file at an address, or nil where the portal publishes nothing there.
    public func file(at address: Address) -> OutputFile? { routes[address].map(file) }

    private func file(for route: Route) -> OutputFile {
        let content: OutputFile.Content =
            switch route.content {
            case .asset(let bytes): .made { bytes }
            case .media(let file): content(of: file)
            case .picture(let file): .copied(from: file)
            case .page(let page): .made { [renderer] in try renderer.bytes(of: page) }
            case .export(let export): .made { [exporter] in Array(try exporter.text(of: export).utf8) }
            }
        return OutputFile(route: route, content: content)
    }

    /// Pictures are published without the metadata of cameras, unless the portal publishes them unchanged.
    private func content(of media: MediaFile) -> OutputFile.Content {
        if let file = pictures.files[media.path] { return .copied(from: file) }
        guard media.picture != nil, handling != .originals, !media.path.type.isText else {
            return .copied(from: media.file)
        }
        return .made { [handling] in try media.cleaned(handling) ?? readFile(media.file) }
    }
}

/// A file of the published portal and the source of its bytes. A class, because thousands of files are sorted and passed around.
public final class OutputFile: Sendable {
    public enum Content: Sendable {
        /// Bytes made on demand. The function returns the same bytes at every call.
        case made(@Sendable () throws -> [UInt8])
        /// The bytes of a file on this machine.
        case copied(from: String)
    }

    public let route: Route
    public let content: Content
    let place: OutputPath

    /// The path relative to the output folder, with `/` between its parts.
    public var path: String { place.text }

    package init(route: Route, content: Content) {
        self.route = route
        self.content = content
        place = OutputPath(route.path)
    }

    /// Whether the file is a page that a browser shows.
    public var isPage: Bool { Self.isPage(path) }

    /// Returns whether browsers show a file with this path as a page.
    static func isPage(_ path: String) -> Bool { FileType.of(path).isPage }
}
