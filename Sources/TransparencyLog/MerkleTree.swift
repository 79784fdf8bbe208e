import Digests

/// A Merkle tree over the entries of a log (RFC 6962, section 2.1; RFC 9162).
///
/// A later tree proves that it holds an earlier one unchanged: the root of its first entries is the earlier root.
public struct MerkleTree: Sendable {
    /// 32 bytes of SHA-256.
    public typealias Hash = [UInt8]

    /// The roots of complete subtrees, in order: of 1 entry at 0, of 2 at 1, of 4 at 2.
    private let levels: [[Hash]]

    /// - Throws: `DigestError` where libcrypto fails.
    public init(_ entries: [[UInt8]]) throws {
        var levels = [try entries.map { try sha256Bytes(of: [0] + $0) }]
        while let below = levels.last, below.count > 1 {
            levels.append(try stride(from: 1, to: below.count, by: 2).map { try Self.node(below[$0 - 1], below[$0]) })
        }
        self.levels = levels
    }

    /// Returns the root of the first entries, at most all of them.
    ///
    /// - Throws: `DigestError` where libcrypto fails.
    public func root(of count: Int) throws -> Hash {
        var root: Hash?
        var rest = count
        // Complete subtrees from right to left, the smallest first.
        for level in levels.indices where count & (1 << level) != 0 {
            rest -= 1 << level
            let left = levels[level][rest >> level]
            root = try root.map { try Self.node(left, $0) } ?? left
        }
        return try root ?? sha256Bytes(of: [])
    }

    /// Returns the roots of all complete subtrees of 256 to a power of entries, from left to right.
    func hashes(ofTileLevel level: Int) -> [Hash] { level * 8 < levels.count ? levels[level * 8] : [] }

    private static func node(_ left: Hash, _ right: Hash) throws -> Hash { try sha256Bytes(of: [1] + left + right) }
}
