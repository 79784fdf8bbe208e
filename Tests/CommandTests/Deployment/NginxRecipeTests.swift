import Content
import Files
import Foundation
import Publishing
import Reading
import SiteModel
import TestSupport
import Testing

/// The recipe of `deploy/nginx/`, in a real nginx on this machine.
@Suite(.enabled(if: WebServer.isInstalled(WebServer.nginx), "nginx is not installed: make test-packages installs it"))
struct NginxRecipeTests {
    private static let files = [
        "content/berita/satu.md":
            "---\ntitle: Satu\ndate: 2025-01-01\naliases: [/lama.html, '/index.php/baca $x {7}; é', /lama/map/]\n---\nIsi.\n",
        "content/berita/dicabut.md":
            "---\ntitle: Dicabut\ndate: 2025-01-02\nwithdrawn: Keliru menyebut tanggal.\n---\nIsi.\n",
        "content/akar/security.txt": "Contact: mailto:csirt@kota.example\nExpires: 2030-01-01T00:00:00Z\n",
        "content/akar/google0123456789abcdef.html": "google-site-verification: google0123456789abcdef.html\n",
        "content/media/data.csv": "a,b\n" + String(repeating: "1,2\n", count: 1000),
        "content/media/peta.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>",
        "alihan-nginx.conf": """
        # terang import: alamat lama dengan ? dialihkan oleh nginx.
        map_hash_max_size 65536;
        map_hash_bucket_size 256;

        # "5:judul" menjadi "5".
        map $arg_id $terang_id {
            default $arg_id;
        }

        map "$terang_id" $terang_alihan {
            default "";
            "7" "/berita/2025/01/satu/";
        }

        """,
    ]

    private static let zstd = "/usr/bin/zstd"

    /// Builds a portal, and serves it.
    private static func serving(
        _ portal: TemporaryPortal,
        below path: String = "",
        now: String = "2026-01-01",
        _ work: (WebServer, String) async throws -> Void
    ) async throws {
        try await portal.inFolder { root in
            let output = root + "/terbit" + path
            let built = try Program.run("build", "--root", root, "--output", output, "--now", now)
            #expect(built.exitCode == 0, "\(built.errors)")
            let printed = try Program.run("deploy", "nginx", "--root", root, "--now", now)
            #expect(printed.exitCode == 0, "\(printed.errors)")
            try makeDirectory(root + "/nginx")
            let server = try WebServer.nginx(root: root + "/terbit", addresses: printed.output, in: root + "/nginx")
            try await work(server, output)
            server.stop()
            let log = String(decoding: try readFile(root + "/nginx/error.log"), as: UTF8.self)
            // Of folders without a page, nginx says that it may not list them.
            #expect(!log.contains("[warn]") && !log.contains("[crit]"), "\(log)")
        }
    }

    @Test func `Every kind of file has the type that Terang knows it by`() async throws {
        try await TemporaryPortal(files: ["kosong": ""], settings: nil).inFolder { root in
            try makeDirectory(root + "/situs")
            for ending in FileType.endings { try writeFile("\(root)/situs/berkas.\(ending)", Array("isi".utf8)) }
            try makeDirectory(root + "/nginx")
            let addresses = """
                map $host $terang_dasar { default ""; }
                map $host $terang_kebijakan { default ""; }
                map $uri $terang_pindah { default ""; }
                map $uri $terang_dicabut { default ""; }
                map $uri $terang_alihan { default ""; }

                """
            let server = try WebServer.nginx(root: root + "/situs", addresses: addresses, in: root + "/nginx")
            for ending in FileType.endings {
                let answer = try server.get("/berkas.\(ending)")
                #expect(answer.headers["content-type"] == FileType.of("berkas.\(ending)").contentType, "\(ending)")
                #expect(answer.headers["x-content-type-options"] == "nosniff")
            }
        }
    }

