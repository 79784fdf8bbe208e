import Diagnostics
import Publishing
import TestSupport
import Testing

/// Other forms of a page: a recording, and a version in easy language.
@Suite struct PageFormTests {
    private static func page(_ keys: String) -> String { "---\ntitle: Maklumat\n\(keys)---\nIsi.\n" }

    private static func files(_ path: String, _ keys: String) -> [String: String] {
        [
            path: page(keys), "content/halaman/sederhana.md": page("slug: sederhana\n"),
            "content/media/suara.mp3": "ID3" + String(repeating: "x", count: 1497),
            "content/opd.csv": "kode,nama\na,A\n",
        ]
    }

    @Test(arguments: ["content/halaman/janji.md", "content/layanan/maklumat.md"])
    func `A page shows where it can be heard and read in easy language, with kind and size`(path: String) async throws {
        let files = Self.files(path, "audio: media/suara.mp3\neasy_read: halaman/sederhana.md\n")
        var portal = TemporaryPortal(files: files, settings: TemporaryPortal.settings + "theme: portal\n")
        portal.files.merge(try RepositoryFolder.files(below: "themes/portal", as: "themes/portal")) { first, _ in first
        }
        try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished, "\(report.diagnostics)")
            let published = try TreeSnapshot(of: root + "/output").published
            let name = path.contains("layanan") ? "informasi-publik/maklumat" : "janji"
            let page = String(decoding: try #require(published[name + "/index.html"]), as: UTF8.self)
            #expect(page.contains("href=\"/media/suara.mp3\">Dengarkan rekaman suara (MP3, 1,5 kB)</a>"))
            #expect(page.contains("href=\"/sederhana/\">Baca dalam bahasa sederhana</a>"))
            #expect(!page.contains("<audio"))
        }
    }

    @Test(arguments: [
        ("audio: ⟦bad-value⟧media/foto.jpg\n", "harus berisi berkas suara"),
        ("audio: ⟦missing-media⟧media/suaraa.mp3\n", "media/suara.mp3"),
        ("easy_read: ⟦broken-link⟧halaman/sederhan.md\n", "halaman/sederhana.md"),
        ("audio: ⟦unsafe-link⟧javascript:alert(1).mp3\n", "javascript"),
    ])
    func `What is not there, or not a recording, is reported`(keys: String, words: String) async throws {
        let portal = MarkedPortal(files: Self.files("content/halaman/janji.md", keys))
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(result.diagnostics.contains { ($0.message.id + ($0.help?.id ?? "")).contains(words) })
    }

    @Test func `Recordings elsewhere are links`() async throws {
        let portal = MarkedPortal(
            files: Self.files("content/halaman/janji.md", "audio: https://suara.example/maklumat\n")
        )
        #expect(try await portal.build().surprises == [])
    }
}
