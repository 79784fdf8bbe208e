import Glibc

/// Identifies one state of a file without reading it. Writing a file changes its stamp, unless two writes fall within
/// one tick of the file system's clock and leave the size unchanged.
public struct FileStamp: Sendable, Hashable, Codable {
    private let device: UInt
    private let inode: UInt
    /// In bytes.
    private let size: Int
    private let modified: Moment
    /// Inode change time. It changes even when the modification time is set back, as unpacking an archive does, or when
    /// another file is moved to the path.
    private let changed: Moment

    /// The stamp as text; two texts are equal exactly when the stamps are.
    public var text: String { words.map(String.init).joined(separator: " ") }

    private var words: [Int] {
        [
            Int(bitPattern: device), Int(bitPattern: inode), size, modified.seconds, modified.nanoseconds,
            changed.seconds, changed.nanoseconds,
        ]
    }

    /// A hash of the stamp, the same in every process. It does not protect against forgery.
    var fingerprint: UInt64 {
        words.reduce(0xCBF2_9CE4_8422_2325) { hash, word in
            let mixed = (hash ^ UInt64(bitPattern: Int64(word))) &* 0x9E37_79B9_7F4A_7C15
            return mixed ^ (mixed >> 29)
        }
    }

    /// Returns whether the file changed before another one on the same device; false for files on different devices.
    package func isOlder(than other: FileStamp) -> Bool {
        let (left, right) = (changed, other.changed)
        return device == other.device
            && (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    private struct Moment: Sendable, Hashable, Codable {
        let seconds: Int
        let nanoseconds: Int

        init(_ time: timespec) {
            seconds = time.tv_sec
            nanoseconds = time.tv_nsec
        }
    }

    /// Reads the stamp of the file at a path, following symbolic links. Returns nil where nothing exists there.
    public init?(of path: String) throws(FileError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
            throw FileError(operation: "stat", path: path, code: errno)
        }
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        size = Int(status.st_size)
        modified = Moment(status.st_mtim)
        changed = Moment(status.st_ctim)
    }
}
