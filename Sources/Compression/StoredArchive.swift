/// Lays out a ZIP file. The bytes before, between and after the parts come from here; the caller writes them and the parts, which are
/// stored as they are or were compressed before, one after the other. Equal parts give equal files, because no clock is in them.
public struct StoredArchive: Sendable {
    /// The largest number of bytes in a file of this form.
    public static let sizeLimit = Int(UInt32.max)

    private var directory: [UInt8] = []
    private var count = 0
    private var offset = 0

    public init() {}

    /// Returns what precedes the bytes of a part.
    ///
    /// - Parameters:
    ///   - name: the path of the part.
    ///   - size: how many bytes the part has.
    ///   - checksum: their CRC-32.
    ///   - deflatedSize: how many bytes follow where they are compressed (RFC 1951). Nil where the part follows as it is.
    public mutating func beginPart(_ name: String, size: Int, checksum: UInt32, deflatedSize: Int? = nil) -> [UInt8] {
        let packed = deflatedSize ?? size
        // Version 2.0, names in UTF-8, and 1 January 1980.
        let shared =
            bytes(20, 2) + bytes(0x0800, 2) + bytes(deflatedSize == nil ? 0 : 8, 2) + bytes(0, 2) + bytes(0x0021, 2)
            + bytes(Int(checksum), 4) + bytes(packed, 4) + bytes(size, 4) + bytes(name.utf8.count, 2) + bytes(0, 2)
        let header = bytes(0x0403_4B50, 4) + shared + Array(name.utf8)
        directory +=
            bytes(0x0201_4B50, 4) + bytes(20, 2) + shared + bytes(0, 2) + bytes(0, 2) + bytes(0, 2) + bytes(0, 4)
            + bytes(offset, 4) + Array(name.utf8)
        count += 1
        offset += header.count + packed
        return header
    }

    /// Returns what follows the last part. The file cannot be read where it is larger than ``sizeLimit``.
    public func end() -> [UInt8] {
        directory + bytes(0x0605_4B50, 4) + bytes(0, 2) + bytes(0, 2) + bytes(count, 2) + bytes(count, 2)
            + bytes(directory.count, 4) + bytes(offset, 4) + bytes(0, 2)
    }

    /// A number in so many bytes, the lowest first.
    private func bytes(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
