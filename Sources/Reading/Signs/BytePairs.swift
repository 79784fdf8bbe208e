/// Which bytes stand beside each other somewhere in a text. Rules look for hundreds of pieces in millions of words; most pieces have a pair
/// that a text has nowhere, and one look tells that.
struct BytePairs {
    /// A bit for each pair, that of the first byte times 256 plus the second.
    private var bits = [UInt64](repeating: 0, count: 1024)

    init(_ text: [UInt8]) {
        guard var last = text.first else { return }
        bits.withUnsafeMutableBufferPointer { bits in
            for byte in text.dropFirst() {
                bits[Int(last) << 2 | Int(byte >> 6)] |= 1 << UInt64(byte & 63)
                last = byte
            }
        }
    }

    func contain(_ first: UInt8, _ second: UInt8) -> Bool {
        bits[Int(first) << 2 | Int(second >> 6)] & 1 << UInt64(second & 63) != 0
    }

    /// Whether the text has all pairs of a piece. A piece of one byte has none.
    func mayHold(_ piece: String) -> Bool {
        var last: UInt8?
        for byte in piece.utf8 {
            if let last, !contain(last, byte) { return false }
            last = byte
        }
        return true
    }
}
