import Digests
import TestSupport
import Testing

@testable import TransparencyLog

@Suite struct MerkleTreeTests {
    /// The definition of RFC 6962, section 2.1, word for word.
    private static func root(_ entries: ArraySlice<[UInt8]>) throws -> [UInt8] {
        guard entries.count > 1 else {
            return try sha256Bytes(of: entries.first.map { [0] + $0 } ?? [])
        }
        var half = 1
        while half * 2 < entries.count { half *= 2 }
        let middle = entries.startIndex + half
        return try sha256Bytes(of: [1] + root(entries[..<middle]) + root(entries[middle...]))
    }

    @Test func `The root of any number of first entries is that of the definition`() throws {
        let entries = (0..<300).map { Array("catatan \($0)".utf8) }
        let tree = try MerkleTree(entries)
        for count in 0...300 { #expect(try tree.root(of: count) == Self.root(entries[..<count])) }
    }

    @Test func `Known roots come out`() throws {
        // The test vectors of Certificate Transparency.
        let empty = try MerkleTree([]).root(of: 0)
        #expect(hexText(empty) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let leaf = try MerkleTree([[]]).root(of: 1)
        #expect(hexText(leaf) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
        let two = try MerkleTree([[], [0]]).root(of: 2)
        #expect(hexText(two) == "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")
    }

    @Test func `Tiles have the paths and widths of the specification`() throws {
        #expect(LogTiles.path("0", 1_234_067, width: 256) == "tile/0/x001/x234/067")
        #expect(LogTiles.path("entries", 0, width: 7) == "tile/entries/000.p/7")
        let entries = (0..<70_000).map { Array("\($0)".utf8) }
        let tree = try MerkleTree(entries)
        let files = LogTiles.files(entries: entries, tree: tree, sizes: [3, 69_900, 69_990])
        #expect(files["tile/0/000"]?.count == 256 * 32)
        #expect(files["tile/0/273.p/112"]?.count == 112 * 32)
        #expect(files["tile/1/000"]?.count == 256 * 32)
        #expect(files["tile/1/001.p/17"]?.count == 17 * 32)
        #expect(files["tile/2/000.p/1"]?.count == 32)
        // A tile that was not full stays until it is.
        #expect(files["tile/0/273.p/102"] != nil)
        #expect(files["tile/0/273.p/12"] != nil)
        #expect(files["tile/0/000.p/3"] == nil)
        #expect(files["tile/3/000.p/1"] == nil)
        let read = try LogTiles.entryPaths(size: 70_000).flatMap { try #require(LogTiles.entries(in: files[$0] ?? [])) }
        #expect(read == entries)
        // The hash of a full tile is the one above it.
        let upper = try MerkleTree(Array(entries[..<256])).root(of: 256)
        #expect(files["tile/1/000"]?.prefix(32).elementsEqual(upper) == true)
    }
}
