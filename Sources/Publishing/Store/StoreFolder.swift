import Digests
import Files
import Glibc

/// A private folder that Terang keeps between runs, readable only by its owner. It is in `.terang/` beside `content/`,
/// or beside an output folder on another file system.
struct StoreFolder: Sendable {
    let path: String
    /// The folders to create where they are missing, outermost first.
    private let folders: [String]

    /// Refers to a folder in `.terang/`.
    ///
    /// - Parameter root: the portal's folder.
    init(_ name: String, of root: String) {
        self.init(folders: [Self.store(of: root), Self.store(of: root) + "/" + name])
    }

    /// Refers to the folder for publishing to an output folder. It holds staged files, which are renamed from here, and
    /// the list of files that Terang wrote.
    ///
    /// - Parameter root: the portal's folder.
    init(publishingTo output: String, of root: String) throws {
        let output = try OutputFolder.resolved(output)
        let root = try resolvedPath(root) ?? root
        let slash = output.lastIndex(of: "/") ?? output.startIndex
        let name = String(output[output.index(after: slash)...])
        let parent = slash == output.startIndex ? "/" : String(output[..<slash])
        // The name depends on the relative path, so that a portal that is moved as a whole keeps its list.
        let isInside = (output + "/").hasPrefix(root + "/")
        let place = isInside ? String(output.dropFirst(root.count + 1)) : output
        let store = Self.store(of: root)
        let inStore = [store, store + "/output", "\(store)/output/\(name)-\(shortFNV1a(place.utf8))"]
        let beside = [(parent == "/" ? "" : parent) + "/.terang-" + name]
        let device = try Self.fileSystem(ofExisting: output)
        let isInStore = try isWritable(folder: entryKind(at: store) == nil ? root : store)
        if isInStore, try Self.fileSystem(ofExisting: store) == device {
            self.init(folders: inStore)
        } else if isWritable(folder: parent), try Self.fileSystem(ofExisting: parent) == device {
            self.init(folders: beside)
        } else {
            // Where the output is a mount point, neither folder shares its file system, so files are copied into it.
            self.init(folders: isInStore ? inStore : beside)
        }
    }

    private init(folders: [String]) {
        self.folders = folders
        path = folders.last ?? ""
    }

    private static func store(of root: String) -> String { root + "/.terang" }

    /// Returns the file system of a path or, where it does not exist yet, that of its deepest existing folder.
    private static func fileSystem(ofExisting path: String) throws -> UInt? {
        if let found = try fileSystem(of: path) { return found }
        guard let slash = path.lastIndex(of: "/") else { return try fileSystem(of: ".") }
        return try fileSystem(ofExisting: slash == path.startIndex ? "/" : String(path[..<slash]))
    }

    private static func fileSystem(of path: String) throws -> UInt? { try Files.fileSystem(of: path) }

    func file(_ name: String) -> String { path + "/" + name }

    /// Returns whether a file that does not exist yet would be on the same file system as the folder.
    func isOnFileSystem(ofFutureFile file: String) throws -> Bool {
        try Self.fileSystem(ofExisting: file) == Self.fileSystem(ofExisting: path)
    }

    /// Whether the folder exists, or could be created.
    var canBeWritten: Bool {
        get throws {
            let existing = try folders.last { try entryKind(at: $0) != nil }
            return isWritable(folder: existing ?? Self.parent(of: folders[0]))
        }
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    /// Creates the folder where it does not exist.
    ///
    /// - Throws: `PublishingError.obstructed` where something else is at its path.
    func make() throws {
        for folder in folders {
            switch try entryKind(at: folder) {
            case nil: try makePrivateDirectory(folder)
            case .directory: break
            default: throw PublishingError.obstructed(file: folder, by: folder)
            }
        }
    }

    /// Returns the stamp of a file written now. A file written later is not older than this stamp.
    func stampOfNow() throws -> FileStamp {
        let now = file("mulai")
        try writeFile(now, [])
        guard let stamp = try FileStamp(of: now) else { throw FileError(operation: "stat", path: now, code: ENOENT) }
        return stamp
    }

    /// Removes the files that are not among these names. Files that another build is writing begin with a dot and stay.
    func removeFiles(except names: Set<String>) throws {
        for entry in try listDirectory(path) where entry.kind == .file {
            if !names.contains(entry.name), !entry.name.hasPrefix(".") { try removeFile(file(entry.name)) }
        }
    }

    /// Writes a file atomically, replacing an existing one.
    func put(_ bytes: [UInt8], as name: String) throws {
        let new = file(name) + ".baru"
        try writeFile(new, bytes)
        try renameFile(new, to: file(name))
    }
}
