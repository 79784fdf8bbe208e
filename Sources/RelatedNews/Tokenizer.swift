/// Finds the words of a text.
///
/// A word has three or more letters and is folded to lower case without diacritics: `Jum'at` becomes `jumat`, `café`
/// becomes `cafe`. Where `numbers` is set, numbers of two to four digits count as well, such as years and anniversaries
/// in titles.
struct Tokenizer {
    /// A word of a text.
    struct Token {
        /// The word's number in the vocabulary.
        let word: Int
        /// Whether a hyphen joins it to the previous word.
        let isJoined: Bool
    }

    /// Bytes. A longer run is an address or garbage.
    private static let longestWord = 40

    private let folding = LetterFolding()
    private var word: [UInt8] = []
    private var letterCount = 0
    /// The length in bytes of the word before its last apostrophe, or -1.
    private var apostrophe = -1
    private var isJoined = false

    /// Appends the words of a text to `tokens` and adds new ones to the vocabulary.
    mutating func scan(
        _ text: String,
        numbers: Bool,
        vocabulary: inout Vocabulary,
        tokens: inout [Token]
    ) {
        let bytes = text.utf8.span
        var index = 0
        while index < bytes.count {
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
                apostrophe = word.count
            case .hyphen:
                isJoined = endWord(&vocabulary, &tokens)
            case .separator:
                endWord(&vocabulary, &tokens)
            case .digit:
                endWord(&vocabulary, &tokens)
                let end = Self.endOfNumber(in: bytes, from: index)
                if numbers { enterNumber(bytes.extracting(index..<end), &vocabulary, &tokens) }
                index = end
                continue
            }
            index += length
        }
        endWord(&vocabulary, &tokens)
    }

    private mutating func append(_ byte: UInt8) {
        if word.count <= Self.longestWord { word.append(byte) }
    }

    /// Ends the current word and returns whether it counts as a word.
    @discardableResult
    private mutating func endWord(_ vocabulary: inout Vocabulary, _ tokens: inout [Token]) -> Bool {
        if apostrophe > 0, apostrophe == word.count - 1, word[apostrophe] == UInt8(ascii: "s") {
            word.removeLast()
            letterCount -= 1
        }
        let counts = letterCount >= 3 && word.count <= Self.longestWord
        if counts {
            tokens.append(Token(word: vocabulary.number(ofWord: word.span), isJoined: isJoined))
        }
        word.removeAll(keepingCapacity: true)
        letterCount = 0
        apostrophe = -1
        isJoined = false
        return counts
    }

    private func enterNumber(_ number: Span<UInt8>, _ vocabulary: inout Vocabulary, _ tokens: inout [Token]) {
        for index in number.indices where !Self.isDigit(number[index]) { return }
        guard (2...4).contains(number.count) else { return }
        tokens.append(Token(word: vocabulary.number(ofWord: number), isJoined: false))
    }

    /// Returns the end of a number, including group separators and decimals, such as `1.250.000` or `7,2`.
    private static func endOfNumber(in bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count {
            if isDigit(bytes[end]) {
                end += 1
            } else if isGroupMark(bytes[end]), end + 1 < bytes.count, isDigit(bytes[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func isGroupMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
}
