import Glibc

extension Collection<UInt8> {
    /// Whether the bytes of a text occur in these. Most of what is searched for hardly ever occurs, and a search in characters
    /// takes longer than reading an article.
    package func contains(bytesOf text: String) -> Bool {
        // The search itself is not generic, because generic code is slow where another module calls it.
        withContiguousStorageIfAvailable { bytes in
            text.withBytes { bytes.firstIndex(of: $0, from: 0) != nil }
        } ?? Array(self).contains(bytesOf: text)
    }
}

extension [UInt8] {
    /// Returns where the bytes of a text first occur from an index on. Nil where they do not.
    package func firstIndex(ofBytes text: String, from start: Int = 0) -> Int? {
        withUnsafeBufferPointer { bytes in text.withBytes { bytes.firstIndex(of: $0, from: start) } }
    }
}

extension String {
    /// Lends the UTF-8 bytes of a text, without a copy where it has them in one piece.
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func firstIndex(of pattern: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let first = pattern.first, let base = baseAddress, let sought = pattern.baseAddress else {
            return pattern.isEmpty ? start : nil
        }
        var index = start
        while index + pattern.count <= count {
            guard let found = memchr(base + index, Int32(first), count - index - pattern.count + 1) else { return nil }
            index = UnsafeRawPointer(base).distance(to: found)
            if memcmp(base + index, sought, pattern.count) == 0 { return index }
            index += 1
        }
        return nil
    }
}
