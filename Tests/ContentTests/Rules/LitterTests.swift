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
        "__MACOSX/berita/rapat.md", "berita/#rapat.md#",
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

    @Test func `One warning names the first and counts all`() async throws {
        let names = ["a.part", "b.part", "c.part", "d.part", "e.part"]
        let files = Dictionary(uniqueKeysWithValues: names.map { ("content/media/" + $0, "x") })
        let found = try await TemporaryPortal(files: files).build().diagnostics
        #expect(found.map(\.message.id) == ["5 berkas sisa tidak diterbitkan: a.part, b.part, c.part, dan 2 lainnya"])
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
