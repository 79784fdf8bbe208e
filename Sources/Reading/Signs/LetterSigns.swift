import ASCII

/// Four signs of each of some words, by which texts without any of these are passed over. A portal has millions of words, and
/// hardly any of them is looked for.
package struct LetterSigns: Sendable {
    /// A bit for each hash of 16 bits.
    private var bits = [UInt64](repeating: 0, count: 1024)

    /// - Parameters:
    ///   - words: what is to be found, in small letters. Of three letters, at the beginning of words; of two, as words of their own.
    ///   - signs: further signs of what is to be found.
    package init(ofWords words: some Sequence<String>, _ signs: [String] = []) {
        self.init(
            signs
                + words.flatMap { word in
                    switch word.utf8.count {
                    case ...2: ["\(word) ", "\(word)."].map { String((" " + $0).suffix(4)) }
                    case 3: [" " + word]
                    default: [String(word.prefix(4))]
                    }
                }
        )
    }

    /// - Parameter signs: small letters, stops, and spaces for all other signs and for the ends of the text.
    package init(_ signs: [String]) {
        for sign in signs {
            precondition(sign.utf8.count == 4, "\(sign) has not four bytes")
            let place = Self.place(sign.utf8.reduce(0) { $0 << 8 | UInt32($1) })
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    /// Whether one of the words may be in a text. True for few texts that have none of them.
    package func mayOccur(in text: String) -> Bool { mayOccur(in: text.utf8) }

    /// Whether one of the words may be in a text in UTF-8.
    package func mayOccur(in text: some Sequence<UInt8>) -> Bool {
        text.withContiguousStorageIfAvailable(isFound) ?? Array(text).withUnsafeBufferPointer(isFound)
    }

    private func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var last: UInt32 = 0x2020_2020
        func isSign(_ byte: UInt8) -> Bool {
            last = last << 8 | UInt32(Self.sign(byte))
            let place = Self.place(last)
            return bits[place >> 6] & 1 << UInt64(place & 63) != 0
        }
        for byte in text where isSign(byte) { return true }
        return isSign(0)
    }

    private static func place(_ sign: UInt32) -> Int { Int((sign &* 0x9E37_79B1) >> 16) }

    private static func sign(_ byte: UInt8) -> UInt8 {
        if byte.isASCIILetter { return byte | 0x20 }
        return byte == UInt8(ascii: ".") ? byte : UInt8(ascii: " ")
    }
}
