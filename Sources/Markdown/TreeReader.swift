/// Walks a tree once: collects what `MarkdownDocument` holds and writes the HTML.
struct TreeReader {
    let options: MarkdownOptions
    private let text: [UInt8]
    private var html: HTMLWriter
    private var links: [MarkdownLink] = []
    private var headings: [MarkdownHeading] = []
    private var ids = HeadingIDs()
    private var rawHTML: [TextPosition] = []
    private var rawHTMLFaults: [RawHTMLFault] = []
    private var hasRawHTML = false
    private var blocks = BlockLines()
    private var plain: [UInt8] = []
    private var firstParagraph = ""

    private var separator: UInt8?
    /// Where the current paragraph or row begins in `plain`.
    private var blockStart = 0
    /// Names links and headings: as `plain`, but of the current block only, and with alternative texts.
    private var names: [UInt8] = []
    /// Links and pictures that the walk is in, and where their names begin. A picture hides those inside of it.
    private var open: [(index: Int?, nameStart: Int)] = []

    private lazy var source = SourceLines(text)
    private var block: CmarkNode?
    private var places: LeafBlock?
    private var row = TableRow()

    /// - Parameter text: what the tree was parsed from.
    init(_ text: [UInt8], options: MarkdownOptions) {
        self.text = text
        self.options = options
        html = HTMLWriter(capacity: text.count * 5 / 4, options: options)
        plain.reserveCapacity(text.count)
    }

    /// Reads a tree from its document node. Without recursion: nothing bounds how deep blocks and inlines nest.
    mutating func read(_ root: CmarkNode) -> MarkdownDocument {
        var node = root
        walk: while true {
            let kind = node.kind
            enter(node, kind)
            if let child = node.firstChild {
                node = child
                continue
            }
            exit(node, kind)
            while node.next == nil {
                guard let parent = node.parent else { break walk }
                node = parent
                exit(node, node.kind)
            }
            guard let next = node.next else { break }
            node = next
        }
        return document()
    }

    private mutating func document() -> MarkdownDocument {
        MarkdownDocument(
            links: links,
            headings: headings,
            rawHTML: rawHTML,
            rawHTMLFaults: rawHTMLFaults,
            slips: SlipFinder.slips(in: text, blocks, &source),
            plainText: String(decoding: plain, as: UTF8.self),
            firstParagraph: firstParagraph,
            wordCount: plain.withUnsafeBufferPointer(WordCount.words),
            isEmpty: plain.isEmpty && !links.contains { $0.kind == .picture } && !(options.allowsRawHTML && hasRawHTML),
            anchors: html.anchors,
            pieces: html.pieces
        )
    }

    private mutating func enter(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        switch kind {
        case .paragraph, .heading:
            separator = 0x0A
            beginBlock(node)
        case .tableRow:
            separator = 0x0A
            row = TableRow(node)
        case .tableCell:
            if separator == nil { separator = 0x20 }
            beginBlock(node)
        case .text, .code: append(node.literal)
        case .softBreak, .lineBreak: appendSpace()
        case .codeBlock:
            separator = 0x0A
            let code = node.literal
            append(UnsafeBufferPointer(rebasing: code[..<SourceLines.trimmedEnd(of: code, 0, code.count)]))
        case .htmlInline, .htmlBlock: noteRawHTML(node, kind)
        case .link, .picture: openLink(node, kind)
        default: break
        }
        blocks.enter(node, kind)
        html.enter(node, kind)
        if kind == .htmlInline || kind == .htmlBlock { takeAllowedHTML(of: node, kind) }
    }

    private mutating func exit(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        var headingID: String?
        switch kind {
        case .paragraph:
            if firstParagraph.isEmpty, node.parent?.kind == .document {
                let text = plain[min(blockStart, plain.count)...].drop { $0 == 0x0A }
                firstParagraph = String(decoding: text, as: UTF8.self)
            }
        case .heading(let level, _):
            noteHeading(node, level)
            if options.headingIDs { headingID = headings.last?.id }
        case .link, .picture: closeLink()
        default: break
        }
        html.closeAllowedHTML(in: node)
        html.exit(node, kind, headingID: headingID)
        takeUnclosedHTML()
    }

    private mutating func beginBlock(_ node: CmarkNode) {
        block = node
        places = nil
        blockStart = plain.count
        names.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ literal: UnsafeBufferPointer<UInt8>) {
        guard html.leftOut == nil else { return }
        names.append(contentsOf: literal)
        guard !html.isInPicture, !literal.isEmpty else { return }
        if let separator, !plain.isEmpty { plain.append(separator) }
        separator = nil
        plain.append(contentsOf: literal)
    }

