import Diagnostics
import TestSupport
import Testing

@Suite struct LibraryCheckTests {
    private static func article(_ keys: String, date: String = "2017-10-13") -> String {
        "---\ntitle: Rapat\n\(keys)date: \(date)\n---\nIsi.\n"
    }

    @Test func `Names that differ in case are told once`() async throws {
        var portal = TemporaryPortal()
        for path in [
            "media/Foto.pdf", "media/foto.pdf", "media/a/b.pdf",
        ] {
            portal.files["content/" + path] = Array("%PDF-1.7\n".utf8)
        }
        portal.files["content/media/A/c.pdf"] = Array("%PDF-1.7\n".utf8)
        portal.files["content/media/A/d.pdf"] = Array("%PDF-1.7\n".utf8)
        let found = try await portal.build().diagnostics.filter { $0.rule.id == "similar-names" }
        #expect(found.map(\.location.path).count == 2)
        #expect(found.contains { $0.location.path == "content/media/foto.pdf" })
        #expect(found.contains { $0.location.path == "content/media/a" })
    }

    @Test func `Tags that differ in signs are told with the file that has the page`() async throws {
        let portal = TemporaryPortal(
            files: [
                "content/berita/a.md": Self.article("tags: [C, PPID, Covid-19]\nslug: a\n"),
                "content/berita/b.md": Self.article("tags: [C++, ppid, covid 19]\nslug: b\n"),
                "content/berita/c.md": Self.article("tags: [C++]\nslug: c\n"),
            ]
        )
        let found = try await portal.build().diagnostics
        #expect(found.map(\.rule.id) == ["similar-tags"])
        #expect(found.first?.location == Diagnostics.SourceLocation(path: "content/berita/b.md", line: 3, column: 8))
        #expect(
            found.first?.related == [Diagnostics.SourceLocation(path: "content/berita/a.md", line: 3, column: 8)]
        )
    }

    @Test func `Tags of one article that share a page are pointed at`() async throws {
        let portal = MarkedPortal(
            article: Self.article("tags: [C, ⟦similar-tags⟧C++, ⟦similar-tags⟧C#, rapat]\n")
        )
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [("1915-01-01", true), ("2206-01-01", true), ("1946-01-01", false), ("2035-01-01", false)])
    func `A year that is far off is pointed at`(date: String, isFar: Bool) async throws {
        let portal = MarkedPortal(article: Self.article("", date: (isFar ? "⟦unlikely-year⟧" : "") + date))
        #expect(try await portal.build(now: "2026-11-26").surprises == [])
    }
}
