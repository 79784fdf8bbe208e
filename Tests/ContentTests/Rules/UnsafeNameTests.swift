import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct UnsafeNameTests {
    @Test(arguments: [
        "a\u{202E}txt.pdf", "b\u{200B}.pdf", "c\nd.pdf", "e\u{1B}[31m.pdf", "f\u{2028}.pdf", "g\u{FEFF}.pdf", "CON.pdf",
        "lpt1.pdf", "aux", "a\\b.pdf", "a?.pdf", "a:b.pdf",
    ])
    func `A name that misleads, or that Windows cannot keep, is reported`(name: String) async throws {
        let portal = TemporaryPortal(files: ["content/media/\(name)": "%PDF-1.7\n"])
        #expect(try await portal.load().diagnostics.map(\.rule.id).contains("unsafe-name"))
    }

    @Test(arguments: ["Foto 1.pdf", "café.pdf", "قانون\u{200C}ها.pdf", "👨‍👩‍👧.pdf", "console.pdf", "a.b.pdf"])
    func `Honest names are not`(name: String) async throws {
        let portal = TemporaryPortal(files: ["content/media/\(name)": "%PDF-1.7\n"])
        #expect(try await !portal.load().diagnostics.map(\.rule.id).contains("unsafe-name"))
    }

    @Test(arguments: ["Judul\u{202E} balik", "Judul\u{200B}", "Judul \u{2066}x\u{2069}"])
    func `A title with what cannot be seen is reported`(title: String) async throws {
        let text = "---\ntitle: ⟦hidden-characters⟧\"\(title)\"\ndate: 2025-01-01\n---\nIsi.\n"
        let files = ["content/berita/a.md": text.replacing("⟦hidden-characters⟧", with: "")]
        let found = try await TemporaryPortal(files: files).load().diagnostics.filter {
            $0.rule.id == "hidden-characters"
        }
        #expect(found.map(\.location.line) == [2])
    }

    @Test func `The line end of a folded title is no hidden sign`() async throws {
        let article = "---\ntitle: >\n  Rapat warga\ndate: 2025-01-01\n---\nIsi.\n"
        #expect(try await MarkedPortal(article: article).build().surprises == [])
    }
}
