/// Width and height of a picture in pixels, read from the head of its file.
public struct PictureSize: Sendable, Hashable, Codable {
    public let width: Int
    public let height: Int

    /// The size that social networks show uncropped.
    package static let card = PictureSize(cardWidth: 1200, height: 630)

    private init(cardWidth width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    private init?(width: Int, height: Int) {
        guard width > 0, height > 0 else { return nil }
        self.width = width
        self.height = height
    }

    /// The size that the bytes of a PNG, JPEG, GIF, WebP, AVIF or SVG file give, or nil where they give none. The content decides, not the file's
    /// name. JPEGs that are to be turned by a quarter (Exif orientation 5 to 8) give the size as seen.
    init?(_ bytes: [UInt8]) {
        let head = ByteReader(bytes: bytes)
        let size: PictureSize?
        if head.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
            size = Self.png(head)
        } else if head.has([0xFF, 0xD8], at: 0) {
            size = JPEGHead(reader: head).size()
        } else if head.has(Array("GIF8".utf8), at: 0) {
            size = Self.gif(head)
        } else if head.has(Array("RIFF".utf8), at: 0), head.has(Array("WEBP".utf8), at: 8) {
            size = Self.webp(head)
        } else if head.has(Array("ftypavi".utf8), at: 4) {
            size = Self.avif(head)
        } else {
            size = SVGHead.size(bytes)
        }
        guard let size else { return nil }
        self = size
    }

    /// PNG: the IHDR chunk comes first (ISO/IEC 15948, 11.2.2).
    private static func png(_ head: ByteReader) -> PictureSize? {
        guard let width = head.bigEndian(4, at: 16), let height = head.bigEndian(4, at: 20) else { return nil }
        return PictureSize(width: width, height: height)
    }

    /// GIF: the logical screen descriptor follows the signature.
    private static func gif(_ head: ByteReader) -> PictureSize? {
        guard let width = head.littleEndian(2, at: 6), let height = head.littleEndian(2, at: 8) else { return nil }
        return PictureSize(width: width, height: height)
    }

    /// WebP: lossy, lossless and extended files each keep the size in a place of their own (RFC 9649).
    private static func webp(_ head: ByteReader) -> PictureSize? {
        if head.has(Array("VP8 ".utf8), at: 12) {
            guard let width = head.littleEndian(2, at: 26), let height = head.littleEndian(2, at: 28) else {
                return nil
            }
            return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
        }
        if head.has(Array("VP8L".utf8), at: 12), let bits = head.littleEndian(4, at: 21) {
            return PictureSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
        }
        if head.has(Array("VP8X".utf8), at: 12), let width = head.littleEndian(3, at: 24),
            let height = head.littleEndian(3, at: 27)
        {
            return PictureSize(width: width + 1, height: height + 1)
        }
        return nil
    }

    /// AVIF: the first image spatial extents property, which is the whole picture's (ISO/IEC 23008-12, 6.5.3).
    private static func avif(_ head: ByteReader) -> PictureSize? {
        let name = Array("ispe".utf8)
        guard let place = head.bytes.firstRange(of: name)?.upperBound,
            let width = head.bigEndian(4, at: place + 4), let height = head.bigEndian(4, at: place + 8)
        else { return nil }
        return PictureSize(width: width, height: height)
    }

    /// Pixels. Wider pictures are published as wide as this.
    static let publishedWidth = 1600
    /// Pixels of pictures that programs can be asked to open: those of the largest cameras of phones.
    private static let limit = 120_000_000

    var isTooLarge: Bool { width.multipliedReportingOverflow(by: height).overflow || width * height > Self.limit }

    /// The size of the picture turned by a quarter.
    var turned: PictureSize? { PictureSize(width: height, height: width) }

    /// The size as it is published.
    var reduced: PictureSize {
        guard width > Self.publishedWidth else { return self }
        let scaled = (height * Self.publishedWidth + width / 2) / width
        return PictureSize(width: Self.publishedWidth, height: max(1, scaled)) ?? self
    }

    static func of(width: Int, height: Int) -> PictureSize? { PictureSize(width: width, height: height) }
}

/// Reads numbers at places in a byte array, and nil past its end.
struct ByteReader {
    let bytes: [UInt8]

    func has(_ signature: [UInt8], at offset: Int) -> Bool {
        offset + signature.count <= bytes.count && bytes[offset..<offset + signature.count].elementsEqual(signature)
    }

    func bigEndian(_ count: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset + count <= bytes.count else { return nil }
        return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }

    func littleEndian(_ count: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset + count <= bytes.count else { return nil }
        return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
