import Glibc

/// The state of many files, computed without reading them. Two states are equal only if no file was written, added,
/// removed or renamed between them; ``FileStamp`` describes the one exception.
public struct TreeState: Sendable, Hashable {
    /// A hash of all paths and stamps. It does not depend on their order and does not protect against forgery.
    public private(set) var value: UInt64 = 0
    /// The number of files and folders.
    public private(set) var count = 0
    /// Whether any file changed in the same clock tick as the reference file or later, or lies on another device, whose clock may differ.
    public private(set) var hasNewer = false
    private let reference: FileStamp?

    /// - Parameter reference: the file whose change time all others are compared with. Nil for no comparison.
    public init(comparedWith reference: FileStamp? = nil) { self.reference = reference }

    /// Adds the file at a path. A path without a file counts as well, so that creating the file changes the state.
    public mutating func add(_ path: String) throws(FileError) { add(path, try FileStamp(of: path)) }

    /// Adds a file whose stamp is known; nil for a path without a file.
    public mutating func add(_ path: String, _ stamp: FileStamp?) {
        count += 1
        var hash = (stamp?.fingerprint ?? 1) ^ 0xCBF2_9CE4_8422_2325
        for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value &+= Self.mixed(hash)
        if let stamp, let reference, !stamp.isOlder(than: reference) { hasNewer = true }
    }

    /// Adds the files of another state.
    public mutating func add(_ other: TreeState) {
        value &+= other.value
        count += other.count
        hasNewer = hasNewer || other.hasNewer
    }

    /// Adds a folder and what is in it, down to ``FolderDepth/limit``. Symbolic links count as their targets, but linked folders are not entered.
    public mutating func addTree(_ path: String) throws(FileError) { try addTree(path, depth: 0) }

    private mutating func addTree(_ path: String, depth: Int) throws(FileError) {
        try add(path)
        guard depth <= FolderDepth.limit, try entryKind(at: path) == .directory else { return }
        for entry in try listDirectory(path) {
            let inner = path + "/" + entry.name
            if entry.kind == .directory { try addTree(inner, depth: depth + 1) } else { try add(inner) }
        }
    }

    /// Spreads the bits, so that sums of similar hashes differ.
    private static func mixed(_ hash: UInt64) -> UInt64 {
        var hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
