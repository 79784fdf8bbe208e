import Testing

@testable import Search

@Suite struct WordScannerTests {
    private func words(_ text: String) -> [String] {
        var scanner = WordScanner()
        var words: [String] = []
        scanner.scan(text) { word in
            var bytes: [UInt8] = []
            for index in word.indices { bytes.append(word[index]) }
            words.append(String(decoding: bytes, as: UTF8.self))
        }
        return words
    }

    @Test(arguments: [
        ("Banjir di RT 5!", "banjir di rt 5"),
        ("Jum’at Qur'an 'kutipan' city's", "jumat quran kutipan city"),
        ("Café CRÈME Łódź", "cafe creme lodz"),
        ("ke\u{301}dua keter\u{AD}bukaan", "kedua keterbukaan"),
        ("anak-anak e-KTP a b", "anak anak ktp"),
        ("Rp1.250.000, UU 14/2008. Tahun 2026.", "rp 1250000 uu 14 2008 tahun 2026"),
        ("covid19 12345678901", "covid 19"),
        ("ﷺ 🎉 ab\u{200B}cd — “garis”", "ab cd garis"),
        ("Москва 東京都庁", "Москва 東京都庁"),
        ("", ""),
    ])
    func `Finds words and numbers`(text: String, expected: String) {
        #expect(words(text).joined(separator: " ") == expected)
    }
}
