import ASCII
import Patterns

/// Lines that are meant as the items of a list.
extension SlipFinder {
    /// A line that begins as an item would.
    enum Item: Equatable {
        /// A number or dash without a space after it: where the space is missing, or is one that Markdown does not know.
        case withoutSpace(number: Int?, Range<Int>)
        /// A number with another sign than a dot or a bracket, and that sign: `1- Satu`.
        case otherSign(number: Int, Range<Int>)
        /// A sign that Markdown does not take for a bullet, and where the item's text begins.
        case bullet(String, end: Int, isReplaced: Bool)
    }

    /// Finds lines in a row that begin as the items of a list would.
    mutating func readRun(_ lines: [Line]) {
        var run: [(line: Line, item: Item)] = []
        for (index, line) in lines.enumerated() {
            // A line that breaks is on a line of its own in the page, too.
            let isBroken = index > 0 && endsWithBreak(lines[index - 1])
            if let item = item(line), !isBroken || isWithoutSpace(item),
                run.last.map({ continues($0.item, item) }) ?? true
            {
                run.append((line, item))
            } else {
                endRun(&run, of: lines)
                if let item = item(line) { run.append((line, item)) }
            }
        }
        endRun(&run, of: lines)
    }

    /// The marker of an item alone on its line, as a PDF copies it: the item is empty, and its text a paragraph.
    mutating func readEmptyItems(_ lines: [Line]) {
        guard lines.count > 1 else { return }
        let pairs = zip(lines, lines.dropFirst()).filter { line, next in
            isMarkerAlone(line) && !isMarkerAlone(next) && !line.isQuoted && !next.isQuoted
        }
        guard let first = pairs.first, let last = pairs.last else { return }
        let isNext = joinedItemLine > 0 && joinedItemLine == first.0.number - 1
        let isSymbol = Self.bulletSigns.contains(string(first.0.start..<trimmedEnd(first.0.text)))
        guard isItem(first.0) || isNext || isSymbol && pairs.count > 1 else { return }
        let edits = pairs.map { line, next in
            let marker = line.start..<trimmedEnd(line.text)
            return Self.bulletSigns.contains(string(marker))
                ? (line.start..<next.start, "- ") : (marker.upperBound..<next.start, " ")
        }
        if isNext { extendLast(edits) } else { report(.emptyItem, first.0.text, edits) }
        joinedItemLine = last.1.number
        listLines.formUnion(lines.map(\.number))
    }

