/// A change to the line that a label begins, and the end of that line.
typealias LabelEdit = (range: Range<Int>, replacement: String, lineEnd: Int)

/// The labels of a text's footnotes and link references: where each is defined and used.
struct Labels {
    private var references: [String: Int] = [:]
    private var footnotes: [String: Int] = [:]
    private var emptyFootnotes: [Range<Int>] = []
    private var repeated: [(range: Range<Int>, first: Int)] = []
    /// The first of the definitions of each label that are left out unless a link uses them.
    private var definitions: [String: Range<Int>] = [:]
    /// Texts in brackets, which are links where they are labels.
    private var mentioned: Set<String> = []
    private var usedReferences: [(label: String, range: Range<Int>)] = []
    private var usedFootnotes: [(label: String, range: Range<Int>, colon: LabelEdit?)] = []
    /// Whether double asterisks mark notes, as in `Harga**`.
    var hasNoteMarks = false

    /// - Parameter isComment: whether the line has no address, so that it is a note that is not to be seen.
    mutating func define(_ label: String, _ range: Range<Int>, isComment: Bool) {
        let first = references[Self.folded(label), default: range.lowerBound]
        references[Self.folded(label)] = first
        guard !isComment else { return }
        if first == range.lowerBound { definitions[Self.folded(label)] = range }
        if first != range.lowerBound { repeated.append((range, first)) }
    }

    mutating func defineFootnote(_ label: String, _ range: Range<Int>, isEmpty: Bool) {
        let first = footnotes[Self.folded(label), default: range.lowerBound]
        footnotes[Self.folded(label)] = first
        if first != range.lowerBound { repeated.append((range, first)) }
        if isEmpty { emptyFootnotes.append(range) }
    }

    mutating func use(_ label: String, _ range: Range<Int>) { usedReferences.append((label, range)) }

    mutating func mention(_ text: String) { mentioned.insert(Self.folded(text)) }

    /// Whether brackets above have this text.
    func isMentioned(_ text: String) -> Bool { mentioned.contains(Self.folded(text)) }

    /// - Parameter colon: the change that would make the note's text of what follows. Nil within a sentence.
    mutating func useFootnote(_ label: String, _ range: Range<Int>, colon: LabelEdit?) {
        usedFootnotes.append((label, range, colon))
    }

    /// Labels are compared without regard to case and to how their words are spaced.
    private static func folded(_ label: String) -> String {
        label.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }

    /// The marks without a text. Where one of them begins a line, and another is in a sentence, that line is the text.
    private func footnotesWithoutText() -> [SlipRange] {
        let undefined = usedFootnotes.filter { footnotes[Self.folded($0.label)] == nil }
        return Dictionary(grouping: undefined) { Self.folded($0.label) }.values.flatMap { uses -> [SlipRange] in
            let texts = uses.filter { $0.colon != nil }
            guard texts.count == 1, uses.count > 1, let text = texts.first, let colon = text.colon else {
                return uses.map { SlipRange(kind: .footnoteWithoutText, range: $0.range) }
            }
            let line = text.range.lowerBound..<colon.lineEnd
            return [
                SlipRange(kind: .footnoteWithoutColon, range: line, edits: [(colon.range, colon.replacement)])
            ]
        }
    }

    /// What is used and not defined, defined and not used, and defined twice.
    func slips() -> [SlipRange] {
        guard !(references.isEmpty && footnotes.isEmpty && usedReferences.isEmpty && usedFootnotes.isEmpty) else {
            return []
        }
        var slips: [SlipRange] = []
        for use in usedReferences where references[Self.folded(use.label)] == nil {
            slips.append(SlipRange(kind: .undefinedReference, range: use.range))
        }
        let used = Set(usedFootnotes.map { Self.folded($0.label) })
        slips += footnotesWithoutText()
        for (label, first) in footnotes where !used.contains(label) {
            slips.append(SlipRange(kind: .unusedFootnote, range: first..<(first + label.utf8.count + 3)))
        }
        let linked = mentioned.union(usedReferences.map { Self.folded($0.label) })
        // Only the writer knows whether the line was to be seen.
        for (label, range) in definitions where !linked.contains(label) {
            slips.append(SlipRange(kind: .unusedDefinition, range: range))
        }
        slips += emptyFootnotes.map { SlipRange(kind: .footnoteWithoutText, range: $0) }
        slips += repeated.map { SlipRange(kind: .repeatedDefinition, range: $0.range, related: [$0.first]) }
        return slips
    }
}
