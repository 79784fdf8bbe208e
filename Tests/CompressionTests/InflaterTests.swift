import Compression
import Testing

@Suite struct InflaterTests {
    /// `Halo halo halo halo.` and a line end, packed by gzip.
    private static let packed: [UInt8] = [
        31, 139, 8, 0, 0, 0, 0, 0, 2, 255, 243, 72, 204, 201, 87, 200, 64, 33, 244, 184, 0, 204, 206, 100, 121, 21,
        0, 0, 0,
    ]
    private static let text = "Halo halo halo halo.\n"

    private func unpack(_ bytes: [UInt8], _ wrapper: Inflater.Wrapper = .gzip, pieces size: Int = 3) throws -> String {
        var rest = bytes[...]
        let inflater = Inflater(wrapper) {
            defer { rest = rest.dropFirst(size) }
            return Array(rest.prefix(size))
        }
        var text: [UInt8] = []
        while true {
            let piece = try inflater.next()
            if piece.isEmpty { return String(decoding: text, as: UTF8.self) }
            text += piece
        }
    }

    @Test(arguments: [1, 3, 1000]) func `A gzip file is unpacked, in pieces of any size`(size: Int) throws {
        #expect(try unpack(Self.packed, pieces: size) == Self.text)
    }

    @Test func `Members that follow each other are one text, and padding means nothing`() throws {
        #expect(try unpack(Self.packed + Self.packed + [0, 0, 0]) == Self.text + Self.text)
    }

    @Test func `Data without a wrapper, as in ZIP archives, is unpacked`() throws {
        #expect(try unpack(Array(Self.packed.dropFirst(10).dropLast(8)), .none) == Self.text)
    }

    @Test func `Data cut off at any byte is told from damaged data`() {
        for length in 0..<Self.packed.count {
            #expect(throws: Inflater.Fault.truncated) { try unpack(Array(Self.packed.prefix(length))) }
        }
        var damaged = Self.packed
        damaged[damaged.count - 8] ^= 1
        #expect(throws: Inflater.Fault.damaged) { try unpack(damaged) }
        #expect(throws: Inflater.Fault.damaged) { try unpack(Array("bukan gzip sama sekali".utf8)) }
    }
}
