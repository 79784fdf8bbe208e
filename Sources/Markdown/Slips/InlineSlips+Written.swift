import ASCII

/// Signs of Markdown that are shown as typed: at another place of the line, behind backslashes, or in their wide forms.
extension InlineSlips {
    /// `Isi. ## Judul`, `**## Judul**` and `## # Judul`.
    mutating func readHeadingSigns() {
        let start = offset
        while source.sign(offset) == "#" { offset += 1 }
        let level = offset - start
        guard level <= 6, source.sign(offset) == " ", source.isLetter(offset + 1) || source.isDigit(offset + 1),
            let line = line(at: start), line.start < start
        else { return }
        let before = line.start..<start
        if before.count == 2, let sign = ["**", "__"].first(where: { source.hasPrefix($0, at: line.start) }) {
            let end = SourceLines.trimmedEnd(of: source.text, line.start, line.text.upperBound)
            let closing = source.hasPrefix(sign, at: end - 2) ? [((end - 2)..<end, "")] : []
            return report(.headingInLine, line.text, [(before, "")] + closing)
        }
        if source.sign(line.start) == "#", before.allSatisfy({ source.sign($0) == "#" || source.isSpace($0) }) {
            return report(.headingInLine, line.text, [(start..<(offset + 1), "")])
        }
        // "## Judul ##" closes with the same signs, and a row may have a column of numbers.
        guard level > 1, source.byte(offset + 1).isASCIIUppercase, source.sign(start - 1) == " ",
            source.isLetter(start - 2) || [".", "!", "?", ":", ")"].contains(source.sign(start - 2)),
            before.count(where: source.isLetter) > 2, source.sign(line.start) != "#"
        else { return }
        report(.headingInLine, start..<line.text.upperBound)
    }

    /// `\## Judul`, `\*\*tebal\*\*`, `\[teks\](https://kota.example)` and `\| sel \|`.
    mutating func readEscapedMarkup() -> Bool {
        switch source.sign(offset + 1) {
        case "#": readEscapedHeading()
        case "*": readEscapedBold()
        case "[": readEscapedLink()
        case "|": readEscapedRows()
        default: false
        }
    }

    private mutating func readEscapedHeading() -> Bool {
        var end = offset + 1
        while source.sign(end) == "#" || source.hasPrefix("\\#", at: end) { end += 1 }
        let signs = offset..<end
        let level = signs.count { source.sign($0) == "#" }
        // One sign before a small letter is meant as it is.
        guard level <= 6, source.sign(end) == " ", beginsLine(offset),
            level > 1 ? source.isLetter(end + 1) : source.byte(end + 1).isASCIIUppercase
        else { return false }
        report(.escapedMarkup, offset..<endOfLine(offset), [(signs, String(repeating: "#", count: max(2, level)))])
        offset = end
        return true
    }

    private mutating func readEscapedBold() -> Bool {
        let (start, sign) = (offset, "\\*\\*")
        guard source.hasPrefix(sign, at: start), source.isLetter(start + 4) || source.isDigit(start + 4),
            let end = find(sign, from: start + 5), !source.isSpace(end - 1), source.sign(end - 1) != "\\"
        else { return false }
        let signs = [start..<(start + 4), end..<(end + 4)]
        report(.escapedMarkup, start..<(end + 4), signs.map { ($0, "**") })
        offset = end + 4
        return true
    }

    private mutating func readEscapedLink() -> Bool {
        let start = offset
        guard let close = find("\\]", from: start + 2) else { return false }
        let isEscaped = source.hasPrefix("\\(", at: close + 2)
        let address = close + (isEscaped ? 4 : 3)
        guard isEscaped || source.sign(close + 2) == "(", let end = find(isEscaped ? "\\)" : ")", from: address),
            LinkDestinationText.isAddress(source.string(address..<end))
        else { return false }
        let signs = [start, close] + (isEscaped ? [close + 2, end] : [])
        let whole = start..<(end + (isEscaped ? 2 : 1))
        report(.escapedMarkup, whole, signs.map { ($0..<($0 + 1), "") })
        offset = whole.upperBound
        return true
    }

