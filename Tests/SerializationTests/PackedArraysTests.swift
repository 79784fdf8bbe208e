import Serialization
import Testing

/// What is packed is unpacked as it was.
@Suite struct PackedArraysTests {
    private let numbers: [Int32] = [0, -1, .max, .min]
    private let weights: [Float] = [0, 0.1, -3, .infinity]
    private let bytes: [UInt8] = [1, 2, 3]

    private func packed() -> ArraySlice<UInt8> {
        var arrays = PackedArrays()
        arrays.append(numbers)
        arrays.append([UInt64]())
        arrays.append(weights)
        arrays.append(bytes)
        return arrays.bytes
    }

    private func unpack(_ bytes: ArraySlice<UInt8>) throws {
        var arrays = PackedArrays(bytes)
        #expect(try arrays.take(Int32.self) == numbers)
        #expect(try arrays.take(UInt64.self).isEmpty)
        #expect(try arrays.take(Float.self) == weights)
        #expect(try arrays.take(UInt8.self) == self.bytes)
        #expect(arrays.bytes.isEmpty)
    }

    @Test func `Arrays come back in their order`() throws {
        try unpack(packed())
    }

    @Test func `Cut bytes and counts beyond them are refused`() {
        for length in packed().indices { #expect(throws: CompactError.self) { try unpack(packed()[..<length]) } }
        for byte in 0..<8 {
            var forged = packed()
            forged[forged.startIndex + byte] = 0xFF
            #expect(throws: CompactError.self) { try unpack(forged) }
        }
    }
}
