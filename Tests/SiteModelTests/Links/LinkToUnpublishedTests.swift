import Diagnostics
import TestSupport
import Testing

@Suite struct LinkToUnpublishedTests {
    @Test(arguments: [
        ("draft: true", "masih draf", "is a draft"), ("expires: 2018-01-01", "sudah diturunkan", "has been taken down"),
        ("extra: {}", "dijadwalkan terbit kemudian", "is scheduled for later"),
    ])
    func `Says why the target is not there`(keys: String, indonesian: String, english: String) async throws {
        let date = keys.hasPrefix("extra") ? "2030-01-01" : "2017-10-01"
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article("A", date: date, keys: keys),
            "content/berita/b.md": article("B", body: "é ⟦link-to-unpublished⟧[x](a.md)"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("link-to-unpublished")
                == LocalizedText(
                    id: "\"a.md\" \(indonesian)\nteks tampil tanpa tautan sampai tujuannya terbit",
                    en: "\"a.md\" \(english)\nthe text is shown without a link until its target is published"
                )
        )
    }

    @Test func `Sees through addresses too`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article("A", keys: "draft: true"),
            "content/berita/b.md": article("B", body: "⟦link-to-unpublished⟧[x](/berita/2017/10/a/)"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Is silent once the target is published`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article("A", date: "2030-01-01"),
            "content/berita/b.md": article("B", body: "[x](a.md)"),
        ])
        let later = try await portal.build(now: "2030-01-01")
        #expect(later.surprises == [])
        let preview = try await portal.build(future: true)
        #expect(preview.surprises == [])
    }
}
