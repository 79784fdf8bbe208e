public import TestSupport

extension Dice {
    /// Returns an input like those of a target: one of its seeds with some changes.
    public mutating func input(for target: FuzzTarget) -> [UInt8] {
        var bytes = pick(target.seeds)
        for _ in 0...roll(8) { change(&bytes, target) }
        return Array(bytes.prefix(Self.longest))
    }

    private static let longest = 16 * 1024
    /// Bytes that readers take for signs, ends and beginnings.
    private static let signs =
        Array("\"'`<>&;:,|-*_[](){}#!\\/=%@~^$\n\r\t 0a\u{0}".utf8) + [0x80, 0xC3, 0xE2, 0xEF, 0xF0, 0xFF]
    private static let numbers = [
        "0", "-1", "1", "31", "32", "99", "255", "256", "2147483647", "2147483648", "4294967296", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "1e309", "00000000000000000001", "0x10", "NaN", "٣", "²",
    ]

    private mutating func range(of bytes: [UInt8], atMost length: Int = 64) -> Range<Int> {
        let start = roll(bytes.count + 1)
        return start..<min(bytes.count, start + 1 + roll(length))
    }

    private mutating func change(_ bytes: inout [UInt8], _ target: FuzzTarget) {
        switch roll(10) {
        case 0: bytes.insert(pick(Self.signs), at: roll(bytes.count + 1))
        case 1: if !bytes.isEmpty { bytes[roll(bytes.count)] = UInt8(roll(256)) }
        case 2: bytes.removeSubrange(range(of: bytes))
        case 3, 4:
            if !target.words.isEmpty { bytes.insert(contentsOf: pick(target.words).utf8, at: roll(bytes.count + 1)) }
        case 5: bytes.insert(contentsOf: bytes[range(of: bytes)], at: roll(bytes.count + 1))
        case 6:
            let piece = Array(bytes[range(of: bytes, atMost: 12)])
            let place = roll(bytes.count + 1)
            bytes.insert(contentsOf: (0..<roll(60)).flatMap { _ in piece }, at: place)
        case 7:
            let other = pick(target.seeds)
            bytes = Array(bytes[..<roll(bytes.count + 1)]) + other[roll(other.count + 1)...]
        case 8:
            let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
            guard !digits.isEmpty else { return }
            let start = pick(digits)
            let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.endIndex
            bytes.replaceSubrange(start..<end, with: pick(Self.numbers).utf8)
        default: bytes.removeSubrange(roll(bytes.count + 1)...)
        }
    }
}
