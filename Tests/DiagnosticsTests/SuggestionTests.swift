import Diagnostics
import Testing

@Suite struct SuggestionTests {
    @Test func `An index finds what a comparison with every word finds`() {
        let words = (0..<2_000).map { number in "/berita/2026/\(number % 12 + 1)/rapat-\(number * 7919 % 2_000)-warga/"
        }
        let index = SuggestionIndex { words }
        for word in [
            "/berita/2026/3/rapat-17-warg/", "/berita/2026/3/rapt-1700-warga/", "berita/2026/12/rapat-5-warga",
            "/berita/2026/1/RAPAT-1234-warga/", "/sama-sekali-lain/", "",
        ] {
            let expected = Suggestion.nearest(to: word, among: words)
            let found = index.nearest(to: word)
            #expect((found == nil) == (expected == nil), "\(word): \(found ?? "nil"), \(expected ?? "nil")")
        }
        #expect(
            index.nearest(to: "/berita/2026/3/rapat-1702-warg/")
                == Suggestion.nearest(to: "/berita/2026/3/rapat-1702-warg/", among: words)
        )
        #expect(SuggestionIndex { ["berita", "halaman"] }.nearest(to: "beritaa") == "berita")
        #expect(SuggestionIndex { [] }.nearest(to: "berita") == nil)
    }

    @Test func `A search among many words compares few of them`() {
        let words = (0..<5_000).map { "/berita/2026/01/\(String($0, radix: 36))-rapat-koordinasi-pejabat-pengelola/" }
        let index = SuggestionIndex { words }
        for number in 0..<20 { #expect(index.nearest(to: "/berita/2026/01/\(number)-rapat-kordinasi/") != "") }
        #expect(Suggestion.nearest(to: String(repeating: "a", count: 100_000), among: ["aaa"]) == nil)
    }

    @Test(arguments: [
        ("titel", "title"), ("Judul", "judul"), ("catagories", "categories"), ("tittle", "title"), ("dat", "date"),
    ])
    func `Finds the word that was meant`(typed: String, meant: String) {
        #expect(Suggestion.nearest(to: typed, among: ["date", "judul", "title", "categories", "tags"]) == meant)
    }

    @Test func `Keeps silent where nothing is near`() {
        #expect(Suggestion.nearest(to: "zzz", among: ["title", "date"]) == nil)
        #expect(Suggestion.nearest(to: "x", among: []) == nil)
    }

    @Test(arguments: [
        ("media/rapat-12.jpg", "media/rapat-13.jpg", nil), ("dip/4", "dip/5", nil), ("APBD 2025", "APBD 2026", nil),
        ("/news/", "/teks/", nil), ("/profl/", "/profil/", "/profil/"),
        ("media/rapt-12.jpg", "media/rapat-12.jpg", "media/rapat-12.jpg"),
        ("rapat-2.jpg", "rapat-02.jpg", "rapat-02.jpg"), ("foto.jpg", "foto1.jpg", "foto1.jpg"),
        ("apel.jpg", "gps.jpg", nil), ("media/2026/apel.jpg", "media/2026/gps.jpg", nil),
        ("media/2026/ape.jpg", "media/2026/apel.jpg", "media/2026/apel.jpg"),
        ("berita/2026/11/rapat.md", "berita/2026/10/rapat.md", "berita/2026/10/rapat.md"),
    ])
    func `A name with another number is the name of something else`(typed: String, known: String, meant: String?) {
        #expect(Suggestion.nearest(to: typed, among: [known]) == meant)
    }

    @Test func `Breaks ties by the alphabet`() {
        #expect(Suggestion.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
    }
}
