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
                    position: locate(default: node) { $0.position(ofLink: node) }
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
        let lines = sourceLines()
        let start = lines.range(ofLine: node.startLine).lowerBound
        headings.append(
            MarkdownHeading(
                level: level,
                id: options.headingIDs ? ids.id(for: text) : "",
                text: text,
                position: lines.position(ofOffset: start + node.startColumn - 1, line: node.startLine)
            )
        )
        if options.headingIDs { node.prependText(token.mark(headings.count - 1)) }
    }

    /// Asks the block that the walk is in for a place.
    mutating func locate(default node: CmarkNode, _ body: (inout LeafBlock) -> TextPosition) -> TextPosition {
        guard let block else { return TextPosition(line: max(node.startLine, 1), column: 1) }
        let lines = sourceLines()
        var places = places ?? LeafBlock(block, in: lines, cell: row.place(of: block, in: lines))
        let position = body(&places)
        self.places = places
        return position
    }

    mutating func sourceLines() -> SourceLines {
        if let source { return source }
        let lines = SourceLines(text)
        source = lines
        return lines
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

    /// Line and offset in the source at which a cell's content begins; nil when `block` is no cell of this row.
    mutating func place(of block: CmarkNode, in source: SourceLines) -> (line: Int, offset: Int)? {
        guard block.kind == .tableCell else { return nil }
        offset = max(offset, source.range(ofLine: line).lowerBound)
        while let cell = next {
            next = cell.next
            let pattern = Self.escapingPipes(cell.content)
            let start = source.find(pattern, line: line, from: offset) ?? offset
            offset = start + pattern.count
            if cell == block { return (line, start) }
        }
        return (line, offset)
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
