import CLibcrypto

/// A private key of Ed25519 (RFC 8032), owned by libcrypto. Never changed after it is read, so that tasks may share it.
public struct Ed25519: Sendable {
    private let seed: [UInt8]
    /// 32 bytes.
    public let publicKey: [UInt8]

    /// - Parameter pem: PKCS #8, as `openssl genpkey -algorithm ed25519` writes it.
    /// - Throws: `DigestError` where it is not such a key.
    public init(pem: [UInt8]) throws(DigestError) {
        guard let input = BIO_new_mem_buf(pem, Int32(clamping: pem.count)) else {
            throw DigestError(function: "BIO_new_mem_buf")
        }
        defer { BIO_free(input) }
        // Nobody is asked for a password.
        let refuse: @convention(c) (UnsafeMutablePointer<CChar>?, Int32, Int32, UnsafeMutableRawPointer?) -> Int32 = {
            _,
            _,
            _,
            _ in -1
        }
        guard let key = PEM_read_bio_PrivateKey(input, nil, refuse, nil) else {
            throw DigestError(function: "PEM_read_bio_PrivateKey")
        }
        defer { EVP_PKEY_free(key) }
        guard EVP_PKEY_get_id(key) == EVP_PKEY_ED25519 else { throw DigestError(function: "EVP_PKEY_get_id") }
        seed = try Self.raw("EVP_PKEY_get_raw_private_key") { EVP_PKEY_get_raw_private_key(key, $0, $1) }
        publicKey = try Self.raw("EVP_PKEY_get_raw_public_key") { EVP_PKEY_get_raw_public_key(key, $0, $1) }
    }

    private static func raw(
        _ function: String,
        _ read: (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>) -> Int32
    ) throws(DigestError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        var count = bytes.count
        guard bytes.withUnsafeMutableBufferPointer({ read($0.baseAddress, &count) }) == 1, count == 32 else {
            throw DigestError(function: function)
        }
        return bytes
    }

    /// Returns the signature of a message, 64 bytes that are the same each time.
    public func signature(of message: [UInt8]) throws(DigestError) -> [UInt8] {
        guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
            throw DigestError(function: "EVP_PKEY_new_raw_private_key")
        }
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else { throw DigestError(function: "EVP_MD_CTX_new") }
        defer { EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: 64)
        var count = signature.count
        guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
            EVP_DigestSign(context, &signature, &count, message, message.count) == 1, count == 64
        else { throw DigestError(function: "EVP_DigestSign") }
        return signature
    }

    /// Returns whether a signature of a message was made with the private key to a public one.
    ///
    /// - Throws: `DigestError` where the public key is none.
    public static func isSignature(
        _ signature: [UInt8],
        of message: [UInt8],
        by publicKey: [UInt8]
    ) throws(DigestError) -> Bool {
        guard let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, publicKey, publicKey.count) else {
            throw DigestError(function: "EVP_PKEY_new_raw_public_key")
        }
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else { throw DigestError(function: "EVP_MD_CTX_new") }
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1 else {
            throw DigestError(function: "EVP_DigestVerifyInit")
        }
        return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
}
