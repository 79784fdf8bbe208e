import ASCII
import Patterns

/// Slips that show at the beginning of lines.
extension SlipFinder {
    /// - Parameter lines: a paragraph's; an item, a heading or a row begins a paragraph of its own.
    mutating func readLineStarts(_ lines: [Line]) {
        listLines.removeAll(keepingCapacity: true)
        readEmptyItems(lines)
        readRun(lines)
        if !readMail(lines) { readJoinedLines(lines) }
        readBelowQuotation(lines)
        readBelowItem(lines)
        readLastBreak(lines)
        for (index, line) in lines.enumerated() {
            readHiddenIndent(line)
            readBreak(line)
            switch sign(line.start) {
            case "#": readHeading(line)
            case "|", "-", ":":
                readDashes(line)
                readRuledTable(line)
                if sign(line.start) == "|" { readLooseRows(line) }
                if hasPrefix("--8<--", at: line.start) { report(.foreign(.otherMarkup), line.text) }
                readPageNumber(line)
            case "=", ".", "h", "b", "'", "{", "v": readOtherMarkup(line)
            case "!", "?": readAdmonition(line)
            case "+": readDrawnTable(line)
            case "i":
                readImport(line)
                readOtherMarkup(line)
            default:
                readFramedTable(line)
                readPageNumber(line)
                readSpacedLetters(line)
            }
            if hasPrefix(":::", at: line.start) { readContainer(line, index) }
        }
    }

    /// A line directly below a quotation is a part of it. Where the quotation ends a sentence and the line begins another, the
    /// writer may have meant words of their own.
    private mutating func readBelowQuotation(_ lines: [Line]) {
        for (above, line) in zip(lines, lines.dropFirst()) where above.isQuoted && !line.isQuoted {
            guard let first = sign(above.start), !"#|`".unicodeScalars.contains(first),
                text[line.start].isASCIIUppercase,
                string(above.text).last(where: { !$0.isWhitespace }).map({ ".!?\"”’)…".contains($0) }) == true
            else { continue }
            report(.textInQuotation, line.text)
        }
    }

