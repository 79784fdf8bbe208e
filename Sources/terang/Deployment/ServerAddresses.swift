import Content
import Rendering
import Serialization
import SiteModel

/// What a web server can answer by itself, as it is for the portal at a moment.
struct ServerAddresses {
    /// A path that the server compares with requested paths, which it has decoded.
    typealias Path = String

    /// The path below which the portal lives, such as `/portal`. Empty for most.
    let base: Path
    /// The Content-Security-Policy of pages, with what only a header can say.
    let policy: String
    /// Old paths, each in the ways in which it is asked for, and what takes their place, percent-encoded. Sorted.
    let redirects: [(from: Path, to: String)]
    /// Paths of pages that say why a text was withdrawn. Sorted.
    let withdrawn: [Path]

    init(_ site: Site) {
        let url = site.settings.url
        let base = url.basePath.percentDecoded
        self.base = base
        policy = ContentSecurityPolicy.header(for: site.settings)
        var redirects: [Path: String] = [:]
        var withdrawn: [Path] = []
        for route in site.routes.all {
            switch route.content {
            case .page(.redirect(let redirect)):
                // `$` would begin the name of a variable.
                let target = url.basePath + redirect.to.encoded.replacing("$", with: "%24")
                for path in Self.spellings(of: redirect.from) { redirects[base + path] = target }
            case .page(.withdrawn): withdrawn += Self.spellings(of: route.address).map { base + $0 }
            default: break
            }
        }
        self.redirects = redirects.map { (from: $0.key, to: $0.value) }.sorted { $0.from < $1.from }
        self.withdrawn = withdrawn.sorted()
    }

    /// A folder is asked for with and without the slash at its end.
    private static func spellings(of address: Address) -> [String] {
        let path = address.rawValue
        let isPrintable = path.unicodeScalars.allSatisfy { $0.value > 0x1F && $0.value != 0x7F }
        guard isPrintable, address != "/" else { return [] }
        return address.isPage ? [path, String(path.dropLast())] : [path]
    }

    /// The lines of a file `_redirects`, which GitLab Pages, Cloudflare Pages and Netlify read.
    var redirectLines: String { redirects.map { "\($0.from.percentEncodedPath) \($0.to) 301\n" }.joined() }
}
