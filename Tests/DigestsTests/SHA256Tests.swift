import Digests
import Files
import TestSupport
import Testing

@Suite struct SHA256Tests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let digest: String

        init(_ name: String, _ bytes: [UInt8], _ digest: String) {
            testDescription = name
            self.bytes = bytes
            self.digest = digest
        }
    }

    /// The examples of FIPS 180-4 and of NIST's test vectors for long messages.
    private static let vectors = [
        Vector("nothing", [], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        Vector("abc", Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        Vector(
            "two blocks",
            Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        Vector(
            "a million times a",
            [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ]

    @Test(arguments: vectors)
    func `Bytes have the digest of the standard's examples`(vector: Vector) throws {
        let digest = try sha256(of: vector.bytes)
        #expect(digest == vector.digest)
    }

    @Test(arguments: vectors)
    func `A file has the digest of its bytes`(vector: Vector) async throws {
        try await TemporaryPortal(settings: nil).inFolder { folder in
            try writeFile(folder + "/berkas", vector.bytes)
            #expect(try sha256(ofFile: folder + "/berkas") == vector.digest)
        }
    }

    /// Files are read in pieces of 256 KiB.
    @Test(arguments: [-1, 0, 1])
    func `A file that ends near the end of a piece has the digest of its bytes`(offset: Int) async throws {
        let bytes = (0..<2 * 256 * 1024 + offset).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await TemporaryPortal(settings: nil).inFolder { folder in
            try writeFile(folder + "/berkas", bytes)
            let digest = try sha256(of: bytes)
            #expect(try sha256(ofFile: folder + "/berkas") == digest)
        }
    }

    @Test func `A file that is not there is an error that names it`() {
        let error = #expect(throws: FileError.self) { try sha256(ofFile: "/tidak/ada") }
        #expect(error?.path == "/tidak/ada")
    }
}
