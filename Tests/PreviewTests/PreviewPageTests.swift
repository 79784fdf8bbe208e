import Content
import Files
import Foundation
import Publishing
import Synchronization
import TestSupport
import Testing

@testable import Preview

@Suite struct PreviewPageTests {
    @Test func `the script goes where the body ends, once`() throws {
        let page = try PreviewPage(html: "<html><body><p>\"</body>\"</p></BODY></html>")
        let sent = page.sent
        #expect(sent.hasPrefix("<html><body><p>\"</body>\"</p><link"))
        #expect(sent.hasSuffix("defer></script>\n</BODY></html>"))
        #expect(try PreviewPage(html: "<p>Isi").sent.hasPrefix("<p>Isi<link"))
        #expect(try PreviewPage(html: "").sent.contains("/_terang/preview.js"))
    }

    @Test func `nothing that is added is inline`() async throws {
        try await PreviewSample([
            "content/berita/rencana.md": "---\ntitle: R\ndate: 2026-01-02\ndraft: true\n---\nIsi.\n"
        ])
        .serve { portal in
            let pages = [
                "/berita/2026/01/r/", "/berita/2026/01/rencana/", "/_terang/", "/_terang/monev", "/tidak-ada",
            ]
            for path in pages {
                let text = await portal.text(path)
                #expect(!text.contains("style=") && !text.contains("<style") && !text.contains("onclick"))
                #expect(text.matches(of: #/<script[^>]*>[^<]/#).allSatisfy { $0.output.contains("ld+json") })
            }
            #expect(await portal.ask("/_terang/").header("Content-Security-Policy")?.contains("'none'") == true)
        }
    }

    @Test func `drafts and scheduled articles carry a mark`() async throws {
        let files = [
            "content/berita/rencana.md": "---\ntitle: Rencana\ndate: 2026-01-02\ndraft: true\n---\nIsi.\n",
            "content/berita/festival.md": "---\ntitle: Festival\ndate: 2026-12-03 08:00\n---\nIsi.\n",
            "content/halaman/profil.md": "---\ntitle: Profil\ndraft: true\n---\nIsi.\n",
            "content/berita/lama.md": "---\ntitle: Lama\ndate: 2025-01-02\nexpires: 2025-02-01\n---\nIsi.\n",
        ]
        try await PreviewSample(files).serve { portal in
            let draft = "<aside id=\"terang-badge\">Draf — belum terbit</aside>"
            #expect(await portal.text("/berita/2026/01/rencana/").contains(draft))
            #expect(await portal.text("/profil/").contains(draft))
            let scheduled = "<aside id=\"terang-badge\">Terjadwal 3 Des 2026 08.00 WIB</aside>"
            #expect(await portal.text("/berita/2026/12/festival/").contains(scheduled))
            #expect(!(await portal.text("/berita/2025/01/satu/").contains("terang-badge")))
            #expect(await portal.ask("/berita/2025/01/lama/").status == 404)
        }
        try await PreviewSample(files, settings: TemporaryPortal.settings + "language: en\n").serve { portal in
            #expect(await portal.text("/berita/2026/12/festival/").contains(">Scheduled 3 Dec 2026 08:00 WIB<"))
        }
    }

    @Test func `a mark goes when the time comes`() async throws {
        let sample = try PreviewSample(["content/berita/f.md": "---\ntitle: F\ndate: 2026-12-03 08:00\n---\nIsi.\n"])
        try await sample.serve(now: "2026-12-03 07:59") { portal in
            #expect(await portal.text("/berita/2026/12/f/").contains("terang-badge"))
        }
        try await sample.serve(now: "2026-12-03 08:00") { portal in
            #expect(!(await portal.text("/berita/2026/12/f/").contains("terang-badge")))
        }
    }

    @Test func `only a page that changed is to be loaded again`() async throws {
        var sample = try PreviewSample(["content/berita/dua.md": "---\ntitle: Dua\ndate: 2025-02-01\n---\nIsi.\n"])
        sample.portal.files["content/media/foto.png"] = SamplePicture.png(width: 4, height: 3)
        sample.portal.files["content/berita/satu.md"] = Array(
            "---\ntitle: Satu\ndate: 2025-01-01\n---\n![Foto](../media/foto.png)\n".utf8
        )
        try await sample.serve { portal in
            let one = try #require(version(in: await portal.text("/berita/2025/01/satu/")))
            let two = try #require(version(in: await portal.text("/berita/2025/02/dua/")))
            #expect(try await isOutdated("/berita/2025/01/satu/", one, portal) == false)
            try writeFile(
                portal.root + "/content/berita/dua.md",
                Array("---\ntitle: Dua\ndate: 2025-02-01\n---\nIsi lain.\n".utf8)
            )
            try await portal.refresh()
            #expect(try await isOutdated("/berita/2025/01/satu/", one, portal) == false)
            #expect(try await isOutdated("/berita/2025/02/dua/", two, portal) == true)
            // Another picture under the same name.
            let picture = portal.root + "/content/media/foto.png"
            try writeFile(picture + ".baru", SamplePicture.png(width: 5, height: 3))
            try renameFile(picture + ".baru", to: picture)
            try await portal.refresh()
            #expect(try await isOutdated("/berita/2025/01/satu/", one, portal) == true)
            // A page that is gone.
            try removeFile(portal.root + "/content/berita/dua.md")
            try await portal.refresh()
            let gone = try #require(version(in: await portal.text("/berita/2025/02/dua/")))
            #expect(try await isOutdated("/berita/2025/02/dua/", two, portal) == true)
            #expect(try await isOutdated("/berita/2025/02/dua/", gone, portal) == false)
        }
    }

