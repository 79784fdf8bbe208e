/// Parses GitHub Flavored Markdown with footnotes.
///
/// A parser is a value and may be used by any number of threads at once; the part of cmark-gfm that cannot run twice in a process is locked inside.
public struct MarkdownParser: Sendable {
    package let options: MarkdownOptions
    private let extensions: [CmarkTree.Extension]

    public init(options: MarkdownOptions = MarkdownOptions()) {
        self.init(options: options, extensions: CmarkTree.Extension.allCases)
    }

    init(options: MarkdownOptions, extensions: [CmarkTree.Extension]) {
        self.options = options
        self.extensions = extensions
    }

    /// Parses a text, given as valid UTF-8.
    ///
    /// - Throws: `MarkdownError.tooComplex` for a text that could take long, before it is parsed.
    public func parse(_ text: [UInt8]) throws(MarkdownError) -> MarkdownDocument {
        let text = Self.withoutNUL(text)
        try options.limits.check(text)
        let tree = try CmarkTree(parsing: text, extensions: extensions)
        return tree.withRoot { root in
            var reader = TreeReader(text, options: options)
            return reader.read(root)
        }
    }

    /// U+0000, which HTML cannot hold, becomes U+FFFD as CommonMark says.
    private static func withoutNUL(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(0) else { return text }
        return text.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
    }
}

enum WordCount {
    /// Returns the number of runs between white space that have a letter or digit of ASCII, or a character beyond ASCII
    /// that is not punctuation of U+2000 to U+206F.
    static func words(in text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var isWord = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x09...0x0D, 0x20:
                if isWord { count += 1 }
                isWord = false
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                isWord = true
            case 0xE2 where index + 2 < text.count && text[index + 1] <= 0x81:
                index += 2
            case 0x80...:
                isWord = true
            default:
                break
            }
            index += 1
        }
        return count + (isWord ? 1 : 0)
    }
}
