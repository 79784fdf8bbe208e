/// Finds slips between the words of one paragraph. Code, addresses, tags of HTML and escaped signs are passed over.
struct InlineSlips {
    let source: SlipText
    let range: Range<Int>
    let lines: [SlipFinder.Line]
    private(set) var slips: [SlipRange] = []
    var labels = Labels()
    /// The steps that are left for the text. What people write takes a small part of them; a text that takes more is not read on.
    var steps: Int

    /// A run of equal signs that could begin or end emphasis.
    struct Run {
        let sign: Unicode.Scalar
        let range: Range<Int>
    }

    private var brackets: [Int] = []
    private var runs: [Run] = []
    private var unclosedTicks: Set<Int> = []
    private var offset: Int

    init(_ source: SlipText, _ range: Range<Int>, _ lines: [SlipFinder.Line], steps: Int) {
        self.source = source
        self.steps = steps
        self.range = range
        self.lines = lines
        offset = range.lowerBound
    }

    mutating func read() {
        while steps > 0 {
            offset = source.nextSign(offset, before: range.upperBound)
            guard offset < range.upperBound else { break }
            step()
        }
        // Runs are compared with each other.
        steps -= runs.count * runs.count
        if steps > 0 { slips += EmphasisSlips(source, runs).slips() }
    }

    private mutating func step() {
        switch source.sign(offset) {
        case "\\": offset += 2
        case "`": skipCode()
        case "<": skipTag()
        case ":": skipAddress()
        case "[":
            brackets.append(offset)
            offset += 1
        case "]": closeBracket()
        case "*", "_", "~": readRun()
        case "{": readBrace()
        case "=": readPair("==", .highlight)
        case "%": readPair("%%", .hiddenComment)
        case "$": readPair("$$", .formula)
        case "^": readSuperscript()
        default: offset += 1
        }
    }

    mutating func report(
        _ kind: MarkdownSlip.Kind,
        _ range: Range<Int>,
        _ edits: [(range: Range<Int>, replacement: String)] = []
    ) {
        steps -= 2000
        slips.append(SlipRange(kind: kind, range: range, edits: edits))
    }

    /// Returns the offset of `pattern` on the same line.
    private mutating func find(_ pattern: String, from start: Int) -> Int? {
        let first = pattern.utf8.first
        var index = start
        defer { steps -= index - start }
        while index < range.upperBound, source.text[index] != 0x0A, source.text[index] != 0x0D, index - start < 4096 {
            if source.text[index] == first, source.hasPrefix(pattern, at: index) { return index }
            index += 1
        }
        return nil
    }

    private mutating func endOfLine(_ start: Int) -> Int {
        var end = start
        defer { steps -= end - start }
        while end < range.upperBound, source.text[end] != 0x0A, source.text[end] != 0x0D { end += 1 }
        return end
    }

    /// Whether a line's text begins at an offset.
    private mutating func beginsLine(_ offset: Int) -> Bool {
        steps -= lines.count
        return lines.contains { $0.start == offset }
    }
}

/// What is passed over.
extension InlineSlips {
    private mutating func skipCode() {
        let start = offset
        while source.sign(offset) == "`" { offset += 1 }
        let length = offset - start
        guard length <= 80, !unclosedTicks.contains(length) else { return }
        var index = offset
        while index < range.upperBound {
            guard source.text[index] == 0x60 else {
                index += 1
                continue
            }
            let run = index
            while index < range.upperBound, source.text[index] == 0x60 { index += 1 }
            if index - run == length {
                offset = index
                return
            }
        }
        unclosedTicks.insert(length)
    }

    /// A tag or an address between `<` and `>`.
    private mutating func skipTag() {
        let next = offset + 1
        guard source.isLetter(next) || source.sign(next) == "/" || source.sign(next) == "!" || source.sign(next) == "?"
        else {
            offset += 1
            return
        }
        let limit = min(range.upperBound, offset + 2048)
        let start = offset
        offset = source.text[next..<limit].firstIndex(of: 0x3E).map { $0 + 1 } ?? next
        if offset == next { steps -= limit - start }
    }

