import Glibc

/// The state of many files, without reading them. Two looks are equal only where nothing was written, added, removed or
/// renamed between them; see ``FileStamp`` for the one exception.
public struct TreeState: Sendable, Hashable {
    /// A hash of all paths and stamps that does not depend on their order, and protects against no forgery.
    public private(set) var value: UInt64 = 0
    /// The number of files and folders.
    public private(set) var count = 0
    /// Whether one of the files changed at the tick of the file that they are compared with or later, or lies on another
    /// device, whose clock may differ.
    public private(set) var hasNewer = false
    private let reference: FileStamp?

    /// - Parameter reference: the file that all are compared with by the time of their last change. Nil for none.
    public init(comparedWith reference: FileStamp? = nil) {
        self.reference = reference
    }

    /// Adds a file by its path; where nothing is there, that.
    public mutating func add(_ path: String) throws(FileError) { add(path, try FileStamp(of: path)) }

    /// Adds a file in a state that is known. Nil where nothing is there.
    public mutating func add(_ path: String, _ stamp: FileStamp?) {
        count += 1
        var hash = (stamp?.fingerprint ?? 1) ^ 0xCBF2_9CE4_8422_2325
        for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value &+= Self.mixed(hash)
        if let stamp, let reference, !stamp.isOlder(than: reference) { hasNewer = true }
    }

    /// Adds a folder and all that lies in it. Symbolic links count as what they lead to, but no folder is entered by one.
    public mutating func addTree(_ path: String) throws(FileError) {
        try add(path)
        guard try entryKind(at: path) == .directory else { return }
        for entry in try listDirectory(path) {
            let inner = path + "/" + entry.name
            if entry.kind == .directory { try addTree(inner) } else { try add(inner) }
        }
    }

    /// Spreads the bits, so that sums of similar hashes differ.
    private static func mixed(_ hash: UInt64) -> UInt64 {
        var hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
