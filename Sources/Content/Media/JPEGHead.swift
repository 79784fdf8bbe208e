/// The segments in front of a JPEG's picture data (ITU-T T.81, annex B; Exif 2.3 for the orientation).
struct JPEGHead {
    let reader: ByteReader

    func size() -> PictureSize? {
        var offset = 2
        var isTurned = false
        while let marker = reader.bigEndian(2, at: offset), marker > 0xFF00 {
            // Fill bytes may be in front of a marker.
            if marker == 0xFFFF {
                offset += 1
                continue
            }
            guard let length = reader.bigEndian(2, at: offset + 2), length >= 2 else { return nil }
            if isFrame(marker) { return frameSize(at: offset, isTurned: isTurned) }
            if marker == 0xFFE1, let orientation = exif(at: offset + 4)?.orientation { isTurned = orientation >= 5 }
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

    /// The first metadata of a camera, whose segment holds them from its offset on.
    private func exif(at offset: Int) -> ExifDirectory? {
        guard reader.has(ExifDirectory.signature, at: offset) else { return nil }
        return ExifDirectory(reader, at: offset + ExifDirectory.signature.count)
    }
}
