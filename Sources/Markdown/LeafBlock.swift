/// Finds positions in a block whose content is inlines: paragraph, heading, cell of a table.
///
/// cmark-gfm parses inlines from a copy of the block's text without the markers that precede it on each line (the
/// content), and reports columns that are right in some cases only. So a link is first looked up in the content by its
/// `[`, and its offset then mapped to the line that the content was copied from.
struct LeafBlock {
    private let content: UnsafeBufferPointer<UInt8>
    private let lineStarts: [Int]
    private let blockOffset: Int
    private let firstLine: Int
    private let layout: Layout
    /// Where the next link can begin at the earliest, in the content.
    private var cursor = 0
    /// The line of the content that was mapped last, and how many bytes its source lies after it.
    private var carried = (line: -1, shift: 0)
    /// The number of `|` of a cell before an offset; each has a backslash in the source.
    private var pipes = (count: 0, offset: 0)

    private enum Layout {
        /// Each line of the content ends as its line in the source does; this is the line of the last one.
        case lines(last: Int)
        /// The content lies within one line and begins at this offset.
        case withinLine(offset: Int, isCell: Bool)
    }

    /// - Parameter cell: where a cell's content begins in the source, for cells only.
    init(_ node: CmarkNode, in source: SourceLines, cell: Int?) {
        let all = node.content
        content = UnsafeBufferPointer(rebasing: all[..<SourceLines.trimmedEnd(of: all, 0, all.count)])
        lineStarts = SourceLines.lineStarts(of: content)
        blockOffset = node.startColumn - 1 + node.contentOffset
        if let cell {
            firstLine = node.startLine
            layout = .withinLine(offset: cell, isCell: true)
            return
        }
        switch node.kind {
        case .heading(_, isSetext: false):
            firstLine = node.startLine
            let marker = source.offset(ofLine: firstLine, column: node.startColumn)
            layout = .withinLine(offset: source.find(content, line: firstLine, from: marker) ?? marker, isCell: false)
        case .heading:
            firstLine = node.startLine
            layout = .lines(last: max(node.endLine - 1, firstLine))
        default:
            // A paragraph that a table took its header from has lost its own lines.
            let isKnown = node.startLine > 0
            firstLine = isKnown ? node.startLine : node.next?.startLine ?? 1
            layout = .lines(last: isKnown ? max(node.endLine, firstLine) : firstLine + lineStarts.count - 1)
        }
    }

    /// Returns the position of raw HTML whose text lies in the content.
    mutating func position(of literal: UnsafeBufferPointer<UInt8>, in source: inout SourceLines) -> TextPosition {
        position(ofContent: offset(of: literal) ?? cursor, in: &source)
    }

    /// Returns the position of a link or picture; they are asked for in their order.
    mutating func position(ofLink node: CmarkNode, in source: inout SourceLines) -> TextPosition {
        let offset = autolinkOffset(node) ?? bracketOffset(node) ?? textOffset(node) ?? cursor
        cursor = offset + 1
        return position(ofContent: offset, in: &source)
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
        guard ["", "http://", "mailto:"].contains(prefix), let offset = textOffset(node) else { return nil }
        guard offset > 0 else { return offset }
        if content[offset - 1] == UInt8(ascii: "<") { return offset - 1 }
        let end = offset + text.count
        let isBracketed = content[offset - 1] == UInt8(ascii: "[") && end < content.count && content[end] == 0x5D
        return isBracketed && node.startColumn > 0 && bracketOffset(node) == offset - 1 ? nil : offset
    }

    /// Returns the offset of the `[` or `![` in the link's column.
    ///
    /// The line that the library gives is the one on which the link ends, less the line ends within destinations and
    /// titles, which it does not count. So the lines before that are tried next, then those after it; a sign with other
    /// text after it than the link has is taken only when there is no better one.
    private func bracketOffset(_ node: CmarkNode) -> Int? {
        let first = SourceLines.line(containing: cursor, in: lineStarts)
        let reported = min(max(first, node.startLine - firstLine), lineStarts.count - 1)
        let before = (max(first, reported - 64)..<reported).reversed()
        let after = (reported + 1)..<max(reported + 1, min(reported + 64, lineStarts.count))
        var fallback: Int?
        for line in [[reported], Array(before), Array(after)].joined() {
            let offset = lineStarts[line] + node.startColumn - 1 - blockOffset
            guard let textStart = textStart(ofLinkAt: offset, isPicture: node.kind == .picture) else { continue }
            if hasText(of: node, at: textStart) { return offset }
            fallback = fallback ?? offset
        }
        return fallback
    }

    private func textStart(ofLinkAt offset: Int, isPicture: Bool) -> Int? {
        let bracket = isPicture ? offset + 1 : offset
        guard offset >= cursor, bracket < content.count, content[bracket] == UInt8(ascii: "[") else { return nil }
        return isPicture && content[offset] != UInt8(ascii: "!") ? nil : bracket + 1
    }

    /// Whether the content reads as the first text of a link does, up to a sign that may have been written otherwise.
    private func hasText(of node: CmarkNode, at start: Int) -> Bool {
        guard let child = node.firstChild else { return content[start...].first == UInt8(ascii: "]") }
        guard child.kind == .text else { return true }
        let text = child.literal.prefix(32).prefix {
            switch $0 {
            case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
            default: false
            }
        }
        return content[start...].starts(with: text)
    }

    private func textOffset(_ node: CmarkNode) -> Int? {
        guard let text = node.firstChild?.literal, !text.isEmpty else { return nil }
        if let offset = offset(of: text) { return offset }
        let last = min(content.count - text.count, cursor + 4096)
        var start = cursor
        while start <= last {
            if content[start..<(start + text.count)].elementsEqual(text) { return start }
            start += 1
        }
        return nil
    }

    private mutating func position(ofContent offset: Int, in source: inout SourceLines) -> TextPosition {
        switch layout {
        case .withinLine(let start, let isCell):
            if offset < pipes.offset { pipes = (0, 0) }
            while isCell, pipes.offset < min(offset, content.count) {
                if content[pipes.offset] == UInt8(ascii: "|") { pipes.count += 1 }
                pipes.offset += 1
            }
            return source.position(ofOffset: start + offset + pipes.count)
        case .lines(let last):
            let line = SourceLines.line(containing: offset, in: lineStarts)
            if line != carried.line { carried = (line, shift(ofLine: line, last: last, in: source)) }
            return source.position(ofOffset: offset + carried.shift)
        }
    }

    /// Returns how many bytes a line of the content lies before its source.
    private func shift(ofLine line: Int, last: Int, in source: SourceLines) -> Int {
        let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : content.count
        let trimmedEnd = SourceLines.trimmedEnd(of: content, lineStarts[line], end)
        let text = content[lineStarts[line]..<trimmedEnd].drop { SourceLines.isSpace($0) }
        let guess = last - (lineStarts.count - 1 - line)
        return source.range(ofLine: sourceLine(endingWith: text, guess: guess, in: source)).upperBound - trimmedEnd
    }

    /// Returns the line that a line of the content was copied from. Definitions of references and of tables make the guess
    /// wrong; the true line is near, and ends as the content does.
    private func sourceLine(
        endingWith text: Slice<UnsafeBufferPointer<UInt8>>,
        guess: Int,
        in source: SourceLines
    ) -> Int {
        if source.line(guess, endsWith: text) { return guess }
        for distance in 1...64 {
            if source.line(guess - distance, endsWith: text) { return guess - distance }
            if source.line(guess + distance, endsWith: text) { return guess + distance }
        }
        return guess
    }
}
