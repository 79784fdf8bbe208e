import Encodings
import Testing

@Suite struct MojibakeTests {
    @Test(arguments: [
        ("â€œKataâ€\u{9D}", "“Kata”"), ("CafÃ©", "Café"), ("2015 â€“ 2019", "2015 – 2019"), ("AÂ\u{A0}B", "A\u{A0}B"),
        ("Ã¢â‚¬Å“Kata", "“Kata"), ("ðŸ˜€", "😀"), ("Ø¨Ø³Ù…", "بسم"), ("Jumâ€™at", "Jum’at"), ("ï»¿Isi", "\u{FEFF}Isi"),
        ("‚ÄúKata‚Äù caf√©", "“Kata” café"), ("ΓÇ£Kata Caf├⌐", "“Kata Café"),
    ])
    func `Text that was encoded twice or more is repaired`(damaged: String, meant: String) {
        let mojibake = Mojibake(repairing: damaged)
        #expect(mojibake.text == meant)
        #expect(mojibake.repaired > 0)
        #expect(mojibake.doubtful == nil)
    }

    @Test(arguments: [
        "Café", "“CAFÉ”", "syarâ", "Qur’ân", "80 °C ½", "É”", "naïve façade", "ا ب", "SÃO PAULO", "café…”",
    ])
    func `Text that is right, or may be, is left alone`(text: String) {
        #expect(Mojibake(repairing: text) == Mojibake(repairing: text))
        #expect(Mojibake(repairing: text).text == text)
        #expect(Mojibake(repairing: text).doubtful == nil)
    }

    @Test(arguments: [
        "â€Kata", "Kataâ€?", "harga Â 5", "Siapâ€ katanya", "ðŸ“ Aula", "â° 09.00", "rusak \u{FFFD}", "â€œ”",
    ])
    func `What looks damaged and is not certain is reported and kept`(text: String) {
        #expect(Mojibake(repairing: text).text == text)
        #expect(Mojibake(repairing: text).doubtful != nil)
    }

    @Test(arguments: [("Siapâ€ katanya", "”"), ("harga Â 5", ""), ("hargaÂ 5", " "), ("Ã la carte", "à")])
    func `What a lost byte leaves is guessed`(text: String, guess: String) {
        #expect(Mojibake.damage(in: text).doubts.map(\.guess) == [guess])
    }

    @Test(arguments: ["ISLÂM, QUR'ÂN", "├── a\n└── b", "┬─┴", "√2 dan ¬p", "‚kutip’", "αβγ ΓΔ", "“SÃO”"])
    func `Signs of other texts are no damage`(text: String) {
        let damage = Mojibake.damage(in: text)
        #expect(damage.pieces == [])
        #expect(damage.doubts == [])
    }

    @Test func `Each damaged run has its place`() {
        let damage = Mojibake.damage(in: "é: CafÃ© â€œSiap")
        #expect(damage.pieces.map(\.range) == [6..<8, 9..<12])
        #expect(damage.pieces.map(\.meant) == ["é", "“"])
    }
}
