/// Hashes keys in a way that differs from process to process, so that no text can force collisions. A hash decides the
/// slot of a key, never its number.
struct HashSeed: Sendable {
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The hash of nothing.
    let start = UInt64(truncatingIfNeeded: Hasher().finalize())

    /// Extends the hash of a sequence by one more word.
    func combine(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: Self.multiplier)
        return product.high ^ product.low
    }
}
