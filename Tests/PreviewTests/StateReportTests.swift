import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite struct StateReportTests {
    private func state(_ portal: ServedSample) async throws -> [String: Any] {
        let text = await portal.text("/_terang/state.json")
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `errors come with place, line and help, and the last good page stays`() async throws {
        try await PreviewSample().serve { portal in
            #expect((try await state(portal)["errors"] as? [Any])?.isEmpty == true)
            let text = "---\ntitle: Satu\ndate: 2025-01-01\ntagz: [<b>]\n---\nLain.\n"
            try writeFile(portal.root + "/content/berita/satu.md", Array(text.utf8))
            try await portal.refresh()
            let state = try await state(portal)
            #expect(state["errorCount"] as? Int == 1)
            let error = try #require((state["errors"] as? [[String: Any]])?.first)
            #expect(error["rule"] as? String == "unknown-key")
            #expect(error["path"] as? String == "content/berita/satu.md")
            #expect(error["line"] as? Int == 4)
            #expect(error["excerpt"] as? String == "tagz: [<b>]")
            #expect(error["help"] as? String == "maksudnya \"tags\"?")
            #expect(await portal.text("/berita/2025/01/satu/").contains("Isi."))
            try writeFile(
                portal.root + "/content/berita/satu.md",
                Array(text.replacing("tagz: [<b>]\n", with: "").utf8)
            )
            try await portal.refresh()
            #expect(try await self.state(portal)["errorCount"] as? Int == 0)
            #expect(await portal.text("/berita/2025/01/satu/").contains("Lain."))
        }
    }

    @Test func `before there is a portal, every page is the errors`() async throws {
        try await PreviewSample(["content/berita/satu.md": "---\ntitle: Satu\ntagz: [<b>]\n---\nIsi.\n"]).serve {
            portal in
            for path in ["/", "/berita/", "/apa-saja"] {
                let response = await portal.ask(path)
                #expect(response.status == 503)
                #expect(response.text.contains("<code class=\"place\">content/berita/satu.md:3</code>"))
                #expect(response.text.contains("<pre>tagz: [&lt;b&gt;]</pre>"))
                #expect(!response.text.contains("<b>"))
            }
            #expect(!(await portal.text("/_terang/").contains("Tidak ada draf")))
            #expect(await portal.ask("/_terang/monev").status == 200)
        }
    }

    @Test func `many errors are listed in part and counted whole`() async throws {
        let files = (1...30).map { ("content/berita/b\($0).md", "---\ntitle: B\($0)\n---\nIsi.\n") }
        try await PreviewSample(Dictionary(uniqueKeysWithValues: files)).serve { portal in
            let state = try await state(portal)
            #expect((state["errors"] as? [Any])?.count == 20)
            #expect(state["errorCount"] as? Int == 30)
            #expect((state["words"] as? [String: String])?["more"]?.contains("10") == true)
        }
    }

    @Test func `pages that the public cannot see yet are named, up to a limit`() async throws {
        var files = [
            "content/berita/rencana.md": "---\ntitle: Rencana\ndate: 2026-01-02\ndraft: true\n---\nIsi.\n",
            "content/berita/festival.md": "---\ntitle: Festival\ndate: 2026-12-03 08:00\n---\nIsi.\n",
            "content/halaman/profil.md": "---\ntitle: Profil\ndraft: true\n---\nKami.\n",
        ]
        try await PreviewSample(files).serve { portal in
            let unpublished = try #require(try await state(portal)["unpublished"] as? [[String: String]])
            #expect(
                unpublished == [
                    ["path": "/berita/2026/12/festival/", "reason": "scheduled"],
                    ["path": "/berita/2026/01/rencana/", "reason": "draft"],
                    ["path": "/profil/", "reason": "draft"],
                ]
            )
        }
        for number in 1...UnpublishedPages.longestList {
            files["content/berita/b\(number).md"] = "---\ntitle: B\(number)\ndate: 2026-01-02\ndraft: true\n---\nIsi.\n"
        }
        try await PreviewSample(files).serve { portal in
            let unpublished = try await state(portal)["unpublished"] as? [Any]
            #expect(unpublished?.count == UnpublishedPages.longestList)
        }
    }

    @Test func `no line is shown of a file outside, or of one that is no text`() async throws {
        var portal = TemporaryPortal(files: ["rahasia.txt": "rahasia", "content/a.md": "satu\r\ndua\n"])
        portal.files["content/b.md"] = [0xFF, 0xFE, 0x0A]
        portal.files["content/c.md"] = Array(String(repeating: "x", count: 5000).utf8)
        portal.links["content/d.md"] = "../rahasia.txt"
        try await portal.inFolder { root in
            let excerpts = Excerpts(root: root)
            func line(_ path: String, _ number: Int) -> String? {
                excerpts.line(at: SourceLocation(path: path, line: number))
            }
            #expect(line("content/a.md", 1) == "satu")
            #expect(line("content/a.md", 2) == "dua")
            #expect(line("content/a.md", 9) == nil)
            #expect(line("content/a.md", 0) == nil)
            #expect(line("content/b.md", 1) == nil)
            #expect(line("content/c.md", 1)?.count == 201)
            #expect(line("content/d.md", 1) == nil)
            #expect(line("content/../rahasia.txt", 1) == nil)
            #expect(line("content/tidak-ada.md", 1) == nil)
            #expect(line("content", 1) == nil)
        }
    }
}
