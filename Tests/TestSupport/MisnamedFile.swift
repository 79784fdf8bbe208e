import Files
import Glibc

/// Writes an empty file whose name begins with bytes that are not UTF-8, as old systems name files.
public func writeMisnamedFile(in folder: String, ending: String) throws {
    let path = Array("\(folder)/foto".utf8) + [0xE9] + Array(ending.utf8) + [0]
    let file = open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileError(operation: "open", path: folder, code: errno) }
    close(file)
}
