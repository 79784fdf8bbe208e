/// Items that are indented and not far enough to be below the item before them: Markdown puts them beside it.
extension SlipFinder {
    mutating func readShallowItems() {
        guard items.count > 1 else { return }
        let starts = SourceLines.lineStarts(of: text)
        let items = items.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        var run: [BlockLines.Item] = []
        for item in items {
            if let last = run.last, item.line > last.line + 1, !isBlank(last.line, item.line, starts) {
                report(run, starts)
                run = []
            }
            // Of two items on one line, the outer one is indented.
            if run.last?.line != item.line { run.append(item) }
        }
        report(run, starts)
    }

    /// Whether only white space is between two lines.
    private func isBlank(_ first: Int, _ last: Int, _ starts: [Int]) -> Bool {
        guard starts.indices.contains(last - 1), first < last - 1 else { return false }
        return text[starts[first]..<starts[last - 1]].allSatisfy(SourceLines.isSpace)
    }

    /// - Parameter run: items on lines one below the other.
    private mutating func report(_ run: [BlockLines.Item], _ starts: [Int]) {
        // The columns of the items that enclose the next one: as written, and where their text is to begin.
        var open: [(column: Int, text: Int, hasBullet: Bool)] = []
        var edits: [SlipEdit] = []
        var first: Range<Int>?
        for item in run where starts.indices.contains(item.line - 1) {
            let start = starts[item.line - 1]
            let marker = start + item.column - 1
            let line = start..<(text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count)
            guard text[start..<marker].allSatisfy({ $0 == 0x20 }) else { return }
            while let last = open.last, last.column >= item.column { open.removeLast() }
            // Numbers are set right: ` 9.` above `10.`.
            let column =
                open.last.map { outer in
                    item.hasBullet || outer.hasBullet || outer.column + 1 < item.column ? outer.text : outer.column
                } ?? item.column
            if column > item.column {
                if first == nil { first = marker..<line.upperBound }
                edits.append((start..<marker, String(repeating: " ", count: column - 1)))
            } else if column < item.column, first != nil {
                edits.append((start..<marker, String(repeating: " ", count: column - 1)))
            }
            let width = text[marker..<line.upperBound].prefix { $0 != 0x20 }.count + 1
            open.append((item.column, max(column, item.column) + width, item.hasBullet))
        }
        guard let first else { return }
        let isPlain = run.allSatisfy { $0.lastLine <= $0.line }
        report(.shallowItem, first, isPlain ? edits : [])
    }
}
