/// The metadata that cameras write (Exif 2.3), in the structure of a TIFF file.
struct ExifDirectory {
    private let reader: ByteReader
    private let start: Int
    private let isLittle: Bool

    /// What precedes the structure in a JPEG.
    static let signature = Array("Exif\0\0".utf8)

    /// - Parameter start: the offset of the TIFF header. Nil where there is none.
    init?(_ reader: ByteReader, at start: Int) {
        isLittle = reader.has([0x49, 0x49, 0x2A, 0], at: start)
        guard isLittle || reader.has([0x4D, 0x4D, 0, 0x2A], at: start) else { return nil }
        self.reader = reader
        self.start = start
    }

    /// How the picture is to be turned and mirrored, 1 to 8. Nil where nothing is said.
    var orientation: Int? {
        guard let entry = entry(0x0112, in: number(4, start + 4)) else { return nil }
        return number(2, entry + 8).flatMap { (1...8).contains($0) ? $0 : nil }
    }

    /// Whether a latitude is in the directory of the position.
    var hasPosition: Bool {
        guard let entry = entry(0x8825, in: number(4, start + 4)) else { return false }
        return self.entry(0x0002, in: number(4, entry + 8)) != nil
    }

    /// The place of the entry with a tag in the directory at an offset.
    private func entry(_ tag: Int, in directory: Int?) -> Int? {
        guard let directory, let count = number(2, start + directory), count <= 1000 else { return nil }
        return (0..<count).lazy.map { start + directory + 2 + $0 * 12 }.first { number(2, $0) == tag }
    }

    private func number(_ count: Int, _ place: Int) -> Int? {
        isLittle ? reader.littleEndian(count, at: place) : reader.bigEndian(count, at: place)
    }

    /// A structure that says nothing but how a picture is to be turned. Nil where it is not to be turned.
    static func bytes(orientation: Int?) -> [UInt8]? {
        guard let orientation, (2...8).contains(orientation) else { return nil }
        let header: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8]
        let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0]
        return header + [0, 1] + entry + [0, 0, 0, 0]
    }
}