    @Test func `Every route of a portal is answered with 200 and its own type`() async throws {
        var portal = TemporaryPortal(settings: nil)
        portal.files = try RepositoryFolder.files(below: "content", as: "content")
        portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        try await Self.serving(portal, now: RepositoryFolder.sampleMoment) { server, output in
            let root = String(output.dropLast("/terbit".count))
            let now = try #require(Instant(text: RepositoryFolder.sampleMoment, in: .jakarta))
            let portal = try await Portal.load(
                PortalOptions(root: root, now: { _ in now }),
                progress: SilentProgress()
            )
            #expect(portal.site.routes.all.count > 100)
            for route in portal.site.routes.all {
                let address = route.address.encoded
                let answer = try server.get(address)
                switch route.content {
                case .page(.redirect(let redirect)):
                    #expect(answer.status == 301, "\(address)")
                    #expect(answer.headers["location"] == redirect.to.encoded)
                case .page(.withdrawn): #expect(answer.status == 410, "\(address)")
                default:
                    #expect(answer.status == 200, "\(address)")
                    #expect(answer.headers["content-type"] == route.type.contentType, "\(address)")
                }
            }
        }
    }

    @Test func `Old addresses lead to the new one with 301, with their query`() async throws {
        try await Self.serving(.plain(Self.files)) { server, _ in
            let new = "/berita/2025/01/satu/"
            for old in ["/lama.html", "/lama/map/", "/lama/map", "/index.php/baca%20$x%20%7B7%7D;%20%C3%A9/"] {
                let answer = try server.get(old)
                #expect(answer.status == 301, "\(old)")
                #expect(answer.headers["location"] == new, "\(old)")
            }
            #expect(try server.get("/lama.html?utm=1").headers["location"] == new + "?utm=1")
            // What an import found.
            #expect(try server.get("/?id=7").headers["location"] == new)
            #expect(try server.get("/?id=8").status == 200)
            #expect(try server.get(new).status == 200)
            // Relative, so that it holds behind a proxy.
            #expect(try server.get("/berita/2025").headers["location"] == "/berita/2025/")
        }
    }

    @Test func `A withdrawn text is gone, and its page says why`() async throws {
        try await Self.serving(.plain(Self.files)) { server, _ in
            for address in ["/berita/2025/01/dicabut/", "/berita/2025/01/dicabut"] {
                let answer = try server.get(address)
                #expect(answer.status == 410)
                #expect(answer.text.contains("Keliru menyebut tanggal."))
                #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
            }
        }
    }

    @Test func `What is not there is answered with 404 and the portal's page`() async throws {
        try await Self.serving(.plain(Self.files)) { server, output in
            let page = try readFile(output + "/404.html")
            try writeFile(output + "/.rahasia", Array("isi".utf8))
            try makeDirectory(output + "/.git")
            try writeFile(output + "/.git/config", Array("isi".utf8))
            try makeDirectory(output + "/kosong")
            for address in ["/tidak-ada/", "/tidak-ada.pdf", "/.rahasia", "/.git/config", "/kosong/", "/media/"] {
                let answer = try server.get(address)
                #expect(answer.status == 404, "\(address)")
                #expect(answer.body == page, "\(address)")
            }
        }
    }

    @Test func `Files for other services lie at the root`() async throws {
        try await Self.serving(.plain(Self.files)) { server, _ in
            let security = try server.get("/.well-known/security.txt")
            #expect(security.status == 200)
            #expect(security.headers["content-type"] == "text/plain; charset=utf-8")
            #expect(try server.get("/google0123456789abcdef.html").text.hasPrefix("google-site-verification: "))
        }
    }

    @Test func `Every answer says what it may load, pages as strictly as they do themselves`() async throws {
        try await Self.serving(.plain(Self.files)) { server, _ in
            let page = try server.get("/")
            let policy = try #require(page.headers["content-security-policy"])
            #expect(policy.hasSuffix("; frame-ancestors 'self'"))
            // The text edition has a style of its own, which its pages name.
            let style = try #require(policy.firstMatch(of: #/ 'sha256-[^']+'/#)?.0)
            let own = policy.replacing("; frame-ancestors 'self'", with: "").replacing(style, with: "")
            #expect(page.text.contains("content=\"\(own)\""))
            #expect(try server.get("/teks/").text.replacing("&#39;", with: "'").contains("style-src\(style);"))
            #expect(page.headers["referrer-policy"] == "strict-origin-when-cross-origin")
            #expect(page.headers["x-content-type-options"] == "nosniff")
            #expect(page.headers["server"] == "nginx")
            let rules = try #require(page.headers["speculation-rules"]).filter { $0 != "\"" }
            let fetched = try server.get(rules)
            #expect(fetched.status == 200 && fetched.headers["content-type"] == "application/speculationrules+json")
            #expect((try JSONSerialization.jsonObject(with: Data(fetched.body)) as? [String: Any])?["prefetch"] != nil)
            #expect(try server.get("/media/data.csv").headers["speculation-rules"] == nil)
            #expect(try server.get("/tidak-ada/").headers["content-security-policy"] == policy)
            #expect(try server.get("/media/peta.svg").headers["content-security-policy"]?.contains("sandbox") == true)
            #expect(try server.get("/media/data.csv").headers["content-security-policy"] == "frame-ancestors 'self'")
        }
    }

