import Testing

@testable import Reading

@Suite struct CutTextTests {
    @Test(arguments: [
        ("Rencana kerja", 13, "Rencana kerja"), ("Rencana kerja tahunan", 15, "Rencana kerja…"),
        ("Rencana kerja, tahunan", 16, "Rencana kerja…"), ("baris\nberikut", 20, "baris berikut"),
        ("a bcdefghijklmnop", 10, "a bcdefghi…"), ("", 5, ""),
    ])
    func `A text is cut after a word of its second half`(text: String, limit: Int, cut: String) {
        #expect(text.cut(at: limit) == cut)
    }

    @Test func `A quoted text is on one line and of bounded length`() {
        #expect("satu\n  dua ".quotable == "satu dua")
        #expect(String(repeating: "a", count: 61).quotable.count == 60)
    }

    @Test func `Case and signs make no difference in folded words`() {
        #expect("Serta-Merta".foldedWords == "serta_merta".foldedWords)
        #expect(HeadingName.folded("Tgl. Posting É") == HeadingName.folded("tgl_posting e"))
        #expect(HeadingName.words(of: "ketH4_Foto") == ["keth", "4", "foto"])
    }
}
