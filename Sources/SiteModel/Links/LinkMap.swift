import Content
import Diagnostics
import Files
import Markdown
import Reading

/// The known names with which broken links are compared.
struct LinkSuggestions: Sendable {
    /// Every address that a link may name, and the known addresses of unpublished pages.
    let addresses: SuggestionIndex
    /// Paths of Markdown files below `content/`.
    let documents: SuggestionIndex
    /// The file names of these paths.
    let names: SuggestionIndex
    /// Paths of published articles below `content/`.
    let articles: SuggestionIndex
    /// Paths of media below `content/`.
    let media: SuggestionIndex

    /// Returns a path as it would be below `content/`, without steps such as `..`.
    static func plain(_ path: String) -> String {
        path.split(separator: "/").filter { $0 != ".." && $0 != "." }.joined(separator: "/")
    }

    /// Returns the first medium with the file name of a path, ignoring case: a correct name in a wrong folder is common.
    func media(namedAs path: String) -> String? {
        media.first(named: path.lastPathPart)
    }

}

/// Everything in a portal that can be linked.
struct LinkMap: Sendable {
    /// A Markdown file of `content/`.
    struct Document: Sendable {
        let address: Address
        let anchors: Set<String>
        let publication: Publication
    }

    let url: SiteURL
    let documents: [ContentPath: Document]
    let media: [ContentPath: MediaFile]
    let mediaByAddress: [Address: MediaFile]
    let suggestions: LinkSuggestions
    private let routes: Routes
    /// Unpublished documents by their former or future address.
    private let unpublished: [Address: Document]
    /// The media that are held back.
    let heldMedia: Set<ContentPath>
    /// The addresses of the whole portal with nothing held back.
    private let wholeAddresses: Set<Address>

    init(_ library: LibraryOutline, _ routes: Routes, _ options: SiteOptions) {
        var documents: [ContentPath: Document] = [:]
        var unpublished: [Address: Document] = [:]
        func add(_ id: ContentPath, _ address: Address?, _ anchors: Set<String>, _ publication: Publication) {
            // The page of a withdrawn text is there and says why.
            let publication = publication == .withdrawn ? .published : publication
            let document = Document(address: address ?? "", anchors: anchors, publication: publication)
            documents[id] = document
            if publication != .published, let address { unpublished[address] = document }
        }
        for article in library.articles {
            add(article.id, article.address, article.anchors, options.publication(of: article))
        }
        for page in library.pages {
            add(page.id, page.address.value, page.body.document.anchors, options.publication(of: page))
        }
        // A list that only such articles are on comes and goes with them.
        for article in library.articles {
            let publication = options.publication(of: article)
            guard publication != .published else { continue }
            for address in article.lists where routes[address] == nil && unpublished[address] == nil {
                unpublished[address] = Document(address: address, anchors: [], publication: publication)
            }
        }
        for (id, text) in library.held.unseen.sorted(by: { $0.key < $1.key }) {
            add(id, text.addresses.min(), [], text.publication)
            for address in text.addresses where unpublished[address] == nil { unpublished[address] = documents[id] }
        }
        heldMedia = library.held.media
        wholeAddresses = library.held.addresses
        url = library.settings.url
        self.documents = documents
        self.unpublished = unpublished
        media = Dictionary(keepingFirst: library.media.map { ($0.path, $0) })
        mediaByAddress = Dictionary(
            keepingFirst: library.media.map { (Addresses.media($0), $0) }
        )
        self.routes = routes
        suggestions = LinkSuggestions(
            addresses: SuggestionIndex { [unpublished] in
                routes.all.filter(\.facts.isLinkable).map(\.address.rawValue) + unpublished.keys.map(\.rawValue)
            },
            documents: SuggestionIndex { [documents] in documents.keys.map(\.rawValue) },
            names: SuggestionIndex { [documents] in documents.keys.map(\.rawValue.lastPathPart) },
            articles: SuggestionIndex {
                routes.all.compactMap { route in
                    if case .page(.article(let id)) = route.content { id.rawValue } else { nil }
                }
            },
            media: SuggestionIndex { library.media.map(\.path.rawValue) }
        )
    }

    /// Returns a destination without scheme and host where these are the portal's own, ignoring the case of the host; other destinations unchanged.
    func ownAddress(_ destination: String) -> String {
        let origin = url.origin
        let rest = destination.dropFirst(origin.count)
        guard destination.prefix(origin.count).lowercased() == origin, rest.hasPrefix(url.basePath) else {
            return destination
        }
        let path = rest.dropFirst(url.basePath.count)
        let isOwn = path.first.map("/?#".contains) ?? true
        // A path with two leading slashes would name another host.
        return isOwn ? "/" + path.drop { $0 == "/" } : destination
    }

    /// Returns the document or other page at an address, with or without a trailing slash or `index.html`; nil where there is none. The
    /// address is the one that is published: accents may be encoded otherwise in it than in the link, and servers tell these apart.
    func page(at path: String) -> (address: Address, document: Document?)? {
        let address: Address = "/\(path)"
        for candidate in [address, address + "/", Address(ofFile: path)] {
            if let route = routes[candidate], route.facts.isLinkable {
                return (route.address, route.facts.document.flatMap { documents[$0] })
            }
            if let document = unpublished[candidate] { return (document.address, document) }
            if let place = wholeAddresses.firstIndex(of: candidate) {
                let address = wholeAddresses[place]
                return (address, Document(address: address, anchors: [], publication: .held))
            }
        }
        return nil
    }
}