    @Test func `Files with a fingerprint are kept for ever, others asked for again`() async throws {
        try await Self.serving(.plain(Self.files)) { server, output in
            let assets = try filesBelow(output + "/assets")
            let fingerprinted = try #require(assets.first { $0.contains(/\.[0-9a-f]{16}\./) })
            #expect(try server.get("/assets/" + fingerprinted).headers["cache-control"]?.contains("immutable") == true)
            for address in ["/", "/feed.xml", "/media/data.csv", "/404.html"] {
                #expect(try server.get(address).headers["cache-control"]?.contains("immutable") == false, "\(address)")
            }
            #expect(try server.get("/feed.xml").headers["access-control-allow-origin"] == "*")
            let page = try server.get("/")
            #expect(page.headers["access-control-allow-origin"] == nil)
        }
    }

    @Test func `Compressed files beside the others are sent, and never older ones`() async throws {
        try await Self.serving(.plain(Self.files)) { server, output in
            func compress() throws {
                let result = try Program.run([output], of: RepositoryFolder.path + "/deploy/kompres")
                #expect(result.exitCode == 0, "\(result.errors)")
            }
            try compress()
            let file = output + "/media/data.csv"
            let packed = try readFile(file + ".gz")
            let answer = try server.get("/media/data.csv", headers: ["Accept-Encoding": "gzip"])
            #expect(answer.headers["content-encoding"] == "gzip")
            #expect(answer.headers["vary"] == "Accept-Encoding")
            #expect(answer.body == packed)
            #expect(try server.get("/media/data.csv").body == (try readFile(file)))
            let before = try TreeSnapshot(of: output)
            try compress()
            #expect(try TreeSnapshot(of: output) == before)
            // As a build replaces it: a new file takes its name.
            try writeFile(file + ".baru", Array("c,d\n".utf8))
            try renameFile(file + ".baru", to: file)
            try removeFile(output + "/media/peta.svg")
            try writeFile(output + "/media/peta.svg.gz", [])
            try compress()
            #expect(try entryKind(at: file + ".gz") == nil)
            #expect(try entryKind(at: output + "/media/peta.svg.gz") == nil)
            #expect(try server.get("/media/data.csv", headers: ["Accept-Encoding": "gzip"]).text == "c,d\n")
        }
    }

