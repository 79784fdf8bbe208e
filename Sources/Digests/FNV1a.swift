/// Returns the 64-bit FNV-1a hash of bytes as 16 lower-case hexadecimal digits. It tells texts and versions of files
/// apart, but does not protect against forgery.
public func fnv1a(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hexadecimal(hash)
}

/// Returns the 32-bit FNV-1a hash of bytes as 8 lower-case hexadecimal digits, for short names.
public func shortFNV1a(_ bytes: some Sequence<UInt8>) -> String { hexadecimal(fnv1a32(bytes)) }

/// Returns the 32-bit FNV-1a hash of bytes as a number.
public func fnv1a32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
}

/// Returns all hexadecimal digits of a number, in lower case.
func hexadecimal(_ hash: some FixedWidthInteger) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: hash.bitWidth / 4 - digits.count) + digits
}
