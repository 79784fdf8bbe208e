import ASCII

/// The role of a character in word segmentation.
package enum CharacterRole {
    /// A Latin letter, folded to lower-case ASCII without diacritics.
    case letter(UInt8)
    /// A letter of another script, kept unchanged.
    case foreignLetter
    case digit
    /// A mark that does not end a word: a combining accent, a soft hyphen.
    case ignored
    case apostrophe
    case hyphen
    /// White space, which ends a word but no phrase.
    case space
    /// Anything else: it ends a word and a phrase.
    case separator
}

/// Determines the roles of characters in UTF-8 text.
package struct LetterFolding: Sendable {
    /// Roles of the ASCII bytes.
    private let ascii: [CharacterRole]
    /// Base letters of U+00C0 to U+017F, or a space where the character is not a letter.
    private let latin: [UInt8]

    package init() {
        ascii = (UInt8(0)..<128).map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter(byte | 0x20)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
            case UInt8(ascii: "'"): .apostrophe
            case UInt8(ascii: "-"): .hyphen
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): .space
            default: .separator
            }
        }
        let latin1 = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
        let extendedA =
            "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllll"
            + "lnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        latin = Array((latin1 + extendedA).utf8)
    }

    /// Most bytes of a text are letters.
    func isASCIILetter(_ byte: UInt8) -> Bool {
        let folded = byte | 0x20
        return folded.isASCIILowercase
    }

    /// Returns the role of the character at a byte index, and its length in bytes.
    package func role(in text: Span<UInt8>, at index: Int) -> (role: CharacterRole, length: Int) {
        let lead = text[index]
        switch lead {
        case 0..<0x80:
            return (ascii[Int(lead)], 1)
        case 0xC2...0xDF:
            return (twoByteRole(Int(lead & 0x1F) << 6 | Int(text[index + 1] & 0x3F)), 2)
        case 0xE0...0xEF:
            let scalar = Int(lead & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
            return (threeByteRole(scalar), 3)
        default:
            // The other planes hold pictographs, and scripts that public bodies in Indonesia do not use.
            return (.separator, 4)
        }
    }

    private func twoByteRole(_ scalar: Int) -> CharacterRole {
        switch scalar {
        case 0xA0: .space
        case 0xAD: .ignored
        case ..<0xC0: .separator
        case ..<0x180: latin[scalar - 0xC0] == UInt8(ascii: " ") ? .separator : .letter(latin[scalar - 0xC0])
        case 0x2BC: .apostrophe
        case 0x300..<0x370: .ignored
        default: .foreignLetter
        }
    }

    private func threeByteRole(_ scalar: Int) -> CharacterRole {
        switch scalar {
        case 0x2010, 0x2011: .hyphen
        case 0x2018, 0x2019: .apostrophe
        // General and CJK punctuation, symbols, private use and presentation forms.
        case 0x2000..<0x2C00, 0x3000..<0x3040, 0xE000..<0xF900, 0xFE00...0xFFFF: .separator
        default: .foreignLetter
        }
    }
}
