import Files

/// What phones write into films (ISO/IEC 14496-12): where they were taken, and with what.
enum FilmMetadata {
    /// Whether a file begins as a film does.
    static func begins(_ head: [UInt8]) -> Bool { head.dropFirst(4).starts(with: Array("ftyp".utf8)) }

    /// The size limit in bytes of a box that describes a film. Those of films of many hours have some megabytes; larger ones stay as they are.
    private static let limit = 64 << 20

    /// Writes a film without what says where it was taken and with what. Of any film only its descriptions are in memory.
    ///
    /// - Returns: whether there was something. Otherwise nothing is written.
    static func clean(_ source: String, to target: String) throws(FileError) -> Bool {
        let changes = try changes(of: source)
        guard !changes.isEmpty else { return false }
        let file = try ChunkedFile(source)
        let film = try DraftFile(for: target)
        for change in changes {
            while film.size < change.place,
                case let bytes = try file.next(size: min(256 * 1024, change.place - film.size)), !bytes.isEmpty
            {
                try film.write(bytes)
            }
            try film.write(change.bytes)
            try file.skip(change.bytes.count)
        }
        while case let bytes = try file.next(), !bytes.isEmpty { try film.write(bytes) }
        return try film.publish()
    }

    /// The descriptions of a film that have to be changed, as they become, in the order of the file.
    private static func changes(of source: String) throws(FileError) -> [(place: Int, bytes: [UInt8])] {
        let file = try ChunkedFile(source)
        var changes: [(place: Int, bytes: [UInt8])] = []
        var place = 0
        while place + 8 <= file.size {
            let head = try file.next(size: 16)
            guard let box = box(head, at: 0, before: file.size - place) else { break }
            var (bytes, count) = (head, box.content.upperBound)
            if box.type == Array("moov".utf8), count <= limit {
                while bytes.count < count, case let more = try file.next(size: count - bytes.count), !more.isEmpty {
                    bytes += more
                }
                bytes = Array(bytes.prefix(count))
                if blank(&bytes) { changes.append((place, bytes)) }
                count -= max(bytes.count, head.count)
            } else {
                count -= head.count
            }
            try file.skip(count)
            place += box.content.upperBound
        }
        return changes
    }

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
        var boxes: [Box] = []
        var place = range.lowerBound
        while let box = box(bytes, at: place, before: range.upperBound) {
            boxes.append(box)
            place = box.content.upperBound
        }
        return boxes
    }

    /// The box that begins at a place. Nil where none does, or where it reaches beyond the end of what it is in.
    private static func box(_ bytes: [UInt8], at place: Int, before end: Int) -> Box? {
        func number(_ offset: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 << 8 | Int(bytes[offset + $1]) } }
        guard place + 8 <= min(end, bytes.count) else { return nil }
        var (size, head) = (number(place, 4), 8)
        if size == 1, place + 16 <= min(end, bytes.count), bytes[place + 8] < 0x40 {
            (size, head) = (number(place + 8, 8), 16)
        }
        if size == 0 { size = end - place }
        guard size >= head, size <= end - place else { return nil }
        return Box(place: place, type: Array(bytes[place + 4..<place + 8]), content: place + head..<place + size)
    }
}
