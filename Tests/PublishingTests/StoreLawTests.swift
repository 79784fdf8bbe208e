import Diagnostics
import Files
import Foundation
import Publishing
import TestSupport
import Testing

/// A build that the store answers equals one that does everything.
@Suite struct StoreLawTests {
    private static let files = [
        "berita/satu.md": article("Satu", text: "Teks yang lama."),
        "berita/dua.md": article("Dua", date: "2025-01-02", text: "[Satu](satu.md) dan ![A](/media/a.png)"),
        "berita/nanti.md": article("Nanti", date: "2026-01-01 12:00"),
        "berita/ragu.txt": "Berkas ini menimbulkan peringatan.",
        "halaman/profil.md": "---\ntitle: Profil\n---\nIsi.\n",
        "register/dip/register.yaml": "title: DIP\nprofile: dip\n",
        "register/dip/a.csv": "nomor,ringkasan,klasifikasi\n1,Anggaran,berkala\n",
    ]

    private static func portal() throws -> TemporaryPortal {
        var portal = try TemporaryPortal.plain(files)
        portal.files["content/media/a.png"] = SamplePicture.png(width: 8, height: 8)
        return portal
    }

    private static func options(_ root: String, now: String, usesStore: Bool) throws -> PortalOptions {
        var options = try PortalOptions.of(root, now: now)
        options.usesStore = usesStore
        options.settings = try OpenedSettings.read(root)
        return options
    }

    /// Builds by the store and without it, and compares files and reports.
    ///
    /// - Returns: whether the store answered the build, so that nothing was rendered.
    @discardableResult
    private static func compare(_ root: String, now: String = "2026-01-01", _ name: String) async throws -> Bool {
        let rendered = RenderingCount()
        let stored = try await PortalBuilder(
            options: try options(root, now: now, usesStore: true),
            progress: rendered
        ).build(into: root + "/output")
        let clean = root + "/bersih"
        if try entryKind(at: clean) != nil { try removeTree(clean) }
        let whole = try await build(try options(root, now: now, usesStore: false), into: clean)
        #expect(stored.diagnostics == whole.diagnostics, "\(name)")
        #expect(stored.isPublished == whole.isPublished, "\(name)")
        if whole.isPublished {
            #expect(try published(root + "/output") == published(clean), "\(name)")
            #expect(stored.counts.files == whole.counts.files && stored.counts.bytes == whole.counts.bytes, "\(name)")
            #expect(stored.counts.written + stored.counts.unchanged == stored.counts.files, "\(name)")
        }
        return !rendered.hasRendered
    }

    private static func published(_ folder: String) throws -> [String: [UInt8]] {
        try Dictionary(uniqueKeysWithValues: filesBelow(folder).map { ($0, try readFile(folder + "/" + $0)) })
    }

    /// Waits until the clock of the file system has moved on, so that a file written before is older.
    private static func tick() async throws { try await Task.sleep(for: .milliseconds(20)) }

    @Test func `Where nothing changed, nothing is rendered, and the report is the same`() async throws {
        for fixture in try [Fixture.sample()] + Fixture.all() {
            try await fixture.portal.inFolder { root in
                try await Self.tick()
                var options = try fixture.options(root: root, jobs: 2)
                options.usesStore = true
                options.settings = try OpenedSettings.read(root)
                let output = root + "/output"
                let first = try await build(options, into: output)
                let before = try TreeSnapshot(of: output)
                let rendered = RenderingCount()
                let second = try await PortalBuilder(options: options, progress: rendered).build(into: output)
                #expect(second.diagnostics == first.diagnostics, "\(fixture.name)")
                #expect(second.isStopped == first.isStopped && second.held == first.held, "\(fixture.name)")
                #expect(first.isPublished == fixture.isPublished)
                guard first.isPublished else { return }
                #expect(second.counts.written == 0 && second.counts.removed == 0)
                // What is shown before its time, and earlier texts, depend on more than the store looks at. A build without the
                // program that makes the sizes of the sample's pictures is not recorded.
                let isKept =
                    first.held.isEmpty && !options.includesDrafts && !options.includesFuture
                    && fixture.name != Fixture.sampleName
                #expect(rendered.hasRendered != isKept, "\(fixture.name)")
                #expect(try TreeSnapshot(of: output) == before, "\(fixture.name)")
                let checked = try await check(options)
                options.usesStore = false
                let whole = try await check(options)
                #expect(checked.diagnostics == whole.diagnostics && checked.counts == whole.counts, "\(fixture.name)")
            }
        }
    }

    @Test func `Every kind of edit is seen`() async throws {
        try await Self.portal().inFolder { root in
            try await Self.tick()
            #expect(try await !Self.compare(root, "first"))
            #expect(try await Self.compare(root, "again"))
            for edit in SourceEdit.all {
                try edit.make(root)
                try await Self.tick()
                #expect(try await !Self.compare(root, edit.name), "\(edit.name) was not seen")
                #expect(try await Self.compare(root, edit.name + ", again"), "\(edit.name)")
            }
        }
    }

