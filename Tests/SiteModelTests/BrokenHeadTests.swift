import Reading
import SiteModel
import TestSupport
import Testing

/// Whether the author of a text that cannot be read wants it hidden.
@Suite struct BrokenHeadTests {
    private func publication(_ line: String) throws -> Publication {
        let text = "---\ntitle: [Judul\n\(line)\n---\nIsi.\n"
        let now = try #require(DateText.read("2026-11-28", in: .jakarta))
        return BrokenHead(Array(text.utf8), id: "berita/a.md", isPage: false, in: .jakarta, now: now).publication
    }

    @Test(arguments: [
        "draft: false", "draft: tdk", "draf: Tidak", "draft: nonaktif", "draft: salah", "draft:", "draft: # nanti",
        "draft: false  # sudah siap", "ditarik: 'tidak'", "title: ya",
    ])
    func `A word for no leaves it public, whatever stands beside it`(line: String) throws {
        #expect(try publication(line) == .held)
    }

    @Test(arguments: ["draft: true", "draf: ya", "draft: benar # nanti", "draft: ???", "draft: tru"])
    func `Any other word makes it a draft`(line: String) throws {
        #expect(try publication(line) == .draft)
    }
}
