import Content
import Digests
import Files
import Foundation
import Reading

/// The addresses of the system that is left behind, and what becomes of links to them.
public struct OldSite: Sendable {
    /// Hosts in small letters, without `www.`.
    private var hosts: Set<String> = []
    /// Addresses of what is imported, in the form that aliases stand for.
    private var imported: Set<String> = []
    /// Folders that files of editors lie in, without slashes at their ends, such as `/wp-content/uploads`.
    public var uploads: [String] = []
    /// The path that the portal itself lies at, such as `/blog`, without a slash at its end; mostly empty. Addresses of
    /// the portal, aliases among them, are written without it.
    public var base = ""

    public init() {}

    /// Takes the host of an address for one of the old site.
    public mutating func addHost(of address: String) {
        if let host = WebAddress(address).host { hosts.insert(host) }
    }

    /// Takes an address for that of something that is imported. Links to it will lead to its alias.
    public mutating func addImported(_ address: String) {
        let old = WebAddress(address)
        if !old.hasQuery, let alias = Alias.address(from: old.path(below: base)) {
            imported.insert(alias.lowercased())
        }
    }

    public enum Target: Sendable, Hashable {
        /// What is imported too, by its old address, which will lead there.
        case imported(String)
        /// A picture or document that belongs into `content/media/`.
        case media(NeededFile)
        /// A page of the old site that is not imported.
        case left(String)
        /// Anything else: another site, a mail address.
        case elsewhere(String)
    }

    /// What a link of the old site leads to.
    ///
    /// - Parameter page: the address of the page that it stands on, in full; empty where it is not known.
    public func target(of link: String, on page: String = "") -> Target {
        let text = link.hasPrefix("//") ? "https:" + link : link
        let full = WebAddress.resolve(text, on: page)
        let address = WebAddress(full)
        if let scheme = address.scheme, scheme != "http", scheme != "https" { return .elsewhere(text) }
        guard address.host.map(hosts.contains) ?? true else { return .elsewhere(full) }
        let path = address.path(below: base)
        let alias = path.isEmpty || path == "/" ? "/" : Alias.address(from: path)
        if let alias, alias == "/", !address.hasQuery { return .imported("/") }
        if let alias, !address.hasQuery, imported.contains(alias.lowercased()) { return .imported(alias) }
        if FileType.of(address.path).isMedia { return .media(media(full)) }
        return .left(full)
    }

    /// Where a picture of a page belongs, whichever site it is on.
    public func picture(_ source: String, on page: String = "") -> NeededFile {
        let text = source.hasPrefix("//") ? "https:" + source : source
        return media(WebAddress.resolve(text, on: page))
    }

    private func media(_ address: String) -> NeededFile {
        let old = WebAddress(address)
        let isOurs = old.host.map(hosts.contains) ?? true
        var path = old.path
        if let folder = uploads.first(where: { path.hasPrefix($0 + "/") }) {
            path = String(path.dropFirst(folder.count))
        }
        return NeededFile(
            source: address,
            path: MediaPlace.path(of: path, query: old.query ?? "", host: isOurs ? nil : old.host)
        )
    }
}

extension WebAddress {
    /// Whether a query follows the path that is not empty. No file can answer for such an address.
    var hasQuery: Bool { query?.isEmpty == false }

    /// Returns the path in a portal at `base`, such as `/blog`, without it. A path that is not below it stays whole.
    func path(below base: String) -> String {
        guard !base.isEmpty, (path + "/").hasPrefix(base + "/") else { return path }
        return path == base ? "/" : String(path.dropFirst(base.count))
    }

    /// Returns the address in full that a link means on a page. Without a page, or with one that is not an address, the
    /// link as it is.
    static func resolve(_ link: String, on page: String) -> String {
        let encoded = link.replacing(" ", with: "%20")
        guard !page.isEmpty, let base = URL(string: page), let url = URL(string: encoded, relativeTo: base) else {
            return link
        }
        return url.absoluteString
    }
}

/// Where a file of the old site goes in `content/media/`. The same file goes to the same place in every import.
enum MediaPlace {
    /// Bytes of a path below `content/`. Longer ones lose their folders: systems bound what a path may have.
    private static let lengthLimit = 500

    static func path(of path: String, query: String, host: String?) -> String {
        let decoded = path.removingPercentEncoding ?? path
        var parts = decoded.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
        let name = parts.popLast() ?? ""
        let kind = FileType.ending(of: name)
        let isKnown = FileType.of(name).isMedia
        let stem = isKnown ? String(name.dropLast(kind.count + 1)) : name
        let folders = parts.map(Slug.make).filter { !$0.isEmpty }
        var file = Slug.make(from: stem)
        // Names that had to be changed could be the same. A hash of the whole tells them apart.
        let mark = shortFNV1a((decoded + "?" + query).utf8)
        let isExact = isSafe(stem) && parts.allSatisfy { isSafe($0) } && query.isEmpty && isKnown
        if isExact { file = stem } else { file += (file.isEmpty ? "" : "-") + mark }
        let top = ["media"] + (host.map { [Slug.make(from: $0)] } ?? [])
        let end = "." + (isKnown ? kind : "jpg")
        let place = (top + (isExact ? parts : folders) + [file + end]).joined(separator: "/")
        guard place.utf8.count > lengthLimit else { return place }
        return (top + [Slug.make(from: stem) + "-" + mark + end]).joined(separator: "/")
    }

    private static func isSafe(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix(".") && text.utf8.count <= 120
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0))
            }
    }
}
