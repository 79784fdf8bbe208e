import Diagnostics
import Foundation

/// Compares headings, names and words as offices write them.
package enum HeadingName {
    /// Small letters and digits only: case, accents, spaces, underscores and punctuation make no difference.
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
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letters.append(byte)
            default: continue
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Small letters and digits, word by word. A change between letters and digits begins a word: `h4` has two.
    package static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previousIsDigit = false
        for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            guard isDigit || scalar.properties.isAlphabetic else {
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

    /// The index of each column by its folded name, title and synonyms. Names come before titles and these before
    /// synonyms where several columns share one.
    static func names(of columns: some Sequence<RegisterColumn>) -> [String: Int] {
        var names: [String: Int] = [:]
        func add(_ name: String, _ column: Int) {
            let folded = folded(name)
            if !folded.isEmpty, names[folded] == nil { names[folded] = column }
        }
        for (index, column) in columns.enumerated() { add(column.name, index) }
        for (index, column) in columns.enumerated() {
            for language in Language.allCases { add(column.title[language], index) }
        }
        for (index, column) in columns.enumerated() {
            for synonym in column.synonyms { add(synonym, index) }
        }
        return names
    }
}
