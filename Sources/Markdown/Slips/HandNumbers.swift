import ASCII

/// Items that people number by hand, and words that were divided at the end of a line.
extension SlipFinder {
    /// The sign with which a line begins that counts items, such as `a.`, `(2)`, `IV.` and `③`.
    struct Marker: Equatable {
        let style: String
        let number: Int

        /// Whether an item with this sign begins a list.
        var isFirst: Bool {
            [1, Int(UInt8(ascii: "a")), Int(UInt8(ascii: "A"))].contains(number) || style == "i)" && number == 0
        }

        func precedes(_ other: Marker) -> Bool { style == other.style && other.number == number + 1 }
    }

    /// Reports markers that count on from line to line, also where an item goes over several lines.
    mutating func readMarkers(_ lines: [Line]) {
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

    /// The first item of a list within another, below an item that it is not indented from: `1. Umum` above `a. Khusus`.
    private mutating func readFirstMarker(_ lines: [Line], _ index: Int) {
        let markers = markers(of: lines[index], from: lines[index].start)
        guard index > 0, markers.contains(where: \.isFirst) else { return }
        let above = self.markers(of: lines[index - 1], from: lines[index - 1].start)
        guard isItem(lines[index - 1]) || above.contains(where: \.isFirst),
            !above.contains(where: { marker in markers.contains { $0.style == marker.style } }),
            let edit = breakEdit(after: lines[index - 1])
        else { return }
        report(.joinedLines, lines[index].text, [edit])
    }

    private mutating func reportMarkers(_ lines: [Line], _ run: [Int]) {
        guard run.count > 1 else {
            if let index = run.first { readFirstMarker(lines, index) }
            return
        }
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
    func markers(of line: Line, from start: Int) -> [Marker] {
        let rest = start..<max(start, line.text.upperBound)
        let word = rest.prefix(12).prefix { !isSpace($0) }
        guard let end = word.last.map({ $0 + 1 }), word.count > 1 else { return [] }
        // `a.Umum` has no space after its marker.
        let isGlued = word.count > 2 && isLowerMark(start) && text[start + 2].isASCIIUppercase
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
        text[start].isASCIILowercase && (sign(start + 1) == "." || sign(start + 1) == ")")
    }

    /// - Parameter isItem: whether Markdown counts the line itself.
    private func markers(_ inner: String, _ frame: String, isItem: Bool) -> [Marker] {
        var markers: [Marker] = []
        if !isItem, inner.count <= (frame.hasPrefix("(") ? 3 : 2), let number = Int(inner) {
            markers.append(Marker(style: "1" + frame, number: number))
        }
        if inner.utf8.count == 1, let letter = inner.utf8.first, letter.isASCIILetter {
            markers.append(Marker(style: (letter.isASCIIUppercase ? "A" : "a") + frame, number: Int(letter)))
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
    mutating func readBrokenWords(_ lines: [Line]) {
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

    /// `Pembangun-` at the end of a paragraph, of which the next has the rest: `an jalan`.
    mutating func readWordBrokenByPage(_ line: Line) {
        let end = trimmedEnd(line.text)
        guard end - 3 >= line.start, sign(end - 1) == "-", byte(end - 2).isASCIILowercase,
            byte(end - 3).isASCIILowercase,
            let next = text[min(end, text.count)...].firstIndex(where: { !SourceLines.isSpace($0) && $0 != 0x0A }),
            text[end..<next].count(where: { $0 == 0x0A }) > 1, text[next].isASCIILowercase
        else { return }
        var start = end - 1
        while start > line.start, isLetter(start - 1) { start -= 1 }
        report(.brokenWord, start..<end)
    }
}
