/// The chunks of a WebP file (RFC 9649).
struct WebPParts {
    private let reader: ByteReader
    private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
    /// The bits of an extended file's header.
    private enum Flag {
        static let animation: UInt8 = 0x02
        static let xmp: UInt8 = 0x04
        static let exif: UInt8 = 0x08
    }

    init(_ bytes: [UInt8]) { reader = ByteReader(bytes: bytes) }

    /// Whether the picture moves.
    var isAnimated: Bool {
        reader.has(Array("VP8X".utf8), at: 12)
            && reader.bigEndian(1, at: 20).map { UInt8($0) & Flag.animation != 0 } ?? false
    }

    func clean() -> CleanPicture {
        var body = Array("WEBP".utf8)
        body.reserveCapacity(reader.bytes.count)
        var notes = PictureNotes(reader)
        let end = min(reader.bytes.count, 8 + (reader.littleEndian(4, at: 4) ?? 0))
        var offset = 12
        while offset + 8 <= end, let size = reader.littleEndian(4, at: offset + 4), offset + 8 + size <= end {
            let name = String(decoding: reader.bytes[offset..<offset + 4], as: UTF8.self)
            let data = offset + 8..<offset + 8 + size
            if name == "EXIF" { notes.readExif(at: data.lowerBound) }
            if name == "XMP " { notes.readText(in: data) }
            if Self.kept.contains(name) { body += Self.chunk(name, Array(reader.bytes[data])) }
            offset = data.upperBound + size % 2
        }
        let exif = notes.uprightExif
        // An extended header says what follows; it is the first chunk.
        if body.dropFirst(4).starts(with: "VP8X".utf8), body.count > 12 {
            body[12] = body[12] & ~(Flag.exif | Flag.xmp) | (exif == nil ? 0 : Flag.exif)
            if let exif { body += Self.chunk("EXIF", exif) }
        }
        return CleanPicture(
            bytes: Array("RIFF".utf8) + Self.littleEndian(body.count) + body,
            isWhole: offset >= end && end == 8 + (reader.littleEndian(4, at: 4) ?? 0),
            notes
        )
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array(name.utf8) + littleEndian(data.count) + data + (data.count % 2 == 0 ? [] : [0])
    }

    private static func littleEndian(_ number: Int) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
