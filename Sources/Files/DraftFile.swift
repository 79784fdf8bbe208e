import Glibc

/// Returns the path beside a file at which this process writes what is to become the file. Its name begins with a dot and ends in `~`, so
/// that nothing publishes what an interrupted process left.
func draftPath(of path: String) -> String {
    let (folder, name) =
        path.lastIndex(of: "/").map { (path[...$0], path[path.index(after: $0)...]) } ?? ("", path[...])
    return "\(folder).\(name).\(getpid())~"
}

/// A file that is written in pieces under another name beside its own, and takes its own once it is whole. What is not
/// published is removed. Not safe to share between tasks.
public final class DraftFile {
    /// The path of the file once it is published.
    public let path: String
    /// Where the bytes are until then.
    public let draft: String
    /// How many bytes were written.
    public private(set) var size = 0
    private let descriptor: Int32
    private var isOpen = true

    public init(for path: String) throws(FileError) {
        self.path = path
        draft = draftPath(of: path)
        descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
    }

    deinit {
        if isOpen { close(descriptor) }
        unlink(draft)
    }

    public func write(_ bytes: borrowing [UInt8]) throws(FileError) {
        try writeAll(bytes, to: descriptor, named: path)
        size += bytes.count
    }

    /// Ends the writing: the draft can be read as a whole.
    public func end() throws(FileError) {
        guard isOpen else { return }
        isOpen = false
        // Network file systems report a full disk only here.
        guard fsync(descriptor) == 0, close(descriptor) == 0 else {
            throw FileError(operation: "write", path: path, code: errno)
        }
    }

    /// Gives the file its name and returns whether that was free. An existing file is left unchanged.
    public func publish() throws(FileError) -> Bool {
        try end()
        return try moveFile(draft, to: path)
    }
}
