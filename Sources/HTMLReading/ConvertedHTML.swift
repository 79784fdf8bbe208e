public import Diagnostics

/// Markdown converted from HTML, and notes on what could not be carried over unchanged.
public struct ConvertedHTML: Sendable {
    /// Blocks separated by blank lines, with a line break at the end unless it is empty.
    public var markdown = ""
    /// What a person must check: distinct notes in the order of the text.
    public var notes: [LocalizedText] = []
    /// Link destinations as written in the HTML, in order.
    public var links: [String] = []
    /// Picture sources as written in the HTML, in order.
    public var pictures: [String] = []

    /// Texts of the HTML that are not in the Markdown, in order: hidden texts, form fields, attributes and comments.
    /// The Markdown may contain the same words elsewhere.
    public var leftOut: [String] = []

    public init() {}
}
