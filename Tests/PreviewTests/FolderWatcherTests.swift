import Diagnostics
import Files
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Preview

/// Watches real folders. What a test waits for comes, or the test's time is up.
@Suite(.ends) struct FolderWatcherTests {
    private let portal = TemporaryPortal(files: [
        "content/berita/satu.md": "satu", "content/media/foto.jpg": "foto", "themes/polos/theme.yaml": "name: Polos",
    ])

    /// Watches the portal's folders while `act` changes them, and gives all that is seen until `isEnough`.
    private func changes(
        in portal: TemporaryPortal? = nil,
        until isEnough: @escaping @Sendable (FolderChanges) -> Bool,
        _ act: @escaping @Sendable (String) throws -> Void
    ) async throws -> (all: FolderChanges, count: Int) {
        try await (portal ?? self.portal).inFolder { root in
            let watcher = try FolderWatcher(root: root, names: ["content", "themes"])
            defer { watcher.stop() }
            try act(root)
            var all = FolderChanges.none
            var count = 0
            for await sighting in watcher.sightings {
                guard case .changed(let changes) = sighting else { continue }
                all.add(changes)
                count += 1
                if isEnough(all) { break }
            }
            return (all, count)
        }
    }

    private func has(_ path: String) -> @Sendable (FolderChanges) -> Bool {
        { $0.paths?.contains(path) ?? true }
    }

    @Test func `a file that is written in place`() async throws {
        let seen = try await changes(until: has("content/berita/satu.md")) {
            try writeFile($0 + "/content/berita/satu.md", Array("dua".utf8))
        }
        #expect(seen.all == .paths(["content/berita/satu.md"]))
    }

    @Test func `a file that is saved beside itself and renamed`() async throws {
        let seen = try await changes(until: has("content/berita/satu.md")) { root in
            // As Vim does it: a probe, a backup, the file anew, the backup gone.
            let folder = root + "/content/berita/"
            try writeFile(folder + "4913", [])
            try removeFile(folder + "4913")
            try writeFile(folder + ".satu.md.swp", [1])
            try renameFile(folder + "satu.md", to: folder + "satu.md~")
            try writeFile(folder + "satu.md", Array("dua".utf8))
            try removeFile(folder + "satu.md~")
        }
        #expect(seen.all == .paths(["content/berita/satu.md"]))
    }

    @Test func `a file that goes, and one that moves`() async throws {
        let wanted: Set = ["content/berita/satu.md", "content/media/foto.jpg", "content/berita/foto.jpg"]
        let seen = try await changes(until: { $0.paths?.isSuperset(of: wanted) ?? true }) { root in
            try removeFile(root + "/content/berita/satu.md")
            try renameFile(root + "/content/media/foto.jpg", to: root + "/content/berita/foto.jpg")
        }
        #expect(seen.all == .paths(wanted))
    }

    @Test func `a second name for a file`() async throws {
        let seen = try await changes(until: has("content/berita/dua.md")) { root in
            _ = try createFile(root + "/content/berita/dua.md", Array("dua".utf8))
        }
        #expect(seen.all.paths?.contains("content/berita/dua.md") == true)
    }

    @Test func `files in folders that were made a moment ago`() async throws {
        try await portal.inFolder { root in
            let watcher = try FolderWatcher(root: root, names: ["content", "themes"])
            defer { watcher.stop() }
            try makeDirectory(root + "/content/berita/2026/11")
            try writeFile(root + "/content/berita/2026/11/baru.md", [1])
            var iterator = watcher.sightings.makeAsyncIterator()
            // The folder stands for what is in it.
            #expect(try changed(await iterator.next())?.contains("content/berita/2026") == true)
            // From now on it is watched itself.
            try writeFile(root + "/content/berita/2026/11/lagi.md", [1])
            var paths: Set<String> = []
            while !paths.contains("content/berita/2026/11/lagi.md") {
                paths.formUnion(try changed(await iterator.next()) ?? [])
            }
        }
    }

    private func changed(_ sighting: FolderWatcher.Sighting?) throws -> Set<String>? {
        guard case .changed(let changes) = try #require(sighting) else { return nil }
        return changes.paths
    }

