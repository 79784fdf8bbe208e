extension Dictionary {
    /// Creates a dictionary in which the first of several values of a key stays. Names and addresses that occur twice are reported by rules.
    @inlinable
    public init(keepingFirst pairs: some Sequence<(Key, Value)>) {
        self.init(pairs, uniquingKeysWith: { first, _ in first })
    }
}
