import ASCII
import RelatedNews

/// Finds the words of a text in the same way as the script of the search page finds those of a query.
///
/// A word is a run of two to forty letters, in lower case without diacritics and apostrophes, or a number of up to ten
/// digits without group separators. An English genitive loses its `s`.
struct WordScanner {
    /// In bytes. A longer run is an address or garbage.
    private static let longestWord = 40
    private static let longestNumber = 10

    private let folding = LetterFolding()
    /// The folded letter of each ASCII byte; 0 for bytes that are not letters.
    private let letters: [UInt8]
    /// The first bytes of the word that is being read: one more than may count, so that a longer one is known.
    private var word = InlineArray<41, UInt8>(repeating: 0)
    private var byteCount = 0
    private var letterCount = 0
    /// The word's length in bytes before its last apostrophe, or -1 where it has none.
    private var apostrophe = -1

    init() {
        letters = (UInt8(0)..<128).map { [folding] byte in
            let text = [byte]
            if case .letter(let letter) = folding.role(in: text.span, at: 0).role { return letter }
            return 0
        }
    }

    /// Calls `take` with each word of a text.
    mutating func scan(_ text: String, _ take: (Span<UInt8>) throws -> Void) rethrows {
        let bytes = text.utf8.span
        var index = 0
        while index < bytes.count {
            if byteCount == 0, let end = endOfPlainWord(in: bytes, from: index) {
                try take(bytes.extracting(index..<end))
                index = end
                continue
            }
            let byte = bytes[index]
            if byte < 0x80, letters[Int(byte)] != 0 {
                append(letters[Int(byte)])
                letterCount += 1
                index += 1
                continue
            }
            let (role, length) = folding.role(in: bytes, at: index)
            switch role {
            case .letter(let letter):
                append(letter)
                letterCount += 1
            case .foreignLetter:
                for offset in 0..<length { append(bytes[index + offset]) }
                letterCount += 1
            case .ignored:
                break
            case .apostrophe:
                apostrophe = byteCount
            case .hyphen, .space, .separator:
                try endWord(take)
            case .digit:
                try endWord(take)
                index = try takeNumber(in: bytes, from: index, take)
                continue
            }
            index += length
        }
        try endWord(take)
    }

    /// Returns the end of a word that begins at an index and is written as it is folded, as most are. Nil where there is no such word.
    private func endOfPlainWord(in bytes: Span<UInt8>, from start: Int) -> Int? {
        var end = start
        while end < bytes.count, bytes[end] >= UInt8(ascii: "a"), bytes[end] <= UInt8(ascii: "z") { end += 1 }
        guard end - start >= 2, end - start <= Self.longestWord else { return nil }
        guard end < bytes.count else { return end }
        return bytes[end] < 0x80 && letters[Int(bytes[end])] == 0 && bytes[end] != UInt8(ascii: "'") ? end : nil
    }

    private mutating func append(_ byte: UInt8) {
        guard byteCount <= Self.longestWord else { return }
        word[byteCount] = byte
        byteCount += 1
    }

    private mutating func endWord(_ take: (Span<UInt8>) throws -> Void) rethrows {
        if apostrophe > 0, apostrophe == byteCount - 1, word[apostrophe] == UInt8(ascii: "s") {
            byteCount -= 1
            letterCount -= 1
        }
        if letterCount >= 2, byteCount <= Self.longestWord { try take(word.span.extracting(first: byteCount)) }
        byteCount = 0
        letterCount = 0
        apostrophe = -1
    }

    /// Reads the number that begins at an index, such as `2026`, `1.250.000` or `7,2`, and returns the index after it.
    private mutating func takeNumber(
        in bytes: Span<UInt8>,
        from start: Int,
        _ take: (Span<UInt8>) throws -> Void
    ) rethrows -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index].isASCIIDigit {
                append(bytes[index])
                index += 1
            } else if Self.isGroupMark(bytes[index]), index + 1 < bytes.count, bytes[index + 1].isASCIIDigit {
                index += 1
            } else {
                break
            }
        }
        if byteCount <= Self.longestNumber { try take(word.span.extracting(first: byteCount)) }
        byteCount = 0
        return index
    }

    private static func isGroupMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
}
