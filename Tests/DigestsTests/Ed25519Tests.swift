import Digests
import Foundation
import Testing

@Suite struct Ed25519Tests {
    /// The second test vector of RFC 8032, section 7.1: PKCS #8 of its secret key.
    private static let pem = """
        -----BEGIN PRIVATE KEY-----
        \(Data(hex("302e020100300506032b657004220420") + secret).base64EncodedString())
        -----END PRIVATE KEY-----

        """
    private static let secret = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    private static let publicKey = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    private static let signature = hex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )

    private static func hex(_ text: String) -> [UInt8] {
        stride(from: 0, to: text.utf8.count, by: 2).compactMap { UInt8(text.dropFirst($0).prefix(2), radix: 16) }
    }

    @Test func `A key signs as the standard says`() throws {
        let key = try Ed25519(pem: Array(Self.pem.utf8))
        #expect(key.publicKey == Self.publicKey)
        #expect(try key.signature(of: [0x72]) == Self.signature)
        #expect(try Ed25519.isSignature(Self.signature, of: [0x72], by: Self.publicKey))
        #expect(try !Ed25519.isSignature(Self.signature, of: [0x73], by: Self.publicKey))
        #expect(try !Ed25519.isSignature([], of: [0x72], by: Self.publicKey))
    }

    @Test(arguments: ["", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "kunci"])
    func `What is no key is refused`(text: String) {
        #expect(throws: DigestError.self) { try Ed25519(pem: Array(text.utf8)) }
    }
}