    @Test(.enabled(if: WebServer.isInstalled(zstd), "zstd is not installed: make test-packages"))
    func `Browsers that keep the dictionary get pages compressed with it, and others as before`() async throws {
        try await Self.serving(.plain(Self.files)) { _, output in
            let root = String(output.dropLast("/terbit".count))
            func dictionary() throws -> String {
                let printed = try Program.run([output], of: RepositoryFolder.path + "/deploy/kamus")
                #expect(printed.exitCode == 0, "\(printed.errors)")
                return printed.output
            }
            let printed = try dictionary()
            try makeDirectory(root + "/kamus")
            let server = try WebServer.nginx(
                root: output,
                addresses: String(decoding: try readFile(root + "/nginx/terang/alamat.conf"), as: UTF8.self),
                in: root + "/kamus",
                dictionary: printed
            )
            let digest = try #require(printed.firstMatch(of: /":[A-Za-z0-9+\/=]+:"/)).output.filter { $0 != "\"" }
            let known = ["Accept-Encoding": "gzip, br, zstd, dcb, dcz", "Available-Dictionary": digest]
            let page = try readFile(output + "/berita/2025/01/satu/index.html")
            let packed = try server.get("/berita/2025/01/satu/", headers: known)
            #expect(packed.status == 200 && packed.headers["content-encoding"] == "dcz")
            #expect(packed.headers["content-type"] == "text/html; charset=utf-8")
            #expect(packed.headers["vary"] == "Accept-Encoding, Available-Dictionary")
            #expect(packed.headers["content-security-policy"]?.hasSuffix("frame-ancestors 'self'") == true)
            #expect(packed.body.count < page.count / 10)

            // The dictionary that the page names is the one that its digest is of, and unpacks it.
            let link = try #require(
                packed.headers["link"]?.firstMatch(of: /<(\/assets\/[^>]+)>; rel="compression-dictionary"/)
            )
            let kept = try server.get(String(link.1))
            #expect(kept.headers["use-as-dictionary"] == "match=\"/*\", match-dest=(\"document\")")
            #expect(kept.headers["cache-control"]?.contains("immutable") == true)
            try writeFile(root + "/kamus/isi", kept.body)
            try writeFile(root + "/kamus/halaman", Array(packed.body.dropFirst(40)))
            let head = packed.body.prefix(40)
            #expect(head.starts(with: [0x5E, 0x2A, 0x4D, 0x18, 0x20, 0, 0, 0]))
            #expect(digest == ":\(Data(head.dropFirst(8)).base64EncodedString()):")
            let unpacked = try Validator.run(Self.zstd, ["-dcq", "-D", "isi", "halaman"], in: root + "/kamus")
            #expect(Array(unpacked.report.utf8) == page)

            for headers in [
                ["Accept-Encoding": "gzip"], ["Accept-Encoding": "gzip, dcz"],
                ["Accept-Encoding": "gzip", "Available-Dictionary": digest],
                ["Accept-Encoding": "gzip, dcz", "Available-Dictionary": ":AAAA:"],
            ] {
                let answer = try server.get("/berita/2025/01/satu/", headers: headers)
                #expect(answer.status == 200 && answer.headers["content-encoding"] == "gzip", "\(headers)")
            }
            #expect(try server.get("/berita/2025/01/satu/").body == page)
            for hidden in ["/berita/2025/01/satu/index.html.dcz", "/.git/", "/tidak-ada/"] {
                #expect(try server.get(hidden, headers: known).status == 404, "\(hidden)")
            }
            #expect(try server.get("/berita/2025/01/dicabut/", headers: known).status == 410)

            // A page that has changed is packed anew with the same dictionary.
            let before = try TreeSnapshot(of: output)
            #expect(try dictionary() == printed)
            #expect(try TreeSnapshot(of: output) == before)
            server.stop()
        }
    }

    @Test func `A portal below a path is served below it`() async throws {
        var portal = try TemporaryPortal.plain(Self.files)
        let settings = String(decoding: portal.files["content/site.yaml"] ?? [], as: UTF8.self)
        portal.files["content/site.yaml"] = Array(
            settings.replacing("https://kota.example", with: "https://kota.example/portal").utf8
        )
        portal.files["alihan-nginx.conf"] = nil
        try await Self.serving(portal, below: "/portal") { server, output in
            #expect(try server.get("/portal/").status == 200)
            #expect(try server.get("/portal/lama.html").headers["location"] == "/portal/berita/2025/01/satu/")
            let missing = try server.get("/portal/tidak-ada/")
            #expect(missing.status == 404)
            #expect(missing.body == (try readFile(output + "/404.html")))
            #expect(try server.get("/portal/berita/2025/01/dicabut/").status == 410)
        }
    }

    @Test func `Thousands of long old addresses fit`() async throws {
        var files = Self.files
        // More than nginx has room for by itself, which is 2,048.
        for number in 0..<44 {
            let aliases = (0..<50).map {
                "/arsip/\(number)/\($0)/" + String(repeating: "judul-panjang-", count: 12) + "/"
            }
            files["content/berita/lama-\(number).md"] =
                "---\ntitle: Lama \(number)\ndate: 2024-01-01\naliases:\n"
                + aliases.map { "  - \($0)\n" }.joined() + "---\nIsi.\n"
        }
        try await Self.serving(.plain(files)) { server, _ in
            let old = "/arsip/43/49/" + String(repeating: "judul-panjang-", count: 12) + "/"
            let answer = try server.get(old)
            #expect(answer.headers["location"] == "/berita/2024/01/lama-43/")
        }
    }
}

private struct SilentProgress: BuildProgress {
    func begin(_ stage: BuildStage, total: Int) {}
    func advance() {}
    func end() {}
}
