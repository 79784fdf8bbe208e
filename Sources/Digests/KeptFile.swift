public import Files

/// A file in which the program keeps something for its next run, with the key of what that was made from. The file may be removed at any
/// time, and a damaged one counts as missing.
///
/// The first line consists of the digest of the rest and the key.
public struct KeptFile: Sendable, Hashable {
    private let path: String

    public init(_ path: String) { self.path = path }

    private static let headLength = 64 + 1 + 64 + 1

    /// Returns the key and the digest in the first line. Nil for a file that is missing or something else.
    private func head() throws(FileError) -> (digest: String, key: String)? {
        guard try entryKind(at: path) == .file else { return nil }
        let line = try readFile(path, limit: Self.headLength)
        guard line.count == Self.headLength, line.last == UInt8(ascii: "\n") else { return nil }
        let words = line.dropLast().split(separator: UInt8(ascii: " "))
        guard words.count == 2, words.allSatisfy({ $0.count == 64 }) else { return nil }
        return (String(decoding: words[0], as: UTF8.self), String(decoding: words[1], as: UTF8.self))
    }

    /// Returns the key of what is kept. Nil for a file that is missing or not of this kind.
    public func key() throws(FileError) -> String? { try head()?.key }

    /// Returns what is kept. Nil where nothing is, or something of another key. A damaged file is removed where that is allowed.
    ///
    /// - Parameter key: nil for whatever is kept.
    public func bytes(key: String? = nil) throws -> ArraySlice<UInt8>? {
        guard let head = try head(), key == nil || head.key == key else { return nil }
        let bytes = try readFile(path).dropFirst(Self.headLength)
        if try sha256(of: bytes) == head.digest { return bytes }
        do { try removeFile(path) } catch {
            // A check may run where nothing can be written.
        }
        return nil
    }

    /// Replaces the file as a whole.
    ///
    /// - Parameter key: a SHA-256 in hexadecimal digits.
    public func keep(_ bytes: ArraySlice<UInt8>, key: String) throws {
        let new = path + ".baru"
        try writeFile(new, Array("\(try sha256(of: bytes)) \(key)\n".utf8) + bytes)
        try renameFile(new, to: path)
    }
}
