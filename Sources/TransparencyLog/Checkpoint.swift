import Digests
import Foundation

/// What a log commits itself to: how many entries it has, and the root of the tree over them (C2SP tlog-checkpoint).
public struct Checkpoint: Sendable, Hashable {
    /// The log's name: host and path of its files.
    public let origin: String
    public let size: Int
    public let root: MerkleTree.Hash
    /// Lines with signatures, as they are written.
    public var signatures: [String] = []

    public init(origin: String, size: Int, root: MerkleTree.Hash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads a checkpoint as it is published. Nil for any other text.
    public init?(_ text: String) {
        let parts = text.components(separatedBy: "\n\n")
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        guard parts.count <= 2, lines.count >= 3, let size = Int(lines[1]), size >= 0, String(size) == lines[1],
            let root = Data(base64Encoded: String(lines[2])), root.count == 32
        else { return nil }
        self.init(origin: String(lines[0]), size: size, root: Array(root))
        signatures = parts.count == 2 ? parts[1].split(separator: "\n").map(String.init) : []
    }

    public var rootText: String { Data(root).base64EncodedString() }

    /// What is signed.
    var note: String { "\(origin)\n\(size)\n\(rootText)\n" }

    /// As it is published: a signed note where it has signatures.
    public var text: String { note + (signatures.isEmpty ? "" : "\n" + signatures.map { $0 + "\n" }.joined()) }

    /// Whether one of the signatures is made with a key.
    ///
    /// - Throws: `DigestError` where libcrypto fails.
    public func isSigned(with key: VerifierKey) throws -> Bool {
        try signatures.contains { line in
            let start = "— \(key.name) "
            guard line.hasPrefix(start), let data = Data(base64Encoded: String(line.dropFirst(start.count))),
                Array(data.prefix(4)) == key.identifier
            else { return false }
            return try Ed25519.isSignature(Array(data.dropFirst(4)), of: Array(note.utf8), by: key.bytes)
        }
    }

    /// Adds the signature of a private key.
    ///
    /// - Throws: `DigestError` where libcrypto fails.
    public mutating func sign(with key: SigningKey) throws {
        let signature = key.verifier.identifier + (try key.key.signature(of: Array(note.utf8)))
        signatures.append("— \(key.verifier.name) \(Data(signature).base64EncodedString())")
    }
}

/// A public key and the name of its owner (C2SP signed-note).
public struct VerifierKey: Sendable, Hashable {
    public let name: String
    /// 32 bytes of Ed25519.
    let bytes: [UInt8]
    /// What signatures begin with.
    let identifier: [UInt8]

    private static let algorithm: UInt8 = 1

    /// - Throws: `DigestError` where libcrypto fails.
    init(name: String, bytes: [UInt8]) throws {
        self.name = name
        self.bytes = bytes
        identifier = Array(try sha256Bytes(of: Array(name.utf8) + [0x0A, Self.algorithm] + bytes).prefix(4))
    }

    /// Reads `name+identifier+key`. Nil for any other text.
    ///
    /// - Throws: `DigestError` where libcrypto fails.
    public init?(_ text: String) throws {
        let parts = text.split(separator: "+", maxSplits: 2).map(String.init)
        guard parts.count == 3, let data = Data(base64Encoded: parts[2]), data.count == 33,
            data.first == Self.algorithm,
            !parts[0].contains(where: \.isWhitespace)
        else { return nil }
        try self.init(name: parts[0], bytes: Array(data.dropFirst()))
        guard parts[1] == hexText(identifier) else { return nil }
    }

    public var text: String {
        "\(name)+\(hexText(identifier))+\(Data([Self.algorithm] + bytes).base64EncodedString())"
    }
}

/// A private key that signs checkpoints.
public struct SigningKey: Sendable {
    let key: Ed25519
    public let verifier: VerifierKey

    /// - Parameters:
    ///   - pem: as `openssl genpkey -algorithm ed25519` writes it.
    ///   - origin: the log's name.
    /// - Throws: `DigestError` where it is not such a key.
    public init(pem: [UInt8], origin: String) throws {
        key = try Ed25519(pem: pem)
        verifier = try VerifierKey(name: origin, bytes: key.publicKey)
    }
}

/// Two lower-case hexadecimal digits for each byte.
func hexText(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
