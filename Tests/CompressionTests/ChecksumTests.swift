import Compression
import Testing

@Suite struct ChecksumTests {
    @Test func `The check value of CRC-32 is that of the standard`() {
        #expect(crc32(of: Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(crc32(of: []) == 0)
    }
}
