import Content
import Reading
import Registers

/// Media of drafts, scheduled and expired texts, which must not be published early: the photograph would reveal tomorrow's announcement.
struct UnpublishedMedia: Sendable {
    /// The addresses of the media that these texts use.
    let used: Set<Address>
    /// Those of `used` that nothing published uses or names.
    let hidden: Set<Address>

    static let none = UnpublishedMedia(used: [], hidden: [])

    private init(used: Set<Address>, hidden: Set<Address>) {
        self.used = used
        self.hidden = hidden
    }

    /// - Parameters:
    ///   - texts: the addresses of media in readable texts that are not public.
    ///   - site: the site with all media.
    ///   - documents: the documents that rows of registers name.
    init(used texts: Set<Address>, besides site: Site, documents: RowDocuments, of library: LibraryOutline) {
        var used = texts
        for text in library.held.unseen.values {
            used.formUnion(text.media.map { "/\($0)" })
        }
        var hidden = used
        for article in site.articles where !hidden.isEmpty { hidden.subtract(article.media) }
        for page in site.pages { hidden.subtract(page.media) }
        for item in site.menus.main + site.menus.footer {
            hidden.subtract(([item.target] + item.items.map(\.target)).media)
        }
        for block in site.home {
            hidden.subtract(block.links.media)
            if let image = block.image { hidden.remove(image.address) }
        }
        if let logo = site.logo { hidden.remove(logo.address) }
        for row in documents.rows {
            if case .found(.file(let address, _, _)) = row.destination { hidden.remove(address) }
        }
        self.used = used
        self.hidden = hidden.isEmpty ? [] : hidden.subtracting(Self.named(hidden, in: site, library))
    }

    /// Returns the addresses that published content names outside of links: in data for themes, in cells.
    private static func named(_ addresses: Set<Address>, in site: Site, _ library: LibraryOutline) -> Set<Address> {
        var texts = site.articles.flatMap { $0.article.front.extra.texts } + site.pages.flatMap { $0.page.extra.texts }
        texts += library.registers.registers.flatMap(\.rows).flatMap { $0.written.sortedCells.map(\.cell.value) }
        let files = library.media.lazy.map { (address: Addresses.media($0), path: $0.path) }
            .filter { addresses.contains($0.address) }
        // Both begin with "media/", but for the slash of the address.
        var names: [ArraySlice<UInt8>: Address] = [:]
        for file in files {
            names[Array(file.path.rawValue.utf8)[...]] = file.address
            names[Array(file.address.encoded.utf8).dropFirst()] = file.address
        }
        let lengths = Set(names.keys.map(\.count)).sorted()
        var named: Set<Address> = []
        for text in texts {
            let bytes = Array(text.utf8)
            var start = 0
            while let place = bytes.firstIndex(ofBytes: "media/", from: start) {
                for length in lengths {
                    guard place + length <= bytes.count else { break }
                    if let address = names[bytes[place..<(place + length)]] { named.insert(address) }
                }
                start = place + 1
            }
        }
        return named
    }
}

extension PublishedArticle {
    /// The addresses of the media that the article uses.
    var media: Set<Address> {
        (links + attachments).media.union(pictures.map(\.address)).union(image.map { [$0.address] } ?? [])
    }
}

extension PublishedPage {
    /// The addresses of the media that the page uses.
    var media: Set<Address> {
        let files = [audio, easyRead].compactMap { document -> Address? in
            if case .file(let address, _, _)? = document { address } else { nil }
        }
        return links.media.union(image.map { [$0.address] } ?? []).union(files)
    }
}

extension Sequence<LinkTarget> {
    fileprivate var media: Set<Address> {
        Set(lazy.compactMap { target in if case .media(let address, _) = target { address } else { nil } })
    }
}

extension Site {
    /// Returns the site without the media at these addresses, which nothing in it uses.
    func without(media hidden: Set<Address>) -> Site {
        guard !hidden.isEmpty else { return self }
        let routes = routes.filter { route in
            guard case .media = route.content else { return true }
            return !hidden.contains(route.address)
        }
        let media = media.filter { !hidden.contains(Addresses.media($0)) }
        return Site(self, routes: routes, media: media)
    }
}
