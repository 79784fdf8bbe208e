/// Finds the slips of a text, in one pass over its bytes. Most paragraphs hold no sign that could begin one.
struct SlipFinder: SignReading {
    let text: [UInt8]
    private let blocks: BlockLines
    private(set) var slips: [SlipRange] = []
    var labels = Labels()
    private var chat = ChatEmphasis()
    private var steps: Int

    /// One line without its quotation marks and the white space before its text.
    struct Line {
        /// Counted from 1.
        let number: Int
        let whole: Range<Int>
        /// The offset at which the text begins.
        let start: Int
        let isQuoted: Bool
        var text: Range<Int> { start..<max(start, whole.upperBound) }
    }

    init(_ text: [UInt8], _ blocks: BlockLines) {
        self.text = text
        self.blocks = blocks
        steps = 8 * text.count + 4_000_000
    }

    /// Returns every slip in the order of the text.
    static func slips(in text: [UInt8], _ blocks: BlockLines, _ source: inout SourceLines) -> [MarkdownSlip] {
        var finder = SlipFinder(text, blocks)
        finder.read()
        return finder.grouped().map { MarkdownSlip($0, in: text, &source) }
    }

    mutating func report(
        _ kind: MarkdownSlip.Kind,
        _ range: Range<Int>,
        _ edits: [(range: Range<Int>, replacement: String)] = [],
        related: [Int] = []
    ) {
        slips.append(SlipRange(kind: kind, range: range, edits: edits, related: related))
    }

    mutating func dropSlips(in range: Range<Int>) { slips.removeAll { range.contains($0.range.lowerBound) } }

    private mutating func read() {
        let verbatim = blocks.verbatim.sorted { $0.lowerBound < $1.lowerBound }
        var nextVerbatim = 0
        var paragraph: [Line] = []
        var isInteresting = false
        var number = 0
        var start = 0
        while start < text.count {
            number += 1
            let (end, hasSigns) = endOfLine(from: start)
            let isCRLF = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
            defer { start = end + (isCRLF ? 2 : 1) }
            while nextVerbatim < verbatim.count, verbatim[nextVerbatim].upperBound < number { nextVerbatim += 1 }
            let isVerbatim = nextVerbatim < verbatim.count && verbatim[nextVerbatim].contains(number)
            let line = line(number, start..<end)
            if isVerbatim || line.text.isEmpty || beginsBlock(line) {
                readParagraph(paragraph, isInteresting)
                paragraph.removeAll(keepingCapacity: true)
                isInteresting = false
            }
            guard !isVerbatim, !line.text.isEmpty else { continue }
            paragraph.append(line)
            isInteresting = isInteresting || hasSigns
        }
        readParagraph(paragraph, isInteresting)
        readSuspects()
        readNumbers()
        readFrontMatter()
        slips += labels.slips() + chat.slips()
    }

    /// Bytes that may begin a slip within a line.
    private static let signs: [Bool] = {
        var signs = [Bool](repeating: false, count: 256)
        for byte in "\\[]*_~{|=%$^<&".utf8 { signs[Int(byte)] = true }
        return signs
    }()

