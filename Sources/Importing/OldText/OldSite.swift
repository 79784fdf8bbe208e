import Content
import Digests
import Files
import Foundation
import Reading
import Serialization

/// The addresses of the old system. Resolves links to them.
struct OldSite: Sendable {
    /// Hosts in lower case, without `www.`.
    private var hosts: Set<String> = []
    /// Addresses of imported documents, in the form of aliases.
    private var imported: Set<String> = []
    /// Addresses by the identifier in WordPress's short addresses, such as `?p=12`.
    private var short: [String: String] = [:]
    /// Addresses of imported documents by their old addresses with a query.
    private var queries: [QueryAddress: String] = [:]
    /// The sets of parameters that ``queries`` have.
    private var queryNames: Set<[String]> = []
    /// Folders of editors' files, without a slash at the end, such as `/wp-content/uploads`.
    var uploads: [String] = []
    /// The base path of the new portal, such as `/blog`, without a slash at the end. Mostly empty. Addresses of the
    /// portal, aliases among them, are written without it.
    var base = ""

    init() {}

    mutating func addHost(of address: String) { if let host = WebAddress(address).host { hosts.insert(host) } }

    /// Adds the address of an imported document. Links to it will lead to its alias.
    mutating func addImported(_ address: String) {
        let old = WebAddress(address)
        if !old.hasQuery, let alias = Address(alias: old.path(below: base)) { imported.insert(alias.folded) }
    }

    /// Adds the address that a short address such as `?p=12` leads to.
    mutating func addShort(_ id: String, address: String) {
        if !id.isEmpty, !WebAddress(address).hasQuery { short[id] = address }
    }

    /// Adds the old addresses of an imported document. Links to any of them, with a query or without, will lead to an alias.
    mutating func addImported(all addresses: [String]) {
        for address in addresses { addImported(address) }
        guard let alias = addresses.first(where: { !WebAddress($0).hasQuery }) else { return }
        for address in addresses {
            guard let query = QueryAddress(address, base: base) else { continue }
            queries[query] = alias
            queryNames.insert(query.names)
        }
    }

    /// Returns the alias that an address with a query leads to. Further parameters of it do not matter.
    private func alias(of address: String) -> String? {
        guard !queries.isEmpty, let query = QueryAddress(address, base: base) else { return nil }
        return queryNames.lazy.compactMap { query.narrowed(to: $0).flatMap { queries[$0] } }.first
    }

    /// Returns the address that a short address leads to. Nil for others.
    private func long(_ address: WebAddress) -> String? {
        guard ["", "/", "/index.php"].contains(address.path(below: base)), let query = address.query else { return nil }
        for part in query.replacing("&amp;", with: "&").split(separator: "&") {
            let pair = part.split(separator: "=").map(String.init)
            if pair.count == 2, ["p", "page_id", "attachment_id"].contains(pair[0]) { return short[pair[1]] }
        }
        return nil
    }

    enum Target: Sendable, Hashable {
        /// An imported document, by its old address, which becomes an alias.
        case imported(Address)
        /// A picture or document for `content/media/`.
        case media(NeededFile)
        /// A page of the old site that the import leaves out.
        case left(String)
        /// Another site, a mail address or anything else.
        case elsewhere(String)
    }

    /// Returns the target of a link.
    ///
    /// - Parameter page: the full address of the page with the link. Empty where it is unknown.
    func target(of link: String, on page: String = "") -> Target {
        let target = directTarget(of: link, on: page)
        // Old systems write links from the root without a slash at the beginning.
        guard case .left = target, let rooted = Self.rooted(link) else { return target }
        let other = directTarget(of: rooted, on: page)
        return if case .imported(let address) = other, address != "/" { other } else { target }
    }

    /// Returns a relative link as one from the root. Nil for others.
    private static func rooted(_ link: String) -> String? {
        var rest = link[...]
        while let step = ["../", "./"].first(where: rest.hasPrefix) { rest = rest.dropFirst(step.count) }
        guard let first = rest.first, !"/?#".contains(first), WebAddress(link).scheme == nil else { return nil }
        return "/" + rest
    }

    private func directTarget(of link: String, on page: String) -> Target {
        let text = link.hasPrefix("//") ? "https:" + link : link
        let full = WebAddress.resolve(text, on: page)
        let address = WebAddress(full)
        if let scheme = address.scheme, scheme != "http", scheme != "https" { return .elsewhere(text) }
        guard address.host.map(hosts.contains) ?? true else { return .elsewhere(full) }
        if let long = long(address) ?? alias(of: full) { return directTarget(of: long, on: page) }
        let path = address.path(below: base)
        let alias = path.isEmpty || path == "/" ? "/" : Address(alias: path)
        if let alias, alias == "/", !address.hasQuery { return .imported("/") }
        if let alias, !address.hasQuery, imported.contains(alias.folded) { return .imported(alias) }
        if FileType.of(address.path).isMedia { return .media(media(full)) }
        return .left(full)
    }

    /// Returns the place of a picture, whichever site it is on.
    func picture(_ source: String, on page: String = "") -> NeededFile {
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
    /// Whether the address has a query. Files cannot answer for such an address.
    var hasQuery: Bool { query?.isEmpty == false }

    /// Returns the path without the portal's base path, such as `/blog`. A path that is not below it stays whole.
    func path(below base: String) -> String {
        guard !base.isEmpty, (path + "/").hasPrefix(base + "/") else { return path }
        return path == base ? "/" : String(path.dropFirst(base.count))
    }

    /// Returns the full address that a link means on a page. Without a valid page, returns the link.
    static func resolve(_ link: String, on page: String) -> String {
        let encoded = link.replacing(" ", with: "%20")
        guard !page.isEmpty, let base = URL(string: page), let url = URL(string: encoded, relativeTo: base) else {
            return link
        }
        return url.absoluteString
    }
}

/// Chooses the place of an old file in `content/media/`, the same in every import.
enum MediaPlace {
    /// The length limit of a path below `content/`, in bytes. Longer ones lose their folders, because file systems limit paths.
    private static let lengthLimit = 500

    static func path(of path: String, query: String, host: String?) -> ContentPath {
        let decoded = path.percentDecoded
        var parts = decoded.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
        let name = parts.popLast() ?? ""
        let kind = FileType.ending(of: name)
        let isKnown = FileType.of(name).isMedia
        let stem = isKnown ? String(name.dropLast(kind.count + 1)) : name
        let folders = parts.map(Slug.make).filter { !$0.isEmpty }
        var file = Slug.make(from: stem)
        // Different names can become the same slug. A hash of the whole distinguishes them.
        let mark = shortFNV1a((decoded + "?" + query).utf8)
        let isExact = isSafe(stem) && parts.allSatisfy { isSafe($0) } && query.isEmpty && isKnown
        if isExact { file = stem } else { file += (file.isEmpty ? "" : "-") + mark }
        let top = ["media"] + (host.map { [Slug.make(from: $0)] } ?? [])
        let end = "." + (isKnown ? kind : "jpg")
        let place = ContentPath((top + (isExact ? parts : folders) + [file + end]).joined(separator: "/"))
        guard place.rawValue.utf8.count > lengthLimit else { return place }
        return ContentPath((top + [Slug.make(from: stem) + "-" + mark + end]).joined(separator: "/"))
    }

    private static func isSafe(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix(".") && text.utf8.count <= 120
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0))
            }
    }
}
