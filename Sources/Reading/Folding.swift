import ASCII
import Foundation

extension StringProtocol {
    /// The text in lower case with spaces for the hyphens and underscores between its words.
    package var spacedWords: String { String(lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 }) }

    /// The text without white space at its ends.
    package var trimmed: String {
        // Most texts begin and end with a printable sign of ASCII.
        let text = String(self)
        let signs: ClosedRange<UInt8> = 0x21...0x7E
        if let first = text.utf8.first, let last = text.utf8.last, signs.contains(first), signs.contains(last) {
            return text
        }
        let rest = text.drop(while: \.isWhitespace)
        return String(rest[..<(rest.lastIndex { !$0.isWhitespace }.map(rest.index(after:)) ?? rest.startIndex)])
    }
}

extension String {
    /// The text with one space for each run of white space and none at its ends: spreadsheets move line breaks about.
    package var spacedOnce: String { split(whereSeparator: \.isSpace).joined(separator: " ") }

    /// The text without white space and quotation marks, straight or curly, at its ends.
    package var trimmingQuotes: String {
        let isOuter = { (character: Character) in character.isWhitespace || "\"'“”„‟‘’‚‛«»".contains(character) }
        let rest = drop(while: isOuter)
        return String(rest[..<(rest.lastIndex { !isOuter($0) }.map(rest.index(after:)) ?? rest.startIndex)])
    }

    /// The text without a pair of curly quotation marks around it, which programs make of those that YAML needs. A text with
    /// further ones in it is left as it is.
    var withoutCurlyQuotes: String {
        let curly = "“”„‟‘’‚‛«»"
        // Nearly all texts end with a letter.
        guard utf8.last.map({ $0 >= 0x80 }) == true, count > 2, let first, let last, curly.contains(first),
            curly.contains(last),
            !dropFirst().dropLast().contains(where: curly.contains)
        else { return self }
        return String(dropFirst().dropLast())
    }

    /// The words in lower case, without what is neither letter nor digit.
    package var plainWords: [Substring] {
        let text = lowercased()
        // Most texts are ASCII, whose bytes are its characters.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split { !$0.isLetter && !$0.isNumber } }
        return text.utf8.split { !$0.isASCIIAlphanumeric }.map { Substring($0) }
    }

    /// The words in lower case with one space between them: `Serta-Merta` and `serta_merta` are the same.
    package var foldedWords: String { plainWords.joined(separator: " ") }
}

extension [String] {
    /// The words of a list that is written as one text.
    package init(words text: String) { self = text.split(whereSeparator: \.isWhitespace).map(String.init) }
}

extension Set<String> {
    /// The words of a list that is written as one text.
    package init(words text: String) { self.init([String](words: text)) }
}

/// Compares headings, names and words as offices write them.
package enum HeadingName {
    /// Returns the letters and digits in lower case, without accents: spaces, underscores and punctuation make no difference.
    package static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text) }
        var letters = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            letters.append(scalar)
        }
        return String(letters)
    }

    private static func foldedASCII(_ text: String) -> String {
        var letters: [UInt8] = []
        for byte in text.utf8 where byte.isASCIIAlphanumeric { letters.append(byte.asciiLowercased) }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Returns the words in lower case, without accents. A change between letters and digits begins a word: `h4` has two.
    package static func words(of text: String) -> [String] {
        // Most cells are ASCII, which has no accents to take off.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return wordsOfASCII(text) }
        var words: [String] = []
        var word = ""
        var previousIsDigit = false
        for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            let isLetter = scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isAlphabetic
            guard isDigit || isLetter else {
                // An accent belongs to the letter before it.
                if (0x300...0x36F).contains(scalar.value) { continue }
                if !word.isEmpty { words.append(word) }
                word = ""
                continue
            }
            if !word.isEmpty, isDigit != previousIsDigit {
                words.append(word)
                word = ""
            }
            word.unicodeScalars.append(scalar)
            previousIsDigit = isDigit
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static func wordsOfASCII(_ text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            let isDigit = byte.isASCIIDigit
            guard isDigit || byte.isASCIILetter else {
                end()
                continue
            }
            if let last = word.last, isDigit != (last <= UInt8(ascii: "9")) { end() }
            word.append(isDigit ? byte : byte | 0x20)
        }
        end()
        return words
    }
}
