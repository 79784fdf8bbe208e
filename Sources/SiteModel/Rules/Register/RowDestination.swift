import Content

/// Where the `berkas` of a row is, as far as a build can tell.
enum RowDestination: Hashable {
    /// A media file or page of this portal.
    case found
    /// A Markdown file that is not published.
    case unpublished(Publication)
    /// A path below `media/` at which there is nothing.
    case missing
    /// A path that means nothing here.
    case foreign
    case unsafe(scheme: String)
    case external(WebPlace)

    init(_ written: String, in map: LinkMap) {
        switch LinkDestination(map.ownAddress(written)) {
        case .unsafe(let scheme): self = .unsafe(scheme: scheme)
        case .external(let url): self = .external(WebPlace(url))
        case .fragment: self = .foreign
        case .rooted(let path), .relative(let path):
            if map.media[path.path] != nil {
                self = .found
            } else if let document = map.documents[path.path] ?? map.page(at: path.path)?.document {
                self = document.publication == .published ? .found : .unpublished(document.publication)
            } else if map.page(at: path.path) != nil {
                self = .found
            } else {
                self = path.path.hasPrefix("media/") ? .missing : .foreign
            }
        }
    }
}

/// Host and path of a web address.
struct WebPlace: Hashable {
    /// In small letters, without `www.`, user and port.
    let host: String
    /// The parts of the path, in small letters.
    let path: [String]

    init(_ url: String) {
        let rest = url.lowercased().split(separator: "://", maxSplits: 1).last ?? ""
        let authority = rest.prefix { !"/?#\\".contains($0) }
        let name = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
        host = String(name.hasPrefix("www.") ? name.dropFirst(4) : name)
        let whole = rest.dropFirst(authority.count).prefix { !"?#".contains($0) }
        path = whole.split(separator: "/").map(String.init)
    }

    /// Whether the host is one of these, or below one of them.
    func isAt(_ hosts: Set<String>) -> Bool {
        var name = host[...]
        while true {
            if hosts.contains(String(name)) { return true }
            guard let dot = name.firstIndex(of: ".") else { return false }
            name = name[name.index(after: dot)...]
        }
    }
}

/// A row of the DIP and where its document is.
struct DocumentedRow {
    let row: RegisterRow
    let written: String
    let destination: RowDestination

    static func all(_ rows: [PublicInformation], in map: LinkMap) -> [DocumentedRow] {
        rows.compactMap { information in
            guard let berkas = information.berkas, !berkas.value.isBlankMark else { return nil }
            let destination = RowDestination(berkas.value, in: map)
            return DocumentedRow(row: information.row, written: berkas.value, destination: destination)
        }
    }

    var web: WebPlace? {
        if case .external(let place) = destination { return place }
        return nil
    }
}
