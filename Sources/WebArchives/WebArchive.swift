import Compression
import Digests
import Files
import Serialization

/// Writes a published portal as one file that archives keep and replay: WARC, or WACZ, which holds a WARC with an index and a list of
/// pages. Equal files, descriptions and moments give equal bytes. Any number of files of any size takes little memory.
public struct WebArchive: Sendable {
    public enum Form: Sendable, CaseIterable {
        case warc, wacz

        /// The end of the names of such files.
        public var ending: String { self == .warc ? ".warc.gz" : ".wacz" }
    }

    /// The archive was not written.
    public enum Fault: Error, Sendable, Hashable {
        /// A file has the name already.
        case exists
        /// ZIP without extensions holds 4 GiB; a WARC file of any size is possible.
        case tooLarge
        /// A published file grew or shrank while it was read.
        case changed(String)
    }

    /// What was written.
    public struct Summary: Sendable {
        public let files: Int
        public let size: Int
        /// SHA-256 of the file in hexadecimal digits.
        public let digest: String
    }

    private let description: ArchiveDescription
    /// The name of the WARC file in a WACZ file.
    private static let warcName = "data.warc.gz"

    public init(_ description: ArchiveDescription) { self.description = description }

    /// Writes the archive. An existing file is left unchanged.
    ///
    /// - Throws: ``Fault``, or a failure of the machine.
    public func write(_ files: [ArchivedFile], as form: Form, to path: String) throws -> Summary {
        guard try entryKind(at: path) == nil else { throw Fault.exists }
        // The WARC file of a WACZ file is a draft that is never published.
        let warc = try DraftFile(for: form == .warc ? path : path + ".warc.gz")
        let writer = try WARCWriter(warc, description)
        let entries = try files.map { ($0, try writer.add($0)) }
        try warc.end()
        let output = form == .warc ? warc : try pack(warc, entries, to: path)
        try output.end()
        let digest = try sha256(ofFile: output.draft)
        guard try output.publish() else { throw Fault.exists }
        return Summary(files: files.count, size: output.size, digest: digest)
    }

    /// Writes a WACZ file (version 1.1.1).
    private func pack(_ warc: DraftFile, _ entries: [(file: ArchivedFile, place: WARCWriter.Place)], to path: String)
        throws -> DraftFile
    {
        let index = try CaptureIndex(entries, description.digits, warc: Self.warcName)
        var checksum: UInt32 = 0
        try readChunks(warc.draft) { checksum = crc32(of: Array($0), after: checksum) }
        let parts = [
            ("pages/pages.jsonl", Array(pages(entries.map(\.file)).utf8)), ("indexes/index.cdx.gz", index.lines),
            ("indexes/index.idx", Array(index.blocks.utf8)),
        ]
        let package = Array(
            package(
                try [resource("archive/" + Self.warcName, sha256(ofFile: warc.draft), warc.size)]
                    + parts.map { try resource($0.0, sha256(of: $0.1), $0.1.count) }
            ).utf8
        )
        let digest: JSON = ["path": "datapackage.json", "hash": .string("sha256:" + (try sha256(of: package)))]
        let texts =
            parts + [
                ("datapackage.json", package), ("datapackage-digest.json", Array((digest.text(.indented) + "\n").utf8)),
            ]
        // Names and the ends of parts take less than a hundredth of this.
        let size = texts.reduce(warc.size) { $0 + $1.1.count }
        guard size < StoredArchive.sizeLimit - 64 * 1024 else { throw Fault.tooLarge }
        let output = try DraftFile(for: path)
        var archive = StoredArchive()
        try output.write(archive.beginPart("archive/" + Self.warcName, size: warc.size, checksum: checksum))
        try readChunks(warc.draft) { try output.write(Array($0)) }
        for (name, bytes) in texts {
            try output.write(archive.beginPart(name, size: bytes.count, checksum: crc32(of: bytes)) + bytes)
        }
        try output.write(archive.end())
        return output
    }

    private func pages(_ files: [ArchivedFile]) -> String {
        let head: JSON = ["format": "json-pages-1.0", "id": "pages", "title": "Pages"]
        let pages = files.filter { $0.title != nil }.enumerated().map { index, file -> JSON in
            [
                "id": .string(String(index + 1)), "url": .string(file.address), "title": .string(file.title ?? ""),
                "ts": .string(description.moment),
            ]
        }
        return ([head] + pages).map { $0.text() + "\n" }.joined()
    }

    private func resource(_ path: String, _ digest: String, _ size: Int) -> JSON {
        let name = path.lastPathPart
        return [
            "name": .string(name.lowercased()), "path": .string(path), "hash": .string("sha256:" + digest),
            "bytes": .integer(size),
        ]
    }

    private func package(_ resources: [JSON]) -> String {
        let package: JSON = [
            "profile": "data-package", "wacz_version": "1.1.1", "title": .string(description.title),
            "created": .string(description.moment), "software": .string(description.software),
            "mainPageUrl": .string(description.address), "mainPageDate": .string(description.moment),
            "resources": .array(resources),
        ]
        return package.text(.indented) + "\n"
    }
}
