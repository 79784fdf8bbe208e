/// Finds signs of emphasis that do not work as they were meant, and signs that work as emphasis and were not meant so.
struct EmphasisSlips {
    private let source: SlipText
    private let runs: [InlineSlips.Run]

    init(_ source: SlipText, _ runs: [InlineSlips.Run]) {
        self.source = source
        self.runs = runs
    }

    /// - Parameter hasNotes: whether double asterisks before the paragraph mark a note, as in `Harga**`.
    func slips(hasNotes: Bool) -> [SlipRange] {
        let unclosed = hasNotes || hasNoteMarks ? [] : unclosed()
        guard runs.count > 1 else { return unclosed }
        let spaced = spaced("*")
        let open = unclosed.filter { slip in !spaced.contains { $0.range.overlaps(slip.range) } }
        return spaced + open + self.spaced("_") + struck() + multiplied()
    }

    /// Whether double asterisks follow a word and end there, as the mark of a note does: `Harga**`.
    var hasNoteMarks: Bool {
        var isOpen = false
        for run in runs where run.sign == "*" && run.range.count >= 2 {
            if !isOpen, isWord(run.range.lowerBound - 1), !isWord(run.range.upperBound) { return true }
            isOpen = !isOpen
        }
        return false
    }

    /// What is between single asterisks on one line, and whether there are double ones.
    var emphasis: (single: [ChatEmphasis.Span], hasDouble: Bool) {
        let stars = runs.filter { $0.sign == "*" }
        var single: [ChatEmphasis.Span] = []
        var opening: InlineSlips.Run?
        for run in stars {
            guard run.range.count == 1 else {
                opening = nil
                continue
            }
            if let open = opening, canClose(run),
                !source.text[open.range.upperBound..<run.range.lowerBound].contains(0x0A)
            {
                single.append(.init(opening: open.range.lowerBound, closing: run.range.lowerBound))
                opening = nil
            } else {
                opening = canOpen(run) && !isWord(run.range.lowerBound - 1) ? run : nil
            }
        }
        return (single, stars.contains { $0.range.count > 1 })
    }

    /// Double asterisks before a word that nothing ends.
    private func unclosed() -> [SlipRange] {
        var open: InlineSlips.Run?
        for run in runs where run.sign == "*" && run.range.count >= 2 {
            if open != nil, canClose(run) {
                open = nil
            } else if open == nil, run.range.count == 2, canOpen(run), source.isAnySpace(before: run.range.lowerBound),
                isWord(run.range.upperBound)
            {
                open = run
            }
        }
        guard let start = open?.range.lowerBound else { return [] }
        let end = source.text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.text.count
        return [SlipRange(kind: .unclosedEmphasis, range: start..<end)]
    }

    /// Two runs that neither open nor close anything because of the spaces and signs beside them.
    private func spaced(_ sign: Unicode.Scalar) -> [SlipRange] {
        let all = runs.filter { $0.sign == sign }
        guard all.count > 1, all.contains(where: { $0.range.count == 2 }) else { return [] }
        var open: [InlineSlips.Run] = []
        var loose: [InlineSlips.Run] = []
        for run in all where run.range.count == 2 {
            if !open.isEmpty, canClose(run) {
                open.removeLast()
            } else if canOpen(run) {
                open.append(run)
            } else {
                loose.append(run)
            }
        }
        let unmatched = (open + loose).sorted { $0.range.lowerBound < $1.range.lowerBound }
        var slips: [SlipRange] = []
        var index = 0
        while index + 1 < unmatched.count {
            if let slip = pair(unmatched[index].range, unmatched[index + 1].range, all) {
                slips.append(slip)
                index += 2
            } else {
                index += 1
            }
        }
        return slips
    }

