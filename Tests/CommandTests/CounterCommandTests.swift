import Files
import Foundation
import TestSupport
import Testing

/// `terang counter`, with logs that a real nginx writes on this machine.
@Suite(.ownThread) struct CounterCommandTests {
    private static let now = ["--now", "2026-11-27 12:00"]
    private static let settings = """
        counter: {}
        poll: {question: Puas?, options: [Ya, Belum], action: /jajak}

        """
    private static let browsers = [
        "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36",
        "Mozilla/5.0 (iPhone) Version/17.5 Mobile Safari/604.1",
    ]

    private static func portal() throws -> TemporaryPortal {
        var portal = try TemporaryPortal.plain([
            "content/berita/satu.md": "---\ntitle: Satu\ndate: 2025-01-01\n---\nIsi.\n"
        ])
        portal.files["content/site.yaml"]? += Array(settings.utf8)
        return portal
    }

    private func figures(in root: String) throws -> [String: Any] {
        let data = Data(try readFile(root + "/content/pengunjung.json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test(
        .enabled(if: WebServer.isInstalled(WebServer.nginx), "nginx is not installed: make test-packages installs it")
    )
    func `Visitors and votes in the logs of nginx are counted and published, and no address is kept`() async throws {
        try await Self.portal().inFolder { root in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            let addresses = try Program.run("deploy", "nginx", "--root", root).output
            try makeDirectory(root + "/nginx")
            let server = try WebServer.nginx(
                root: root + "/output",
                addresses: addresses,
                in: root + "/nginx",
                isLogging: true
            )
            for browser in Self.browsers {
                for path in ["/", "/berita/2025/01/satu/", "/tidak-ada/", "/feed.xml"] {
                    _ = try server.get(path, headers: ["User-Agent": browser])
                }
            }
            _ = try server.get("/", headers: ["User-Agent": "Googlebot/2.1"])
            _ = try server.get("/")
            let votes = [(0, "Ya"), (1, "Ya"), (1, "Belum")].map { browser, vote in
                (["User-Agent": Self.browsers[browser]], "pilihan=\(vote)")
            }
            for (headers, form) in votes {
                let answer = try server.get("/jajak", headers: headers, sending: form)
                #expect(answer.status == 303 && answer.headers["location"] == "/")
            }
            #expect(try server.get("/jajak", headers: ["User-Agent": Self.browsers[0]]).status == 404)
            server.stop()
            // The server wrote the day of today.
            let logs = ["--log", root + "/nginx/access.log", "--poll", root + "/nginx/jajak.log"]
            let counted = try Program.run(["counter", "--root", root] + logs)
            #expect(counted.exitCode == 0, "\(counted.errors)")
            let figures = try self.figures(in: root)
            #expect(figures["hari_ini"] as? Int == 2 && figures["total"] as? Int == 2)
            let popular = try #require(figures["terpopuler"] as? [[String: Any]])
            #expect(popular.compactMap { $0["alamat"] as? String }.sorted() == ["/", "/berita/2025/01/satu/"])
            for name in ["pengunjung.json", "jajak-pendapat.json"] {
                let text = String(decoding: try readFile("\(root)/content/\(name)"), as: UTF8.self)
                #expect(!text.contains("127.0.0.1") && !text.contains("Mozilla"))
            }
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            let page = String(decoding: try readFile(root + "/output/berita/2025/01/satu/index.html"), as: UTF8.self)
            #expect(page.contains("Ya") && page.contains("Belum"))
        }
    }

    @Test func `Counting goes on when logs are rotated, packed and gone`() async throws {
        func line(_ address: Int, _ day: Int) -> String {
            "192.0.2.\(address) - - [\(day)/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 1 \"-\" \"Mozilla/5.0\"\n"
        }
        var portal = try Self.portal()
        portal.files["access.log"] = Array((line(1, 25) + line(2, 25) + line(1, 26)).utf8)
        try await portal.inFolder { root in
            func count(_ files: String..., at moment: String) throws -> Int? {
                let result = try Program.run(
                    ["counter", "--root", root, "--now", moment, "--log"] + files.map { root + "/" + $0 }
                )
                #expect(result.exitCode == 0, "\(result.errors)")
                return try figures(in: root)["total"] as? Int
            }
            #expect(try count("access.log", at: "2026-11-26 12:00") == 3)
            _ = try Validator.run("/bin/gzip", ["access.log"], in: root)
            try writeFile(root + "/access.log", Array(line(9, 27).utf8))
            #expect(try count("access.log", "access.log.gz", at: "2026-11-27 12:00") == 4)
            try removeFile(root + "/access.log.gz")
            #expect(try count("access.log", at: "2026-11-27 18:00") == 4)
            let kept = try figures(in: root)
            #expect(kept["kemarin"] as? Int == 1 && kept["diperbarui"] as? String == "2026-11-27 18:00")
            #expect(try Program.run("check", "--root", root).exitCode == 0)
        }
    }

    @Test func `Votes stay when their log is rotated and gone, and count once`() async throws {
        func line(_ address: Int, _ day: Int, _ vote: String) -> String {
            "192.0.2.\(address) - - [\(day)/Nov/2026:08:00:00 +0700] \"POST /jajak HTTP/1.1\" 303 0 \"-\" \"Mozilla/5.0\" \"pilihan=\(vote)\"\n"
        }
        var portal = try Self.portal()
        portal.files["content/jajak-pendapat.json"] = Array(#"{"hasil": {"Ya": 5}, "diperbarui": "2026-11-01"}"#.utf8)
        try await portal.inFolder { root throws in
            func count(_ log: String, at moment: String) throws -> [Int] {
                try writeFile(root + "/jajak.log", Array(log.utf8))
                let result = try Program.run([
                    "counter", "--root", root, "--now", moment, "--poll", root + "/jajak.log",
                ])
                #expect(result.exitCode == 0, "\(result.errors)")
                let file = try readFile(root + "/content/jajak-pendapat.json")
                let read = try #require(JSONSerialization.jsonObject(with: Data(file)) as? [String: Any])
                let results = try #require(read["hasil"] as? [String: Int])
                return ["Ya", "Belum"].map { results[$0] ?? -1 }
            }
            let first = line(1, 25, "Ya") + line(2, 25, "Belum") + line(1, 26, "Ya")
            #expect(try count(first, at: "2026-11-26 12:00") == [7, 1])
            #expect(try count(first, at: "2026-11-26 13:00") == [7, 1])
            // A vote that was changed on the same day, and one of the next.
            #expect(try count(line(1, 26, "Belum") + line(3, 27, "Ya"), at: "2026-11-27 12:00") == [7, 2])
            #expect(try count("", at: "2026-11-28 12:00") == [7, 2])
            #expect(try Program.run("check", "--root", root).exitCode == 0)
            // Days that are kept no longer one by one stay in the sum.
            #expect(try count("", at: "2027-03-01 12:00") == [7, 2])
            #expect(try count("pilihan=Ya\n", at: "2027-03-02 12:00") == [1, 0])
        }
    }

    @Test func `What is no log, no export and no setting is said, and nothing is written`() async throws {
        var portal = try TemporaryPortal.plain()
        portal.files["catatan.txt"] = Array("Rapat pukul sembilan.\n".utf8)
        portal.files["rusak.gz"] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1]
        try await portal.inFolder { root in
            func run(_ arguments: String...) throws -> (Int32, String) {
                let result = try Program.run(["counter", "--root", root] + Self.now + arguments, in: root)
                return (result.exitCode, result.errors)
            }
            #expect(try run("--log", "catatan.txt").0 == 64)
            #expect(try run("--log", "catatan.txt").1.contains("Tambahkan: counter: {}"))
            try writeFile(
                root + "/content/site.yaml",
                Array((TemporaryPortal.settings + "theme: polos\n" + Self.settings).utf8)
            )
            #expect(try run("--log", "catatan.txt").1.contains("combined"))
            #expect(try run("--log", "rusak.gz").1.contains("gzip"))
            #expect(try run("--matomo", "catatan.txt").1.contains("VisitsSummary.get"))
            #expect(try run("--poll", "catatan.txt").1.contains("pilihan="))
            #expect(try run("--log", "tidak-ada").0 == 64)
            try writeFile(root + "/content/pengunjung.json", Array(#"{"total": "banyak"}"#.utf8))
            #expect(try run("--log", "-").0 == 1)
            #expect(
                String(decoding: try readFile(root + "/content/pengunjung.json"), as: UTF8.self)
                    == #"{"total": "banyak"}"#
            )
        }
    }

    @Test func `A full disk leaves the figures as they were`() async throws {
        var portal = try Self.portal()
        portal.files["content/pengunjung.json"] = Array(#"{"total": 7}"#.utf8)
        try await portal.inFolder { root in
            let before = try TreeSnapshot(of: root + "/content")
            let result = try Program.run(["counter", "--root", root, "--log", "-"], limit: .fileSize(0))
            #expect(result.exitCode == 70)
            #expect(try TreeSnapshot(of: root + "/content") == before)
        }
    }
}
