import Reading

/// The moment at which tests import.
enum ImportMoment {
    static let now = Instant(secondsSinceEpoch: 1_764_000_000)
}
