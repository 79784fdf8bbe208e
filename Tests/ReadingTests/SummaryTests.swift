import Reading
import SiteModel
import TestSupport
import Testing

@testable import Content

@Suite struct SummaryTests {
    @Test func `Is the whole of a short paragraph`() {
        #expect(Summary.beginning(of: "Rapat  digelar\nKamis.") == "Rapat digelar Kamis.")
        #expect(Summary.beginning(of: "") == "")
        let exact = String(repeating: "a", count: 200)
        #expect(Summary.beginning(of: exact) == exact)
    }

    @Test func `Ends with a sentence where one ends late`() {
        let sentence = String(repeating: "kata ", count: 30) + "akhir."
        let paragraph = sentence + " " + String(repeating: "lagi ", count: 40)
        #expect(Summary.beginning(of: paragraph) == sentence)
    }

    @Test func `Ends with a word and an ellipsis elsewhere`() {
        let paragraph = "Singkat. " + String(repeating: "panjang, ", count: 40)
        let summary = Summary.beginning(of: paragraph)
        #expect(summary.hasPrefix("Singkat. panjang,"))
        #expect(summary.hasSuffix("panjang…"))
        #expect(summary.count <= 201)
    }

    @Test func `Does not take the dot of a number for the end of a sentence`() {
        let paragraph = String(repeating: "kata ", count: 35) + "1.500 " + String(repeating: "kata ", count: 20)
        #expect(Summary.beginning(of: paragraph).hasSuffix("…"))
    }

    @Test func `Cuts one long word and keeps its characters whole`() {
        #expect(Summary.beginning(of: String(repeating: "👩‍👩‍👧", count: 300)) == String(repeating: "👩‍👩‍👧", count: 200) + "…")
    }

    @Test func `Is what the author wrote where she wrote one`() async throws {
        let head = "title: Rapat\ndate: 2017-10-13"
        let portal = TemporaryPortal(files: [
            "content/berita/a.md": "---\n\(head)\nsummary: Ringkas\n---\nIsi.\n",
            "content/berita/b.md": "---\n\(head)\n---\n## Judul\n\n- butir\n\nIsi *tebal*.\n",
            "content/berita/c.md": "---\n\(head)\nsummary: \"\"\n---\nIsi.\n",
        ])
        #expect(try await portal.load().library.articles.map(\.summary) == ["Ringkas", "Isi tebal.", ""])
    }
}
