import Glibc

/// Reads a regular file from start to end in pieces, so that a file of any size takes little memory. Opening anything
/// else throws. Not safe to share between tasks.
public final class ChunkedFile {
    private let descriptor: Int32
    private let path: String
    /// Bytes, when the file was opened.
    public let size: Int

    public init(_ path: String) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
        self.descriptor = descriptor
        self.path = path
        var status = stat()
        let isRead = fstat(descriptor, &status) == 0
        size = Int(status.st_size)
        guard isRead else { throw FileError(operation: "fstat", path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            throw FileError(operation: "read", path: path, code: isFolder ? EISDIR : ENOTSUP)
        }
    }

    deinit { close(descriptor) }

    public func skip(_ count: Int) throws(FileError) {
        guard lseek(descriptor, count, SEEK_CUR) >= 0 else {
            throw FileError(operation: "lseek", path: path, code: errno)
        }
    }

    /// Returns the next bytes, at most `size`; empty at the end of the file.
    public func next(size: Int = 256 * 1024) throws(FileError) -> [UInt8] {
        try readNext(descriptor, size, named: path)
    }
}

/// Returns the next bytes of standard input, at most `size`; empty at its end.
public func readStandardInput(size: Int = 256 * 1024) throws(FileError) -> [UInt8] {
    try readNext(STDIN_FILENO, size, named: "-")
}

private func readNext(_ descriptor: Int32, _ size: Int, named path: String) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while true {
            let got = read(descriptor, buffer.baseAddress, size)
            if got >= 0 {
                count = got
                return
            }
            if errno != EINTR {
                failure = errno
                return
            }
        }
    }
    guard failure == 0 else { throw FileError(operation: "read", path: path, code: failure) }
    return bytes
}
