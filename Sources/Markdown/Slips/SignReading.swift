/// Looks at single bytes of a text. What lies outside of the text reads as white space.
protocol SignReading {
    var text: [UInt8] { get }
}

/// A text whose signs are looked at.
struct SlipText: SignReading {
    let text: [UInt8]

    /// Bytes that ``InlineSlips`` looks at.
    private static let signs: [Bool] = {
        var signs = [Bool](repeating: false, count: 256)
        for byte in "\\`<:[]*_~{=%$^".utf8 { signs[Int(byte)] = true }
        return signs
    }()

    /// Returns the offset of the next byte that may begin a slip, or `end`.
    func nextSign(_ start: Int, before end: Int) -> Int {
        text.withUnsafeBufferPointer { text in
            Self.signs.withUnsafeBufferPointer { signs in
                var offset = start
                while offset < end, !signs[Int(text[offset])] { offset += 1 }
                return offset
            }
        }
    }
}

extension SignReading {
    func sign(_ offset: Int) -> Unicode.Scalar? {
        text.indices.contains(offset) ? Unicode.Scalar(text[offset]) : nil
    }

    /// White space, and what lies outside of the text.
    func isSpace(_ offset: Int) -> Bool {
        !text.indices.contains(offset) || SourceLines.isSpace(text[offset])
    }

    func isDigit(_ offset: Int) -> Bool {
        text.indices.contains(offset) && (0x30...0x39).contains(text[offset])
    }

    func isLetter(_ offset: Int) -> Bool {
        text.indices.contains(offset) && (Prose.isLetter(text[offset]) || text[offset] >= 0xC3 && !isMark(offset))
    }

    /// Whether a sign of General Punctuation or a bullet begins here.
    private func isMark(_ offset: Int) -> Bool { text[offset] == 0xE2 || text[offset] == 0xEF }

    func hasPrefix(_ prefix: String, at offset: Int) -> Bool {
        offset >= 0 && offset <= text.count && text[offset...].starts(with: prefix.utf8)
    }

    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
