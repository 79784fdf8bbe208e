import Diagnostics
import TestSupport
import Testing

@Suite struct MissingTitleTests {
    @Test(arguments: [
        "---\n⟦missing-title⟧date: 2017-10-13\n---\nIsi.\n",
        "---\ndate: 2017-10-13\n⟦missing-title⟧title:\n---\nIsi.\n",
        "---\ndate: 2017-10-13\n⟦missing-title⟧title: \"  \"\n---\nIsi.\n",
        "⟦missing-title⟧---\n---\nIsi.\n",
        "⟦missing-title⟧---\n# title: Rapat\n---\nIsi.\n",
    ])
    func `Points at the key or the front matter`(article: String) async throws {
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `A title that begins with a hash gets quotation marks`() async throws {
        let article = "---\n⟦missing-title⟧title: ⟦cut-value⟧#KitaBisa\ndate: 2017-10-13\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
        #expect(try result.fault("missing-title").help?.id == "tulis: title: \"#KitaBisa\"")
    }

    @Test func `Says what to write`() async throws {
        let portal = MarkedPortal(files: [
            "content/halaman/profil.md": "---\n⟦missing-title⟧summary: Profil\n---\nIsi.\n"
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("missing-title")
                == LocalizedText(
                    id: "\"title\" belum diisi\ntambahkan: title: Judul artikel",
                    en: "\"title\" is missing\nadd: title: The headline"
                )
        )
    }

    @Test(arguments: ["2017", "true", "\"null\"", "'Rapat'"])
    func `Takes whatever reads as text`(title: String) async throws {
        let article = "---\ntitle: \(title)\ndate: 2017-10-13\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }
}
