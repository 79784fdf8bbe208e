import Serialization
import Testing

/// What the coder writes is read as it was.
@Suite struct CompactCoderTests {
    private enum Kind: String, Codable { case small, large }

    private enum Shape: Codable, Hashable {
        case dot
        case circle(Int)
        case named(name: String, Int?)
    }

    private struct Inner: Codable, Hashable {
        var name: String
        var number: Int?
    }

    private struct Everything: Codable, Hashable {
        var flag = true
        var number = -1
        var least = Int.min
        var most = UInt64.max
        var byte = UInt8(200)
        var text = "teks"
        var same = "teks"
        var long = String(repeating: "panjang ", count: 100)
        var empty = ""
        var letters = "é \u{1F600} \0"
        var noText: String?
        var someText: String? = "teks"
        var noNumber: Int?
        var someNumber: Int? = 7
        var someByte: UInt8? = 7
        var noFlag: Bool?
        var someFlag: Bool? = false
        var inner = Inner(name: "teks", number: nil)
        var noInner: Inner?
        var someInner: Inner? = Inner(name: "lain", number: 3)
        var kind = Kind.large
        var noKind: Kind?
        var shapes: [Shape] = [.dot, .circle(4), .named(name: "a", nil), .named(name: "teks", 5)]
        var numbers = [0, 127, 128, -129, 1 << 40]
        var nested = [["a"], [], ["b", "a"]]
        var names: Set<String> = ["satu", "dua"]
        var last = "akhir"
    }

    @Test func `A value is read as it was written`() throws {
        for value in [Everything(), Everything(flag: false, noText: "ada", noNumber: 0, noFlag: true, noKind: .small)] {
            let bytes = try CompactCoder.bytes(of: value)
            #expect(try CompactCoder.value(Everything.self, from: bytes[...]) == value)
        }
    }

    @Test func `Strings that recur are written once`() throws {
        let once = try CompactCoder.bytes(of: ["berita/rapat.md"])
        let often = try CompactCoder.bytes(of: Array(repeating: "berita/rapat.md", count: 50))
        #expect(often.count == once.count + 49)
    }

    @Test func `Bytes that are cut anywhere are refused`() throws {
        let bytes = try CompactCoder.bytes(of: Everything())
        for count in bytes.indices {
            #expect(throws: (any Error).self, "\(count)") {
                try CompactCoder.value(Everything.self, from: bytes[..<count])
            }
        }
        #expect(throws: CompactError.self) { try CompactCoder.value(Everything.self, from: (bytes + [0])[...]) }
    }

    @Test func `Bytes of any kind end without a crash`() throws {
        let bytes = try CompactCoder.bytes(of: Everything())
        for index in bytes.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var changed = bytes
                changed[index] = value
                do { _ = try CompactCoder.value(Everything.self, from: changed[...]) } catch {}
            }
        }
    }

    @Test func `What has no place in the format is refused`() {
        #expect(throws: (any Error).self) { try CompactCoder.bytes(of: 1.5) }
        #expect(throws: (any Error).self) { try CompactCoder.bytes(of: [String?.none]) }
        #expect(throws: (any Error).self) { try CompactCoder.bytes(of: [["kunci": 1]]) }
        #expect(throws: (any Error).self) { try CompactCoder.bytes(of: [2017: "tahun"]) }
    }
}
