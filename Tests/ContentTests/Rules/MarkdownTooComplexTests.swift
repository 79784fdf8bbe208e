import Diagnostics
import TestSupport
import Testing

@Suite struct MarkdownTooComplexTests {
    private static let wide =
        String(repeating: "| a ", count: 300) + "|\n" + String(repeating: "| - ", count: 300) + "|\n"

    @Test func `Points into the file and names what there is too much of`() async throws {
        let result = try await MarkedPortal(body: "Isi.\n\n" + Self.wide).build()
        let fault = try result.fault("markdown-too-complex")
        #expect(fault.location.path == "content/berita/rapat.md")
        #expect(fault.location.line == 7)
        #expect(
            try result.wording("markdown-too-complex")
                == LocalizedText(
                    id: "terlalu banyak kolom dalam satu tabel\n"
                        + "periksa apakah naskah salah tempel; bagi paragraf atau tabelnya",
                    en: "too many columns in one table\n"
                        + "check whether something was pasted by mistake; split the paragraph or table"
                )
        )
    }

    @Test func `Checks drafts and pages too`() async throws {
        let portal = MarkedPortal(
            files: ["content/halaman/profil.md": "---\ntitle: Profil\ndraft: true\n---\n" + Self.wide])
        #expect(try await portal.build().diagnostics.map(\.rule.id) == ["markdown-too-complex"])
    }

    @Test func `Takes an ordinary text`() async throws {
        let result = try await MarkedPortal(body: "| a | b |\n| - | - |\n| 1 | 2 |\n").build()
        #expect(result.surprises == [])
    }
}
