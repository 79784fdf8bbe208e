import Content
import Diagnostics
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct LinkOutOfContentTests {
    @Test(arguments: [
        "/etc/passwd", "../../../rahasia.txt", "../../rahasia.txt", "tidak-ada.jpg", "lingkaran.jpg", ".", "..",
        "../berita",
    ])
    func `Refuses links that end at no file of content`(target: String) async throws {
        var portal = MarkedPortal(
            files: [
                "rahasia.txt": "rahasia", "content/berita/rapat.md": "---\ntitle: Rapat\ndate: 2017-10-13\n---\nIsi.\n",
            ],
            absent: ["content/media/lingkaran.jpg": "link-out-of-content"]
        )
        portal.portal.links["content/media/lingkaran.jpg"] = target
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Refuses links to folders that form circles`() async throws {
        var portal = MarkedPortal(
            files: ["content/media/a.csv": "x\n"],
            absent: ["content/media/a/b": "link-out-of-content", "content/media/b/a": "link-out-of-content"]
        )
        portal.portal.links = ["content/media/a/b": "../b", "content/media/b/a": "../a"]
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Takes links to files of content`() async throws {
        var portal = MarkedPortal(files: ["content/media/data.csv": "x\n"])
        portal.portal.links = ["content/media/2017/data.csv": "../data.csv"]
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(try await portal.portal.load().library.media.map(\.path) == ["media/2017/data.csv", "media/data.csv"])
    }

    @Test func `Says to copy the file`() async throws {
        var portal = MarkedPortal()
        portal.portal.links = ["content/media/passwd.txt": "/etc/passwd"]
        #expect(
            try await portal.build().wording("link-out-of-content")
                == LocalizedText(
                    id: "tautan simbolis ini menunjuk ke luar content/media/ atau tidak menunjuk ke berkas\n"
                        + "salin berkasnya ke dalam content/media/",
                    en: "this symbolic link leads out of content/media/ or to no file\n"
                        + "copy the file into content/media/"
                )
        )
    }

    /// Otherwise a message about the file would show what another file of the machine says.
    @Test(arguments: ["site.yaml", "pengunjung.json"])
    func `Reads nothing through a link out of content`(name: String) async throws {
        var portal = MarkedPortal(
            files: ["rahasia.txt": "sandi: rahasia-sekali\n"],
            settings: name == "site.yaml"
                ? nil : "name: Portal\nurl: https://kota.example\ncounter:\n  endpoint: /hitung\n",
            absent: ["content/\(name)": "link-out-of-content"]
        )
        portal.portal.links = ["content/\(name)": "../rahasia.txt"]
        let diagnostics = try await portal.portal.load().diagnostics
        #expect(portal.result(of: diagnostics).surprises == [])
    }
}
