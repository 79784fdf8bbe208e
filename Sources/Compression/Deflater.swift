import CZlib

/// How many bytes a text takes once a web server has compressed it by gzip at the highest level.
public func gzippedSize(of bytes: [UInt8]) -> Int {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    // Fails only where the buffer is too small, which it is not, or memory is missing: the text counts as it is then.
    guard compress2(&packed, &size, bytes, uLong(bytes.count), Z_BEST_COMPRESSION) == Z_OK else { return bytes.count }
    // gzip has 12 bytes more around the data than zlib.
    return Int(size) + 12
}
