import Content
import Files
import Publishing
import TestSupport
import Testing

/// What holds for every portal of which one file is broken. The sample portal, which takes seconds for each build, is not among them.
@Suite struct HoldingLawTests {
    private static let faults = [
        "rahasiakata tanpa kepala\n", "---\ntitle: [Rahasiakata\n---\nIsi.\n", "---\ntitel: Rahasiakata\n---\nIsi.\n",
        "---\ntitle: Rahasiakata\ndate: 2025-01-03\n---\n[x](/tidak/ada/)\n",
    ]

    /// The options of a fixture that holds back what is broken.
    private func options(_ fixture: Fixture, _ root: String) async throws -> PortalOptions {
        var options = try fixture.options(root: root)
        options.faults = .hold
        options.isStrict = false
        options.includesDrafts = false
        options.includesFuture = false
        let report = try await check(options)
        try #require(!report.isStopped && report.held.isEmpty)
        return options
    }

    private func holdsWord(_ files: [String: [UInt8]]) -> Bool {
        files.contains { path, bytes in
            (path + String(decoding: bytes, as: UTF8.self)).lowercased().contains("rahasiakata")
        }
    }

    @Test(arguments: try Fixture.all().filter(\.isPublished))
    func `One broken file leaves a portal as it was, or as if it were not there`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let options = try await options(fixture, root)
            let output = root + "/output"
            try await build(options, into: output)
            let before = try TreeSnapshot(of: output).published
            let texts = fixture.portal.files.keys.sorted().filter { $0.hasSuffix(".md") && !$0.contains("/media/") }
            let hasNews = texts.contains { $0.hasPrefix("content/berita/") }
            let section = hasNews ? "content/berita/" : "content/halaman/"
            for (index, fault) in Self.faults.enumerated() {
                let new = root + "/" + section + "rahasiakata-\(index).md"
                try makeDirectory(root + "/" + section)
                try writeFile(new, Array(fault.utf8))
                #expect(try await build(options, into: output).held.map(\.state) == [.new])
                let added = try TreeSnapshot(of: output).published
                #expect(added == before)
                try removeFile(new)
                guard let old = texts.dropFirst(index * 3).first, let bytes = fixture.portal.files[old] else {
                    continue
                }
                try writeFile(root + "/" + old, Array(fault.utf8))
                let report = try await build(options, into: output)
                #expect(report.isPublished)
                let changed = try TreeSnapshot(of: output).published
                #expect(report.held.contains { $0.state != .earlier } || changed == before)
                #expect(!holdsWord(changed))
                try writeFile(root + "/" + old, bytes)
                try await build(options, into: output)
            }
        }
    }

    @Test(arguments: try Fixture.all().filter(\.isPublished))
    func `A broken row is nowhere in any portal`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let options = try await options(fixture, root)
            let tables = fixture.portal.files.keys.filter { path in
                path.hasPrefix("content/register/") && path.hasSuffix(".csv") && !path.contains("/edisi/")
            }
            for table in tables.sorted() {
                let bytes = try #require(fixture.portal.files[table])
                let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
                let columns = lines[0].split(separator: ",").count
                let row = (0..<columns).map { "rahasiakata 320101121280000\($0 % 9)" }.joined(separator: ",")
                try writeFile(root + "/" + table, bytes + Array((row + "\n").utf8))
                let report = try await build(options, into: root + "/output")
                // What cannot be read in the list of documents that nobody may see stops the portal.
                #expect(report.isPublished || table.contains("/dik"), "\(table)")
                let published = try TreeSnapshot(of: root + "/output").published
                #expect(!holdsWord(published), "\(table)")
                try writeFile(root + "/" + table, bytes)
            }
        }
    }

    /// Ways to break a file.
    private static let breaks: [(name: String, make: @Sendable ([UInt8]) -> [UInt8])] = [
        ("other bytes", { _ in Array("rahasiakata\n".utf8) }),
        ("a quotation mark", { $0 + Array("\n1,\"rahasiakata\n".utf8) }),
        ("a conflict", { $0 + Array("\n<<<<<<< HEAD\nrahasiakata\n=======\nb\n>>>>>>> x\n".utf8) }),
        ("bytes that are no text", { Array("rahasiakata".utf8) + [0xFF, 0xFE] + $0 }),
        ("half of it", { Array($0.prefix($0.count / 2)) + Array("\nrahasiakata: [\n".utf8) }),
        ("a secret", { $0 + Array("\n9,rahasiakata 3201011212800001,rahasiakata,rahasiakata\n".utf8) }),
        ("a key", { Array("rahasiakata: ya\n".utf8) + $0 }), ("nothing", { _ in [] }),
    ]

    @Test(arguments: try Fixture.all().filter(\.isPublished))
    func `A portal with one fault of any kind is as before, or without what is held back`(
        fixture: Fixture
    ) async throws {
        let site = String(decoding: fixture.portal.files["content/site.yaml"] ?? [], as: UTF8.self)
        let url = site.split(separator: "\n").first { $0.hasPrefix("url: ") }.map { String($0.dropFirst(5)) } ?? ""
        var dice = Dice(seed: fixture.name.utf8.reduce(0) { $0 * 31 % 9973 + Int($1) })
        try await fixture.portal.inFolder { root in
            let options = try await options(fixture, root)
            let output = root + "/output"
            try await build(options, into: output)
            let before = try TreeSnapshot(of: output).published
            let broken = Set(PublishedPages(before, url: url).brokenAddresses())
            // As many of each kind: texts, media, tables, definitions.
            let paths = fixture.portal.files.keys.filter { $0.hasPrefix("content/") && $0 != "content/site.yaml" }
            let byKind = Dictionary(grouping: paths.sorted()) { path in
                path.contains("/media/") ? "media" : String(path.split(separator: ".").last ?? "")
            }
            for (_, files) in byKind.sorted(by: { $0.key < $1.key }) {
                for _ in 0..<2 {
                    let (path, kind) = (dice.pick(files), dice.pick(Self.breaks))
                    let bytes = try #require(fixture.portal.files[path])
                    let place = "\(path): \(kind.name)"
                    try writeFile(root + "/" + path, kind.make(bytes))
                    let report = try await build(options, into: output)
                    let after = try TreeSnapshot(of: output).published
                    if !report.isPublished {
                        #expect(after == before, "\(place)")
                    } else if !report.held.isEmpty {
                        #expect(!holdsWord(after), "\(place)")
                        let links = Set(PublishedPages(after, url: url).brokenAddresses())
                        #expect(links.subtracting(broken) == [], "\(place)")
                        if report.held.allSatisfy({ $0.state == .earlier }) { #expect(after == before, "\(place)") }
                    }
                    try writeFile(root + "/" + path, bytes)
                    try await build(options, into: output)
                    #expect(try TreeSnapshot(of: output).published == before, "\(place)")
                }
            }
        }
    }
}
