import ASCII

/// Blocks that may have been meant as something else than the tree says.
extension SlipFinder {
    mutating func readSuspects() {
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
            case .fencedMarkdown:
                let fences = [line(lines.lowerBound), line(last)]
                guard isClosed(fences[0], fences[1], isOneLine: last == lines.lowerBound) else { continue }
                let first = self.line(lines.lowerBound, fences[0])
                let isPlain = first.start == first.whole.lowerBound
                let edits = fences.map { ($0.lowerBound..<min($0.upperBound + 1, text.count), "") }
                report(kind, first.text, isPlain ? edits : [])
            case .wordsAfterFence:
                report(kind, self.line(lines.lowerBound, line(lines.lowerBound)).text)
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
                // A heading is underlined from its first letter to its last.
                let isOneLine = marks.first.map { $0.lowerBound == rule?.lowerBound } == true
                if isOneLine, let rule, Self.underlines(trimmedEnd(rule) - rule.lowerBound, string(start).count) {
                    continue
                }
                let isTopLevel = start.lowerBound == line(lines.lowerBound).lowerBound
                report(kind, start, rule.flatMap { isTopLevel ? breakEdit($0) : nil }.map { [$0] } ?? [])
            default:
                reportIndentation((lines.lowerBound...last).map { self.line($0, line($0)) })
            }
        }
    }

    private static func underlines(_ marks: Int, _ letters: Int) -> Bool { marks > 3 && abs(marks - letters) < 3 }

    /// The edit that makes a break below a paragraph of the marks of a heading.
    private func breakEdit(_ marks: Range<Int>) -> SlipEdit {
        guard sign(marks.lowerBound) == "=" else { return (marks.lowerBound..<marks.lowerBound, "\n") }
        return (marks.lowerBound..<trimmedEnd(marks), "\n---")
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
        let widths = indents.map { $0.reduce(0) { text[$1] == 0x09 ? ($0 / 4 + 1) * 4 : $0 + 1 } }
        // In an item, spaces may put the paragraph below another, and the items of a list may be below each other.
        let isEven = widths.allSatisfy { $0 == widths[0] }
        let isOuter = isEven && (lines.first.map { blocks.outerCode.contains($0.number) } ?? false)
        let isList = !isEven && !text[first.start].isASCIILetter
        let isCertain = filled.indices.allSatisfy { index in
            let sign = text[filled[index].start]
            return !filled[index].isQuoted && widths[index] >= 4 && (widths[index] < 8 || isOuter)
                && (sign.isASCIILetter || sign >= 0x80 || "\"([|#-*0123456789".utf8.contains(sign))
        }
        report(.indentedProse, first.text, isCertain && !isList ? indents.map { ($0, "") } : [])
    }
}