    @Test func `an edit makes one state, unless more than it comes to light`() async throws {
        try await PreviewSample(["content/berita/dua.md": "---\ntitle: Dua\ndate: 2025-02-01\n---\nIsi.\n"]).serve {
            portal in
            func write(_ name: String, _ text: String) throws {
                let file = "---\ntitle: Satu\ndate: 2025-01-01\n---\n\(text)\n"
                try writeFile("\(portal.root)/content/berita/\(name).md", Array(file.utf8))
            }
            try write("satu", "Isi lain.")
            #expect(try await portal.live.refresh(changed: ["content/berita/satu.md"]).version == 2)
            #expect(try await portal.live.settle()?.version == nil)
            try write("satu", "Isi lagi.")
            #expect(try await portal.live.refresh(changed: ["content/berita/satu.md"]).version == 3)
            // Nobody told of this file.
            try writeFile(
                "\(portal.root)/content/berita/tiga.md",
                Array("---\ntitle: Tiga\ndate: 2025-01-01\nwithdrawn: Keliru.\n---\nIsi.\n".utf8)
            )
            let settled = try #require(await portal.live.settle())
            #expect(settled.version == 4 && settled.articleCount == 2)
            #expect(try await portal.live.settle()?.version == nil)
        }
    }

    @Test func `an edit ends the comparison of all files, which is made after it`() async throws {
        try await PreviewSample().serve { portal in
            let path = "content/berita/satu.md"
            func edit(_ text: String) async throws {
                let file = "---\ntitle: Satu\ndate: 2025-01-01\n---\n\(text)\n"
                try writeFile("\(portal.root)/\(path)", Array(file.utf8))
                _ = try await portal.live.refresh(changed: [path])
            }
            let before = try #require(await portal.live.state?.articleCount)
            try await edit("Isi lain.")
            // Nobody told of this file.
            try writeFile(
                "\(portal.root)/content/berita/tiga.md",
                Array("---\ntitle: Tiga\ndate: 2025-01-01\n---\nIsi.\n".utf8)
            )
            async let ended = portal.live.settle()
            try await edit("Isi lagi.")
            _ = try await ended
            _ = try await portal.live.settle()
            #expect(await portal.live.state?.articleCount == before + 1)
        }
    }

    @Test func `a page is made once for each state, whoever asks for it`() async throws {
        try await PreviewSample().serve { portal in
            let page = "/berita/2025/01/satu/"
            let site = try #require(await portal.live.state?.current)
            let renders = Counter()
            let counted = PreviewSite(portal: site.portal) { address in
                guard let file = site.file(at: address) else { return nil }
                guard address.rawValue == page, case .made(let make) = file.content else { return file }
                return OutputFile(
                    route: file.route,
                    content: .made {
                        renders.add()
                        return try make()
                    }
                )
            }
            let state = PreviewState(version: 2, portal: site.portal, diagnostics: [], current: counted)
            await portal.hub.publish(state)
            // The event after an edit, the browser that loads the page then, another tab, and the event that follows.
            #expect(try await isOutdated(page, "old", portal) == true)
            let version = try #require(version(in: await portal.text(page)))
            #expect(await portal.text(page).contains("Isi."))
            #expect(try await isOutdated(page, version, portal) == false)
            #expect(renders.count == 1)
        }
    }

    private final class Counter: Sendable {
        private let value = Mutex(0)

        var count: Int { value.withLock { $0 } }

        func add() { value.withLock { $0 += 1 } }
    }

    private func version(in html: String) -> String? {
        html.firstMatch(of: #/data-version="([0-9a-f]+)"/#).map { String($0.output.1) }
    }

    /// What the events say of a page that was shown in a version.
    private func isOutdated(_ path: String, _ version: String, _ portal: ServedSample) async throws -> Bool? {
        let response = await portal.ask("/_terang/events") { $0.query = ["path": path, "version": version] }
        guard case .stream(let pieces) = response.body else { return nil }
        for await piece in pieces {
            let text = String(decoding: piece, as: UTF8.self)
            guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("data: ") }) else { continue }
            let data = Data(line.dropFirst("data: ".count).utf8)
            return (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["reload"] as? Bool
        }
        return nil
    }
}
