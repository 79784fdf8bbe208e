import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct LitterTests {
    @Test(arguments: [
        "media/Thumbs.db", "media/desktop.ini", "berita/~$Rapat.docx", "media/foto.part", "media/foto.jpg.crdownload",
        "berita/rapat.md.tmp", "berita/rapat.md.bak", "media/foto (Salinan konflik Ani 2026-10-13).jpg",
        "berita/rapat (Ani's conflicted copy 2026-10-13).md", "berita/rapat.sync-conflict-20261013-063316-ABCDEFG.md",
        "register/dip/dip.csv.bak", "register/~$dip.xlsx", "halaman/Icon\r", "media/foto.jpg:Zone.Identifier",
        "__MACOSX/berita/rapat.md", "berita/#rapat.md#", "media/surat.lnk", "berita/rapat.md.OLD",
    ])
    func `What systems and programs leave behind is a warning and is not published`(path: String) async throws {
        var portal = MarkedPortal(files: ["content/berita/ada.md": "---\ntitle: Ada\ndate: 2026-01-01\n---\nIsi.\n"])
        let top = path.hasPrefix("__") ? "__MACOSX" : path
        portal.portal.files["content/" + path] = Array("sisa".utf8)
        let built = try await portal.portal.build()
        #expect(built.diagnostics.map(\.rule.id) == ["litter"])
        #expect(built.diagnostics.map(\.location.path) == ["content/" + top])
        #expect(built.site.articles.count == 1)
        #expect(!built.site.routes.all.contains { $0.source == "content/" + path })
    }

    @Test(arguments: ["@eaDir", "#recycle", "$RECYCLE.BIN"])
    func `Folders of thumbnails and deleted files are not published`(folder: String) async throws {
        var portal = TemporaryPortal()
        portal.files["content/media/\(folder)/foto.png"] = SamplePicture.png(width: 4, height: 4)
        let built = try await portal.build()
        #expect(built.diagnostics.map(\.rule.id) == ["litter"])
        #expect(!built.site.routes.all.contains { $0.address.rawValue.contains("foto.png") })
    }

    @Test func `One warning names the first and counts all`() async throws {
        let names = ["a.part", "b.part", "c.part", "d.part", "e.part"]
        let files = Dictionary(uniqueKeysWithValues: names.map { ("content/media/" + $0, "x") })
        let found = try await TemporaryPortal(files: files).build().diagnostics
        #expect(found.map(\.message.id) == ["5 berkas sisa tidak diterbitkan: a.part, b.part, c.part, dan 2 lainnya"])
    }

    @Test(arguments: [
        "rapat (1).md", "rapat(2).md", "rapat - Salin.md", "rapat - Copy (2).md", "rapat copy.md", "rapat salinan 2.md",
        "Copy of rapat.md", "Salinan dari rapat.md",
        "rapat-DESKTOP-AB12.md", "rapat-LAPTOP-7F3K9Q2.md",
    ])
    func `A copy beside the text that it is named after is not published`(name: String) async throws {
        let text = "---\ntitle: Rapat\ndate: 2026-01-01\n---\nIsi.\n"
        var portal = TemporaryPortal(files: ["content/berita/rapat.md": text, "content/berita/" + name: text])
        let built = try await portal.build()
        #expect(built.diagnostics.map(\.rule.id) == ["litter"])
        #expect(built.site.articles.count == 1)
        // Without the original it is the text itself.
        portal.files["content/berita/rapat.md"] = nil
        let alone = try await portal.build()
        #expect(alone.diagnostics.filter { $0.rule.id == "litter" } == [])
        #expect(alone.site.articles.count == 1)
    }

    @Test(arguments: ["rapat (RT 05).md", "rapat 2.md", "rapat-2.md", "rapat-desktop-baru.md", "rapat (2026).md"])
    func `A text with a longer name of its own is published`(name: String) async throws {
        let files = ["content/berita/rapat.md": "Rapat", "content/berita/" + name: "Rapat lain"]
        let portal = TemporaryPortal(
            files: files.mapValues { "---\ntitle: \($0)\ndate: 2026-01-01\n---\nIsi.\n" }
        )
        let built = try await portal.build()
        #expect(built.diagnostics.filter { $0.rule.id == "litter" } == [])
        #expect(built.site.articles.count == 2)
    }

    @Test func `The paths of all are beside the warning, ten of them in texts for people`() async throws {
        let names = (1...15).map { "berkas-\($0).part" }
        let files = Dictionary(uniqueKeysWithValues: names.map { ("content/media/" + $0, "x") })
        let found = try #require(try await TemporaryPortal(files: files).build().diagnostics.first)
        #expect(found.related.count == 14)
        let usual = TextReport(language: .id, isColoured: false).text(found)
        #expect(usual.contains("lihat juga: 4 lainnya (semua: --all)"))
        let all = TextReport(language: .id, isColoured: false, relatedLimit: nil).text(found)
        #expect(names.allSatisfy(all.contains))
    }

    @Test(arguments: [
        "media/bagian.pdf", "media/rapat.part.pdf", "media/icon.png", "media/konflik.pdf", "media/4913.pdf",
    ])
    func `Names that only look alike are published`(path: String) async throws {
        #expect(
            try await TemporaryPortal(files: ["content/" + path: "x"]).build().diagnostics.filter {
                $0.rule.id == "litter"
            } == []
        )
    }
}
