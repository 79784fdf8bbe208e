extension Collection<UInt8> {
    /// Whether the bytes of a text occur in these. Most of what is searched for hardly ever occurs, and a search in characters
    /// takes longer than reading an article.
    package func contains(bytesOf text: String) -> Bool {
        let pattern = Array(text.utf8)
        // The search itself is not generic, because generic code is slow where another module calls it.
        return withContiguousStorageIfAvailable { pattern.occurs(in: $0) } ?? Array(self).contains(bytesOf: text)
    }
}

extension [UInt8] {
    fileprivate func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first else { return true }
        guard bytes.count >= count else { return false }
        for start in 0...(bytes.count - count) where bytes[start] == first {
            if bytes[start...].starts(with: self) { return true }
        }
        return false
    }
}
