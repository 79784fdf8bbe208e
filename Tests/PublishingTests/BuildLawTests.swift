import Files
import Publishing
import TestSupport
import Testing

/// What holds for every build of every portal.
@Suite struct BuildLawTests {
    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `The same input gives the same bytes, whatever the number of jobs`(fixture: Fixture) async throws {
        let expected = try await fixture.published().files
        try await fixture.portal.inFolder { root in
            for jobs in [2, 5] {
                let other = "\(root)/dengan-\(jobs)"
                try await build(fixture.options(root: root, jobs: jobs), into: other)
                #expect(try TreeSnapshot(of: other).published == expected, "\(jobs) jobs")
            }
        }
    }

    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `A second build writes nothing`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let output = root + "/output"
            let first = try await build(fixture.options(root: root), into: output)
            let before = try TreeSnapshot(of: output)
            let second = try await build(fixture.options(root: root), into: output)
            #expect(second.counts.written == 0)
            #expect(second.counts.removed == 0)
            #expect(second.counts.unchanged == (first.isPublished ? first.counts.files : 0))
            #expect(try TreeSnapshot(of: output) == before)
        }
    }

    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `A check finds exactly what a build finds, and writes nothing`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let before = try TreeSnapshot(of: root)
            let checked = try await check(fixture.options(root: root))
            #expect(try TreeSnapshot(of: root) == before)
            let built = try await build(fixture.options(root: root), into: root + "/output")
            #expect(checked.diagnostics == built.diagnostics)
            #expect(checked.counts.files == built.counts.files)
            #expect(checked.counts.bytes == built.counts.bytes)
            #expect(!checked.isPublished)
        }
    }

    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `Stale files go and foreign files stay`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let output = root + "/output"
            let first = try await build(fixture.options(root: root), into: output)
            try makeDirectory(output + "/berita/orang-lain")
            try writeFile(output + "/berita/orang-lain/catatan.txt", Array("asing".utf8))
            try writeFile(output + "/CNAME", Array("kota.example".utf8))
            let other = try TemporaryPortal.plain(["berita/satu.md": article("Satu")])
            try other.replaceSources(in: root)
            guard first.isPublished else {
                // Nothing but files of others lies there.
                await #expect(throws: PublishingError.self) { try await build(.of(root), into: output) }
                return
            }
            // A log of registers ends only where somebody removes what is published of it.
            if try entryKind(at: output + "/data/log") != nil { try removeTree(output + "/data/log") }
            // The portal of a fixture has its own address, which may change while the list of its files is there.
            try await build(.of(root), into: output)
            try await build(.of(root), into: root + "/bersih")
            var expected = try TreeSnapshot(of: root + "/bersih").published
            expected["berita/orang-lain/catatan.txt"] = Array("asing".utf8)
            expected["CNAME"] = Array("kota.example".utf8)
            #expect(try TreeSnapshot(of: output).published == expected)
        }
    }

    @Test func `A build that finds errors touches nothing`() async throws {
        let good = try TemporaryPortal.plain(["berita/satu.md": article("Satu")])
        let faults: [TemporaryPortal] = [
            try Fixture(named: "twenty-mistakes").portal,
            try Fixture(named: "theme-mistakes").portal,
            try .plain(["berita/satu.md": article("Satu", keys: "categories: Tidak Ada\n")]),
            TemporaryPortal(settings: nil),
        ]
        try await good.inFolder { root in
            let output = root + "/output"
            try await build(.of(root), into: output)
            let before = try TreeSnapshot(of: output)
            for fault in faults {
                try fault.replaceSources(in: root)
                let report = try await build(.of(root), into: output)
                #expect(!report.isPublished)
                #expect(report.errors > 0)
                #expect(try TreeSnapshot(of: output) == before)
                try await build(.of(root), into: root + "/baru")
                #expect(try entryKind(at: root + "/baru") == nil)
            }
        }
    }

    @Test func `A strict build that finds warnings touches nothing`() async throws {
        let portal = try TemporaryPortal.plain(["berita/satu.md": article("Satu", text: "# Judul\n\nIsi.")])
        try await portal.inFolder { root in
            var options = try PortalOptions.of(root)
            try await build(options, into: root + "/output")
            let before = try TreeSnapshot(of: root + "/output")
            options.isStrict = true
            let report = try await build(options, into: root + "/output")
            #expect(report.warnings == 1)
            #expect(!report.isPublished)
            #expect(try TreeSnapshot(of: root + "/output") == before)
        }
    }
}
