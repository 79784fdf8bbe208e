import Patterns

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
        let uneven = ["*", "_"].flatMap(uneven).filter { slip in !open.contains { $0.range.overlaps(slip.range) } }
        return spaced + open + uneven + self.spaced("_") + struck() + multiplied() + lostMarks() + nested()
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

    /// The emphasis of this text, from which its origin can be told.
    var emphasis: ChatEmphasis.Paragraph {
        ChatEmphasis.Paragraph(
            single: single("*"),
            hasDouble: runs.contains { $0.sign == "*" && $0.range.count > 1 },
            hasStruck: single("~").contains { source.isLetter($0.inner.lowerBound) }
        )
    }

    /// What is between two single signs on one line.
    private func single(_ sign: Unicode.Scalar) -> [ChatEmphasis.Span] {
        var single: [ChatEmphasis.Span] = []
        var opening: InlineSlips.Run?
        for run in runs where run.sign == sign {
            guard run.range.count == 1 else {
                opening = nil
                continue
            }
            if let open = opening, canClose(run), sign == "*" || !isWord(run.range.upperBound),
                !source.text[open.range.upperBound..<run.range.lowerBound].contains(0x0A)
            {
                single.append(.init(opening: open.range.lowerBound, closing: run.range.lowerBound))
                opening = nil
            } else {
                opening = canOpen(run) && !isWord(run.range.lowerBound - 1) ? run : nil
            }
        }
        return single
    }

    /// Double asterisks before a word that nothing ends.
    private func unclosed() -> [SlipRange] {
        var open: [InlineSlips.Run] = []
        for run in runs where run.sign == "*" && run.range.count >= 2 {
            if !open.isEmpty, canClose(run) {
                open.removeLast()
            } else if canOpen(run), source.isAnySpace(before: run.range.lowerBound), isBeginning(run.range.upperBound) {
                open.append(run)
            }
        }
        guard let start = open.first?.range.lowerBound else { return [] }
        let end = source.text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.text.count
        return [SlipRange(kind: .unclosedEmphasis, range: start..<end)]
    }

    /// `*tebal**` and `__tebal_`: the only two runs of a paragraph, with more signs on one side than on the other.
    private func uneven(_ sign: Unicode.Scalar) -> [SlipRange] {
        let all = runs.filter { $0.sign == sign }
        guard all.count == 2, all[0].range.count != all[1].range.count, all.allSatisfy({ $0.range.count <= 3 }),
            canOpen(all[0]), source.isAnySpace(before: all[0].range.lowerBound), isBeginning(all[0].range.upperBound),
            canClose(all[1]), !isWord(all[1].range.upperBound)
        else { return [] }
        let whole = all[0].range.lowerBound..<all[1].range.upperBound
        guard !source.text[whole].contains(0x0A) else { return [] }
        return [SlipRange(kind: .unclosedEmphasis, range: whole)]
    }

    /// Whether a word begins here, perhaps after the sign of a quotation or bracket.
    private func isBeginning(_ offset: Int) -> Bool {
        let quotes = ["\"", "(", "“", "‘"].first { source.hasPrefix($0, at: offset) }
        return isWord(offset + (quotes?.utf8.count ?? 0))
    }

    /// Two runs that neither open nor close anything because of the spaces and signs beside them.
    private func spaced(_ sign: Unicode.Scalar) -> [SlipRange] {
        let all = runs.filter { $0.sign == sign }
        guard all.count > 1, all.contains(where: { $0.range.count == 2 }) else { return [] }
        var open: [InlineSlips.Run] = []
        var loose: [InlineSlips.Run] = []
        var slips: [SlipRange] = []
        for run in all where run.range.count == 2 {
            if let last = open.last, canClose(run) {
                open.removeLast()
                // `**satu ** dan ** dua**` is bold as a whole, and was meant as two pieces.
                let inside = loose.filter { $0.range.lowerBound > last.range.lowerBound }
                if inside.count == 2, let first = pair(last.range, inside[0].range, all),
                    let second = pair(inside[1].range, run.range, all)
                {
                    slips += [first, second]
                    loose.removeLast(2)
                }
            } else if let last = open.last, !source.isAnySpace(before: run.range.lowerBound),
                source.isAnySpace(before: last.range.lowerBound), let slip = pair(last.range, run.range, all)
            {
                // A sign before it and a word after it keep it from closing.
                slips.append(slip)
                open.removeLast()
            } else if canOpen(run) {
                open.append(run)
            } else {
                loose.append(run)
            }
        }
        let unmatched = (open + loose).sorted { $0.range.lowerBound < $1.range.lowerBound }
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
        let isWordBehind = isWord(closing.upperBound)
        let endsInSign = !source.isLetter(end - 1) && !source.isDigit(end - 1)
        if source.sign(opening.lowerBound) == "_", start > inner.lowerBound, end < inner.upperBound { return nil }
        guard hasSpaces || isWordBehind && endsInSign else { return nil }
        var edits: [SlipEdit] = []
        if start > inner.lowerBound { edits.append((inner.lowerBound..<start, "")) }
        if end < inner.upperBound { edits.append((end..<inner.upperBound, "")) }
        if isWordBehind { edits.append((closing.upperBound..<closing.upperBound, " ")) }
        return SlipRange(kind: .emphasisSpacing, range: opening.lowerBound..<closing.upperBound, edits: edits)
    }

    /// `20~25 sampai 30~35`.
    private func struck() -> [SlipRange] {
        let single = runs.filter { $0.sign == "~" && $0.range.count == 1 }
        // `~50 orang` is an estimate.
        guard single.count > 1, canOpen(single[0]),
            isWord(single[0].range.lowerBound - 1) || source.isDigit(single[0].range.upperBound)
        else { return [] }
        guard let closing = single.dropFirst().first(where: canClose),
            isWord(single[0].range.lowerBound - 1) || isWord(closing.range.upperBound)
        else { return [] }
        return [accident(.struckByTildes, single[0].range, closing.range)]
    }

    /// `3*4*5`, `p*l*t`, `AB*12*CD`.
    private func multiplied() -> [SlipRange] {
        let single = runs.filter { $0.sign == "*" && $0.range.count == 1 }
        guard single.count > 1 else { return [] }
        for (opening, closing) in zip(single, single.dropFirst()) where canClose(closing) {
            let inner = opening.range.upperBound..<closing.range.lowerBound
            let isFactor =
                (inner.count == 1 && !isWord(opening.range.lowerBound - 2) && !isWord(closing.range.upperBound + 1)
                    || inner.allSatisfy { source.isDigit($0) }) && isWord(inner.lowerBound)
                && isWord(opening.range.lowerBound - 1) && isWord(closing.range.upperBound)
            guard isBetweenDigits(opening) || isFactor else { continue }
            return [accident(.emphasizedByStars, opening.range, closing.range)]
        }
        return []
    }

    /// Signs that stand for themselves and are taken for emphasis: `(____) dan (____)`, `*.pdf,*.doc`, `__init__.py`.
    private func lostMarks() -> [SlipRange] {
        var slips: [SlipRange] = []
        for sign: Unicode.Scalar in ["_", "*"] {
            var opening: InlineSlips.Run?
            for run in runs where run.sign == sign {
                guard let open = opening, canClose(run), pairs(open, run) else {
                    if canOpen(run) { opening = run }
                    continue
                }
                opening = nil
                let inner = source.text[open.range.upperBound..<run.range.lowerBound]
                // Cells of a table are apart from each other.
                guard !inner.contains(UInt8(ascii: "|")), isMark(open, run) || isFileName(open, run) else { continue }
                let edits = [open, run].flatMap { run in run.range.map { (range: $0..<$0, replacement: "\\") } }
                slips.append(
                    SlipRange(kind: .lostMarks, range: open.range.lowerBound..<run.range.upperBound, edits: edits)
                )
            }
        }
        return slips
    }

    /// Whether both runs are between signs, as blanks to be filled in are.
    private func isMark(_ opening: InlineSlips.Run, _ closing: InlineSlips.Run) -> Bool {
        // `*… kata.*` begins and ends with the signs of a sentence.
        let isSentence =
            source.isAnySpace(before: opening.range.lowerBound)
            && (source.sign(closing.range.upperBound) != "." || !source.isLetter(closing.range.upperBound + 1))
        guard !isSentence else { return false }
        return source.sign(opening.range.upperBound).map { ").,/;:]".unicodeScalars.contains($0) } == true
            && source.sign(closing.range.lowerBound - 1).map { "([/.,;:".unicodeScalars.contains($0) } == true
    }

    /// Names that Python and other languages write between two underscores.
    private static let names: Set<String> = [
        "init", "main", "name", "file", "all", "dict", "doc", "class", "call", "str", "repr", "version", "dirname",
        "filename", "pycache", "author", "future", "builtins", "slots", "tests", "mocks", "proto",
    ]

    /// Whether underscores are part of a path or a name in code.
    private func isFileName(_ opening: InlineSlips.Run, _ closing: InlineSlips.Run) -> Bool {
        guard opening.sign == "_" else { return false }
        let inner = opening.range.upperBound..<closing.range.lowerBound
        let before = source.sign(opening.range.lowerBound - 1)
        if before == "/" || before == "\\", source.sign(closing.range.upperBound) == before { return true }
        let first = token(around: opening.range)
        let last = token(around: closing.range)
        // `_lihat nama_file di sini_` and `_kota.example lama_` are in italics.
        let isName = hasInnerMark(first, besides: opening.range)
        let isWhole = !inner.contains { source.isAnySpace($0) }
        return isName && (isWhole || hasEnding(first))
            || source.string(last).contains(Self.underscoredEnding)
            || opening.range.count == 2 && Self.names.contains(source.string(inner))
    }

    /// The signs around a run up to the next white space.
    private func token(around run: Range<Int>) -> Range<Int> {
        var (start, end) = (run.lowerBound, run.upperBound)
        while !source.isAnySpace(before: start), run.lowerBound - start < 80 { start -= 1 }
        while !source.isAnySpace(end), end - run.upperBound < 80 { end += 1 }
        return start..<end
    }

    private static let ending = Pattern(/\.[a-z][a-z0-9]{1,4}[.,;:!?)]*$/)
    private static let underscoredEnding = Pattern(/_\.[a-z][a-z0-9]{1,4}[.,;:!?)]*$/)

    /// Whether a token ends as the names of files do: `_surat_lama.docx`.
    private func hasEnding(_ token: Range<Int>) -> Bool {
        let text = source.string(token)
        return text.contains(Self.ending) && !text.contains("@")
    }

    /// Whether a token has another underscore between two of its letters.
    private func hasInnerMark(_ token: Range<Int>, besides run: Range<Int>) -> Bool {
        token.dropFirst().dropLast().contains { offset in
            source.sign(offset) == "_" && !run.contains(offset) && isWord(offset - 1) && isWord(offset + 1)
        }
    }

    /// Whether two runs of one sign make emphasis, as CommonMark counts their signs.
    private func pairs(_ opening: InlineSlips.Run, _ closing: InlineSlips.Run) -> Bool {
        let (first, second) = (opening.range.count, closing.range.count)
        let isAmbiguous = canClose(opening) || canOpen(closing)
        return !isAmbiguous || (first + second) % 3 != 0 || first % 3 == 0 && second % 3 == 0
    }

    /// `**a **b** c**`.
    private func nested() -> [SlipRange] {
        var open: [InlineSlips.Run] = []
        var isNested = false
        var slips: [SlipRange] = []
        for run in runs where run.sign == "*" && run.range.count == 2 {
            if !open.isEmpty, canClose(run) {
                let opening = open.removeLast()
                guard isNested, open.isEmpty else { continue }
                slips.append(SlipRange(kind: .nestedBold, range: opening.range.lowerBound..<run.range.upperBound))
                isNested = false
            } else if canOpen(run) {
                open.append(run)
                isNested = isNested || open.count > 1
            }
        }
        return slips
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
