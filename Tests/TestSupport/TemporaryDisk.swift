import Files
import Foundation

/// An in-memory file system of a few kB, to be filled.
public struct TemporaryDisk: Sendable {
    public let path: String

    /// Whether the tests can mount a file system: as root, and outside most containers.
    public static let isAvailable: Bool = {
        do {
            guard geteuid() == 0 else { return false }
            let disk = try TemporaryDisk(kilobytes: 64)
            try disk.remove()
            return true
        } catch {
            return false
        }
    }()

    /// Mounts a new disk, passes it to `work` and removes it afterwards.
    public static func use<Result>(
        kilobytes: Int,
        _ work: (TemporaryDisk) async throws -> Result
    ) async throws -> Result {
        let disk = try TemporaryDisk(kilobytes: kilobytes)
        let result: Result
        do {
            result = try await work(disk)
        } catch {
            try disk.remove()
            throw error
        }
        try disk.remove()
        return result
    }

    /// Writes until the disk is full.
    public func fill() throws {
        let block = [UInt8](repeating: 0x20, count: 4096)
        var number = 0
        do throws(FileError) {
            while true {
                try writeFile("\(path)/isi-\(number)", block)
                number += 1
            }
        } catch {
            guard error.code == ENOSPC else { throw error }
        }
    }

    private init(kilobytes: Int) throws {
        path = FileManager.default.temporaryDirectory.path + "/terang-disk-" + UUID().uuidString
        try makeDirectory(path)
        do {
            try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
        } catch {
            try removeDirectoryIfEmpty(path)
            throw error
        }
    }

    private func remove() throws {
        try Self.run("umount", path)
        try removeDirectoryIfEmpty(path)
    }

    private static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardError = nil
        try process.run()
        process.waitForEnd()
        guard process.terminationStatus == 0 else {
            throw FileError(operation: command.joined(separator: " "), path: command.last ?? "", code: EPERM)
        }
    }
}
