/// Slips that show at the beginning of lines.
extension SlipFinder {
    /// - Parameter lines: a paragraph's; an item, a heading or a row begins a paragraph of its own.
    mutating func readLineStarts(_ lines: [Line]) {
        readRun(lines)
        readJoinedLines(lines)
        for (index, line) in lines.enumerated() {
            readHiddenIndent(line)
            readBreak(line)
            switch sign(line.start) {
            case "#": readHeading(line)
            case "|", "-", ":":
                readDashes(line)
                readPageNumber(line)
            case "+": readDrawnTable(line)
            case "i": readImport(line)
            default: break
            }
            if hasPrefix(":::", at: line.start) { readContainer(line, index) }
        }
    }

    /// `##Judul`: one sign alone may be a hashtag.
    private mutating func readHeading(_ line: Line) {
        let level = line.text.prefix { sign($0) == "#" }.count
        let end = line.start + level
        let special = endOfSpecialSpaces(end)
        if (1...6).contains(level), special > end, special < line.text.upperBound {
            return report(.specialSpace, line.text, [(end..<special, " ")])
        }
        if level > 6, sign(end) == " ", isLetter(end + 1) || isDigit(end + 1) {
            return report(.deepHeading, line.text, [((line.start + 6)..<end, "")])
        }
        if (2...6).contains(level), line.text.dropFirst(level).allSatisfy({ isSpace($0) || sign($0) == "#" }) {
            return report(.emptyHeading, line.text)
        }
        guard (2...6).contains(level), isLetter(end) || isDigit(end) || sign(end) == "*" || sign(end) == "\"" else {
            return
        }
        report(.headingWithoutSpace, line.text, [(end..<end, " ")])
    }

    /// A sign that begins a block after spaces that Markdown takes for letters.
    private mutating func readHiddenIndent(_ line: Line) {
        let start = endOfSpecialSpaces(line.start)
        guard start > line.start, start < line.text.upperBound else { return }
        let sign = text[start]
        var end = start
        while end < line.text.upperBound, self.text[end] == sign, sign == UInt8(ascii: "#") { end += 1 }
        if end == start { while isDigit(end), end - start < 3 { end += 1 } }
        let isNumber = end > start && isDigit(start) && (self.sign(end) == "." || self.sign(end) == ")")
        let isHeading = (2...6).contains(end - start) && sign == UInt8(ascii: "#") && isSpace(end)
        let isBullet = end == start && "-*+".utf8.contains(sign) && isSpace(end + 1)
        guard isHeading || (isNumber || isBullet) && isSpace(end + 1) && isLetter(end + 2) else { return }
        report(.specialSpace, line.text, [(line.start..<start, "")])
    }

    /// `- 2 -`, the number of a page of the document that the text was copied from.
    private mutating func readPageNumber(_ line: Line) {
        let words = line.text.prefix(16).split(omittingEmptySubsequences: true) { isSpace($0) }
        guard words.count == 3, line.text.upperBound - line.start <= 16, words[1].allSatisfy(isDigit),
            [words[0], words[2]].allSatisfy({ $0.count == 1 && sign($0.startIndex) == "-" })
        else { return }
        report(.pageNumber, line.text)
    }

    private mutating func readContainer(_ line: Line, _ index: Int) {
        let name = line.text.dropFirst(3)
        let first = name.first { !isSpace($0) && sign($0) != ":" }
        guard let first, isLetter(first) || sign(first) == "{" else { return }
        report(.foreign(.container), line.text)
    }

    /// `import Tabs from '@theme/Tabs'`.
    private mutating func readImport(_ line: Line) {
        guard hasPrefix("import ", at: line.start) else { return }
        let statement = string(line.text)
        guard statement.contains(" from '") || statement.contains(" from \"") else { return }
        report(.foreign(.mdx), line.text)
    }
}

/// Lists.
extension SlipFinder {
    /// A line that begins as an item would.
    enum Item: Equatable {
        /// A number or dash without a space after it: where the space is missing, or is one that Markdown does not know.
        case withoutSpace(number: Int?, Range<Int>)
        /// A sign that Markdown does not take for a bullet, and where the item's text begins.
        case bullet(String, end: Int, isReplaced: Bool)
    }