    /// A preview begins in this way.
    @Test func `A portal from the store of a build is that of its files, drafts included, and writes nothing`()
        async throws
    {
        try await Self.portal().inFolder { root in
            try await Self.tick()
            try await Self.compare(root, "first")
            let store = try TreeSnapshot(of: root + "/.terang")
            try writeFile(root + "/content/berita/satu.md", Array(article("Satu", text: "Teks yang baru.").utf8))
            var options = try Self.options(root, now: "2026-01-01", usesStore: false)
            options.includesDrafts = true
            options.includesFuture = true
            let fresh = try await Portal.load(options, progress: SilentProgress())
            options.usesStore = true
            try await expectSame(Portal.load(options, progress: SilentProgress()), fresh, "from the store")
            #expect(try TreeSnapshot(of: root + "/.terang") == store)
        }
    }

    @Test func `An error is found whatever was published before, and found again`() async throws {
        try await Self.portal().inFolder { root in
            try await Self.tick()
            try await Self.compare(root, "first")
            let file = root + "/content/berita/rusak.md"
            try writeFile(file, Array("---\ntitle: Rusak\n---\nIsi.\n".utf8))
            for _ in 0..<2 {
                let options = try Self.options(root, now: "2026-01-01", usesStore: true)
                let report = try await build(options, into: root + "/output")
                #expect(report.isStopped && report.diagnostics.contains { $0.rule.id == "missing-date" })
                #expect(try await check(options).isStopped)
            }
            try removeFile(file)
            try await Self.tick()
            try await Self.compare(root, "mended")
            #expect(try await Self.compare(root, "again"))
        }
    }

    @Test func `A file of the output that is gone or another is made anew`() async throws {
        try await Self.portal().inFolder { root in
            try await Self.tick()
            try await Self.compare(root, "first")
            for path in ["index.html", "feed.xml", "media/a.png"] {
                let file = root + "/output/" + path
                try removeFile(file)
                #expect(try await !Self.compare(root, path))
                try writeFile(file, Array("lain".utf8))
                #expect(try await !Self.compare(root, path))
                #expect(try await Self.compare(root, path))
            }
            try removeTree(root + "/output")
            #expect(try await !Self.compare(root, "output"))
        }
    }

    @Test func `The clock moves on and back`() async throws {
        try await Self.portal().inFolder { root in
            try await Self.tick()
            #expect(try await !Self.compare(root, now: "2026-01-01 08:00", "morning"))
            #expect(try await Self.compare(root, now: "2026-01-01 11:59", "before the article appears"))
            #expect(try await !Self.compare(root, now: "2026-01-01 12:00", "the article appears"))
            #expect(try await Self.compare(root, now: "2026-01-01 20:00", "evening"))
            #expect(try await !Self.compare(root, now: "2026-01-02 00:00", "the next day"))
            #expect(try await !Self.compare(root, now: "2026-01-01 08:00", "back"))
        }
    }

    @Test func `A store that is cut, changed or of other options counts as none`() async throws {
        try await Self.portal().inFolder { root in
            try await Self.tick()
            try await Self.compare(root, "first")
            let file = root + "/.terang/store/terbitan"
            let record = try readFile(file)
            for length in stride(from: 0, to: record.count, by: 409) {
                try writeFile(file, Array(record[..<length]))
                #expect(try await !Self.compare(root, "cut at \(length)"))
            }
            for index in stride(from: 0, to: record.count, by: 503) {
                var flipped = record
                flipped[index] ^= 0x01
                try writeFile(file, flipped)
                #expect(try await !Self.compare(root, "flipped at \(index)"))
            }
            var strict = try Self.options(root, now: "2026-01-01", usesStore: true)
            strict.isStrict = true
            let report = try await build(strict, into: root + "/output")
            #expect(report.isStopped)
        }
    }

    @Test func `A source that changes while a portal is built leaves no record`() async throws {
        try await Self.portal().inFolder { root in
            // The files are written in the tick in which the build begins, at the earliest.
            let options = try Self.options(root, now: "2026-01-01", usesStore: true)
            let builder = PortalBuilder(
                options: options,
                progress: RenderingCount {
                    try writeFile(root + "/content/berita/satu.md", Array(article("Baru").utf8))
                }
            )
            _ = try await builder.build(into: root + "/output")
            #expect(try entryKind(at: root + "/.terang/store/terbitan") == nil)
            #expect(try await !Self.compare(root, "after"))
        }
    }

    @Test func `To verify is to build everything and to find the same`() async throws {
        try await Self.portal().inFolder { root in
            try await Self.tick()
            try await Self.compare(root, "first")
            var options = try Self.options(root, now: "2026-01-01", usesStore: true)
            options.verifiesStore = true
            let rendered = RenderingCount()
            let report = try await PortalBuilder(options: options, progress: rendered).build(into: root + "/output")
            #expect(rendered.hasRendered && report.counts.written == 0)
        }
    }
}