    private static let sentenceEnd = Pattern(/[\p{L}\d]{3}[.;!?]["”’)*_]*$/)

    /// A line at the left edge directly below an item is a part of the item. Where the item ends as a sentence does, or is shorter
    /// than lines that were broken because they were full, the writer meant a paragraph.
    private mutating func readBelowItem(_ lines: [Line]) {
        guard lines.count > 1, !slips.contains(where: { $0.range.lowerBound >= lines[0].start }), isItem(lines[0]),
            sign(lines[0].start).map({ "-+*".unicodeScalars.contains($0) }) == true || isDigit(lines[0].start)
        else { return }
        let (item, line) = (lines[0], lines[1])
        if let letter = letterBelowItem(lines) { return report(.textInItem, letter.text) }
        // An item within another goes on at the edge as well.
        guard !item.isQuoted, !line.isQuoted, line.start - line.whole.lowerBound <= item.start - item.whole.lowerBound,
            text[line.start].isASCIIUppercase
        else { return }
        let end = trimmedEnd(item.text)
        let length = trimmedEnd(line.text) - line.start
        let width = end - item.start + 1 + line.text.prefix { !isSpace($0) }.count
        let isSentence = string(item.start..<end).contains(Self.sentenceEnd)
        let isWhole = [".", "!", "?", ":"].contains(sign(line.start + length - 1)) || lines.count > 2
        // Nobody breaks a line after so few words.
        let isTight = width <= 24 && sign(line.start + length - 1) == "." && ![",", ":"].contains(sign(end - 1))
        let isBelow = isSentence || isTight || isWhole && width < Self.shortLength && length > width
        guard isBelow || isHeading(string(line.start..<trimmedEnd(line.text))), !endsWithBreak(item) else { return }
        report(.textInItem, line.text)
    }

    private static let reference = Pattern(/(?i:huruf|angka|ayat|pasal|butir|dan|atau|s\.d\.)$/)

    /// `b. KK` below the last item of a list within item `a.`, of which it becomes a part.
    private func letterBelowItem(_ lines: [Line]) -> Line? {
        zip(lines, lines.dropFirst()).first { above, line in
            !line.isQuoted && line.start == line.whole.lowerBound
                && markers(of: line, from: line.start).contains { $0.style.hasPrefix("a") }
                && !string(above.start..<trimmedEnd(above.text)).contains(Self.reference) && !endsWithBreak(above)
        }?.1
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
        let rest = line.text.dropFirst(level)
        if level <= 6, level > 1 || rest.contains(where: { sign($0) == "#" }),
            rest.allSatisfy({ isSpace($0) || sign($0) == "#" })
        {
            return report(.emptyHeading, line.text)
        }
        if level == 1, isNameOfPart(end..<trimmedEnd(line.text)), hasTextBelow(line) {
            // It may be a slogan.
            return report(.headingWithoutSpace, line.text)
        }
        guard (2...6).contains(level), isLetter(end) || isDigit(end) || sign(end) == "*" || sign(end) == "\"" else {
            return
        }
        // Signs directly behind the heading do not close it.
        let last = trimmedEnd(line.text)
        let closing = line.text.prefix(last - line.start).reversed().prefix { sign($0) == "#" }.count
        let closingEdit = closing > 0 && !isSpace(last - closing - 1) ? [((last - closing)..<last, "")] : []
        report(.headingWithoutSpace, line.text, [(end..<end, " ")] + closingEdit)
    }

    private static let nameOfPart = Pattern(/\p{Lu}\p{Ll}+(?: (?:\p{Lu}\p{Ll}+|\p{Lu}{2,}|dan|atau|di|untuk|dari))+/)

    /// `#Latar Belakang`: words with capitals and spaces between them, which hashtags do not have.
    private func isNameOfPart(_ range: Range<Int>) -> Bool {
        range.count <= 60 && string(range).wholeMatch(of: Self.nameOfPart) != nil
    }

    /// Whether a line is a paragraph of its own with another one below it.
    private func hasTextBelow(_ line: Line) -> Bool {
        let below = text[min(line.whole.upperBound + 1, text.count)...]
        let blank = below.prefix { $0 != 0x0A }
        return blank.allSatisfy(SourceLines.isSpace)
            && below[blank.endIndex...].first { !SourceLines.isSpace($0) }?.isASCIILetter == true
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

    private static let pageNumber = Pattern(
        /- *\d+ *-|(?i:halaman|hal\.?|page) +\d+ +(?i:dari|of) +\d+|\d+ *\| *(?i:page|halaman|p a g e)|(?i:page|halaman) *\| *\d+/
    )

    /// `- 2 -`, `Halaman 2 dari 9`, `2 | Page`: the number of a page of the document that the text was copied from.
    private mutating func readPageNumber(_ line: Line) {
        let written = line.start..<trimmedEnd(line.text)
        guard !isTable(line), (3...100).contains(written.count) else { return }
        let mayBeNumber =
            written.count <= 24 && (isDigit(line.start) || "-HhPp".unicodeScalars.contains(sign(line.start) ?? " "))
        // The title of the document is on each of its pages, too.
        let mayBeHead = isDigit(written.upperBound - 1) && written.contains { sign($0) == "|" }
        guard
            mayBeNumber && string(written).wholeMatch(of: Self.pageNumber) != nil
                || mayBeHead && string(written).wholeMatch(of: Self.pageHead) != nil
        else { return }
        report(.pageNumber, line.text)
    }

    private static let pageHead = Pattern(/\p{L}[^|]* \| *(?i:halaman|hal\.?|page) *\d{1,4}/)

    /// `P E N G U M U M A N`, as posters have it. Letters in their order are choices: `A B C D E`; without another letter than
    /// these, they are answers, tunes or groups of blood: `C G A F G`.
    private mutating func readSpacedLetters(_ line: Line) {
        let start = line.start
        guard [0, 2, 4, 6].allSatisfy({ isLetter(start + $0) && byte(start + $0 + 1) == 0x20 }) else { return }
        let written = string(start..<trimmedEnd(line.text))
        let letters = written.uppercased().split(separator: " ")
        guard letters.count > 5, letters.allSatisfy({ $0.utf8.count == 1 && $0.first?.isUppercase == true }),
            written == written.uppercased() || areWords(written),
            letters != letters.sorted(), letters.filter({ "AIUEO".contains($0) }).count > 1,
            letters.contains(where: { !"ABCDEFGO".contains($0) })
        else { return }
        let words = written.split(separator: "  ").map { $0.filter { $0 != " " } }.joined(separator: " ")
        report(.foreign(.spacedLetters), line.text, [(start..<(start + written.utf8.count), words)])
    }

    /// Whether spaced letters are words with a capital letter in front: `P e n g u m u m a n   R e s m i`.
    private func areWords(_ written: String) -> Bool {
        written.split(separator: "  ").map { $0.filter { $0 != " " } }.allSatisfy { word in
            word.count > 3 && word.first?.isUppercase == true && word.dropFirst().allSatisfy(\.isLowercase)
        }
    }

    private static let wikiHeading = Pattern(
        /(?:={2,6} +[^=\s][^=]*(?:={2,6}\s*)?|= +\p{L}[^=]* =\s*|={3,6}[^=\s][^=]*={3,6}\s*)$/
    )
    private static let directive = Pattern(/\.\. [a-z-]+::/)
    private static let textileBlock = Pattern(/(?:h[1-6]|bq)\. \S/)
    private static let wikiBold = Pattern(/'{3}[^']+'{3}/)
    private static let blockMacro = Pattern(/(?:image|include|video)::\S+\[/)

    /// Lines of MediaWiki, AsciiDoc, Textile and reStructuredText.
    private mutating func readOtherMarkup(_ line: Line) {
        let start = line.text.lowerBound
        let written = string(start..<min(line.text.upperBound, start + 120))
        let isOther =
            switch sign(start) {
            case "=": written.prefixMatch(of: Self.wikiHeading) != nil
            case ".": written.prefixMatch(of: Self.directive) != nil
            case "h", "b": written.prefixMatch(of: Self.textileBlock) != nil
            case "'": written.prefixMatch(of: Self.wikiBold) != nil
            case "{": written.hasPrefix("{|")
            default: written.prefixMatch(of: Self.blockMacro) != nil
            }
        if isOther { report(.foreign(.otherMarkup), line.text) }
    }

    private static let admonition = Pattern(
        /(?:!!!|\?\?\?\+?) +(?:note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote|attention|caution|hint|important)(?: +"[^"]*")?\s*/
    )

    /// `!!! note "Catatan"`, a box of MkDocs.
    private mutating func readAdmonition(_ line: Line) {
        guard hasPrefix("!!!", at: line.start) || hasPrefix("???", at: line.start), line.text.count < 120,
            string(line.text).wholeMatch(of: Self.admonition) != nil
        else { return }
        report(.foreign(.container), line.text)
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
