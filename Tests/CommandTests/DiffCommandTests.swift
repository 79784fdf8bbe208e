import Files
import TestSupport
import Testing

@Suite struct DiffCommandTests {
    @Test func `An edit is shown where it reaches, equal changes once, and everything else counted`() async throws {
        try await TemporaryPortal.plain(["content/berita/dua.md": "---\ntitle: Dua\ndate: 2025-01-02\n---\nIsi dua.\n"])
            .inFolder { root in
                func build(_ output: String) throws {
                    #expect(
                        try Program.run("build", "--root", root, "--output", output, "--now", "2026-01-01").exitCode
                            == 0
                    )
                }
                let (old, new) = (root + "/lama", root + "/baru")
                try build(old)
                try build(new)
                let equal = try Program.run("diff", old, new, "--lang", "en")
                #expect(equal.exitCode == 0)
                #expect(equal.output.hasPrefix("The same: "))
                try writeFile(
                    root + "/content/berita/dua.md",
                    Array("---\ntitle: Dua\ndate: 2025-01-02\n---\nIsi baru.\n".utf8)
                )
                try writeFile(
                    root + "/content/berita/tiga.md",
                    Array("---\ntitle: Tiga\ndate: 2025-01-03\n---\nIsi.\n".utf8)
                )
                try removeFile(root + "/content/berita/satu.md")
                let footer = root + "/themes/polos/templates/footer.mustache"
                try writeFile(footer, try readFile(footer) + Array("<p>Kaki baru</p>\n".utf8))
                try build(new)
                let result = try Program.run("diff", old, new, "--lang", "en")
                #expect(result.exitCode == 0, "\(result.errors)")
                #expect(result.output.contains("    - Isi dua.\n"), "\(result.output)")
                #expect(result.output.contains("+ Kaki baru"), "\(result.output)")
                #expect(
                    result.output.contains(/New \([0-9]+\):\n(  .*\n)*  \/berita\/2025\/01\/tiga\/\n/),
                    "\(result.output)"
                )
                #expect(
                    result.output.contains(/Gone \([0-9]+\):\n(  .*\n)*  \/berita\/2025\/01\/satu\/\n/),
                    "\(result.output)"
                )
                let json = try Program.run("diff", old, new, "--format", "json").json()
                let changes = try #require(json["changed"] as? [[String: Any]])
                // Pages in which only the footer differs are one change.
                #expect(changes.contains { ($0["paths"] as? [String] ?? []).count > 1 })
                #expect((json["added"] as? [String])?.contains("berita/2025/01/tiga/index.html") == true)
            }
    }

    @Test func `What the pages say does not command the terminal`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            for (folder, text) in [("a", "satu"), ("b", "\u{1B}[2Jdua")] {
                try makeDirectory("\(root)/\(folder)")
                try writeFile("\(root)/\(folder)/index.html", Array("<p>\(text)</p>".utf8))
            }
            let result = try Program.run("diff", root + "/a", root + "/b")
            #expect(result.output.contains("+ [2Jdua"), "\(result.output)")
            #expect(!result.output.contains("\u{1B}"))
        }
    }
}
