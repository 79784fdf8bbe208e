import CLibcrypto
import Files

/// Returns the SHA-256 (FIPS 180-4) of a file as 64 lower-case hexadecimal digits, as `sha256sum` prints them.
///
/// - Throws: `FileError` where the file cannot be read, `DigestError` where libcrypto fails.
public func sha256(ofFile path: String) throws -> String {
    let hash = try SHA256()
    try readChunks(path) { try hash.add($0) }
    return try hash.finish()
}

/// Returns the SHA-256 of bytes in memory, in the form of `sha256(ofFile:)`.
public func sha256(of bytes: [UInt8]) throws -> String { try sha256(of: bytes[...]) }

/// Returns the SHA-256 of bytes in memory, in the form of `sha256(ofFile:)`.
public func sha256(of bytes: ArraySlice<UInt8>) throws -> String {
    let hash = try SHA256()
    try bytes.withUnsafeBytes { try hash.add($0) }
    return try hash.finish()
}

/// Returns the 32 bytes of the SHA-256 of bytes in memory.
public func sha256Bytes(of bytes: [UInt8]) throws -> [UInt8] {
    let hash = try SHA256()
    try bytes.withUnsafeBytes { try hash.add($0) }
    return try hash.digest()
}

/// An unfinished SHA-256 of texts in order. Each counts with its length, so that other texts never give the same bytes.
package struct TextsDigest {
    private let hash: SHA256

    init() throws(DigestError) { hash = try SHA256() }

    package func add(_ text: String) throws {
        var text = text
        try text.withUTF8 { bytes in
            try withUnsafeBytes(of: UInt64(bytes.count)) { try hash.add($0) }
            try hash.add(UnsafeRawBufferPointer(bytes))
        }
    }

    package func add(_ texts: [String]) throws {
        try add(String(texts.count))
        for text in texts { try add(text) }
    }

    func finish() throws -> String { try hash.finish() }
}

/// A failed call of libcrypto.
public struct DigestError: Error, CustomStringConvertible {
    /// The function that failed.
    public let function: String

    public var description: String { "libcrypto: \(function) failed" }
}

/// An unfinished digest that owns a context of libcrypto.
private final class SHA256 {
    private let context: OpaquePointer

    init() throws(DigestError) {
        guard let context = EVP_MD_CTX_new() else { throw DigestError(function: "EVP_MD_CTX_new") }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            EVP_MD_CTX_free(context)
            throw DigestError(function: "EVP_DigestInit_ex")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    func add(_ bytes: UnsafeRawBufferPointer) throws(DigestError) {
        guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
            throw DigestError(function: "EVP_DigestUpdate")
        }
    }

    /// The digest as 64 hexadecimal digits.
    func finish() throws(DigestError) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: try digest().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    func digest() throws(DigestError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var count: UInt32 = 0
        guard EVP_DigestFinal_ex(context, &digest, &count) == 1, count == 32 else {
            throw DigestError(function: "EVP_DigestFinal_ex")
        }
        return digest
    }
}
