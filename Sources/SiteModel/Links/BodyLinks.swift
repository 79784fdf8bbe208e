public import Content
public import Markdown
import Reading
import Serialization

extension LinkResolver {
    /// Returns the targets of a text's links and pictures, in the order of `MarkdownDocument.links`.
    mutating func links(of body: Body) -> [LinkTarget] {
        let broken = Dictionary(
            grouping: body.document.slips.filter { $0.kind == .spacesInDestination },
            by: \.position.line
        ).mapValues { $0.sorted { $0.position < $1.position } }
        return body.document.links.map { link in
            // A link that Markdown finds inside a broken link is reported with that one.
            let before = broken[link.position.line]?.last(before: link.position)
            if before?.covers(link.position) == true { return .none }
            let place = body.location(of: link.position)
            guard link.kind == .link else { return picture(link.destination, at: place) }
            let target = self.link(link.destination, at: place)
            if case .external(let url) = target { reportClosed(url, at: place) }
            return target
        }
    }

    mutating func leadPicture(_ picture: LeadPicture) -> PublishedPicture? {
        guard case .media(let address, let size) = self.picture(picture.src.value, at: picture.src.location) else {
            return nil
        }
        return PublishedPicture(
            address: address,
            size: size,
            alt: picture.alt,
            caption: picture.caption,
            credit: picture.credit
        )
    }
}

extension [MarkdownSlip] {
    /// Returns the last of these that begins before a position, by halves. They are sorted by their positions and do not overlap.
    fileprivate func last(before place: TextPosition) -> MarkdownSlip? {
        var range = indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if self[middle].position < place {
                range = (middle + 1)..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound > startIndex ? self[range.lowerBound - 1] : nil
    }
}

extension LinkTarget {
    /// Returns the attributes of a link to this target; nil where the text is not linked.
    ///
    /// - Parameters:
    ///   - prefix: the prefix of the portal's addresses: its base path, or its whole address in a feed.
    ///   - page: the address of the page itself, for `#fragment` links in a feed. Empty on the page itself.
    public func resolved(prefix: String, page: String = "") -> ResolvedLink? {
        switch self {
        case .page(let address, let suffix): ResolvedLink(prefix + address.encoded + suffix)
        case .fragment(let fragment): ResolvedLink(page + "#" + fragment)
        case .media(let address, let size):
            ResolvedLink(prefix + address.encoded, width: size?.width, height: size?.height)
        case .external(let url):
            ResolvedLink(url.percentEncoded(keeping: \.isURLByte), isExternal: url.hasPrefix("http"))
        case .missing: .missing
        case .none: nil
        }
    }
}

extension Body {
    /// Returns the HTML of the text with its links resolved.
    ///
    /// - Parameters:
    ///   - links: the targets of `document.links`, in their order.
    ///   - prefix: as for `LinkTarget.resolved(prefix:page:)`.
    ///   - page: as for `LinkTarget.resolved(prefix:page:)`.
    ///   - pictures: the sizes of the portal's pictures.
    ///   - files: the kind and size of files by their addresses, which follow links to them.
    ///   - beginsWithPicture: whether the first picture of the text is the first that the reader sees.
    public func html(
        links: [LinkTarget],
        prefix: String,
        page: String = "",
        pictures: PublishedPictures = .none,
        files: [Address: String] = [:],
        beginsWithPicture: Bool = false
    ) -> MarkdownHTML {
        let found = document.links
        let first = beginsWithPicture ? found.firstIndex { $0.kind == .picture } : nil
        return document.html { index in
            var link = links[index].resolved(prefix: prefix, page: page)
            guard case .media(let address, _) = links[index] else { return link }
            guard found[index].kind == .picture else {
                let note = found[index].kind == .link ? files[address] ?? "" : ""
                // Authors may have written it themselves.
                if !found[index].text.isEmpty, !found[index].text.contains(note.prefix { $0 != "," }) {
                    link?.note = note
                }
                return link
            }
            link?.sizes = pictures[address]?.sources(prefix: prefix, shown: Self.columnWidth)
            link?.isEager = index == first
            return link
        }
    }

    /// The maximum width of pictures in texts: about seventy letters, or the screen.
    private static var columnWidth: String { "(min-width: 46rem) 43rem, 100vw" }
}

extension UInt8 {
    /// Whether a URL that an author wrote may keep the byte. Spaces, quotes, brackets and others are encoded, as browsers
    /// do and validators demand; letters of other scripts are kept, because browsers display and encode them.
    fileprivate var isURLByte: Bool {
        self > 0x20 && self != 0x7F && !"\"<>\\^`{|}".utf8.contains(self)
    }
}
