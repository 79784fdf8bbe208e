/// Tables that Markdown does not read as tables, or not whole.
extension SlipFinder {
    /// A line of dashes that makes no table of the line above it, or a row without such a line.
    mutating func readDashes(_ line: Line) {
        guard !isTable(line) else { return readRowOfTable(line) }
        if isDashes(line) {
            guard let above = self.line(above: line), !isTable(above), !isDashes(above) else { return }
            let (columns, dashes) = (cells(of: above), cells(of: line))
            guard columns > 1, pipes(of: line).count > 0 else { return }
            guard columns != dashes else { return readGluedTable(above) }
            let row = "|" + String(repeating: "---|", count: columns)
            report(.unevenDashes, line.text, sign(above.start) == "|" ? [(line.text, row)] : [])
        } else if sign(line.start) == "|", pipes(of: line).count >= 2, closes(line) || hasRowBelow(line) {
            // The first of the rows speaks for all.
            if let above = self.line(above: line), sign(above.start) == "|" || isTable(above) { return }
            guard let below = self.line(below: line), sign(below.start) == "|", closes(below) || hasRowBelow(line),
                !isDashes(below)
            else {
                if self.line(below: line) == nil, let blank = blankLineBelowTable(line) {
                    report(.rowBelowBlankLine, line.text, [(blank, "")])
                }
                return
            }
            if let blank = blankLineBelowTable(line) {
                return report(.rowBelowBlankLine, line.text, [(blank, "")])
            }
            if isOtherDashes(below) {
                let row = "|" + String(repeating: "---|", count: cells(of: line))
                return report(.unevenDashes, below.text, [(below.text, row)])
            }
            report(.tableWithoutDashes, line.text, dashEdits(below: line))
        }
    }

    /// Whether the line below has as many cells. The pipe at the end of a row may be left out.
    private func hasRowBelow(_ line: Line) -> Bool {
        guard let below = self.line(below: line), sign(below.start) == "|", !isDashes(below) else { return false }
        return cells(of: below) == cells(of: line)
    }

    /// A second line of dashes, and a row that is cut in two: `| Beras` above `medium | 12.000 |`.
    private mutating func readRowOfTable(_ line: Line) {
        guard let columns = columns(of: line), sign(line.start) == "|" else { return }
        if isDashes(line), cells(of: line) == columns, string(line.text).ranges(of: "---").count >= columns {
            let end = min(line.whole.upperBound + 1, text.count)
            return report(.repeatedDashes, line.text, [(line.whole.lowerBound..<end, "")])
        }
        guard !closes(line), cells(of: line) < columns, let next = self.line(below: line), isTable(next),
            sign(next.start) != "|", closes(next), cells(of: line) + cells(of: next) == columns + 1
        else { return }
        let gap = trimmedEnd(line.text)..<next.start
        report(.cutRow, line.text, line.isQuoted ? [] : [(gap, " ")])
    }

    /// `-----   ------` below a line of words: the columns of a table as other programs draw them.
    mutating func readRuledTable(_ line: Line) {
        guard sign(line.start) == "-", isRule(line), string(line.text).ranges(of: "  -").count > 0,
            string(line.text).contains("---"), let above = self.line(above: line), !isTable(above), !isRule(above),
            !gaps(of: above, trimmedEnd(above.text)).isEmpty
        else { return }
        report(.drawnTable, above.text)
    }

