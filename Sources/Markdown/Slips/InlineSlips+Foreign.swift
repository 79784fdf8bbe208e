import ASCII
import Patterns

/// Signs of other programs, and runs of signs for emphasis.
extension InlineSlips {
    mutating func readRun() {
        let start = offset
        while offset < range.upperBound, source.text[offset] == source.text[start] { offset += 1 }
        guard let sign = source.sign(start) else { return }
        runs.append(Run(sign: sign, range: start..<offset))
    }

    /// `{{< figure >}}`, `{% include %}`, `{{ page.title }}`, `{: .kelas}`, `{#jangkar}`.
    mutating func readBrace() {
        let start = offset
        let (origin, closing): (MarkdownSlip.Origin, String)
        if source.hasPrefix("{{<", at: start) {
            (origin, closing) = (.hugo, ">}}")
        } else if source.hasPrefix("{{%", at: start) {
            (origin, closing) = (.hugo, "%}}")
        } else if source.hasPrefix("{{", at: start) {
            (origin, closing) = (.liquid, "}}")
        } else if source.hasPrefix("{%", at: start) {
            (origin, closing) = (Self.tag(source.string((start + 2)..<min(start + 40, range.upperBound))), "%}")
        } else if source.hasPrefix("{:", at: start) || source.hasPrefix("{#", at: start)
            || source.hasPrefix("{.", at: start)
        {
            (origin, closing) = (.kramdown, "}")
        } else if ["{++", "{--", "{>>", "{~~"].contains(where: { source.hasPrefix($0, at: start) }) {
            let sign = source.sign(start + 1) == ">" ? "<" : String(Character(source.sign(start + 1) ?? "+"))
            (origin, closing) = (.critic, sign + sign + "}")
        } else if source.hasPrefix("{/*", at: start) {
            // MDX
            (origin, closing) = (.hiddenComment, "*/}")
        } else if isPlugin(start) {
            (origin, closing) = (.joomla, "}")
        } else if let attributes = attributes(start) {
            report(.foreign(.kramdown), attributes, [(attributes, "")])
            offset = attributes.upperBound
            return
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

    private static let pandocAttributes = Pattern(
        /\{(?:\s*[A-Za-z][A-Za-z-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))+\s*\}/
    )

    /// `![Foto](media/foto.jpg){width=50%}`, the attributes of a link, a picture, a span or code.
    private func attributes(_ start: Int) -> Range<Int>? {
        guard let before = source.sign(start - 1), ")]`".unicodeScalars.contains(before) else { return nil }
        let rest = source.string(start..<min(start + 200, range.upperBound))
        return rest.prefixMatch(of: Self.pandocAttributes).map { start..<(start + $0.output.utf8.count) }
    }

    /// Plug-ins of Joomla whose tags are left in texts.
    private static let plugins: Set<String> = [
        "loadposition", "loadmodule", "loadmoduleid", "mosimage", "mospagebreak", "readmore", "gallery", "youtube",
        "vimeo", "jcomments", "slider", "phocagallery", "phocadownload", "accordion", "attachments", "edocs", "pdf",
        "audio", "jumi",
    ]

    /// `{loadposition iklan}`, `{gallery}`, `{/gallery}`.
    private func isPlugin(_ start: Int) -> Bool {
        var index = start + 1
        if source.sign(index) == "/" { index += 1 }
        let name = source.text[index..<min(index + 16, range.upperBound)].prefix(while: \.isASCIILetter)
        guard !name.isEmpty, source.sign(name.endIndex) == "}" || source.sign(name.endIndex) == " " else {
            return false
        }
        return Self.plugins.contains(source.string(name.startIndex..<name.endIndex).lowercased())
    }

    /// `=E2=80=9C`: signs as mails encode them.
    mutating func readQuotedPrintable() -> Bool {
        var bytes: [UInt8] = []
        var end = offset
        while source.sign(end) == "=", end + 3 <= range.upperBound,
            let byte = UInt8(source.string((end + 1)..<(end + 3)), radix: 16),
            !source.string((end + 1)..<(end + 3)).contains(where: \.isLowercase)
        {
            bytes.append(byte)
            end += 3
        }
        if bytes.count == 1, let byte = bytes.first, isEncodedSign(byte, end) {
            report(.foreign(.quotedPrintable), offset..<end)
            offset = end
            return true
        }
        guard bytes.count > 1, bytes.allSatisfy({ $0 >= 0x80 }) else { return false }
        let text = String(validating: bytes, as: UTF8.self)
        report(.foreign(.quotedPrintable), offset..<end, text.map { [(offset..<end, $0)] } ?? [])
        offset = end
        return true
    }

    /// Codes that only mails have: of letters beyond ASCII and of control characters.
    private static let mailCodes = ["=E2=", "=C2=", "=C3=", "=0D", "=0A", "=09"]

    /// Whether a code of mail stands for a sign in a sentence: `Senin=2C dan`, `selesai=2E`. Addresses and formulas have others, and
    /// `Tampilan=3D` and `Kelas=2C` are what they say where the paragraph has no other code.
    private mutating func isEncodedSign(_ byte: UInt8, _ end: Int) -> Bool {
        guard [0x2C, 0x2E, 0x3A, 0x3B, 0x3D, 0x3F].contains(byte), source.isLetter(offset - 1), source.isSpace(end)
        else { return false }
        let hasCodes =
            hasMailCodes ?? Self.mailCodes.contains { source.text[range].firstRange(of: Array($0.utf8)) != nil }
        hasMailCodes = hasCodes
        return hasCodes
    }

    /// `𝗪𝗮𝗹𝗶 𝗞𝗼𝘁𝗮`: letters of formulas, which social networks have for bold text.
    mutating func readStyledLetters() -> Bool {
        var start = offset
        // Letters such as "ℋ" are in another block, and reading does not stop at them: those before this one are its word's first.
        let first = max(range.lowerBound, slips.last?.range.upperBound ?? 0)
        while start - 3 >= first, styledLetter(start - 3)?.length == 3 { start -= 3 }
        var (end, next) = (start, start)
        var plain = ""
        var words = ""
        // Spaces and stops between such words belong to them.
        while next < range.upperBound, next - start < 1000 {
            if let letter = styledLetter(next) {
                words.unicodeScalars.append(letter.plain)
                next += letter.length
                (end, plain) = (next, words)
            } else if end > start, next - end < 3, source.byte(next) < 0x80, !source.isLetter(next),
                source.byte(next) != 0x0A
            {
                words.unicodeScalars.append(Unicode.Scalar(source.byte(next)))
                next += 1
            } else {
                break
            }
        }
        steps -= next - start
        guard StyledLetters.hasWord(source.string(start..<end)) else { return false }
        report(.foreign(.styledLetters), start..<end, [(start..<end, plain)])
        offset = end
        return true
    }

    private func styledLetter(_ start: Int) -> (plain: Unicode.Scalar, length: Int)? {
        let byte = source.byte(start)
        guard byte == 0xF0 || byte == 0xE2 else { return nil }
        let length = byte == 0xF0 ? 4 : 3
        let scalar = source.string(start..<min(start + length, range.upperBound)).unicodeScalars.first
        return StyledLetters.plain(scalar).map { ($0, length) }
    }

    /// The kind of a tag of Liquid by the text after `{%`.
    private static func tag(_ text: String) -> MarkdownSlip.Origin {
        let name = text.drop { $0 == "-" || $0.isWhitespace }.prefix { $0.isLetter || $0 == "#" }
        if ["comment", "endcomment", "#"].contains(name) { return .liquidComment }
        return blocks.contains(String(name)) ? .liquidBlock : .liquid
    }

    /// Tags of Liquid around text, which stays when they go.
    private static let blocks: Set<String> = [
        "if", "elsif", "else", "endif", "unless", "endunless", "case", "when", "endcase", "for", "endfor", "break",
        "continue", "raw", "endraw", "capture", "endcapture", "assign", "tablerow", "endtablerow",
    ]

    private func isAttribute(_ range: Range<Int>) -> Bool {
        let text = source.string(range)
        guard !text.contains(where: \.isNewline), text.count > 1 else { return false }
        return text.first == ":"
            ? text.contains { ".#=".contains($0) } || text == ":toc" : source.isLetter(range.lowerBound + 1)
    }

    /// `==sorot==`, `++garis bawah++`, `||tersembunyi||`: two signs directly at the first and the last word.
    mutating func readPair(_ sign: String, _ origin: MarkdownSlip.Origin) {
        let start = offset
        let isRun = source.hasPrefix(sign, at: start) && source.text[start] != (start > 0 ? source.text[start - 1] : 0)
        let inner = start + 2
        let isMarked = origin == .highlight || origin == .otherMarkup
        guard isRun, source.sign(inner) != source.sign(start), origin == .hiddenComment || !source.isSpace(inner),
            !isMarked || (source.isSpace(start - 1) || source.sign(start - 1) == "(") && !isArrow(start),
            origin != .otherMarkup || source.isLetter(inner),
            // `100%%` is a number.
            origin != .hiddenComment || !source.isDigit(start - 1),
            let end = find(sign, from: inner + 1), origin == .hiddenComment || !source.isSpace(end - 1),
            !isMarked || !isArrow(end), sign != "||" || isAlone(start, end)
        else {
            offset += 1
            while offset < range.upperBound, source.text[offset] == source.text[start] { offset += 1 }
            return
        }
        report(.foreign(origin), start..<(end + 2))
        offset = end + 2
    }

    /// Whether a line has no bars but two pairs, so that it is not a row of a table.
    private mutating func isAlone(_ opening: Int, _ closing: Int) -> Bool {
        line(at: opening).map { line in line.text.count { source.sign($0) == "|" } == 4 && line.text.contains(closing) }
            ?? false
    }

    /// `==>`, `<==`, `==|` and `==-`.
    private func isArrow(_ start: Int) -> Bool {
        [start - 1, start + 2].contains { offset in
            source.sign(offset).map { "<>|-".unicodeScalars.contains($0) } == true
        }
    }

    private static let citation = Pattern(/:contentReference\[oaicite:[^\]\n]*\](?:\{[^}\n]*\})?|【[^】\n]*†[^】\n]*】/)

