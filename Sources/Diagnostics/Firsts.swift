extension Dictionary {
    /// Creates a dictionary in which the first of several values of a key stays. Names and addresses that occur twice are reported by rules.
    @inlinable
    public init(keepingFirst pairs: some Sequence<(Key, Value)>) {
        self.init(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension Sequence {
    /// Returns the elements in their order, the first of those for which `key` is the same.
    @inlinable
    public func firsts<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
