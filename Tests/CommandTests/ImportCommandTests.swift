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
                let ending = path.split(separator: ".").last ?? ""
                let contents = [
                    "pdf": Array("%PDF-1.7\n".utf8), "jpg": SamplePicture.jpeg(width: 640, height: 480),
                    "png": SamplePicture.png(width: 640, height: 480),
                ]
                try writeFile(file, try #require(contents[String(ending)], "\(path)"))
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
            #expect(checked.exitCode == 0, "\(checked.errors)")
            #expect(checked.errors.contains("tanpa-tanggal/pengumuman.md:2:1: peringatan: \"date\""))
            let built = try Program.run("build", in: root)
            #expect(built.exitCode == 0, "\(built.errors)")
            #expect(built.errors.contains("tanpa-tanggal/pengumuman.md:2:1: peringatan: \"date\""))
            #expect(try entryKind(at: root + "/output/berita/index.html") == .file)
            #expect(try entryKind(at: root + "/output/berita/tanpa-tanggal") == nil)
        }
    }

    @Test func `A rehearsal writes nothing, in either language`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let before = try TreeSnapshot(of: root)
            let result = try Program.run("import", "wordpress", Self.export, "--dry-run", "--lang", "en", in: root)
            #expect(result.exitCode == 0)
            #expect(result.output.hasPrefix("Would write: 5 files (1 draft).\n"))
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    /// A file where a folder has to be stops the machine as a full disk does.
    @Test func `An import that is interrupted ends with 70 and says how to go on`() async throws {
        let csv = "judul,tanggal,isi\nSatu,2017-10-13,Isi.\nDua,2018-02-03,Isi.\nTiga,2019-02-03,Isi.\n"
        try await TemporaryPortal.plain(["lama.csv": csv, "content/berita/2018/02": ""]).inFolder { root in
            let stopped = try Program.run("import", "csv", "lama.csv", in: root)
            #expect(stopped.exitCode == 70)
            #expect(stopped.errors.contains("content/berita/2018/02/dua.md:"))
            #expect(stopped.errors.contains("Tertulis 1 dari 3 berkas. Sesudah diatasi, ulangi perintah yang sama"))
            let english = try Program.run("import", "csv", "lama.csv", "--lang", "en", in: root)
            #expect(english.errors.contains("0 of 2 files were written"))
            try removeFile(root + "/content/berita/2018/02")
            let repeated = try Program.run("import", "csv", "lama.csv", "--format", "json", in: root)
            #expect((try repeated.json()["written"] as? [Any])?.count == 2)
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
