/// The text of a file with its path; converts offsets into locations.
public struct SourceText: Sendable {
    /// Path relative to the portal's root, with `/` between its parts.
    public let path: String
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Returns the location of a UTF-8 offset into the text. Offsets past the end return the location of the end.
    public func location(utf8Offset offset: Int) -> SourceLocation {
        let utf8 = text.utf8
        var line = 1
        var column = 1
        for byte in utf8.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                // Continuation bytes belong to a scalar that has been counted.
                column += 1
            }
        }
        return SourceLocation(path: path, line: line, column: column)
    }
}
