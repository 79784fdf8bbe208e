/// The history of a portal's registers as it is kept in `content/register/log.txt`: entries that are only added to, and a checkpoint after each
/// addition.
public struct RegisterLog: Sendable {
    public let origin: String
    public private(set) var entries: [LogEntry] = []
    /// The salt of each entry; empty for rows that were withdrawn, and where it was taken out so that nobody can tell what a row said.
    public private(set) var salts: [String] = []
    /// The key that later checkpoints are signed with. Nil where they are not signed.
    public private(set) var key: VerifierKey?
    /// In the order of the file; the last one is that of all entries.
    public private(set) var checkpoints: [Checkpoint] = []
    /// What is published below the log's address, by path.
    public private(set) var files: [String: [UInt8]] = [:]
    private var tree: MerkleTree

    private static let format = "terang-log/1"
    private static let names = (origin: "asal ", key: "kunci ", checkpoint: "= ", signature: "— ")

    /// A log without entries.
    ///
    /// - Throws: `DigestError` where libcrypto fails.
    public init(origin: String) throws {
        self.origin = origin
        tree = try MerkleTree([])
    }

    /// What is wrong with the file of a log.
    public struct Fault: Error, Hashable {
        public enum Reason: Sendable, Hashable {
            /// It does not begin as logs do.
            case format
            /// The line does not belong to a log.
            case line
            /// The entries before the line are not those that were there when it was written.
            case checkpoint
            /// There is no signature of the key, or another.
            case signature
            /// Entries follow the last checkpoint.
            case unfinished
        }

        /// Counted from 1.
        public let line: Int
        public let reason: Reason
    }

    /// Reads the file of a log.
    ///
    /// - Throws: `Fault` where it is damaged or was changed, `DigestError` where libcrypto fails.
    public init(text: String) throws {
        // A text with line ends of Windows is the same log.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        guard lines.count >= 2, lines[0] == Self.format, lines[1].hasPrefix(Self.names.origin) else {
            throw Fault(line: 1, reason: .format)
        }
        try self.init(origin: String(lines[1].dropFirst(Self.names.origin.count)))
        var places: [Int] = []
        for (index, line) in lines.enumerated().dropFirst(2) where !line.isEmpty {
            let number = index + 1
            if line.hasPrefix(Self.names.checkpoint) {
                let words = line.split(separator: " ").map(String.init)
                guard words.count == 3, let checkpoint = Checkpoint("\(origin)\n\(words[1])\n\(words[2])\n"),
                    checkpoint.size == entries.count
                else { throw Fault(line: number, reason: .checkpoint) }
                checkpoints.append(checkpoint)
                places.append(number)
            } else if line.hasPrefix(Self.names.signature), let last = checkpoints.indices.last, let key {
                checkpoints[last].signatures.append(line)
                guard try checkpoints[last].isSigned(with: key) else { throw Fault(line: number, reason: .signature) }
            } else if line.hasPrefix(Self.names.key),
                let key = try VerifierKey(String(line.dropFirst(Self.names.key.count)))
            {
                self.key = key
            } else if let (entry, salt) = Self.entry(line) {
                entries.append(entry)
                salts.append(salt)
            } else {
                throw Fault(line: number, reason: .line)
            }
        }
        guard checkpoints.last?.size ?? 0 == entries.count else { throw Fault(line: lines.count, reason: .unfinished) }
        if let key, let last = checkpoints.last, let line = places.last, try !last.isSigned(with: key) {
            throw Fault(line: line, reason: .signature)
        }
        tree = try MerkleTree(entries.map(\.bytes))
        for (checkpoint, line) in zip(checkpoints, places) where try tree.root(of: checkpoint.size) != checkpoint.root {
            throw Fault(line: line, reason: .checkpoint)
        }
        files = LogTiles.files(entries: entries.map(\.bytes), tree: tree, sizes: checkpoints.map(\.size))
    }

    private static func entry(_ line: String) -> (LogEntry, String)? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 3 || words.count == 4, let entry = LogEntry(words.prefix(3).joined(separator: " ")),
            words.count == 3 || entry.digest != nil && LogEntry.isHex(words[3], bytes: 16)
        else { return nil }
        return (entry, words.count == 4 ? words[3] : "")
    }

    /// The last checkpoint. Nil for a log without entries.
    public var checkpoint: Checkpoint? { checkpoints.last }

    /// The place of the last entry of each row, by the address of its page.
    public var latest: [String: Int] {
        Dictionary(entries.enumerated().map { ($1.row, $0) }, uniquingKeysWith: { _, later in later })
    }

    /// Whether this log goes on from a state of it: its first entries are those that the state had.
    ///
    /// - Throws: `DigestError` where libcrypto fails.
    public func extends(_ earlier: Checkpoint) throws -> Bool {
        try earlier.origin == origin && earlier.size <= entries.count && tree.root(of: earlier.size) == earlier.root
    }

    /// Returns the text that adds entries to the file of this log: they and the checkpoint after them. With the head where the log has no entries.
    ///
    /// - Parameters:
    ///   - added: with their salts.
    ///   - key: what the checkpoint is signed with; nil for none.
    /// - Throws: `DigestError` where libcrypto fails.
    public func text(adding added: [(entry: LogEntry, salt: String)], signedWith key: SigningKey?) throws -> String {
        var text = entries.isEmpty && checkpoints.isEmpty ? "\(Self.format)\n\(Self.names.origin)\(origin)\n" : ""
        if let key, key.verifier != self.key { text += "\(Self.names.key)\(key.verifier.text)\n" }
        text += added.map { $0.entry.text + ($0.salt.isEmpty ? "" : " " + $0.salt) + "\n" }.joined()
        let all = entries + added.map(\.entry)
        let tree = try MerkleTree(all.map(\.bytes))
        var checkpoint = Checkpoint(origin: origin, size: all.count, root: try tree.root(of: all.count))
        if let key { try checkpoint.sign(with: key) }
        text += "\(Self.names.checkpoint)\(checkpoint.size) \(checkpoint.rootText)\n"
        return text + checkpoint.signatures.map { $0 + "\n" }.joined()
    }
}
