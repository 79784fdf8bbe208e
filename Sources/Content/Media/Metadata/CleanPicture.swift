/// A picture file without what cameras and programs write into it besides the picture: where, when, with which device and by
/// whom it was taken, thumbnails, comments. Its pixels are untouched.
package struct CleanPicture: Sendable, Hashable {
    package let bytes: [UInt8]
    /// Whether the file could be read to its end. What cannot be read is left out, because anything may be in it.
    package let isWhole: Bool
    /// Whether the file said where the picture was taken.
    package let hadPosition: Bool
    /// Whether the picture is shown turned by a quarter.
    package let isTurned: Bool

    /// Cleans the bytes of a JPEG, PNG, GIF, WebP or AVIF file. Nil for other files; the content decides, not a name.
    ///
    /// Keeps the orientation of the picture, its colour profile and its animation.
    package init?(_ bytes: [UInt8]) {
        switch FileContent(Array(bytes.prefix(FileContent.headSize))) {
        case .jpeg: self = JPEGParts(bytes).clean()
        case .png: self = PNGParts(bytes).clean()
        case .gif: self = GIFParts(bytes).clean()
        case .webp: self = WebPParts(bytes).clean()
        case .avif: self = AVIFParts(bytes).clean()
        default: return nil
        }
    }

    init(bytes: [UInt8], isWhole: Bool, _ notes: PictureNotes) {
        self.bytes = bytes
        self.isWhole = isWhole
        hadPosition = notes.hasPosition
        isTurned = notes.orientation.map { $0 >= 5 } ?? false
    }
}

/// What matters to a portal in the metadata of a picture.
struct PictureNotes {
    private let reader: ByteReader
    /// How the picture is to be turned and mirrored, 1 to 8. Nil where nothing is said.
    private(set) var orientation: Int?
    private(set) var hasPosition = false

    init(_ reader: ByteReader) { self.reader = reader }

    /// Reads the metadata of a camera.
    ///
    /// - Parameter start: where they are, with or without the signature that JPEGs have.
    mutating func readExif(at start: Int) {
        let signature = reader.has(ExifDirectory.signature, at: start) ? ExifDirectory.signature.count : 0
        guard let directory = ExifDirectory(reader, at: start + signature) else { return }
        orientation = orientation ?? directory.orientation
        hasPosition = hasPosition || directory.hasPosition
    }

    /// Looks into what may be XMP, which names the values of Exif as Exif does.
    mutating func readText(in range: Range<Int>) {
        guard !hasPosition else { return }
        hasPosition = reader.bytes[range].firstRange(of: Array("GPSLatitude".utf8)) != nil
    }

    /// Metadata that say nothing but how the picture is to be turned. Nil where it is not.
    var uprightExif: [UInt8]? { ExifDirectory.bytes(orientation: orientation) }
}
