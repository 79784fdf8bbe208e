/// Windows-1252, with control characters at its unassigned bytes: the fallback encoding of browsers for old pages, and MySQL's `latin1`.
package enum Windows1252 {
    /// The characters from 0x80 on, where ISO 8859-1 has control characters.
    private static let special: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}",
        "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}",
        "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}",
        "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]

    /// Returns the character of a byte.
    package static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? special[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// Returns the byte of a non-ASCII character, or nil where the encoding has none. The control characters U+0080 to
    /// U+009F map to their ISO 8859-1 bytes.
    package static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return special.firstIndex(of: scalar).map { UInt8($0) + 0x80 }
    }
}
