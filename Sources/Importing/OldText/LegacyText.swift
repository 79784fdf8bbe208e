import Encodings

/// Decodes a text of uncertain encoding.
struct LegacyText: Equatable {
    enum Encoding: Equatable {
        case utf8
        /// Not UTF-8. Read as Windows-1252, which assigns every byte.
        case windows1252
        /// UTF-8 with stray bytes, which were read as Windows-1252.
        case mixed
    }

    let text: String
    let encoding: Encoding
    /// Whether the last character was cut off, as in columns that are too narrow. The text omits it.
    let isCut: Bool

    init(_ bytes: [UInt8]) {
        if let text = String(validating: bytes, as: UTF8.self) {
            self.init(text: text, encoding: .utf8, isCut: false)
            return
        }
        var scalars = String.UnicodeScalarView()
        var hasCharacters = false
        var hasStrays = false
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                scalars.append(Unicode.Scalar(bytes[index]))
                index += 1
            } else if let (scalar, length) = UTF8Sequence.scalar(at: index, in: bytes) {
                scalars.append(scalar)
                hasCharacters = true
                index += length
            } else if hasCharacters, !hasStrays, UTF8Sequence.isBegun(at: index, in: bytes) {
                self.init(text: String(scalars), encoding: .utf8, isCut: true)
                return
            } else {
                scalars.append(Windows1252.scalar(bytes[index]))
                hasStrays = true
                index += 1
            }
        }
        self.init(text: String(scalars), encoding: hasCharacters ? .mixed : .windows1252, isCut: false)
    }

    private init(text: String, encoding: Encoding, isCut: Bool) {
        self.text = text
        self.encoding = encoding
        self.isCut = isCut
    }
}

/// Decodes characters of several bytes (RFC 3629).
enum UTF8Sequence {
    /// Returns the character that begins at a byte from 0x80 on, and its length in bytes. Nil where there is none.
    static func scalar(at index: Int, in bytes: [UInt8]) -> (Unicode.Scalar, length: Int)? {
        guard let length = length(lead: bytes[index]), index + length <= bytes.count else { return nil }
        let sequence = bytes[index..<index + length]
        guard let text = String(validating: sequence, as: UTF8.self), let scalar = text.unicodeScalars.first else {
            return nil
        }
        return (scalar, length)
    }

    /// Returns whether the bytes end within a character that begins here.
    static func isBegun(at index: Int, in bytes: [UInt8]) -> Bool {
        guard let length = length(lead: bytes[index]), index + length > bytes.count else { return false }
        return bytes[(index + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
    }

    static func length(lead: UInt8) -> Int? {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }
}
