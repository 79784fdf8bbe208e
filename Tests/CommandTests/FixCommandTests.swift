import Files
import TestSupport
import Testing

@Suite struct FixCommandTests {
    private static let article = "---\ntitle: Rapat\ndate: 2026-01-02\ndraft: tru\n---\n# Judul\n\nIsi.\n"

    private static var portal: TemporaryPortal {
        get throws {
            try TemporaryPortal.plain(["content/berita/RAPAT.MD": article, "content/berita/ada.md": article])
        }
    }

    @Test func `Without a terminal the changes are shown and nothing is written`() async throws {
        try await Self.portal.inFolder { root in
            let before = try TreeSnapshot(of: root)
            let result = try Program.run("check", "--fix", in: root)
            #expect(result.exitCode == 1)
            #expect(result.output.contains("-draft: tru\n+draft: true\n"))
            #expect(result.output.contains("rename from content/berita/RAPAT.MD\nrename to content/berita/RAPAT.md\n"))
            #expect(result.errors.contains("terang check --fix --yes"))
            #expect(result.errors.contains("[bad-value]"))
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `With --yes the changes are made, and then those that became possible by them`() async throws {
        try await Self.portal.inFolder { root in
            let result = try Program.run("check", "--fix", "--yes", "--lang", "id", in: root)
            let text = String(decoding: try readFile(root + "/content/berita/ada.md"), as: UTF8.self)
            #expect(text == Self.article.replacing("tru\n", with: "true\n").replacing("# Judul", with: "## Judul"))
            #expect(try entryKind(at: root + "/content/berita/RAPAT.md") == .file)
            #expect(result.errors.contains("3 catatan diperbaiki, 1 berkas berubah, 1 berkas berpindah."))
            // The article that was not read before has slips of its own, which a second round mends.
            let renamed = String(decoding: try readFile(root + "/content/berita/RAPAT.md"), as: UTF8.self)
            #expect(renamed == text)
            // Two articles with one title are left to their authors.
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("[duplicate-address]"))
            let last = try Program.run("check", "--fix", "--lang", "id", in: root)
            #expect(last.errors.contains("Tidak ada catatan yang obatnya pasti."))
        }
    }

    @Test(arguments: [["--yes"], ["--fix", "--monev"], ["--fix", "--format", "json"]])
    func `Options that do not go together are refused`(options: [String]) async throws {
        try await Self.portal.inFolder { root in
            let result = try Program.run(["check"] + options, in: root)
            #expect(result.exitCode == 64)
        }
    }
}
