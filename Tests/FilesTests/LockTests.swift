import Files
import Glibc
import TestSupport
import Testing

@Suite struct LockTests {
    @Test func `A lock keeps others out until it is let go`() async throws {
        try await inFolder { folder in
            let path = folder + "/kunci"
            do {
                let lock = try FileLock(path)
                #expect(lock != nil)
                #expect(try FileLock(path) == nil)
                #expect(try FileLock(path) == nil)
                withExtendedLifetime(lock) {}
            }
            #expect(try FileLock(path) != nil)
        }
    }

    @Test func `A lock leaves the bytes of its file alone`() async throws {
        try await inFolder { folder in
            try writeFile(folder + "/kunci", [1])
            let lock = try FileLock(folder + "/kunci")
            withExtendedLifetime(lock) {}
            #expect(try readFile(folder + "/kunci") == [1])
        }
    }

    @Test func `A lock in a folder that is not there is an error that names it`() {
        #expect(throws: FileError(operation: "open", path: "/tidak/ada/kunci", code: ENOENT)) {
            try FileLock("/tidak/ada/kunci")
        }
    }
}

@Suite struct StampTests {
    @Test func `A stamp stays while the file does, through links as well`() async throws {
        try await inFolder { folder in
            try writeFile(folder + "/a", [1])
            try #require(symlink("a", folder + "/tautan") == 0)
            let stamp = try #require(try FileStamp(of: folder + "/a"))
            #expect(try FileStamp(of: folder + "/a") == stamp)
            #expect(try FileStamp(of: folder + "/tautan") == stamp)
            #expect(try FileStamp(of: folder + "/a")?.text == stamp.text)
        }
    }

    @Test func `Another size, another file in the place and times that are set back are other stamps`() async throws {
        try await inFolder { folder in
            let path = folder + "/a"
            var stamps: Set<FileStamp> = []
            var texts: Set<String> = []
            func note() throws {
                let stamp = try #require(try FileStamp(of: path))
                stamps.insert(stamp)
                texts.insert(stamp.text)
            }
            try writeFile(path, [1])
            try note()
            try writeFile(path, [1, 2])
            try note()
            try writeFile(folder + "/b", [1, 2])
            try renameFile(folder + "/b", to: path)
            try note()
            var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
            try #require(utimensat(AT_FDCWD, path, &times, 0) == 0)
            try note()
            #expect(stamps.count == 4)
            #expect(texts.count == 4)
        }
    }

    @Test func `Where there is nothing, there is no stamp`() async throws {
        try await inFolder { folder in
            try #require(symlink("tidak-ada", folder + "/putus") == 0)
            try #require(symlink("lingkaran", folder + "/lingkaran") == 0)
            for name in ["tidak-ada", "tidak-ada/a", "putus", "lingkaran"] {
                #expect(try FileStamp(of: "\(folder)/\(name)") == nil)
            }
        }
    }
}
