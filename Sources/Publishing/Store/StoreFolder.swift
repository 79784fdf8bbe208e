import Digests
import Files
import Glibc

/// A folder with what Terang keeps between two runs, which nobody but its owner can read. It lies in `.terang/` beside `content/`,
/// or beside an output folder on another file system.
struct StoreFolder: Sendable {
    let path: String
    /// The folders that are made where they are missing, the outermost first.
    private let folders: [String]

    /// A folder in `.terang/`.
    ///
    /// - Parameter root: the portal's folder.
    init(_ name: String, of root: String) {
        self.init(folders: [Self.store(of: root), Self.store(of: root) + "/" + name])
    }

    /// The folder for what is needed to publish to an output folder: staged files, which are renamed from here, and the list of
    /// the files that Terang wrote.
    ///
    /// - Parameter root: the portal's folder.
    init(publishingTo output: String, of root: String) throws {
        let output = try OutputFolder.resolved(output)
        let root = try resolvedPath(root) ?? root
        let slash = output.lastIndex(of: "/") ?? output.startIndex
        let name = String(output[output.index(after: slash)...])
        let parent = slash == output.startIndex ? "/" : String(output[..<slash])
        // A portal that moves as a whole takes its list with it.
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
            // Where the output is a file system of its own, files are copied into it.
            self.init(folders: isInStore ? inStore : beside)
        }
    }

    private init(folders: [String]) {
        self.folders = folders
        path = folders.last ?? ""
    }

    private static func store(of root: String) -> String { root + "/.terang" }

    /// The file system of a path, or that on which it will lie once it is made.
    private static func fileSystem(ofExisting path: String) throws -> UInt? {
        if let found = try fileSystem(of: path) { return found }
        guard let slash = path.lastIndex(of: "/") else { return try fileSystem(of: ".") }
        return try fileSystem(ofExisting: slash == path.startIndex ? "/" : String(path[..<slash]))
    }

    private static func fileSystem(of path: String) throws -> UInt? { try Files.fileSystem(of: path) }

    /// Returns the path of a file in the folder.
    func file(_ name: String) -> String { path + "/" + name }

    /// Makes the folder where it does not exist.
    ///
    /// - Throws: `PublishingError.obstructed` where something else is in its place.
    func make() throws {
        for folder in folders {
            switch try entryKind(at: folder) {
            case nil: try makePrivateDirectory(folder)
            case .directory: break
            default: throw PublishingError.obstructed(file: folder, by: folder)
            }
        }
    }

    /// The state of a file that is written now: what has been written since is not older.
    func stampOfNow() throws -> FileStamp {
        let now = file("mulai")
        try writeFile(now, [])
        guard let stamp = try FileStamp(of: now) else { throw FileError(operation: "stat", path: now, code: ENOENT) }
        return stamp
    }

    /// Writes a file whole, whether or not there is one.
    func put(_ bytes: [UInt8], as name: String) throws {
        let new = file(name) + ".baru"
        try writeFile(new, bytes)
        try renameFile(new, to: file(name))
    }
}
