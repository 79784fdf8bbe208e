import Files
import TestSupport
import Testing

@testable import Importing

@Suite struct SourceFileTests {
    private static let text = "INSERT INTO berita (judul, isi) VALUES ('Kafé “x” 😀', 'Isi.');\n"

    private func bytes(_ source: [UInt8]) async throws -> String {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/sumber", source)
            let read = try SourceFile.bytes(of: root + "/sumber", wanted: "dump SQL", limit: 10_000_000)
            return String(decoding: read, as: UTF8.self)
        }
    }

    private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isBig ? bytes.reversed() : bytes
        }
    }

    @Test(arguments: [true, false]) func `UTF-16 with a byte order mark is recoded`(isBig: Bool) async throws {
        #expect(try await bytes(Self.utf16("\u{FEFF}" + Self.text, isBig: isBig)) == Self.text)
    }

    @Test func `UTF-16 without a byte order mark is seen by its zeros`() async throws {
        #expect(try await bytes(Self.utf16(Self.text, isBig: false)) == Self.text)
    }

    @Test func `A long text in UTF-16 keeps the characters at the ends of pieces`() async throws {
        let long = "a" + String(repeating: "😀é", count: 200_000)
        #expect(try await bytes(Self.utf16("\u{FEFF}" + long, isBig: false)) == long)
    }

    @Test func `Plain text stays as it is`() async throws {
        #expect(try await bytes(Array(Self.text.utf8)) == Self.text)
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 8], "terpotong"), (Array("SQLite format 3\u{0}".utf8), "sqlite3 berkas .dump"),
            (Array("PGDMP".utf8), "pg_restore"), ([0x50, 0x4B, 3, 4], "terpotong"), ([], "kosong (0 byte)"),
            (Array("BZh91".utf8), "bunzip2"), ([0xD0, 0xCF, 0x11, 0xE0], "CSV UTF-8"),
            (archive("[Content_Types].xml"), "buku kerja Excel"), (archive("folder/"), "beberapa berkas"),
        ] as [([UInt8], String)]
    )
    func `What cannot be read is named with what to do`(source: [UInt8], word: String) async throws {
        let error = await #expect(throws: ImportError.self) { try await bytes(source) }
        #expect("\(error as Any)".contains(word))
    }

    /// The beginning of a ZIP archive whose first file has this name.
    private static func archive(_ name: String, data: [UInt8] = [0, 0]) -> [UInt8] {
        [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0] + [UInt8](repeating: 0, count: 16)
            + [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8) + data
    }

    @Test func `The only file of a ZIP archive is read, of several none`() async throws {
        // One stored block of deflate: final, three bytes.
        let data: [UInt8] = [1, 3, 0, 0xFC, 0xFF] + Array("abc".utf8)
        let directory: [UInt8] = [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 42)
        #expect(try await bytes(Self.archive("dump.sql", data: data + directory)) == "abc")
        // As panels of hosts pack what is packed already.
        let gzip = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + data + [0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0]
        let stored = [1, UInt8(gzip.count), 0, ~UInt8(gzip.count), 0xFF] + gzip
        #expect(try await bytes(Self.archive("dump.sql.gz", data: stored + directory)) == "abc")
        await #expect(throws: ImportError.self) {
            try await bytes(Self.archive("dump.sql", data: data + Self.archive("lain.sql", data: data)))
        }
    }
}
