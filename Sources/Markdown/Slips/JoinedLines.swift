/// Lines that were typed one below the other, as in chats, letters and spreadsheets. Markdown joins them to one paragraph.
extension SlipFinder {
    /// What shows that a line was meant to stay on its own.
    private enum Shape: Equatable {
        /// `Tempat : Balai RW 05`.
        case label
        /// Cells between tabs, as a spreadsheet copies them, by the number of tabs.
        case row(tabs: Int)
        /// Cells between bars that have spaces around them, by the number of bars.
        case cells(bars: Int)
        /// A few words from a capital letter on, without a sign at the end.
        case short

        /// The number of lines in a row from which their shape is not a coincidence.
        var least: Int { self == .short ? 3 : 2 }
    }

    /// The length in bytes from which a line may have been broken because it was full.
    private static var shortLength: Int { 48 }

    mutating func readJoinedLines(_ lines: [Line]) {
        guard lines.count > 1 else { return }
        readMarkers(lines)
        readBrokenWords(lines)
        var start = 0
        var shape = shape(of: lines[0])
        for index in 1...lines.count {
            let next = index < lines.count ? self.shape(of: lines[index]) : nil
            if shape == nil || next != shape || endsWithBreak(lines[index - 1]) {
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
        let bars = pipes(of: line).filter { $0 > line.start && isSpace($0 - 1) && isSpace($0 + 1) }
        if !bars.isEmpty, sign(line.start) != "|", !isTable(line) { return .cells(bars: bars.count) }
        if !markers(of: line).isEmpty { return nil }
        guard end - line.start <= 200 else { return nil }
        if isLabelled(line, end) { return .label }
        let isClosed = [".", ",", ";", ":", "!", "?", "-", "/"].contains(sign(end - 1))
        let isShort = end - line.start <= Self.shortLength && !isClosed
        return isShort && (Prose.isUpper(text[line.start]) || isDigit(line.start)) ? .short : nil
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
        case .cells(let bars):
            report(.tableWithoutDashes, first.text, tableEdits(lines, run, bars, isBarred: true))
        case .short:
            // Within a longer paragraph, lines are short by chance.
            let introduction = run.lowerBound > 0 ? lines[run.lowerBound - 1].text : nil
            let isWhole = introduction.map { [",", ":"].contains(sign(trimmedEnd($0) - 1)) } ?? true
            if isWhole, run.upperBound == lines.count { report(.joinedLines, first.text) }
        case .label:
            // What introduces the run stays on its own, too.
            let broken = max(run.lowerBound - 1, 0)..<(run.upperBound - 1)
            report(.joinedLines, first.text, broken.compactMap { breakEdit(after: lines[$0]) })
        }
    }

    /// The edit that ends a line of prose with a break. Nil where the line ends with one, and where it is not prose.
    fileprivate func breakEdit(after line: Line) -> (range: Range<Int>, replacement: String)? {
        let isHeading = sign(line.start) == "#" && (isSpace(line.start + 1) || sign(line.start + 1) == "#")
        guard !endsWithBreak(line), !isHeading, !isRule(line), !isTable(line), sign(line.start) != "|" else {
            return nil
        }
        return (trimmedEnd(line.text)..<line.text.upperBound, "\\")
    }

    /// Makes a table of the rows, of which the first becomes the heading. Empty where that could change more.
    private func tableEdits(
        _ lines: [Line],
        _ run: Range<Int>,
        _ separators: Int,
        isBarred: Bool = false
    ) -> [(range: Range<Int>, replacement: String)] {
        let rows = lines[run]
        let isPlain = rows.allSatisfy { line in
            line.start == line.whole.lowerBound && (isBarred || !line.text.contains { sign($0) == "|" })
                && !line.text.contains { sign($0) == "`" }
        }
        guard isPlain else { return [] }
        var edits: [(range: Range<Int>, replacement: String)] = []
        if run.lowerBound > 0 {
            let end = lines[run.lowerBound - 1].text.upperBound
            edits.append((end..<end, "\n"))
        }
        for (number, line) in rows.enumerated() {
            let end = trimmedEnd(line.text)
            let dashes = number == 1 ? "|" + String(repeating: "---|", count: separators + 1) + "\n" : ""
            guard !isBarred else {
                if number == 1 { edits.append((line.start..<line.start, dashes)) }
                continue
            }
            edits.append((line.start..<line.start, dashes + "| "))
            edits += (line.start..<end).filter { sign($0) == "\t" }.map { ($0..<($0 + 1), " | ") }
            edits.append((end..<line.text.upperBound, " |"))
        }
        if run.upperBound < lines.count {
            let start = lines[run.upperBound].whole.lowerBound
            edits.append((start..<start, "\n"))
        }
        return edits
    }
}

/// Items that people number by hand, and words that were divided at the end of a line.
extension SlipFinder {
    /// The sign with which a line begins that counts items, such as `a.`, `(2)`, `IV.` and `③`.
    private struct Marker: Equatable {
        let style: String
        let number: Int