    /// The runs of spaces that align the words of a line: two of them or more, not between sentences.
    func gaps(of line: Line, _ end: Int) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var offset = line.start
        while offset < end {
            guard text[offset] == 0x20, text[offset + 1] == 0x20 else {
                offset += 1
                continue
            }
            var last = offset
            while text[last] == 0x20 { last += 1 }
            if !".!?:".utf8.contains(text[offset - 1]) || last - offset > 3 { gaps.append(offset..<last) }
            offset = last
        }
        return gaps
    }

    /// A table that begins directly below an item of a list, which goes on to its rows.
    private mutating func readGluedTable(_ heading: Line) {
        guard sign(heading.start) == "|", let above = line(above: heading), sign(above.start) != "|", !isTable(above)
        else { return }
        let start = heading.whole.lowerBound
        report(.gluedTable, heading.text, heading.isQuoted ? [] : [(start..<start, "\n")])
    }

    /// Rows of a table each of which is a paragraph of its own.
    mutating func readLooseRows(_ line: Line) {
        guard isRow(line), !isTable(line), self.line(above: line) == nil,
            rowAbove(line).map({ !isRow($0) && !isTable($0) }) ?? true
        else { return }
        var rows = [line]
        var blanks: [Range<Int>] = []
        while let last = rows.last, let next = rowBelow(last), isRow(next), !isTable(next), rows.count < 1000 {
            if next.whole.lowerBound > last.whole.upperBound + 1 {
                blanks.append((last.whole.upperBound + 1)..<next.whole.lowerBound)
            }
            rows.append(next)
        }
        guard rows.count > 1, blanks.count == rows.count - 1 else { return }
        let columns = cells(of: line)
        let isComplete = isDashes(rows[1])
        var edits: [SlipEdit] = blanks.map { ($0, "") }
        if !isComplete { edits[0].replacement = "|" + String(repeating: "---|", count: columns) + "\n" }
        let fits = rows.allSatisfy { cells(of: $0) <= columns } && (!isComplete || cells(of: rows[1]) == columns)
        report(.looseRows, line.text, fits && !line.isQuoted ? edits : [])
    }

    private func isRow(_ line: Line) -> Bool { sign(line.start) == "|" && pipes(of: line).count > 1 && closes(line) }

    private func rowAbove(_ line: Line) -> Line? {
        var end = line.whole.lowerBound - 1
        while end > 0, isSpace(end - 1) { end -= 1 }
        guard end > 0 else { return nil }
        var start = end
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        let number = line.number - text[start..<line.whole.lowerBound].count { $0 == 0x0A }
        return filled(number, start..<end)
    }

    private func rowBelow(_ line: Line) -> Line? {
        var start = line.whole.upperBound + 1
        var number = line.number + 1
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            if let line = filled(number, start..<end) { return line }
            (start, number) = (end + 1, number + 1)
        }
        return nil
    }

    /// The blank line above a row that separates it from a table. Nil where something else is above it.
    private func blankLineBelowTable(_ row: Line) -> Range<Int>? {
        let end = row.whole.lowerBound
        guard end > 1, row.start == end, isTable(Line(number: row.number - 2, whole: 0..<0, start: 0, isQuoted: false))
        else { return nil }
        var start = end - 1
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        return text[start..<end].allSatisfy(SourceLines.isSpace) ? start..<end : nil
    }

    /// `|——|——|`: dashes that a program made of hyphens, or other signs in their place.
    private func isOtherDashes(_ line: Line) -> Bool {
        let text = string(line.start..<trimmedEnd(line.text))
        return text.contains { "—–―_=−+".contains($0) } && text.allSatisfy { "—–―_=−+-|: ".contains($0) }
    }

    /// The line of dashes between the first and the second row. Empty where the rows would make another table than they show.
    private func dashEdits(below first: Line) -> [SlipEdit] {
        guard line(above: first) == nil, first.start == first.whole.lowerBound, let second = line(below: first) else {
            return []
        }
        let columns = cells(of: first)
        var row = second
        while true {
            guard sign(row.start) == "|", !hasPrefix("||", at: row.start), cells(of: row) <= columns, !isDashes(row)
            else { return [] }
            guard let next = line(below: row) else { break }
            row = next
        }
        let start = second.whole.lowerBound
        return [(start..<start, "|" + String(repeating: "---|", count: columns) + "\n")]
    }

    /// `+----+----+`, the first line of a table that is drawn with signs.
    mutating func readDrawnTable(_ line: Line) {
        guard isDrawn(line), sign(line.text.upperBound - 1) == "+" else { return }
        if let above = self.line(above: line), sign(above.start) == "|" || isDrawn(above) { return }
        report(.drawnTable, line.text)
    }

    /// `┌───┬───┐`.
    mutating func readFramedTable(_ line: Line) {
        if ["┌", "╔", "┏", "╭"].contains(where: { hasPrefix($0, at: line.start) }) { report(.drawnTable, line.text) }
    }

    private func isDrawn(_ line: Line) -> Bool {
        hasPrefix("+-", at: line.start) && line.text.allSatisfy { offset in "+-=: \r".utf8.contains(text[offset]) }
    }

    /// A line without bars directly below a table, which the page shows in the first cell of a row.
    mutating func readTextInTable(_ line: Line) {
        guard isText(line), let above = self.line(above: line), !isText(above), isTable(above) else { return }
        var isLast = true
        var next = self.line(below: line)
        while let row = next, isTable(row) {
            isLast = isLast && isText(row)
            next = self.line(below: row)
        }
        let start = line.whole.lowerBound
        report(.textInTable, line.text, isLast && !line.isQuoted ? [(start..<start, "\n")] : [])
    }

    /// Whether a row below a table's heading has no bar.
    private func isText(_ line: Line) -> Bool { columns(of: line).map { $0 > 1 } == true && pipes(of: line).isEmpty }

    private func closes(_ line: Line) -> Bool {
        let end = SourceLines.trimmedEnd(of: text, line.start, line.text.upperBound)
        return end > line.start + 1 && sign(end - 1) == "|"
    }

    private func isDashes(_ line: Line) -> Bool {
        var hasDash = false
        for offset in line.text {
            switch sign(offset) {
            case "-": hasDash = true
            case "|", ":", " ", "\t", "\r": break
            default: return false
            }
        }
        return hasDash
    }

    private func cells(of line: Line) -> Int {
        let pipes = pipes(of: line)
        let end = SourceLines.trimmedEnd(of: text, line.start, line.text.upperBound)
        let isOpen = pipes.first == line.start
        let isClosed = pipes.last == end - 1 && pipes.count > (isOpen ? 1 : 0)
        return pipes.count + 1 - (isOpen ? 1 : 0) - (isClosed ? 1 : 0)
    }

    /// Whether a line of dashes is directly above a line.
    func isBelowRule(_ line: Line) -> Bool { self.line(above: line).map(isRule) ?? false }

    private func line(above line: Line) -> Line? {
        let end = line.whole.lowerBound - 1
        guard end > 0 else { return nil }
        var start = end
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        return filled(line.number - 1, start..<end)
    }

    private func line(below line: Line) -> Line? {
        let start = line.whole.upperBound + 1
        guard start < text.count else { return nil }
        return filled(line.number + 1, start..<(text[start...].firstIndex(of: 0x0A) ?? text.count))
    }

    private func filled(_ number: Int, _ whole: Range<Int>) -> Line? {
        let start = whole.first { !isSpace($0) && sign($0) != ">" }
        return start.map { Line(number: number, whole: whole, start: $0, isQuoted: false) }
    }
}
