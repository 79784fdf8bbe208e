import TestSupport
import Testing

/// Texts beyond what is read at once: a process of the program reads them, and is ended when that takes too long.
@Suite struct BoundedTimeTests {
    private static func row(_ cell: String) -> String { String(repeating: "| \(cell) ", count: 250) + "|\n" }

    private func portal(_ text: String, seconds: Int, head: String = "") throws -> TemporaryPortal {
        var portal = try TemporaryPortal.plain([
            "content/berita/rumit.md": "---\ntitle: Rumit\ndate: 2025-01-02\n\(head)---\n\nPembuka.\n\n\(text)"
        ])
        portal.files["content/site.yaml"]? += Array("markdown: {time_limit: \(seconds)}\n".utf8)
        return portal
    }

    @Test func `An honest text beyond the cheap limits is published, and looks like any other`() async throws {
        let text = Self.row("kolom") + Self.row("---") + Self.row("*isi* [tautan](satu.md)[^a]") + "\n[^a]: Catatan.\n"
        try await portal(text, seconds: 60).inFolder { root in
            let checked = try Program.run("check", "--root", root, "--now", "2026-01-01")
            #expect(checked.exitCode == 0, "\(checked.errors)")
            let result = try Program.run("build", "--root", root, "--now", "2026-01-01")
            #expect(result.exitCode == 0, "\(result.errors)")
            let files = try TreeSnapshot(of: root + "/output").published
            let page = String(decoding: files["berita/2025/01/rumit/index.html"] ?? [], as: UTF8.self)
            #expect(page.contains("<em>isi</em> <a href=\"/berita/2025/01/satu/\">tautan</a>"))
            #expect(page.contains("Catatan."))
        }
    }

    private static let texts = [
        String(repeating: "![[]()", count: 300_000),
        String(repeating: "~~__", count: 100_000) + String(repeating: "*a_", count: 300_000),
        String(repeating: "a <?", count: 500_000), row("a") + row("-") + String(repeating: "b\n", count: 900_000),
    ]

    @Test(arguments: texts.map(LongText.init))
    func `A hostile text ends after its seconds with file and line, and takes nothing down`(long: LongText)
        async
        throws
    {
        try await portal(long.text, seconds: 1).inFolder { root in
            let result = try Program.run("check", "--root", root, "--now", "2026-01-01", "--lang", "en")
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("content/berita/rumit.md:"), "\(result.errors)")
            #expect(result.errors.contains("not read within 1 seconds"), "\(result.errors)")
            #expect(result.errors.contains("[markdown-too-complex]"), "\(result.errors)")
            let lines = result.errors.split(separator: "\n").filter { $0.contains(": error:") }
            #expect(lines.count == 1, "\(result.errors)")
        }
    }

    @Test(arguments: [[], ["0"], ["x"], ["1", "2"], ["1"]])
    func `The command that is not listed refuses what the program would not say`(arguments: [String]) throws {
        #expect(try Program.run(["_naskah"] + arguments).exitCode != 0)
    }
}
