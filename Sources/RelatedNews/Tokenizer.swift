import ASCII

/// Finds the words of a text.
///
/// A word has three or more letters and is folded to lower case without diacritics: `Jum'at` becomes `jumat`, `café` becomes `cafe`. Where `numbers`
/// is set, numbers of two to four digits count as words too, such as years and anniversaries in titles.
struct Tokenizer {
    struct Token {
        /// The word's number in the vocabulary.
        let word: Int32
        /// Whether a hyphen joins it to the previous word.
        let isJoined: Bool
        /// Whether only white space or a hyphen separates it from the previous word.
        let isAdjacent: Bool
    }

    /// Bytes. A longer run is an address or garbage.
    private static let longestWord = 40

    /// A word that is being read.
    private struct Word {
        var buffer = WordBuffer()
        /// The number of bytes, even where the word is too long for the buffer.
        var count = 0
        var letterCount = 0
        /// The length in bytes before the last apostrophe, or -1.
        var apostrophe = -1
        var isJoined = false
        /// Whether anything other than white space came since the previous word.
        var isApart = true

        mutating func append(_ byte: UInt8) {
            if count < longestWord { buffer.append(byte) }
            count += 1
        }

        mutating func append(lettersOf text: Span<UInt8>, in range: Range<Int>) {
            if count + range.count <= longestWord { buffer.append(lettersOf: text, in: range) }
            count += range.count
            letterCount += range.count
        }
    }

    private let folding = LetterFolding()

    /// Appends the words of a text to `tokens` and adds new ones to the vocabulary.
    func scan(
        _ text: String,
        numbers: Bool,
        vocabulary: inout Vocabulary,
        tokens: inout [Token]
    ) {
        let bytes = text.utf8.span
        var word = Word()
        var index = 0
        while index < bytes.count {
            var end = index
            while end < bytes.count, folding.isASCIILetter(bytes[end]) { end += 1 }
            if end > index {
                word.append(lettersOf: bytes, in: index..<end)
                index = end
                continue
            }
            let (role, length) = folding.role(in: bytes, at: index)
            switch role {
            case .letter(let letter):
                word.append(letter)
                word.letterCount += 1
            case .foreignLetter:
                for offset in 0..<length { word.append(bytes[index + offset]) }
                word.letterCount += 1
            case .ignored:
                break
            case .apostrophe:
                word.apostrophe = word.count
            case .hyphen:
                let counts = Self.end(&word, &vocabulary, &tokens)
                word.isJoined = counts
            case .space:
                Self.end(&word, &vocabulary, &tokens)
            case .separator:
                Self.end(&word, &vocabulary, &tokens)
                word.isApart = true
            case .digit:
                Self.end(&word, &vocabulary, &tokens)
                word.isApart = true
                let end = Self.endOfNumber(in: bytes, from: index)
                if numbers { Self.enterNumber(bytes.extracting(index..<end), &vocabulary, &tokens) }
                index = end
                continue
            }
            index += length
        }
        Self.end(&word, &vocabulary, &tokens)
    }

    /// Ends the current word and returns whether it counts as a word.
    @discardableResult
    private static func end(_ word: inout Word, _ vocabulary: inout Vocabulary, _ tokens: inout [Token]) -> Bool {
        if word.apostrophe > 0, word.apostrophe == word.count - 1, word.count <= longestWord,
            word.buffer[word.apostrophe] == UInt8(ascii: "s")
        {
            word.buffer.removeLast()
            word.count -= 1
            word.letterCount -= 1
        }
        let counts = word.letterCount >= 3 && word.count <= longestWord
        if counts {
            let number = vocabulary.number(ofWord: word.buffer)
            tokens.append(Token(word: Int32(number), isJoined: word.isJoined, isAdjacent: !word.isApart))
        }
        if word.count > 0 {
            word.isApart = !counts
            word.buffer.removeAll()
            word.count = 0
        }
        word.letterCount = 0
        word.apostrophe = -1
        word.isJoined = false
        return counts
    }

    private static func enterNumber(
        _ number: Span<UInt8>,
        _ vocabulary: inout Vocabulary,
        _ tokens: inout [Token]
    ) {
        for index in number.indices where !number[index].isASCIIDigit { return }
        guard (2...4).contains(number.count) else { return }
        tokens.append(
            Token(word: Int32(vocabulary.number(ofWord: WordBuffer(number))), isJoined: false, isAdjacent: false)
        )
    }

    /// Returns the end of a number, including group separators and decimals, such as `1.250.000` or `7,2`.
    private static func endOfNumber(in bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count {
            if bytes[end].isASCIIDigit {
                end += 1
            } else if isGroupMark(bytes[end]), end + 1 < bytes.count, bytes[end + 1].isASCIIDigit {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func isGroupMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
}
