/// The segments in front of a JPEG's picture data (ITU-T T.81, annex B; Exif 2.3 for the orientation).
struct JPEGHead {
    let reader: ByteReader

    func size() -> PictureSize? {
        var offset = 2
        var isTurned = false
        while let marker = reader.bigEndian(2, at: offset), marker > 0xFF00 {
            // Fill bytes may stand in front of a marker.
            if marker == 0xFFFF {
                offset += 1
                continue
            }
            guard let length = reader.bigEndian(2, at: offset + 2), length >= 2 else { return nil }
            if isFrame(marker) { return frameSize(at: offset, isTurned: isTurned) }
            if marker == 0xFFE1, let orientation = orientation(at: offset + 4) { isTurned = orientation >= 5 }
            if marker == 0xFFDA { return nil }
            offset += 2 + length
        }
        return nil
    }

    /// Start-of-frame markers, without the three that look alike: DHT, JPG and DAC.
    private func isFrame(_ marker: Int) -> Bool {
        (0xFFC0...0xFFCF).contains(marker) && ![0xFFC4, 0xFFC8, 0xFFCC].contains(marker)
    }

    private func frameSize(at offset: Int, isTurned: Bool) -> PictureSize? {
        guard let height = reader.bigEndian(2, at: offset + 5), let width = reader.bigEndian(2, at: offset + 7) else {
            return nil
        }
        return isTurned ? .of(width: height, height: width) : .of(width: width, height: height)
    }

    /// The orientation tag of the first Exif directory, 1 to 8.
    private func orientation(at offset: Int) -> Int? {
        guard reader.has(Array("Exif\0\0".utf8), at: offset) else { return nil }
        let start = offset + 6
        let isLittle = reader.has(Array("II".utf8), at: start)
        func number(_ count: Int, _ place: Int) -> Int? {
            isLittle ? reader.littleEndian(count, at: place) : reader.bigEndian(count, at: place)
        }
        guard let directory = number(4, start + 4), let entries = number(2, start + directory), entries <= 1000 else {
            return nil
        }
        for entry in 0..<entries {
            let place = start + directory + 2 + entry * 12
            if number(2, place) == 0x0112 { return number(2, place + 8) }
        }
        return nil
    }
}
