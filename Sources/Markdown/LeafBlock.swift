/// Finds places in a block whose content is inlines: paragraph, heading, cell of a table.
///
/// cmark-gfm parses inlines from a copy of the block's text without what precedes it on each line (the content), and
/// its columns are right in some places only. So a place is first found in the content, where the `[` of a link must
/// stand, and then carried over to the line that the content was copied from.
struct LeafBlock {
    private let content: UnsafeBufferPointer<UInt8>
    private let contentLines: [Int]
    private let blockOffset: Int
    private let firstLine: Int
    private let source: SourceLines
    private let layout: Layout
    /// Where the next link can begin at the earliest, in the content.
    private var cursor = 0

    private enum Layout {
        /// Each line of the content ends as its line in the source does; `lastLine` is that of the last one.
        case lines(lastLine: Int)
        /// The content stands within one line at this offset; a cell's `|` has a backslash there.
        case withinLine(line: Int, offset: Int, isCell: Bool)
    }

    /// - Parameter cell: Where a cell's content stands, for cells only.
    init(_ node: CmarkNode, in source: SourceLines, cell: (line: Int, offset: Int)? = nil) {
        content = node.content
        contentLines = SourceLines.lineStarts(of: content)
        blockOffset = node.startColumn - 1 + node.contentOffset
        self.source = source
        let end = SourceLines.trimmedEnd(of: content, 0, content.count)
        let lineCount = (contentLines.lastIndex { $0 < max(end, 1) } ?? 0) + 1
        if let cell {
            firstLine = node.startLine
            layout = .withinLine(line: cell.line, offset: cell.offset, isCell: true)
            return
        }
        if case .heading(_, isSetext: false) = node.kind {
            firstLine = node.startLine
            let lineStart = source.range(ofLine: firstLine).lowerBound
            let heading = content[..<end]
            let offset = source.find(heading, line: firstLine, from: lineStart + max(0, node.startColumn - 1))
            layout = .withinLine(line: firstLine, offset: offset ?? lineStart, isCell: false)
            return
        }
        // A paragraph that a table took its header from has lost its own lines.
        let lines = Self.sourceLines(of: node, lineCount: lineCount)
        firstLine = lines.first
        layout = .lines(lastLine: lines.last)
    }

    private static func sourceLines(of node: CmarkNode, lineCount: Int) -> (first: Int, last: Int) {
        guard node.startLine > 0 else {
            let first = node.next?.startLine ?? 1
            return (first, first + lineCount - 1)
        }
        var last = node.endLine
        if case .heading(_, isSetext: true) = node.kind { last -= 1 }
        return (node.startLine, max(last, node.startLine))
    }

    /// The place of raw HTML whose text lies in the content.
    func position(of literal: UnsafeBufferPointer<UInt8>) -> TextPosition {
        position(ofContent: offset(of: literal) ?? 0)
    }

    /// The place of a link or picture that begins no earlier than those asked for before.
    mutating func position(ofLink node: CmarkNode) -> TextPosition {
        let offset = autolinkOffset(node) ?? bracketOffset(node) ?? textOffset(node) ?? cursor
        cursor = offset + 1
        return position(ofContent: offset)
    }

    private func offset(of literal: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = literal.baseAddress, let base = content.baseAddress,
            start >= base, start <= base + content.count
        else { return nil }
        return start - base
    }

    /// For an address without brackets, whose only child is its text.
    private func autolinkOffset(_ node: CmarkNode) -> Int? {
        guard node.kind == .link, let child = node.firstChild, child.next == nil, child.kind == .text else {
            return nil
        }
        let text = child.literal
        let destination = node.destination
        guard destination.count >= text.count, destination.suffix(text.count).elementsEqual(text) else { return nil }
        let prefix = String(decoding: destination.dropLast(text.count), as: UTF8.self)
        guard ["", "http://", "mailto:"].contains(prefix), let offset = offset(of: text) ?? textOffset(node) else {
            return nil
        }
        guard offset > 0 else { return offset }
        if content[offset - 1] == UInt8(ascii: "<") { return offset - 1 }
        let end = offset + text.count
        let isBracketed = content[offset - 1] == UInt8(ascii: "[") && end < content.count && content[end] == 0x5D
        return isBracketed && node.startColumn > 0 && bracketOffset(node) == offset - 1 ? nil : offset
    }

    /// The first `[` or `![` from the link's line on that stands in the link's column. (The library does not count
    /// line ends within destinations and titles.)
    private func bracketOffset(_ node: CmarkNode) -> Int? {
        let isPicture = node.kind == .picture
        for index in contentLines.indices where index >= node.startLine - firstLine || index == contentLines.count - 1 {
            let offset = contentLines[index] + node.startColumn - 1 - blockOffset
            guard offset >= cursor, offset + 1 < content.count else { continue }
            if isPicture, content[offset] == UInt8(ascii: "!"), content[offset + 1] == UInt8(ascii: "[") {
                return offset
            }
            if !isPicture, content[offset] == UInt8(ascii: "[") { return offset }
        }
        return nil
    }

    private func textOffset(_ node: CmarkNode) -> Int? {
        guard let text = node.firstChild?.literal, !text.isEmpty else { return nil }
        if let offset = offset(of: text) { return offset }
        var start = cursor
        while start + text.count <= content.count {
            if content[start..<(start + text.count)].elementsEqual(text) { return start }
            start += 1
        }
        return nil
    }

    private func position(ofContent offset: Int) -> TextPosition {
        switch layout {
        case .withinLine(let line, let start, let isCell):
            let escapes = isCell ? content[..<min(offset, content.count)].count { $0 == UInt8(ascii: "|") } : 0
            return source.position(ofOffset: start + offset + escapes, line: line)
        case .lines(let lastLine):
            let end = SourceLines.trimmedEnd(of: content, 0, content.count)
            let index = contentLines.lastIndex { $0 <= offset } ?? 0
            let lastIndex = contentLines.lastIndex { $0 < max(end, 1) } ?? 0
            let lineEnd = index + 1 < contentLines.count ? contentLines[index + 1] : content.count
            let trimmedEnd = SourceLines.trimmedEnd(of: content, contentLines[index], lineEnd)
            let line = sourceLine(content[contentLines[index]..<trimmedEnd], guess: lastLine - (lastIndex - index))
            return source.position(
                ofOffset: source.range(ofLine: line).upperBound - (trimmedEnd - offset),
                line: line
            )
        }
    }

    /// The line that a line of the content was copied from. Definitions of references and of tables make the guess
    /// wrong; the true line is near, and ends as the content does.
    private func sourceLine(_ line: Slice<UnsafeBufferPointer<UInt8>>, guess: Int) -> Int {
        let text = line.drop { SourceLines.isSpace($0) }
        if source.line(guess, endsWith: text) { return guess }
        for distance in 1...max(1, min(contentLines.count + 50, 200)) {
            if source.line(guess - distance, endsWith: text) { return guess - distance }
            if source.line(guess + distance, endsWith: text) { return guess + distance }
        }
        return guess
    }
}