    private func endOfLine(from start: Int) -> (end: Int, hasSigns: Bool) {
        text.withUnsafeBufferPointer { text in
            Self.signs.withUnsafeBufferPointer { signs in
                var end = start
                var hasSigns = false
                while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
                    hasSigns = hasSigns || signs[Int(text[end])]
                    end += 1
                }
                return (end, hasSigns)
            }
        }
    }

    private func line(_ number: Int, _ whole: Range<Int>) -> Line {
        var start = whole.lowerBound
        var isQuoted = false
        while start < whole.upperBound, text[start] == 0x20 || text[start] == 0x09 || text[start] == 0x3E {
            isQuoted = isQuoted || text[start] == 0x3E
            start += 1
        }
        return Line(number: number, whole: whole, start: start, isQuoted: isQuoted)
    }

    /// Whether the line cannot continue the inlines of the line before it: an item, a heading, a rule, a row.
    private func beginsBlock(_ line: Line) -> Bool {
        let start = line.start
        switch sign(start) {
        case "-", "+", "*":
            return isSpace(start + 1) || isRule(line)
        case "=", "_":
            return isRule(line)
        case "#":
            return true
        case "|":
            return true
        case _ where isDigit(start):
            var end = start
            while isDigit(end), end - start < 9 { end += 1 }
            // Within a paragraph, a number begins no list unless it is 1.
            return (sign(end) == "." || sign(end) == ")") && isSpace(end + 1)
                && blocks.itemLines.contains(line.number)
        default:
            return blocks.tableLines.contains(line.number)
        }
    }

    /// Whether a line is a thematic break or the underline of a heading.
    func isRule(_ line: Line) -> Bool {
        guard let first = sign(line.start), "-=*_".unicodeScalars.contains(first) else { return false }
        return line.text.allSatisfy { text[$0] == text[line.start] || isSpace($0) }
    }

    private mutating func readParagraph(_ lines: [Line], _ hasSigns: Bool) {
        guard let first = lines.first, let last = lines.last else { return }
        readLineStarts(lines)
        readTextInTable(first)
        readQuotedNumber(lines)
        guard hasSigns, steps > 0 else { return }
        if let columns = blocks.rows[first.number] { readRow(first, columns) }
        var inlines = InlineSlips(SlipText(text: text), first.start..<last.whole.upperBound, lines, steps: steps)
        swap(&inlines.labels, &labels)
        inlines.read()
        swap(&inlines.labels, &labels)
        slips += inlines.slips
        steps = inlines.steps
        chat.read(inlines.emphasis, in: SlipText(text: text), lines)
    }

    /// A table's row with more cells than the table has columns.
    private mutating func readRow(_ line: Line, _ columns: Int) {
        let pipes = pipes(of: line)
        guard pipes.count > columns else { return }
        let isOpen = pipes.first == line.start
        let boundary = columns - (isOpen ? 0 : 1)
        guard pipes.indices.contains(boundary) else { return }
        let surplus = (pipes[boundary] + 1)..<line.text.upperBound
        guard surplus.contains(where: { !isSpace($0) && sign($0) != "|" }) else { return }
        report(.surplusCells, pipes[boundary]..<line.text.upperBound)
    }

    /// The offsets of the pipes that separate cells.
    func pipes(of line: Line) -> [Int] {
        line.text.filter { sign($0) == "|" && sign($0 - 1) != "\\" }
    }

    /// Whether the tree has an item of a list that begins on this line.
    func isItem(_ line: Line) -> Bool { blocks.itemLines.contains(line.number) }

    /// `>10 orang`, a comparison at the beginning of a line.
    private mutating func readQuotedNumber(_ lines: [Line]) {
        guard lines.count == 1, let line = lines.first, sign(line.whole.lowerBound) == ">",
            isDigit(line.whole.lowerBound + 1)
        else { return }
        let start = line.whole.lowerBound
        report(.quotedNumber, start..<line.whole.upperBound, [(start..<start, "\\")])
    }

    /// Whether the tree has a table on this line.
    func isTable(_ line: Line) -> Bool { blocks.tableLines.contains(line.number) }

    /// The first item of a list whose number is another on the page. Items that all have the same number leave counting to
    /// Markdown.
    private mutating func readNumbers() {
        guard !blocks.numbered.isEmpty else { return }
        let starts = SourceLines.lineStarts(of: text)
        for items in blocks.numbered where items.allSatisfy({ starts.indices.contains($0.line - 1) }) {
            let places = items.map { starts[$0.line - 1] + $0.column - 1 }
            let numbers = places.map { start in
                Int(
                    string(
                        start..<(text[min(start, text.count)...].firstIndex { !(0x30...0x39).contains($0) }
                            ?? text.count)
                    )
                )
            }
            guard Set(numbers).count > 1,
                // A number that begins at 1 again leaves counting to Markdown, too.
                let index = items.indices.first(where: {
                    numbers[$0] != nil && numbers[$0] != items[$0].number && numbers[$0] != 1
                })
            else { continue }
            let end = text[places[index]...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
            report(.renumberedItem, places[index]..<end)
        }
    }

    /// The number of columns of the table that has a row on this line.
    func columns(of line: Line) -> Int? { blocks.rows[line.number] }

    private mutating func readSuspects() {
        guard !blocks.suspects.isEmpty else { return }
        let starts = SourceLines.lineStarts(of: text)
        func line(_ number: Int) -> Range<Int> {
            let end = starts.indices.contains(number) ? starts[number] - 1 : text.count
            return starts[number - 1]..<max(starts[number - 1], end)
        }
        for (kind, lines) in blocks.suspects where starts.indices.contains(lines.lowerBound - 1) {
            let last = min(lines.upperBound, starts.count)
            switch kind {
            case .unclosedCode:
                if !isClosed(line(lines.lowerBound), line(last), isOneLine: last == lines.lowerBound) {
                    let first = self.line(lines.lowerBound, line(lines.lowerBound))
                    report(kind, first.text)
                }
            case .paragraphAsHeading:
                let start = self.line(lines.lowerBound, line(lines.lowerBound)).text
                // cmark takes the line before the marks, or a blank one behind them, for the heading's last.
                let marks = (lines.lowerBound...min(last + 1, starts.count)).dropFirst().map {
                    self.line($0, line($0)).text
                }
                let rule = marks.first { marks in
                    let written = trimmedEnd(marks)
                    return marks.lowerBound < written
                        && (marks.lowerBound..<written).allSatisfy { text[$0] == 0x2D || text[$0] == 0x3D }
                }
                let isTopLevel = start.lowerBound == line(lines.lowerBound).lowerBound
                let place = rule.flatMap { rule in isTopLevel ? rule.lowerBound : nil }
                report(kind, start, place.map { [($0..<$0, "\n")] } ?? [])
            default:
                reportIndentation((lines.lowerBound...last).map { self.line($0, line($0)) })
            }
        }
    }

    /// Whether the last line of a fenced block is the fence that closes it.
    private func isClosed(_ first: Range<Int>, _ last: Range<Int>, isOneLine: Bool) -> Bool {
        guard !isOneLine else { return false }
        // The fence may follow the markers of lists and quotations.
        guard let opening = first.first(where: { sign($0) == "`" || sign($0) == "~" }) else { return true }
        let length = (opening..<first.upperBound).prefix { text[$0] == text[opening] }.count
        let closing = last.drop { isSpace($0) || sign($0) == ">" }
        let run = closing.prefix { text[$0] == text[opening] }.count
        return run >= length && closing.dropFirst(run).allSatisfy { isSpace($0) }
    }

    /// Paragraphs at the left edge lose their indentation where nothing else comes of that.
    private mutating func reportIndentation(_ lines: [Line]) {
        let filled = lines.filter { !$0.text.isEmpty }
        guard let first = filled.first else { return }
        let indents = filled.map { $0.whole.lowerBound..<$0.start }
        let isCertain = filled.indices.allSatisfy { index in
            let start = filled[index].start
            let indent = indents[index]
            let width = indent.reduce(0) { $0 + (text[$1] == 0x09 ? 4 : 1) }
            return !filled[index].isQuoted && width >= 4 && width < 8
                && (Prose.isLetter(text[start]) || text[start] >= 0x80 || text[start] == 0x22)
        }
        report(.indentedProse, first.text, isCertain ? indents.map { ($0, "") } : [])
    }
}

extension SlipFinder {
    /// The slips in the order of the text; leftovers of one program count once for a text.
    fileprivate func grouped() -> [SlipRange] {
        var grouped: [SlipRange] = []
        var firsts: [MarkdownSlip.Kind: Int] = [:]
        for slip in slips.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if case .foreign = slip.kind {
                if let first = firsts[slip.kind] {
                    grouped[first].related.append(slip.range.lowerBound)
                    continue
                }
                firsts[slip.kind] = grouped.count
            }
            grouped.append(slip)
        }
        return grouped
    }
}
