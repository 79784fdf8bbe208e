import ASCII

/// An HTTP request, reduced to the parts that the preview uses.
package struct PreviewRequest: Sendable, Equatable {
    var method = "GET"
    /// The path of the request line, percent-encoded, without the query.
    var path: String
    /// The query's parameters, decoded.
    var query: [String: String] = [:]
    var host: String?
    var origin: String?
    /// `Sec-Fetch-Site`, `Sec-Fetch-Mode` and `Sec-Fetch-Dest` of Fetch Metadata (W3C), which scripts cannot set.
    var fetchSite: String?
    var fetchMode: String?
    var fetchDestination: String?
    /// The value of the header field `Range`. Nil where it is absent.
    var range: String?
    /// Whether the browser may send another request over the same connection.
    var keepsAlive = true

    /// Returns the part of a file that `Range` asks for (RFC 9110, section 14.2). Nil where the whole file is the
    /// answer, because the request asks for no range, for several, or for one outside of the file.
    ///
    /// - Parameter size: the size of the file in bytes.
    func part(ofSize size: Int) -> Range<Int>? {
        guard size > 0, let range, range.lowercased().hasPrefix("bytes=") else { return nil }
        let ends = range.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2 else { return nil }
        let digits = ends.map { $0.utf8.allSatisfy(\.isASCIIDigit) ? $0 : "?" }
        if digits[0].isEmpty {
            guard let count = Int(digits[1]), count > 0 else { return nil }
            return max(0, size - count)..<size
        }
        guard let first = Int(digits[0]), first < size else { return nil }
        guard let last = digits[1].isEmpty ? size - 1 : Int(digits[1]), last >= first else { return nil }
        return first..<min(last, size - 1) + 1
    }
}

/// The answer to a request.
struct PreviewResponse: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// A file on this machine, sent in pieces: the whole file, or the requested range.
        case file(path: String)
        /// Pieces that are sent as they arrive, until the browser closes the connection.
        case stream(AsyncStream<[UInt8]>)
    }

    var status = 200
    var contentType: String
    /// Header fields in addition to ``common``.
    var headers: [(name: String, value: String)] = []
    var body: Body

    /// Header fields of every response. Browsers must not cache, so that they show what is on disk, and no other site may read or embed a response.
    static let common: [(name: String, value: String)] = [
        ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "SAMEORIGIN"),
        ("Referrer-Policy", "same-origin"),
    ]

    static func text(_ text: String, status: Int) -> PreviewResponse {
        PreviewResponse(
            status: status,
            contentType: "text/plain; charset=utf-8",
            body: .bytes(Array((text + "\n").utf8))
        )
    }

    static func redirect(to address: String) -> PreviewResponse {
        var response = PreviewResponse.text(address, status: 302)
        response.headers = [("Location", address)]
        return response
    }

    /// Returns the status line and the header fields, including the blank line.
    ///
    /// - Parameters:
    ///   - length: the length of the body in bytes; nil where closing the connection ends it.
    ///   - keepsAlive: whether another request may follow.
    func head(length: Int?, keepsAlive: Bool) -> [UInt8] {
        var fields = [("Content-Type", contentType)] + Self.common + headers
        if let length { fields.append(("Content-Length", String(length))) }
        fields.append(("Connection", keepsAlive ? "keep-alive" : "close"))
        let lines = ["HTTP/1.1 \(status) \(reason)"] + fields.map { "\($0): \($1)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// The reason phrase (RFC 9110, section 15).
    private var reason: String {
        switch status {
        case 200: "OK"
        case 206: "Partial Content"
        case 302: "Found"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 413: "Content Too Large"
        case 431: "Request Header Fields Too Large"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: "Internal Server Error"
        }
    }
}
