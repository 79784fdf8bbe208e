import Files
import TestSupport
import Testing

@Suite struct ImportCommandTests {
    private static let export = RepositoryFolder.path + "/Tests/Fixtures/Import/wordpress/ekspor.xml"
    private static let pages = RepositoryFolder.path + "/Tests/Fixtures/Import/halaman"

    /// What is left to a human is just what the report says.
    @Test func `An imported site passes the check once the report is followed`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let imported = try Program.run("import", "wordpress", Self.export, "--format", "json", in: root)
            #expect(imported.exitCode == 0)
            #expect(imported.errors == "")
            let report = try imported.json()
            let categories = try #require(report["categories"] as? [String])
            let needed = try #require(report["needed"] as? [[String: String]]).compactMap { $0["path"] }
            #expect(categories == ["Informasi & PPID"])
            let found = try Program.run("check", in: root)
            #expect(found.exitCode == 1)
            #expect(found.errors.contains("[undeclared-category]"))
            let settings = String(decoding: try readFile(root + "/content/site.yaml"), as: UTF8.self)
            let added = categories.map { "  - title: \($0)\n" }.joined()
            try writeFile(
                root + "/content/site.yaml",
                Array(settings.replacing("categories:\n", with: "categories:\n" + added).utf8)
            )
            for path in needed {
                let file = root + "/" + path
                try makeDirectory(String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.endIndex)))
                try writeFile(file, try readFile(Self.pages + "/tema-wordpress_files/posko.png"))
            }
            let checked = try Program.run("check", in: root)
            #expect(checked.exitCode == 0, "\(checked.errors)")
        }
    }

    @Test func `Saved pages are imported with their pictures, and only the missing date is left`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let imported = try Program.run("import", "html", Self.pages, "-v", in: root)
            #expect(imported.exitCode == 0)
            #expect(imported.output.contains("content/berita/tanpa-tanggal/pengumuman.md"))
            #expect(imported.output.contains("tanggal tidak ditemukan"))
            #expect(try entryKind(at: root + "/content/media/impor/tema-wordpress_files/posko.png") == .file)
            let checked = try Program.run("check", in: root)
            let errors = checked.errors.split(separator: "\n").filter { $0.contains("error:") }
            #expect(errors.count == 1)
            #expect(errors.first?.contains("tanpa-tanggal/pengumuman.md:2:1: error: \"date\"") == true)
        }
    }

    @Test func `A rehearsal writes nothing, in either language`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let before = try TreeSnapshot(of: root)
            let result = try Program.run("import", "wordpress", Self.export, "--dry-run", "--lang", "en", in: root)
            #expect(result.exitCode == 0)
            #expect(result.output.hasPrefix("Would write: 5 files (1 drafts).\n"))
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test(arguments: [
        (["wordpress", "tidak-ada.xml"], "Perkakas"), (["wordpress", "content/site.yaml"], "bukan ekspor"),
        (["html", "tidak-ada"], "folder halaman tersimpan"), (["html", "themes"], ".html"),
        (["html", "content/site.yaml"], "bukan halaman HTML"), (["html", Self.export], "terang import wordpress"),
        (["wordpress"], "sumber"),
        (["html", ".", "--section", "kabar"], "berita"),
    ])
    func `A wrong source ends with 64 and a word on what is right`(arguments: [String], hint: String) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let result = try Program.run(["import"] + arguments, in: root)
            #expect(result.exitCode == 64)
            #expect(result.output == "")
            #expect(result.errors.contains(hint))
        }
    }

    @Test func `A folder without a portal is told how to begin`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            let result = try Program.run("import", "wordpress", Self.export, in: root)
            #expect(result.exitCode == 64)
            #expect(result.errors.contains("terang init"))
        }
    }
}
