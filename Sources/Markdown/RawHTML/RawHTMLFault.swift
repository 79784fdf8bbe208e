/// A piece of raw HTML that does not reach the page, where raw HTML is allowed.
public struct RawHTMLFault: Sendable, Hashable, Codable {
    public enum Kind: Sendable, Hashable, Codable {
        /// An element that is not allowed, in lower case, and the web address of what it embeds.
        case element(String, embedded: String?)
        /// An attribute that the element must not have.
        case attribute(String, of: String)
        /// A value that the attribute cannot have.
        case value(String, attribute: String, of: String)
        /// The second attribute of a name, which browsers ignore.
        case repeated(String, of: String)
        /// An element outside of the elements that it is a part of.
        case misplaced(String, parents: [String])
        /// A picture without `src`.
        case withoutAddress(String)
        /// An element within a hundred others.
        case tooDeep(String)
        /// A start tag without its end tag in the same block.
        case unclosed(String)
        /// An end tag without its start tag in the same block.
        case stray(String)
        /// `<!DOCTYPE …>`, `<?php …>` and the like.
        case declaration
        /// A tag without its `>`.
        case unfinished
    }

    public let kind: Kind
    /// Position of `<`, or of the attribute.
    public let position: TextPosition
}
