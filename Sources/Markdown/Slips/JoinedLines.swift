/// Lines that were typed one below the other, as in chats, letters and spreadsheets. Markdown joins them to one paragraph.
extension SlipFinder {
    /// What shows that a line was meant to stay on its own.
    private enum Shape: Equatable {
        /// `Tempat : Balai RW 05`.
        case label
        /// `a. Kelompok satu`, by the number of its letter.
        case letter(Int)
        /// Cells between tabs, as a spreadsheet copies them, by the number of tabs.
        case row(tabs: Int)
        /// A few words from a capital letter on, without a sign at the end.
        case short

        /// The lines in a row that are no chance.
        var least: Int { self == .short ? 3 : 2 }

        func continues(with next: Shape) -> Bool {
            if case (.letter(let first), .letter(let second)) = (self, next) { return second == first + 1 }
            return self == next
        }
    }

    /// The length in bytes from which a line may have been broken because it was full.
    private static var shortLength: Int { 48 }

    mutating func readJoinedLines(_ lines: [Line]) {
        guard lines.count > 1 else { return }
        var start = 0
        var shape = shape(of: lines[0])
        for index in 1...lines.count {
            let next = index < lines.count ? self.shape(of: lines[index]) : nil
            let goesOn = next.flatMap { next in shape.map { $0.continues(with: next) } } ?? false
            if !goesOn || endsWithBreak(lines[index - 1]) {
                if let shape, index - start >= shape.least { reportRun(lines, start..<index, shape) }
                start = index
            }
            shape = next
        }
    }

    private func trimmedEnd(_ line: Range<Int>) -> Int {
        SourceLines.trimmedEnd(of: text, line.lowerBound, line.upperBound)
    }

    private func shape(of line: Line) -> Shape? {
        let end = trimmedEnd(line.text)
        guard end > line.start, item(line) == nil else { return nil }
        let tabs = (line.start..<end).count { sign($0) == "\t" }
        if tabs > 0 { return .row(tabs: tabs) }
        if let letter = letter(line) { return .letter(letter) }
        guard end - line.start <= 200 else { return nil }
        if isLabelled(line, end) { return .label }
        let isClosed = [".", ",", ";", ":", "!", "?", "-", "/"].contains(sign(end - 1))
        let isShort = end - line.start <= Self.shortLength && !isClosed
        return isShort && (Prose.isUpper(text[line.start]) || isDigit(line.start)) ? .short : nil
    }

    /// The number of the letter that an item begins with: 0 for `a.`, `A.` and `a)`.
    private func letter(_ line: Line) -> Int? {
        guard Prose.isLetter(text[line.start]), sign(line.start + 1) == "." || sign(line.start + 1) == ")",
            line.text.upperBound > line.start + 3, isSpace(line.start + 2)
        else { return nil }
        return Int(text[line.start] | 0x20) - 0x61
    }

    /// Whether a line is a name of at most five words from a capital letter on, a colon, and what it is.
    private func isLabelled(_ line: Line, _ end: Int) -> Bool {
        guard Prose.isUpper(text[line.start]) else { return false }
        guard let colon = (line.start..<min(end, line.start + 40)).first(where: { sign($0) == ":" }), colon + 1 < end,
            isSpace(colon + 1)
        else { return false }
        let name = string(line.start..<colon)
        return name.split(separator: " ").count <= 5 && !name.contains { ",;!?()[]*_`<>\"".contains($0) }
    }

    private mutating func reportRun(_ lines: [Line], _ run: Range<Int>, _ shape: Shape) {
        let first = lines[run.lowerBound]
        switch shape {
        case .row(let tabs): report(.tabbedRows, first.text, tableEdits(lines, run, tabs))
        case .short:
            // Within a longer paragraph, lines are short by chance.
            let introduction = run.lowerBound > 0 ? lines[run.lowerBound - 1].text : nil
            let isWhole = introduction.map { [",", ":"].contains(sign(trimmedEnd($0) - 1)) } ?? true
            if isWhole, run.upperBound == lines.count { report(.joinedLines, first.text) }
        case .label, .letter:
            let edits = run.dropLast().map { index -> (range: Range<Int>, replacement: String) in
                let line = lines[index]
                let end = trimmedEnd(line.text)
                return (end..<line.text.upperBound, "\\")
            }
            report(.joinedLines, first.text, edits)
        }
    }

    /// Makes a table of the rows, of which the first becomes the heading. Empty where that could change more.
    private func tableEdits(
        _ lines: [Line],
        _ run: Range<Int>,
        _ tabs: Int
    ) -> [(range: Range<Int>, replacement: String)] {
        let rows = lines[run]
        let isPlain = rows.allSatisfy { line in
            line.start == line.whole.lowerBound && !line.text.contains { sign($0) == "|" || sign($0) == "`" }
        }
        guard isPlain else { return [] }
        let newline = sign(lines[run.lowerBound].text.upperBound) == "\r" ? "\r\n" : "\n"
        var edits: [(range: Range<Int>, replacement: String)] = []
        if run.lowerBound > 0 {
            let end = lines[run.lowerBound - 1].text.upperBound
            edits.append((end..<end, newline))
        }
        for (number, line) in rows.enumerated() {
            let end = trimmedEnd(line.text)
            let dashes = "|" + String(repeating: "---|", count: tabs + 1) + newline
            edits.append((line.start..<line.start, (number == 1 ? dashes : "") + "| "))
            edits += (line.start..<end).filter { sign($0) == "\t" }.map { ($0..<($0 + 1), " | ") }
            edits.append((end..<line.text.upperBound, " |"))
        }
        if run.upperBound < lines.count {
            let start = lines[run.upperBound].whole.lowerBound
            edits.append((start..<start, newline))
        }
        return edits
    }
}
