import Glibc

/// Returns the size of a file in bytes, following symbolic links.
public func fileSize(_ path: String) throws(FileError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(operation: "stat", path: path, code: errno) }
    return Int(status.st_size)
}

/// Reads the first `limit` bytes of a regular file. Throws for anything else, because reading a pipe could block for ever.
public func readFile(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(operation: "fstat", path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileError(operation: "read", path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENOTSUP)
    }
    let size = min(Int(status.st_size), limit)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size {
            let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
            if got > 0 {
                count += got
            } else if got == 0 {
                break
            } else if errno != EINTR {
                failure = errno
                break
            }
        }
    }
    guard failure == 0 else { throw FileError(operation: "read", path: path, code: failure) }
    return bytes
}

/// Returns whether the entry at `path` is a regular file with exactly these bytes. Symbolic links are not followed.
public func file(_ path: String, holds bytes: borrowing [UInt8]) throws(FileError) -> Bool {
    guard try sizeOfRegularFile(path) == bytes.count else { return false }
    return try readFile(path) == bytes
}

/// Returns the size of a regular file in bytes. Nil where nothing is at the path, or something else, such as a symbolic link.
private func sizeOfRegularFile(_ path: String) throws(FileError) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw FileError(operation: "lstat", path: path, code: errno)
    }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
}

/// Returns whether the entry at `path` is a regular file with the same bytes as the file `other`. Symbolic links at
/// `path` are not followed. Both files are read in pieces.
public func isSameFile(_ path: String, _ other: String) throws(FileError) -> Bool {
    guard let size = try sizeOfRegularFile(path), size == (try fileSize(other)) else { return false }
    let (left, right) = (try ChunkedFile(path), try ChunkedFile(other))
    while case let bytes = try left.next(), !bytes.isEmpty {
        if bytes != (try right.next()) { return false }
    }
    return true
}

/// Calls `body` with the bytes of a file piece by piece, from start to end, so that a file of any size takes little memory.
public func readChunks(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let file = try ChunkedFile(path)
    while case let bytes = try file.next(), !bytes.isEmpty { try bytes.withUnsafeBytes(body) }
}
