import CSyncfs
import Glibc

/// Returns a number that identifies the file system of a path (`st_dev`), or nil where nothing exists at the path.
public func fileSystem(of path: String) throws(FileError) -> UInt? {
    var status = stat()
    if stat(path, &status) == 0 { return UInt(status.st_dev) }
    guard errno == ENOENT || errno == ENOTDIR else { throw FileError(operation: "stat", path: path, code: errno) }
    return nil
}

/// Returns whether permissions allow creating files in a folder.
public func isWritable(folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

/// Flushes the file system of a folder to its disk (`syncfs`), and waits until that is done.
public func syncFileSystem(of folder: String) throws(FileError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(operation: "open", path: folder, code: errno) }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw FileError(operation: "syncfs", path: folder, code: errno) }
}
