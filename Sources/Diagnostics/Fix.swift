/// A change to a file that certainly removes a diagnostic and keeps the meaning of what the author wrote. `terang check
/// --fix` applies it; a suggestion that may be wrong belongs in the diagnostic's help.
public enum Fix: Sendable, Hashable, Codable {
    /// Replaces pieces of the file that the diagnostic is about. The pieces do not overlap.
    case edits([TextEdit])
    /// Renames a file. Both paths are relative to the portal's root; nothing is at the second.
    case move(from: String, to: String)
    /// Writes a file in UTF-8 that is in another encoding. The path is relative to the portal's root.
    case recode(String)

    /// Returns the fix that replaces the text `written`, which begins at a location, with another.
    public static func replace(_ written: String, at start: SourceLocation, with replacement: String) -> Fix {
        .edits([TextEdit(replacing: written, at: start, with: replacement)])
    }
}

/// A piece of a file and the text that takes its place.
public struct TextEdit: Sendable, Hashable, Codable {
    /// The first scalar that is replaced.
    public let start: SourceLocation
    /// The place after the last scalar that is replaced, in the same file. Equal to `start` where the edit inserts.
    public let end: SourceLocation
    /// The new text, with `\n` as line end.
    public let replacement: String

    public init(from start: SourceLocation, to end: SourceLocation, replacement: String) {
        self.start = start
        self.end = end
        self.replacement = replacement
    }

    /// Replaces a text without line breaks that begins at a location.
    public init(replacing written: String, at start: SourceLocation, with replacement: String) {
        let end = SourceLocation(
            path: start.path,
            line: start.line,
            column: start.column + written.unicodeScalars.count
        )
        self.init(from: start, to: end, replacement: replacement)
    }
}
