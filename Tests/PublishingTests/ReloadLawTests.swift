import Content
import Diagnostics
import Exports
import Files
import Publishing
import Rendering
import SiteModel
import TestSupport
import Testing

/// A portal that is loaded after an earlier one is the portal that is loaded anew.
@Suite struct ReloadLawTests {
    @Test func `One portal takes another's place`() async throws {
        let fixtures = try [Fixture.sample()] + Fixture.all()
        try await TemporaryPortal().inFolder { root in
            var earlier: Portal?
            for fixture in fixtures + fixtures.reversed() {
                try fixture.portal.replaceSources(in: root)
                let options = try fixture.options(root: root)
                earlier = try await expectSame(options, after: earlier, fixture.name)
            }
        }
    }

    @Test func `Everything in a portal changes`() async throws {
        let upheaval = try Upheaval()
        try await upheaval.before.inFolder { root in
            var portal = try await Portal.load(.of(root), progress: SilentProgress())
            try upheaval.after.replaceSources(in: root)
            portal = try await expectSame(.of(root), after: portal, "forth")
            try upheaval.before.replaceSources(in: root)
            try await expectSame(.of(root), after: portal, "back")
        }
    }

    @Test func `Single files of the sample portal change, break and go`() async throws {
        let sample = try Fixture.sample()
        try await sample.portal.inFolder { root in
            let options = try sample.options(root: root, jobs: 2)
            var portal = try await Portal.load(options, progress: SilentProgress())
            let paths = sample.portal.files.keys.sorted().filter { !$0.contains("/media/") }
            for (index, path) in paths.enumerated() where index % 11 == 0 || path.hasSuffix(".yaml") {
                let bytes = sample.portal.files[path] ?? []
                for edit in [bytes + bytes.suffix(40), Array(bytes.prefix(bytes.count / 2)), [0xFF], nil, bytes] {
                    if let edit { try writeFile("\(root)/\(path)", edit) } else { try removeFile("\(root)/\(path)") }
                    portal = try await Portal.load(options, after: portal, changed: [path], progress: SilentProgress())
                }
                try await expectSame(options, after: portal, path)
            }
        }
    }

    @Test func `A file that keeps its size is read again`() async throws {
        let portal = try TemporaryPortal.plain(["berita/satu.md": article("Satu", text: "Lama.")])
        try await portal.inFolder { root in
            let path = "content/berita/satu.md"
            let earlier = try await Portal.load(.of(root), progress: SilentProgress())
            try writeFile("\(root)/\(path)", Array(article("Satu", text: "Baru.").utf8))
            let later = try await Portal.load(.of(root), after: earlier, changed: [path], progress: SilentProgress())
            #expect(later.library.articles.map(\.summary) == ["Baru."])
        }
    }

    @Test func `What did not change is not read again`() async throws {
        let portal = try TemporaryPortal.plain(["berita/satu.md": article("Satu"), "berita/dua.md": article("Dua")])
        try await portal.inFolder { root in
            let path = "content/berita/satu.md"
            let earlier = try await Portal.load(.of(root), progress: SilentProgress())
            try writeFile("\(root)/\(path)", Array(article("Satu", text: "Lain.").utf8))
            let later = try await Portal.load(.of(root), after: earlier, changed: [path], progress: SilentProgress())
            func isSame(_ id: String) -> Bool {
                let before = earlier.library.articles.first { $0.id == id }
                let after = later.library.articles.first { $0.id == id }
                return before === after
            }
            #expect(isSame("berita/dua.md"))
            #expect(!isSame("berita/satu.md"))
        }
    }
}

/// Expects that loading after an earlier portal gives what loading anew gives: the same findings and the same files.
@discardableResult
private func expectSame(_ options: PortalOptions, after earlier: Portal?, _ comment: String) async throws -> Portal {
    let fresh = try await Portal.load(options, progress: SilentProgress())
    let later = try await Portal.load(options, after: earlier, progress: SilentProgress())
    #expect(later.diagnostics.sorted() == fresh.diagnostics.sorted(), "\(comment)")
    let settled = try await later.withRelatedNews()
    let expected = try files(of: fresh)
    let found = try files(of: settled)
    #expect(found.keys.sorted() == expected.keys.sorted(), "\(comment)")
    let different = expected.keys.filter { found[$0] != expected[$0] }.sorted()
    #expect(different.isEmpty, "\(comment)")
    return later
}

private func files(of portal: Portal) throws -> [String: [UInt8]] {
    guard let theme = portal.theme else { return [:] }
    var files: [String: [UInt8]] = [:]
    for file in Renderer(site: portal.site, theme: theme).files() + Exporter(site: portal.site).files() {
        switch file.content {
        case .made(let make): files[file.path] = try make()
        case .copied(let source): files[file.path] = try readFile(source)
        }
    }
    return files
}
