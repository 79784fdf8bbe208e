import Glibc

/// Makes a folder and the folders above it. Folders that exist are left as they are.
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

/// Writes a file that does not exist yet or replaces its content in place.
public func writeFile(_ path: String, _ bytes: borrowing [UInt8]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
    do throws(FileError) {
        try writeAll(bytes, to: descriptor, named: path)
    } catch {
        close(descriptor)
        throw error
    }
    // Network file systems report a full disk only here.
    guard close(descriptor) == 0 else { throw FileError(operation: "write", path: path, code: errno) }
}

/// Writes all bytes to an open file, which errors call by `name`.
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

/// Writes a new file, whole or not at all, and says whether its name was free. A file that exists is left as it is.
/// Errors call the file by its own name, not by that of the draft that it is written to first.
public func createFile(_ path: String, _ bytes: borrowing [UInt8]) throws(FileError) -> Bool {
    let (folder, name) =
        path.lastIndex(of: "/").map { (path[...$0], path[path.index(after: $0)...]) } ?? ("", path[...])
    let draft = "\(folder).\(name).\(getpid())~"
    do throws(FileError) {
        try writeFile(draft, bytes)
        let isNew = try linkFile(draft, to: path)
        try removeFile(draft)
        return isNew
    } catch {
        // What failed is what the caller is told; the draft may well be what could not be written.
        unlink(draft)
        throw FileError(operation: error.operation, path: path, code: error.code)
    }
}

/// Moves a file over another in one step.
public func renameFile(_ source: String, to target: String) throws(FileError) {
    guard rename(source, target) == 0 else { throw FileError(operation: "rename", path: target, code: errno) }
}

/// Gives a file a second name. Says whether the name was free.
public func linkFile(_ source: String, to target: String) throws(FileError) -> Bool {
    if link(source, target) == 0 { return true }
    guard errno == EEXIST else { throw FileError(operation: "link", path: target, code: errno) }
    return false
}

/// Removes a file. A file that is gone already is no failure.
public func removeFile(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
        throw FileError(operation: "unlink", path: path, code: errno)
    }
}

/// Removes a folder if it is one and empty, and says whether it did.
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
