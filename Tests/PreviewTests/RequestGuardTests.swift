import Testing

@testable import Preview

@Suite struct RequestGuardTests {
    private func isRefused(
        _ host: String?,
        at listening: String = "127.0.0.1",
        port: UInt16 = 8080,
        _ change: (inout PreviewRequest) -> Void = { _ in }
    ) -> Bool {
        var request = PreviewRequest(path: "/", host: host)
        change(&request)
        return RequestGuard(host: listening, port: port).refusal(of: request) != nil
    }

    @Test(arguments: ["localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"])
    func `this machine's names are served`(host: String) {
        #expect(!isRefused(host))
    }

    @Test(arguments: [
        nil, "", "evil.example", "evil.example:8080", "localhost", "127.0.0.1", "127.0.0.1:80",
        "localhost.evil.example:8080",
        "localhost:8080.evil.example", "localhost:8080:8080", "192.168.1.5:8080", "127.0.0.1:8080, evil.example",
    ])
    func `a name that leads here from elsewhere is not`(host: String?) {
        #expect(isRefused(host))
    }

    @Test func `the address that is listened at is served`() {
        #expect(!isRefused("192.168.1.5:8080", at: "192.168.1.5"))
        #expect(!isRefused("[fd00::5]:8080", at: "fd00::5"))
        #expect(isRefused("192.168.1.6:8080", at: "192.168.1.5"))
    }

    @Test func `on all networks, numbers are served and names are not`() {
        #expect(!isRefused("192.168.1.5:8080", at: "0.0.0.0"))
        #expect(!isRefused("[fd00::5]:8080", at: "::"))
        #expect(isRefused("192.168.1.5:81", at: "0.0.0.0"))
        #expect(isRefused("evil.example:8080", at: "0.0.0.0"))
        #expect(isRefused("1.2.3.evil:8080", at: "0.0.0.0"))
    }

    @Test func `browsers leave out the port of HTTP`() {
        #expect(!isRefused("localhost", port: 80))
        #expect(!isRefused("localhost:80", port: 80))
    }

    @Test func `pages of other sites are refused`() {
        let host = "localhost:8080"
        #expect(!isRefused(host) { $0.origin = "http://localhost:8080" })
        for origin in ["http://evil.example", "null", "http://localhost:3000", "https://localhost:8080", ""] {
            #expect(isRefused(host) { $0.origin = origin })
        }
    }

    @Test func `what other sites embed is refused, what is followed from them is not`() {
        let host = "localhost:8080"
        func isRefused(_ site: String, _ mode: String, _ destination: String) -> Bool {
            self.isRefused(host) {
                $0.fetchSite = site
                $0.fetchMode = mode
                $0.fetchDestination = destination
            }
        }
        #expect(!isRefused("none", "navigate", "document"))
        #expect(!isRefused("same-origin", "cors", "empty"))
        #expect(!isRefused("cross-site", "navigate", "document"))
        #expect(isRefused("cross-site", "navigate", "iframe"))
        #expect(isRefused("cross-site", "no-cors", "script"))
        #expect(isRefused("same-site", "no-cors", "image"))
    }

    @Test func `who is refused learns nothing`() async throws {
        try await PreviewSample().serve { portal in
            for path in ["/", "/_terang/", "/_terang/state.json", "/_terang/events", "/media/x.png"] {
                let response = await portal.ask(path) { $0.host = "evil.example:8080" }
                #expect(response.status == 403)
                #expect(!response.text.contains("Kota"))
            }
        }
    }

    @Test func `every response forbids guessing, keeping and embedding`() {
        let common = Dictionary(uniqueKeysWithValues: PreviewResponse.common.map { ($0.name, $0.value) })
        #expect(common["X-Content-Type-Options"] == "nosniff")
        #expect(common["Cache-Control"] == "no-store")
        #expect(common["Cross-Origin-Resource-Policy"] == "same-origin")
    }
}
