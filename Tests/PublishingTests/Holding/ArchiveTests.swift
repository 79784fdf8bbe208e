import Content
import Diagnostics
import Files
import Publishing
import TestSupport
import Testing

/// What a portal with `archive: {before: …}` forgives, and what its readers meet.
@Suite struct ArchiveTests {
    /// What old articles lack, with the rule and what the page shows and does not show.
    private static let lacks = [
        ("broken-link", "Lihat [naskahnya](tidak-ada.md).", "naskahnya</a>", "href=\"tidak-ada"),
        ("missing-media", "![Rapat](/media/tidak-ada.jpg)", "Gambar tidak tersedia: Rapat", "<img"),
        ("missing-media", "Unduh [laporan](/media/tidak-ada.pdf).", "laporan</a>", "tidak-ada.pdf"),
        ("external-picture", "![Rapat](https://lain.example/a.jpg)", "Gambar tidak tersedia: Rapat", "lain.example"),
        ("broken-fragment", "Lihat [bawah](#bawah).", "bawah</a>", "#bawah"),
        ("raw-html", "Ini <b>tebal</b> sekali.", "Ini <b>tebal</b> sekali.", "&lt;b"),
        (
            "raw-html", "<table><tr><td>Sel satu</td></tr></table>\n<script>alert(1)</script>", "Sel satu", "alert"
        ), ("raw-html", "Satu <script>alert(1)</script> dua.", "dua.", "alert"),
        ("raw-html", "Satu <style>p { color: red }</style> dua.", "dua.", "color: red"),
        (
            "raw-html", "<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>",
            "<a href=\"https://www.youtube.com/watch?v=abc\">Isi tersemat: https://www.youtube.com/watch?v=abc</a>",
            "<iframe"
        ),
        (
            "raw-html", "Peta: <iframe src='//peta.example/x?a=1&b=2'>lama</iframe> ini.",
            "href=\"https://peta.example/x?a=1&amp;b=2\"", "<iframe"
        ), ("raw-html", "<iframe src=\"javascript:alert(1)\"></iframe>", "(Isi tersemat)", "javascript"),
        ("raw-html", "Isi kolom <nama pemohon> ini.", "Isi kolom &lt;nama pemohon&gt; ini.", "<nama"),
        (
            "raw-html", "<p style=\"x\">Unduh <a href=\"https://lain.example/a.pdf\">SK</a></p>",
            "href=\"https://lain.example/a.pdf\"", "style=\"x\""
        ),
        (
            "raw-html", "<video controls><source src=\"https://v.example/a.mp4\"></video>",
            "https://v.example/a.mp4</a>",
            "<video"
        ),
    ]

    private func portal(_ date: String, text: String, keys: String = "", settings: String = "") throws
        -> TemporaryPortal
    {
        try .plain(
            ["berita/lama.md": article("Lama", date: date, keys: keys, text: text)],
            settings: "archive: {before: 2024-01-01}\n" + settings
        )
    }

    /// What remains of raw HTML where a portal allows it, and what does not.
    @Test(arguments: [
        ("Ini <b onclick=\"x()\">tebal</b>.", "Ini <b>tebal</b>.", "onclick"),
        ("<div style=\"a\">\n<script>alert(1)</script>isi</div>", "isi</div>", "alert"),
        (
            "<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>",
            "<a href=\"https://www.youtube.com/watch?v=abc\">Isi tersemat", "<iframe"
        ), ("<form action=\"https://jahat.example\">Nama <input></form>", "Nama", "<input"),
        ("<center>isi\n\nlagi", "<center>isi", "<body></p>"),
    ])
    func `Allowed HTML of an old article is published as far as it is safe`(text: String, shown: String, hidden: String)
        async throws
    {
        let settings = "markdown: {raw_html: true}\n"
        try await portal("2023-12-31", text: text, settings: settings).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(Set(report.diagnostics.map(\.rule.id)) == ["unsafe-html"])
            for path in ["/output/berita/2023/12/lama/index.html", "/output/feed.xml", "/output/feed.json"] {
                let html = String(decoding: try readFile(root + path), as: UTF8.self)
                if path.hasSuffix("html") { #expect(html.contains(shown)) }
                #expect(!html.contains(hidden), "\(path)")
            }
        }
    }

