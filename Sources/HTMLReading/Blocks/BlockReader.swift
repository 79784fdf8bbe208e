import Diagnostics

/// Converts the HTML tree into blocks of text.
///
/// Formatting (emphasis, a link) is stored with each run, because old pages put `<b>` around paragraphs and `<p>` into links.
struct BlockReader {
    let options: HTMLToMarkdown
    private(set) var result = ConvertedHTML()
    private var seenNotes: Set<LocalizedText> = []
    /// The finished blocks of the current container.
    var blocks: [Block] = []
    var runs: [Run] = []
    var marks = Marks()
    /// The pictures of `<noscript>` whose lazy-loading form may follow.
    var fallbacks: Set<String> = []
    /// Whether the last block is a list that Word wrote as paragraphs.
    var isInWordList = false

    init(options: HTMLToMarkdown) { self.options = options }

    /// Returns the blocks of a nested container.
    mutating func blocks(of nodes: [HTMLNode]) -> [Block] {
        let outer = (blocks, runs, isInWordList)
        (blocks, runs, isInWordList) = ([], [], false)
        read(nodes)
        endParagraph()
        defer { (blocks, runs, isInWordList) = outer }
        return blocks
    }

    mutating func read(_ nodes: [HTMLNode]) {
        for node in nodes {
            switch node {
            case .text(let text): read(text)
            case .comment(let text):
                leftOut(HTMLComment.words(text))
                if HTMLComment.endsParagraph(text) { endParagraph() }
            case .element(let element): read(element)
            }
        }
    }

    mutating func note(_ text: LocalizedText) { if seenNotes.insert(text).inserted { result.notes.append(text) } }

    /// Records a text that has no place in the Markdown.
    mutating func leftOut(_ text: String?) {
        let text = HTMLText.collapsed(text ?? "")
        if text.contains(where: \.isLetter) { result.leftOut.append(text) }
    }

    mutating func append(_ block: Block) {
        endParagraph()
        blocks.append(block)
        isInWordList = false
    }

    mutating func append(_ content: Run.Content) { runs.append(Run(content: content, marks: marks)) }

    /// Reads the content of an element with additional formatting.
    mutating func read(_ element: HTMLElement, marking change: (inout Marks) -> Void) {
        let outer = marks
        change(&marks)
        read(element.children)
        marks = outer
    }

    private mutating func read(_ text: String) {
        guard !marks.isCode else { return append(.code(text)) }
        guard options.keepsLines, text.contains(where: \.isNewline) else { return append(.text(text)) }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            // A line break after <br> does not count twice.
            if index > 0, !(index == 1 && followsLineBreak) { append(.lineBreak) }
            append(.text(String(line)))
        }
    }

    private var followsLineBreak: Bool {
        guard let last = runs.last(where: { $0.content == .lineBreak || !$0.isBlank }) else { return false }
        return last.content == .lineBreak
    }

    /// Reads an element as blocks separate from its surroundings.
    mutating func readApart(_ element: HTMLElement) {
        endParagraph()
        read(element.children)
        endParagraph()
    }

    /// Turns the pending runs into paragraphs. Two consecutive line breaks separate paragraphs.
    mutating func endParagraph() {
        var paragraph: [Run] = []
        var breaks = 0
        for run in runs {
            if run.content == .lineBreak {
                breaks += 1
                if breaks == 2 {
                    appendParagraph(paragraph)
                    paragraph = []
                }
            } else if !run.isBlank {
                breaks = 0
            }
            paragraph.append(run)
        }
        runs = []
        appendParagraph(paragraph)
    }

    /// Splits off leading pictures as blocks of their own.
    private mutating func appendParagraph(_ runs: [Run]) {
        var rest = runs.tidied[...]
        var hasText = false
        while let first = rest.first {
            if case .picture = first.content, first.marks.link == nil {
                blocks.append(.paragraph([first]))
                isInWordList = false
            } else if !first.isBlank {
                hasText = true
                break
            }
            rest = rest.dropFirst()
        }
        guard hasText else { return }
        blocks.append(.paragraph(Array(rest)))
        isInWordList = false
    }

    mutating func found(link: String) { result.links.append(link) }
    mutating func found(picture: String) { result.pictures.append(picture) }
}
