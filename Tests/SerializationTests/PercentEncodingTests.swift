import Serialization
import Testing

@Suite
struct PercentEncodingTests {
    @Test
    func `Bytes that are not kept are encoded, and every text is decoded to itself`() {
        let isLetter = { (byte: UInt8) in UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
        #expect("rapat".percentEncoded(keeping: isLetter) == "rapat")
        #expect("é 5%".percentEncoded(keeping: isLetter) == "%C3%A9%20%35%25")
        for text in ["", "rapat", "é 5%", "%41", "\u{0}\u{10FFFF}"] {
            #expect(text.percentEncoded(keeping: isLetter).percentDecoded == text)
        }
    }

    @Test
    func `A text with a broken encoding stays as it is`() {
        for text in ["100%", "%4", "%zz", "%FF"] { #expect(text.percentDecoded == text) }
    }
}
