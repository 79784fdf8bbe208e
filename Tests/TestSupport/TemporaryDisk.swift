import Files
import Foundation

/// A file system of a few kB in memory, to be filled.
public struct TemporaryDisk: Sendable {
    public let path: String

    /// Whether this machine lets the tests mount one: to root it does, in most containers not even to root.
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

    /// Gives a new disk to `work`, and removes it afterwards.
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

    /// Writes until nothing more fits.
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
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw FileError(operation: command.joined(separator: " "), path: command.last ?? "", code: EPERM)
        }
    }
}
