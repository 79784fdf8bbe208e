public import Files

/// A file that an import writes beside `content/`, and writes again in the next import.
public enum OwnFile {
    /// Writes the file. A symbolic link is not followed, and neither it nor anything else that has the name of the file is changed.
    ///
    /// - Parameter head: the beginning of the file, by which an earlier one is recognized. Empty where the name is enough.
    /// - Returns: whether it was written.
    public static func write(_ text: String, to path: String, head: String) throws(FileError) -> Bool {
        let bytes = Array(text.utf8)
        switch try entryKind(at: path) {
        case nil: return try createFile(path, bytes)
        case .file:
            guard try readFile(path, limit: head.utf8.count).elementsEqual(head.utf8) else { return false }
            try replaceFile(path, bytes)
            return true
        default: return false
        }
    }
}
