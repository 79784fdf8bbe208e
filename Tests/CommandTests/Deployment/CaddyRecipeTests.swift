import Files
import TestSupport
import Testing

/// The recipe of `deploy/caddy/`, in a real Caddy on this machine.
@Suite(.enabled(if: WebServer.isInstalled(WebServer.caddy), "caddy is not installed: apt-get install caddy"))
struct CaddyRecipeTests {
    @Test func `Caddy answers as nginx does`() async throws {
        let files = [
            "content/berita/satu.md":
                "---\ntitle: Satu\ndate: 2025-01-01\naliases: [/lama.html, '/baca $x {7}', /lama/map/]\n---\nIsi.\n",
            "content/berita/dicabut.md":
                "---\ntitle: Dicabut\ndate: 2025-01-02\nwithdrawn: Keliru menyebut tanggal.\n---\nIsi.\n",
            "content/media/data.csv": "a,b\n1,2\n",
        ]
        try await TemporaryPortal.plain(files).inFolder { root in
            #expect(try Program.run("build", "--root", root, "--now", "2026-01-01").exitCode == 0)
            let printed = try Program.run("deploy", "caddy", "--root", root, "--now", "2026-01-01")
            try makeDirectory(root + "/caddy")
            let server = try WebServer.caddy(root: root + "/output", addresses: printed.output, in: root + "/caddy")
            for old in ["/lama.html", "/lama/map/", "/lama/map", "/baca%20$x%20%7B7%7D/"] {
                let answer = try server.get(old)
                #expect(answer.status == 301, "\(old)")
                #expect(answer.headers["location"] == "/berita/2025/01/satu/", "\(old)")
                // Without it, browsers keep the answer for ever.
                #expect(answer.headers["cache-control"] == "public, max-age=120")
            }
            let page = try server.get("/")
            #expect(page.status == 200)
            let policy = try #require(page.headers["content-security-policy"])
            #expect(policy.hasPrefix("default-src 'self'; ") && policy.hasSuffix("; frame-ancestors 'self'"))
            let rules = try server.get(try #require(page.headers["speculation-rules"]).filter { $0 != "\"" })
            #expect(rules.status == 200 && rules.headers["content-type"] == "application/speculationrules+json")
            #expect(rules.text.hasPrefix("{\"prefetch\":"))
            for address in ["/berita/2025/01/dicabut/", "/berita/2025/01/dicabut"] {
                let gone = try server.get(address)
                #expect(gone.status == 410)
                #expect(gone.text.contains("Keliru menyebut tanggal."))
            }
            try writeFile(root + "/output/.rahasia", Array("isi".utf8))
            for address in ["/tidak-ada/", "/.rahasia"] {
                let missing = try server.get(address)
                #expect(missing.status == 404)
                #expect(missing.body == (try readFile(root + "/output/404.html")), "\(address)")
            }
            #expect(try server.get("/media/data.csv").headers["content-type"] == "text/csv; charset=utf-8")
            #expect(try server.get("/feed.xml").headers["content-type"] == "application/rss+xml; charset=utf-8")
            #expect(try server.get("/feed.xml").headers["access-control-allow-origin"] == "*")
        }
    }
}