    @Test func `folders that move keep being watched where they are`() async throws {
        try await portal.inFolder { root in
            let watcher = try FolderWatcher(root: root, names: ["content", "themes"])
            defer { watcher.stop() }
            var iterator = watcher.sightings.makeAsyncIterator()
            try makeDirectory(root + "/content/berita/lama/dalam")
            _ = await iterator.next()
            try renameFile(root + "/content/berita/lama", to: root + "/content/berita/baru")
            let moved = try changed(await iterator.next())
            #expect(moved == ["content/berita/lama", "content/berita/baru"])
            try writeFile(root + "/content/berita/baru/dalam/satu.md", [1])
            #expect(try changed(await iterator.next()) == ["content/berita/baru/dalam/satu.md"])
            // One that was moved out is followed no more.
            try renameFile(root + "/content/berita/baru", to: root + "/luar")
            #expect(try changed(await iterator.next()) == ["content/berita/baru"])
            try writeFile(root + "/luar/dalam/satu.md", [1])
            try writeFile(root + "/content/berita/satu.md", [1])
            #expect(try changed(await iterator.next()) == ["content/berita/satu.md"])
        }
    }

    @Test func `content that is taken away and put back`() async throws {
        try await portal.inFolder { root in
            let watcher = try FolderWatcher(root: root, names: ["content", "themes"])
            defer { watcher.stop() }
            var iterator = watcher.sightings.makeAsyncIterator()
            try renameFile(root + "/content", to: root + "/lama")
            #expect(try changed(await iterator.next()) == nil)
            try makeDirectory(root + "/content/berita")
            #expect(try changed(await iterator.next()) == nil)
            try writeFile(root + "/content/berita/satu.md", [1])
            var paths: Set<String>? = []
            while paths?.contains("content/berita/satu.md") == false { paths = try changed(await iterator.next()) }
            try removeTree(root + "/content")
            while try changed(await iterator.next()) != nil {}
        }
    }

    @Test(arguments: [false, true])
    func `the folder of the whole portal is taken away and put back`(isCopied: Bool) async throws {
        try await portal.inFolder { folder in
            let root = folder + "/situs/portal"
            try makeDirectory(root)
            try renameFile(folder + "/content", to: root + "/content")
            let watcher = try FolderWatcher(root: root, names: ["content", "themes"])
            defer { watcher.stop() }
            var iterator = watcher.sightings.makeAsyncIterator()
            try renameFile(root, to: folder + "/situs/simpanan")
            #expect(try changed(await iterator.next()) == nil)
            // Longer than it waits before it looks again: nothing has come back yet.
            try await Task.sleep(for: .seconds(1.5))
            if isCopied {
                try makeDirectory(root + "/content/berita")
                try writeFile(root + "/content/berita/satu.md", [2])
            } else {
                try renameFile(folder + "/situs/simpanan", to: root)
            }
            #expect(try changed(await iterator.next()) == nil)
            try await follows(&iterator, root)
        }
    }

    @Test func `a folder above the portal gives way to another`() async throws {
        try await portal.inFolder { folder in
            let root = folder + "/situs/portal"
            try makeDirectory(root)
            try renameFile(folder + "/content", to: root + "/content")
            let watcher = try FolderWatcher(root: root, names: ["content", "themes"])
            defer { watcher.stop() }
            var iterator = watcher.sightings.makeAsyncIterator()
            try renameFile(folder + "/situs", to: folder + "/simpanan")
            try makeDirectory(root + "/content/berita")
            #expect(try changed(await iterator.next()) == nil)
            try await follows(&iterator, root)
        }
    }

    /// Waits until an article that is written in a portal is seen by its name.
    private func follows(
        _ iterator: inout AsyncStream<FolderWatcher.Sighting>.Iterator,
        _ root: String
    ) async throws {
        var paths: Set<String>? = []
        while paths?.contains("content/berita/lagi.md") != true {
            // Again, as the folder may not have been watched yet.
            try writeFile(root + "/content/berita/lagi.md", [1])
            paths = try changed(await iterator.next())
        }
    }

