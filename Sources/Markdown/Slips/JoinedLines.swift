import ASCII

/// Lines that were typed one below the other, as in chats, letters and spreadsheets. Markdown joins them to one paragraph.
extension SlipFinder {
    /// The length in bytes from which a line may have been broken because it was full.
    static var shortLength: Int { 48 }

    mutating func readJoinedLines(_ lines: [Line]) {
        if let last = lines.last { readWordBrokenByPage(last) }
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
        let isTold = slips[known...].contains { [.joinedLines, .tabbedRows, .tableWithoutDashes].contains($0.kind) }
        guard !isTold else { return }
        readLetter(lines)
        if slips.count == known { readVerses(lines) }
        if slips.count == known { readBoldLines(lines) }
        if slips.count == known { readParagraphs(lines) }
    }

    func trimmedEnd(_ line: Range<Int>) -> Int {
        SourceLines.trimmedEnd(of: text, line.lowerBound, line.upperBound)
    }

    /// Whether a line may be the first row of a table: names of one or two words with capital letters, or of one word each
    /// where many rows follow. Verses and addresses have others.
    private func isFirstRow(_ line: Line, _ separator: Unicode.Scalar, rows: Int) -> Bool {
        let written = string(line.start..<trimmedEnd(line.text)).filter { $0 != "\"" }
        let cells = written.split(separator: Character(separator), omittingEmptySubsequences: false)
        let isCapital = cells.allSatisfy { cell in
            cell.first.map { $0.isUppercase || $0.isNumber } == true && cell.split(separator: " ").count <= 2
        }
        let isWord = cells.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
        // `No.` is a name, and `RT.02` a part of an address.
        return (isCapital || isWord && rows > 3) && !cells.contains { $0.dropLast().contains(".") }
    }

    /// A paragraph of at least four short lines, of which some end before the next word would have been too long: a poem, or a
    /// list without signs. Where lines were broken because they were full, each is as long as it can be. Of lines that end as sentences
    /// do, most have to end so, and each where a sentence or a part of it ends.
    private mutating func readVerses(_ lines: [Line]) {
        guard lines.count >= 4, listLines.isDisjoint(with: lines.map(\.number)),
            !lines.contains(where: { isItem($0) || isTable($0) || endsWithBreak($0) })
        else { return }
        let ends = lines.map { trimmedEnd($0.text) }
        let lengths = zip(lines, ends).map { $1 - $0.start }
        guard let longest = lengths.max(), longest < Self.shortLength,
            !ends.contains(where: { [":", ";"].contains(sign($0 - 1)) })
        else { return }
        let breaks = lines.indices.dropLast()
        let early = breaks.count { index in
            let word = lines[index + 1].text.prefix { !isSpace($0) }.count
            return lengths[index] + 1 + word <= longest
        }
        if ends.contains(where: { sign($0 - 1) == "." }) {
            // Short sentences, each on its line, are a paragraph as well.
            let areVerses =
                breaks.contains { sign(ends[$0] - 1) != "." }
                && breaks.allSatisfy { index in
                    [".", ",", "!", "?"].contains(sign(ends[index] - 1))
                        || text[lines[index + 1].start].isASCIIUppercase
                }
            guard areVerses, early * 2 >= breaks.count || longest < 32 else { return }
        } else {
            // No line is full where all of them are very short.
            guard early > 0 || longest < 32 else { return }
        }
        report(.joinedLines, lines[0].text, lines.dropLast().compactMap(breakEdit))
    }

    /// The length in bytes that no line has which was broken because it was full.
    private static var paragraphLength: Int { 160 }

