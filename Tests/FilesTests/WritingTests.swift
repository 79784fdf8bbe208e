import Files
import Glibc
import TestSupport
import Testing

@Suite struct WritingTests {
    @Test func `Folders are made down to the last, and those that exist stay as they are`() async throws {
        try await inFolder { folder in
            try makeDirectory(folder + "/a/b/c")
            try writeFile(folder + "/a/isi", [1])
            try makeDirectory(folder + "/a/b/c")
            try makeDirectory(folder + "/a")
            #expect(try TreeSnapshot(of: folder).folders == ["a", "a/b", "a/b/c"])
            let error = #expect(throws: FileError.self) { try makeDirectory(folder + "/a/isi/dalam") }
            #expect(error?.code == ENOTDIR)
        }
    }

    @Test func `A file is written in place: shorter bytes leave nothing of longer ones, and other names see them`()
        async throws
    {
        try await inFolder { folder in
            try writeFile(folder + "/a", sample(100))
            #expect(try linkFile(folder + "/a", to: folder + "/b"))
            try writeFile(folder + "/a", [1])
            #expect(try readFile(folder + "/b") == [1])
        }
    }

    @Test func `A rename takes the old file's place in one step`() async throws {
        try await inFolder { folder in
            try writeFile(folder + "/lama", [1])
            #expect(try linkFile(folder + "/lama", to: folder + "/salinan"))
            try writeFile(folder + "/baru", [2])
            try renameFile(folder + "/baru", to: folder + "/lama")
            #expect(try readFile(folder + "/lama") == [2])
            // The old file was not written to: who had it open goes on reading it.
            #expect(try readFile(folder + "/salinan") == [1])
            #expect(try entryKind(at: folder + "/baru") == nil)
        }
    }

    @Test func `A rename over a folder is an error that names it, and leaves both`() async throws {
        try await inFolder { folder in
            try writeFile(folder + "/a", [1])
            try makeDirectory(folder + "/folder")
            let before = try TreeSnapshot(of: folder)
            #expect(throws: FileError(operation: "rename", path: folder + "/folder", code: EISDIR)) {
                try renameFile(folder + "/a", to: folder + "/folder")
            }
            #expect(try TreeSnapshot(of: folder) == before)
        }
    }

    @Test func `A new file is whole, and one that exists is left as it is`() async throws {
        try await inFolder { folder in
            #expect(try createFile(folder + "/a", [1]))
            let before = try TreeSnapshot(of: folder)
            #expect(try !createFile(folder + "/a", [2]))
            #expect(try TreeSnapshot(of: folder) == before)
        }
    }

    @Test func `A new file that cannot be written is named, and not its draft`() async throws {
        try await inFolder { folder in
            let path = folder + "/tidak-ada/a"
            #expect(throws: FileError(operation: "open", path: path, code: ENOENT)) { try createFile(path, [1]) }
            let left = try TreeSnapshot(of: folder).files
            #expect(left == [:])
        }
    }

    @Test func `A full device is an error that names the file`() {
        #expect(throws: FileError(operation: "write", path: "/dev/full", code: ENOSPC)) {
            try writeFile("/dev/full", [1])
        }
    }

    @Test func `What is gone already is removed without failure, a folder is not removed as a file`() async throws {
        try await inFolder { folder in
            try writeFile(folder + "/a", [])
            try removeFile(folder + "/a")
            try removeFile(folder + "/a")
            try removeFile(folder + "/a/b")
            try makeDirectory(folder + "/folder")
            let error = #expect(throws: FileError.self) { try removeFile(folder + "/folder") }
            #expect(error?.operation == "unlink")
            #expect(try entryKind(at: folder + "/folder") == .directory)
        }
    }

    @Test func `Only an empty folder is removed`() async throws {
        try await inFolder { folder in
            try makeDirectory(folder + "/a/b")
            try writeFile(folder + "/isi", [])
            #expect(try !removeDirectoryIfEmpty(folder + "/a"))
            #expect(try removeDirectoryIfEmpty(folder + "/a/b"))
            #expect(try removeDirectoryIfEmpty(folder + "/a"))
            #expect(try !removeDirectoryIfEmpty(folder + "/a"))
            #expect(try !removeDirectoryIfEmpty(folder + "/isi"))
        }
    }

    @Test func `A tree goes with all in it, and symbolic links are not followed`() async throws {
        try await inFolder { folder in
            try makeDirectory(folder + "/luar")
            try writeFile(folder + "/luar/penting", [1])
            try makeDirectory(folder + "/pohon/dalam")
            try writeFile(folder + "/pohon/dalam/.tersembunyi", [2])
            try #require(symlink("../luar", folder + "/pohon/tautan") == 0)
            try removeTree(folder + "/pohon")
            #expect(try listDirectory(folder).map(\.name) == ["luar"])
            #expect(try readFile(folder + "/luar/penting") == [1])
        }
    }
}