    @Test func `a burst of files comes together`() async throws {
        let wanted = Set((1...500).map { "content/berita/artikel-\($0).md" })
        let seen = try await changes(until: { $0.paths?.isSuperset(of: wanted) ?? true }) { root in
            for path in wanted { try writeFile("\(root)/\(path)", Array(path.utf8)) }
        }
        #expect(seen.all == .paths(wanted))
        // Not one reading for each; on a busy machine there may be some more than one.
        #expect(seen.count < 20)
    }

    @Test func `what editors leave beside a file is nothing`() async throws {
        let seen = try await changes(until: has("content/berita/satu.md")) { root in
            for name in [".satu.md.swp", "satu.md~", "#satu.md#", ".#satu.md", "4913", ".git/index"] {
                let path = "\(root)/content/berita/\(name)"
                if name.contains("/") { try makeDirectory("\(root)/content/berita/.git") }
                try writeFile(path, [1])
            }
            try writeFile(root + "/hasil.txt", [1])
            try writeFile(root + "/content/berita/satu.md", [1])
        }
        #expect(seen.all == .paths(["content/berita/satu.md"]))
    }

    @Test func `themes are watched as well, also one that is a link`() async throws {
        var linked = portal
        linked.files["tempat-lain/naskah/satu.md"] = [1]
        linked.files = linked.files.filter { !$0.key.hasPrefix("content/") }
        linked.links["content"] = "tempat-lain"
        let seen = try await changes(
            in: linked,
            until: { $0.paths?.isSuperset(of: ["themes/polos/theme.yaml", "content/naskah/satu.md"]) ?? true }
        ) { root in
            try writeFile(root + "/themes/polos/theme.yaml", [1])
            try writeFile(root + "/tempat-lain/naskah/satu.md", [2])
        }
        #expect(seen.all == .paths(["themes/polos/theme.yaml", "content/naskah/satu.md"]))
    }

    @Test func `events that were lost make everything new`() async throws {
        try await portal.inFolder { root in
            let wake = try WakeUp()
            var tree = try WatchedTree(root: root, names: ["content", "themes"], wake: wake)
            var changes = FolderChanges.none
            let lost = Inotify.Event(watch: -1, mask: UInt32(IN_Q_OVERFLOW), name: "")
            tree.take(lost, &changes)
            #expect(changes == .everything)
            // The folders are watched anew.
            try writeFile(root + "/content/berita/satu.md", [1])
            #expect(try tree.changes().paths?.contains("content/berita/satu.md") == true)
        }
    }

    @Test func `a folder that is not there cannot be watched`() async throws {
        try await portal.inFolder { root in
            _ = #expect(throws: WatchError.self) { try FolderWatcher(root: root + "/tidak-ada", names: ["content"]) }
        }
    }

    @Test func `a limit of the machine says what to raise`() {
        let folders = WatchError(operation: .add, path: "content/berita", code: ENOSPC)
        #expect(folders.message.id.contains("fs.inotify.max_user_watches"))
        let programs = WatchError(operation: .start, path: "", code: EMFILE)
        #expect(programs.message.id.contains("fs.inotify.max_user_instances"))
    }
}

@Suite struct GatheredChangesTests {
    @Test func `changes are due once it is quiet`() {
        var gathered = GatheredChanges(patience: FolderWatcher.Patience())
        #expect(gathered.remaining(at: 0) == nil)
        gathered.add(.paths(["a"]), at: 0)
        gathered.add(.paths(["b"]), at: 20)
        #expect(gathered.remaining(at: 40) == 10)
        #expect(gathered.takeDue(at: 49) == nil)
        #expect(gathered.takeDue(at: 50) == .paths(["a", "b"]))
        #expect(gathered.remaining(at: 60) == nil)
    }

    @Test func `changes that never stop are due all the same`() {
        var gathered = GatheredChanges(patience: FolderWatcher.Patience())
        for time in stride(from: 0, through: 240, by: 10) { gathered.add(.paths(["\(time)"]), at: time) }
        #expect(gathered.takeDue(at: 249) == nil)
        #expect(gathered.takeDue(at: 250) != nil)
    }

    @Test func `nothing is nothing to wait for`() {
        var gathered = GatheredChanges(patience: FolderWatcher.Patience())
        gathered.add(.none, at: 0)
        #expect(gathered.remaining(at: 0) == nil)
    }
}
