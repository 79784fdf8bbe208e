import ASCII

/// Escapes text so that GitHub Flavored Markdown reads it as the same text.
struct MarkdownEscape {
    let isInTable: Bool
    /// Whether the text is inside a link or picture, where addresses do not become links automatically.
    let isInLink: Bool
    /// Whether anything other than a space follows directly, which GFM would add to an address at the end.
    var meetsMore = false

    /// Escapes text within a line.
    func text(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = isInLink ? nil : Self.addressStart(in: rest) {
            result += escaped(rest[..<start])
            let end = rest[start...].firstIndex { HTMLText.isSpace($0) } ?? rest.endIndex
            result += address(rest[start..<end], meetsMore: meetsMore && end == rest.endIndex)
            rest = rest[end...]
        }
        return result + escaped(rest)
    }

    /// Escapes the start of a line that would begin something other than a paragraph.
    static func lineStart(_ line: String) -> String {
        guard let first = line.first else { return line }
        let rest = line.dropFirst()
        let followsSpace = rest.isEmpty || rest.first == " " || rest.first == "\t" || rest.first == "\n"
        let firstLine = line.prefix { $0 != "\n" }
        let isRuler = firstLine.allSatisfy { "-=|: ".contains($0) }
        switch first {
        case ">": return "\\" + line
        case "#":
            let signs = line.prefix { $0 == "#" }
            let next = line.dropFirst(signs.count).first
            return next == nil || next == " " || next == "\n" ? "\\" + line : line
        case "-", "+": return followsSpace || isRuler ? "\\" + line : line
        case "=", ":", "|": return isRuler ? "\\" + line : line
        default: break
        }
        let digits = line.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, digits.count <= 9 else { return line }
        let sign = line.dropFirst(digits.count)
        guard let mark = sign.first, mark == "." || mark == ")" else { return line }
        let next = sign.dropFirst().first
        guard next == nil || next == " " || next == "\n" else { return line }
        return digits + "\\" + sign
    }

    /// Escapes the destination of a link or picture.
    static func destination(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "(", ")", "<", ">", "\\", "\"", "`", "|", "[", "]": result += percentEncoded(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            case "&": result += "&amp;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        // An ampersand needs escaping only where it would begin an entity.
        return unambiguousAmpersands(result)
    }

    private static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }

    private static func unambiguousAmpersands(_ text: String) -> String {
        let pieces = text.split(separator: "&amp;", omittingEmptySubsequences: false)
        guard let first = pieces.first else { return text }
        return pieces.dropFirst().reduce(String(first)) { result, piece in
            result + (beginsEntity(piece) ? "&amp;" : "&") + piece
        }
    }

    /// Returns whether the text after an ampersand makes it an entity.
    private static func beginsEntity(_ text: Substring) -> Bool {
        let name = text.prefix { $0 == "#" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return !name.isEmpty && text.dropFirst(name.count).first == ";"
    }

    private func escaped(_ text: Substring) -> String {
        var result = ""
        var previous: Character = " "
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let after = text.index(after: index)
            if needsEscape(character, before: text[after...], after: previous) { result += "\\" }
            result.append(character)
            previous = character
            index = after
        }
        return result
    }

    private func needsEscape(_ character: Character, before rest: Substring, after previous: Character) -> Bool {
        switch character {
        case "\\", "*", "[", "]", "<", "`", "~": true
        case "|": isInTable
        case "&": Self.beginsEntity(rest)
        case "_":
            // Within a word it does not emphasise.
            !(Self.isWord(previous) && rest.first.map(Self.isWord) == true)
        default: false
        }
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// Returns the start of an address that GFM would turn into a link, without processing escapes in it.
    private static func addressStart(in text: Substring) -> Substring.Index? {
        var isBehindLetter = false
        for index in text.utf8.indices {
            let letter = text.utf8[index] | 0x20
            if !isBehindLetter, "hfw".utf8.contains(letter),
                ["http://", "https://", "ftp://", "www."].contains(where: { hasPrefix(text[index...], $0) })
            {
                return index
            }
            isBehindLetter = letter.isASCIILowercase
        }
        return nil
    }

    private static func hasPrefix(_ text: Substring, _ prefix: String) -> Bool {
        text.prefix(prefix.count).lowercased() == prefix
    }

    /// Returns an address in running text: unchanged where nothing in it has another meaning, otherwise in angle
    /// brackets, or with its colon or dot escaped so that it stays text.
    private func address(_ text: Substring, meetsMore: Bool) -> String {
        let plain = escaped(text)
        guard plain != text || meetsMore else { return plain }
        let end = text.lastIndex { !".,;:!?)'\"\u{201D}\u{2019}*_~".contains($0) }
        if let end, !Self.hasPrefix(text, "www."), isAutolink(text[...end]) {
            return "<" + text[...end] + ">" + escaped(text[text.index(after: end)...])
        }
        guard let stop = text.firstIndex(where: { $0 == ":" || $0 == "." }) else { return plain }
        let rest = MarkdownEscape(isInTable: isInTable, isInLink: isInLink, meetsMore: meetsMore)
        return text[..<stop] + "\\" + text[stop...stop] + rest.text(String(text[text.index(after: stop)...]))
    }

    private func isAutolink(_ text: Substring) -> Bool {
        text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value < 0x7F && !"<>\\`&".unicodeScalars.contains($0) && !(isInTable && $0 == "|")
        }
    }
}
