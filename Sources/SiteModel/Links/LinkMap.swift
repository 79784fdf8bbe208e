import Content

/// What in a portal can be linked.
struct LinkMap: Sendable {
    /// A Markdown file of `content/`.
    struct Document: Sendable {
        let address: String
        let anchors: Set<String>
        let publication: Publication
    }

    let url: SiteURL
    /// By path below `content/`.
    let documents: [String: Document]
    /// By path below `content/`.
    let media: [String: MediaFile]
    /// Every address of a page or file, and the document behind it where there is one.
    let addresses: [String: Document?]

    /// An address of this portal that was written in full counts as one written without its host, whose letters may be
    /// upper or lower case.
    func ownAddress(_ destination: String) -> String {
        let origin = url.origin
        let rest = destination.dropFirst(origin.count)
        guard destination.prefix(origin.count).lowercased() == origin, rest.hasPrefix(url.basePath) else {
            return destination
        }
        let path = rest.dropFirst(url.basePath.count)
        let isOwn = path.first.map("/?#".contains) ?? true
        // Two slashes would name another host.
        return isOwn ? "/" + path.drop { $0 == "/" } : destination
    }

    /// The document or other page at an address, however its end is written.
    func page(at path: String) -> (address: String, document: Document?)? {
        let address = "/" + path
        for candidate in [address, address + "/", address.hasSuffix("index.html") ? String(address.dropLast(10)) : ""] {
            if let document = addresses[candidate] { return (candidate, document) }
        }
        return nil
    }
}