    /// Reports paragraphs without a blank line between them: each line ends with a sentence, and some have several. Two or three lines are
    /// longer than any that was broken because it was full; of more lines, not all would end so by chance.
    private mutating func readParagraphs(_ lines: [Line]) {
        let arePlain = lines.allSatisfy { line in
            line.start == line.whole.lowerBound && sign(line.start) != "#" && !listLines.contains(line.number)
                && !isItem(line) && !isTable(line) && !endsWithBreak(line)
        }
        guard arePlain else { return }
        let areMany = lines.count > 3
        let areParagraphs = zip(lines, lines.dropFirst()).allSatisfy { line, next in
            let end = trimmedEnd(line.text)
            return end - line.start >= (areMany ? Self.shortLength : Self.paragraphLength) && endsSentence(at: end)
                && beginsSentence(at: next.start)
        }
        let several = lines.dropLast().count { line in
            (line.start..<trimmedEnd(line.text)).contains { offset in
                isSpace(offset) && endsSentence(at: offset) && beginsSentence(at: offset + 1)
            }
        }
        guard areParagraphs, several >= (areMany ? 2 : 1) else { return }
        report(.joinedParagraphs, lines[0].text)
    }

    private func beginsSentence(at offset: Int) -> Bool {
        string(offset..<min(text.count, offset + 8)).first { !"\"“(*_".contains($0) }?.isUppercase == true
    }

    /// Whether a sentence ends at an offset, with or without a quotation mark after it. Its last word is in small letters, as an abbreviation of
    /// a title is not: `Dr.`, `Jl.`.
    private func endsSentence(at end: Int) -> Bool {
        let closing = string(max(0, end - 12)..<end).reversed().drop { "\"”)*".contains($0) }
        let word = closing.dropFirst().prefix(while: \.isLetter)
        return closing.first.map { ".!?".contains($0) } == true && word.count > 2 && word.allSatisfy(\.isLowercase)
    }

    /// Lines in bold between lines of text, which are the headings of these.
    private mutating func readBoldLines(_ lines: [Line]) {
        let bold = lines.filter { line in
            let end = trimmedEnd(line.text)
            return isEmphasized(line, end) && hasPrefix("**", at: line.start)
        }
        guard let first = bold.first, first.number < (lines.last?.number ?? 0) else { return }
        guard bold.count == 1 else { return report(.joinedLines, first.text, lines.dropLast().compactMap(breakEdit)) }
        // One alone may be in bold by chance where lines were broken because they were full, and with a sign at its end it
        // goes on with the text.
        let (length, next) = (trimmedEnd(first.text) - first.start, lines[1])
        let longest = lines.dropFirst().map { trimmedEnd($0.text) - $0.start }.max() ?? 0
        guard first.number == lines[0].number, text[next.start].isASCIIUppercase, !isItem(first),
            length + 1 + next.text.prefix(while: { !isSpace($0) }).count < min(longest, Self.letterLength),
            string(first.text).last(where: { !"* ".contains($0) })?.isPunctuation == false,
            let edit = breakEdit(after: first)
        else { return }
        report(.joinedLines, first.text, [edit])
    }

    private mutating func reportRun(_ lines: [Line], _ run: Range<Int>, _ shape: Shape) {
        let first = lines[run.lowerBound]
        switch shape {
        case .row:
            let tabs = lines[run].map { line in line.text.count { sign($0) == "\t" } }
            // Rows may have fewer cells than the first, and not more.
            // A heading whose first cell is empty begins with a tab, and is code.
            let isBelowCode = run.lowerBound == 0 && isVerbatim(first.number - 1)
            let columns = tabs.max() == tabs.first && !isBelowCode ? tabs.max() : nil
            report(.tabbedRows, first.text, columns.map { tableEdits(lines, run, $0) } ?? [])
        case .aligned(let columns):
            // Below a line of dashes, the rows belong to a table that is drawn.
            let isDrawn = run.lowerBound == 0 && isBelowRule(first)
            if !isDrawn { report(.tabbedRows, first.text, tableEdits(lines, run, columns - 1, isAligned: true)) }
        case .separated(let separator, let count):
            guard isFirstRow(first, separator, rows: run.count) else { return }
            let hasQuotes = lines[run].contains { $0.text.contains { sign($0) == "\"" } }
            // Some of the signs belong to what a cell holds.
            let hasOthers = lines[run].contains { line in line.text.filter { sign($0) == separator }.count != count }
            let edits = hasQuotes || hasOthers ? [] : tableEdits(lines, run, count, separator: separator)
            report(.tabbedRows, first.text, edits)
        case .cells(let bars):
            report(.tableWithoutDashes, first.text, tableEdits(lines, run, bars, isBarred: true))
        case .short:
            // Within a longer paragraph, lines are short by chance.
            let introduction = run.lowerBound > 0 ? lines[run.lowerBound - 1].text : nil
            let isWhole = introduction.map { [",", ":"].contains(sign(trimmedEnd($0) - 1)) } ?? true
            if isWhole, run.upperBound == lines.count { report(.joinedLines, first.text) }
        // Lines with the same sign are a list.
        case .pictured where Set(lines[run].map { text[$0.text.prefix { !isSpace($0) }] }).count == 1: return
        case .label, .pictured:
            // What introduces the run stays on its own, too.
            let broken = lines[max(run.lowerBound - 1, 0)..<(run.upperBound - 1)].filter {
                !listLines.contains($0.number)
            }
            report(.joinedLines, first.text, broken.compactMap { breakEdit(after: $0) })
        }
    }

