import Diagnostics

/// Markdown made from HTML, and what could not be carried over as it was.
public struct ConvertedHTML: Sendable {
    /// Blocks are separated by blank lines; there is a line break at the end unless it is empty.
    public var markdown = ""
    /// What a human must look at, each once, in the order of the text.
    public var notes: [LocalizedText] = []
    /// Destinations of links in the HTML, as they stood there, in order.
    public var links: [String] = []
    /// Sources of pictures in the HTML, as they stood there, in order.
    public var pictures: [String] = []

    public init() {}
}
