import Testing

@testable import RelatedNews

@Suite struct TokenizerTests {
    private func words(_ text: String, numbers: Bool = false) throws -> [String] {
        var vocabulary = try Vocabulary()
        let tokenizer = Tokenizer()
        var tokens: [Tokenizer.Token] = []
        tokenizer.scan(text, numbers: numbers, vocabulary: &vocabulary, tokens: &tokens)
        return tokens.map { ($0.isJoined ? "-" : "") + vocabulary.words.text(of: Int($0.word)) }
    }

    @Test(arguments: [
        ("Banjir di kota, RS penuh!", "banjir kota penuh"),
        ("Jum’at Qur'an 'kutipan' city's", "jumat quran kutipan city"),
        ("Café CRÈME Łódź Şırnak", "cafe creme lodz sirnak"),
        ("ke\u{301}dua keter\u{AD}bukaan", "kedua keterbukaan"),
        ("anak-anak e-KTP non\u{2010}tunai kata – kata", "anak -anak ktp non -tunai kata kata"),
        ("Rp1.250.000 tahun2017an", "tahun"),
        ("ﷺ 🎉 a\u{A0}b ab\u{200B}cd — “garis”", "garis"),
        ("Москва 東京都庁", "Москва 東京都庁"),
        ("", ""),
    ])
    func `Finds words`(text: String, expected: String) throws {
        #expect(try words(text).joined(separator: " ") == expected)
    }

    @Test func `Takes numbers of two to four digits where asked to`() throws {
        #expect(try words("HUT ke-72 2017 5 12345 1.250 7,2", numbers: true) == ["hut", "72", "2017"])
    }

    /// Words that are neighbours of the one before, in brackets.
    @Test(arguments: [
        ("Uji konsekuensi informasi", "uji (konsekuensi) (informasi)"),
        ("Uji\n konsekuensi-informasi", "uji (konsekuensi) (informasi)"),
        ("Uji, konsekuensi. Informasi", "uji konsekuensi informasi"),
        ("rapat di kantor 2017 wali\u{A0}kota", "rapat kantor wali (kota)"),
        ("kota's warga “desa” warga", "kota (warga) desa warga"),
    ])
    func `Knows which words follow each other in one phrase`(text: String, expected: String) throws {
        var vocabulary = try Vocabulary()
        var tokens: [Tokenizer.Token] = []
        Tokenizer().scan(text, numbers: false, vocabulary: &vocabulary, tokens: &tokens)
        let words = tokens.map { token in
            let word = vocabulary.words.text(of: Int(token.word))
            return token.isAdjacent ? "(\(word))" : word
        }
        #expect(words.joined(separator: " ") == expected)
    }

    @Test func `Leaves out what is too long to be a word`() throws {
        let longest = String(repeating: "a", count: 40)
        #expect(try words("\(longest) a\(longest) kota") == [longest, "kota"])
        #expect(try words("\(longest)'s a\(longest)'s É\(longest) ka\u{301}mpung") == ["kampung"])
    }
}
