/// Hashes keys in a way that differs from process to process, so that no text can force collisions. A hash decides the
/// slot of a key, never its number.
package struct HashSeed: Sendable {
    /// The hash of nothing.
    package let start = UInt64(truncatingIfNeeded: Hasher().finalize())

    package init() {}

    /// Extends the hash of a sequence by one more word.
    @inlinable @inline(__always)
    package func combine(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
