import Diagnostics
import Files
import SiteModel
import Synchronization
import TestSupport
import Testing

@testable import Publishing

/// Budgets of kinds of pages.
@Suite struct PageBudgetTests {
    private func findings(_ budgets: String, _ files: [String: String]) async throws -> [String] {
        let portal = try TemporaryPortal.plain(files, settings: "budgets:\n  kinds: {\(budgets)}\n")
        return try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            let checked = try await check(.of(root))
            #expect(report.diagnostics == checked.diagnostics)
            #expect(report.isPublished == report.diagnostics.isEmpty)
            return report.diagnostics.map { "\($0.location.path): \($0.message[.en])" }
        }
    }

    @Test func `A page above the budget of its kind stops the build, and says by which part`() async throws {
        let files = ["berita/a.md": article("Rapat"), "halaman/p.md": "---\ntitle: Profil\n---\nKami.\n"]
        #expect(
            try await findings("article: {requests: 1, html: 30}", files) == [
                "content/berita/a.md: requests of this page: 2, the budget is 1"
            ]
        )
        #expect(try await findings("article: {requests: 2}, page: {requests: 2, total: 50}", files) == [])
        #expect(try await findings("page: {requests: 1}, home: {requests: 1}", files).count == 2)
    }

    @Test func `A page that is weighed is made once`() async throws {
        let portal = try TemporaryPortal.plain(
            ["berita/a.md": article("Rapat"), "berita/b.md": article("Upacara")],
            settings: "budgets:\n  kinds: {article: {requests: 1}, home: {html: 900}, list: {total: 900}}\n"
        )
        try await portal.inFolder { root in
            let loaded = try await Portal.load(.of(root), progress: SilentProgress())
            let (site, theme) = (loaded.site, try #require(loaded.theme))
            let counts = Mutex<[String: Int]>([:])
            let files = try PortalFiles(site: site, theme: theme).all().map { file in
                guard case .made(let make) = file.content else { return file }
                return OutputFile(
                    route: file.route,
                    content: .made {
                        counts.withLock { $0[file.path, default: 0] += 1 }
                        return try make()
                    }
                )
            }
            let folder = try OutputFolder(path: root + "/terbit", root: root)
            try makeDirectory(root + "/terbit")
            let scales = PageScales(files, settings: site.settings)
            let outcomes = try await folder.stage(files, scales: scales, jobs: 1) {}
            #expect(outcomes.flatMap(\.findings).count == 2)
            let pages = counts.withLock { counts in counts.filter { $0.key.hasSuffix("index.html") } }
            #expect(pages.count > 3 && pages.allSatisfy { $0.value == 1 }, "\(pages)")
        }
    }

    @Test func `Texts count as they are sent, compressed`() async throws {
        let same = String(repeating: "kata yang sama ", count: 4_000)
        #expect(try await findings("article: {html: 4}", ["berita/a.md": article("Sama", text: same)]) == [])
        let other = (1...4_000).map { "k\($0 * 7919 % 10_007)" }.joined(separator: " ")
        let found = try await findings("article: {html: 4}", ["berita/a.md": article("Lain", text: other)])
        #expect(found.count == 1 && found[0].contains("html of this page: "))
    }

    /// The longest is lengthened with the texts of the others to 4,000 characters: what is weighed is prose.
    @Test(arguments: [(characters: 1_000, kB: 11), (4_000, 12)])
    func `Articles of the sample portal are light without pictures`(characters: Int, kB: Int) async throws {
        var fixture = try Fixture.sample().portal
        let settings = String(decoding: try #require(fixture.files["content/site.yaml"]), as: UTF8.self)
        #expect(settings.contains("\n  kinds:\n"))
        var texts: [String: String] = [:]
        for path in fixture.files.keys.sorted() where path.hasPrefix("content/berita/") {
            let text = String(decoding: fixture.files[path] ?? [], as: UTF8.self)
            // Without its lead picture an article is as most are.
            texts[path] = text.replacing(/\nimage:\n( .*\n)+/, with: "\n")
        }
        let longest = try #require(texts.max { $0.value.count < $1.value.count })
        let bodies = texts.mapValues { $0[($0.ranges(of: "\n---\n").first?.upperBound ?? $0.startIndex)...] }
        let more = bodies.filter { $0.key != longest.key }.sorted { $0.key < $1.key }.map(\.value).joined(
            separator: "\n"
        )
        let missing = 4_000 - (bodies[longest.key]?.count ?? 0)
        #expect((200...800).contains(missing) && more.count > missing)
        texts[longest.key] = longest.value + "\n" + more.prefix(missing)
        fixture.files.merge(texts.mapValues { Array($0.utf8) }) { $1 }
        let strict = settings.replacing(/\n    article: .*/, with: "\n    article: {total: \(kB), requests: 5}")
        #expect(strict != settings)
        fixture.files["content/site.yaml"] = Array(strict.utf8)
        try await fixture.inFolder { root in
            let report = try await check(.of(root, now: RepositoryFolder.sampleMoment))
            let others = report.diagnostics.filter { $0.severity == .error && $0.rule.id != "page-over-budget" }
            #expect(others == [])
            let weighed = bodies.filter { $0.value.count <= characters }
            #expect(weighed.count > 5)
            let heavy = report.diagnostics.filter {
                weighed[$0.location.path] != nil && $0.rule.id == "page-over-budget"
            }
            #expect(heavy.map { "\($0.location.path) \($0.message[.en])" } == [])
        }
    }
}
