import ASCII

/// Looks at single bytes of a text. What lies outside of the text reads as white space.
protocol SignReading {
    var text: [UInt8] { get }
}

/// A text whose signs are looked at.
struct SlipText: SignReading {
    let text: [UInt8]

    /// Bytes that may begin a slip within a line.
    static let signs: [Bool] = {
        var signs = [Bool](repeating: false, count: 256)
        for byte in "\\`<:[]*_~{=%$^&#+|/,".utf8 { signs[Int(byte)] = true }
        // The first bytes of `【` and of wide signs such as `＃`.
        signs[0xE3] = true
        // Those of the letters of formulas.
        signs[0xF0] = true
        signs[0xEF] = true
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
        let text = text
        return offset >= 0 && offset < text.count ? Unicode.Scalar(text[offset]) : nil
    }

    /// The byte at an offset; a space outside of the text.
    func byte(_ offset: Int) -> UInt8 {
        let text = text
        return offset >= 0 && offset < text.count ? text[offset] : 0x20
    }

    /// White space, and what lies outside of the text.
    func isSpace(_ offset: Int) -> Bool { SourceLines.isSpace(byte(offset)) }

    /// The end of the special spaces that begin at an offset, such as no-break spaces; the offset where there is none.
    func endOfSpecialSpaces(_ offset: Int) -> Int {
        var end = offset
        while let width = specialSpace(at: end) { end += width }
        return end
    }

    /// The length of the special space at an offset. Nil where there is another sign.
    private func specialSpace(at offset: Int) -> Int? {
        if hasPrefix("\u{A0}", at: offset) { return 2 }
        guard text.indices.contains(offset), text[offset] >= 0xE2, offset + 2 < text.count else { return nil }
        let bytes = (text[offset], text[offset + 1], text[offset + 2])
        let isSpace =
            bytes.0 == 0xE2 && bytes.1 == 0x80 && (0x80...0x8B).contains(bytes.2) || bytes == (0xE2, 0x80, 0xAF)
            || bytes == (0xE3, 0x80, 0x80) || bytes == (0xEF, 0xBB, 0xBF)
        return isSpace ? 3 : nil
    }

    /// White space of any kind, which may be special.
    func isAnySpace(_ offset: Int) -> Bool { isSpace(offset) || endOfSpecialSpaces(offset) > offset }

    /// Whether white space of any kind ends before an offset.
    func isAnySpace(before offset: Int) -> Bool { startOfSpace(before: offset) < offset }

    /// Where the sign of white space begins that ends before an offset; the offset where there is none.
    func startOfSpace(before offset: Int) -> Int {
        if isSpace(offset - 1) { return offset - 1 }
        return [2, 3].map { offset - $0 }.first { endOfSpecialSpaces($0) == offset } ?? offset
    }

    func isDigit(_ offset: Int) -> Bool { text.indices.contains(offset) && text[offset].isASCIIDigit }

    func isLetter(_ offset: Int) -> Bool {
        text.indices.contains(offset) && (text[offset].isASCIILetter || text[offset] >= 0xC3 && !isMark(offset))
    }

    /// Whether a sign of General Punctuation or a bullet begins here.
    private func isMark(_ offset: Int) -> Bool { text[offset] == 0xE2 || text[offset] == 0xEF }

    func hasPrefix(_ prefix: String, at offset: Int) -> Bool {
        offset >= 0 && offset <= text.count && text[offset...].starts(with: prefix.utf8)
    }

    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