        func precedes(_ other: Marker) -> Bool { style == other.style && other.number == number + 1 }
    }

    /// Reports markers that count on from line to line, also where an item goes over several lines.
    fileprivate mutating func readMarkers(_ lines: [Line]) {
        var run: [Int] = []
        var last: [Marker] = []
        for (index, line) in lines.enumerated() {
            let markers = markers(of: line)
            guard !markers.isEmpty else { continue }
            let following = markers.filter { marker in last.contains { $0.precedes(marker) } }
            if following.isEmpty {
                reportMarkers(lines, run)
                run = []
            }
            run.append(index)
            last = following.isEmpty ? markers : following
        }
        reportMarkers(lines, run)
    }

    private mutating func reportMarkers(_ lines: [Line], _ run: [Int]) {
        guard run.count > 1 else { return }
        let edits = run.filter { $0 > 0 }.compactMap { breakEdit(after: lines[$0 - 1]) }
        if !edits.isEmpty { report(.joinedLines, lines[run[0]].text, edits) }
    }

    /// The readings of a line's first word as a marker: `I.` is a letter and a number.
    private func markers(of line: Line) -> [Marker] {
        let word = line.text.prefix(12).prefix { !isSpace($0) }
        guard let end = word.last.map({ $0 + 1 }), word.count > 1, trimmedEnd(line.text) > end else { return [] }
        if hasPrefix("\u{2460}", at: line.start) || self.text[line.start] == 0xE2 {
            let sign = string(word.startIndex..<end).unicodeScalars
            guard sign.count == 1, let circle = sign.first?.value, (0x2460...0x2473).contains(circle) else { return [] }
            return [Marker(style: "①", number: Int(circle) - 0x2460)]
        }
        let isEnclosed = sign(line.start) == "("
        guard let closing = sign(end - 1), closing == ")" || closing == "." && !isEnclosed else { return [] }
        let inner = string((line.start + (isEnclosed ? 1 : 0))..<(end - 1))
        let frame = (isEnclosed ? "(" : "") + String(closing)
        var markers: [Marker] = []
        if isEnclosed, inner.count <= 3, let number = Int(inner) {
            markers.append(Marker(style: "1" + frame, number: number))
        }
        if inner.utf8.count == 1, let letter = inner.utf8.first, Prose.isLetter(letter) {
            markers.append(Marker(style: (Prose.isUpper(letter) ? "A" : "a") + frame, number: Int(letter)))
        }
        if let number = Self.romanNumbers.firstIndex(of: inner) {
            markers.append(Marker(style: "I" + frame, number: number))
        }
        return markers
    }

    private static let romanNumbers = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    ]

    /// Words after which a hyphen belongs to the word before: `pra- dan pascabencana`.
    private static let conjunctions: Set<String> = [
        "dan", "atau", "serta", "maupun", "hingga", "sampai", "and", "or", "to",
    ]

    /// `Pemerin-` above `tah`: the page shows a space between both.
    fileprivate mutating func readBrokenWords(_ lines: [Line]) {
        for (line, next) in zip(lines, lines.dropFirst()) {
            let end = trimmedEnd(line.text)
            guard end - 2 >= line.start, sign(end - 1) == "-", isLetter(end - 2), isLetter(next.start),
                breakEdit(after: line) != nil
            else { continue }
            var start = end - 1
            while start > line.start, isLetter(start - 1) { start -= 1 }
            let rest = next.text.prefix { isLetter($0) }
            let following = string(rest.startIndex..<rest.endIndex)
            guard !Self.conjunctions.contains(following.lowercased()) else { continue }
            // `anak-` above `anaknya` keeps its hyphen; elsewhere only the author knows.
            let isRepeated = following.lowercased().hasPrefix(string(start..<(end - 1)).lowercased())
            report(.brokenWord, start..<end, isRepeated && !next.isQuoted ? [(end..<next.start, "")] : [])
        }
    }
}
