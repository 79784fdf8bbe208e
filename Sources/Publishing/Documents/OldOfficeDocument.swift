/// Documents of Microsoft Office before 2007 and Rich Text, whose properties are read and never changed.
enum OldOfficeDocument {
    /// Whether a document says who wrote it, who changed it last, or for which company or manager.
    static func namesAuthor(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: Array("{\\rtf".utf8)) { return namesAuthorInRichText(bytes) }
        return [(summary, [4, 8]), (details, [14, 15])].contains { identifier, numbers in
            bytes.firstRange(of: identifier).map { names(bytes, numbers, in: $0.upperBound) } ?? false
        }
    }

    /// The identifiers of the sets of properties (MS-OLEPS): who wrote a document, and where.
    private static let summary: [UInt8] = [
        0xE0, 0x85, 0x9F, 0xF2, 0xF9, 0x4F, 0x68, 0x10, 0xAB, 0x91, 0x08, 0x00, 0x2B, 0x27, 0xB3, 0xD9,
    ]
    private static let details: [UInt8] = [
        0x02, 0xD5, 0xCD, 0xD5, 0x9C, 0x2E, 0x1B, 0x10, 0x93, 0x97, 0x08, 0x00, 0x2B, 0x2C, 0xF9, 0xAE,
    ]
    /// The bytes before the identifier of the first set.
    private static let headSize = 28

    /// Whether one of some properties is a text that is not blank.
    ///
    /// - Parameter place: behind the identifier of the set, where the file says how far its properties are from the beginning of the
    ///   stream, which programs write in one piece.
    private static func names(_ bytes: [UInt8], _ numbers: [Int], in place: Int) -> Bool {
        func number(_ offset: Int) -> Int {
            guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
            return (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
        }
        let set = place - 16 - headSize + number(place)
        return (0..<min(number(set + 4), 64)).contains { index in
            guard numbers.contains(number(set + 8 + 8 * index)) else { return false }
            let value = set + number(set + 12 + 8 * index)
            // Texts in the code page of the file, or in UTF-16.
            guard [0x1E, 0x1F].contains(number(value) & 0xFFFF), value + 8 <= bytes.count else { return false }
            let size = min(number(value + 4) * (number(value) == 0x1F ? 2 : 1), 512)
            return bytes[(value + 8)..<min(value + 8 + size, bytes.count)].contains { $0 > 0x20 }
        }
    }

    private static func namesAuthorInRichText(_ bytes: [UInt8]) -> Bool {
        ["{\\author", "{\\operator", "{\\manager", "{\\*\\company"].contains { word in
            guard let range = bytes.firstRange(of: Array(word.utf8)) else { return false }
            return bytes[range.upperBound...].prefix { $0 != UInt8(ascii: "}") }.contains { $0 > 0x20 }
        }
    }
}
