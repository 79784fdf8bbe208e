import Content
import Diagnostics
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct FrontMatterTests {
    private func article(_ text: String) async throws -> Article {
        let loaded = try await TemporaryPortal(files: ["content/berita/rapat.md": text]).load()
        #expect(loaded.diagnostics.map(\.message.en) == [])
        return try #require(loaded.library.articles.first)
    }

    @Test(arguments: [
        "---\ntitle: Rapat\ndate: 2017-10-13\n---\nIsi.\n",
        "---\ntitle: Rapat\ndate: 2017-10-13\n---\nIsi.",
        "---  \ntitle: Rapat\ndate: 2017-10-13\n--- \nIsi.\n",
        "---\ntitle: Rapat\ndate: 2017-10-13\n...\nIsi.\n",
        "---\r\ntitle: Rapat\r\ndate: 2017-10-13\r\n---\r\nIsi.\r\n",
        "---\rtitle: Rapat\rdate: 2017-10-13\r---\rIsi.\r",
        "\u{FEFF}---\ntitle: Rapat\ndate: 2017-10-13\n---\nIsi.\n",
        "---\n# catatan\ntitle:   Rapat  # lagi\n\ndate: 2017-10-13\n---\nIsi.\n",
        "---\n{title: Rapat, date: 2017-10-13}\n---\nIsi.\n",
    ])
    func `Is cut from the text`(text: String) async throws {
        let article = try await article(text)
        #expect(article.title.value == "Rapat")
        #expect(article.summary == "Isi.")
    }

    @Test func `Ends at the first fence`() async throws {
        let article = try await article("---\ntitle: Rapat\ndate: 2017-10-13\n---\nSatu.\n\n---\n\nDua.\n")
        #expect(article.summary == "Satu.")
        #expect(article.body.firstLine == 5)
    }

    @Test func `Is not ended by dashes within a value`() async throws {
        let article = try await article(
            "---\ntitle: Rapat\nsummary: |\n  Satu\n  ---\n  dua\ndate: 2017-10-13\n---\nIsi.\n"
        )
        #expect(article.summary == "Satu\n---\ndua\n")
    }

    @Test func `Keeps places right behind Unicode and line ends`() async throws {
        for end in ["\n", "\r\n", "\r"] {
            let lines = ["---", "title: \"é😀 Rapat\"", "{date}", "---", "é😀 ⟦raw-html⟧<br> dan", "⟦raw-html⟧<br>", ""]
            let text = lines.joined(separator: "\n").replacing("{date}", with: "date: 2017-10-13")
            let result = try await MarkedPortal(article: text).build()
            #expect(result.surprises == [])
            var portal = MarkedPortal(article: text).portal
            let bytes = try #require(portal.files["content/berita/rapat.md"])
            let other = String(decoding: bytes, as: UTF8.self).replacing("\n", with: end)
            portal.files["content/berita/rapat.md"] = Array(other.utf8)
            #expect(try await portal.build().diagnostics.map(\.location) == result.diagnostics.sorted().map(\.location))
        }
    }

    @Test func `Counts columns in scalars`() async throws {
        let result = try await MarkedPortal(
            article: "---\n{title: \"é😀👩‍👩‍👧\", date: 2017-10-13, ⟦unknown-key⟧tittle: x}\n---\nIsi.\n"
        ).build()
        #expect(result.surprises == [])
    }

    @Test func `Empty texts of forms count as left out`() async throws {
        let empty = "author: ''\nupdated: \"\"\nexpires: ''\nslug: ''\ndraft: ''\ntags: ''\nimage: {src: '', alt: ''}\n"
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(empty)---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `A picture that is half filled in is reported`() async throws {
        let article =
            "---\ntitle: Rapat\ndate: 2017-10-13\nimage:\n  ⟦missing-setting⟧src: ''\n  alt: Peserta\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }
}
