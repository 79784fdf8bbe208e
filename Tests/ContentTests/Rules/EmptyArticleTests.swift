import Diagnostics
import TestSupport
import Testing

@Suite struct EmptyArticleTests {
    @Test(arguments: ["", "\n\n", "   \n", "[acuan]: https://kota.example\n"])
    func `Refuses an article with nothing to see`(body: String) async throws {
        let article = "---\n⟦empty-article⟧title: Segera\ndate: 2017-10-13\n---\n" + body
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Refuses a page with nothing to see`() async throws {
        let portal = MarkedPortal(files: ["content/halaman/profil.md": "---\n⟦empty-article⟧title: Profil\n---\n"])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("empty-article")
                == LocalizedText(
                    id: "tidak ada isi sesudah kepala artikel\ntulis isinya, atau tandai sebagai draf: draft: true",
                    en: "no text behind the front matter\nwrite the text, or mark it as a draft: draft: true"
                )
        )
    }

    @Test func `Lets a draft be empty`() async throws {
        let article = "---\ntitle: Segera\ndate: 2017-10-13\ndraft: true\n---\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
        let other = try await MarkedPortal(article: article).build(drafts: true)
        #expect(other.surprises == [])
    }
}