    /// The rest of an address such as `https://kota.example/a_b`.
    private mutating func skipAddress() {
        guard source.hasPrefix("://", at: offset), source.isLetter(offset - 1) else {
            offset += 1
            return
        }
        let end: Set<UInt8> = Set("<>()[]|\"".utf8)
        while offset < range.upperBound, !source.isSpace(offset), !end.contains(source.text[offset]),
            !source.hasPrefix("**", at: offset)
        {
            offset += 1
        }
    }
}

/// Signs of other programs, and runs of signs for emphasis.
extension InlineSlips {
    private mutating func readRun() {
        let start = offset
        while offset < range.upperBound, source.text[offset] == source.text[start] { offset += 1 }
        guard let sign = source.sign(start) else { return }
        runs.append(Run(sign: sign, range: start..<offset))
    }

    /// `{{< figure >}}`, `{% include %}`, `{{ page.title }}`, `{: .kelas}`, `{#jangkar}`.
    private mutating func readBrace() {
        let start = offset
        let (origin, closing): (MarkdownSlip.Origin, String)
        if source.hasPrefix("{{<", at: start) {
            (origin, closing) = (.hugo, ">}}")
        } else if source.hasPrefix("{{%", at: start) {
            (origin, closing) = (.hugo, "%}}")
        } else if source.hasPrefix("{{", at: start) {
            (origin, closing) = (.liquid, "}}")
        } else if source.hasPrefix("{%", at: start) {
            (origin, closing) = (.liquid, "%}")
        } else if source.hasPrefix("{:", at: start) || source.hasPrefix("{#", at: start)
            || source.hasPrefix("{.", at: start)
        {
            (origin, closing) = (.kramdown, "}")
        } else {
            offset += 1
            return
        }
        // Tags go over several lines.
        let limit = min(range.upperBound, start + 4096)
        steps -= brackets.count
        defer { if offset == start + 1 { steps -= limit - start } }
        guard let end = source.text[start..<limit].firstRange(of: Array(closing.utf8))?.upperBound,
            origin != .kramdown || isAttribute((start + 1)..<(end - 1))
        else {
            offset += 1
            return
        }
        report(.foreign(origin), start..<end)
        offset = end
        brackets.removeAll { $0 > start }
    }

    private func isAttribute(_ range: Range<Int>) -> Bool {
        let text = source.string(range)
        guard !text.contains(where: \.isNewline), text.count > 1 else { return false }
        return text.first == ":"
            ? text.contains { ".#=".contains($0) } || text == ":toc" : source.isLetter(range.lowerBound + 1)
    }

    /// `==sorot==`: two signs directly at the first and the last word.
    private mutating func readPair(_ sign: String, _ origin: MarkdownSlip.Origin) {
        let start = offset
        let isRun = source.hasPrefix(sign, at: start) && source.text[start] != (start > 0 ? source.text[start - 1] : 0)
        let inner = start + 2
        guard isRun, source.sign(inner) != source.sign(start), origin == .hiddenComment || !source.isSpace(inner),
            origin != .highlight || source.isSpace(start - 1) || source.sign(start - 1) == "(",
            let end = find(sign, from: inner + 1), origin == .hiddenComment || !source.isSpace(end - 1)
        else {
            offset += 1
            while offset < range.upperBound, source.text[offset] == source.text[start] { offset += 1 }
            return
        }
        report(.foreign(origin), start..<(end + 2))
        offset = end + 2
    }

    /// `x^2^`.
    private mutating func readSuperscript() {
        let start = offset
        offset += 1
        guard source.isLetter(start - 1) || source.isDigit(start - 1) else { return }
        var end = offset
        while source.isLetter(end) || source.isDigit(end), end - start < 8 { end += 1 }
        guard end > offset, end < range.upperBound, source.sign(end) == "^" else { return }
        report(.foreign(.superscript), start..<(end + 1))
        offset = end + 1
    }
}

/// Brackets.
extension InlineSlips {
    private mutating func closeBracket() {
        let closing = offset
        offset += 1
        guard let opening = brackets.popLast() else { return }
        let inner = (opening + 1)..<closing
        steps -= 4 * inner.count
        switch source.sign(offset) {
        case "(": readDestination(opening, inner)
        case "[": readReference(opening, inner)
        case ":" where readDefinition(opening, inner): break
        default: readBrackets(opening, inner)
        }
    }

    private static let longestDestination = 8192

