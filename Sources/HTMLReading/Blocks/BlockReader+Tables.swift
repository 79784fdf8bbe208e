/// Data tables and layout tables.
extension BlockReader {
    mutating func readTable(_ table: HTMLElement) {
        endParagraph()
        let rows = rows(of: table)
        for caption in table.children.compactMap(\.element) where caption.name == "caption" && !caption.isTakenOut {
            let outer = marks
            marks.isStrong = true
            readApart(caption)
            marks = outer
        }
        let width = rows.map(\.count).max() ?? 0
        let isLayout = width <= 1 || rows.count == 1 || !table.all("table").dropFirst().isEmpty
        let isPresentation = ["presentation", "none"].contains(table["role"] ?? "")
        guard !isLayout, !isPresentation, width <= 100 else {
            return readInOrder(rows, isNoted: !isPresentation && width > 1 && rows.count > 1)
        }
        var cells: [[[Block]]] = []
        for row in rows { cells.append(row.map { blocks(of: $0.children) }) }
        guard cells.allSatisfy({ $0.allSatisfy(Self.fitsCell) }) else { return readInOrder(blocks: cells) }
        append(table: rows, cells: cells)
    }

    /// Returns the rows of a table, without those of nested tables.
    private mutating func rows(of table: HTMLElement) -> [[HTMLElement]] {
        var rows: [[HTMLElement]] = []
        var hasSpans = false
        for child in table.children.compactMap(\.element) where child.name == "tr" || !shown([child]).isEmpty {
            switch child.name {
            case "tr":
                let cells = child.children.compactMap(\.element).filter { ["td", "th"].contains($0.name) }
                hasSpans = hasSpans || cells.contains { $0["rowspan"] != nil }
                for hidden in child.isTakenOut ? [child] : cells.filter(\.isTakenOut) { leaveOut(hidden: hidden) }
                // What is only unseen has its place, which cells of several rows count.
                guard !child.isTakenOut || hasSpans && !child.isRemoved else { continue }
                rows.append(
                    cells.filter { !$0.isRemoved }.map {
                        child.isTakenOut || $0.isTakenOut ? $0.with(children: []) : $0
                    }
                )
            case "thead", "tbody", "tfoot": rows += self.rows(of: child)
            default: continue
            }
        }
        return rows.filter { !$0.isEmpty }
    }

    /// Reads the cells one after the other.
    private mutating func readInOrder(_ rows: [[HTMLElement]], isNoted: Bool) {
        if isNoted { note(ConversionNote.tableBlocks) }
        for cell in rows.joined() { readApart(cell) }
    }

    private mutating func readInOrder(blocks cells: [[[Block]]]) {
        note(ConversionNote.tableBlocks)
        for block in cells.joined().joined() { append(block) }
    }

    /// Returns whether the blocks fit into a Markdown table cell: they are paragraphs of text.
    private static func fitsCell(_ blocks: [Block]) -> Bool {
        blocks.count <= 3
            && blocks.allSatisfy { block in
                if case .paragraph = block { return true }
                return false
            }
    }

    private mutating func append(table rows: [[HTMLElement]], cells: [[[Block]]]) {
        var grid: [[[Run]]] = []
        // The number of rows for which a cell above still occupies each column.
        var taken: [Int: Int] = [:]
        for (row, texts) in zip(rows, cells) {
            var line: [[Run]] = []
            func skipTaken() {
                while let left = taken[line.count], left > 0 {
                    taken[line.count] = left - 1
                    line.append([])
                }
            }
            for (cell, blocks) in zip(row, texts) {
                skipTaken()
                let (columns, height) = (span(cell["colspan"]), span(cell["rowspan"]))
                for column in 0..<columns {
                    if height > 1 { taken[line.count] = height - 1 }
                    line.append(column == 0 ? joined(blocks) : [])
                    if line.count > 200 { break }
                }
            }
            skipTaken()
            grid.append(line)
        }
        var header: [[Run]] = []
        if let first = rows.first, isHeader(first, grid[0]) {
            header = grid.removeFirst()
        } else {
            note(ConversionNote.tableHeader)
        }
        append(.table(Block.Table(header: header, rows: grid)))
    }

    private mutating func span(_ text: String?) -> Int {
        guard let number = text.flatMap(Int.init), number > 1 else { return 1 }
        note(ConversionNote.tableSpans)
        return min(number, 100)
    }

    private func isHeader(_ row: [HTMLElement], _ cells: [[Run]]) -> Bool {
        if row.contains(where: { $0.name == "th" }) { return row.allSatisfy { $0.name == "th" || $0.text.isEmpty } }
        let texts = cells.joined().filter { !$0.isBlank }
        return !texts.isEmpty && texts.allSatisfy(\.marks.isStrong)
    }

    private mutating func joined(_ blocks: [Block]) -> [Run] {
        var runs: [Run] = []
        for block in blocks {
            guard case .paragraph(let inner) = block else { continue }
            if !runs.isEmpty { runs.append(Run(content: .text(" "))) }
            runs += inner
        }
        if blocks.count > 1 || runs.contains(where: { $0.content == .lineBreak }) { note(ConversionNote.tableLines) }
        return runs
    }
}
