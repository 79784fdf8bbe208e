import ASCII
import Patterns

/// Tells lines that were meant to stay on their own, by how they look.
extension SlipFinder {
    /// What shows that a line was meant to stay on its own.
    enum Shape: Equatable {
        /// `Tempat : Balai RW 05`.
        case label
        /// Cells between tabs, as a spreadsheet copies them.
        case row
        /// Cells between runs of spaces, which align them.
        case aligned(columns: Int)
        /// Cells between bars that have spaces around them, by the number of bars.
        case cells(bars: Int)
        /// Cells between commas or semicolons without spaces, as CSV has them.
        case separated(Unicode.Scalar, count: Int)
        /// A small picture and words, as in invitations of chats: `📍 Aula`.
        case pictured
        /// A few words from a capital letter on, without a sign at the end.
        case short

        /// The number of lines in a row from which their shape is not a coincidence.
        var least: Int {
            switch self {
            case .separated, .short: 3
            case .label, .row, .aligned, .cells, .pictured: 2
            }
        }
    }

    func shape(of line: Line) -> Shape? {
        let end = trimmedEnd(line.text)
        guard end > line.start, !isTable(line) else { return nil }
        if listLines.contains(line.number) { return nil }
        if isPictured(line) { return .pictured }
        guard item(line) == nil else { return nil }
        let tabs = (line.start..<end).count { sign($0) == "\t" }
        if tabs > 0 {
            if isTabbedLabel(line, end) { return .label }
            // Word puts a tab between the letter of an item and its text.
            return tabs == 1 && isTabbedItem(line, end) ? nil : .row
        }
        let bars = pipes(of: line).filter { $0 > line.start && isSpace($0 - 1) && isSpace($0 + 1) }
        if !bars.isEmpty, sign(line.start) != "|", !isTable(line) { return .cells(bars: bars.count) }
        if !markers(of: line, from: line.start).isEmpty { return nil }
        guard end - line.start <= 200 else { return nil }
        if hasPrefix("Yth.", at: line.start) || isLabelled(line, end) || isEmphasized(line, end) || isAddress(line, end)
            || isTimed(line)
            || isContentsLine(line, end)
        {
            return .label
        }
        if let separated = separated(line, end) { return separated }
        let gaps = gaps(of: line, end)
        if gaps.count > 1 && gaps.contains(where: { $0.count > 2 }) || gaps.count == 1 && gaps[0].count > 3 {
            return .aligned(columns: gaps.count + 1)
        }
        // A price ends with a comma and a dash: `Rp5.000,-`.
        let isPrice = hasPrefix(",-", at: end - 2)
        let isClosed = !isPrice && [".", ",", ";", ":", "!", "?", "-", "/"].contains(sign(end - 1))
        let isShort = end - line.start <= Self.shortLength && !isClosed
        return isShort && (text[line.start].isASCIIUppercase || isDigit(line.start)) ? .short : nil
    }

    /// Words that commas separate have spaces after them, and numbers have digits around them.
    private func separated(_ line: Line, _ end: Int) -> Shape? {
        for separator: Unicode.Scalar in [";", ","] {
            let places = (line.start..<end).filter { sign($0) == separator && !endsEntity($0, from: line.start) }
            // A comma between digits belongs to a number.
            let between = places.filter { !isDigit($0 - 1) || !isDigit($0 + 1) }
            let count = separator == "," ? between.count : places.count
            if count > 1, !between.isEmpty, !places.contains(where: { isAnySpace($0 + 1) }) {
                return .separated(separator, count: count)
            }
        }
        return nil
    }

    /// Whether a semicolon ends the name of a sign in HTML: `&nbsp;`.
    private func endsEntity(_ offset: Int, from start: Int) -> Bool {
        guard sign(offset) == ";", offset > start else { return false }
        var first = offset - 1
        while first > start, offset - first < 12, isLetter(first) || isDigit(first) || sign(first) == "#" { first -= 1 }
        return first < offset - 1 && sign(first) == "&"
    }

    private static let contentsLine = Pattern(/\S.*?(?:\.{4,}|…{2,})\s*(?:Rp\.?\s*)?\d[\d.,]*/)

    /// Whether a line is one of a table of contents or of a list of prices: `Pendahuluan........1`, `Beras ...... 12.000`.
    private func isContentsLine(_ line: Line, _ end: Int) -> Bool {
        guard isDigit(end - 1),
            (line.start..<end).contains(where: { hasPrefix("....", at: $0) || hasPrefix("……", at: $0) })
        else { return false }
        return string(line.start..<end).wholeMatch(of: Self.contentsLine) != nil
    }

    /// Whether a line is a name of at most five words from a capital letter on, a colon, and what it is.
    private func isLabelled(_ line: Line, _ end: Int) -> Bool {
        // The name may be bold or in italics.
        let start = line.text.first { sign($0) != "*" && sign($0) != "_" } ?? line.start
        guard text[start].isASCIIUppercase, start - line.start <= 2 else { return false }
        guard let colon = colon(of: line, end) else { return false }
        let nameEnd = (start..<colon).last { !isSpace($0) && sign($0) != "*" && sign($0) != "_" }
        let name = string(start..<(nameEnd.map { $0 + 1 } ?? start))
        return name.split(separator: " ").count <= 5 && !name.contains { ",;!?()[]*_`<>\"".contains($0) }
    }

    /// Whether a line begins with a small picture and a space, as the lines of invitations in chats: `📍 Aula`.
    private func isPictured(_ line: Line) -> Bool {
        guard text[line.start] >= 0xE2, let space = line.text.first(where: isSpace) else { return false }
        let scalars = string(line.start..<space).unicodeScalars
        guard let first = scalars.first, (1...6).contains(scalars.count) else { return false }
        return first.properties.isEmojiPresentation
            || first.value > 0xFF && first.properties.isEmoji && scalars.allSatisfy { $0.value > 0xFF }
    }

    /// Whether a line begins with the time of an event: `08.00 Pembukaan`, `08.00–09.00 : Registrasi`.
    private func isTimed(_ line: Line) -> Bool {
        let start = line.start
        let digits = line.text.prefix(2).prefix { isDigit($0) }.count
        let end = start + digits
        return digits > 0 && (sign(end) == "." || sign(end) == ":") && isDigit(end + 1) && isDigit(end + 2)
            && !isDigit(end + 3) && sign(end + 3) != "." && sign(end + 3) != ","
    }

    /// Whether a line is nothing but one piece in bold or italics: `**Dinas Kesehatan**`.
    func isEmphasized(_ line: Line, _ end: Int) -> Bool {
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
    func colon(of line: Line, _ end: Int) -> Int? {
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

    private static let marker = Pattern(/\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,4})[.)]/)

    /// Whether a line is an item, of Markdown or with a letter, whose sign a tab follows: `a)→satu`.
    private func isTabbedItem(_ line: Line, _ end: Int) -> Bool {
        guard let tab = (line.start..<end).first(where: { sign($0) == "\t" }), tab - line.start <= 5 else {
            return false
        }
        let marker = string(line.start..<tab)
        return marker.wholeMatch(of: Self.marker) != nil
            && (isItem(line) || marker.contains(where: \.isLetter))
    }
}
