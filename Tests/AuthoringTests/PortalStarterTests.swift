import Authoring
import Files
import Glibc
import SiteModel
import TestSupport
import Testing

@Suite struct PortalStarterTests {
    @Test func `A new portal has settings, an article, a page and a theme`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            let paths = try PortalStarter(folder: root + "/a/b").start()
            #expect(Set(paths).isSuperset(of: ["content/site.yaml", "themes/portal/theme.yaml"]))
            // Files that are hidden are part of it, too.
            #expect(Set(paths).isSuperset(of: [".editorconfig", ".gitattributes", ".gitignore"]))
            #expect(paths == paths.sorted())
            let loaded = try await LibraryLoader(root: root + "/a/b", jobs: 1).load()
            #expect(loaded.diagnostics == [])
            #expect(!loaded.library.articles.isEmpty)
            #expect(!loaded.library.pages.isEmpty)
        }
    }

    @Test func `The theme of a new portal is the theme of the repository`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            _ = try PortalStarter(folder: root).start()
            let theme = try RepositoryFolder.files(below: "themes/portal", as: "themes/portal")
            for (path, bytes) in theme { #expect(try readFile("\(root)/\(path)") == bytes, "\(path)") }
        }
    }

    @Test func `A portal for practice has the files of the guide, others have none`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            let paths = try PortalStarter(folder: root + "/latihan", isForPractice: true).start()
            let practice = try RepositoryFolder.files(below: "Sources/Authoring/Practice", as: "")
            #expect(!practice.isEmpty)
            for (path, bytes) in practice {
                let path = String(path.drop { $0 == "/" })
                #expect(paths.contains(path))
                #expect(try readFile("\(root)/latihan/\(path)") == bytes, "\(path)")
            }
            let ordinary = try PortalStarter(folder: root + "/biasa").start()
            #expect(!ordinary.contains { $0.hasPrefix("content/media/") || $0.hasPrefix("practice") })
        }
    }

    @Test func `An empty folder is taken, another is refused and left alone`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try makeDirectory(root + "/kosong")
            #expect(throws: Never.self) { try PortalStarter(folder: root + "/kosong").start() }
            let before = try TreeSnapshot(of: root)
            #expect(throws: AuthoringError.folderNotEmpty(root + "/kosong")) {
                try PortalStarter(folder: root + "/kosong").start()
            }
            #expect(try TreeSnapshot(of: root) == before)
        }
    }
}
