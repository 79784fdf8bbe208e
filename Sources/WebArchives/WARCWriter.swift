import Compression
import Digests
import Files

/// Writes published files as records of a WARC file (ISO 28500, version 1.1), each a gzip member of its own, so that a reader can
/// begin at any of them.
///
/// The files are `resource` records: they are what the portal publishes, and nobody asked a server for them. Equal files, descriptions
/// and orders give equal bytes; identifiers are made from what the records hold.
struct WARCWriter {
    /// Where a record is.
    struct Place {
        let offset: Int
        let length: Int
        /// SHA-256 in hexadecimal digits.
        let digest: String
    }

    private let output: DraftFile
    private let description: ArchiveDescription

    /// Begins the file with a record about it.
    init(_ output: DraftFile, _ description: ArchiveDescription) throws {
        self.output = output
        self.description = description
        let fields = [
            "software: \(description.software)", "format: WARC File Format 1.1",
            "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "isPartOf: \(description.address)", "description: \(Self.oneLine(description.title))",
        ]
        let block = Array(fields.map { $0 + "\r\n" }.joined().utf8)
        let digest = try sha256(of: block)
        let head = try head("warcinfo", [], type: "application/warc-fields", digest: digest, size: block.count)
        _ = try write(head, digest) { try $0(block) }
    }

    /// Adds a file, and returns where its record is.
    func add(_ file: ArchivedFile) throws -> Place {
        let digest = try sha256(ofFile: file.file)
        let content = try ChunkedFile(file.file)
        let head = try head(
            "resource",
            ["WARC-Target-URI: \(file.address)", "WARC-Payload-Digest: sha256:\(digest)"],
            type: file.contentType,
            digest: digest,
            size: content.size
        )
        var size = 0
        let place = try write(head, digest) { write in
            while case let bytes = try content.next(), !bytes.isEmpty {
                size += bytes.count
                try write(bytes)
            }
        }
        guard size == content.size else { throw WebArchive.Fault.changed(file.file) }
        return place
    }

    private func write(_ head: [UInt8], _ digest: String, _ block: (_ write: ([UInt8]) throws -> Void) throws -> Void)
        throws -> Place
    {
        let start = output.size
        let member = try GzipMember()
        try member.add(head, output.write)
        try block { try member.add($0, output.write) }
        try member.add(Array("\r\n\r\n".utf8), output.write)
        try member.finish(output.write)
        return Place(offset: start, length: output.size - start, digest: digest)
    }

    private func head(_ kind: String, _ fields: [String], type: String, digest: String, size: Int) throws -> [UInt8] {
        let name = [kind, description.moment, description.address] + fields + [digest]
        let identifier = try Self.identifier(of: name.joined(separator: "\n"))
        let lines =
            [
                "WARC/1.1", "WARC-Type: \(kind)", "WARC-Record-ID: <urn:uuid:\(identifier)>",
                "WARC-Date: \(description.moment)",
            ] + fields + [
                "WARC-Block-Digest: sha256:\(digest)", "Content-Type: \(type)", "Content-Length: \(size)", "", "",
            ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// A UUID of version 8 (RFC 9562) that is made from a text.
    private static func identifier(of text: String) throws -> String {
        let digits = Array(try sha256(of: Array(text.utf8)))
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        return "\(part(0..<8))-\(part(8..<12))-8\(part(13..<16))-8\(part(17..<20))-\(part(20..<32))"
    }

    private static func oneLine(_ text: String) -> String { String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
}
