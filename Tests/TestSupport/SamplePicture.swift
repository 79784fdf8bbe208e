/// Small pictures that are whole: each program shows them.
public enum SamplePicture {
    /// Returns a black PNG file of this size in pixels.
    public static func png(width: Int, height: Int) -> [UInt8] {
        let header = bigEndian(width) + bigEndian(height) + [1, 0, 0, 0, 0]
        let rows = (1 + (width + 7) / 8) * height
        return pngSignature + chunk("IHDR", header) + chunk("IDAT", zeros(rows)) + chunk("IEND", [])
    }

    /// Returns a grey JPEG file of this size in pixels, each side below 65,536.
    public static func jpeg(width: Int, height: Int) -> [UInt8] {
        [0xFF, 0xD8] + jpegBody(width: width, height: height)
    }

    /// What a camera or a program may write into a picture besides the picture.
    public struct Metadata: Sendable {
        /// How the picture is to be turned, as in Exif.
        public var orientation = 1
        /// Found in each of the metadata.
        public var mark = "letak-rumah-pelapor"

        public init(orientation: Int = 1) { self.orientation = orientation }

        /// An Exif structure with the orientation, a maker and a position.
        public var exif: [UInt8] {
            let maker = Array(mark.utf8) + [0]
            let positionStart = 8 + 2 + 3 * 12 + 4
            let makerStart = positionStart + 2 + 2 * 12 + 4
            let latitudeStart = makerStart + maker.count
            func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
                bigEndian(tag, 2) + bigEndian(type, 2) + bigEndian(count) + value
            }
            var bytes = Array("MM\0*".utf8) + bigEndian(8) + bigEndian(3, 2)
            bytes += entry(0x010F, 2, maker.count, bigEndian(makerStart))
            bytes += entry(0x0112, 3, 1, bigEndian(orientation, 2) + [0, 0])
            bytes += entry(0x8825, 4, 1, bigEndian(positionStart)) + bigEndian(0)
            bytes += bigEndian(2, 2) + entry(0x0001, 2, 2, Array("S\0\0\0".utf8))
            bytes += entry(0x0002, 5, 3, bigEndian(latitudeStart)) + bigEndian(0)
            return bytes + maker + [6, 1, 12, 1, 34, 1].flatMap { bigEndian($0) }
        }

        /// An XMP packet with a position.
        public var xmp: [UInt8] {
            Array(
                "<x:xmpmeta><exif:GPSLatitude>6,12.5S</exif:GPSLatitude><dc:creator>\(mark)</dc:creator></x:xmpmeta>"
                    .utf8
            )
        }

