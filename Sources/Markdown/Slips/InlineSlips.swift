import ASCII
import Patterns

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

    /// What the paragraph has between single asterisks, and whether it has double ones.
    private(set) var emphasis = ChatEmphasis.Paragraph()
    var brackets: [Int] = []
    var runs: [Run] = []
    /// The end of the definitions that the paragraph begins with.
    var definedEnd: Int
    /// Whether the paragraph has codes that only mails have. Nil until it is asked.
    var hasMailCodes: Bool?
    private var unclosedTicks: Set<Int> = []
    var offset: Int

    init(_ source: SlipText, _ range: Range<Int>, _ lines: [SlipFinder.Line], steps: Int) {
        self.source = source
        self.steps = steps
        self.range = range
        self.lines = lines
        offset = range.lowerBound
        definedEnd = range.lowerBound
    }

    mutating func read() {
        while steps > 0 {
            offset = source.nextSign(offset, before: range.upperBound)
            guard offset < range.upperBound else { break }
            step()
        }
        readUnclosedBrackets()
        // Runs are compared with each other.
        steps -= runs.count * runs.count
        guard steps > 0 else { return }
        let signs = EmphasisSlips(source, runs)
        slips += signs.slips(hasNotes: labels.hasNoteMarks)
        labels.hasNoteMarks = labels.hasNoteMarks || signs.hasNoteMarks
        emphasis = signs.emphasis
    }

    private mutating func step() {
        switch source.sign(offset) {
        case "\\": readBackslash()
        case "`": skipCode()
        case "<": skipTag()
        case ":": if !readCitation(), !readEmojiName() { skipAddress() }
        case ",": readComma()
        case "[":
            brackets.append(offset)
            offset += 1
        case "]": closeBracket()
        case "*", "_", "~": readRun()
        case "{": readBrace()
        case "=": if !readQuotedPrintable() { readPair("==", .highlight) }
        case "%": readPair("%%", .hiddenComment)
        case "&": readEntities()
        case "$": readPair("$$", .formula)
        case "^": readSuperscript()
        case "#": readHeadingSigns()
        case "+": readPair("++", .otherMarkup)
        case "|": readPair("||", .otherMarkup)
        case "/": readSlashes()
        case "\u{F0}": if !readStyledLetters() { offset += 1 }
        case "\u{EF}": if !readWideSigns(), !readLigature() { offset += 1 }
        default: if !readCitation() { offset += 1 }
        }
    }

    mutating func report(_ kind: MarkdownSlip.Kind, _ range: Range<Int>, _ edits: [SlipEdit] = []) {
        steps -= 2000
        slips.append(SlipRange(kind: kind, range: range, edits: edits))
    }

    /// Returns the offset of `pattern` on the same line.
    mutating func find(_ pattern: String, from start: Int) -> Int? {
        let first = pattern.utf8.first
        var index = start
        defer { steps -= index - start }
        while index < range.upperBound, source.text[index] != 0x0A, source.text[index] != 0x0D, index - start < 4096 {
            if source.text[index] == first, source.hasPrefix(pattern, at: index) { return index }
            index += 1
        }
        return nil
    }

    mutating func endOfLine(_ start: Int) -> Int {
        var end = start
        defer { steps -= end - start }
        while end < range.upperBound, source.text[end] != 0x0A, source.text[end] != 0x0D { end += 1 }
        return end
    }

    /// Returns the line of the paragraph whose text has an offset. Nil for the signs around the text.
    mutating func line(at offset: Int) -> SlipFinder.Line? {
        steps -= lines.count
        return lines.first { $0.text.contains(offset) }
    }

    /// Whether a line's text begins at an offset.
    mutating func beginsLine(_ offset: Int) -> Bool {
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
        if readProgramTag() { return }
        guard source.isLetter(next) || source.sign(next) == "/" || source.sign(next) == "!" || source.sign(next) == "?"
        else {
            offset += 1
            return
        }
        let limit = min(range.upperBound, offset + 2048)
        let start = offset
        offset = source.text[next..<limit].firstIndex(of: 0x3E).map { $0 + 1 } ?? next
        if offset == next { steps -= limit - start }
        readSpacedAddress(start..<offset)
    }

    /// `<o:p>` and `<%= judul %>`, which are not tags in Markdown.
    private mutating func readProgramTag() -> Bool {
        let isCode = source.sign(offset + 1) == "%"
        let isWord = ["<o:p", "</o:p", "<st1:", "</st1:", "<w:", "</w:", "<v:", "</v:", "<m:", "</m:"].contains {
            source.hasPrefix($0, at: offset)
        }
        guard isCode || isWord, let end = find(isCode ? "%>" : ">", from: offset + 1) else { return false }
        let whole = offset..<(end + (isCode ? 2 : 1))
        let isEmpty = source.hasPrefix("<o:p", at: offset) || source.hasPrefix("</o:p", at: offset)
        report(.foreign(isCode ? .template : .word), whole, isEmpty ? [(whole, "")] : [])
        offset = whole.upperBound
        return true
    }

    /// `<https://kota.example/SK Tim.pdf>`.
    private mutating func readSpacedAddress(_ tag: Range<Int>) {
        if source.hasPrefix("<www.", at: tag.lowerBound), !tag.contains(where: source.isSpace),
            source.sign(tag.upperBound - 1) == ">"
        {
            let start = tag.lowerBound + 1
            return report(.brokenScheme, tag, [(start..<start, "https://")])
        }
        guard ["<http://", "<https://"].contains(where: { source.hasPrefix($0, at: tag.lowerBound) }) else { return }
        let path = (tag.lowerBound + 1)..<max(tag.lowerBound + 1, tag.upperBound - 1)
        let text = source.string(path)
        guard text.contains(" "), !text.contains(where: \.isNewline), !text.hasSuffix(" ") else { return }
        report(.spacesInDestination, tag, [(path, text.replacing(" ", with: "%20"))])
    }

    /// `https: //kota.example`, `http:/kota.example` and `http:\\kota.example`.
    private mutating func readBrokenScheme() {
        let first = offset + (source.sign(offset + 1) == " " ? 2 : 1)
        var host = first
        while host - first < 3, source.sign(host) == "/" || source.sign(host) == "\\" { host += 1 }
        if host > first { readScheme(offset..<host) }
    }

    /// `http//kota.example` and `https;//kota.example`.
    private mutating func readSlashes() {
        defer { offset += 1 }
        guard source.sign(offset + 1) == "/", source.sign(offset - 1) != ":" else { return }
        let isSign = [";", ",", "."].contains(source.sign(offset - 1))
        readScheme((isSign ? offset - 1 : offset)..<(offset + 2))
    }

    private static let hostName = Pattern(/(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[\/?#:.;!]|$)/)

    private static let pageAddress = Pattern(/(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}\/\w.*/)

    /// `www,kota.example`.
    private mutating func readComma() {
        let start = offset - 3
        offset += 1
        guard source.hasPrefix("www,", at: start), source.isLetter(offset), !source.isLetter(start - 1) else { return }
        let end = end(from: offset, before: [")", "\"", ","])
        guard source.string(offset..<end).prefixMatch(of: Self.hostName) != nil else { return }
        report(.brokenScheme, start..<end, [((offset - 1)..<offset, ".")])
    }

    /// Returns where a word ends: before a space or one of some signs.
    private func end(from start: Int, before signs: [Unicode.Scalar]) -> Int {
        var end = start
        while end < range.upperBound, !source.isSpace(end), !signs.contains(where: { source.sign(end) == $0 }) {
            end += 1
        }
        return end
    }

    /// Reports an address with a slip in its scheme or in the signs after it: `htp://kota.example`, `https;//kota.example`; and
    /// `whatsapp://send?phone=62…`, which is a link between brackets only.
    ///
    /// - Parameters:
    ///   - signs: what stands between the scheme and the host.
    ///   - last: the end of the address, where it is known.
    private mutating func readScheme(_ signs: Range<Int>, upTo last: Int? = nil) {
        var start = signs.lowerBound
        while start > range.lowerBound, source.isLetter(start - 1), signs.lowerBound - start < 10 { start -= 1 }
        let name = source.string(start..<signs.lowerBound)
        let end = last ?? end(from: signs.upperBound, before: [")", ">"])
        let isRight = source.string(signs) == "://"
        let host = signs.upperBound
        if isRight, name.lowercased() == "whatsapp" {
            let isLink = source.hasPrefix("send", at: host) || source.isDigit(host) || end - host > 6
            if isLink { report(.brokenScheme, start..<end) }
            return
        }
        if isRight, source.sign(host) == " ", ["http", "https"].contains(name.lowercased()) {
            let end = self.end(from: host + 1, before: [")", ">", ",", ";"])
            // Without a path, the space may be there so that the address does not become a link.
            guard source.string((host + 1)..<end).prefixMatch(of: Self.pageAddress) != nil else { return }
            return report(.brokenScheme, start..<end, [(host..<(host + 1), "")])
        }
        guard let meant = SchemeName.meant(by: name), !isRight || meant != name.lowercased(),
            source.isLetter(host) || source.isDigit(host), source.text[host..<end].contains(UInt8(ascii: "."))
        else { return }
        report(.brokenScheme, start..<end, [(start..<host, meant + "://")])
    }

    private static let field = "HYPERLINK \""

    /// `HYPERLINK "https://kota.example"`, the code that Word has for a link.
    private mutating func readFieldOfWord() -> Bool {
        var start = offset
        while source.isLetter(start - 1) { start -= 1 }
        start -= Self.field.utf8.count
        guard start >= range.lowerBound, source.hasPrefix(Self.field, at: start), let end = find("\"", from: offset)
        else { return false }
        report(.foreign(.word), start..<(end + 1))
        offset = end + 1
        return true
    }

    /// The rest of an address such as `https://kota.example/a_b`.
    private mutating func skipAddress() {
        guard source.hasPrefix("://", at: offset), source.isLetter(offset - 1) else {
            readBrokenScheme()
            offset += 1
            return
        }
        if readFieldOfWord() { return }
        let start = offset
        defer { readScheme(start..<(start + 3), upTo: offset) }
        let end: Set<UInt8> = Set("<>()[]|\"".utf8)
        while offset < range.upperBound, !source.isSpace(offset), !end.contains(source.text[offset]),
            !source.hasPrefix("**", at: offset)
        {
            offset += 1
        }
    }
}

/// Paths of Windows.
extension InlineSlips {
    /// Passes over an escaped sign. A backslash before a sign is left out of the page, also in `C:\temp\_arsip` and `\\peladen\arsip`.
    private mutating func readBackslash() {
        let start = offset
        if source.hasPrefix("\\r\\n", at: start), !source.isLetter(start + 4) || isSentenceEnd(start) {
            offset = start + 4
            return report(.foreign(.lineEnds), start..<offset)
        }
        if readEscape() || readEscapedMarkup() || readCommand() { return }
        offset += 2
        let isDrive = source.sign(start - 1) == ":" && source.isLetter(start - 2) && !source.isLetter(start - 3)
        let isServer = source.sign(start + 1) == "\\" && source.isLetter(start + 2) && source.isSpace(start - 1)
        guard isDrive || isServer else { return }
        let ends = Set("\"<>|)]`".utf8)
        let rest = source.text[start..<range.upperBound]
        let end = rest.firstIndex { SourceLines.isSpace($0) || ends.contains($0) } ?? range.upperBound
        steps -= end - start
        guard isDrive || source.text[(start + 2)..<end].contains(UInt8(ascii: "\\")) else { return }
        var edits: [SlipEdit] = isServer ? [(start..<start, "\\\\")] : []
        var index = isServer ? start + 2 : start
        while index < end {
            let isEscape = source.sign(index) == "\\" && index + 1 < end && isPunctuation(index + 1)
            if isEscape, source.sign(index + 1) != "\\" { edits.append((index..<index, "\\")) }
            index += isEscape ? 2 : 1
        }
        offset = max(offset, end)
        guard !edits.isEmpty else { return }
        report(.lostBackslash, (isDrive ? start - 2 : start)..<end, edits)
    }

    private static let command = Pattern(
        /\\(?:textbf|textit|emph|underline|section|subsection|chapter|begin|end|cite|ref|label|href|url|footnote|caption|includegraphics)\*?(?:\[[^\]\n]{0,80}\])?\{[^}\n]{0,200}\}|\\item\b/
    )

    /// `\textbf{tebal}`, `\begin{itemize}`: commands of LaTeX.
    private mutating func readCommand() -> Bool {
        // `C:\arsip\item` is a path.
        guard source.isLetter(offset + 1), source.isLetter(offset + 2), !source.isLetter(offset - 1),
            source.sign(offset - 1) != ":"
        else { return false }
        let rest = source.string(offset..<min(offset + 300, range.upperBound))
        guard let command = rest.prefixMatch(of: Self.command)?.output else { return false }
        let start = offset
        offset += command.utf8.count
        report(.foreign(.formula), start..<offset)
        return true
    }

    /// `Jum\u2019at`: the code of a sign as JSON writes it.
    private mutating func readEscape() -> Bool {
        let digits = (offset + 2)..<(offset + 6)
        guard source.sign(offset + 1) == "u", digits.upperBound <= range.upperBound, source.sign(offset - 1) != ":",
            digits.contains(where: source.isDigit), let code = UInt32(source.string(digits), radix: 16), code >= 0x20
        else { return false }
        var end = digits.upperBound
        var text = Unicode.Scalar(code).map { String(Character($0)) }
        let next = (end + 2)..<(end + 6)
        // A sign of two codes, such as an emoji.
        if text == nil, next.upperBound <= range.upperBound, source.hasPrefix("\\u", at: end),
            let second = UInt16(source.string(next), radix: 16)
        {
            let pair = [UInt16(code), second]
            text = String(validating: pair, as: UTF16.self)
            end = text == nil ? end : next.upperBound
        }
        // Other signs of ASCII may be Markdown or HTML.
        let isPlain = code >= 0x80 || code == 0x22 || code == 0x27
        report(.foreign(.escapes), offset..<end, isPlain ? text.map { [(offset..<end, $0)] } ?? [] : [])
        offset = end
        return true
    }

    /// Whether the line ends of an old system stand between a word and another with a capital, not in a path.
    private func isSentenceEnd(_ start: Int) -> Bool {
        source.byte(start + 4).isASCIIUppercase && (source.isLetter(start - 1) || source.sign(start - 1) == ".")
    }

    /// Whether a backslash before this sign is left out.
    private func isPunctuation(_ offset: Int) -> Bool {
        (0x21...0x7E).contains(source.text[offset]) && !source.isLetter(offset) && !source.isDigit(offset)
    }
}
