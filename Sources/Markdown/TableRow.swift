/// Finds the cells of one row of a table in the source. The library gives their line, and columns that are right only
/// for the first row of a table that is not indented.
struct TableRow {
    private var line = 0
    /// The next cell to look for, and the end of the last one found.
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

    /// Returns the offset of a cell's content in the source; nil when `block` is not a cell of this row.
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
