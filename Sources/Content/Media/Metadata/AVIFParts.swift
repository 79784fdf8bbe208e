/// The boxes of an AVIF file (ISO/IEC 14496-12, ISO/IEC 23008-12).
///
/// Boxes refer to each other by offsets in the file, so that metadata are overwritten with zeros where they are.
struct AVIFParts {
    private let reader: ByteReader
    private var bytes: [UInt8] { reader.bytes }

    init(_ bytes: [UInt8]) { reader = ByteReader(bytes: bytes) }

    private struct Box {
        let kind: String
        /// After its size and kind.
        let content: Range<Int>
    }

    func clean() -> CleanPicture {
        let boxes = boxes(in: 0..<bytes.count)
        var notes = PictureNotes(reader)
        guard let meta = boxes.first(where: { $0.kind == "meta" })?.content, meta.count >= 4 else {
            return CleanPicture(bytes: [], isWhole: false, notes)
        }
        let inner = self.boxes(in: meta.lowerBound + 4..<meta.upperBound)
        let items = inner.first { $0.kind == "iinf" }.map(metadataItems) ?? []
        let data = inner.first { $0.kind == "idat" }?.content.lowerBound
        let places = inner.first { $0.kind == "iloc" }.map { extents(of: items, in: $0, data: data) } ?? []
        for place in places.map({ $0.clamped(to: 0..<bytes.count) }) {
            // The offset of the structure precedes it.
            if let offset = reader.bigEndian(4, at: place.lowerBound), offset < place.count {
                notes.readExif(at: place.lowerBound + 4 + offset)
            }
            notes.readText(in: place)
        }
        let end = boxes.last?.content.upperBound ?? 0
        var file = Array(bytes[..<end])
        let remarks = boxes.filter { ["uuid", "free", "skip", "udta"].contains($0.kind) }.map(\.content)
        for range in places + remarks {
            for index in range.clamped(to: 0..<file.count) { file[index] = 0 }
        }
        return CleanPicture(bytes: file, isWhole: isWhole(boxes, inner, end), notes)
    }

    /// Whether the pixels are there, and what follows the last box is none that was cut off: other programs add a line end or a trailer.
    private func isWhole(_ boxes: [Box], _ inner: [Box], _ end: Int) -> Bool {
        guard boxes.contains(where: { $0.kind == "mdat" }) || inner.contains(where: { $0.kind == "idat" }) else {
            return false
        }
        return !["mdat", "meta", "moov", "free", "skip", "uuid", "udta"].contains {
            reader.has(Array($0.utf8), at: end + 4)
        }
    }

    /// The boxes that are whole.
    private func boxes(in range: Range<Int>) -> [Box] {
        var boxes: [Box] = []
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound, var size = reader.bigEndian(4, at: offset) {
            var head = 8
            if size == 1, let large = reader.bigEndian(8, at: offset + 8), large >= 0 { (size, head) = (large, 16) }
            if size == 0 { size = range.upperBound - offset }
            guard size >= head, size <= range.upperBound - offset else { break }
            let kind = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
            boxes.append(Box(kind: kind, content: offset + head..<offset + size))
            offset += size
        }
        return boxes
    }

    /// The numbers of the items that hold Exif or XMP.
    private func metadataItems(_ information: Box) -> Set<Int> {
        let start = information.content.lowerBound
        let entries = start + 4 + (reader.bigEndian(1, at: start) == 0 ? 2 : 4)
        guard entries <= information.content.upperBound else { return [] }
        let items = boxes(in: entries..<information.content.upperBound).compactMap { entry -> Int? in
            let start = entry.content.lowerBound
            let wide = reader.bigEndian(1, at: start) == 3
            let kind = start + 4 + (wide ? 4 : 2) + 2
            guard ["Exif", "mime"].contains(where: { reader.has(Array($0.utf8), at: kind) }) else { return nil }
            return reader.bigEndian(wide ? 4 : 2, at: start + 4)
        }
        return Set(items)
    }

    /// Where the data of items are in the file.
    ///
    /// - Parameter data: where the box begins in which items of the second method of construction are.
    private func extents(of items: Set<Int>, in locations: Box, data: Int?) -> [Range<Int>] {
        var cursor = Cursor(reader: reader, offset: locations.content.lowerBound)
        let version = cursor.next(1)
        _ = cursor.next(3)
        let sizes = cursor.next(2)
        let (offsetSize, lengthSize, baseSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
        let indexSize = version == 0 ? 0 : sizes & 15
        var ranges: [Range<Int>] = []
        for _ in 0..<cursor.next(version < 2 ? 2 : 4) where !cursor.isAtEnd {
            let item = cursor.next(version < 2 ? 2 : 4)
            let method = version == 0 ? 0 : cursor.next(2) & 15
            _ = cursor.next(2)
            let base = cursor.next(baseSize)
            for _ in 0..<cursor.next(2) where !cursor.isAtEnd {
                _ = cursor.next(indexSize)
                let offset = base + cursor.next(offsetSize)
                let length = cursor.next(lengthSize)
                guard items.contains(item), let start = method == 0 ? 0 : data,
                    offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count
                else { continue }
                // No length means all there is.
                ranges.append(start + offset..<start + offset + (length == 0 ? bytes.count : length))
            }
        }
        return ranges
    }

    /// Reads numbers one after the other; zeros past the end.
    private struct Cursor {
        let reader: ByteReader
        var offset: Int

        var isAtEnd: Bool { offset >= reader.bytes.count }

        mutating func next(_ count: Int) -> Int {
            defer { offset += count }
            // Nothing in a file of a portal lies behind 2⁵⁶ bytes.
            return reader.bigEndian(count, at: offset).map { $0 & 0xFF_FFFF_FFFF_FFFF } ?? 0
        }
    }
}
