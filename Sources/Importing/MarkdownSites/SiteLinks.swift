import Content
import Files
import Reading
import Serialization

/// Resolves the links and pictures of a text: to other texts by their old addresses, to files by copies in `content/media/`.
struct SiteLinks {
    /// A text that links can lead to.
    struct Place {
        let address: String
        let isDraft: Bool
        /// Further addresses that lead to the text.
        var aliases: [String] = []
    }

    let site: MarkdownSite
    /// The base path of the new portal, which addresses are written without.
    private let base: String
    /// Texts by path below the root.
    private let places: [String: Place]
    /// Texts by address and alias in lower case, without slash and `.html` at the end.
    private let byAddress: [String: Place]
    /// Texts by the name of their file in lower case, without date and ending.
    private let byName: [String: Place]

    init(site: MarkdownSite, base: String, places: [String: Place], names: [String: Place]) {
        self.site = site
        self.base = base
        self.places = places
        byName = names
        let sorted = places.sorted { $0.key < $1.key }.map(\.value)
        var byAddress = Dictionary(sorted.map { (Self.key($0.address), $0) }) { first, _ in first }
        for place in sorted {
            for alias in place.aliases {
                let isBelow = !site.basePath.isEmpty && alias.hasPrefix(site.basePath + "/")
                let key = Self.key(isBelow ? String(alias.dropFirst(site.basePath.count)) : alias)
                if !key.isEmpty, byAddress[key] == nil { byAddress[key] = place }
            }
        }
        self.byAddress = byAddress
    }

    enum Target {
        case address(String)
        case media(NeededFile)
        /// A text that is imported as a draft, which nobody can follow a link to.
        case draft
        /// A page that is not imported. Nil where the address of the site is not known.
        case left(String?)
    }

    /// Returns an address in the form in which addresses are compared.
    private static func key(_ address: String) -> String {
        var key = address.percentDecoded.lowercased()
        for end in ["index.html", "index.htm", ".html", ".htm"] where key.hasSuffix(end) { key.removeLast(end.count) }
        while key.hasSuffix("/") { key.removeLast() }
        return key
    }

    /// - Parameter file: the path of the text below the root.
    func target(of link: String, in file: String) -> Target {
        let written = link.trimmed
        for (scheme, name) in [("post_url:", written.dropFirst(9)), ("wiki:", written.dropFirst(5))]
        where written.hasPrefix(scheme) { return named(String(name)).map(target) ?? .left(nil) }
        let address = WebAddress(written)
        if written.hasPrefix("#") || written.isEmpty { return .address(written) }
        if let scheme = address.scheme, !["http", "https"].contains(scheme) { return .address(written) }
        var path = address.path
        if let host = address.host {
            guard let old = WebAddress(site.address).host, host == old else { return .address(written) }
        } else if address.authority == nil, !path.hasPrefix("/") {
            path = join(MarkdownSite.folder(of: file), path)
        }
        if !site.basePath.isEmpty, (path + "/").hasPrefix(site.basePath + "/") {
            path = String(path.dropFirst(site.basePath.count))
        }
        let fragment = address.fragment.map { "#" + $0 } ?? ""
        if path == "/" || path.isEmpty { return .address("/" + fragment) }
        if let place = place(at: path, written: address.path) { return target(place, fragment) }
        if let media = media(at: path, written: address.path) { return .media(media) }
        return .left(site.address.isEmpty ? nil : site.address + (path.hasPrefix("/") ? path : "/" + path) + fragment)
    }

    private func target(_ place: Place) -> Target { target(place, "") }

    private func target(_ place: Place, _ fragment: String) -> Target {
        // The alias of the text, which has the base path of the old site.
        let alias = WebAddress(site.basePath + place.address).path(below: base)
        return place.isDraft
            ? .draft : .address((Address(alias: alias)?.encoded ?? alias.percentEncodedPath) + fragment)
    }

    /// Returns the text at a path or an address.
    private func place(at path: String, written: String) -> Place? {
        if let place = byAddress[Self.key(path)] { return place }
        let decoded = path.percentDecoded
        let bare = decoded.hasPrefix("/") ? String(decoded.dropFirst()) : decoded
        for folder in ["", "content/", "src/", "source/", "_"] {
            for end in ["", ".md", "/index.md", "/_index.md"] {
                let name = folder + (bare.hasSuffix("/") ? String(bare.dropLast()) : bare) + end
                if let place = places[name] ?? site.file(name).flatMap({ places[$0] }) { return place }
            }
        }
        // Relative links of Hugo begin at the page's address, one level below the folder.
        if written.hasPrefix("../"), let place = byAddress[Self.key("/" + bare)] { return place }
        let name = bare.lastPathPart
        return name.lowercased().hasSuffix(".md") || !written.contains("/") && !name.contains(".") ? named(name) : nil
    }

    private func named(_ name: String) -> Place? {
        let last = name.percentDecoded.lastPathPart.lowercased()
        let bare = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
        return byName[bare] ?? byName[Slug.make(from: bare)]
    }

    /// Returns the file of a picture or document. Nil for what is neither.
    func media(at path: String, written: String) -> NeededFile? {
        guard FileType.of(path).isMedia else { return nil }
        let decoded = path.percentDecoded
        let bare = String(decoded.drop { $0 == "/" })
        let folders = ["", "static/", "public/", "assets/", "src/", "source/", "content/", "docs/", "site/", "images/"]
        var found = folders.lazy.compactMap { site.file($0 + bare) }.first
        if found == nil, site.system == .obsidian || !written.contains("/") {
            found = site.file(named: bare.lastPathPart)
        }
        guard let found else {
            return NeededFile(source: written, path: MediaPlace.path(of: "/" + bare, query: "", host: nil))
        }
        // The folders that a system takes off its addresses say nothing to readers.
        let shown = ["static/", "public/", "assets/", "src/", "source/", "content/"].first { found.hasPrefix($0) }
        let place = MediaPlace.path(of: "/" + found.dropFirst(shown?.count ?? 0), query: "", host: nil)
        return NeededFile(source: written, path: place, file: "\(site.root)/\(found)")
    }

    /// Returns the place of a picture on any site.
    func picture(_ source: String, in file: String) -> NeededFile? {
        if case .media(let media) = target(of: source, in: file) { return media }
        guard let scheme = WebAddress(source).scheme, ["http", "https"].contains(scheme) else { return nil }
        return OldSite().picture(source)
    }

    private func join(_ folder: String, _ path: String) -> String {
        var parts = folder.split(separator: "/").map(String.init)
        for part in path.split(separator: "/", omittingEmptySubsequences: true).map(String.init) where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/") + (path.hasSuffix("/") ? "/" : "")
    }
}
