import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct OutputFolderTests {
    private let portal: TemporaryPortal

    init() throws {
        portal = try .plain(["berita/satu.md": article("Satu")])
    }

    @Test func `A second build of the same output is refused while the first runs`() async throws {
        try await portal.inFolder { root in
            let output = root + "/output"
            let lock = try OutputFolder(path: output).lock()
            await #expect(throws: PublishingError.outputInUse(output)) { try await build(.of(root), into: output) }
            withExtendedLifetime(lock) {}
        }
    }

    @Test func `The output is free again when a build has ended`() async throws {
        try await portal.inFolder { root in
            try await build(.of(root), into: root + "/output")
            try await build(.of(root), into: root + "/output")
        }
    }

    @Test(arguments: ["content", "content/berita", "themes", "themes/polos/baru", ".", "content/../content/baru"])
    func `An output folder on, in or around the sources is refused and nothing written`(output: String) async throws {
        try await portal.inFolder { root in
            let before = try TreeSnapshot(of: root)
            await #expect(throws: PublishingError.self) { try await build(.of(root), into: "\(root)/\(output)") }
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `An output folder that leads into the sources by a symbolic link is refused`() async throws {
        try await portal.inFolder { root in
            try FileManager.default.createSymbolicLink(
                atPath: root + "/keluar",
                withDestinationPath: root + "/content/media"
            )
            try makeDirectory(root + "/content/media")
            let before = try TreeSnapshot(of: root)
            await #expect(throws: PublishingError.self) { try await build(.of(root), into: root + "/keluar") }
            await #expect(throws: PublishingError.self) { try await build(.of(root), into: root + "/keluar/baru") }
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `A relative output folder in the sources is refused, too`() async throws {
        try await portal.inFolder { root in
            let up = String(
                repeating: "../",
                count: FileManager.default.currentDirectoryPath.split(separator: "/").count
            )
            let before = try TreeSnapshot(of: root)
            await #expect(throws: PublishingError.self) {
                try await build(.of(root), into: up + root.dropFirst() + "/content/baru")
            }
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `A folder whose name only begins like a source folder is taken`() async throws {
        try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/content-terbit")
            #expect(report.isPublished)
        }
    }

    @Test func `A file in the place of the output folder is an error of the machine`() async throws {
        try await portal.inFolder { root in
            try writeFile(root + "/output", Array("penting".utf8))
            await #expect(throws: FileError.self) { try await build(.of(root), into: root + "/output") }
            #expect(try readFile(root + "/output") == Array("penting".utf8))
        }
    }

    @Test func `Symbolic links in the output folder are replaced, never written through`() async throws {
        try await portal.inFolder { root in
            try writeFile(root + "/luar.html", Array("luar".utf8))
            try makeDirectory(root + "/output")
            try FileManager.default.createSymbolicLink(
                atPath: root + "/output/index.html",
                withDestinationPath: root + "/luar.html"
            )
            try await build(.of(root), into: root + "/output")
            #expect(try readFile(root + "/luar.html") == Array("luar".utf8))
            #expect(try entryKind(at: root + "/output/index.html") == .file)
        }
    }
}
