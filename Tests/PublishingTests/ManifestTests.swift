import Diagnostics
import Files
import TestSupport
import Testing

@testable import Publishing

@Suite struct ManifestTests {
    @Test func `What is written is read back`() async throws {
        let manifest = Manifest(paths: ["index.html", "media/a b.png", "media/ä\nb\\n.png", "x/y/index.html"])
        try await TemporaryPortal(settings: nil).inFolder { folder in
            try writeFile(folder + "/daftar", Array(manifest.text.utf8))
            #expect(try Manifest(file: folder + "/daftar") == manifest)
        }
    }

    @Test(arguments: ["/etc/passwd", "../luar.txt", "a/../../luar.txt", "..", "a/.."])
    func `Paths that leave the folder are not read`(path: String) async throws {
        try await TemporaryPortal(settings: nil).inFolder { folder in
            try writeFile(folder + "/daftar", Array("index.html\n\(path)\n".utf8))
            #expect(try Manifest(file: folder + "/daftar").paths == ["index.html"])
        }
    }

    @Test func `A build removes nothing outside of its folder, whatever the manifest says`() async throws {
        try await TemporaryPortal.plain(["berita/satu.md": article("Satu")]).inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/luar.txt", [])
            let list = try OutputFolder(path: root + "/output", root: root).manifestFile
            try writeFile(list, Array("../luar.txt\n\(root)/luar.txt\n".utf8))
            try await build(.of(root), into: root + "/output")
            #expect(try entryKind(at: root + "/luar.txt") == .file)
        }
    }

    @Test func `The list that an earlier version laid into the output is taken over and removed`() async throws {
        try await TemporaryPortal.plain(["berita/satu.md": article("Satu"), "berita/dua.md": article("Dua")]).inFolder {
            root in
            let output = root + "/output"
            try await build(.of(root), into: output)
            let list = try Manifest(file: OutputFolder(path: output, root: root).manifestFile)
            try removeTree(root + "/.terang")
            try writeFile(output + "/.terang-manifest", Array(list.text.utf8))
            try writeFile(output + "/.terang-lock", [])
            try makeDirectory(output + "/.terang-staging/0")
            try writeFile(output + "/.terang-staging/0/0", Array("rahasia".utf8))
            try removeFile(root + "/content/berita/dua.md")
            #expect(try await build(.of(root), into: output).isPublished)
            #expect(try entryKind(at: output + "/berita/2025/01/dua/index.html") == nil)
            #expect(try listDirectory(output).allSatisfy { !$0.name.hasPrefix(".") })
        }
    }

    @Test func `A portal whose list has been deleted is brought up to date, and what it cannot know is said`()
        async throws
    {
        let files = ["berita/satu.md": article("Satu"), "berita/dua.md": article("Dua")]
        try await TemporaryPortal.plain(files).inFolder { root in
            let output = root + "/output"
            #expect(try await build(.of(root), into: output).notes.isEmpty)
            try removeTree(root + "/.terang")
            try writeFile(root + "/content/berita/satu.md", Array(article("Satu", text: "Naskah baru.").utf8))
            let report = try await build(.of(root), into: output)
            #expect(report.isPublished)
            let note = report.notes.map(\.en).joined()
            #expect(note.contains("not removed"))
            #expect(note.contains("berita/2025/01/satu/index.html"), "\(note)")
            let page = String(decoding: try readFile(output + "/berita/2025/01/satu/index.html"), as: UTF8.self)
            #expect(page.contains("Naskah baru."))
            #expect(try await build(.of(root), into: output).notes.isEmpty)
        }
    }
}
