import ASCII

/// The words between single asterisks of a text, and whether the text comes from a chat: there the signs mean bold, on a
/// page they mean italics. A text that also has `**` knows Markdown.
struct ChatEmphasis {
    /// Words between two asterisks on one line.
    struct Span {
        let opening: Int
        let closing: Int
        var inner: Range<Int> { (opening + 1)..<closing }
    }

    struct Paragraph {
        /// What is between single asterisks.
        var single: [Span] = []
        /// Whether there are double asterisks, which only Markdown has.
        var hasDouble = false
        /// Whether single tildes strike words out, as in chats; those who write Markdown use two.
        var hasStruck = false
    }

    private var spans: [Span] = []
    /// Those of paragraphs that have words struck out as in chats.
    private var struck: [Span] = []
    private var isChat = false
    private var isMarkdown = false
    private var numbered = 0

    mutating func read(
        _ emphasis: Paragraph,
        in source: SlipText,
        _ lines: [SlipFinder.Line]
    ) {
        isMarkdown = isMarkdown || emphasis.hasDouble
        guard !isMarkdown, !emphasis.single.isEmpty else { return }
        spans += emphasis.single
        if emphasis.hasStruck { struck += emphasis.single }
        guard !isChat else { return }
        var labels = 0
        for span in emphasis.single {
            // Bold italics of a chat would be italics twice.
            if source.sign(span.opening + 1) == "_", source.sign(span.closing - 1) == "_" { isChat = true }
            guard let line = lines.first(where: { $0.text.contains(span.opening) }) else { continue }
            // Chats put pictures around a line in bold.
            let isWhole = !line.text.contains {
                !(span.opening...span.closing).contains($0) && (source.text[$0].isASCIILetter || source.isDigit($0))
            }
            if isWhole {
                if Self.isShouted(source.text[span.inner]) { isChat = true }
                if source.isDigit(span.inner.lowerBound) || source.sign(span.closing - 1) == ":" { numbered += 1 }
            }
            if line.start == span.opening, Self.isLabel(span, source) { labels += 1 }
        }
        if labels > 1 || numbered > 1 { isChat = true }
    }

    /// `*Hari* : Senin` or `*Hari:* Senin`.
    private static func isLabel(_ span: Span, _ source: SlipText) -> Bool {
        if source.sign(span.closing - 1) == ":" { return true }
        var end = span.closing + 1
        while source.sign(end) == " " || source.sign(end) == "\t" { end += 1 }
        return source.sign(end) == ":"
    }

    /// A line of its own in capital letters.
    private static func isShouted(_ text: ArraySlice<UInt8>) -> Bool {
        text.count(where: \.isASCIIUppercase) >= 8 && !text.contains(where: \.isASCIILowercase)
    }

    /// One slip for the text, with the signs that make all of it bold. Underscores beside the asterisks tell nothing:
    /// Markdown has two signs for italics, and people use both.
    var slips: [SlipRange] {
        let bold = isChat ? spans : struck
        guard !isMarkdown, let first = bold.first else { return [] }
        let edits = bold.flatMap { span in
            [span.opening, span.closing].map { (range: $0..<$0, replacement: "*") }
        }
        return [SlipRange(kind: .chatBold, range: first.opening..<(first.closing + 1), edits: edits)]
    }
}
