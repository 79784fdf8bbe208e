import CZlib

/// Returns the size in bytes of a text that a web server has compressed with gzip at the highest level.
public func gzippedSize(of bytes: [UInt8]) -> Int {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    // Compression fails only where the buffer is too small, which `compressBound` rules out, or memory runs out; then
    // the uncompressed size counts.
    guard compress2(&packed, &size, bytes, uLong(bytes.count), Z_BEST_COMPRESSION) == Z_OK else { return bytes.count }
    // The gzip wrapper is 12 bytes longer than that of zlib.
    return Int(size) + 12
}
