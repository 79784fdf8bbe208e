import Glibc

/// An exclusive advisory lock on a file (`flock`), held until the value is released.
public final class FileLock: Sendable {
    private let descriptor: Int32

    /// Creates the file if necessary and takes the lock without waiting. Returns nil where another process holds it.
    public init?(_ path: String) throws(FileError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            if code == EWOULDBLOCK { return nil }
            throw FileError(operation: "flock", path: path, code: code)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
