public import Content

/// Every address that a portal publishes. Each route gets exactly one file, and no file exists without a route.
///
/// Conflicts, links, sitemaps, the preview and imports read this table; Rendering and Exports fill it.
public struct Routes: Sendable {
    /// Routes in the order of sitemaps, which is the same for equal portals. Two routes may claim one address, which is reported as an error.
    public private(set) var all: [Route]
    private var positions: [Address: Int]

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

    /// Returns the first route at an address, or nil.
    public subscript(address: Address) -> Route? { positions[address].map { all[$0] } }

    /// The addresses that authors may link to.
    package var linkable: Set<Address> { Set(all.lazy.filter(\.facts.isLinkable).map(\.address)) }

    /// Returns these routes and others.
    public func adding(_ routes: [Route]) -> Routes {
        var added = self
        added.add(routes)
        return added
    }

    /// Returns the routes that satisfy a condition.
    func filter(_ isIncluded: (Route) -> Bool) -> Routes { Routes(all.filter(isIncluded)) }

    /// The routes in sitemaps, in order.
    public var inSitemap: [Route] { all.filter(\.isInSitemap) }
}

/// A defect of Terang: the table of routes does not match the site.
public enum RouteError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The site lacks the content of a route.
    case empty(String)
    /// Two files have the same path.
    case pathTwice(String)

    public var description: String {
        switch self {
        case .empty(let subject): "\(subject): nothing fills this route; please report this fault in Terang"
        case .pathTwice(let path): "\(path): two files have this path; please report this fault in Terang"
        }
    }
}
