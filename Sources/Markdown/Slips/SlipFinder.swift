import ASCII
import Patterns

/// Finds the slips of a text, in one pass over its bytes. Most paragraphs hold no sign that could begin one.
struct SlipFinder: SignReading {
    let text: [UInt8]
    let blocks: BlockLines
    private(set) var slips: [SlipRange] = []
    var labels = Labels()
    private var chat = ChatEmphasis()
    /// Bullets that begin paragraphs of their own, one below the other.
    var loneBullets: [(line: Line, item: Item)] = []
    /// The lines of the paragraph that a cure makes items of a list, by their numbers. Other cures leave their ends alone.
    var listLines: Set<Int> = []
    /// The line on which the last item ends whose marker was alone on the line before.
    var joinedItemLine = 0
    private var steps: Int
    let starts: [Int]

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

    /// - Parameter starts: the offsets at which the lines of the text begin.
    init(_ text: [UInt8], _ blocks: BlockLines, starts: [Int]) {
        self.text = text
        self.blocks = blocks
        self.starts = starts
        steps = 8 * text.count + 4_000_000
    }

    /// Returns every slip in the order of the text.
    static func slips(in text: [UInt8], _ blocks: BlockLines, _ source: inout SourceLines) -> [MarkdownSlip] {
        var finder = SlipFinder(text, blocks, starts: source.starts)
        finder.read()
        return finder.grouped().map { MarkdownSlip($0, in: text, &source) }
    }

    mutating func report(
        _ kind: MarkdownSlip.Kind,
        _ range: Range<Int>,
        _ edits: [SlipEdit] = [],
        related: [Int] = []
    ) {
        slips.append(SlipRange(kind: kind, range: range, edits: edits, related: related))
    }

    /// Adds edits to the last slip, of which they are a further place.
    mutating func extendLast(_ edits: [SlipEdit]) {
        guard !slips.isEmpty else { return }
        slips[slips.count - 1].edits += edits
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
        readLoneBullet([])
        readSuspects()
        readNumbers()
        readShallowItems()
        readFrontMatter()
        slips += labels.slips() + chat.slips
    }