    /// Finds lines in a row that begin as the items of a list would.
    private mutating func readRun(_ lines: [Line]) {
        var run: [(line: Line, item: Item)] = []
        for (index, line) in lines.enumerated() {
            // A line that breaks is on a line of its own in the page, too.
            let isBroken = index > 0 && endsWithBreak(lines[index - 1])
            if let item = item(line), !isBroken || isWithoutSpace(item),
                run.last.map({ continues($0.item, item) }) ?? true
            {
                run.append((line, item))
            } else {
                endRun(&run)
                if let item = item(line) { run.append((line, item)) }
            }
        }
        endRun(&run)
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
        // Word has other bullets for the items below an item.
        case (.bullet(let first, _, let isReplaced), .bullet(let second, _, let isNextReplaced)):
            !isReplaced || first == second || isNextReplaced
        default: false
        }
    }

    private mutating func endRun(_ run: inout [(line: Line, item: Item)]) {
        defer { run.removeAll() }
        guard let first = run.first else { return }
        switch first.item {
        case .withoutSpace(let number, _):
            // The first of a list may stand alone, with the others in paragraphs of their own.
            guard run.count > 1 || number == 1 else { return }
            let edits = run.compactMap { entry -> (range: Range<Int>, replacement: String)? in
                guard case .withoutSpace(_, let gap) = entry.item else { return nil }
                return (gap, " ")
            }
            let isGlued = edits.allSatisfy(\.range.isEmpty)
            report(isGlued ? .listWithoutSpace : .specialSpace, first.line.text, edits)
        case .bullet:
            guard run.count > 1 else { return }
            let edits = run.compactMap { entry -> (range: Range<Int>, replacement: String)? in
                guard case .bullet(_, let end, let isReplaced) = entry.item else { return nil }
                return (entry.line.start..<(isReplaced ? end : entry.line.start), "- ")
            }
            report(.foreignBullets, first.line.text, edits)
        }
    }

    func item(_ line: Line) -> Item? {
        let start = line.start
        switch sign(start) {
        case _ where isDigit(start):
            var end = start
            while isDigit(end) { end += 1 }
            guard end - start <= 2, sign(end) == "." || sign(end) == ")", let number = Int(string(start..<end)) else {
                return keycap(line)
            }
            let gap = (end + 1)..<endOfSpacesThatHide(end + 1)
            guard isLetter(gap.upperBound), gap.isEmpty ? isLetter(end + 2) && !isAddress(line) : true else {
                return nil
            }
            return .withoutSpace(number: number, gap)
        case "-", "+":
            let gap = (start + 1)..<endOfSpacesThatHide(start + 1)
            guard isLetter(gap.upperBound), isLetter(gap.upperBound + 1), sign(line.text.upperBound - 1) != "-" else {
                return nil
            }
            return .withoutSpace(number: nil, gap)
        case let sign? where sign.value < 0x80 && self.sign(start + 1) == "\t" && isLetter(start + 2):
            // Bullets of Word become letters: `o`, `q`, `v`.
            return Prose.isLetter(text[start]) ? .bullet(String(sign), end: start + 2, isReplaced: true) : nil
        case let sign? where sign.value >= 0xC2:
            return bullet(line)
        default:
            return nil
        }
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

/// Front matter.
extension SlipFinder {
    /// A second front matter at the beginning of the text, in YAML or TOML.
    mutating func readFrontMatter() {
        guard let start = text.firstIndex(where: { !SourceLines.isSpace($0) }) else { return }
        let fence = hasPrefix("---", at: start) ? "---" : hasPrefix("+++", at: start) ? "+++" : nil
        guard let fence else { return }
        let lines = string(start..<min(text.count, start + 8192)).split(omittingEmptySubsequences: false) {
            $0.isNewline
        }
        guard lines.first.map({ $0.filter { !$0.isWhitespace } }) == fence else { return }
        var keys = 0
        var end = start + lines[0].utf8.count
        for line in lines.dropFirst().prefix(60) {
            end += 1 + line.utf8.count
            if line.filter({ !$0.isWhitespace }) == fence {
                guard keys > 1 else { return }
                // What else seems wrong with its lines has the same cause.
                dropSlips(in: start..<end)
                report(.foreign(.frontMatter), start..<(start + 3))
                return
            }
            let name = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            let sign = line[name.endIndex...].first { $0 != " " }
            if !name.isEmpty, sign == (fence == "---" ? ":" : "=") {
                keys += 1
            } else if keys == 0 || !(line.first.map { " \t-#]".contains($0) } ?? true) {
                return
            }
        }
    }
}
