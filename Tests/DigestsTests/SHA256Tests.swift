import Digests
import Files
import TestSupport
import Testing

@Suite struct SHA256Tests {
    /// The examples of FIPS 180-4 and of NIST's test vectors for long messages.
    private static let vectors: [(bytes: [UInt8], digest: String)] = [
        ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ]

    @Test(arguments: vectors)
    func `Bytes have the digest of the standard's examples`(bytes: [UInt8], digest: String) throws {
        #expect(try sha256(of: bytes) == digest)
    }

    @Test(arguments: vectors)
    func `A file has the digest of its bytes`(bytes: [UInt8], digest: String) async throws {
        try await TemporaryPortal(settings: nil).inFolder { folder in
            try writeFile(folder + "/berkas", bytes)
            #expect(try sha256(ofFile: folder + "/berkas") == digest)
        }
    }

    /// Files are read in pieces of 256 KiB.
    @Test(arguments: [-1, 0, 1])
    func `A file that ends near the end of a piece has the digest of its bytes`(offset: Int) async throws {
        let bytes = (0..<2 * 256 * 1024 + offset).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await TemporaryPortal(settings: nil).inFolder { folder in
            try writeFile(folder + "/berkas", bytes)
            #expect(try sha256(ofFile: folder + "/berkas") == sha256(of: bytes))
        }
    }

    @Test func `A file that is not there is an error that names it`() {
        let error = #expect(throws: FileError.self) { try sha256(ofFile: "/tidak/ada") }
        #expect(error?.path == "/tidak/ada")
    }
}
