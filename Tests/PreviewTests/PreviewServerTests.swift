import FlyingSocks
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Preview

/// The server over real connections, with browsers that do not behave.
@Suite(.ends) struct PreviewServerTests {
    /// Serves a portal, with a file of eight million bytes in it, until the work is done.
    ///
    /// - Parameter limits: those of the tested moment; the others do not end anything, for a busy machine takes its time.
    private func serve(
        _ limits: PreviewServer.Limits = patient,
        _ work: (PreviewServer, ServedSample) async throws -> Void
    ) async throws {
        let file = String(repeating: "0123456789abcdef", count: 500_000)
        try await PreviewSample(["content/media/besar.txt": file]).serve { portal in
            let server = try PreviewServer(
                host: "127.0.0.1",
                port: 0,
                hub: portal.hub,
                root: portal.root,
                limits: limits
            )
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                try await work(server, portal)
                group.cancelAll()
            }
        }
    }

    private static let patient = {
        var limits = PreviewServer.Limits()
        limits.request = .seconds(600)
        limits.write = .seconds(600)
        limits.close = .seconds(600)
        return limits
    }()

    /// The browser's side of a connection.
    private struct Client {
        let socket: AsyncSocket
        let port: UInt16

        init(_ server: PreviewServer) async throws {
            let address: sockaddr_in = try .inet(ip4: "127.0.0.1", port: server.port)
            // Tests of other suites keep the machine busy.
            socket = try await .connected(to: address, timeout: 240)
            port = server.port
        }

        func send(_ text: String) async throws { try await socket.write(Data(text.utf8)) }

        func ask(_ line: String, _ fields: String = "") async throws {
            try await send("\(line) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(fields)\r\n")
        }

        /// What the server sends, until it closes the connection or it `isEnough`.
        func read(until isEnough: (String) -> Bool = { _ in false }) async -> String {
            var bytes: [UInt8] = []
            do {
                while !isEnough(String(decoding: bytes, as: UTF8.self)) {
                    bytes += try await socket.read(atMost: 4096)
                }
            } catch {
                // The server has closed the connection, or cut it.
            }
            return String(decoding: bytes, as: UTF8.self)
        }

        func close() throws { try socket.close() }
    }

    /// Asks over a connection of its own, which the server closes.
    private func ask(_ line: String, _ server: PreviewServer) async throws -> String {
        let client = try await Client(server)
        try await client.ask(line, "Connection: close\r\n")
        let answer = await client.read()
        try client.close()
        return answer
    }

    private func waitUntil(_ isReached: () async throws -> Bool) async throws {
        while try await !isReached() { try await Task.sleep(for: .milliseconds(10)) }
    }

    @Test func `a connection serves one request after the other, also those that do not wait for the answers`()
        async throws
    {
        try await serve { server, _ in
            let client = try await Client(server)
            let host = "HTTP/1.1\r\nHost: localhost:\(server.port)\r\n"
            let last = "GET /media/besar.txt \(host)Range: bytes=14-17\r\nConnection: close\r\n\r\n"
            try await client.send("HEAD / \(host)\r\n")
            let head = await client.read { $0.hasSuffix("\r\n\r\n") }
            try await client.send("GET /robots.txt \(host)\r\nHEAD / \(host)\r\nBREW / \(host)\r\n\(last)")
            let answers = await client.read()
            let parts = answers.components(separatedBy: "HTTP/1.1 ").dropFirst()
            try #require(parts.count == 4)
            let lines = parts.map { $0.prefix { !$0.isNewline } }
            #expect(lines == ["200 OK", "200 OK", "405 Method Not Allowed", "206 Partial Content"])
            #expect("HTTP/1.1 " + parts[2] == head)
            #expect(parts[1].contains("Connection: keep-alive\r\n") && parts[1].contains("Sitemap:"))
            #expect(parts[3].contains("Allow: GET, HEAD\r\n"))
            #expect(parts[4].contains("Content-Range: bytes 14-17/8000000\r\n") && parts[4].hasSuffix("\r\n\r\nef01"))
            try client.close()
            try await waitUntil { server.connections.count == 0 }
        }
    }

    @Test func `only reading is allowed`() async throws {
        try await serve { server, _ in
            for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get"] {
                let answer = try await ask("\(method) /", server)
                #expect(answer.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
            }
        }
    }

    @Test func `what is no request is refused with a reason, which arrives`() async throws {
        try await serve { server, _ in
            let long = String(repeating: "a", count: 100_000)
            for (text, status) in [
                ("GET /\(long)", "431"), ("GET / HTTP/1.1\r\nCookie: \(long)\r\n\r\n", "431"),
                ("POST / HTTP/1.1\r\nContent-Length: 100000\r\n\r\n\(long)", "413"), ("halo\r\n\r\n", "400"),
                ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505"),
            ] {
                let client = try await Client(server)
                try await client.send(text)
                let answer = await client.read()
                #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(text.prefix(30))")
                #expect(answer.contains("Connection: close\r\n"))
                try client.close()
            }
        }
    }

    @Test func `who sends a request bit by bit, or none, is not waited for`() async throws {
        var limits = Self.patient
        limits.request = .milliseconds(300)
        try await serve(limits) { server, _ in
            let silent = try await Client(server)
            let slow = try await Client(server)
            let sending = Task {
                for byte in "GET / HTTP/1.1\r\nCookie: " + String(repeating: "a", count: 10_000) {
                    try await slow.send(String(byte))
                    try await Task.sleep(for: .milliseconds(10))
                }
            }
            #expect(await silent.read() == "")
            #expect(await slow.read() == "")
            // On a busy machine, the limit of this test may hit whom it should not.
            try await waitUntil { try await ask("GET /", server).hasPrefix("HTTP/1.1 200") }
            await #expect(throws: (any Error).self) { try await sending.value }
            try silent.close()
            try slow.close()
            try await waitUntil { server.connections.count == 0 }
        }
    }

    @Test func `connections that ask nothing make room for those that do`() async throws {
        var limits = Self.patient
        limits.connections = 8
        try await serve(limits) { server, portal in
            let listener = try await Client(server)
            try await listener.ask("GET /_terang/events?path=/&version=x")
            _ = await listener.read { $0.contains("event: state") }
            var idle: [Client] = []
            for _ in 1...50 { idle.append(try await Client(server)) }
            for _ in 1...20 { #expect(try await ask("GET /", server).hasPrefix("HTTP/1.1 200")) }
            #expect(server.connections.count <= 8)
            #expect(await idle[0].read() == "")
            for client in idle { try client.close() }
            // Who listens is not idle.
            try await portal.refresh()
            #expect(await listener.read { $0.contains("\"version\":2") }.contains("event: state"))
            try listener.close()
        }
    }

    @Test func `who hangs up amid an answer, or takes nothing of it, costs nothing further`() async throws {
        var limits = Self.patient
        limits.write = .milliseconds(300)
        try await serve(limits) { server, _ in
            for _ in 1...5 {
                let client = try await Client(server)
                try await client.ask("GET /media/besar.txt")
                _ = await client.read { $0.contains("0123") }
                try client.close()
            }
            let stalled = try await Client(server)
            try await stalled.ask("GET /media/besar.txt")
            try await waitUntil { server.connections.count == 0 }
            try stalled.close()
            try await waitUntil { try await ask("GET /media/besar.txt", server).hasSuffix("abcdef") }
        }
    }

    @Test func `who closes only their own side still gets the answer`() async throws {
        try await serve { server, _ in
            let client = try await Client(server)
            try await client.ask("GET /robots.txt")
            shutdown(client.socket.socket.file.rawValue, Int32(SHUT_WR))
            #expect(await client.read().contains("Sitemap:"))
            try client.close()
        }
    }

    @Test func `events end when the browser leaves`() async throws {
        try await serve { server, portal in
            let client = try await Client(server)
            try await client.ask("GET /_terang/events?path=/&version=x")
            let first = await client.read { $0.contains("\"version\":1") }
            #expect(first.contains("Connection: close\r\n") && !first.contains("Content-Length"))
            try await portal.refresh()
            #expect(await client.read { $0.contains("\"version\":2") }.contains("event: state\ndata: {"))
            #expect(await portal.hub.listenerCount == 1)
            try client.close()
            try await waitUntil { await portal.hub.listenerCount == 0 && server.connections.count == 0 }
        }
    }

    @Test func `a port that is taken is refused, and another is named`() async throws {
        try await serve { server, portal in
            do {
                _ = try PreviewServer(host: "127.0.0.1", port: server.port, hub: portal.hub, root: portal.root)
                Issue.record("two servers at one port")
            } catch PreviewError.portInUse(let port, let free) {
                #expect(port == server.port && free ?? 0 > port)
            }
        }
    }
}
