import Glibc

/// By what a file is known to be the one that was read before, without reading it again.
public struct FileStamp: Sendable, Hashable {
    /// Bytes.
    public let size: Int
    /// When its content last changed: nanoseconds since 1970.
    public let modified: Int
    /// The file's number in its file system: another one where a new file took its place.
    public let number: UInt64
}

/// The stamp of a file, or nil where nothing stands at the path. Symbolic links are followed.
public func fileStamp(_ path: String) throws(FileError) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0 else {
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw FileError(operation: "stat", path: path, code: errno)
    }
    let time = status.st_mtim
    return FileStamp(
        size: Int(status.st_size),
        modified: time.tv_sec * 1_000_000_000 + time.tv_nsec,
        number: UInt64(status.st_ino)
    )
}
