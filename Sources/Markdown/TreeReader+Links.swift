extension TreeReader {
    mutating func openLink(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        let isPicture = kind == .picture
        var index: Int?
        if pictureDepth == 0 {
            index = links.count
            links.append(
                MarkdownLink(
                    kind: isPicture ? .picture : .link,
                    destination: String(decoding: node.destination, as: UTF8.self),
                    text: "",
                    title: String(decoding: node.title, as: UTF8.self),
                    position: locate(default: node) { $0.position(ofLink: node, in: &$1) }
                )
            )
            node.setDestination(token.mark(links.count - 1))
        }
        if isPicture { pictureDepth += 1 }
        open.append((index, names.count))
    }

    mutating func closeLink(_ kind: CmarkNode.Kind) {
        if kind == .picture { pictureDepth -= 1 }
        guard let (index, nameStart) = open.popLast(), let index else { return }
        let link = links[index]
        links[index] = MarkdownLink(
            kind: link.kind,
            destination: link.destination,
            text: String(decoding: names[nameStart...], as: UTF8.self),
            title: link.title,
            position: link.position
        )
    }

    mutating func closeHeading(_ node: CmarkNode, _ level: Int) {
        let text = String(decoding: names, as: UTF8.self)
        headings.append(
            MarkdownHeading(
                level: level,
                id: options.headingIDs ? ids.id(for: text) : "",
                text: text,
                position: position(ofBlock: node)
            )
        )
        if level < options.highestHeadingLevel { node.setHeadingLevel(options.highestHeadingLevel) }
        if options.headingIDs { node.prependText(token.mark(headings.count - 1)) }
    }

    mutating func position(ofBlock node: CmarkNode) -> TextPosition {
        source.position(ofOffset: source.offset(ofLine: node.startLine, column: node.startColumn))
    }

    /// Asks the block that the walk is in for a place.
    mutating func locate(
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

/// Finds where the cells of one row of a table stand. The library gives their line, and columns that are right only for
/// the first row of a table that is not indented.
struct TableRow {
    private var line = 0
    /// Cells that were not looked for yet, and the end of the last one that was.
    private var next: CmarkNode?
    private var offset = 0

    init() {}

    init(_ row: CmarkNode) {
        line = row.startLine
        next = row.firstChild
        // The header's line is counted from the paragraph that the table began as, which may have kept lines of its own.
        guard row.previous == nil, let paragraph = row.parent?.previous, paragraph.kind == .paragraph,
            paragraph.startLine == 0
        else { return }
        line += SourceLines.lineStarts(of: paragraph.content).count
    }

    /// Where a cell's content begins in the source; nil when `block` is no cell of this row.
    mutating func place(of block: CmarkNode, in source: SourceLines) -> Int? {
        guard block.kind == .tableCell else { return nil }
        offset = max(offset, source.offset(ofLine: line, column: 1))
        while let cell = next {
            next = cell.next
            let pattern = Self.escapingPipes(cell.content)
            let start = source.find(pattern, line: line, from: offset) ?? offset
            offset = start + pattern.count
            if cell == block { return start }
        }
        return offset
    }

    private static func escapingPipes(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.count)
        for byte in content {
            if byte == UInt8(ascii: "|") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return bytes
    }
}
