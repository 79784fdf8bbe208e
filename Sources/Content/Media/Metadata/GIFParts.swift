/// The blocks of a GIF file (GIF89a).
struct GIFParts {
    private let reader: ByteReader
    private var bytes: [UInt8] { reader.bytes }

    init(_ bytes: [UInt8]) { reader = ByteReader(bytes: bytes) }

    /// Whether the file holds more than one picture.
    var isAnimated: Bool { blocks().kept.count { bytes[$0.lowerBound] == 0x2C } > 1 }

    func clean() -> CleanPicture {
        let (kept, isWhole) = blocks()
        let head = min(headEnd, bytes.count)
        return CleanPicture(
            bytes: kept.reduce(Array(bytes[..<head])) { $0 + bytes[$1] } + [0x3B],
            isWhole: isWhole,
            PictureNotes(reader)
        )
    }

    /// The end of the screen descriptor and its colour table.
    private var headEnd: Int { 13 + colourTable(flagsAt: 10) }

    /// Bytes of the colour table that the flags at a place announce.
    private func colourTable(flagsAt place: Int) -> Int {
        guard let flags = reader.bigEndian(1, at: place), flags & 0x80 != 0 else { return 0 }
        return 3 << (flags & 7 + 1)
    }

    /// The blocks that make the picture: no comments, and of the extensions by programs only those that repeat it.
    private func blocks() -> (kept: [Range<Int>], isWhole: Bool) {
        var kept: [Range<Int>] = []
        var offset = headEnd
        while offset < bytes.count {
            let start = offset
            switch bytes[offset] {
            case 0x2C: offset += 11 + colourTable(flagsAt: offset + 9)
            case 0x21: offset += 2
            case 0x3B: return (kept, true)
            default: return (kept, false)
            }
            guard let end = endOfBlocks(from: offset) else { return (kept, false) }
            offset = end
            if bytes[start] == 0x2C || isPartOfPicture(extensionAt: start) { kept.append(start..<end) }
        }
        // Some programs leave the last byte out.
        return (kept, !kept.isEmpty)
    }

    private func isPartOfPicture(extensionAt place: Int) -> Bool {
        switch bytes[place + 1] {
        case 0x01, 0xF9: true
        case 0xFF: ["NETSCAPE2.0", "ANIMEXTS1.0"].contains { reader.has(Array($0.utf8), at: place + 3) }
        default: false
        }
    }

    /// The end of data in blocks that each begin with their length. Nil where the file ends before.
    private func endOfBlocks(from start: Int) -> Int? {
        var offset = start
        while let size = reader.bigEndian(1, at: offset) {
            offset += 1 + size
            if size == 0 { return offset }
        }
        return nil
    }
}