    private func pair(_ opening: Range<Int>, _ closing: Range<Int>, _ all: [InlineSlips.Run]) -> SlipRange? {
        let inner = opening.upperBound..<closing.lowerBound
        var start = inner.lowerBound
        while start < inner.upperBound, source.isAnySpace(start) {
            start = max(start + 1, source.endOfSpecialSpaces(start))
        }
        var end = inner.upperBound
        while end > start, source.isAnySpace(before: end) { end = source.startOfSpace(before: end) }
        let isAlone = !all.contains {
            $0.range.lowerBound >= opening.upperBound && $0.range.upperBound <= closing.lowerBound
        }
        // `Harga**` and `**)` are notes.
        let isNote = [opening, closing].contains { source.sign($0.upperBound) == ")" }
        guard start < end, isAlone, !isNote, !inner.contains(where: { source.text[$0] == 0x0A }),
            !source.isLetter(opening.lowerBound - 1), !source.isDigit(opening.lowerBound - 1)
        else { return nil }
        let hasSpaces = start > inner.lowerBound || end < inner.upperBound
        let isWordBehind = source.isLetter(closing.upperBound) || source.isDigit(closing.upperBound)
        let endsInSign = !source.isLetter(end - 1) && !source.isDigit(end - 1)
        if source.sign(opening.lowerBound) == "_", start > inner.lowerBound, end < inner.upperBound { return nil }
        guard hasSpaces || isWordBehind && endsInSign else { return nil }
        var edits: [(range: Range<Int>, replacement: String)] = []
        if start > inner.lowerBound { edits.append((inner.lowerBound..<start, "")) }
        if end < inner.upperBound { edits.append((end..<inner.upperBound, "")) }
        if isWordBehind { edits.append((closing.upperBound..<closing.upperBound, " ")) }
        return SlipRange(kind: .emphasisSpacing, range: opening.lowerBound..<closing.upperBound, edits: edits)
    }

    /// `20~25 sampai 30~35`.
    private func struck() -> [SlipRange] {
        let single = runs.filter { $0.sign == "~" && $0.range.count == 1 }
        guard single.count > 1, isWord(single[0].range.lowerBound - 1), canOpen(single[0]) else { return [] }
        guard let closing = single.dropFirst().first(where: canClose) else { return [] }
        return [accident(.struckByTildes, single[0].range, closing.range)]
    }

    /// `3*4*5`.
    private func multiplied() -> [SlipRange] {
        let single = runs.filter { $0.sign == "*" && $0.range.count == 1 }
        guard single.count > 1 else { return [] }
        for (opening, closing) in zip(single, single.dropFirst()) where isBetweenDigits(opening) && canClose(closing) {
            return [accident(.emphasizedByStars, opening.range, closing.range)]
        }
        return []
    }

    private func accident(_ kind: MarkdownSlip.Kind, _ opening: Range<Int>, _ closing: Range<Int>) -> SlipRange {
        var start = opening.lowerBound
        while isWord(start - 1), opening.lowerBound - start < 24 { start -= 1 }
        var end = closing.upperBound
        while isWord(end), end - closing.upperBound < 24 { end += 1 }
        let isCertain = [opening, closing].allSatisfy {
            source.isDigit($0.lowerBound - 1) && source.isDigit($0.upperBound)
        }
        let edits = [opening, closing].map { ($0.lowerBound..<$0.lowerBound, "\\") }
        return SlipRange(kind: kind, range: start..<end, edits: isCertain ? edits : [])
    }

    private func isBetweenDigits(_ run: InlineSlips.Run) -> Bool {
        source.isDigit(run.range.lowerBound - 1) && source.isDigit(run.range.upperBound)
    }

    private func isWord(_ offset: Int) -> Bool { source.isLetter(offset) || source.isDigit(offset) }

    /// Left-flanking, as CommonMark calls it.
    private func canOpen(_ run: InlineSlips.Run) -> Bool {
        let (before, after) = (run.range.lowerBound - 1, run.range.upperBound)
        guard !source.isAnySpace(after) else { return false }
        if run.sign == "_", isWord(before) { return false }
        return isWord(after) || !isWord(before)
    }

    /// Right-flanking, as CommonMark calls it.
    private func canClose(_ run: InlineSlips.Run) -> Bool {
        let (before, after) = (run.range.lowerBound - 1, run.range.upperBound)
        guard !source.isAnySpace(before: run.range.lowerBound) else { return false }
        if run.sign == "_", isWord(after) { return false }
        return isWord(before) || !isWord(after)
    }
}
