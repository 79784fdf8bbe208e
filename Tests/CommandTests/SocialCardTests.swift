import Files
import Foundation
import TestSupport
import Testing

/// The card that networks show of pages without a picture.
@Suite(.enabled(if: PictureLibraryFile.isInstalled, "libvips42 is not installed"))
struct SocialCardTests {
    private func published(_ settings: String = "") async throws -> (page: String, files: [String: [UInt8]]) {
        let files = ["content/berita/a.md": "---\ntitle: Satu\ndate: 2025-01-01\n---\nIsi.\n"]
        var portal = TemporaryPortal(files: files, settings: TemporaryPortal.settings + settings)
        portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        return try await portal.inFolder { root in
            for _ in 1...2 {
                let result = try Program.run(["build", "--root", root, "--now", "2026-01-01"])
                #expect(result.exitCode == 0, "\(result.errors)")
            }
            let files = try TreeSnapshot(of: root + "/output").published
            let page = try #require(files["berita/2025/01/satu/index.html"])
            return (String(decoding: page, as: UTF8.self), files)
        }
    }

    private func card(of page: String, _ files: [String: [UInt8]]) throws -> (address: String, alt: String) {
        let html = String(decoding: try #require(files[page]), as: UTF8.self)
        let image =
            /<meta property="og:image" content="https:\/\/kota.example\/(assets\/gambar\/kartu-[0-9a-f]{16}\.png)">/
        let address = try #require(html.firstMatch(of: image), "\(page)")
        let alt = try #require(html.firstMatch(of: /<meta property="og:image:alt" content="([^"]*)">/), "\(page)")
        return (String(address.1), String(alt.1))
    }

    @Test func `Every page has a card that says what it is about, with its size`() async throws {
        let (page, files) = try await published()
        let article = try card(of: "berita/2025/01/satu/index.html", files)
        #expect(article.alt == "Satu – Pemerintah Kota Contoh")
        let picture = try #require(files[article.address])
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && picture.count < 40_000)
        #expect(page.contains("<meta property=\"og:image:width\" content=\"1200\">"))
        #expect(page.contains("<meta property=\"og:image:height\" content=\"630\">"))
        #expect(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"))
        let home = try card(of: "index.html", files)
        #expect(
            home.alt == "Berita dan informasi publik Kota Contoh – Pemerintah Kota Contoh"
                && home.address != article.address
        )
        // What has no card of its own has that of the page above it.
        #expect(try card(of: "berita/2025/index.html", files).alt == "Berita – Pemerintah Kota Contoh")
        #expect(try card(of: "404.html", files) == home)
        for (path, bytes) in files where path.hasSuffix("index.html") && !path.hasPrefix("teks/") {
            _ = try card(of: path, files)
            #expect(String(decoding: bytes, as: UTF8.self).contains("<meta name=\"description\""), "\(path)")
        }
    }

    @Test func `A check draws no card and keeps those that there are`() async throws {
        var portal = TemporaryPortal(files: ["content/berita/a.md": "---\ntitle: Satu\ndate: 2025-01-01\n---\nIsi.\n"])
        portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        try await portal.inFolder { root in
            let cache = root + "/.terang/gambar"
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            let drawn = try listDirectory(cache).map(\.name).sorted()
            try writeFile(root + "/content/berita/b.md", Array("---\ntitle: Dua\ndate: 2025-01-02\n---\nIsi.\n".utf8))
            #expect(try Program.run("check", "--root", root).exitCode == 0)
            #expect(try listDirectory(cache).map(\.name).sorted() == drawn)
        }
    }

    @Test func `One card stands for all where the settings say so, and another for other colours`() async throws {
        func cards(_ settings: String) async throws -> Set<String> {
            Set(try await published(settings).files.keys.filter { $0.hasPrefix("assets/gambar/kartu-") })
        }
        let one = try await cards("cards: portal\n")
        #expect(one.count == 1)
        let colourful = try await cards("cards: portal\nbrand: {color: \"#7a1f1f\"}\n")
        #expect(colourful.count == 1 && colourful != one)
        #expect(try await cards("pictures: originals\n") == [])
    }
}
