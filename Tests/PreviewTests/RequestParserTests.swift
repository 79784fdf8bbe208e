import Testing

@testable import Preview

@Suite struct RequestParserTests {
    private func requests(_ pieces: some Sequence<String>) throws -> [PreviewRequest] {
        var parser = RequestParser()
        var found: [PreviewRequest] = []
        for piece in pieces {
            parser.add(Array(piece.utf8))
            while let request = try parser.next() { found.append(request) }
        }
        return found
    }

    private func request(_ fields: String = "", line: String = "GET / HTTP/1.1") throws -> PreviewRequest {
        try #require(requests(["\(line)\r\n\(fields)\r\n"]).first)
    }

    private func refusal(_ text: String) -> RequestParser.Refusal? {
        do {
            _ = try requests([text])
            return nil
        } catch {
            return error as? RequestParser.Refusal
        }
    }

    @Test func `requests come one after the other, in whatever pieces`() throws {
        let text = "GET / HTTP/1.1\r\nHost: a\r\n\r\n\r\nHEAD /b HTTP/1.1\nHost: a\n\nGET /c HTTP/1.1\r\n\r\n"
        let expected = [
            PreviewRequest(path: "/", host: "a"), PreviewRequest(method: "HEAD", path: "/b", host: "a"),
            PreviewRequest(path: "/c"),
        ]
        #expect(try requests([text]) == expected)
        for size in 1...20 {
            let bytes = Array(text.utf8)
            let pieces = stride(from: 0, to: bytes.count, by: size).map { start in
                String(decoding: bytes[start..<min(start + size, bytes.count)], as: UTF8.self)
            }
            #expect(try requests(pieces) == expected)
        }
        #expect(try requests(["GET / HTTP/1.1\r\nHost: a\r\n"]).isEmpty)
        #expect(try requests([String(repeating: text, count: 500)]).count == 1500)
    }

    @Test func `a request names its page, its query and its fields`() throws {
        let request = try request(
            "HOST:\t localhost:80 \r\nOrigin: null\r\nSec-Fetch-Site: none\r\nsec-fetch-mode: cors\r\n"
                + "Sec-Fetch-Dest: empty\r\nRange: bytes=0-\r\nX: \r\nConnection: TE, Close\r\n",
            line: "GET /a%20b/?path=%2Fx%2525+y&path=z&&leer=&=&rusak=%zz HTTP/1.1"
        )
        let expected = PreviewRequest(
            path: "/a%20b/",
            query: ["path": "/x%25 y", "leer": "", "": "", "rusak": ""],
            host: "localhost:80",
            origin: "null",
            fetchSite: "none",
            fetchMode: "cors",
            fetchDestination: "empty",
            range: "bytes=0-",
            keepsAlive: false
        )
        #expect(request == expected)
    }

    @Test func `connections stay open as the version and the browser say`() throws {
        #expect(try request().keepsAlive)
        #expect(try !request("Connection: close\r\n").keepsAlive)
        #expect(try !request(line: "GET / HTTP/1.0").keepsAlive)
        #expect(try request("Connection: Keep-Alive\r\n", line: "GET / HTTP/1.0").keepsAlive)
    }

    @Test func `heads that are too long are refused, whether they end or not`() {
        let long = String(repeating: "a", count: RequestParser.limit)
        for text in [
            "GET /\(long)", "GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nCookie: a=\(long)\r\n\r\n",
            String(repeating: "\r\n", count: 20) + "GET /\(long)",
            "GET / HTTP/1.1\r\n"
                + String(repeating: "a: b\r\n", count: RequestParser.limit / 6),
        ] {
            #expect(refusal(text) == .tooLong)
        }
    }

    @Test(arguments: [
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nGET ",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 4\r\n\r\n",
    ])
    func `requests with a body are refused`(text: String) {
        #expect(refusal(text) == .hasBody)
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\nHost: evil.example\r\nhost: 127.0.0.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n Transfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\rTransfer-Encoding: chunked\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET /\r\n\r\n",
        "GET / x HTTP/1.1\r\n\r\n", "G(T / HTTP/1.1\r\n\r\n", " / HTTP/1.1\r\n\r\n", "halo\r\n\r\n",
        "\u{16}\u{3}\u{1}\n\n",
    ])
    func `requests that two readers could take for different ones are refused`(text: String) {
        #expect(refusal(text) == .malformed)
    }

    @Test func `other versions of HTTP are refused`() {
        #expect(refusal("PRI * HTTP/2.0\r\n\r\n") == .otherVersion)
        #expect(refusal("GET / HTTP/0.9\r\n\r\n") == .otherVersion)
    }

    @Test(
        arguments: [
            (nil, nil), ("bytes=5-9", 5..<10), ("bytes=5-", 5..<100), ("Bytes=-7", 93..<100), ("bytes=-700", 0..<100),
            ("bytes=0-0", 0..<1), ("bytes=99-200", 99..<100), ("bytes=100-", nil), ("bytes=9-5", nil),
            ("bytes=-0", nil),
            ("bytes=0-1,3-4", nil), ("bytes=-", nil), ("bytes=", nil), ("bytes=a-b", nil), ("bytes=+1-2", nil),
            ("items=0-1", nil), ("bytes=99999999999999999999-", nil), ("bytes=0-99999999999999999999", nil),
        ] as [(String?, Range<Int>?)]
    )
    func `a part of a file is given where it can be, and the whole otherwise`(range: String?, part: Range<Int>?) {
        var request = PreviewRequest(path: "/")
        request.range = range
        #expect(request.part(ofSize: 100) == part)
        #expect(request.part(ofSize: 0) == nil)
    }
}
