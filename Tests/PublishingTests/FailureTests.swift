import Files
import TestSupport
import Testing

@testable import Publishing

/// What is public after a build that fails while it brings files out.
@Suite struct FailureTests {
    @Test func `A first build that fails at any step leaves nothing behind`() async throws {
        try await expectTakenBack(from: TemporaryPortal(settings: nil), to: Upheaval().before)
    }

    @Test func `An upheaval that fails at any step leaves the portal as it was`() async throws {
        let upheaval = try Upheaval()
        try await expectTakenBack(from: upheaval.before, to: upheaval.after)
    }

    @Test func `An upheaval that is taken back and fails at any step leaves the portal as it was`() async throws {
        let upheaval = try Upheaval()
        try await expectTakenBack(from: upheaval.after, to: upheaval.before)
    }

    private func expectTakenBack(from before: TemporaryPortal, to after: TemporaryPortal) async throws {
        try await before.inFolder { root in
            let output = root + "/output"
            if before.files["content/site.yaml"] != nil { try await build(.of(root), into: output) }
            let old = try TreeSnapshot(of: output).published
            try after.replaceSources(in: root)
            var stepped = try await SteppedBuild(root: root, output: output)
            let steps = stepped.steps
            for index in steps.indices {
                #expect(throws: SteppedBuild.Failure.self) { try stepped.fail(at: index) }
                #expect(try TreeSnapshot(of: output).published == old, "at step \(index), \(steps[index])")
                stepped = try await stepped.again()
                #expect(stepped.steps == steps)
            }
            try stepped.carryOut(steps.count)
            try await build(.of(root), into: root + "/bersih")
            let new = try TreeSnapshot(of: root + "/bersih").published
            #expect(try TreeSnapshot(of: output).published == new)
        }
    }

    @Test(arguments: try Fixture.published())
    func `A build that fails leaves no placeholder`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let options = try fixture.options(root: root)
            #expect(try await check(options).errors == 0)
            var stepped = try await SteppedBuild(options, output: root + "/output")
            let count = stepped.steps.count
            for index in [1, count / 3, 2 * count / 3, count - 1] {
                #expect(throws: SteppedBuild.Failure.self) { try stepped.fail(at: index) }
                #expect(try TreeSnapshot(of: root + "/output").published.isEmpty, "at step \(index) of \(count)")
                stepped = try await stepped.again()
            }
        }
    }

    @Test(arguments: [
        ["berita/2025/01/satu/index.html/catatan.txt"], ["berita/2025/01/satu/index.html/a/b.txt"], ["berita"],
        ["berita/2025/01"], ["assets"], ["index.html/x", "404.html/y"],
    ])
    func `Files of others where the portal needs the place are reported before anything is written`(
        foreign: [String]
    ) async throws {
        let portal = try TemporaryPortal.plain(["berita/satu.md": article("Satu")])
        try await portal.inFolder { root in
            let output = root + "/output"
            try await build(.of(root), into: output)
            for path in foreign {
                let place = "\(output)/\(path.prefix { $0 != "/" })"
                if try entryKind(at: place) == .directory { try removeTree(place) } else { try removeFile(place) }
                try write("asing", to: "\(output)/\(path)")
            }
            let before = try TreeSnapshot(of: output).published
            await #expect(throws: PublishingError.self) { try await build(.of(root), into: output) }
            #expect(try TreeSnapshot(of: output).published == before)
            for path in foreign { try removeFile("\(output)/\(path)") }
            #expect(try await build(.of(root), into: output).isPublished)
        }
    }

    @Test func `Empty folders where files come make way`() async throws {
        let portal = try TemporaryPortal.plain(["berita/satu.md": article("Satu")])
        try await portal.inFolder { root in
            let output = root + "/output"
            for folder in ["index.html/a/b", "assets", "berita/2025/01/satu/index.html"] {
                try makeDirectory("\(output)/\(folder)")
            }
            #expect(try await build(.of(root), into: output).isPublished)
            try await build(.of(root), into: root + "/bersih")
            let expected = try TreeSnapshot(of: root + "/bersih").published
            #expect(try TreeSnapshot(of: output).published == expected)
        }
    }

    private func write(_ text: String, to file: String) throws {
        try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        try writeFile(file, Array(text.utf8))
    }
}
