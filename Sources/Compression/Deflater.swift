import CZlib

/// Returns the size in bytes of a text that a web server has compressed with gzip at the highest level.
public func gzippedSize(of bytes: [UInt8]) -> Int {
    // The gzip wrapper is 18 bytes.
    deflated(bytes).map { $0.count + 18 } ?? bytes.count
}

/// Returns bytes compressed at the highest level, without a wrapper (RFC 1951), as inside ZIP archives. Nil where memory runs out.
func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    // Fails only where the buffer is too small, which `compressBound` rules out, or memory runs out.
    guard compress2(&packed, &size, bytes, uLong(bytes.count), Z_BEST_COMPRESSION) == Z_OK else { return nil }
    // The wrapper of zlib is 2 bytes before and 4 behind.
    return Array(packed[2..<(Int(size) - 4)])
}
