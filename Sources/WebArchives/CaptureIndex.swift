import Compression
import Digests
import Serialization

/// The index of the records in an archive (CDXJ), compressed in blocks, and the index of these blocks.
struct CaptureIndex {
    /// The compressed lines.
    private(set) var lines: [UInt8] = []
    /// The first line of each block.
    private(set) var blocks = ""

    private static let blockSize = 3_000

    /// - Parameter entries: the files with the places of their records, in any order.
    init(_ entries: [(file: ArchivedFile, place: WARCWriter.Place)], _ moment: String, warc: String) throws {
        let sorted = entries.map { (key: $0.file.sortKey + " " + moment, entry: $0) }
            .sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
        blocks = "!meta 0 {\"format\":\"cdxj-gzip-1.0\",\"filename\":\"index.cdx.gz\"}\n"
        for start in stride(from: 0, to: sorted.count, by: Self.blockSize) {
            let block = sorted[start..<min(start + Self.blockSize, sorted.count)]
            let text = block.map { key, entry in key + " " + Self.json(entry, warc: warc).text() + "\n" }.joined()
            var packed: [UInt8] = []
            let member = try GzipMember()
            try member.add(Array(text.utf8)) { packed += $0 }
            try member.finish { packed += $0 }
            let place: JSON = [
                "offset": .integer(lines.count), "length": .integer(packed.count),
                "digest": .string("sha256:" + (try sha256(of: packed))),
            ]
            blocks += sorted[start].key + " " + place.text() + "\n"
            lines += packed
        }
    }

    private static func json(_ entry: (file: ArchivedFile, place: WARCWriter.Place), warc: String) -> JSON {
        let type = entry.file.contentType.prefix { $0 != ";" }
        return [
            "url": .string(entry.file.address), "mime": .string(String(type)), "status": "200",
            "digest": .string("sha256:" + entry.place.digest), "length": .string(String(entry.place.length)),
            "offset": .string(String(entry.place.offset)), "filename": .string(warc),
        ]
    }
}
