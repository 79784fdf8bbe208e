import Content
import Markdown
import Reading

extension LinkResolver {
    /// Where each destination in a text leads.
    mutating func links(of body: Body) -> [String: LinkTarget] {
        var links: [String: LinkTarget] = [:]
        for link in body.document.links {
            let place = body.location(of: link.position)
            links[link.destination] =
                switch link.kind {
                case .link: self.link(link.destination, at: place)
                case .picture: picture(link.destination, at: place)
                }
        }
        return links
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

extension LinkTarget {
    /// What stands in the HTML for a link to this target.
    ///
    /// - Parameters:
    ///   - prefix: what addresses of the portal begin with: its base path, or its whole address in a feed.
    ///   - page: the address of the page itself, for `#fragment` links in a feed. Empty on the page.
    public func resolved(prefix: String, page: String = "") -> ResolvedLink {
        switch self {
        case .page(let address, let suffix): .link(href: prefix + address + suffix, external: false)
        case .fragment(let fragment): .link(href: page + "#" + fragment, external: false)
        case .media(let address, _): .link(href: prefix + address, external: false)
        case .external(let url): .link(href: url, external: url.hasPrefix("http"))
        case .none: .unlinked
        }
    }
}

/// The HTML of a text with its links resolved.
///
/// - Parameters: as for `LinkTarget.resolved(prefix:page:)`.
public func html(
    of document: MarkdownDocument,
    links: [String: LinkTarget],
    prefix: String,
    page: String = ""
) -> String {
    document.html { link in
        guard let target = links[link.destination] else { return .unlinked }
        if link.kind == .picture {
            guard case .media(let address, let size) = target else { return .unlinked }
            return .picture(src: prefix + address, width: size?.width, height: size?.height)
        }
        return target.resolved(prefix: prefix, page: page)
    }
}