    private func isPicture(_ opening: Int) -> Bool {
        source.sign(opening - 1) == "!" && source.sign(opening - 2) != "\\"
    }

    private func start(_ opening: Int) -> Int { isPicture(opening) ? opening - 1 : opening }

    /// What follows `](`.
    private mutating func readDestination(_ opening: Int, _ inner: Range<Int>) {
        let limit = min(range.upperBound, offset + Self.longestDestination)
        let destination = LinkDestinationText(source, offset + 1, limit: limit)
        switch destination.shape {
        case .link(let end, _), .spaces(_, let end, _): steps -= end - offset
        case .unclosed, .prose: steps -= limit - offset
        }
        let start = start(opening)
        switch destination.shape {
        case .link(let end, let isEmpty):
            // That a link without an address leads nowhere is found with the links of the portal.
            if !isEmpty, !isPicture(opening), inner.allSatisfy(source.isSpace) {
                report(.linkWithoutText, start..<end)
            }
            offset = end
        case .spaces(let path, let end, let isCertain):
            let text = source.string(path)
            let isPlain = isCertain && !text.contains { "<>".contains($0) }
            let edits = isPlain ? [(path, text.replacing(" ", with: "%20").replacing("\t", with: "%20"))] : []
            report(.spacesInDestination, start..<end, edits)
            offset = end
        case .unclosed:
            report(.unclosedDestination, start..<endOfLine(start))
        case .prose:
            readBrackets(opening, inner)
        }
    }

    /// `[teks][ref]`.
    private mutating func readReference(_ opening: Int, _ inner: Range<Int>) {
        let labelStart = offset + 1
        // A footnote's reference may follow any bracket, and a picture any text.
        guard source.sign(labelStart) != "^", !inner.isEmpty, source.sign(inner.lowerBound) != "^",
            let end = find("]", from: labelStart), !source.hasPrefix("(", at: end + 1)
        else { return readBrackets(opening, inner) }
        let label = labelStart..<end
        guard !label.contains(where: { source.sign($0) == "[" }) else { return readBrackets(opening, inner) }
        // `[1][2]` are numbers of sources.
        let isNumber = (Array(inner) + Array(label)).allSatisfy { source.isDigit($0) } && !label.isEmpty
        let name = source.string(label.isEmpty ? inner : label)
        if !isNumber { labels.use(name, start(opening)..<(end + 1)) }
        offset = end + 1
    }

    /// Passes over `[label]:` where it begins a line and defines a footnote or an address.
    private mutating func readDefinition(_ opening: Int, _ inner: Range<Int>) -> Bool {
        guard !inner.isEmpty else { return false }
        let rest = (offset + 1)..<endOfLine(offset)
        let isAbbreviation = source.sign(opening - 1) == "*" && beginsLine(opening - 1)
        guard !inner.isEmpty, beginsLine(opening) || isAbbreviation else { return false }
        let whole = opening..<rest.upperBound
        if isAbbreviation {
            report(.foreign(.abbreviation), (opening - 1)..<rest.upperBound)
            steps -= runs.count
            runs.removeAll { $0.range.lowerBound == opening - 1 }
            offset = rest.upperBound
            return true
        }
        if source.sign(inner.lowerBound) == "^" {
            let label = source.string(inner.dropFirst().startIndex..<inner.upperBound)
            guard inner.count > 1, !label.contains(where: \.isWhitespace) else { return false }
            let isEmpty = rest.allSatisfy(source.isSpace) && !isIndented(rest.upperBound)
            labels.defineFootnote(label, whole, isEmpty: isEmpty)
            // What follows is text.
            offset = rest.lowerBound
            return true
        }
        let words = source.string(rest).split { $0 == " " || $0 == "\t" }
        let isTitled = words.count == 1 || words.dropFirst().first.map { "\"'(".contains($0.prefix(1)) } == true
        guard words.isEmpty || isTitled || words.first?.hasPrefix("<") == true else { return false }
        labels.define(source.string(inner), whole)
        offset = rest.upperBound
        return true
    }

    private func isIndented(_ end: Int) -> Bool {
        let next = source.text[end...].firstIndex { $0 != 0x0A && $0 != 0x0D }
        return next.map { source.text[$0] == 0x20 || source.text[$0] == 0x09 } ?? false
    }

