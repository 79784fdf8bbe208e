import Foundation
import TestSupport
import Testing

/// What an editor sees in a browser beside the file that is being written.
@Suite(.serialized, .ownThread, .ends) struct PreviewBrowserTests {
    private static let now = "2026-01-05 08:00"
    private static let file = "content/berita/satu.md"
    private static let page = "/berita/2025/01/satu/"

    private static func article(_ text: String, title: String = "title: Satu") -> String {
        let filling = (1...80).map { "Alinea \($0).\n\n" }.joined()
        return "---\n\(title)\ndate: 2025-01-01\n---\n\(text)\n\n\(filling)"
    }

    /// Serves a portal to a browser, and ends both.
    private func look(
        files: [String: String] = [:],
        width: Int = 1000,
        _ work: (Browser, ServedPortal) async throws -> Void
    ) async throws {
        var portal = TemporaryPortal(
            files: [Self.file: Self.article("Isi lama.")].merging(files) { _, new in new },
            settings: TemporaryPortal.settings + "theme: polos\n"
        )
        let theme = try RepositoryFolder.files(below: "Tests/Fixtures/Themes/polos", as: "themes/polos")
        portal.files.merge(theme) { first, _ in first }
        try await portal.inFolder { root in
            let served = try ServedPortal(root: root, now: Self.now)
            defer { served.stop() }
            let browser = try Browser(width: width, height: 700)
            do {
                try await work(browser, served)
            } catch {
                try browser.quit()
                throw error
            }
            try browser.quit()
        }
    }

    @Test func `a saved file shows by itself, and the page stays where it was`() async throws {
        try await look { browser, portal in
            try await browser.open(portal.url + Self.page)
            #expect(try browser.text("body")?.contains("Isi lama.") == true)
            _ = try browser.value("window.scrollTo(0, 600); window.isOld = true")
            try portal.save(Self.file, Self.article("Isi baru."))
            try await browser.wait(for: "document.body?.innerText.includes('Isi baru.') && window.scrollY === 600")
            #expect(try browser.value("window.isOld") == nil)
            // What another page shows leaves this one alone.
            let state = "Number(document.documentElement.dataset.terangState)"
            _ = try browser.value("window.isOld = true")
            try await browser.wait(for: "\(state) >= 2")
            let before = try #require(try browser.number(state))
            try portal.save("content/berita/.catatan.swp", "x")
            try portal.save("content/halaman/profil.md", "---\ntitle: Profil\n---\nKami.\n")
            try await browser.wait(for: "\(state) > \(before)")
            #expect(try browser.value("window.isOld") as? Bool == true)
        }
    }

    @Test func `errors lie over the page until they are mended`() async throws {
        try await look(width: 360) { browser, portal in
            try await browser.open(portal.url + Self.page)
            try portal.save(Self.file, Self.article("Isi baru.", title: "title: Satu\ntittle: Satu"))
            try await browser.wait(for: "document.querySelector('#terang-overlay')")
            let overlay = try #require(try browser.text("#terang-overlay"))
            #expect(overlay.contains("1 kesalahan"))
            #expect(overlay.contains("content/berita/satu.md:3:1"))
            #expect(overlay.contains("tittle: Satu"))
            #expect(overlay.contains("Saran: maksudnya \"title\"?"))
            #expect(try browser.text("body")?.contains("Isi lama.") == true)
            #expect(try browser.value("document.activeElement.id") as? String == "terang-overlay")
            #expect(try browser.value("document.activeElement.getAttribute('role')") as? String == "alert")
            #expect(try browser.number("document.documentElement.scrollWidth") == 360)

            try browser.press("Escape")
            #expect(try browser.value("document.querySelector('#terang-overlay')") == nil)
            #expect(try browser.text("#terang-chip") == "1 kesalahan")
            // Another error is news.
            try portal.save("content/berita/dua.md", "---\ntitle: Dua\n---\nIsi.\n")
            try await browser.wait(for: "document.querySelector('#terang-overlay')?.innerText.includes('2 kesalahan')")

            try portal.save("content/berita/dua.md", "---\ntitle: Dua\ndate: 2025-01-02\n---\nIsi.\n")
            try portal.save(Self.file, Self.article("Isi baru."))
            try await browser.wait(
                for: "!document.querySelector('#terang-overlay') && document.body?.innerText.includes('Isi baru.')"
            )
        }
    }

