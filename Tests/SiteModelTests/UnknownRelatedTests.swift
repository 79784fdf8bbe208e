import Diagnostics
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct UnknownRelatedTests {
    @Test func `Points at the pin`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/pahlawan.md": article("Pahlawan"), "content/halaman/profil.md": page(),
            "content/berita/rapat.md": article(
                keys:
                    "related: [pahlawan.md, ⟦unknown-related⟧pahlawann.md, ⟦unknown-related⟧rapat.md, ⟦unknown-related⟧/profil/]"
            ),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Suggests the article that was meant`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/pahlawan.md": article("Pahlawan"),
            "content/berita/rapat.md": article(keys: "related: ⟦unknown-related⟧/berita/pahlawann.md"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("unknown-related")
                == LocalizedText(
                    id: "berita terkait \"/berita/pahlawann.md\" tidak ada\nmaksudnya \"/berita/pahlawan.md\"?",
                    en: "there is no related article \"/berita/pahlawann.md\"\ndid you mean \"/berita/pahlawan.md\"?"
                )
        )
    }

    @Test func `Names the file of the article whose title is written`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/2024/hut.md": article("Hari Jadi Kota, Meriah!"),
            "content/berita/rapat.md": article(keys: "related: [⟦unknown-related⟧\"Hari jadi kota meriah\"]"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(try result.wording("unknown-related").id.hasSuffix("maksudnya \"/berita/2024/hut.md\"?"))
    }

    @Test func `Reports a draft as what it is`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/pahlawan.md": article("Pahlawan", keys: "draft: true"),
            "content/berita/rapat.md": article(keys: "related: ⟦link-to-unpublished⟧pahlawan.md"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Checks what is not published yet`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article("A", date: "2030-01-01", keys: "related: ⟦unknown-related⟧tidak-ada.md"),
            "content/berita/b.md": article("B", keys: "draft: true\nrelated: ⟦unknown-related⟧tidak-ada.md"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Takes files and addresses`() async throws {
        let portal = TemporaryPortal(files: [
            "content/berita/2016/pahlawan.md": article("Pahlawan", date: "2016-11-10"),
            "content/berita/hujan.md": article("Hujan"),
            "content/berita/2017/rapat.md": article(keys: "related: [../hujan.md, /berita/2016/11/pahlawan/]"),
        ])
        let result = try await portal.build()
        #expect(result.diagnostics.isEmpty)
        #expect(result.site.article("berita/2017/rapat.md")?.related == ["berita/hujan.md", "berita/2016/pahlawan.md"])
    }
}