    private mutating func appendSpace() {
        names.append(0x20)
        if !html.isInPicture, separator == nil { separator = 0x20 }
    }
}

extension TreeReader {
    private mutating func openLink(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        var index: Int?
        if !html.isInPicture {
            index = links.count
            links.append(
                MarkdownLink(
                    kind: kind == .picture ? .picture : .link,
                    destination: String(decoding: node.destination, as: UTF8.self),
                    title: String(decoding: node.title, as: UTF8.self),
                    position: locate(default: node) { $0.position(ofLink: node, in: &$1) }
                )
            )
        }
        open.append((index, names.count))
    }

    private mutating func closeLink() {
        guard let (index, nameStart) = open.popLast(), let index else { return }
        links[index].text = String(decoding: names[nameStart...], as: UTF8.self)
    }

    private mutating func noteHeading(_ node: CmarkNode, _ level: Int) {
        let text = String(decoding: names, as: UTF8.self)
        headings.append(
            MarkdownHeading(
                level: level,
                id: options.headingIDs ? ids.id(for: text) : "",
                text: text,
                position: position(ofBlock: node)
            )
        )
    }

    private mutating func noteRawHTML(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        hasRawHTML = true
        guard !options.allowsRawHTML || options.listsAllowedHTML else { return }
        if kind == .htmlBlock {
            rawHTML.append(position(ofBlock: node))
        } else {
            let literal = node.literal
            rawHTML.append(locate(default: node) { $0.position(of: literal, in: &$1) })
        }
    }

    /// Takes what the writer found in the raw HTML that it wrote last.
    private mutating func takeAllowedHTML(of node: CmarkNode, _ kind: CmarkNode.Kind) {
        guard options.allowsRawHTML else { return }
        var lines = kind == .htmlBlock ? BlockOfHTML(node) : nil
        for link in html.allowed.takeLinks() {
            links.append(
                MarkdownLink(
                    kind: link.kind,
                    destination: link.destination,
                    text: link.text,
                    title: link.title,
                    position: position(of: link.offset, in: node, &lines)
                )
            )
        }
        for fault in html.allowed.takeFaults() {
            let position = fault.position ?? position(of: fault.offset, in: node, &lines)
            rawHTMLFaults.append(RawHTMLFault(kind: fault.kind, position: position))
        }
        for index in html.allowed.open.indices.reversed() {
            guard html.allowed.open[index].position == nil else { break }
            html.allowed.open[index].position = position(of: html.allowed.open[index].offset, in: node, &lines)
        }
    }

    /// Takes what was not ended in its block.
    private mutating func takeUnclosedHTML() {
        for fault in html.allowed.takeFaults() {
            guard let position = fault.position else { continue }
            rawHTMLFaults.append(RawHTMLFault(kind: fault.kind, position: position))
        }
    }

    /// Returns the position of an offset in the literal of raw HTML.
    private mutating func position(of offset: Int, in node: CmarkNode, _ lines: inout BlockOfHTML?) -> TextPosition {
        if let lines { return source.position(ofOffset: lines.sourceOffset(of: offset, in: source)) }
        let rest = UnsafeBufferPointer(rebasing: node.literal[offset...])
        return locate(default: node) { $0.position(of: rest, in: &$1) }
    }

    private mutating func position(ofBlock node: CmarkNode) -> TextPosition {
        source.position(ofOffset: source.offset(ofLine: node.startLine, column: node.startColumn))
    }

    /// Asks the block that the walk is in for a position.
    private mutating func locate(
        default node: CmarkNode,
        _ body: (inout LeafBlock, inout SourceLines) -> TextPosition
    ) -> TextPosition {
        guard let block else { return position(ofBlock: node) }
        var places = places ?? LeafBlock(block, in: source, cell: row.place(of: block, in: source))
        let position = body(&places, &source)
        self.places = places
        return position
    }
}

/// The lines of a block of raw HTML, whose ends are those of the lines that they were copied from.
private struct BlockOfHTML {
    private let literal: UnsafeBufferPointer<UInt8>
    private let starts: [Int]
    private let firstLine: Int

    init(_ node: CmarkNode) {
        literal = node.literal
        starts = SourceLines.lineStarts(of: literal)
        firstLine = node.startLine
    }

    /// Returns the offset in the source of an offset in the literal.
    func sourceOffset(of offset: Int, in source: SourceLines) -> Int {
        let line = SourceLines.line(containing: offset, in: starts)
        let end = line + 1 < starts.count ? starts[line + 1] : literal.count
        let trimmedEnd = SourceLines.trimmedEnd(of: literal, starts[line], end)
        return source.range(ofLine: firstLine + line).upperBound - (trimmedEnd - offset)
    }
}
