import Glibc

/// The machine failed: a file could not be read, written or moved. Never used for faults in what an author wrote.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried, such as `open`.
    public let operation: String
    public let path: String
    /// The `errno` of the system call.
    public let code: Int32

    public init(operation: String, path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    public var description: String {
        "\(path): \(operation): \(String(cString: strerror(code)))"
    }
}
