import Files
import Glibc
import TestSupport
import Testing

@Suite struct FolderTests {
    @Test func `Entries are sorted and told apart, and links are not followed`() async throws {
        try await inFolder { folder in
            try makeDirectory(folder + "/b-folder")
            try writeFile(folder + "/a", [])
            try writeFile(folder + "/.c", [])
            try #require(symlink("b-folder", folder + "/tautan") == 0)
            try #require(symlink("tidak-ada", folder + "/putus") == 0)
            try #require(mkfifo(folder + "/pipa", 0o600) == 0)
            let expected: [(name: String, kind: DirectoryEntry.Kind)] = [
                (".c", .file), ("a", .file), ("b-folder", .directory), ("pipa", .other), ("putus", .symbolicLink),
                ("tautan", .symbolicLink),
            ]
            let found = try listDirectory(folder)
            #expect(found.map(\.name) == expected.map(\.name))
            #expect(found.map(\.kind) == expected.map(\.kind))
            for entry in expected { #expect(try entryKind(at: "\(folder)/\(entry.name)") == entry.kind) }
            #expect(try entryKind(at: folder + "/tidak-ada") == nil)
            #expect(try entryKind(at: folder + "/a/b") == nil)
        }
    }

    @Test func `A folder that is not there, or is none, is an error that names it`() async throws {
        try await inFolder { folder in
            try writeFile(folder + "/a", [])
            for (name, code) in [("tidak-ada", ENOENT), ("a", ENOTDIR)] {
                #expect(throws: FileError(operation: "opendir", path: "\(folder)/\(name)", code: code)) {
                    try listDirectory("\(folder)/\(name)")
                }
            }
        }
    }

    @Test func `Files below a folder leave out links and what is hidden`() async throws {
        try await inFolder { folder in
            try makeDirectory(folder + "/b/c")
            try makeDirectory(folder + "/.git")
            for path in ["b/c/z", "b/a", "a", ".rahasia", ".git/isi", "b/.gitignore"] {
                try writeFile("\(folder)/\(path)", [])
            }
            try #require(symlink("a", folder + "/tautan") == 0)
            try #require(symlink("b", folder + "/tautan-folder") == 0)
            #expect(try filesBelow(folder) == ["a", "b/a", "b/c/z"])
            #expect(try filesBelow(folder, withHidden: [".gitignore"]) == ["a", "b/.gitignore", "b/a", "b/c/z"])
        }
    }

    @Test func `Names that are not UTF-8 are not listed among files that can be opened`() async throws {
        try await inFolder { folder in
            try makeDirectory(folder + "/a")
            try writeFile(folder + "/a/b", [])
            for place in [folder, folder + "/a"] { try writeMisnamedFile(in: place, ending: ".png") }
            #expect(try filesBelow(folder) == ["a/b"])
            #expect(try misnamedFiles(below: folder) == ["a/foto\u{FFFD}.png", "foto\u{FFFD}.png"])
        }
    }

    @Test func `The highest missing folder on the way is found`() async throws {
        try await inFolder { folder in
            try makeDirectory(folder + "/a")
            #expect(try firstMissing(of: folder + "/a") == nil)
            #expect(try firstMissing(of: folder + "/a/b/c/d") == folder + "/a/b")
        }
    }

    @Test func `Paths are resolved through links, and those that lead nowhere are nil`() async throws {
        try await inFolder { folder in
            let real = try #require(try resolvedPath(folder))
            try makeDirectory(folder + "/a/b")
            try #require(symlink("a/b", folder + "/tautan") == 0)
            try #require(symlink("lingkaran", folder + "/lingkaran") == 0)
            #expect(try resolvedPath(folder + "/tautan/..") == real + "/a")
            #expect(try resolvedPath(folder + "/tidak-ada") == nil)
            #expect(try resolvedPath(folder + "/lingkaran") == nil)
        }
    }
}
