import Authoring
import Diagnostics
import Files
import Glibc
import Reading
import Registers
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
            for (path, bytes) in theme {
                #expect(try readFile("\(root)/\(path)") == bytes, "\(path)")
                // What later updates compare with.
                let base = path.replacing("themes/portal/", with: "themes/portal/.asal/")
                #expect(try readFile("\(root)/\(base)") == bytes, "\(base)")
            }
            #expect(try ThemeUpdate(root: root, theme: "portal").isEmpty)
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

    @Test func `A portal of an information office has pages, tables and workbooks, and no error`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            let paths = try PortalStarter(folder: root, serviceYear: 2026).start()
            #expect(paths == paths.sorted())
            for name in ["profil-ppid", "sk-ppid", "maklumat", "tata-cara", "sop", "sengketa", "faq", "survei"] {
                #expect(paths.contains("content/layanan/\(name).md"))
            }
            let loaded = try await LibraryLoader(root: root, jobs: 1).load()
            #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
            // All that is left to say is what to fill in.
            #expect(Set(loaded.diagnostics.map(\.rule.id)) == ["unfilled-slot"])
            #expect(loaded.library.registers.registers.filter { !$0.rows.isEmpty }.map(\.name) == ["regulasi"])
            #expect(loaded.library.registers.holidays.days["2026-08-17"] != nil)
            #expect(loaded.library.registers.holidays.days["2027-01-01"] != nil)
            #expect(!(try PortalStarter(folder: root + "/lain").start()).contains { $0.hasPrefix("content/layanan") })
        }
    }

    @Test func `The pages of a new portal stand without its lists`() async throws {
        let options = SiteOptions(now: Instant(secondsSinceEpoch: 1_780_000_000), jobs: 1)
        try await TemporaryPortal(settings: nil).inFolder { root in
            _ = try PortalStarter(folder: root, serviceYear: 2026).start()
            for name in ["dik", "dip"] {
                try removeTree(root + "/content/register/" + name)
                let library = try await LibraryLoader(root: root, jobs: 1).load().library
                let built = try await SiteBuilder(library: library, options: options).build()
                #expect(built.diagnostics.filter { $0.severity == .error } == [])
            }
        }
    }

    @Test func `The workbooks of a new portal are read as its tables are`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            _ = try PortalStarter(folder: root, serviceYear: 2026).start()
            for name in ["dip", "dik", "permohonan", "keberatan", "pengadaan", "aset"] {
                let folder = "\(root)/content/register/\(name)"
                let table = try readFile("\(folder)/\(name).csv")
                let workbook = try readFile("\(root)/formulir/\(name).xlsx")
                try removeFile("\(folder)/\(name).csv")
                try writeFile("\(folder)/\(name).xlsx", workbook)
                #expect(!table.isEmpty)
            }
            let loaded = try await LibraryLoader(root: root, jobs: 1).load()
            #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
            let headings = loaded.library.registers.registers.map { $0.files.first?.headings.count ?? 0 }
            #expect(headings.allSatisfy { $0 > 5 })
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
