import Files
import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct FullDiskTests {
    @Test(.enabled(if: TemporaryDisk.isAvailable, "only root may mount a small disk"))
    func `A full disk leaves the old portal as it is and nothing half-done beside it`() async throws {
        let disk = try TemporaryDisk(kilobytes: 512)
        defer { disk.remove() }
        let portal = try TemporaryPortal.plain(["berita/satu.md": article("Satu")])
        try await portal.inFolder { root in
            let output = disk.path + "/output"
            try await build(.of(root), into: output)
            let before = try TreeSnapshot(of: output)
            var larger = portal
            larger.files["content/media/besar.txt"] = [UInt8](repeating: 0x20, count: 1024 * 1024)
            try larger.replaceSources(in: root)
            await #expect(throws: FileError.self) { try await build(.of(root), into: output) }
            #expect(try TreeSnapshot(of: output) == before)
            try portal.replaceSources(in: root)
            #expect(try await build(.of(root), into: output).counts.written == 0)
        }
    }
}

/// A file system of a few kB in memory.
private struct TemporaryDisk {
    let path: String

    static let isAvailable: Bool = {
        guard geteuid() == 0, let disk = try? TemporaryDisk(kilobytes: 64) else { return false }
        disk.remove()
        return true
    }()

    init(kilobytes: Int) throws {
        path = FileManager.default.temporaryDirectory.path + "/terang-disk-" + UUID().uuidString
        try makeDirectory(path)
        guard try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path) else {
            try removeDirectoryIfEmpty(path)
            throw FileError(operation: "mount", path: path, code: EPERM)
        }
    }

    func remove() {
        do {
            let isUnmounted = try Self.run("umount", path)
            #expect(isUnmounted)
            try removeDirectoryIfEmpty(path)
        } catch {
            Issue.record(error)
        }
    }

    private static func run(_ command: String...) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardError = nil
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
