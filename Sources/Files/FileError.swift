import Glibc

/// A failed system call on a file. Faults in what an author wrote are diagnostics instead.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The system call, such as `open`.
    public let operation: String
    public let path: String
    /// The `errno` of the system call.
    public let code: Int32

    public init(operation: String, path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    public var description: String { "\(path): \(operation): \(String(cString: strerror(code)))" }
}
