import TestSupport
import Testing

@testable import Content

@Suite struct PictureSizeTests {
    private func size(_ bytes: [UInt8]) -> [Int]? {
        PictureSize(bytes).map { [$0.width, $0.height] }
    }

    private static let jpegStart: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]
    /// 640 pixels wide, 480 high.
    private static let frame: [UInt8] = [
        0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
    ]

    @Test func `Reads PNG`() {
        #expect(size(SamplePicture.png(width: 640, height: 480)) == [640, 480])
        #expect(size(Array(SamplePicture.png(width: 640, height: 480).prefix(23))) == nil)
        #expect(size(SamplePicture.png(width: 0, height: 480)) == nil)
    }

    @Test func `Reads GIF`() {
        #expect(size(Array("GIF89a".utf8) + [0x80, 0x02, 0xE0, 0x01, 0, 0, 0]) == [640, 480])
        #expect(size(Array("GIF87a".utf8) + [1, 0, 1, 0]) == [1, 1])
        #expect(size(Array("GIF89a".utf8) + [0x80, 0x02, 0xE0]) == nil)
    }

    @Test func `Reads lossy WebP`() {
        let head = riff("VP8 ", [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A])
        // The two highest bits scale the picture when shown.
        #expect(size(head + [0x80, 0x42, 0xE0, 0x81]) == [640, 480])
        #expect(size(head + [0x80, 0x02, 0xE0]) == nil)
    }

    @Test func `Reads lossless WebP`() {
        let bits = UInt32(639) | UInt32(479) << 14
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }
        #expect(size(riff("VP8L", [0x2F] + bytes)) == [640, 480])
    }

    @Test func `Reads extended WebP`() {
        #expect(size(riff("VP8X", [0, 0, 0, 0, 0x7F, 0x02, 0x00, 0xDF, 0x01, 0x00])) == [640, 480])
        #expect(size(riff("VP8X", [0, 0, 0, 0, 0x7F, 0x02])) == nil)
        #expect(size(riff("XXXX", [0, 0, 0, 0, 0x7F, 0x02, 0x00, 0xDF, 0x01, 0x00])) == nil)
    }

    @Test func `Reads JPEG`() {
        #expect(size(Self.jpegStart + Self.frame) == [640, 480])
        #expect(size([0xFF, 0xD8] + Self.frame) == [640, 480])
        // Progressive.
        #expect(size(Self.jpegStart + [0xFF, 0xC2] + Self.frame.dropFirst(2)) == [640, 480])
        // Fill bytes in front of a marker, and a Huffman table, whose marker looks like a frame's.
        #expect(size(Self.jpegStart + [0xFF, 0xFF, 0xFF, 0xC4, 0, 4, 9, 9] + Self.frame) == [640, 480])
    }

    @Test(arguments: 1...8)
    func `Turns JPEGs as their orientation says`(orientation: Int) {
        let upright = orientation < 5 ? [640, 480] : [480, 640]
        for isLittle in [true, false] {
            #expect(size([0xFF, 0xD8] + exif(orientation, isLittle: isLittle) + Self.frame) == upright)
        }
    }

    @Test func `Gives nothing for truncated or hostile JPEGs`() {
        let whole = Self.jpegStart + exif(6, isLittle: true) + Self.frame
        for length in 0..<(whole.count - 10) { #expect(size(Array(whole.prefix(length))) == nil) }
        #expect(size([0xFF, 0xD8, 0xFF, 0xE0, 0, 0]) == nil)
        #expect(size([0xFF, 0xD8, 0xFF, 0xE0, 0, 1] + Self.frame) == nil)
        #expect(size([0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 10_000)) == nil)
        // Picture data without a frame before it.
        #expect(size(Self.jpegStart + [0xFF, 0xDA, 0, 8] + Self.frame) == nil)
        // A directory far behind the end of the file, and one of 65,535 entries.
        #expect(
            size([0xFF, 0xD8] + segment(Array("Exif\0\0II*\0".utf8) + [0xFF, 0xFF, 0xFF, 0xFF]) + Self.frame) == [
                640, 480,
            ]
        )
        #expect(
            size([0xFF, 0xD8] + segment(Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 0xFF, 0xFF]) + Self.frame) == [
                640, 480,
            ]
        )
    }

    @Test(arguments: [
        "<svg width='640' height=\"480\">", "<svg width=\"640px\" height=\"480px\"/>", "<svg viewBox=\"0 0 640 480\">",
        "<?xml version='1.0'?>\n<!-- x -->\n<svg\n   xmlns='x'\n   width=\"640\"\n   height=\"480\">",
        "<svg width='100%' height='100%' viewBox='0,0,640,480'>", "<svg width=\"639.6\" height=\"480.4\">",
        "<svg\twidth='640'\n\theight='480'>", "<svg\nwidth='640'\nheight='480'>", "<svg width = '640' height = '480'>",
    ])
    func `Reads SVG`(text: String) {
        #expect(size(Array(text.utf8)) == [640, 480])
    }

    @Test(arguments: [
        "", "bukan gambar", "<svg>", "<svg width='640'>", "<svg width='0' height='0'>", "<svg width='-1' height='2'>",
        "<svg viewBox='0 0 640'>", "<svg width='1e999' height='nan'>", "<svgx width='640' height='480'>",
        "<svg width='640' height='480'",
        "<svg stroke-width='640' height='480'>",
    ])
    func `Gives nothing for other texts`(text: String) {
        #expect(size(Array(text.utf8)) == nil)
    }

    @Test func `Gives nothing for the beginnings of pictures`() {
        for signature: [UInt8] in [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8], Array("GIF89a".utf8),
        ] {
            for length in 0...signature.count { #expect(size(Array(signature.prefix(length))) == nil) }
        }
    }

    private func riff(_ kind: String, _ data: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(kind)".utf8) + [0, 0, 0, 0] + data
    }

    private func segment(_ data: [UInt8]) -> [UInt8] {
        [0xFF, 0xE1, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 0xFF)] + data
    }

    /// An Exif segment of two entries, of which the second is the orientation.
    private func exif(_ orientation: Int, isLittle: Bool) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
            return isLittle ? bytes : bytes.reversed()
        }
        var data = Array("Exif\0\0".utf8) + Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
        data += number(2, 2) + number(0x010F, 2) + number(2, 2) + number(4, 4) + number(0, 4)
        data += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2) + number(0, 4)
        return segment(data)
    }
}
