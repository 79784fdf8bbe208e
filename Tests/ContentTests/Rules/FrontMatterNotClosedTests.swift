import Diagnostics
import TestSupport
import Testing

@Suite struct FrontMatterNotClosedTests {
    @Test(arguments: [
        "---\ntitle: Rapat\n⟦front-matter-not-closed⟧\nRapat digelar Kamis.\n",
        "---\ntitle: Rapat\ntags:\n- satu\n# catatan\nimage:\n  src: a.jpg\n⟦front-matter-not-closed⟧Rapat digelar Kamis.\n",
        "---\n⟦front-matter-not-closed⟧Rapat digelar Kamis.\n---- \n",
        "---\ntitle: Rapat\n⟦front-matter-not-closed⟧",
        "---\ntitle: Rapat\n⟦front-matter-not-closed⟧—\nIsi.\n\n---\n\nLagi.\n",
        "---\ntitle: Rapat\n⟦front-matter-not-closed⟧- - -\nIsi.\n",
        "---\ntitle: Rapat\n⟦front-matter-not-closed⟧---Isi.\n",
        "---\ntitle: Rapat\n\ndate: 2017-10-13\n⟦front-matter-not-closed⟧\nRapat digelar Kamis.\n\n---\n\nDua.\n",
        "---\n⟦front-matter-not-closed⟧",
    ])
    func `Points at the line where the text begins`(text: String) async throws {
        let result = try await MarkedPortal(article: text).build()
        #expect(result.surprises == [])
    }

    @Test func `Says where to close it`() async throws {
        #expect(
            try await MarkedPortal(article: "---\ntitle: Rapat\ndate: 2017-10-13\n\nIsi.\n").build()
                .wording("front-matter-not-closed")
                == LocalizedText(
                    id:
                        "kepala artikel yang dibuka di baris 1 tidak pernah ditutup\nsisipkan baris --- sebelum baris 4",
                    en: "the front matter opened on line 1 is never closed\ninsert a line --- before line 4"
                )
        )
    }

    @Test func `Takes a rule in the text for what it is`() async throws {
        let result = try await MarkedPortal(body: "Satu.\n\n---\n\nDua.\n").build()
        #expect(result.surprises == [])
    }
}
