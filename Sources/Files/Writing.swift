import Glibc

/// Creates a folder and its missing parents. Folders that exist are left unchanged.
public func makeDirectory(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw FileError(operation: "mkdir", path: path, code: errno)
    }
    try makeDirectory(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST {
        throw FileError(operation: "mkdir", path: path, code: errno)
    }
}

/// Creates a folder that only its owner can read.
public func makePrivateDirectory(_ path: String) throws(FileError) {
    guard mkdir(path, 0o700) == 0 else { throw FileError(operation: "mkdir", path: path, code: errno) }
}

/// Writes a file, truncating an existing one. The write is not atomic.
public func writeFile(_ path: String, _ bytes: borrowing [UInt8]) throws(FileError) {
    try writeFile(path, bytes, flags: 0)
}

/// Writes a file and waits until its bytes are on the disk (`fsync`): one that is then renamed is not empty after a power cut.
public func writeFlushedFile(_ path: String, _ bytes: borrowing [UInt8]) throws(FileError) {
    try writeFile(path, bytes, flags: 0, isFlushed: true)
}

/// Waits until the bytes of a file that another program wrote are on the disk, as ``writeFlushedFile(_:_:)`` does.
public func flushFile(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError(operation: "fsync", path: path, code: errno) }
}

/// - Parameter flags: further flags of `open(2)`, such as `O_NOFOLLOW`.
private func writeFile(
    _ path: String,
    _ bytes: borrowing [UInt8],
    flags: Int32,
    isFlushed: Bool = false
) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | flags, 0o644)
    guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
    do throws(FileError) {
        try writeAll(bytes, to: descriptor, named: path)
        if isFlushed, fsync(descriptor) != 0 { throw FileError(operation: "fsync", path: path, code: errno) }
    } catch {
        close(descriptor)
        throw error
    }
    // Network file systems report a full disk only here.
    guard close(descriptor) == 0 else { throw FileError(operation: "write", path: path, code: errno) }
}

/// Writes all bytes to an open file. Errors name the file `name`.
public func writeAll(_ bytes: borrowing [UInt8], to descriptor: Int32, named name: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes {
            write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
        }
        if count >= 0 {
            written += count
        } else if errno != EINTR {
            throw FileError(operation: "write", path: name, code: errno)
        }
    }
}

/// Creates a file atomically and returns whether its name was free. An existing file is left unchanged. Errors name the
/// file itself, not the draft that is written first.
public func createFile(_ path: String, _ bytes: borrowing [UInt8]) throws(FileError) -> Bool {
    let draft = draftPath(of: path)
    do throws(FileError) {
        try writeFile(draft, bytes, flags: O_NOFOLLOW)
        let isNew = try linkFile(draft, to: path)
        try removeFile(draft)
        return isNew
    } catch {
        // The caller learns the original error; removing the draft may fail for the same reason.
        unlink(draft)
        throw FileError(operation: error.operation, path: path, code: error.code)
    }
}

/// Replaces the bytes of an existing file atomically: even if the machine stops, the file has either the old bytes or
/// the new ones. Its permissions are kept. Errors name the file itself, not the draft that is written first.
public func replaceFile(_ path: String, _ bytes: borrowing [UInt8]) throws(FileError) {
    let draft = draftPath(of: path)
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(operation: "stat", path: path, code: errno) }
    do throws(FileError) {
        try writeFile(draft, bytes, flags: O_NOFOLLOW, isFlushed: true)
        guard chmod(draft, status.st_mode & 0o7777) == 0 else {
            throw FileError(operation: "chmod", path: path, code: errno)
        }
        try renameFile(draft, to: path)
    } catch {
        unlink(draft)
        throw FileError(operation: error.operation, path: path, code: error.code)
    }
}

/// Renames a file and returns whether the new name was free. A file that already has the name is left unchanged.
public func moveFile(_ source: String, to target: String) throws(FileError) -> Bool {
    do throws(FileError) {
        guard try linkFile(source, to: target) else { return false }
        try removeFile(source)
    } catch  where [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK].contains(error.code) {
        // Some file systems, such as those of USB sticks, do not support hard links.
        guard try entryKind(at: target) == nil else { return false }
        try renameFile(source, to: target)
    }
    return true
}

/// Replaces a file by another atomically.
public func renameFile(_ source: String, to target: String) throws(FileError) {
    guard rename(source, target) == 0 else { throw FileError(operation: "rename", path: target, code: errno) }
}

/// Creates a hard link and returns whether the name was free.
public func linkFile(_ source: String, to target: String) throws(FileError) -> Bool {
    if link(source, target) == 0 { return true }
    guard errno == EEXIST else { throw FileError(operation: "link", path: target, code: errno) }
    return false
}

/// Removes a file. A file that is already gone is not an error.
public func removeFile(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
        throw FileError(operation: "unlink", path: path, code: errno)
    }
}

/// Removes an empty folder and returns whether it did. Anything else at the path is left unchanged.
@discardableResult
public func removeDirectoryIfEmpty(_ path: String) throws(FileError) -> Bool {
    if rmdir(path) == 0 { return true }
    guard [ENOTEMPTY, EEXIST, ENOENT, ENOTDIR].contains(errno) else {
        throw FileError(operation: "rmdir", path: path, code: errno)
    }
    return false
}

/// Removes a folder with everything in it. Symbolic links are removed, never followed.
public func removeTree(_ path: String) throws(FileError) {
    for entry in try listDirectory(path) {
        let inner = path + "/" + entry.name
        if entry.kind == .directory { try removeTree(inner) } else { try removeFile(inner) }
    }
    try removeDirectoryIfEmpty(path)
}

/// Copies a regular file in pieces, truncating an existing one. The copy is not atomic.
public func copyFile(_ source: String, to target: String) throws(FileError) {
    let file = try ChunkedFile(source)
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(operation: "open", path: target, code: errno) }
    do throws(FileError) {
        while case let bytes = try file.next(), !bytes.isEmpty { try writeAll(bytes, to: descriptor, named: target) }
    } catch {
        close(descriptor)
        throw error
    }
    guard close(descriptor) == 0 else { throw FileError(operation: "write", path: target, code: errno) }
}
