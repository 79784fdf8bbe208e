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
            let lock = try OutputFolder(path: output, root: root).lock()
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

    @Test(arguments: [
        "content", "content/berita", "themes", "themes/polos/baru", ".", "content/../content/baru",
        "belum-ada/../content/media", "a/b/../../themes", "belum-ada/..",
    ])
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

    @Test func `The root of the file system is no output folder`() async throws {
        try await portal.inFolder { root in
            let refusal = PublishingError.outputRefused(folder: "/", .overlapsSources)
            await #expect(throws: refusal) { try await build(.of(root), into: "/") }
            await #expect(throws: refusal) { try await build(.of(root), into: "/tidak-ada-\(getpid())/..") }
        }
    }

    @Test(arguments: [
        "index.html", "berita", "media", ".terang-lock", ".terang-staging", ".terang-manifest", "berita/2025",
    ])
    func `A symbolic link in the output folder is an obstacle, never written through`(name: String) async throws {
        try await portal.inFolder { root in
            try makeDirectory(root + "/luar/2025")
            try writeFile(root + "/luar.html", Array("luar".utf8))
            try await build(.of(root), into: root + "/output")
            let link = root + "/output/" + name
            switch try entryKind(at: link) {
            case .directory: try removeTree(link)
            case .file: try removeFile(link)
            default: break
            }
            let target =
                name.hasPrefix("index") || name.hasPrefix(".") && name != ".terang-staging" ? "luar.html" : "luar"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(root)/\(target)")
            let before = try TreeSnapshot(of: root + "/luar")
            if name == "media" || name.hasPrefix(".") {
                // The portal has nothing there, and the link is somebody else's business.
                try await build(.of(root), into: root + "/output")
            } else {
                await #expect(throws: PublishingError.self) { try await build(.of(root), into: root + "/output") }
            }
            #expect(try readFile(root + "/luar.html") == Array("luar".utf8))
            #expect(try TreeSnapshot(of: root + "/luar") == before)
            #expect(try entryKind(at: link) == .symbolicLink)
        }
    }

    @Test(arguments: ["lock", "staging", "manifest"])
    func `A symbolic link in the place of a file of Terang's own is an obstacle`(name: String) async throws {
        try await portal.inFolder { root in
            try makeDirectory(root + "/luar")
            let folder = try OutputFolder(path: root + "/output", root: root)
            let link = String(folder.staging.dropLast("staging".count)) + name
            try makeDirectory(String(link.dropLast(name.count)))
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: root + "/luar")
            await #expect(throws: PublishingError.obstructed(file: link, by: link)) {
                try await build(.of(root), into: root + "/output")
            }
            #expect(try TreeSnapshot(of: root + "/luar").files.isEmpty)
        }
    }

    @Test(.enabled(if: try elsewhere() != nil, "memory and disk are one file system"))
    func `What nobody else may see lies in the store, or beside an output on another file system`() async throws {
        try await portal.inFolder { root in
            let folder = try OutputFolder(path: root + "/output", root: root)
            #expect(folder.staging.hasPrefix(root + "/.terang/output/"))
            try await build(.of(root), into: root + "/output")
            for place in ["/.terang", "/.terang/output"] {
                var status = stat()
                #expect(stat(root + place, &status) == 0)
                #expect(status.st_mode & 0o777 == 0o700)
            }
            let other = try folderElsewhere()
            defer { rmdir(other) }
            let output = other + "/keluar"
            let staging = try OutputFolder(path: output, root: root).staging
            #expect(staging == other + "/.terang-keluar/staging")
            try await build(.of(root), into: output)
            let published = try TreeSnapshot(of: output)
            #expect(try published.published == TreeSnapshot(of: root + "/output").published)
            #expect(published.files.keys.allSatisfy { !$0.hasPrefix(".") })
            try removeTree(output)
            try removeTree(other + "/.terang-keluar")
        }
    }

    /// A folder in memory where those of tests are on a disk, and on a disk where they are in memory. Nil where both are one file system.
    private static func elsewhere() throws -> String? {
        let own = try fileSystem(of: FileManager.default.temporaryDirectory.path)
        return try ["/dev/shm", "/var/tmp"].first { try fileSystem(of: $0) != own }
    }

    private func folderElsewhere() throws -> String {
        let folder = try #require(try Self.elsewhere()) + "/terang-\(UUID().uuidString)"
        try makeDirectory(folder)
        return folder
    }

    @Test(.enabled(if: try elsewhere() != nil, "memory and disk are one file system"))
    func `An output that is a file system of its own is written without a file that is half there`() async throws {
        try await portal.inFolder { root in
            // A folder on the other file system stands for one that is mounted.
            let other = try folderElsewhere()
            let staging = root + "/.terang/staging"
            try makeDirectory(staging)
            var commit = try Commit(output: other, staging: staging, manifest: root + "/.terang/daftar", notice: "x")
            try writeFile(staging + "/a", Array("baru".utf8))
            try commit.carryOut(.announce(path: "a.html"))
            #expect(try readFile(other + "/a.html") == Array("x".utf8))
            try commit.carryOut(.publish(staged: staging + "/a", path: "a.html"))
            #expect(try readFile(other + "/a.html") == Array("baru".utf8))
            try commit.carryOut(.remove(path: "a.html"))
            #expect(try listDirectory(other).isEmpty)
            try commit.takeBack()
            #expect(try listDirectory(other).isEmpty)
            try removeTree(other)
        }
    }

    @Test func `A portal that is published for the first time is there at once`() async throws {
        try await portal.inFolder { root in
            let (first, second) = (root + "/output", root + "/kedua")
            let whole = try await SteppedBuild(root: root, output: first, isFirst: true)
            #expect(whole.steps.count == 2)
            try whole.carryOut(1)
            #expect(try listDirectory(first).isEmpty)
            #expect(throws: SteppedBuild.Failure.self) { try whole.fail(at: 1) }
            #expect(try listDirectory(first).isEmpty)
            try whole.carryOut(2)
            // File by file, the same comes out.
            let single = try await SteppedBuild(root: root, output: second)
            #expect(single.steps.count > 2)
            try single.carryOut(single.steps.count)
            #expect(try TreeSnapshot(of: first).published == TreeSnapshot(of: second).published)
            try await build(.of(root), into: first)
            #expect(try TreeSnapshot(of: first).published == TreeSnapshot(of: second).published)
        }
    }

    @Test func `A whole portal that was renamed into place is taken back whole`() async throws {
        try await portal.inFolder { root in
            let (output, staging) = (root + "/output", root + "/.terang/staging")
            try makeDirectory(output)
            try makeDirectory(staging + "/tree/a")
            try writeFile(staging + "/tree/a/index.html", Array("baru".utf8))
            var commit = try Commit(output: output, staging: staging, manifest: root + "/.terang/daftar", notice: "x")
            try commit.carryOut(.publishAll(staged: staging + "/tree"))
            #expect(try readFile(output + "/a/index.html") == Array("baru".utf8))
            try commit.takeBack()
            #expect(try listDirectory(output).isEmpty)
        }
    }

    @Test func `A file that appears in a new output folder meanwhile stays, and stops the build`() async throws {
        try await portal.inFolder { root in
            let output = root + "/output"
            let folder = try OutputFolder(path: output, root: root)
            #expect(try folder.canBeRenamedInto())
            _ = try folder.lock()
            #expect(try !folder.canBeRenamedInto())
            try writeFile(output + "/catatan.txt", Array("penting".utf8))
            #expect(throws: PublishingError.obstructed(file: output, by: output + "/catatan.txt")) {
                try folder.plan([], isWhole: true, [], replacing: folder.manifest())
            }
        }
    }

    @Test func `A file of somebody else is not replaced`() async throws {
        try await portal.inFolder { root in
            let output = root + "/output"
            try await build(.of(root), into: output)
            try writeFile(output + "/media", Array("milik orang lain".utf8))
            try makeDirectory(root + "/content/media")
            try writeFile(root + "/content/media/laporan.txt", Array("Laporan".utf8))
            let before = try TreeSnapshot(of: output)
            await #expect(throws: PublishingError.self) { try await build(.of(root), into: output) }
            #expect(try TreeSnapshot(of: output) == before)
            try removeFile(output + "/media")
            #expect(try await build(.of(root), into: output).isPublished)
        }
    }

    @Test func `What a killed build left goes with the next build, also with one that publishes nothing`() async throws
    {
        try await portal.inFolder { root in
            let output = root + "/output"
            try await build(.of(root), into: output)
            let before = try TreeSnapshot(of: output)
            let killed = try await SteppedBuild(root: root, output: output)
            #expect(killed.steps.isEmpty)
            let staging = try OutputFolder(path: output, root: root).staging
            var status = stat()
            #expect(stat(staging, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o700)
            try writeFile(root + "/content/berita/dua.md", Array("tanpa kepala".utf8))
            let report = try await build(.of(root), into: output)
            #expect(!report.isPublished)
            #expect(try TreeSnapshot(of: output) == before)
        }
    }

    @Test func `A build that is cancelled leaves the output as it was`() async throws {
        try await portal.inFolder { root in
            let task = Task { try await build(.of(root), into: root + "/output") }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            let left = try TreeSnapshot(of: root + "/output").published
            #expect(left.isEmpty)
            #expect(try entryKind(at: OutputFolder(path: root + "/output", root: root).staging) == nil)
        }
    }

    @Test func `A file whose name differs in its bytes only is another file`() async throws {
        let (composed, decomposed) = ("media/caf\u{E9}.txt", "media/cafe\u{301}.txt")
        try await portal.inFolder { root in
            try makeDirectory(root + "/content/media")
            for name in [decomposed, composed] {
                try writeFile("\(root)/content/\(name)", Array(name.utf8))
                #expect(try await build(.of(root), into: root + "/output").isPublished)
                try removeFile("\(root)/content/\(name)")
                let published = try listDirectory(root + "/output/media").map { Array($0.name.utf8) }
                #expect(published == [Array(name.dropFirst("media/".count).utf8)])
            }
            try await build(.of(root), into: root + "/output")
            #expect(try entryKind(at: root + "/output/media") == nil)
        }
    }

    @Test func `Media are compared and copied in pieces, and differ where one byte does`() async throws {
        try await portal.inFolder { root in
            try makeDirectory(root + "/content/media")
            var bytes = [UInt8](repeating: 7, count: 600_000)
            for position in [599_999, 0, 262_144] {
                bytes[position] = 8
                try writeFile(root + "/content/media/rapat.mp4", bytes)
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.counts.written > 0)
                #expect(try readFile(root + "/output/media/rapat.mp4") == bytes)
                #expect(try await build(.of(root), into: root + "/output").counts.written == 0)
            }
        }
    }
}
