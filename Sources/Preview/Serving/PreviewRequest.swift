/// What a browser asks, as far as it matters here.
struct PreviewRequest: Sendable {
    var method = "GET"
    /// As it stands in the request, percent-encoded.
    var path: String
    /// Decoded.
    var query: [String: String] = [:]
    var host: String?
    var origin: String?
    /// `Sec-Fetch-Site`, `Sec-Fetch-Mode` and `Sec-Fetch-Dest` of Fetch Metadata (W3C), which scripts cannot set.
    var fetchSite: String?
    var fetchMode: String?
    var fetchDestination: String?
}

/// What the browser gets.
struct PreviewResponse: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// A file of this machine, streamed.
        case file(path: String)
        /// Pieces as they come, until somebody hangs up.
        case stream(AsyncStream<[UInt8]>)
    }

    var status = 200
    var contentType: String
    /// Beyond those of every response.
    var headers: [(name: String, value: String)] = []
    var body: Body

    /// What every response carries. Nothing is kept by the browser, so that what is shown is what is on disk; no other
    /// site may read or embed it.
    static let common: [(name: String, value: String)] = [
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Frame-Options", "SAMEORIGIN"),
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
}
