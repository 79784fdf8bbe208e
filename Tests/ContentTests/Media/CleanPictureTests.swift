import TestSupport
import Testing

@testable import Content

@Suite struct CleanPictureTests {
    private static let files: [(name: String, bytes: [UInt8])] = (1...8).flatMap { orientation in
        let metadata = SamplePicture.Metadata(orientation: orientation)
        return [
            ("JPEG", SamplePicture.photograph(width: 40, height: 24, metadata)),
            ("PNG", SamplePicture.annotatedPNG(width: 40, height: 24, metadata)),
            ("WebP", SamplePicture.annotatedWebP(metadata)),
        ]
    }

    private func holds(_ bytes: [UInt8], _ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

    @Test(arguments: files.indices)
    func `Nothing that a camera wrote remains but the orientation`(index: Int) throws {
        let (name, bytes) = Self.files[index]
        let clean = try #require(CleanPicture(bytes))
        #expect(clean.isWhole)
        #expect(clean.hadPosition)
        for text in [SamplePicture.Metadata().mark, "GPSLatitude", "Photoshop", "MPF", "tIME", "tEXt", "quAL"] {
            #expect(!holds(clean.bytes, text), "\(name): \(text)")
        }
        // The tag of the position, as the sample writes it.
        #expect(clean.bytes.firstRange(of: [0x88, 0x25, 0, 4]) == nil)
        #expect(PictureSize(clean.bytes) == PictureSize(bytes))
        #expect(try orientation(of: clean.bytes) == (index / 3 == 0 ? nil : index / 3 + 1))
    }

    @Test(arguments: files.indices)
    func `A clean picture stays as it is`(index: Int) throws {
        let clean = try #require(CleanPicture(Self.files[index].bytes))
        let again = try #require(CleanPicture(clean.bytes))
        #expect(again.bytes == clean.bytes)
        #expect(again.isWhole)
        #expect(!again.hadPosition)
    }

    @Test func `Pictures without metadata keep every byte`() {
        for bytes in [SamplePicture.png(width: 30, height: 20), SamplePicture.jpeg(width: 30, height: 20)] {
            #expect(CleanPicture(bytes)?.bytes == bytes)
            #expect(CleanPicture(bytes)?.hadPosition == false)
        }
    }

    @Test(arguments: files.indices)
    func `Nothing of a file is let through that cannot be read`(index: Int) throws {
        let bytes = Self.files[index].bytes
        let end = bytes.count - 1
        for length in stride(from: FileContent.headSize == 0 ? 0 : 16, to: end, by: 7) {
            let clean = CleanPicture(Array(bytes.prefix(length)))
            #expect(!holds(clean?.bytes ?? [], SamplePicture.Metadata().mark))
        }
    }

    @Test func `Damaged bytes never let metadata through`() throws {
        var dice = Dice(seed: 12)
        for (_, bytes) in Self.files {
            for _ in 0..<60 {
                var damaged = bytes
                for _ in 0..<3 { damaged[12 + dice.roll(damaged.count - 12)] = UInt8(dice.roll(256)) }
                let clean = CleanPicture(damaged)
                // Damage may turn a note into a part of the picture, or end a file early; reading it never fails.
                #expect((clean?.bytes.count ?? 0) <= damaged.count + 64)
            }
        }
    }

    @Test func `A truncated file is not whole`() throws {
        for bytes in [
            SamplePicture.jpeg(width: 400, height: 300), SamplePicture.png(width: 400, height: 300),
            SamplePicture.annotatedWebP(),
        ] {
            #expect(CleanPicture(bytes)?.isWhole == true)
            for length in [bytes.count - 2, bytes.count - 12, bytes.count / 2] {
                #expect(CleanPicture(Array(bytes.prefix(length)))?.isWhole == false, "\(length) of \(bytes.count)")
            }
        }
    }

    @Test func `A PNG whose bytes changed is not whole`() {
        let bytes = SamplePicture.png(width: 40, height: 30)
        for place in [16, bytes.count / 2, bytes.count - 20] {
            var damaged = bytes
            damaged[place] ^= 1
            #expect(CleanPicture(damaged)?.isWhole == false, "\(place) of \(bytes.count)")
        }
    }

    @Test func `A GIF keeps its pictures and its loop`() throws {
        let bytes = SamplePicture.annotatedGIF(pictures: 3)
        let clean = try #require(CleanPicture(bytes))
        #expect(clean.isWhole)
        #expect(GIFParts(clean.bytes).isAnimated)
        #expect(holds(clean.bytes, "NETSCAPE2.0"))
        #expect(!holds(clean.bytes, SamplePicture.Metadata().mark))
        #expect(!holds(clean.bytes, "XMP DataXMP"))
        #expect(CleanPicture(clean.bytes)?.bytes == clean.bytes)
        #expect(!GIFParts(SamplePicture.annotatedGIF()).isAnimated)
    }

    @Test func `Metadata of an AVIF are overwritten where they are`() throws {
        let metadata = SamplePicture.Metadata()
        let bytes = Self.avif(metadata)
        let clean = try #require(CleanPicture(bytes))
        #expect(clean.isWhole)
        #expect(clean.hadPosition)
        #expect(clean.bytes.count == bytes.count)
        #expect(!holds(clean.bytes, metadata.mark))
        #expect(holds(clean.bytes, "titik-gambar"))
        #expect(CleanPicture(clean.bytes)?.hadPosition == false)
    }

    @Test func `An AVIF with other bytes behind its end is whole, and one that is cut off is not`() throws {
        let bytes = Self.avif(SamplePicture.Metadata())
        for trailer in ["\r\n", "akhir berkas ini", "\0\0\0\0\0\0\0\0"] {
            let clean = try #require(CleanPicture(bytes + Array(trailer.utf8)))
            #expect(clean.isWhole)
            #expect(!holds(clean.bytes, "akhir berkas"))
        }
        #expect(CleanPicture(Array(bytes.dropLast(3)))?.isWhole == false)
    }

    @Test(arguments: ["", "bukan gambar", "%PDF-1.7\n", "<svg width='1' height='1'/>"])
    func `Other files are left alone`(text: String) {
        #expect(CleanPicture(Array(text.utf8)) == nil)
    }

    /// The orientation in what is left of the metadata.
    private func orientation(of bytes: [UInt8]) throws -> Int? {
        guard let start = bytes.firstRange(of: Array("MM\0*".utf8))?.lowerBound else { return nil }
        return ExifDirectory(ByteReader(bytes: bytes), at: start)?.orientation
    }

    /// The boxes of an AVIF file with a picture, Exif and XMP.
    private static func avif(_ metadata: SamplePicture.Metadata) -> [UInt8] {
        func number(_ value: Int, _ count: Int = 4) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        func box(_ kind: String, _ content: [UInt8]) -> [UInt8] {
            number(content.count + 8) + Array(kind.utf8) + content
        }
        func item(_ id: Int, _ kind: String) -> [UInt8] {
            box("infe", [2, 0, 0, 0] + number(id, 2) + [0, 0] + Array(kind.utf8) + [0])
        }
        let parts = [Array("titik-gambar".utf8), number(0) + metadata.exif, metadata.xmp]
        func file(dataAt start: Int) -> [UInt8] {
            var offset = start
            let places = parts.enumerated().flatMap { index, part -> [UInt8] in
                defer { offset += part.count }
                return number(index + 1, 2) + number(0, 2) + number(1, 2) + number(offset) + number(part.count)
            }
            let items = [item(1, "av01"), item(2, "Exif"), item(3, "mime")].flatMap { $0 }
            let meta =
                box("iinf", [0, 0, 0, 0] + number(3, 2) + items)
                + box("iloc", [0, 0, 0, 0, 0x44, 0] + number(3, 2) + places)
            return box("ftyp", Array("avif\0\0\0\0mif1".utf8)) + box("meta", [0, 0, 0, 0] + meta)
                + box("free", Array(metadata.mark.utf8)) + number(parts.joined().count + 8) + Array("mdat".utf8)
        }
        let start = file(dataAt: 0).count
        return file(dataAt: start) + parts.joined()
    }
}
