import Compression

/// The chunks of a PNG file (ISO/IEC 15948, 5.3).
struct PNGParts {
    private let reader: ByteReader
    /// Those that make the picture, its colours and its animation.
    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL",
        "fcTL", "fdAT",
    ]
    private static let signatureSize = 8

    init(_ bytes: [UInt8]) { reader = ByteReader(bytes: bytes) }

    /// Whether the picture moves.
    var isAnimated: Bool { chunks.contains { $0.name == "acTL" } }

    func clean() -> CleanPicture {
        var file = Array(reader.bytes.prefix(Self.signatureSize))
        file.reserveCapacity(reader.bytes.count)
        var notes = PictureNotes(reader)
        var isTurned = false
        var isDamaged = false
        var isWhole = false
        for chunk in chunks {
            let data = chunk.range.lowerBound + 8..<chunk.range.upperBound - 4
            if chunk.name == "eXIf" { notes.readExif(at: data.lowerBound) }
            if chunk.name == "iTXt" || chunk.name == "tEXt" { notes.readText(in: data) }
            if !isTurned, ["IDAT", "IEND"].contains(chunk.name), let exif = notes.uprightExif {
                file += Self.chunk("eXIf", exif)
                isTurned = true
            }
            if Self.kept.contains(chunk.name) {
                file += reader.bytes[chunk.range]
                isDamaged = isDamaged || !isIntact(chunk)
            }
            isWhole = chunk.name == "IEND" && !isDamaged
        }
        return CleanPicture(bytes: file, isWhole: isWhole, notes)
    }

    private struct Chunk {
        let name: String
        /// With its length, name and checksum.
        let range: Range<Int>
    }

    /// The chunks that are whole, up to the last of the picture.
    private var chunks: [Chunk] {
        var chunks: [Chunk] = []
        var offset = Self.signatureSize
        while let length = reader.bigEndian(4, at: offset), offset + 12 + length <= reader.bytes.count {
            let name = String(decoding: reader.bytes[offset + 4..<offset + 8], as: UTF8.self)
            chunks.append(Chunk(name: name, range: offset..<offset + 12 + length))
            offset += 12 + length
            if name == "IEND" { break }
        }
        return chunks
    }

    /// Whether a chunk is what was written, which its checksum tells.
    private func isIntact(_ chunk: Chunk) -> Bool {
        let end = chunk.range.upperBound - 4
        return reader.bigEndian(4, at: end).map(UInt32.init)
            == crc32(of: Array(reader.bytes[chunk.range.lowerBound + 4..<end]))
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bigEndian(UInt32(data.count)) + body + bigEndian(crc32(of: body))
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
