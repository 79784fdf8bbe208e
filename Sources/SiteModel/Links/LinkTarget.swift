public import Content

/// The target of a link that an author wrote.
public enum LinkTarget: Sendable, Hashable {
    /// A page of the portal, with the `#fragment` or `?query` that follows its address; may be empty.
    case page(address: Address, suffix: String)
    /// A `#fragment` of the same page.
    case fragment(String)
    /// A file in `content/media/`.
    case media(address: Address, size: PictureSize?)
    /// Another site, a mail address or a telephone number.
    case external(String)
    /// No target: the page or file does not exist. Where the portal is published nevertheless, the page tells readers so.
    case missing
    /// No target: it is not published, or must not be linked.
    case none
}
