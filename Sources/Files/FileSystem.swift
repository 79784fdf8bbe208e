import CSyncfs
import Glibc

/// Returns a number that two paths share where their files lie on one file system. Nil where nothing exists at the path.
public func fileSystem(of path: String) throws(FileError) -> UInt? {
    var status = stat()
    if stat(path, &status) == 0 { return UInt(status.st_dev) }
    guard errno == ENOENT || errno == ENOTDIR else { throw FileError(operation: "stat", path: path, code: errno) }
    return nil
}

/// Returns whether files can be made in a folder, as far as permissions tell.
public func isWritable(folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

/// Waits until everything that was written to the file system of a folder has reached its disk.
public func syncFileSystem(of folder: String) throws(FileError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(operation: "open", path: folder, code: errno) }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw FileError(operation: "syncfs", path: folder, code: errno) }
}