    @Test(arguments: [("2015-02-03", true), ("2024-02-03", false)])
    func `A page that was last changed before the day is part of the archive`(updated: String, isOld: Bool) async throws
    {
        let page = "---\ntitle: Galeri\nupdated: \(updated)\n---\n\n![](/media/tidak-ada.jpg)\n"
        let portal = try TemporaryPortal.plain(["halaman/galeri.md": page], settings: "archive: {before: 2024-01-01}\n")
        try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished == isOld)
            #expect(Set(report.diagnostics.map(\.rule.id)) == ["missing-media", "picture-without-alt"])
            guard isOld else { return }
            let html = String(decoding: try readFile(root + "/output/galeri/index.html"), as: UTF8.self)
            #expect(html.contains("Gambar tidak tersedia") && !html.contains("tidak-ada.jpg\""))
        }
    }

    @Test(arguments: lacks)
    func `What an old article lacks is a warning, and its reader meets something decent`(
        rule: String,
        text: String,
        shown: String,
        hidden: String
    ) async throws {
        try await portal("2023-12-31", text: text).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(Set(report.diagnostics.map(\.rule.id)) == [rule])
            #expect(report.diagnostics.allSatisfy { $0.severity == .warning })
            let page = try readFile(root + "/output/berita/2023/12/lama/index.html")
            let html = String(decoding: page, as: UTF8.self)
            #expect(html.contains(shown))
            #expect(!html.contains(hidden))
        }
    }

    @Test func `Pictures and files in the HTML of an old article are shown, and missing ones are named`() async throws {
        let text = """
            Satu <img src="/media/ada.png" alt="Warga"> dua.

            <p><img src="/uploads/hilang.jpg" alt="Lurah"> <a href="/tidak/ada.pdf">Unduh</a></p>

            <video src="/media/ada.mp4" controls></video>
            """
        var files = try portal("2023-12-31", text: text)
        files.files["content/media/ada.png"] = SamplePicture.png(width: 4, height: 4)
        files.files["content/media/ada.mp4"] = Array("film".utf8)
        try await files.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(Set(report.diagnostics.map(\.rule.id)) == ["raw-html", "missing-media", "broken-link"])
            let page = try readFile(root + "/output/berita/2023/12/lama/index.html")
            let html = String(decoding: page, as: UTF8.self)
            for shown in [
                "<img src=\"/media/ada.png\"", "alt=\"Warga\"", "Gambar tidak tersedia: Lurah", ">Unduh</a>",
                "<a href=\"/media/ada.mp4\">Isi tersemat</a>",
            ] { #expect(html.contains(shown), "\(shown)") }
            #expect(!html.contains("hilang.jpg") && !html.contains("tidak/ada.pdf") && !html.contains("<video"))
        }
    }

    @Test(arguments: lacks)
    func `A newer article is judged as strictly as ever`(
        rule: String,
        text: String,
        shown: String,
        hidden: String
    ) async throws {
        try await portal("2024-01-01", text: text).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(!report.isPublished)
            #expect(report.diagnostics.contains { $0.rule.id == rule && $0.severity == .error })
        }
    }

    @Test func `A category that nobody declared is left out of an old article`() async throws {
        try await portal("2020-05-05", text: "Isi.", keys: "categories: [Entah]\n").inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(report.diagnostics.map(\.rule.id) == ["undeclared-category"])
        }
    }

    @Test func `A lead picture that is missing is named, with alternative text and caption`() async throws {
        let keys = "image: {src: media/hilang.jpg, alt: \"\", caption: Suasana rapat}\n"
        var files = try portal("2020-05-05", text: "Isi.", keys: keys)
        files.files["content/halaman/visi.md"] = Array(
            "---\ntitle: Visi\nupdated: 2020-05-05\nimage: {src: media/peta.jpg, alt: Peta, caption: Wilayah kota}\n---\nIsi.\n"
                .utf8
        )
        try await files.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            let page = try readFile(root + "/output/berita/2020/05/lama/index.html")
            #expect(String(decoding: page, as: UTF8.self).contains("Gambar tidak tersedia: Suasana rapat"))
            let standing = try readFile(root + "/output/visi/index.html")
            #expect(String(decoding: standing, as: UTF8.self).contains("Gambar tidak tersedia: Peta. Wilayah kota"))
        }
    }

    @Test func `What could do harm stays an error in the archive`() async throws {
        try await portal("2020-05-05", text: "[x](javascript:alert(1))").inFolder { root in
            let report = try await check(.of(root))
            #expect(report.isStopped)
        }
    }
}