    /// Lines one below the other that are rows of a table behind backslashes.
    private mutating func readEscapedRows() -> Bool {
        guard let first = lines.firstIndex(where: { $0.start == offset }) else { return false }
        let rows = lines[first...].prefix { source.hasPrefix("\\|", at: $0.start) }
        guard let last = rows.last, rows.count > 1 else { return false }
        let whole = offset..<last.text.upperBound
        steps -= whole.count
        let signs = whole.filter { source.hasPrefix("\\|", at: $0) }
        report(.escapedMarkup, rows[first].text, signs.map { ($0..<($0 + 1), "") })
        offset = whole.upperBound
        return true
    }

    /// Wide forms of the signs with which Markdown's blocks begin.
    private static let wideSigns: [(wide: String, plain: String)] = [
        ("＃", "#"), ("＊", "*"), ("－", "-"), ("＋", "+"), ("＞", ">"), ("｜", "|"),
    ]

    /// `＃ Judul`, `＊ butir`, `｜ sel ｜`, `１．Satu` and `＊＊tebal＊＊`.
    mutating func readWideSigns() -> Bool {
        guard beginsLine(offset) else { return readWideBold() }
        let start = offset
        if readWideNumber() { return true }
        guard let sign = Self.wideSigns.first(where: { source.hasPrefix($0.wide, at: start) }) else { return false }
        var end = start
        while source.hasPrefix(sign.wide, at: end) { end += sign.wide.utf8.count }
        let count = (end - start) / sign.wide.utf8.count
        if sign.plain == "*", count == 2, readWideBold() { return true }
        let line = start..<endOfLine(start)
        if sign.plain == "|" {
            let bars = line.filter { source.hasPrefix(sign.wide, at: $0) }
            guard bars.count > 1 else { return false }
            report(.wideSigns, line, bars.map { ($0..<($0 + 3), "|") })
            offset = line.upperBound
            return true
        }
        let text = endOfSpaces(end)
        let isBlock = sign.plain == "#" ? count <= 6 : count == 1 && text > end
        guard isBlock, source.isLetter(text) || source.isDigit(text) else { return false }
        report(.wideSigns, line, [(start..<text, String(repeating: sign.plain, count: count) + " ")])
        offset = text
        return true
    }

    private mutating func readWideBold() -> Bool {
        let (start, sign) = (offset, "＊＊")
        guard source.hasPrefix(sign, at: start), let end = find(sign, from: start + 6), end > start + 6 else {
            return false
        }
        report(.wideSigns, start..<(end + 6), [(start..<(start + 6), "**"), (end..<(end + 6), "**")])
        offset = end + 6
        return true
    }

    private mutating func readWideNumber() -> Bool {
        let start = offset
        var end = start
        var plain = ""
        while end - start < 9, end + 3 <= range.upperBound,
            let scalar = source.string(end..<(end + 3)).unicodeScalars.first,
            (0xFF10...0xFF19).contains(scalar.value), let digit = Unicode.Scalar(scalar.value - 0xFEE0)
        {
            plain.unicodeScalars.append(digit)
            end += 3
        }
        let closings = [("．", "."), ("）", ")"), (".", "."), (")", ")")]
        guard end > start, let closing = closings.first(where: { source.hasPrefix($0.0, at: end) }) else {
            return false
        }
        let text = endOfSpaces(end + closing.0.utf8.count)
        guard source.isLetter(text) else { return false }
        report(.wideSigns, start..<endOfLine(start), [(start..<text, "\(plain)\(closing.1) ")])
        offset = text
        return true
    }

    /// The end of the spaces at an offset, plain and special ones.
    private func endOfSpaces(_ start: Int) -> Int {
        var end = start
        while end < range.upperBound, source.isAnySpace(end), source.sign(end) != "\n" {
            end = max(end + 1, source.endOfSpecialSpaces(end))
        }
        return end
    }
}