    private static let bulletSigns = Set("•◦●○▪■►➢".map(String.init))
    private static let markerAlone = Pattern(/[-*+]|\d{1,2}[.)]/)

    private func isMarkerAlone(_ line: Line) -> Bool {
        let end = trimmedEnd(line.text)
        guard end - line.start <= 3 else { return false }
        let marker = string(line.start..<end)
        return Self.bulletSigns.contains(marker) || marker.wholeMatch(of: Self.markerAlone) != nil
    }

    private func isWithoutSpace(_ item: Item) -> Bool {
        if case .withoutSpace = item { true } else { false }
    }

    func endsWithBreak(_ line: Line) -> Bool {
        let end = line.whole.upperBound
        return sign(end - 1) == "\\" || end - 2 >= line.start && isSpace(end - 1) && isSpace(end - 2)
    }

    private func continues(_ previous: Item, _ next: Item) -> Bool {
        switch (previous, next) {
        case (.withoutSpace(let first?, _), .withoutSpace(let second?, _)): second == first + 1
        case (.withoutSpace(nil, _), .withoutSpace(nil, _)): true
        case (.otherSign(let first, _), .otherSign(let second, _)): second == first + 1
        // Word has other bullets for the items below an item.
        case (.bullet(let first, _, let isReplaced), .bullet(let second, _, let isNextReplaced)):
            // Different small pictures begin lines of an invitation.
            first == second || isReplaced || isNextReplaced
                || first.unicodeScalars.contains("\u{20E3}") && second.unicodeScalars.contains("\u{20E3}")
        default: false
        }
    }

    private mutating func endRun(_ run: inout [(line: Line, item: Item)], of lines: [Line]) {
        defer { run.removeAll() }
        guard let first = run.first else { return }
        switch first.item {
        case .withoutSpace(let number, _):
            // The first of a list may be alone, with the others in paragraphs of their own.
            guard run.count > 1 || number == 1 || isNext(first.line, number, of: lines) else { return }
            let edits = run.compactMap { entry -> SlipEdit? in
                guard case .withoutSpace(_, let gap) = entry.item else { return nil }
                return (gap, isEscape(gap) ? "" : " ")
            }
            let isGlued = edits.allSatisfy(\.range.isEmpty)
            let isEscaped = edits.contains { isEscape($0.range) }
            // A sign of its own that is not to begin a list is written so.
            guard !isEscaped || run.count > 1 else { return }
            report(
                isEscaped ? .escapedList : isGlued ? .listWithoutSpace : .specialSpace,
                first.line.text,
                withoutBreaks(edits, run.map(\.line))
            )
        case .otherSign(let number, _):
            guard run.count > 1, number == 1 else { return }
            let edits = run.compactMap { entry -> SlipEdit? in
                if case .otherSign(_, let sign) = entry.item { (sign, ".") } else { nil }
            }
            report(.foreignBullets, first.line.text, withoutBreaks(edits, run.map(\.line)))
        case .bullet(let sign, _, _):
            let isBelow = first.line.number > lines[0].number
            let isNested = sign.hasPrefix("**") && isItem(lines[0])
            guard run.count > 1 || isBelow && (isSymbol(first.item) || isNested) else { return }
            let edits =
                run.compactMap { bulletEdit($0.line, $0.item, isNested: isBelow && isNested) }
                + breakBelow(run.map(\.line), of: lines)
            report(.foreignBullets, first.line.text, withoutBreaks(edits, run.map(\.line)))
        }
    }

    /// Whether a line goes on with the list of the item above it: `2.Dua` below `1. Satu`, `-Dua` below `- Satu`.
    private func isNext(_ line: Line, _ number: Int?, of lines: [Line]) -> Bool {
        guard let above = lines.first(where: { $0.number == line.number - 1 }), isItem(above) else { return false }
        let digits = above.text.prefix { isDigit($0) }
        // "-Rp5.000" and "-lima" are less than nothing.
        guard let number else {
            return sign(above.start) == sign(line.start) && text[line.start + 1].isASCIIUppercase
                && !hasPrefix("Rp", at: line.start + 1)
        }
        return Int(string(digits.startIndex..<digits.endIndex)) == number - 1
    }

    /// Returns the edits that make lines the items of a list, and those that take away the backslashes at their ends, which a page would show there.
    private mutating func withoutBreaks(_ edits: [SlipEdit], _ items: [Line]) -> [SlipEdit] {
        listLines.formUnion(items.map(\.number))
        let breaks = items.dropLast().compactMap { line -> SlipEdit? in
            let end = trimmedEnd(line.text)
            guard end > line.start, sign(end - 1) == "\\", sign(end - 2) != "\\" else { return nil }
            return ((end - 1)..<end, "")
        }
        return (edits + breaks).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The blank line between the items of a list and a line below them that is not an item: the last item is not full, and the line begins
    /// with a capital letter.
    private func breakBelow(_ items: [Line], of lines: [Line]) -> [SlipEdit] {
        guard let last = items.last, let below = lines.first(where: { $0.number == last.number + 1 }), !below.isQuoted,
            item(below) == nil, text[below.start].isASCIIUppercase,
            trimmedEnd(last.text) - last.start + below.text.prefix(while: { !isSpace($0) }).count < Self.shortLength
        else { return [] }
        let start = below.whole.lowerBound
        return [(start..<start, "\n")]
    }

    private func isEscape(_ gap: Range<Int>) -> Bool { gap.count == 1 && sign(gap.lowerBound) == "\\" }

    /// - Parameter isNested: whether more signs put the item below the one above: `** anak butir`.
    private func bulletEdit(_ line: Line, _ item: Item, isNested: Bool = false) -> SlipEdit? {
        guard case .bullet(let sign, let end, let isReplaced) = item else { return nil }
        let indent = isNested && sign.hasPrefix("**") ? String(repeating: "  ", count: sign.count - 1) : ""
        return (line.start..<(isReplaced ? end : line.start), indent + "- ")
    }

    /// Whether a bullet is a sign of a font of symbols, which no reader sees.
    private func isSymbol(_ item: Item) -> Bool {
        guard case .bullet(let sign, _, _) = item else { return false }
        return sign.unicodeScalars.first.map(Self.isPrivate) == true
    }

    /// Collects bullets that begin a paragraph of their own, as Word and web pages paste them, and reports them at the first
    /// paragraph that does not begin with one.
    ///
    /// - Parameter lines: a paragraph's; none at the end of the text.
    mutating func readLoneBullet(_ lines: [Line]) {
        if let first = lines.first, let item = item(first), isCertainBullet(first, item),
            lines.dropFirst().allSatisfy({ self.item($0) == nil }),
            loneBullets.last.map({ continues($0.item, item) }) ?? true
        {
            return loneBullets.append((first, item))
        }
        let bullets = loneBullets
        loneBullets.removeAll()
        guard let first = bullets.first, bullets.count > 1 || isSymbol(first.item) else { return }
        report(.foreignBullets, first.line.text, bullets.compactMap { bulletEdit($0.line, $0.item) })
    }

    /// Whether nothing else than a bullet can be meant, also on a line of its own.
    private func isCertainBullet(_ line: Line, _ item: Item) -> Bool {
        guard case .bullet(let sign, let end, true) = item, let scalar = sign.unicodeScalars.first else { return false }
        // Word puts a tab or no-break spaces after its bullets.
        let isSpaced = text[line.start..<end].contains(0x09) || string(line.start..<end).contains("\u{A0}")
        return Self.isPrivate(scalar) || isSpaced || sign == "o" || "•‣◦⁃∙●○▪▫■□◆◇►▶➢➤❖".unicodeScalars.contains(scalar)
    }

    func item(_ line: Line) -> Item? {
        let start = line.start
        switch sign(start) {
        case _ where isDigit(start):
            var end = start
            while isDigit(end) { end += 1 }
            if end - start <= 2, hasPrefix("\\. ", at: end) || hasPrefix("\\) ", at: end),
                let number = Int(string(start..<end))
            {
                return .withoutSpace(number: number, end..<(end + 1))
            }
            if end - start <= 2, ["-", ":", "/"].contains(sign(end)), sign(end + 1) == " ", isLetter(end + 2),
                let number = Int(string(start..<end))
            {
                return .otherSign(number: number, end..<(end + 1))
            }
            guard end - start <= 2, sign(end) == "." || sign(end) == ")", let number = Int(string(start..<end)) else {
                return keycap(line)
            }
            let gap = (end + 1)..<endOfSpacesThatHide(end + 1)
            guard isLetter(gap.upperBound), gap.isEmpty ? isLetter(end + 2) && !isAddress(line) : true else {
                return nil
            }
            return .withoutSpace(number: number, gap)
        case "\\" where ["\\- ", "\\* ", "\\+ "].contains { hasPrefix($0, at: start) }:
            return .withoutSpace(number: nil, start..<(start + 1))
        case "*" where hasPrefix("**", at: start): return nestedItem(line)
        case "-" where hasPrefix("-- ", at: start) && isLetter(start + 3):
            return .bullet("--", end: start + 3, isReplaced: true)
        case "~" where sign(start + 1) == " " && isLetter(start + 2),
            "." where sign(start + 1) == " " && isLetter(start + 2):
            return .bullet(string(start..<(start + 1)), end: start + 2, isReplaced: true)
        case "*" where isLetter(start + 1) && !line.text.dropFirst().contains(where: { sign($0) == "*" }):
            return .withoutSpace(number: nil, (start + 1)..<(start + 1))
        case "=" where ["==> ", "=> "].contains { hasPrefix($0, at: start) },
            "-" where ["--> ", "-> "].contains { hasPrefix($0, at: start) }:
            return .bullet("→", end: start, isReplaced: false)
        case "-", "+":
            let gap = (start + 1)..<endOfSpacesThatHide(start + 1)
            guard isLetter(gap.upperBound), isLetter(gap.upperBound + 1), sign(line.text.upperBound - 1) != "-" else {
                return nil
            }
            return .withoutSpace(number: nil, gap)
        case let sign? where sign.value < 0x80 && self.sign(start + 1) == "\t" && isLetter(start + 2):
            // Bullets of Word become letters: `o`, `q`, `v`.
            return text[start].isASCIILetter ? .bullet(String(sign), end: start + 2, isReplaced: true) : nil
        case "o" where self.sign(start + 1) == " ":
            let end = line.text.first { $0 > start && text[$0] != 0x20 } ?? start
            return isLetter(end) ? .bullet("o", end: end, isReplaced: true) : nil
        case let sign? where sign.value >= 0xC2:
            return bullet(line)
        default:
            return nil
        }
    }

    /// `** anak butir`, an item below another as wikis write it.
    private func nestedItem(_ line: Line) -> Item? {
        let end = line.start + line.text.prefix { sign($0) == "*" }.count
        guard end - line.start <= 4, sign(end) == " ", isLetter(end + 1),
            !(end..<line.text.upperBound).contains(where: { sign($0) == "*" })
        else { return nil }
        return .bullet(string(line.start..<end), end: end + 1, isReplaced: true)
    }

    /// The end of the special spaces at an offset and of the plain ones after them; the offset where no special one is there.
    private func endOfSpacesThatHide(_ offset: Int) -> Int {
        var end = endOfSpecialSpaces(offset)
        guard end > offset else { return offset }
        while isAnySpace(end), end < text.count, text[end] != 0x0A { end = max(end + 1, endOfSpecialSpaces(end)) }
        return end
    }

    /// `1️⃣ Daftar`: a digit in a frame.
    private func keycap(_ line: Line) -> Item? {
        let first = string(line.text.prefix(8)).first
        guard let first, first.unicodeScalars.contains("\u{20E3}") else { return nil }
        return .bullet(String(first), end: line.start, isReplaced: false)
    }

    /// `1.example.org` is not an item.
    private func isAddress(_ line: Line) -> Bool {
        let word = line.text.prefix { !isSpace($0) }
        return word.dropFirst(3).dropLast().contains { sign($0) == "." && !isSpace($0 + 1) }
    }

    private func bullet(_ line: Line) -> Item? {
        let text = string(line.text.prefix(24))
        guard let first = text.unicodeScalars.first else { return nil }
        let length = String(first).utf8.count
        guard Self.bullets.contains(first) || Self.isPrivate(first) else {
            let isPicture = (0x2600...0x27BF).contains(first.value) || (0x1F300...0x1FAFF).contains(first.value)
            return isPicture ? .bullet(String(first), end: line.start, isReplaced: false) : nil
        }
        var end = line.start + length
        // Word puts a tab or a no-break space after its bullets.
        while end < line.text.upperBound {
            if self.text[end] == 0x20 || self.text[end] == 0x09 {
                end += 1
            } else if hasPrefix("\u{A0}", at: end) {
                end += 2
            } else if hasPrefix("\u{FE0F}", at: end) {
                // It asks for a picture in place of the sign.
                end += 3
            } else {
                break
            }
        }
        // Without a space, a dash may belong to its word.
        let isDash = first == "–" || first == "—" || first == "·"
        return isDash && end == line.start + length ? nil : .bullet(String(first), end: end, isReplaced: true)
    }

    private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xF000...0xF0FF).contains(scalar.value) }

    private static let bullets = Set("•‣◦⁃∙·●○▪▫■□◆◇►▶➢➤❖✓✔–—§Ø→⇒➔".unicodeScalars)
}