        var text: [UInt8] { Array(mark.utf8) }
    }

    /// A JPEG file as a camera writes it, and after its end what some append.
    public static func photograph(width: Int, height: Int, _ metadata: Metadata = Metadata()) -> [UInt8] {
        let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1] + [9, 9, 9])
        let exif = segment(0xE1, Array("Exif\0\0".utf8) + metadata.exif)
        let xmp = segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + metadata.xmp)
        let notes = segment(0xED, Array("Photoshop 3.0\0".utf8) + metadata.text) + segment(0xFE, metadata.text)
        let others = segment(0xE2, Array("MPF\0".utf8) + metadata.text) + segment(0xE5, metadata.text)
        return [0xFF, 0xD8] + jfif + exif + xmp + notes + others + jpegBody(width: width, height: height)
            + [0xFF, 0xD8] + exif + jpegBody(width: 8, height: 8)
    }

    /// A PNG file with texts, a time, an orientation and a position, and more after its end.
    public static func annotatedPNG(width: Int, height: Int, _ metadata: Metadata = Metadata()) -> [UInt8] {
        let plain = png(width: width, height: height)
        let headEnd = pngSignature.count + 25
        let notes =
            chunk("tEXt", Array("Author\0".utf8) + metadata.text) + chunk("tIME", [7, 234, 11, 27, 1, 2, 3])
            + chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + metadata.xmp) + chunk("eXIf", metadata.exif)
            + chunk("quAL", metadata.text)
        return plain.prefix(headEnd) + notes + plain.dropFirst(headEnd) + metadata.text
    }

    /// A lossless WebP file of one pixel, with metadata.
    public static func annotatedWebP(_ metadata: Metadata = Metadata()) -> [UInt8] {
        func part(_ name: String, _ data: [UInt8]) -> [UInt8] {
            Array(name.utf8) + bigEndian(data.count).reversed() + data + (data.count % 2 == 0 ? [] : [0])
        }
        let header = part("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        let picture = part("VP8L", [0x2F, 0, 0, 0, 0, 0x88, 0x88, 0x08])
        let body = header + picture + part("EXIF", metadata.exif) + part("XMP ", metadata.xmp)
        return Array("RIFF".utf8) + bigEndian(body.count + 4).reversed() + Array("WEBP".utf8) + body
    }

    /// A GIF file of one pixel for each picture, with a comment, metadata and a loop.
    public static func annotatedGIF(pictures: Int = 1, _ metadata: Metadata = Metadata()) -> [UInt8] {
        func blocks(_ data: [UInt8]) -> [UInt8] {
            stride(from: 0, to: data.count, by: 255).flatMap { start -> [UInt8] in
                let piece = data[start..<min(start + 255, data.count)]
                return [UInt8(piece.count)] + piece
            } + [0]
        }
        let head = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF]
        let loop = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
        let xmp = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + blocks(metadata.xmp)
        let picture: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
        let pictureData = (0..<pictures).flatMap { _ in picture }
        return head + loop + [0x21, 0xFE] + blocks(metadata.text) + xmp + pictureData + [0x3B] + metadata.text
    }

    private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Grey blocks: the code of each is two bits, one for the mean and one for the end of the block.
    private static func jpegBody(width: Int, height: Int) -> [UInt8] {
        let blocks = ((width + 7) / 8) * ((height + 7) / 8)
        let table = segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        let frame = segment(0xC0, [8] + bigEndian(height, 2) + bigEndian(width, 2) + [1, 1, 0x11, 0])
        // One symbol, 0, whose code has one bit.
        let codes = [UInt8](arrayLiteral: 1) + [UInt8](repeating: 0, count: 16)
        let tables = segment(0xC4, [0x00] + codes) + segment(0xC4, [0x10] + codes)
        let scan = segment(0xDA, [1, 1, 0x00, 0, 63, 0])
        let bits = 2 * blocks
        var data = [UInt8](repeating: 0, count: (bits + 7) / 8)
        if bits % 8 != 0 { data[data.count - 1] = 0xFF >> UInt8(bits % 8) }
        return table + frame + tables + scan + data + [0xFF, 0xD9]
    }

    private static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
        [0xFF, marker] + bigEndian(data.count + 2, 2) + data
    }

    /// Zeros as zlib packs them: one, and repetitions of it (RFC 1951, 3.2.6).
    private static func zeros(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = [0x78, 0x01]
        var (rest, held) = (0, 0)
        func write(_ bits: String) {
            for bit in bits.utf8 {
                if bit == UInt8(ascii: "1") { rest |= 1 << held }
                held += 1
                if held == 8 {
                    bytes.append(UInt8(rest))
                    (rest, held) = (0, 0)
                }
            }
        }
        let zero = "00110000"
        // The last block, with the fixed codes.
        write("110")
        write(zero)
        let repeated = max(0, count - 1)
        for _ in 0..<repeated / 258 { write("11000101" + "00000") }
        for _ in 0..<repeated % 258 { write(zero) }
        write("0000000")
        while held != 0 { write("0") }
        return bytes + bigEndian((count % 65_521) << 16 | 1)
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bigEndian(data.count) + body + bigEndian(Int(checksum(body)))
    }

    /// CRC-32.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }

    private static func bigEndian(_ number: Int, _ count: Int = 4) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
