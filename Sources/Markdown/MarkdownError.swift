/// The reason why a text was not parsed.
public enum MarkdownError: Error, Sendable, Hashable {
    /// The text could keep the parser busy for long: more of `construct` than `MarkdownLimits` allows.
    case tooComplex(TextPosition, MarkdownLimits.Construct)
    /// The cmark-gfm library lacks this part: a fault of the machine, not of the text.
    case parserUnavailable(String)
}
