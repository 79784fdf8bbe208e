import Files
import Foundation
import Glibc
import TestSupport
import Testing

/// `terang serve` over a real connection.
@Suite(.serialized, .ownThread) struct ServeCommandTests {
    private static let now = "2026-01-05 08:00"

    private func serve(
        _ files: [String: String] = [:],
        _ work: (ServedPortal) async throws -> Void
    ) async throws {
        try await TemporaryPortal.plain(files).inFolder { root in
            let served = try ServedPortal(root: root, now: Self.now)
            defer { served.stop() }
            try await work(served)
        }
    }

    /// Sends bytes to the preview and gives the answer, up to where the connection ends or `isEnough`.
    private func exchange(
        _ request: String,
        with portal: ServedPortal,
        until isEnough: (String) -> Bool = { _ in false }
    ) throws -> String {
        let connection = try connected(to: portal)
        defer { close(connection) }
        let bytes = Array(request.utf8)
        try #require(send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while !isEnough(String(decoding: answer, as: UTF8.self)) {
            let count = recv(connection, &buffer, buffer.count, 0)
            if count <= 0 { break }
            answer += buffer[..<count]
        }
        return String(decoding: answer, as: UTF8.self)
    }

    private func connected(to portal: ServedPortal) throws -> Int32 {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(portal.port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        try #require(isConnected)
        return connection
    }

    private func ask(_ line: String, _ portal: ServedPortal, headers: String = "") throws -> String {
        try exchange(
            "\(line) HTTP/1.1\r\nHost: 127.0.0.1:\(portal.port)\r\nConnection: close\r\n\(headers)\r\n",
            with: portal
        )
    }

    @Test func `pages come with length and type, and HEAD without a body`() async throws {
        try await serve { portal in
            let page = try ask("GET /", portal)
            #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
            for header in [
                "Content-Type: text/html; charset=utf-8\r\n", "Cache-Control: no-store\r\n",
                "X-Content-Type-Options: nosniff\r\n", "Cross-Origin-Resource-Policy: same-origin\r\n",
            ] {
                #expect(page.contains(header))
            }
            let parts = page.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
            let body = try #require(parts.last)
            #expect(page.contains("Content-Length: \(body.utf8.count)\r\n"))
            #expect(try ask("HEAD /", portal) == parts[0] + "\r\n\r\n")
        }
    }

    @Test func `media are streamed, whole and in part`() async throws {
        let text = String(repeating: "0123456789", count: 20_000)
        try await serve(["content/media/angka.txt": text]) { portal in
            let whole = try ask("GET /media/angka.txt", portal)
            #expect(whole.contains("Content-Type: text/plain; charset=utf-8\r\n"))
            #expect(whole.hasSuffix("\r\n\r\n" + text))
            let part = try ask("GET /media/angka.txt", portal, headers: "Range: bytes=5-9\r\n")
            #expect(part.hasPrefix("HTTP/1.1 206"))
            #expect(part.hasSuffix("\r\n\r\n56789"))
            let head = try ask("HEAD /media/angka.txt", portal)
            #expect(head.contains("Content-Length: 200000\r\n") && head.hasSuffix("\r\n\r\n"))
            // Gone from the disk a moment ago.
            try removeFile(portal.root + "/content/media/angka.txt")
            #expect(try ask("GET /media/angka.txt", portal).hasPrefix("HTTP/1.1 404"))
        }
    }

    @Test func `no request line leads out of the portal`() async throws {
        try await serve { portal in
            for target in [
                "/../content/site.yaml", "/%2e%2e/content/site.yaml", "/..%2fcontent/site.yaml", "//etc/passwd",
                "/\\..\\content\\site.yaml", "/robots.txt%00", "/%", "*", "http://evil.example/", "etc/passwd",
            ] {
                let answer = try ask("GET " + target, portal)
                #expect(answer.hasPrefix("HTTP/1.1 404"), "\(target): \(answer.prefix(100))")
                #expect(!answer.contains("root:") && !answer.contains("theme: polos"))
            }
            #expect(try ask("GET /", portal).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func `names of other hosts and pages of other sites are refused`() async throws {
        try await serve { portal in
            for host in ["Host: evil.example:\(portal.port)\r\n", "Host: evil.example\r\n", ""] {
                let rebound = try exchange("GET / HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", with: portal)
                #expect(rebound.hasPrefix("HTTP/1.1 403"))
            }
            let foreign = try ask("GET /_terang/state.json", portal, headers: "Origin: http://evil.example\r\n")
            #expect(foreign.hasPrefix("HTTP/1.1 403"))
            #expect(!foreign.contains("Access-Control"))
            let embedded = try ask(
                "GET /",
                portal,
                headers: "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n"
            )
            #expect(embedded.hasPrefix("HTTP/1.1 403"))
            #expect(try ask("DELETE /", portal).hasPrefix("HTTP/1.1 405"))
        }
    }

    @Test func `long requests, bodies and two hosts are refused, and keep nobody from being served`() async throws {
        try await serve { portal in
            let long = String(repeating: "a", count: 60_000)
            for _ in 1...4 {
                let answer = try ask("GET /", portal, headers: "Cookie: a=\(long)\r\n")
                #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 431"))
                _ = try ask("GET /" + long, portal)
            }
            #expect(try ask("POST /", portal, headers: "Content-Length: 2\r\n").hasPrefix("HTTP/1.1 413"))
            #expect(try ask("GET /", portal, headers: "Host: evil.example\r\n").hasPrefix("HTTP/1.1 400"))
            #expect(try ask("GET /", portal).hasPrefix("HTTP/1.1 200"))
            #expect(portal.stop() == 0)
        }
    }

    @Test func `events tell what changed, and end with the program`() async throws {
        try await serve { portal in
            let request = "GET /_terang/events?path=%2F&version=x HTTP/1.1\r\nHost: localhost:\(portal.port)\r\n\r\n"
            let first = try exchange(request, with: portal) { $0.contains("data: ") && $0.hasSuffix("\n\n") }
            #expect(first.contains("Content-Type: text/event-stream\r\n"))
            #expect(first.contains("retry: 500\n\n"))
            #expect(first.contains("event: state\ndata: {\"version\":1,\"reload\":true,"))
        }
    }

    @Test func `an article that is scheduled is shown, and loses its mark when its time comes`() async throws {
        let festival = "---\ntitle: Festival\ndate: 2026-01-05 08:00:10\n---\nIsi.\n"
        try await serve(["content/berita/festival.md": festival]) { portal in
            let path = "/berita/2026/01/festival/"
            #expect(try ask("GET " + path, portal).contains("Terjadwal 5 Jan 2026 08.00 WIB"))
            let request =
                "GET /_terang/events?path=\(path)&version=x HTTP/1.1\r\nHost: localhost:\(portal.port)\r\n\r\n"
            _ = try exchange(request, with: portal) { $0.contains("\"version\":2,") }
            #expect(try !ask("GET " + path, portal).contains("Terjadwal"))
        }
    }

    @Test(arguments: [false, true])
    func `a portal that is put back is followed again`(isInside: Bool) async throws {
        try await TemporaryPortal.plain().inFolder { folder in
            let root = folder + "/portal"
            try makeDirectory(root)
            for name in ["content", "themes"] { try renameFile("\(folder)/\(name)", to: "\(root)/\(name)") }
            let portal = try ServedPortal(root: root, now: Self.now, isInside: isInside)
            defer { portal.stop() }
            try renameFile(root, to: folder + "/simpanan")
            try waitForState(of: portal) { !$0.contains("\"errorCount\":0,") }
            try renameFile(folder + "/simpanan", to: root)
            try waitForState(of: portal) { $0.contains("\"errorCount\":0,") }
            // Now another folder altogether, as when it is fetched anew.
            try copyTree(root, to: folder + "/salinan")
            try removeTree(root)
            try waitForState(of: portal) { !$0.contains("\"errorCount\":0,") }
            try renameFile(folder + "/salinan", to: root)
            try waitForState(of: portal) { $0.contains("\"errorCount\":0,") }
            try portal.save("content/halaman/kontak.md", "---\ntitle: Kontak\n---\nDatanglah.\n")
            try waitForState(of: portal) { _ in try ask("GET /kontak/", portal).contains("Datanglah.") }
        }
    }

    @Test func `each reading is told with the time, and only what it found anew`() async throws {
        let broken = "---\ntitle: Dua\ndate: 2025-01-02\n---\n[a](tidak-ada.md)\n"
        try await TemporaryPortal.plain(["content/berita/dua.md": broken]).inFolder { root in
            let notes = root + "/catatan.txt"
            let portal = try ServedPortal(root: root, now: Self.now, notes: notes)
            defer { portal.stop() }
            func waitForText(_ isThere: (String) throws -> Bool) throws {
                try waitForState(of: portal) { _ in
                    try isThere(String(decoding: readFile(notes), as: UTF8.self))
                }
            }
            let reading = /(?m)^08\.0\d\.\d\d dibaca: 2 artikel, 1 kesalahan, 0 peringatan$/
            try waitForText { $0.contains(reading) && $0.contains("content/berita/dua.md:5:") }
            // A line above moves the finding, which is the same; a warning is new.
            try portal.save("content/berita/dua.md", broken.replacing("---\n[a]", with: "---\nSatu.\n\n[a]"))
            try portal.save("content/berita/tiga.md", "---\ntitle: Tiga\ndate: 2025-01-03\n---\n# Tiga\n\nIsi.\n")
            let again = /(?m)^08\.0\d\.\d\d dibaca ulang: 3 artikel, 1 kesalahan, 1 peringatan$/
            try waitForText { $0.contains(again) && $0.contains("content/berita/tiga.md:5:1: peringatan: ") }
            // A reading that finds nothing else is told as well.
            let readings = /(?m)dibaca ulang/
            let count = String(decoding: try readFile(notes), as: UTF8.self).matches(of: readings).count
            try portal.save("content/berita/satu.md", "---\ntitle: Satu\ndate: 2025-01-01\n---\nIsi lain.\n")
            try waitForText { $0.matches(of: readings).count > count }
            let text = String(decoding: try readFile(notes), as: UTF8.self)
            #expect(text.matches(of: #/(?m)^content/berita/dua\.md:.* kesalahan: /#).count == 1)
            #expect(text.matches(of: #/(?m)^content/berita/tiga\.md:.* peringatan: /#).count == 1)
        }
    }

    private func copyTree(_ folder: String, to target: String) throws {
        try FileManager.default.copyItem(atPath: folder, toPath: target)
    }

    /// Asks until the state is the one that is waited for, for at most a minute.
    private func waitForState(of portal: ServedPortal, _ isReached: (String) throws -> Bool) throws {
        var state = ""
        for _ in 0..<300 {
            state = try ask("GET /_terang/state.json", portal)
            if try isReached(state) { return }
            usleep(200_000)
        }
        Issue.record("the state is still: \(state)")
    }

    @Test func `a port in use is said, with another to use`() async throws {
        try await serve { portal in
            let again = try Program.run("serve", "--root", portal.root, "--port", "\(portal.port)")
            #expect(again.exitCode == 70)
            #expect(again.errors.contains("Porta \(portal.port) sedang dipakai program lain."))
            let free = again.errors.firstMatch(of: #/terang serve --port ([0-9]+)/#).flatMap { Int($0.output.1) }
            #expect(free ?? 0 > portal.port)
        }
    }

    @Test func `an address that is none, or another machine's, is said`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let name = try Program.run("serve", "--root", root, "--host", "kota.example")
            #expect(name.exitCode == 64)
            #expect(name.errors.contains("bukan alamat IP"))
            let foreign = try Program.run("serve", "--root", root, "--host", "203.0.113.7")
            #expect(foreign.exitCode == 70)
            #expect(foreign.errors.contains("203.0.113.7"))
            #expect(try Program.run("serve", "--root", root, "--port", "70000").exitCode == 64)
        }
    }

    @Test func `Ctrl-C ends it cleanly`() async throws {
        try await serve { #expect($0.stop() == 0) }
    }

    @Test func `the preview leaves no trace: neither in output nor in what is published`() async throws {
        let draft = "---\ntitle: Rencana\ndate: 2026-01-02\ndraft: true\n---\nIsi.\n"
        try await serve(["content/berita/rencana.md": draft]) { portal in
            _ = try ask("GET /berita/2026/01/rencana/", portal)
            #expect(try entryKind(at: portal.root + "/output") == nil)
            #expect(try Program.run("build", "--drafts", "--root", portal.root, "--now", Self.now).exitCode == 0)
            let files = try filesBelow(portal.root + "/output")
            #expect(files.contains("berita/2026/01/rencana/index.html"))
            for file in files {
                let text = String(decoding: try readFile("\(portal.root)/output/\(file)"), as: UTF8.self)
                #expect(!file.contains("_terang") && !text.contains("_terang"), "\(file)")
            }
        }
    }

    /// Browsers that open connections and ask nothing, or only half of it, and pages that listen for changes.
    @Test(arguments: [40, 64, 256])
    func `400 connections leave room for readers and for files, however few descriptors there are`(descriptors: Int)
        async throws
    {
        try await TemporaryPortal.plain().inFolder { root in
            let portal = try ServedPortal(root: root, now: Self.now, descriptors: descriptors)
            defer { portal.stop() }
            var visitors: [Int32] = []
            defer { visitors.forEach { close($0) } }
            let listening = "GET /_terang/events?path=/&version=x HTTP/1.1\r\nHost: 127.0.0.1:\(portal.port)\r\n\r\n"
            for number in 0..<400 {
                let visitor = try connected(to: portal)
                visitors.append(visitor)
                let piece = Array([listening, "GET / HTTP/1.1\r\n", ""][number % 3].utf8)
                // The program may have hung up.
                _ = send(visitor, piece, piece.count, Int32(MSG_NOSIGNAL))
            }
            #expect(try ask("GET /", portal).hasPrefix("HTTP/1.1 200 OK"))
            try portal.save("content/berita/satu.md", "---\ntitle: Ganti\ndate: 2025-01-01\n---\nIsi.\n")
            var page = ""
            for _ in 0..<200 where !page.contains("Ganti") {
                page = try ask("GET /", portal)
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(page.contains("Ganti"))
        }
    }

    @Test func `help teaches`() throws {
        let help = try Program.run("serve", "--help")
        #expect(help.exitCode == 0)
        for words in ["Draf dan artikel terjadwal ikut tampil", "/_terang/", "Ctrl-C", "--port", "--host"] {
            #expect(help.output.contains(words))
        }
        #expect(!help.output.contains("--drafts"))
    }
}
