/// Finds the words of a text.
///
/// A word is three or more letters, taken in lower case and without diacritics: `Jum'at` is `jumat`, `café` is `cafe`.
/// Numbers of two to four digits count where they are asked for, as years and anniversaries do in titles.
struct Tokenizer {
    /// A word of a text.
    struct Token {
        /// Its number in the vocabulary.
        let word: Int
        /// Whether a hyphen joins it to the word before.
        let isJoined: Bool
    }

    /// In bytes. What is longer is an address or garbage, not a word.
    private static let longestWord = 40

    private let folding = LetterFolding()
    private var word: [UInt8] = []
    private var letterCount = 0
    /// How many bytes of the word stood before its last apostrophe.
    private var apostrophe = -1
    private var isJoined = false

    /// Appends the words of a text to `tokens`, entering new ones into the vocabulary.
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

    /// Enters the word that has been read; false if there is none, or none that counts.
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

    /// A number with its groups and decimals, such as `1.250.000` or `7,2`, is one.
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
