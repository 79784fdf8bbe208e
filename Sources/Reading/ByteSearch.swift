import Glibc

extension Collection<UInt8> {
    /// Whether the bytes of a text occur in these. Most of what is searched for hardly ever occurs, and a search in characters
    /// takes longer than reading an article.
    package func contains(bytesOf text: String) -> Bool {
        // The search itself is not generic, because generic code is slow where another module calls it.
        withContiguousStorageIfAvailable { $0.firstIndex(ofBytes: Array(text.utf8), from: 0) != nil }
            ?? Array(self).contains(bytesOf: text)
    }
}

extension [UInt8] {
    /// Returns where the bytes of a text first occur from an index on. Nil where they do not.
    package func firstIndex(ofBytes text: String, from start: Int = 0) -> Int? {
        withUnsafeBufferPointer { $0.firstIndex(ofBytes: Array(text.utf8), from: start) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func firstIndex(ofBytes pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, let base = baseAddress else { return pattern.isEmpty ? start : nil }
        var index = start
        while index + pattern.count <= count {
            guard let found = memchr(base + index, Int32(first), count - index - pattern.count + 1) else { return nil }
            index = UnsafeRawPointer(base).distance(to: found)
            if memcmp(base + index, pattern, pattern.count) == 0 { return index }
            index += 1
        }
        return nil
    }
}
