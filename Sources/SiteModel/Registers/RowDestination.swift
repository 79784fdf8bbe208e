import Content
import Reading
import Registers

/// Where the `berkas` of a row is, as far as a build can tell.
enum RowDestination: Hashable {
    case found(RowDocument)
    /// A Markdown file that is not published.
    case unpublished(Publication)
    /// A path below `media/` at which there is nothing.
    case missing
    /// A path or address that leads to nothing that can be read.
    case foreign
    case unsafe(scheme: String)

    init(_ written: String, in map: LinkMap) {
        switch LinkDestination(map.ownAddress(written)) {
        case .unsafe(let scheme): self = .unsafe(scheme: scheme)
        case .external(let url): self = url.lowercased().hasPrefix("http") ? .found(.external(url: url)) : .foreign
        case .fragment: self = .foreign
        case .rooted(let path), .relative(let path):
            if let file = map.media[path.path] {
                let address = Addresses.percentEncoded(Addresses.media(file))
                self = .found(.file(address: address, path: file.path, size: file.size))
            } else if let document = map.documents[path.path] {
                self = .page(document.address + path.suffix, document)
            } else if let (address, document) = map.page(at: path.path) {
                self = .page(address + path.suffix, document)
            } else {
                self = path.path.hasPrefix("media/") ? .missing : .foreign
            }
        }
    }

    private static func page(_ address: String, _ document: LinkMap.Document?) -> RowDestination {
        if let document, document.publication != .published { return .unpublished(document.publication) }
        return .found(.page(address: address))
    }

    /// What can be read there. What is wrong with any other is found by the rules about documents.
    var document: RowDocument? {
        if case .found(let document) = self { return document }
        return nil
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
        guard case .external(let url) = destination.document else { return nil }
        return WebPlace(url)
    }
}
