import Files
import TestSupport
import Testing

@testable import Preview

@Suite struct PageLookupTests {
    @Test(arguments: [
        ("/", 200, "text/html; charset=utf-8"),
        ("/berita/2025/01/satu/", 200, "text/html; charset=utf-8"),
        ("/berita/2025/01/satu/index.html", 200, "text/html; charset=utf-8"),
        ("/404.html", 200, "text/html; charset=utf-8"),
        ("/tidak-ada/", 404, "text/html; charset=utf-8"),
        ("/feed.xml", 200, "application/rss+xml; charset=utf-8"),
        ("/atom.xml", 200, "application/atom+xml; charset=utf-8"),
        ("/feed.json", 200, "application/feed+json; charset=utf-8"),
        ("/sitemap.xml", 200, "application/xml; charset=utf-8"),
        ("/robots.txt", 200, "text/plain; charset=utf-8"),
        ("/_terang/preview.js", 200, "text/javascript; charset=utf-8"),
        ("/_terang/preview.css", 200, "text/css; charset=utf-8"),
        ("/_terang/desk.css", 200, "text/css; charset=utf-8"),
        ("/_terang/state.json", 200, "application/json; charset=utf-8"),
        ("/_terang/events", 200, "text/event-stream"),
        ("/_terang/lain", 404, "text/html; charset=utf-8"),
    ])
    func `addresses answer with their type`(path: String, status: Int, type: String) async throws {
        try await PreviewSample().serve { portal in
            let response = await portal.ask(path)
            #expect(response.status == status)
            #expect(response.contentType == type)
        }
    }

    @Test func `what is not found shows the portal's own page`() async throws {
        try await PreviewSample().serve { portal in
            let notFound = await portal.ask("/tidak-ada")
            #expect(notFound.status == 404)
            #expect(notFound.text == (await portal.text("/berita/tidak-ada/")))
            #expect(notFound.text.contains("</html>"))
        }
    }

    @Test func `pictures come from content, by the path that the portal knows`() async throws {
        var sample = try PreviewSample(["content/media/teks.txt": "isi"])
        sample.portal.files["content/media/foto kecil.png"] = SamplePicture.png(width: 4, height: 3)
        try await sample.serve { portal in
            let picture = await portal.ask("/media/foto%20kecil.png")
            #expect(picture.contentType == "image/png")
            guard case .bytes(let bytes) = picture.body else { throw Unexpected() }
            #expect(bytes == SamplePicture.png(width: 4, height: 3))
            #expect(await portal.ask("/media/teks.txt").contentType == "text/plain; charset=utf-8")
        }
    }

    private struct Unexpected: Error {}

    @Test func `folders lead to their page`() async throws {
        try await PreviewSample().serve { portal in
            let response = await portal.ask("/berita/2025/01/satu")
            #expect(response.status == 302)
            #expect(response.header("Location") == "/berita/2025/01/satu/")
        }
    }

    @Test func `a portal below a path is served there`() async throws {
        let settings = TemporaryPortal.settings.replacing("https://kota.example", with: "https://kota.example/portal")
        try await PreviewSample(settings: settings).serve { portal in
            #expect(await portal.ask("/").header("Location") == "/portal/")
            #expect(await portal.ask("/portal").header("Location") == "/portal/")
            #expect(await portal.ask("/portal/").status == 200)
            #expect(await portal.ask("/portal/berita").header("Location") == "/portal/berita/")
            #expect(await portal.ask("/berita/").status == 404)
            #expect(await portal.ask("/portalberita/").status == 404)
            #expect(await portal.text("/_terang/").contains("href=\"/portal/\""))
        }
    }

    @Test(arguments: [
        "/../content/site.yaml", "/%2e%2e/content/site.yaml", "/berita/../../content/site.yaml",
        "/..%2fcontent%2fsite.yaml", "/berita%2f2025", "/content/site.yaml", "//etc/passwd", "/\\..\\content",
        "/%5c..%5ccontent", "/robots.txt%00.html", "/%", "/%zz", "/%ff", "/./robots.txt", "/_terang/../robots.txt",
        "/_terang/preview.css/../../../content/site.yaml", "content/site.yaml", "http://evil.example/", "*", "",
    ])
    func `no path leads out of the portal`(path: String) async throws {
        try await PreviewSample().serve { portal in
            let response = await portal.ask(path)
            #expect(response.status == 404)
            #expect(!response.text.contains("Portal Kota Contoh\nurl"))
        }
    }

    @Test func `only reading is allowed`() async throws {
        try await PreviewSample().serve { portal in
            for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
                let response = await portal.ask("/") { $0.method = method }
                #expect(response.status == 405)
                #expect(response.header("Allow") == "GET, HEAD")
            }
            #expect(await portal.ask("/") { $0.method = "HEAD" }.status == 200)
        }
    }
}

@Suite struct RequestPathTests {
    @Test func `paths are decoded once`() {
        #expect(RequestPath.decoded("/media/foto%20kecil.png") == "/media/foto kecil.png")
        #expect(RequestPath.decoded("/%25") == "/%")
        #expect(RequestPath.decoded("/%252e%252e/") == "/%2e%2e/")
        #expect(RequestPath.decoded("/k%C3%A9/") == "/ké/")
    }
}
