import CZlib

/// Returns the CRC-32 of bytes (ISO 3309), which ZIP archives and PNG files carry.
public func crc32(of bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) })
}
