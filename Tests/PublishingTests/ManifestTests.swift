import Files
import TestSupport
import Testing

@testable import Publishing

@Suite struct ManifestTests {
    @Test func `What is written is read back`() async throws {
        let manifest = Manifest(paths: ["index.html", "media/a b.png", "media/ä\nb\\n.png", "x/y/index.html"])
        try await TemporaryPortal(settings: nil).inFolder { folder in
            try writeFile("\(folder)/\(Manifest.fileName)", Array(manifest.text.utf8))
            #expect(try Manifest(folder: folder) == manifest)
        }
    }

    @Test(arguments: ["/etc/passwd", "../luar.txt", "a/../../luar.txt", "..", "a/.."])
    func `Paths that leave the folder are not read`(path: String) async throws {
        try await TemporaryPortal(settings: nil).inFolder { folder in
            try writeFile("\(folder)/\(Manifest.fileName)", Array("index.html\n\(path)\n".utf8))
            #expect(try Manifest(folder: folder).paths == ["index.html"])
        }
    }

    @Test func `A build removes nothing outside of its folder, whatever the manifest says`() async throws {
        try await TemporaryPortal.plain(["berita/satu.md": article("Satu")]).inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/luar.txt", [])
            try writeFile("\(root)/output/\(Manifest.fileName)", Array("../luar.txt\n\(root)/luar.txt\n".utf8))
            try await build(.of(root), into: root + "/output")
            #expect(try entryKind(at: root + "/luar.txt") == .file)
        }
    }

    @Test func `A folder without a manifest keeps all that lies in it`() async throws {
        try await TemporaryPortal.plain(["berita/satu.md": article("Satu")]).inFolder { root in
            try makeDirectory(root + "/output")
            try writeFile(root + "/output/lama.html", Array("lama".utf8))
            try await build(.of(root), into: root + "/output")
            #expect(try readFile(root + "/output/lama.html") == Array("lama".utf8))
        }
    }
}
