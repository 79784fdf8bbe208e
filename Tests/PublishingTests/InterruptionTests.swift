import Files
import TestSupport
import Testing

@testable import Publishing

/// What is public when a build is killed between any two steps of bringing files out.
@Suite struct InterruptionTests {
    @Test func `A first build that is killed anywhere leaves whole pages without broken links`() async throws {
        try await expectWholeAnywhere(from: TemporaryPortal(settings: nil), to: Upheaval().before)
    }

    @Test func `An upheaval that is killed anywhere leaves whole pages without broken links`() async throws {
        let upheaval = try Upheaval()
        try await expectWholeAnywhere(from: upheaval.before, to: upheaval.after)
    }

    @Test func `An upheaval that is taken back and killed anywhere leaves whole pages without broken links`()
        async throws
    {
        let upheaval = try Upheaval()
        try await expectWholeAnywhere(from: upheaval.after, to: upheaval.before)
    }

    @Test(arguments: [1, 2, 20])
    func `A build that finishes a killed one can be killed anywhere, too`(steps: Int) async throws {
        let upheaval = try Upheaval()
        try await upheaval.before.inFolder { root in
            let output = root + "/output"
            try await build(.of(root), into: output)
            try upheaval.after.replaceSources(in: root)
            try await SteppedBuild(root: root, output: output).carryOut(steps)
            let second = try await SteppedBuild(root: root, output: output)
            for index in second.steps.indices {
                try second.folder.carryOut(second.steps[index...index], notice: second.notice)
                let pages = PublishedPages(try TreeSnapshot(of: output).published, url: "https://kota.example")
                #expect(pages.brokenAddresses(checkingFragments: false) == [], "after \(second.steps[index])")
            }
        }
    }

    private func expectWholeAnywhere(from before: TemporaryPortal, to after: TemporaryPortal) async throws {
        try await before.inFolder { root in
            if before.files["content/site.yaml"] != nil { try await build(.of(root), into: root + "/lama") }
            let old = try TreeSnapshot(of: root + "/lama")
            let list = try OutputFolder(path: root + "/lama", root: root).manifest()
            try after.replaceSources(in: root)
            try await build(.of(root), into: root + "/bersih")
            let new = try TreeSnapshot(of: root + "/bersih").published
            let stepped = try await SteppedBuild(root: root, output: try copy(old, list, to: root + "/output"))
            let notice = Array(stepped.notice.utf8)
            #expect(stepped.steps.count > 30)
            for index in stepped.steps.indices {
                try stepped.folder.carryOut(stepped.steps[index...index], notice: stepped.notice)
                let killed = try TreeSnapshot(of: root + "/output")
                let found = killed.published
                let pages = PublishedPages(found, url: "https://kota.example")
                let place = "after step \(index), \(stepped.steps[index])"
                // A page that is announced and not there yet has no headings to link to.
                #expect(pages.brokenAddresses(checkingFragments: false) == [], "\(place)")
                let halves = found.filter { path, bytes in
                    ![old.files[path]?.bytes, new[path], notice].contains(bytes)
                }
                #expect(halves.keys.sorted() == [], "\(place)")
                let output = try copy(killed, stepped.folder.manifest(), to: "\(root)/setelah-\(index)")
                try await build(.of(root), into: output)
                #expect(try TreeSnapshot(of: output).published == new, "\(place)")
            }
        }
    }

    /// Copies an output with the list of its files.
    private func copy(_ tree: TreeSnapshot, _ list: Manifest, to output: String) throws -> String {
        try makeDirectory(output)
        try writeFile(output + "/.terang-manifest", Array(list.text.utf8))
        for (path, file) in tree.files {
            let target = output + "/" + path
            try makeDirectory(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
            try writeFile(target, file.bytes)
        }
        return output
    }
}
