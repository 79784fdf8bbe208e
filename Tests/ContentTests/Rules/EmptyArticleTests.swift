import Diagnostics
import TestSupport
import Testing

@Suite struct EmptyArticleTests {
    @Test(arguments: ["", "\n\n", "   \n", "⟦undefined-reference⟧[acuan]: https://kota.example\n"])
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
                    en: "no text after the front matter\nwrite the text, or mark it as a draft: draft: true"
                )
        )
    }

    @Test(arguments: [
        "image: {src: media/a.png, alt: Poster}\n",
        "attachments: [{src: media/a.png, title: Poster}]\nend: 2017-12-01\n",
    ])
    func `Takes an announcement that is a poster or a document`(keys: String) async throws {
        let settings = TemporaryPortal.settings + "sections:\n  - {folder: berita, title: Berita, kind: pengumuman}\n"
        var portal = MarkedPortal(article: "---\ntitle: Segera\ndate: 2017-10-13\n\(keys)---\n", settings: settings)
        portal.add("content/media/a.png", SamplePicture.png(width: 4, height: 4))
        #expect(try await portal.build().surprises == [])
    }

    @Test func `Lets a draft be empty`() async throws {
        let article = "---\ntitle: Segera\ndate: 2017-10-13\ndraft: true\n---\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
        let other = try await MarkedPortal(article: article).build(drafts: true)
        #expect(other.surprises == [])
    }
}