    /// The edit that ends a line of prose with a break. Nil where the line ends with one, and where it is not prose.
    func breakEdit(after line: Line) -> SlipEdit? {
        let isHeading = sign(line.start) == "#" && (isSpace(line.start + 1) || sign(line.start + 1) == "#")
        // A list that another cure makes ends the paragraph above it, whose last sign would be shown.
        let isList = listLines.contains(line.number) || listLines.contains(line.number + 1)
        guard !endsWithBreak(line), !isHeading, !isRule(line), !isTable(line), sign(line.start) != "|", !isList else {
            return nil
        }
        // A bare address would take the sign for its own.
        let end = trimmedEnd(line.text)
        return (end..<line.text.upperBound, endsWithAddress(line, end) ? " \\" : "\\")
    }

    /// Whether the last word of a line is an address without brackets around it.
    func endsWithAddress(_ line: Line, _ end: Int) -> Bool {
        var start = end
        while start > line.start, !isSpace(start - 1) { start -= 1 }
        let word = string(start..<end)
        return (word.contains("://") || word.lowercased().hasPrefix("www.")) && !word.contains { "<>)`".contains($0) }
    }

    /// A backslash at the end of the last line, too, of a paragraph.
    mutating func readLastBreak(_ lines: [Line]) {
        guard let last = lines.last, lines.count > 1, !listLines.contains(last.number), !isTable(last) else { return }
        let (end, above) = (trimmedEnd(last.text), trimmedEnd(lines[lines.count - 2].text))
        guard end > last.start + 1, sign(end - 1) == "\\", sign(end - 2) != "\\", sign(above - 1) == "\\" else {
            return
        }
        report(.lastBreak, last.start..<end, [((end - 1)..<end, "")])
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
        separator: Unicode.Scalar = "\t",
        isBarred: Bool = false,
        isAligned: Bool = false
    ) -> [SlipEdit] {
        let rows = lines[run]
        let isPlain = rows.allSatisfy { line in
            line.start == line.whole.lowerBound && (isBarred || sign(line.start) != "|")
                && !line.text.contains { sign($0) == "`" }
        }
        guard isPlain else { return [] }
        var edits: [SlipEdit] = []
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
            if isAligned {
                guard !line.text.contains(where: { sign($0) == "|" }) else { return [] }
                edits += gaps(of: line, end).map { ($0, " | ") }
            }
            edits += (line.start..<end).compactMap { offset in
                switch sign(offset) {
                case separator: (offset..<(offset + 1), " | ")
                // A bar within a cell.
                case "|" where sign(offset - 1) != "\\": (offset..<offset, "\\")
                default: nil
                }
            }
            edits.append((end..<line.text.upperBound, " |"))
        }
        if run.upperBound < lines.count {
            let start = lines[run.upperBound].whole.lowerBound
            edits.append((start..<start, "\n"))
        }
        return edits
    }
}
