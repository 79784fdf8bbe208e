import CLibcrypto

/// Returns the MD5 (RFC 1321) of bytes as 32 lower-case hexadecimal digits. Old systems name files by it. It does not protect against forgery.
public func md5(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var digest = [UInt8](repeating: 0, count: Int(MD5_DIGEST_LENGTH))
    MD5(bytes, bytes.count, &digest)
    return digest.map { hexadecimal($0) }.joined()
}
