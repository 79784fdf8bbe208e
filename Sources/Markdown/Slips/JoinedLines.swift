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
        let known = slips.count
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
        if !slips[known...].contains(where: { $0.kind == .joinedLines }) { readLetter(lines) }
    }

    func trimmedEnd(_ line: Range<Int>) -> Int {
        SourceLines.trimmedEnd(of: text, line.lowerBound, line.upperBound)
    }

    private func shape(of line: Line) -> Shape? {
        let end = trimmedEnd(line.text)
        guard end > line.start, item(line) == nil else { return nil }
        let tabs = (line.start..<end).count { sign($0) == "\t" }
        if tabs > 0 { return isTabbedLabel(line, end) ? .label : .row(tabs: tabs) }
        let bars = pipes(of: line).filter { $0 > line.start && isSpace($0 - 1) && isSpace($0 + 1) }
        if !bars.isEmpty, sign(line.start) != "|", !isTable(line) { return .cells(bars: bars.count) }
        if !markers(of: line, from: line.start).isEmpty { return nil }
        guard end - line.start <= 200 else { return nil }
        if isLabelled(line, end) || isEmphasized(line, end) || isAddress(line, end) { return .label }
        let isClosed = [".", ",", ";", ":", "!", "?", "-", "/"].contains(sign(end - 1))
        let isShort = end - line.start <= Self.shortLength && !isClosed
        return isShort && (Prose.isUpper(text[line.start]) || isDigit(line.start)) ? .short : nil
    }

    /// Whether a line is a name of at most five words from a capital letter on, a colon, and what it is.
    private func isLabelled(_ line: Line, _ end: Int) -> Bool {
        // The name may be bold or in italics.
        let start = line.text.first { sign($0) != "*" && sign($0) != "_" } ?? line.start
        guard Prose.isUpper(text[start]), start - line.start <= 2 else { return false }
        guard let colon = colon(of: line, end) else { return false }
        let nameEnd = (start..<colon).last { !isSpace($0) && sign($0) != "*" && sign($0) != "_" }
        let name = string(start..<(nameEnd.map { $0 + 1 } ?? start))
        return name.split(separator: " ").count <= 5 && !name.contains { ",;!?()[]*_`<>\"".contains($0) }
    }

    /// Whether a line is nothing but one piece in bold or italics: `**Dinas Kesehatan**`.
    private func isEmphasized(_ line: Line, _ end: Int) -> Bool {
        guard sign(line.start) == "*" else { return false }
        let opening = line.text.prefix { sign($0) == "*" }.count
        let inner = (line.start + opening)..<max(line.start + opening, end - opening)
        return opening <= 2 && inner.count > 1 && !inner.contains { sign($0) == "*" }
            && (inner.upperBound..<end).allSatisfy { sign($0) == "*" }
    }

    /// Whether a line is one bare address.
    private func isAddress(_ line: Line, _ end: Int) -> Bool {
        !(line.start..<end).contains(where: isSpace) && endsWithAddress(line, end)
    }

    /// The first colon of a line, which spaces and other words follow. Nil where that is far from the beginning.
    private func colon(of line: Line, _ end: Int) -> Int? {
        guard let colon = (line.start..<min(end, line.start + 44)).first(where: { sign($0) == ":" }) else { return nil }
        var next = colon + 1
        while sign(next) == "*" || sign(next) == "_" { next += 1 }
        return next < end && isSpace(next) ? colon : nil
    }

    /// `Nomor→: 005/12`: a colon after a tab.
    private func isTabbedLabel(_ line: Line, _ end: Int) -> Bool {
        guard let tab = (line.start..<end).first(where: { sign($0) == "\t" }) else { return false }
        let rest = (tab..<end).first { !isSpace($0) }
        return rest.map { sign($0) == ":" } ?? false
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
    func breakEdit(after line: Line) -> (range: Range<Int>, replacement: String)? {
        let isHeading = sign(line.start) == "#" && (isSpace(line.start + 1) || sign(line.start + 1) == "#")
        guard !endsWithBreak(line), !isHeading, !isRule(line), !isTable(line), sign(line.start) != "|" else {
            return nil
        }
        // A bare address would take the sign for its own.
        let end = trimmedEnd(line.text)
        return (end..<line.text.upperBound, endsWithAddress(line, end) ? " \\" : "\\")
    }

    /// Whether the last word of a line is an address without brackets around it.
    private func endsWithAddress(_ line: Line, _ end: Int) -> Bool {
        var start = end
        while start > line.start, !isSpace(start - 1) { start -= 1 }
        let word = string(start..<end)
        return (word.contains("://") || word.lowercased().hasPrefix("www.")) && !word.contains { "<>)`".contains($0) }
    }

    /// `https://kota.example\`, a break that the address before it takes for its own.
    mutating func readBreak(_ line: Line) {
        let end = trimmedEnd(line.text)
        guard end > line.start, sign(end - 1) == "\\", endsWithAddress(line, end) else { return }
        report(.breakInAddress, line.text, [((end - 1)..<(end - 1), " ")])
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
            // The first item may follow a name: `Menimbang : a. bahwa …`.
            let markers = markers(of: line, from: line.start) + (run.isEmpty ? markersAfterColon(of: line) : [])
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
        let isNamed = markers(of: lines[run[0]], from: lines[run[0]].start).isEmpty
        var broken = run.dropFirst(isNamed ? 1 : 0).filter { $0 > 0 }.map { $0 - 1 }
        // The next part of a decree follows its last item.
        if let last = run.last, last + 1 < lines.count, shape(of: lines[last + 1]) == .label { broken.append(last) }
        let edits = broken.compactMap { breakEdit(after: lines[$0]) }
        if !edits.isEmpty { report(.joinedLines, lines[run[0]].text, edits) }
    }

    /// The markers of the word after a line's name and colon.
    private func markersAfterColon(of line: Line) -> [Marker] {
        guard let colon = colon(of: line, trimmedEnd(line.text)) else { return [] }
        let start = line.text.first { $0 > colon && !isSpace($0) }
        return start.map { markers(of: line, from: $0) } ?? []
    }

    /// The readings of a line's word as a marker: `I.` is a letter and a number.
    private func markers(of line: Line, from start: Int) -> [Marker] {
        let rest = start..<max(start, line.text.upperBound)
        let word = rest.prefix(12).prefix { !isSpace($0) }
        guard let end = word.last.map({ $0 + 1 }), word.count > 1 else { return [] }
        // `a.Umum` has no space after its marker.
        let isGlued = word.count > 2 && isLowerMark(start) && Prose.isUpper(text[start + 2])
        guard trimmedEnd(line.text) > end || isGlued else { return [] }
        if hasPrefix("\u{2460}", at: start) || text[start] == 0xE2 {
            let sign = string(word.startIndex..<end).unicodeScalars
            guard sign.count == 1, let circle = sign.first?.value, (0x2460...0x2473).contains(circle) else { return [] }
            return [Marker(style: "①", number: Int(circle) - 0x2460)]
        }
        if sign(start) == "[", sign(end - 1) == "]" {
            // `[1]` before the text of a source.
            let number = Int(string((start + 1)..<(end - 1)))
            return number.map { [Marker(style: "[1]", number: $0)] } ?? []
        }
        let isEnclosed = sign(start) == "("
        let close = isGlued ? start + 1 : end - 1
        guard let closing = sign(close), closing == ")" || closing == "." && !isEnclosed else { return [] }
        let inner = string((start + (isEnclosed ? 1 : 0))..<close)
        let frame = (isEnclosed ? "(" : "") + String(closing)
        return markers(inner, frame, isItem: isItem(line) && start == line.start)
    }

    private func isLowerMark(_ start: Int) -> Bool {
        Prose.isLetter(text[start]) && !Prose.isUpper(text[start]) && (sign(start + 1) == "." || sign(start + 1) == ")")
    }

    /// - Parameter isItem: whether Markdown counts the line itself.
    private func markers(_ inner: String, _ frame: String, isItem: Bool) -> [Marker] {
        var markers: [Marker] = []
        if !isItem, inner.count <= (frame.hasPrefix("(") ? 3 : 2), let number = Int(inner) {
            markers.append(Marker(style: "1" + frame, number: number))
        }
        if inner.utf8.count == 1, let letter = inner.utf8.first, Prose.isLetter(letter) {
            markers.append(Marker(style: (Prose.isUpper(letter) ? "A" : "a") + frame, number: Int(letter)))
        }
        let isLower = inner == inner.lowercased()
        if let number = Self.romanNumbers.firstIndex(of: inner.uppercased()), isLower || inner == inner.uppercased() {
            markers.append(Marker(style: (isLower ? "i" : "I") + frame, number: number))
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
