import Content
import Diagnostics
import Reading
import SiteModel
import TestSupport
import Testing

/// What only unpublished texts show is not public either.
@Suite struct UnpublishedMediaTests {
    private static let picture = "content/media/rahasia.png"

    private static func article(_ head: String, _ body: String = "![Denah](/media/rahasia.png)") -> String {
        "---\ntitle: Judul \(head.count)\n\(head)\n---\n\(body)\n"
    }

    private static func isPublic(_ files: [String: String], settings: String = "") async throws -> Bool {
        var portal = TemporaryPortal(files: files, settings: TemporaryPortal.settings + settings)
        portal.files[picture] = SamplePicture.png(width: 8, height: 8)
        let site = try await portal.build().site
        let isListed = site.media.contains { $0.path == "media/rahasia.png" }
        #expect((site.routes["/media/rahasia.png"] != nil) == isListed)
        return isListed
    }

    @Test(arguments: [
        "date: 2017-01-01\ndraft: true", "date: 2999-01-01", "date: 2016-01-01\nexpires: 2016-02-01",
    ])
    func `Media of a text that is not published are not published`(head: String) async throws {
        #expect(try await !Self.isPublic(["content/berita/a.md": Self.article(head)]))
        let lead = Self.article(head + "\nimage: {src: media/rahasia.png, alt: Denah}", "Isi.")
        #expect(try await !Self.isPublic(["content/berita/a.md": lead]))
        #expect(try await !Self.isPublic(["content/berita/a.md": Self.article(head, "[Berkas](/media/rahasia.png)")]))
        #expect(
            try await !Self.isPublic([
                "content/halaman/a.md": "---\ntitle: A\ndraft: true\n---\n[B](/media/rahasia.png)\n"
            ])
        )
    }

    @Test(arguments: [
        ["content/berita/b.md": Self.article("date: 2017-01-02")],
        ["content/berita/b.md": Self.article("date: 2017-01-02\nextra: {denah: [media/rahasia.png]}", "Isi.")],
        ["content/halaman/b.md": "---\ntitle: B\n---\n[Denah](/media/rahasia.png)\n"],
        [
            "content/register/dip/register.yaml": "title: DIP\nprofile: dip\n",
            "content/register/dip/a.csv": "nomor,ringkasan,berkas\n1,Denah,media/rahasia.png\n",
        ],
    ])
    func `They are as soon as something published uses them`(others: [String: String]) async throws {
        let draft = ["content/berita/a.md": Self.article("date: 2017-01-01\ndraft: true")]
        #expect(try await Self.isPublic(draft.merging(others) { $1 }))
    }

    @Test func `Raw HTML and the menu count as use, and what nobody uses stays public`() async throws {
        let draft = Self.article("date: 2017-01-01\ndraft: true")
        let raw = Self.article("date: 2017-01-02", "<img src=\"/media/rahasia.png\" alt=\"Denah\">")
        #expect(
            try await Self.isPublic(
                ["content/berita/a.md": draft, "content/berita/b.md": raw],
                settings: "markdown: {raw_html: true}\n"
            )
        )
        #expect(
            try await Self.isPublic(
                ["content/berita/a.md": draft],
                settings: "menus: {main: [{title: Denah, link: media/rahasia.png}]}\n"
            )
        )
        #expect(try await Self.isPublic([:]))
    }

    @Test func `A portal may publish them all the same`() async throws {
        let draft = ["content/berita/a.md": Self.article("date: 2017-01-01\ndraft: true")]
        #expect(try await Self.isPublic(draft, settings: "unpublished_media: publish\n"))
    }
}
