/// Parses GitHub Flavored Markdown with footnotes.
///
/// A parser is a value and may be used by any number of threads at once; the part of cmark-gfm that cannot run twice
/// in a process is locked inside.
public struct MarkdownParser: Sendable {
    private let options: MarkdownOptions
    private let extensions: [CmarkTree.Extension]

    public init(options: MarkdownOptions = MarkdownOptions()) {
        self.init(options: options, extensions: CmarkTree.Extension.allCases)
    }

    init(options: MarkdownOptions, extensions: [CmarkTree.Extension]) {
        self.options = options
        self.extensions = extensions
    }

    /// Parses `text` once and collects all that is known of it.
    ///
    /// - Throws: `MarkdownError.tooComplex` for a text that could take long, before it is parsed.
    public func parse(_ text: String) throws(MarkdownError) -> MarkdownDocument {
        let bytes = Self.bytes(of: text)
        try options.limits.check(bytes)
        let tree = try CmarkTree(parsing: bytes, extensions: extensions, allowsRawHTML: options.allowsRawHTML)
        let token = SlotToken(absentFrom: bytes)
        var reader = TreeReader(bytes, token: token, options: options)
        reader.read(tree.root)
        var cutter = HTMLCutter(
            html: try tree.html(),
            token: token,
            links: reader.links,
            headings: reader.headings,
            options: options
        )
        let (pieces, anchors) = cutter.cut()
        let hasPicture = reader.links.contains { $0.kind == .picture }
        let wordCount = reader.plain.withUnsafeBufferPointer(WordCount.words)
        return MarkdownDocument(
            links: reader.links,
            headings: reader.headings,
            rawHTML: reader.rawHTML,
            plainText: String(decoding: reader.plain, as: UTF8.self),
            firstParagraph: reader.firstParagraph,
            wordCount: wordCount,
            isEmpty: reader.plain.isEmpty && !hasPicture && !(options.allowsRawHTML && reader.hasRawHTML),
            anchors: anchors,
            pieces: pieces
        )
    }

    /// The bytes of `text`; U+0000, which HTML cannot hold, becomes U+FFFD as CommonMark says.
    private static func bytes(of text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard bytes.contains(0) else { return bytes }
        return bytes.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
    }
}

enum WordCount {
    /// Runs of bytes between white space that have a letter or digit of ASCII, or a character beyond it that is no
    /// punctuation of U+2000 to U+206F.
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