    /// Brackets that are no link.
    private mutating func readBrackets(_ opening: Int, _ inner: Range<Int>) {
        let closing = inner.upperBound
        guard let first = inner.first else { return }
        if source.sign(first) == "^", inner.count > 1, !inner.contains(where: source.isSpace) {
            let label = source.string((first + 1)..<closing)
            if !label.contains("[") { labels.useFootnote(label, opening..<(closing + 1)) }
            return
        }
        if readWikiLink(opening, inner) || readReversed(opening, inner) || readSpaced(opening, inner) { return }
        let text = source.string(inner)
        if text == " " || text == "x" || text == "X" {
            readTask(opening, closing)
        } else if ["toc", "_toc_"].contains(text.lowercased()), beginsLine(opening) {
            report(.foreign(.tableOfContents), opening..<(closing + 1))
        } else if source.sign(first) == "!", beginsLine(opening),
            lines.contains(where: { $0.start == opening && $0.isQuoted })
        {
            report(.foreign(.callout), opening..<(closing + 1))
        } else if Shortcode.isOne(text) {
            report(.foreign(.wordPress), opening..<(closing + 1))
        }
    }

    /// `[[Nota]]`.
    private mutating func readWikiLink(_ opening: Int, _ inner: Range<Int>) -> Bool {
        let end = inner.upperBound + 1
        guard source.sign(opening - 1) == "[", brackets.last == opening - 1, source.sign(end) == "]",
            source.sign(end + 1) != "(", source.sign(end + 1) != "[", inner.contains(where: { !source.isDigit($0) }),
            !source.isSpace(inner.lowerBound)
        else { return false }
        brackets.removeLast()
        let isTOC = ["toc", "_toc_"].contains(source.string(inner).lowercased())
        report(.foreign(isTOC ? .tableOfContents : .wikiLink), start(opening - 1)..<(end + 1))
        offset = end + 1
        return true
    }

    /// `(teks)[https://kota.example]`.
    private mutating func readReversed(_ opening: Int, _ inner: Range<Int>) -> Bool {
        guard source.sign(opening - 1) == ")", LinkDestinationText.isAddress(source.string(inner)) else { return false }
        var start = opening - 2
        while start >= range.lowerBound, opening - start < 512, source.sign(start) != "(", source.sign(start) != ")",
            source.sign(start) != "]", source.text[start] != 0x0A
        {
            start -= 1
        }
        guard start >= range.lowerBound, source.sign(start) == "(", start < opening - 2 else { return false }
        let text = (start + 1)..<(opening - 1)
        let whole = start..<(inner.upperBound + 1)
        let isPlain = source.sign(start - 1) != "]"
        report(.reversedLink, whole, isPlain ? [(whole, "[\(source.string(text))](\(source.string(inner)))")] : [])
        return true
    }

    /// `[teks] (https://kota.example)`.
    private mutating func readSpaced(_ opening: Int, _ inner: Range<Int>) -> Bool {
        let gap = (inner.upperBound + 1)..<(inner.upperBound + 4)
        let bracket = gap.first { source.sign($0) != " " } ?? gap.upperBound
        guard bracket > gap.lowerBound, source.sign(bracket) == "(", inner.contains(where: { !source.isDigit($0) }),
            let end = find(")", from: bracket),
            LinkDestinationText.isAddress(source.string((bracket + 1)..<end))
        else { return false }
        report(.spaceBeforeDestination, start(opening)..<(end + 1), [(gap.lowerBound..<bracket, "")])
        return true
    }

    /// `[ ] tugas` without a bullet, or `- [x]tugas`.
    private mutating func readTask(_ opening: Int, _ closing: Int) {
        let end = closing + 1
        if beginsLine(opening), source.sign(end) == " ", source.isLetter(end + 1) || source.isDigit(end + 1) {
            report(.taskWithoutMarker, opening..<endOfLine(opening), [(opening..<opening, "- ")])
        } else if source.isLetter(end), opening >= range.lowerBound + 2, beginsLine(opening - 2),
            "-*+".unicodeScalars.contains(where: { $0 == source.sign(opening - 2) })
        {
            report(.taskWithoutMarker, (opening - 2)..<endOfLine(opening), [(end..<end, " ")])
        }
    }
}
