import Testing

@testable import Importing

/// The links between the texts of an old site tell its addresses.
@Suite struct AddressGuessTests {
    /// Returns the patterns that links show, beside rows 11 to 15 with the short names `naskah-a` to `naskah-e`.
    private func patterns(_ links: [String], site: String = "https://www.kota.example") -> [String] {
        var guess = AddressGuess(site: site)
        for (index, letter) in "abcde".enumerated() {
            let row = AddressGuess.Row(
                id: "\(11 + index)",
                slug: "naskah-\(letter)",
                day: ["2019", "03", "0\(index + 1)"]
            )
            guess.learn(row, index < links.count ? "<p>Lihat <a class=\"x\" href=\"\(links[index])\">ini</a>.</p>" : "")
        }
        return guess.patterns.map(\.pattern.text)
    }

    @Test(arguments: [
        ("/berita/detail/12/naskah-b", "https://kota.example/berita/detail/13/naskah-c", "/berita/detail/{id}/{slug}"),
        ("../2019/03/naskah-b.html", "2019/03/naskah-c.html", "/{year}/{month}/{slug}.html"),
        ("/read/12-naskah-b", "/read/13-naskah-c", "/read/{id}-{slug}"),
        ("/index.php?p=berita&amp;s=naskah-b", "/index.php?p=berita&s=naskah-c", "/index.php?p=berita&s={slug}"),
    ])
    func `Links that name several rows show a pattern`(first: String, second: String, pattern: String) {
        #expect(patterns([first, second]) == [pattern])
    }

    @Test func `Numbers alone count where the address names texts and several of them`() {
        #expect(patterns(["/berita/11", "/berita/12", "/berita/13"]) == ["/berita/{id}"])
        #expect(patterns(["/berita/11", "/berita/12"]) == [])
        #expect(patterns(["/kategori/11", "/kategori/12", "/kategori/13"]) == [])
        #expect(patterns(["/berita/kategori/11", "/berita/kategori/12", "/berita/kategori/13"]) == [])
    }

    @Test func `A site that nothing names is told by the short names in its addresses`() {
        let links = ["https://kota.example/baca/naskah-b", "https://kota.example/baca/naskah-c"]
        #expect(patterns(links, site: "") == ["/baca/{slug}"])
        // The same texts may be on other sites, and numbers are everywhere.
        #expect(patterns(["https://asal.example/naskah-a", "https://asal.example/naskah-b"], site: "") == [])
        let numbers = ["/berita/12", "/berita/13", "/berita/14"].map { "https://lain.example" + $0 }
        #expect(patterns(numbers, site: "") == [])
    }

    @Test func `Other sites, files and single links show nothing`() {
        #expect(patterns(["https://lain.example/naskah-a", "https://lain.example/naskah-b"]) == [])
        #expect(patterns(["/unggah/naskah-a.pdf", "/unggah/naskah-b.pdf"]) == [])
        #expect(patterns(["/berita/naskah-a"]) == [])
    }
}
