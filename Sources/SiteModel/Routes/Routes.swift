import Content

/// Every address that a portal publishes. What is not here has no file, and what is here has one.
///
/// Conflicts, links, sitemaps, the preview and imports read this table; Rendering and Exports fill it.
public struct Routes: Sendable {
    /// The order of sitemaps. It is the same for the same portal; two routes may claim one address, which is an error that
    /// is reported.
    public private(set) var all: [Route]
    private var positions: [String: Int]

    init(_ routes: [Route]) {
        all = []
        positions = [:]
        positions.reserveCapacity(routes.count)
        add(routes)
    }

    private mutating func add(_ routes: [Route]) {
        for (position, route) in routes.enumerated() where positions[route.address] == nil {
            positions[route.address] = all.count + position
        }
        all += routes
    }

    /// The route at an address, of several the first.
    public subscript(address: String) -> Route? { positions[address].map { all[$0] } }

    /// The addresses that authors may link to.
    package var linkable: Set<String> { Set(all.lazy.filter(\.isLinkable).map(\.address)) }

    /// The same routes and others.
    public func adding(_ routes: [Route]) -> Routes {
        var added = self
        added.add(routes)
        return added
    }

    /// The same routes without some.
    func filter(_ isIncluded: (Route) -> Bool) -> Routes { Routes(all.filter(isIncluded)) }

    /// The routes that sitemaps name, in their order.
    public var inSitemap: [Route] { all.filter(\.isInSitemap) }
}

/// Faults in Terang: a table of routes that does not fit the site.
public enum RouteError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The site lacks what a route names.
    case empty(String)
    /// Two files have one path.
    case pathTwice(String)

    public var description: String {
        switch self {
        case .empty(let subject): "\(subject): nothing fills this route; please report this fault in Terang"
        case .pathTwice(let path): "\(path): two files have this path; please report this fault in Terang"
        }
    }
}
