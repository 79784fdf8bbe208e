/// The smallest files that Terang recognises as pictures.
public enum SamplePicture {
    /// Returns the head of a PNG file of this size in pixels: enough to read the size, not to show the picture.
    public static func png(width: Int, height: Int) -> [UInt8] {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let header: [UInt8] = [0, 0, 0, 13] + Array("IHDR".utf8)
        return signature + header + bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0]
    }

    /// Returns the head of a JPEG file of this size in pixels, each side below 65,536.
    public static func jpeg(width: Int, height: Int) -> [UInt8] {
        let frame: [UInt8] = [0xFF, 0xC0, 0, 17, 8] + bigEndian(height).suffix(2) + bigEndian(width).suffix(2)
        return [0xFF, 0xD8] + frame + [3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9]
    }

    private static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
