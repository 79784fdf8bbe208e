import ASCII
import Foundation

/// Creates and validates the parts of addresses.
public enum Slug {
    /// The length in ASCII characters at which slugs made from titles are cut, at the end of a word.
    static let lengthLimit = 80
    /// The length in bytes up to which a slug that somebody chose is kept.
    package static let chosenLimit = 200

    /// Returns the slug of a title: lower-case ASCII letters and digits, words joined by hyphens. The same title has the same slug on every machine
    /// and in every version of Terang. Empty where ASCII can represent none of the title's letters and digits.
    public static func make(from title: String) -> String {
        var words: [String] = []
        var word = ""
        // Foundation decomposes slowly, and ASCII has nothing to decompose.
        let plain = title.utf8.allSatisfy { $0 < 0x80 } ? title : title.decomposedStringWithCanonicalMapping
        for scalar in plain.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
            // "Jum'at" is one word, however its apostrophe was typed.
            case "'", "\u{2019}", "\u{2018}", "\u{02BC}", "`": continue
            case "&":
                words.append(word)
                words.append("dan")
                word = ""
            default:
                if let letters = asciiLetters[scalar] {
                    word += letters
                } else if !(0x300...0x36F).contains(scalar.value) {
                    words.append(word)
                    word = ""
                }
            }
        }
        words.append(word)
        return join(words.filter { !$0.isEmpty })
    }

    /// Returns whether a text can be one part of an address: lower-case ASCII letters, digits and inner hyphens, at most ``chosenLimit`` bytes.
    public static func isValid(_ text: String) -> Bool {
        let isClean = text.utf8.allSatisfy {
            $0.isASCIILowercase || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
        }
        return isClean && !text.isEmpty && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.utf8.count <= chosenLimit
    }

    private static func join(_ words: [String]) -> String {
        var slug = ""
        for word in words {
            if slug.isEmpty {
                slug = String(word.prefix(lengthLimit))
            } else if slug.utf8.count + 1 + word.utf8.count <= lengthLimit {
                slug += "-" + word
            } else {
                break
            }
        }
        return slug
    }

    /// Letters that canonical decomposition does not split.
    private static let asciiLetters: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
    ]
}