    /// `:contentReference[oaicite:0]{index=0}` and `【4†source】`, which assistants put for their sources.
    mutating func readCitation() -> Bool {
        guard source.hasPrefix(":contentReference[", at: offset) || source.hasPrefix("【", at: offset) else {
            return false
        }
        let rest = source.string(offset..<min(offset + 96, range.upperBound))
        guard let mark = rest.prefixMatch(of: Self.citation) else { return false }
        let start = offset
        offset += mark.output.utf8.count
        report(.foreign(.assistant), start..<offset, [(start..<offset, "")])
        return true
    }

    private static let emojiName = Pattern(/:(?:[a-z]{2,}(?:_[a-z]+)*[a-z]|[+-]1):(?=[\s.,!?:)]|$)/)

    /// Names without an underscore that people do write.
    private static let emojiNames: Set<String> = [
        "smile", "smiley", "grin", "joy", "laughing", "wink", "blush", "cry", "sob", "thinking", "warning", "tada",
        "rocket", "star", "sparkles", "heart", "fire", "thumbsup", "thumbsdown", "+1", "-1", "pray", "clap", "wave",
        "muscle", "eyes", "x", "exclamation", "question", "bulb", "memo", "pushpin", "calendar", "phone", "telephone",
        "email", "loudspeaker", "mega", "mag", "link", "lock", "key", "bell", "books", "book", "trophy", "house",
    ]

    /// `:smile:`, the name of an emoji as Slack and GitHub write it.
    mutating func readEmojiName() -> Bool {
        guard source.isSpace(offset - 1), !source.isSpace(offset + 1) else { return false }
        let rest = source.string(offset..<min(offset + 40, range.upperBound))
        guard let name = rest.prefixMatch(of: Self.emojiName) else { return false }
        let word = String(name.output.dropFirst().dropLast())
        guard word.contains("_") || Self.emojiNames.contains(word) else { return false }
        let start = offset
        offset += name.output.utf8.count
        report(.foreign(.emojiName), start..<offset)
        return true
    }

    /// `ﬁ`: letters that the font of a PDF joins to one, by which no search finds the word.
    mutating func readLigature() -> Bool {
        guard let plain = JoinedLetters.all.first(where: { source.hasPrefix($0.0, at: offset) })?.1 else {
            return false
        }
        let letter = offset..<(offset + 3)
        var (start, end) = (letter.lowerBound, letter.upperBound)
        while start > range.lowerBound, source.isLetter(start - 1) { start -= 1 }
        while end < range.upperBound, source.isLetter(end) { end += 1 }
        offset = letter.upperBound
        report(.foreign(.ligature), start..<end, [(letter, plain)])
        return true
    }

    /// `&lt;p&gt;` and `&amp;nbsp;`: HTML that a program encoded, which the page shows as it is.
    mutating func readEntities() {
        let start = offset
        offset += 1
        guard source.hasPrefix("lt;", at: offset) || source.hasPrefix("amp;", at: offset) else { return }
        steps -= 500
        let rest = source.string(start..<min(start + 48, range.upperBound)).prefix { !$0.isNewline }
        guard let match = rest.prefixMatch(of: Self.encoded) else { return }
        offset = start + rest[match.range].utf8.count
        report(.foreign(.entities), start..<offset)
    }

    private static let encoded = Pattern(
        /(?i:&lt;\/?(?:p|b|i|u|br|div|span|a|strong|em|img|ul|ol|li|h[1-6]|table|tr|td)(?:\s[^&]*)?\s?\/?&gt;|&amp;(?:nbsp|quot|lt|gt|amp|rsquo|ldquo|rdquo|#\d+);)/
    )

    /// `^blok1` at the end of a paragraph, to which links of Obsidian lead. `10 ^100` is a power.
    private mutating func readAnchor(_ start: Int) -> Bool {
        guard source.sign(start - 1) == " " else { return false }
        var end = start + 1
        while source.isLetter(end) || source.isDigit(end) || source.sign(end) == "-" { end += 1 }
        guard end - start > 3, ((start + 1)..<end).contains(where: source.isLetter),
            (end..<range.upperBound).allSatisfy(source.isSpace)
        else { return false }
        report(.foreign(.kramdown), start..<end, [((start - 1)..<end, "")])
        offset = end
        return true
    }

    /// `x^2^`.
    mutating func readSuperscript() {
        let start = offset
        offset += 1
        if readAnchor(start) { return }
        guard source.isLetter(start - 1) || source.isDigit(start - 1) else { return }
        var end = offset
        while source.isLetter(end) || source.isDigit(end), end - start < 8 { end += 1 }
        guard end > offset, end < range.upperBound, source.sign(end) == "^" else { return }
        report(.foreign(.superscript), start..<(end + 1))
        offset = end + 1
    }
}

/// Letters and digits of mathematics (U+1D400 to U+1D7FF, and those that Unicode had before), in bold, italics and other styles.
package enum StyledLetters {
    /// Returns the plain letter or digit. Nil for other signs.
    static func plain(_ scalar: Unicode.Scalar?) -> Unicode.Scalar? {
        guard let value = scalar?.value else { return nil }
        switch value {
        case 0x1D400...0x1D6A3:
            let place = (value - 0x1D400) % 52
            return Unicode.Scalar(place < 26 ? 0x41 + place : 0x61 + place - 26)
        case 0x1D7CE...0x1D7FF: return Unicode.Scalar(0x30 + (value - 0x1D7CE) % 10)
        default: return older[scalar ?? " "]
        }
    }

    /// Letters that Unicode had before the block of mathematics, which has gaps in their places.
    private static let older: [Unicode.Scalar: Unicode.Scalar] = [
        "ℎ": "h", "ℬ": "B", "ℰ": "E", "ℱ": "F", "ℋ": "H", "ℐ": "I", "ℒ": "L", "ℳ": "M", "ℛ": "R", "ℯ": "e", "ℊ": "g",
        "ℴ": "o", "ℭ": "C", "ℌ": "H", "ℑ": "I", "ℜ": "R", "ℨ": "Z", "ℂ": "C", "ℍ": "H", "ℕ": "N", "ℙ": "P", "ℚ": "Q",
        "ℝ": "R", "ℤ": "Z",
    ]

    /// Whether a letter is one in italics, of which formulas have names: `𝑠𝑖𝑛 𝑥`, `𝐼𝑘𝑒𝑠`.
    private static func isItalic(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "ℎ" || (0x1D434...0x1D467).contains(scalar.value)
    }

    /// Whether four letters that are not in italics follow each other. Fewer may be those of a formula.
    fileprivate static func hasWord(_ text: String) -> Bool {
        var count = 0
        return text.unicodeScalars.contains { scalar in
            count = plain(scalar) == nil || isItalic(scalar) ? 0 : count + 1
            return count > 3
        }
    }

    /// Returns the text with plain letters in their place, or nil where it has no word of such letters.
    package static func replaced(in text: String) -> String? {
        guard text.utf8.contains(0xF0), hasWord(text) else { return nil }
        var replaced = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { replaced.append(plain(scalar) ?? scalar) }
        return String(replaced)
    }
}

/// Letters that the fonts of PDFs join to one sign, with what they stand for.
package enum JoinedLetters {
    static let all = [
        ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅ", "st"), ("ﬆ", "st"),
    ]

    /// Returns the text with single letters in their place, or nil where it has none.
    package static func separated(in text: String) -> String? {
        guard text.utf8.contains(0xEF), all.contains(where: { text.contains($0.0) }) else { return nil }
        return all.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
