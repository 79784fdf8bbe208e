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
        "drafter: Budi", "# draft: true", "#expires: 2020-01-01", "summary: |\n  Status: draf\n  Draf: sudah jadi",
        "draft: null",
        "extra:\n  online: false", "expires: 2020-01-01 sampai 2099-12-31", "expiry_date: 2099-01-01",
        "expires: 2026-11-28 25.00",
        "draft: false\nstatus: draft", "status: tayang", "tampil: ya", "expires: 2099-01-01 25.00",
    ])
    func `A word for no leaves it public, whatever stands beside it`(line: String) throws {
        #expect(try publication(line) == .held)
    }

    @Test(arguments: [
        "draft: true", "draf: ya", "draft: benar # nanti", "draft: ???", "draft: tru", "Draft: true", "DRAF: TRUE",
        "draft = true",
        "darft: true", "status: draft", "published: false", "tampil: tidak", "sembunyikan: ya", "extra:\n  draft: true",
    ])
    func `Any other word makes it a draft`(line: String) throws {
        #expect(try publication(line) == .draft)
    }

    @Test func `Other words for the keys that take it down are read`() throws {
        #expect(try publication("withdraw: keliru") == .withdrawn)
        let day = try #require(DateText.read("2026-11-28", in: .jakarta))
        #expect(try publication("expire: 2026-11-28") == .expired(day))
    }
}
