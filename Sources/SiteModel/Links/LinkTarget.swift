public import Content

/// The target of a link that an author wrote.
public enum LinkTarget: Sendable, Hashable {
    /// A page of the portal, with the `#fragment` or `?query` after its address; may be empty.
    case page(address: String, suffix: String)
    /// A place on the same page: `#fragment`.
    case fragment(String)
    /// A file in `content/media/`. Its address is percent-encoded.
    case media(address: String, size: PictureSize?)
    /// Another site, a mail address or a telephone number.
    case external(String)
    /// Nowhere: there is no such page or file, which the reader is told where the portal is published all the same.
    case missing
    /// Nowhere: what was linked is not published, or may not be linked.
    case none
}
