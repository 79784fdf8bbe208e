/// What phones write into films (ISO/IEC 14496-12): where they were taken, and with what.
enum FilmMetadata {
    /// Whether a file begins as a film does.
    static func begins(_ head: [UInt8]) -> Bool { head.dropFirst(4).starts(with: Array("ftyp".utf8)) }

    /// Blanks what says where a film was taken and with what. The boxes keep their places, because a film counts from the beginning of
    /// its file; its title and its chapters stay.
    ///
    /// - Returns: whether there was something.
    static func blank(_ bytes: inout [UInt8]) -> Bool {
        var isChanged = false
        for film in boxes(bytes, in: 0..<bytes.count) where film.type == Array("moov".utf8) {
            var rest = [film]
            while let box = rest.popLast() {
                for part in boxes(bytes, in: box.content) {
                    let name = String(decoding: part.type, as: UTF8.self)
                    if traces.contains(part.type) || name == "meta" && box.type == film.type {
                        bytes.replaceSubrange(part.place + 4..<part.place + 8, with: Array("free".utf8))
                        for index in part.content { bytes[index] = 0 }
                        isChanged = true
                    } else if ["trak", "udta"].contains(name) {
                        rest.append(part)
                    }
                }
            }
        }
        return isChanged
    }

    private struct Box {
        let place: Int
        let type: [UInt8]
        let content: Range<Int>
    }

    /// `©xyz` and `loci` (3GPP TS 26.244) are places, `©mak` and `©mod` cameras, `©swr` programs, `auth` and `©aut` people.
    private static let traces: Set<[UInt8]> = Set(
        [("xyz", true), ("mak", true), ("mod", true), ("swr", true), ("aut", true), ("loci", false), ("auth", false)]
            .map {
                ($0.1 ? [0xA9] : []) + Array($0.0.utf8)
            }
    )

    /// The boxes that follow each other in a part of a file, up to the first that reaches beyond it.
    private static func boxes(_ bytes: [UInt8], in range: Range<Int>) -> [Box] {
        func number(_ offset: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 << 8 | Int(bytes[offset + $1]) } }
        var boxes: [Box] = []
        var place = range.lowerBound
        while place + 8 <= range.upperBound {
            var (size, head) = (number(place, 4), 8)
            if size == 1, place + 16 <= range.upperBound, bytes[place + 8] < 0x40 {
                (size, head) = (number(place + 8, 8), 16)
            }
            if size == 0 { size = range.upperBound - place }
            guard size >= head, size <= range.upperBound - place else { break }
            boxes.append(
                Box(place: place, type: Array(bytes[place + 4..<place + 8]), content: place + head..<place + size)
            )
            place += size
        }
        return boxes
    }
}
