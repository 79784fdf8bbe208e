import Testing

@testable import Preview

@Suite struct RequestHeadsTests {
    private func heads(_ pieces: String...) throws -> [String] {
        var reader = RequestHeads()
        var found: [String] = []
        for piece in pieces {
            reader.add(Array(piece.utf8))
            while let head = try reader.next() { found.append(String(decoding: head, as: UTF8.self)) }
        }
        return found
    }

    @Test func `come one after the other, in whatever pieces`() throws {
        let first = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        let second = "HEAD /b HTTP/1.1\nHost: a\n\n"
        #expect(try heads(first + second) == [first, second])
        #expect(try heads("GET / HTTP/1.1\r\nHost: a\r\n\r", "\n" + second) == [first, second])
        var reader = RequestHeads()
        var found: [String] = []
        for byte in (first + second).utf8 {
            reader.add([byte])
            if let head = try reader.next() { found.append(String(decoding: head, as: UTF8.self)) }
        }
        #expect(found == [first, second])
        #expect(try heads("GET / HTTP/1.1\r\nHost: a\r\n").isEmpty)
    }

    @Test func `are refused where they are long, whether they end or not`() {
        let long = String(repeating: "a", count: RequestHeads.limit)
        #expect(throws: RequestHeads.Refusal.tooLong) { try heads("GET /\(long)") }
        #expect(throws: RequestHeads.Refusal.tooLong) { try heads("GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n") }
        #expect(throws: RequestHeads.Refusal.tooLong) {
            try heads("GET / HTTP/1.1\r\n", "Cookie: a=\(long)\r\n", "\r\n")
        }
    }

    @Test func `are refused with a body or with two hosts`() {
        #expect(throws: RequestHeads.Refusal.hasBody) {
            try heads("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nGET ")
        }
        #expect(throws: RequestHeads.Refusal.hasBody) {
            try heads("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n")
        }
        #expect(throws: RequestHeads.Refusal.twoHosts) {
            try heads("GET / HTTP/1.1\r\nHost: jahat.example\r\nhost: 127.0.0.1\r\n\r\n")
        }
    }
}
