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

    @Test func `Every page has the portal's card, with its size and what it shows`() async throws {
        let (page, files) = try await published()
        let address = try #require(
            page.firstMatch(
                of:
                    /<meta property="og:image" content="https:\/\/kota.example\/(assets\/gambar\/kartu-[0-9a-f]{16}\.jpg)">/
            )
        )
        let card = try #require(files[String(address.1)])
        #expect(card.starts(with: [0xFF, 0xD8]) && card.count < 100_000)
        #expect(page.contains("<meta property=\"og:image:width\" content=\"1200\">"))
        #expect(page.contains("<meta property=\"og:image:height\" content=\"630\">"))
        #expect(
            page.contains("<meta property=\"og:image:alt\" content=\"Portal Kota Contoh – Pemerintah Kota Contoh\">")
        )
        #expect(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"))
        for (path, bytes) in files where path.hasSuffix("index.html") && !path.hasPrefix("teks/") {
            let html = String(decoding: bytes, as: UTF8.self)
            #expect(html.contains("og:image") && html.contains("<meta name=\"description\""), "\(path)")
        }
    }

    @Test func `Other names and colours give another card, and a portal that wants originals none`() async throws {
        func name(_ settings: String) async throws -> String? {
            try await published(settings).files.keys.first { $0.hasPrefix("assets/gambar/kartu-") }
        }
        let first = try await name("")
        #expect(first != nil)
        #expect(try await name("brand: {color: \"#7a1f1f\"}\n") != first)
        #expect(try await name("language: id\n") == first)
        #expect(try await name("pictures: originals\n") == nil)
    }
}
