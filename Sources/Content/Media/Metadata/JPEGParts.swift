/// The segments of a JPEG file (ITU-T T.81, annex B).
struct JPEGParts {
    private let reader: ByteReader
    private var bytes: [UInt8] { reader.bytes }

    init(_ bytes: [UInt8]) { reader = ByteReader(bytes: bytes) }

    func clean() -> CleanPicture {
        var file: [UInt8] = [0xFF, 0xD8]
        file.reserveCapacity(bytes.count)
        var notes = PictureNotes(reader)
        var picture: [UInt8] = []
        picture.reserveCapacity(bytes.count)
        var isWhole = false
        var offset = 2
        while let (marker, place) = marker(from: offset) {
            if marker == 0xD9 {
                // Cameras append more pictures and notes of their own.
                isWhole = true
                break
            }
            guard let length = reader.bigEndian(2, at: place + 2), length >= 2, place + 2 + length <= bytes.count else {
                break
            }
            var end = place + 2 + length
            if marker == 0xE1 {
                notes.readExif(at: place + 4)
                notes.readText(in: place + 4..<end)
            }
            if marker == 0xDA { end = endOfScan(from: end) }
            if marker == 0xE0, reader.has(Array("JFIF\0".utf8), at: place + 4), length >= 16 {
                // Without the thumbnail at its end.
                file += [0xFF, 0xE0, 0, 16] + bytes[place + 4..<place + 16] + [0, 0]
            } else if isKept(marker, at: place) {
                picture += bytes[place..<end]
            }
            offset = end
        }
        if let exif = notes.uprightExif {
            let segment = ExifDirectory.signature + exif
            file += [0xFF, 0xE1, 0, UInt8(segment.count + 2)] + segment
        }
        return CleanPicture(bytes: file + picture + [0xFF, 0xD9], isWhole: isWhole, notes)
    }

    /// The next marker and its place. Fill bytes may precede it.
    private func marker(from offset: Int) -> (code: UInt8, place: Int)? {
        guard offset < bytes.count, bytes[offset] == 0xFF else { return nil }
        guard let end = bytes[offset...].firstIndex(where: { $0 != 0xFF }) else { return nil }
        return (bytes[end], end - 1)
    }

    /// Where the next marker follows the coded data of a scan. Restarts belong to the data.
    private func endOfScan(from start: Int) -> Int {
        var offset = start
        while let mark = bytes[offset...].firstIndex(of: 0xFF), mark + 1 < bytes.count {
            let code = bytes[mark + 1]
            if code != 0, code != 0xFF, !(0xD0...0xD7).contains(code) { return mark }
            offset = code == 0xFF ? mark + 1 : mark + 2
        }
        return bytes.count
    }

    /// Tables, frames and scans, the colour profile, and Adobe's colour information.
    private func isKept(_ marker: UInt8, at place: Int) -> Bool {
        switch marker {
        case 0xC0...0xCF, 0xDA...0xDF: true
        case 0xE2: reader.has(Array("ICC_PROFILE\0".utf8), at: place + 4)
        case 0xEE: reader.has(Array("Adobe".utf8), at: place + 4)
        default: false
        }
    }
}
