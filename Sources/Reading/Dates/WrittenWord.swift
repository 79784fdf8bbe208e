/// A run of letters or of digits: `13Oktober` is two words.
struct WrittenWord {
    /// In small letters.
    let text: String
    let range: Range<String.Index>
    /// What separates the word from the one before it.
    let gap: Substring
    /// The character that follows. Nil at the end.
    let sign: Character?
    /// Whether only ``sign`` separates the word from the next.
    let joinsNext: Bool

    /// The number of minutes or seconds that two digits are.
    var sixtieth: Int? { text.count == 2 ? Int(text).flatMap { $0 < 60 ? $0 : nil } : nil }

    static func words(of text: String) -> [WrittenWord] {
        var words: [WrittenWord] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard isPart(text[index]) else {
                index = text.index(after: index)
                continue
            }
            let isNumber = text[index].isNumber
            let start = index
            while index < text.endIndex, isPart(text[index]), text[index].isNumber == isNumber {
                index = text.index(after: index)
            }
            let rest = text[index...]
            // "January 1st, 2020".
            if !isNumber, words.last?.range.upperBound == start, words.last.map({ Int($0.text) != nil }) == true,
                ["st", "nd", "rd", "th"].contains(text[start..<index].lowercased())
            {
                continue
            }
            words.append(
                WrittenWord(
                    text: text[start..<index].lowercased(),
                    range: start..<index,
                    gap: text[(words.last?.range.upperBound ?? text.startIndex)..<start],
                    sign: rest.first,
                    joinsNext: rest.dropFirst().first.map(isPart) == true
                )
            )
        }
        return words
    }

    private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

/// Dates with the signs of ASCII.
enum DatePlainText {
    /// Returns the text with ASCII digits, signs and spaces in place of full-width digits, dashes and no-break spaces,
    /// without quotation marks or spaces around it.
    static func plain(_ text: String) -> String {
        // Most dates have nothing to replace.
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "'") }) {
            return text.trimmingQuotes
        }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x2010...0x2015, 0x2212: plain.append("-")
            // "Jum'at" is one word, and some signs are not seen.
            case 0x27, 0x2018, 0x2019, 0x2BC, 0x200B...0x200F, 0x2060, 0xFEFF: continue
            default: plain.append(scalar.properties.isWhitespace ? " " : scalar)
            }
        }
        return String(plain).trimmingQuotes
    }
}
