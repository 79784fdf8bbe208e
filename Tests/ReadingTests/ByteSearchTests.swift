import Reading
import Testing

@Suite("Searching in bytes")
struct ByteSearchTests {
    @Test(
        "finds what a text holds, at its beginning, in its middle and at its end",
        arguments: ["", "a", "aab", "baa", "aaaab", "konflik", "[belum diisi", "é"]
    )
    func agreesWithTheSearchInCharacters(pattern: String) {
        for text in ["", "a", "aab", "aaab", "salinan konflik", "konfli", "x [belum diisi: nomor]", "[belum", "kafé"] {
            let expected = pattern.isEmpty || text.contains(pattern)
            #expect(Array(text.utf8).contains(bytesOf: pattern) == expected, "\(text)")
            #expect(text.utf8.contains(bytesOf: pattern) == expected, "\(text)")
            #expect(Array(text.utf8)[...].contains(bytesOf: pattern) == expected, "\(text)")
        }
    }

    @Test("counts the same characters as white space as Unicode does")
    func knowsEverySpace() {
        let scalars = (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
        for character in scalars.map(Character.init) + ["\r\n"] {
            guard character.isSpace != character.isWhitespace else { continue }
            Issue.record("\(character.unicodeScalars)")
        }
    }
}
