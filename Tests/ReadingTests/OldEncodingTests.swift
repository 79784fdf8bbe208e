import Reading
import Testing

@Suite struct OldEncodingTests {
    private static let text = "No;Judul\r\n1;“Laporan” – Kas\r\n"

    @Test(arguments: [true, false]) func `Reads UTF-16 with its mark`(isLittle: Bool) {
        let bytes = ("\u{FEFF}" + Self.text).utf16.flatMap { unit in
            isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        #expect(OldEncoding.utf8(bytes) == Array(Self.text.utf8))
        #expect(OldEncoding.utf8(Array(bytes.dropLast())) == nil)
    }

    @Test func `Reads Windows-1252 whose signs are those of Indonesian texts`() {
        let bytes = Self.text.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "“": 0x93
            case "”": 0x94
            case "–": 0x96
            default: UInt8(scalar.value)
            }
        }
        #expect(OldEncoding.utf8(bytes) == Array(Self.text.utf8))
    }

    @Test(arguments: [[0x61, 0xC3, 0xA9, 0x96], [0x61, 0x8E, 0x62], [0x61, 0x00, 0x96]] as [[UInt8]])
    func `Guesses no encoding`(bytes: [UInt8]) {
        #expect(OldEncoding.utf8(bytes) == nil)
    }
}
