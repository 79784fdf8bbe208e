import Content

/// Where a link of the author leads.
public enum LinkTarget: Sendable, Hashable {
    /// A page of the portal, with `#fragment` or `?query` behind its address, or empty.
    case page(address: String, suffix: String)
    /// A place on the same page: `#fragment`.
    case fragment(String)
    /// A file in `content/media/`. Its address is as it stands in a URL, percent-encoded.
    case media(address: String, size: PictureSize?)
    /// Another site, a mail address or a telephone number.
    case external(String)
    /// Nowhere: what was linked is not published, or may not be linked.
    case none
}