    @Test func `a portal that begins with errors shows them, and comes by itself`() async throws {
        try await look(files: [Self.file: "---\ntitle: Satu\n---\nIsi lama.\n"]) { browser, portal in
            try await browser.open(portal.url + Self.page)
            #expect(try browser.text("h1") == "1 kesalahan")
            #expect(try browser.text("main")?.contains("content/berita/satu.md:") == true)
            try portal.save(Self.file, Self.article("Isi baru."))
            try await browser.wait(for: "document.body?.innerText.includes('Isi baru.')")
        }
    }

    @Test func `what is not public yet is marked`() async throws {
        let files = [
            "content/berita/rencana.md": "---\ntitle: Rencana\ndate: 2026-01-02\ndraft: true\n---\nIsi.\n",
            "content/berita/festival.md": "---\ntitle: Festival\ndate: 2026-12-03 08:00\n---\nIsi.\n",
        ]
        try await look(files: files, width: 360) { browser, portal in
            try await browser.open(portal.url + "/berita/2026/01/rencana/")
            #expect(try browser.text("#terang-badge") == "Draf — belum terbit")
            #expect(
                try browser.value("getComputedStyle(document.querySelector('#terang-badge')).position") as? String
                    == "fixed"
            )
            try await browser.open(portal.url + "/berita/2026/12/festival/")
            #expect(try browser.text("#terang-badge") == "Terjadwal 3 Des 2026 08.00 WIB")
            try await browser.open(portal.url + Self.page)
            #expect(try browser.value("document.querySelector('#terang-badge')") == nil)
        }
    }

    @Test func `links to what is not public yet are marked in lists, and follow the files`() async throws {
        func plan(_ isDraft: Bool) -> String {
            "---\ntitle: Rencana\ndate: 2026-01-02\ndraft: \(isDraft)\n---\nIsi.\n"
        }
        let files = [
            "content/berita/rencana.md": plan(true),
            "content/berita/festival.md": "---\ntitle: Festival\ndate: 2026-12-03 08:00\n---\nIsi.\n",
        ]
        try await look(files: files, width: 360) { browser, portal in
            let marks = """
                [...new Set([...document.querySelectorAll('.terang-mark')]
                    .map((mark) => mark.previousElementSibling.pathname + ' ' + mark.innerText))]
                    .sort().join('\\n')
                """
            let festival = "/berita/2026/12/festival/ Terjadwal"
            let draft = "/berita/2026/01/rencana/ Draf"
            for path in ["/", "/berita/"] {
                try await browser.open(portal.url + path)
                try await browser.wait(for: "document.querySelector('.terang-mark')")
                let seen = try browser.value(marks) as? String
                #expect(seen == [draft, festival].joined(separator: "\n"), "\(path)")
                #expect(try browser.number("document.documentElement.scrollWidth") == 360)
                #expect(try browser.value("document.querySelector('nav .terang-mark')") == nil)
            }
            // The list itself is the same once the draft is none; the mark goes all the same.
            try portal.save("content/berita/rencana.md", plan(false))
            try await browser.wait(for: "(\(marks)) === '\(festival)'")
            try portal.save("content/berita/rencana.md", plan(true))
            try await browser.wait(for: "document.querySelectorAll('.terang-mark').length === 2")
        }
    }

    @Test func `the desk follows the files`() async throws {
        try await look { browser, portal in
            try await browser.open(portal.url + "/_terang/")
            #expect(try browser.text("#draf")?.contains("Tidak ada draf.") == true)
            try portal.save(
                "content/berita/baru/rencana.md",
                "---\ntitle: Rencana\ndate: 2026-01-02\ndraft: true\n---\nIsi.\n"
            )
            try await browser.wait(for: "document.querySelector('#draf')?.innerText.includes('Rencana')")
            #expect(try browser.text("#draf")?.contains("content/berita/baru/rencana.md") == true)
            #expect(
                try browser.value("document.querySelector('#draf a').pathname") as? String == "/berita/2026/01/rencana/"
            )
        }
    }

    @Test func `a page finds the preview again that was started anew`() async throws {
        try await look { browser, portal in
            try await browser.open(portal.url + Self.page)
            #expect(portal.stop() == 0)
            try await browser.wait(for: "document.querySelector('#terang-chip')?.classList.contains('terang-lost')")
            try portal.save(Self.file, Self.article("Isi baru."))
            let again = try ServedPortal(root: portal.root, now: Self.now, port: portal.port)
            defer { again.stop() }
            try await browser.wait(for: "document.body?.innerText.includes('Isi baru.')")
        }
    }
}
