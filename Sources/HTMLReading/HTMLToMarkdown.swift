import Diagnostics

/// Turns HTML, as editors of web sites and Word leave it behind, into clean GitHub Flavored Markdown.
public struct HTMLToMarkdown: Sendable {
    /// Whether blank lines part paragraphs and line breaks count, as in texts that WordPress keeps without `<p>`.
    public var keepsLines = false
    /// Gives the destination that a link gets in the Markdown, from what stands in the HTML.
    public var link: @Sendable (String) -> String = { $0 }
    /// Gives the source that a picture gets in the Markdown, from what stands in the HTML.
    public var picture: @Sendable (String) -> String = { $0 }
    /// Gives a text for a picture that has no `alt`, such as one that a media library keeps; empty where there is none.
    public var missingAlt: @Sendable (String) -> String = { _ in "" }

    public init() {}
}
