/// A number in a text: groups of digits, joined by single spaces, dots or hyphens.
struct DigitGroups {
    let groups: [String]
    /// The last 64 characters before it, in small letters.
    let before: String
    /// How many characters of the text are before it.
    let offset: Int

    /// Numbers that are not part of a word, a path or a document number: those have letters, slashes and underscores next to their digits.
    static func find(in text: String) -> [DigitGroups] {
        let characters = Array(text)
        var found: [DigitGroups] = []
        var index = 0
        while index < characters.count {
            guard isDigit(characters[index]) else {
                index += 1
                continue
            }
            let start = index
            var groups = [""]
            while index < characters.count {
                if isDigit(characters[index]) {
                    groups[groups.count - 1].append(characters[index])
                    index += 1
                } else if let next = separatorLength(characters, at: index) {
                    groups.append("")
                    index += next
                } else {
                    break
                }
            }
            let before = String(characters[max(0, start - 64)..<start]).lowercased()
            // `NIK3201…`: the word for such a number may lack its space.
            let isLabelled = ["nik", "nip", "ktp", "npwp"].contains(where: before.hasSuffix)
            // `@6281…`, a person whom a message in WhatsApp mentions.
            let isMention =
                before.hasSuffix("@") && groups[0].hasPrefix("62") && !isWordCharacter(characters, at: start - 2)
            let isPart =
                isWordCharacter(characters, at: start - 1) && !isLabelled && !isMention
                || isContinued(characters, at: index)
            if !isPart { found.append(DigitGroups(groups: groups, before: before, offset: start)) }
        }
        return found
    }

    /// The numbers outside of web addresses, whose digits mean nothing to people.
    static func outsideAddresses(of text: String) -> [DigitGroups] { find(in: withoutAddresses(text)) }

    /// Runs of neighbouring groups with these lengths.
    func runs(of lengths: [Int]) -> [String] {
        guard groups.count >= lengths.count else { return [] }
        return (0...(groups.count - lengths.count)).compactMap { start in
            let run = groups[start..<(start + lengths.count)]
            return run.map(\.count) == lengths ? run.joined() : nil
        }
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    /// One separator between two digits, or the `) ` after an area code.
    private static func separatorLength(_ characters: [Character], at index: Int) -> Int? {
        func digit(_ offset: Int) -> Bool { index + offset < characters.count && isDigit(characters[index + offset]) }
        if " .-".contains(characters[index]), digit(1) { return 1 }
        guard characters[index] == ")" else { return nil }
        if digit(1) { return 1 }
        return index + 1 < characters.count && " -".contains(characters[index + 1]) && digit(2) ? 2 : nil
    }

    private static func isWordCharacter(_ characters: [Character], at index: Int) -> Bool {
        guard characters.indices.contains(index) else { return false }
        let character = characters[index]
        return character.isLetter || "/_=#%&@".contains(character)
    }

    /// Whether a word goes on after the digits, as in `2024.pdf`, `045/7` or `2024-a`.
    private static func isContinued(_ characters: [Character], at index: Int) -> Bool {
        if isWordCharacter(characters, at: index) { return true }
        guard characters.indices.contains(index), ".-".contains(characters[index]) else { return false }
        return characters.indices.contains(index + 1) && characters[index + 1].isLetter
    }

    /// The text with spaces in the place of web addresses. A WhatsApp link is a telephone number.
    private static func withoutAddresses(_ text: String) -> String {
        guard text.contains("://") || text.contains("www.") else { return text }
        var found = ""
        var word = ""
        func shown() -> String {
            let lower = word.lowercased()
            if lower.contains("wa.me/") || lower.contains("whatsapp.com/send") {
                return word.map { "/=?&".contains($0) ? " " : String($0) }.joined().replacing("%2B", with: "+  ")
            }
            let starts = ["://", "www.", "WWW."].compactMap { word.firstRange(of: $0)?.lowerBound }
            guard let start = starts.min() else { return word }
            // "[1601017112990000](https://…" has a number before the address.
            let before = word[..<start].prefix(
                upTo: word[..<start].lastIndex { !$0.isLetter }.map(word.index(after:)) ?? word.startIndex
            )
            return before + String(repeating: " ", count: word.count - before.count)
        }
        for character in text {
            guard character.isWhitespace else {
                word.append(character)
                continue
            }
            found += shown()
            found.append(character)
            word = ""
        }
        return found + shown()
    }
}

extension Sequence<UInt8> {
    /// Whether a text may have a number of at least so many ASCII digits, in groups as ``DigitGroups`` joins them.
    @inlinable package func hasNumber(ofDigits least: Int) -> Bool {
        var (digits, separators) = (0, 0)
        for byte in self {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                separators = 0
                if digits == least { return true }
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ")"):
                separators += 1
                // The most is `) `, after an area code.
                if separators > 2 { digits = 0 }
            default: digits = 0
            }
        }
        return false
    }
}
