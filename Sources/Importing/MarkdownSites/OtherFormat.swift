import Reading

/// Files of a site in formats that are not read, of which the report says what is in them.
enum OtherFormat {
    /// Returns the format of a file as pandoc names it. Nil for formats that pandoc does not read.
    static func readable(by file: String) -> String? {
        switch file.lowercased().split(separator: ".").last {
        case "org": "org"
        case "rst": "rst"
        case "textile": "textile"
        default: nil
        }
    }

    /// Returns the words that people read in a file: those of a canvas of Obsidian, of a page of HTML, or of a text with
    /// signs.
    static func words(of file: String, _ text: String) -> [String] {
        let name = file.lowercased()
        if name.hasSuffix(".canvas") { return RestColumns.texts(in: text).filter { $0.contains(" ") || $0.count > 20 } }
        guard name.hasSuffix(".html") || name.hasSuffix(".htm") else { return ReadableLines.of(text) }
        let words = PlainHTML.words(ReadableLines.withoutTemplates(text))
        return words.isEmpty ? [] : [words]
    }
}
