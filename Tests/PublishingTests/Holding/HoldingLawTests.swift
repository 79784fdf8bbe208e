import Content
import Files
import Publishing
import TestSupport
import Testing

/// What holds for every portal of which one file is broken.
@Suite struct HoldingLawTests {
    private static let faults = [
        "rahasiakata tanpa kepala\n", "---\ntitle: [Rahasiakata\n---\nIsi.\n", "---\ntitel: Rahasiakata\n---\nIsi.\n",
        "---\ntitle: Rahasiakata\ndate: 2025-01-03\n---\n[x](/tidak/ada/)\n",
    ]

    /// The options of a fixture that holds back what is broken; nil where it cannot be published at all.
    private func options(_ fixture: Fixture, _ root: String) async throws -> PortalOptions? {
        var options = try fixture.options(root: root)
        options.faults = .hold
        options.isStrict = false
        options.includesDrafts = false
        options.includesFuture = false
        let report = try await check(options)
        return report.isStopped || !report.held.isEmpty ? nil : options
    }

    private func holdsWord(_ files: [String: [UInt8]]) -> Bool {
        files.contains { path, bytes in
            (path + String(decoding: bytes, as: UTF8.self)).lowercased().contains("rahasiakata")
        }
    }

    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `One broken file leaves a portal as it was, or as if it were not there`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            guard let options = try await options(fixture, root) else { return }
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

    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `A broken row is nowhere in any portal`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            guard let options = try await options(fixture, root) else { return }
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
                // Lists that may name persons stop the portal, and so does the one of documents that nobody may see.
                let stops = ["/dik", "/permohonan", "/keberatan"].contains(where: table.contains)
                #expect(report.isPublished || stops, "\(table)")
                let published = try TreeSnapshot(of: root + "/output").published
                #expect(!holdsWord(published), "\(table)")
                try writeFile(root + "/" + table, bytes)
            }
        }
    }
}
