import Files
import Glibc
import TestSupport
import Testing

@Suite struct ReadingTests {
    @Test(arguments: [0, 1, 4095, 4096, 300_000])
    func `A file is read whole`(size: Int) async throws {
        try await inFolder { folder in
            let bytes = sample(size)
            try writeFile(folder + "/a", bytes)
            #expect(try readFile(folder + "/a") == bytes)
            #expect(try fileSize(folder + "/a") == size)
        }
    }

    @Test(arguments: [(0, 0), (1, 1), (9, 9), (10, 10), (11, 10), (.max, 10)])
    func `No more is read than the limit`(limit: Int, count: Int) async throws {
        try await inFolder { folder in
            try writeFile(folder + "/a", sample(10))
            #expect(try readFile(folder + "/a", limit: limit) == Array(sample(10).prefix(count)))
        }
    }

    @Test(arguments: [0, 1, 7, 8, 9, 16, 17])
    func `Pieces are full to the last and together the file`(size: Int) async throws {
        try await inFolder { folder in
            try writeFile(folder + "/a", sample(size))
            let file = try ChunkedFile(folder + "/a")
            var pieces: [[UInt8]] = []
            while case let piece = try file.next(size: 8), !piece.isEmpty { pieces.append(piece) }
            #expect(pieces.dropLast().allSatisfy { $0.count == 8 })
            #expect(pieces.flatMap(\.self) == sample(size))
            #expect(try file.next(size: 8) == [])
        }
    }

    @Test(arguments: [256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1])
    func `Chunks of a large file are its bytes, in their order`(size: Int) async throws {
        try await inFolder { folder in
            try writeFile(folder + "/a", sample(size))
            var bytes: [UInt8] = []
            try readChunks(folder + "/a") { bytes += $0 }
            #expect(bytes == sample(size))
        }
    }

    @Test func `What the reader of chunks throws ends the reading`() async throws {
        struct Enough: Error {}
        try await inFolder { folder in
            try writeFile(folder + "/a", sample(10))
            #expect(throws: Enough.self) { try readChunks(folder + "/a") { _ in throw Enough() } }
        }
    }

    @Test func `What is no regular file is refused without waiting for it`() async throws {
        try await inFolder { folder in
            try #require(mkfifo(folder + "/pipa", 0o600) == 0)
            try makeDirectory(folder + "/folder")
            let expected: [(String, String, Int32)] = [
                ("pipa", "read", ENOTSUP), ("folder", "read", EISDIR), ("tidak-ada", "open", ENOENT),
                ("folder/a/b", "open", ENOENT),
            ]
            for (name, operation, code) in expected {
                let path = "\(folder)/\(name)"
                let error = FileError(operation: operation, path: path, code: code)
                #expect(throws: error) { try readFile(path) }
                #expect(throws: error) { try ChunkedFile(path) }
            }
        }
    }

    @Test func `A file is compared byte by byte, and a link to it is another thing`() async throws {
        try await inFolder { folder in
            try writeFile(folder + "/a", [1, 2, 3])
            try #require(symlink("a", folder + "/tautan") == 0)
            try makeDirectory(folder + "/folder")
            #expect(try file(folder + "/a", holds: [1, 2, 3]))
            #expect(try !file(folder + "/a", holds: [1, 2, 4]))
            #expect(try !file(folder + "/a", holds: [1, 2]))
            #expect(try !file(folder + "/tautan", holds: [1, 2, 3]))
            #expect(try !file(folder + "/folder", holds: []))
            #expect(try !file(folder + "/tidak-ada", holds: []))
            #expect(try !file(folder + "/a/b", holds: []))
        }
    }

    @Test func `An error says what was tried, where, and what the system said`() {
        let error = FileError(operation: "open", path: "content/a.md", code: EACCES)
        #expect(error.description == "content/a.md: open: Permission denied")
    }
}

/// Bytes that differ from their neighbours.
func sample(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) } }

/// Gives an empty folder to `work`, and removes it afterwards.
func inFolder(_ work: (String) async throws -> Void) async throws {
    try await TemporaryPortal(settings: nil).inFolder(work)
}
