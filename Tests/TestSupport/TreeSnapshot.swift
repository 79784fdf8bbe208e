import Files
import Foundation

/// A snapshot of everything below a folder, with bytes and times of change, which shows whether something was touched.
public struct TreeSnapshot: Sendable, Hashable {
    public struct File: Sendable, Hashable {
        public let bytes: [UInt8]
        /// Seconds and nanoseconds of the last change.
        public let changed: [Int]
    }

    /// Files by path below the folder.
    public let files: [String: File]
    /// Paths below the folder, sorted.
    public let folders: [String]

    /// Reads a folder. One that does not exist counts as empty.
    public init(of folder: String) throws {
        var files: [String: File] = [:]
        var folders: [String] = []
        var open = try entryKind(at: folder) == .directory ? [""] : []
        while let inner = open.popLast() {
            for entry in try listDirectory("\(folder)/\(inner)") {
                let path = inner.isEmpty ? entry.name : "\(inner)/\(entry.name)"
                switch entry.kind {
                case .directory:
                    folders.append(path)
                    open.append(path)
                case .file: files[path] = try Self.file("\(folder)/\(path)")
                case .symbolicLink, .other: files[path] = File(bytes: [], changed: [])
                }
            }
        }
        self.files = files
        self.folders = folders.sorted()
    }

    /// The bytes of an output folder's files. All that lies there is published.
    public var published: [String: [UInt8]] { files.mapValues(\.bytes) }

    private static func file(_ path: String) throws -> File {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw FileError(operation: "lstat", path: path, code: errno) }
        return File(bytes: try readFile(path), changed: [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)])
    }
}