    private func endOfLine(from start: Int) -> (end: Int, hasSigns: Bool) {
        text.withUnsafeBufferPointer { text in
            SlipText.signs.withUnsafeBufferPointer { signs in
                var end = start
                var hasSigns = false
                while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
                    if signs[Int(text[end])], !hasSigns {
                        let before = end > start ? text[end - 1] : 0x20
                        hasSigns =
                            switch text[end] {
                            // A colon may break an address only behind `http` or `https`, and begin a name only before letters.
                            case 0x3A: before == 0x70 || before == 0x73 || before == 0x20 && isName(text, end + 1)
                            case 0x2C: before == 0x77
                            // Slashes and plus signs mean something in pairs, and slashes behind a colon are those of an address.
                            case 0x2F: before == 0x2F && (end - 2 < start || text[end - 2] != 0x3A)
                            case 0x2B: before == 0x2B
                            default: true
                            }
                    }
                    end += 1
                }
                return (end, hasSigns)
            }
        }
    }

    /// Whether the name of an emoji may begin here: `smile:`, `+1:`.
    private func isName(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        start < text.count && (text[start].isASCIILowercase || text[start] == 0x2B || text[start] == 0x2D)
    }

    func line(_ number: Int, _ whole: Range<Int>) -> Line {
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
        if isTable(line) { return true }
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
            return false
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
        readLoneBullet(lines)
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
        // Signs that another cure changes are not those of a chat.
        var emphasis = inlines.emphasis
        emphasis.single.removeAll { span in
            inlines.slips.contains { $0.range.contains(span.opening) || $0.range.contains(span.closing) }
        }
        chat.read(emphasis, in: SlipText(text: text), lines)
    }

    /// A table's row with more cells than the table has columns.
    private mutating func readRow(_ line: Line, _ columns: Int) {
        let pipes = pipes(of: line)
        let isOpen = pipes.first == line.start
        let boundary = columns - (isOpen ? 0 : 1)
        guard pipes.indices.contains(boundary) else { return }
        let surplus = (pipes[boundary] + 1)..<line.text.upperBound
        guard surplus.contains(where: { !isSpace($0) && sign($0) != "|" }) else { return }
        report(.surplusCells, pipes[boundary]..<line.text.upperBound)
    }

    /// The offsets of the pipes that separate cells.
    func pipes(of line: Line) -> [Int] { line.text.filter { sign($0) == "|" && sign($0 - 1) != "\\" } }

    /// Whether the tree has an item of a list that begins on this line.
    func isItem(_ line: Line) -> Bool { blocks.itemLines.contains(line.number) }

    private static let measure = Pattern(
        /[0-9][0-9.,]*\s*(?:%|(?i:persen|tahun|bulan|hari|jam|menit|km|m|cm|kg|gram|ton|liter|orang|jiwa|juta|ribu)\b)/
    )

    /// Whether a quoted line is a number with its unit and little else, as after a sign that compares; a sentence is a quotation.
    private func isMeasure(_ line: Line) -> Bool {
        guard isDigit(line.start), line.text.upperBound - line.start <= 48 else { return false }
        let written = string(line.text)
        guard let number = written.prefixMatch(of: Self.measure) else { return false }
        return written.contains(" <") || written[number.range.upperBound...].allSatisfy { ".;, ".contains($0) }
    }

    /// `>10 orang`, a comparison at the beginning of a line.
    private mutating func readQuotedNumber(_ lines: [Line]) {
        guard lines.count == 1, let line = lines.first, sign(line.whole.lowerBound) == ">" else { return }
        let start = line.whole.lowerBound
        guard isDigit(start + 1) || isMeasure(line) else { return }
        report(.quotedNumber, start..<line.whole.upperBound, [(start..<start, "\\")])
    }

    /// Whether a line, counted from 1, is code or raw HTML.
    func isVerbatim(_ number: Int) -> Bool { blocks.verbatim.contains { $0.contains(number) } }

    /// The items of the lists.
    var items: [BlockLines.Item] { blocks.items }

    /// Whether the tree has a table on this line.
    func isTable(_ line: Line) -> Bool { blocks.tableLines.contains(line.number) }

    /// The first item of a list whose number is another on the page. Items that all have the same number leave counting to Markdown.
    private mutating func readNumbers() {
        guard !blocks.numbered.isEmpty else { return }
        for items in blocks.numbered where items.allSatisfy({ starts.indices.contains($0.line - 1) }) {
            let places = items.map { starts[$0.line - 1] + $0.column - 1 }
            let numbers = places.map { start in
                Int(
                    string(
                        start..<(text[min(start, text.count)...].firstIndex { !$0.isASCIIDigit }
                            ?? text.count)
                    )
                )
            }
            guard Set(numbers).count > 1,
                // A number that begins at 1 again leaves counting to Markdown, too.
                let index = items.indices.first(where: {
                    numbers[$0] != nil && numbers[$0] != items[$0].number && numbers[$0] != 1
                }),
                // An item that lacks its space is told itself.
                !slips.contains(where: {
                    $0.kind == .listWithoutSpace && places[0] < $0.range.lowerBound
                        && $0.range.lowerBound < places[index]
                })
            else { continue }
            let end = text[places[index]...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
            report(.renumberedItem, places[index]..<end)
        }
    }

    /// The number of columns of the table that has a row on this line.
    func columns(of line: Line) -> Int? { blocks.rows[line.number] }
}

extension SlipFinder {
    /// The slips in the order of the text; those of one source count once for a text.
    fileprivate func grouped() -> [SlipRange] {
        var grouped: [SlipRange] = []
        var firsts: [MarkdownSlip.Kind: Int] = [:]
        for slip in slips.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if slip.kind.isOfOneSource {
                if let first = firsts[slip.kind] {
                    grouped[first].related.append(slip.range.lowerBound)
                    if !grouped[first].edits.isEmpty { grouped[first].edits += slip.edits }
                    continue
                }
                firsts[slip.kind] = grouped.count
            }
            grouped.append(slip)
        }
        return grouped
    }
}
