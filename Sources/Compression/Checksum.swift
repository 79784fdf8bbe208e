import CZlib

/// Returns the CRC-32 of bytes (ISO 3309), which ZIP archives and PNG files carry.
///
/// - Parameter earlier: the checksum of the bytes before these.
public func crc32(of bytes: [UInt8], after earlier: UInt32 = 0) -> UInt32 {
    UInt32(truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32_z(uLong(earlier), $0.baseAddress, $0.count) })
}
