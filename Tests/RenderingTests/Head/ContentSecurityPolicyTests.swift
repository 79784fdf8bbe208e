import Content
import SiteModel
import TestSupport
import Testing

@testable import Rendering

@Suite struct ContentSecurityPolicyTests {
    private func policy(_ settings: String) async throws -> [String] {
        let built = try await TemporaryPortal(settings: TemporaryPortal.settings + settings).build()
        #expect(built.diagnostics.isEmpty)
        let html = HeadWriter(site: built.site)
            .html(for: PageHead(title: "A", address: "/a/"))
        let match = try #require(html.firstMatch(of: /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/))
        return match.1.split(separator: "; ").map(String.init)
    }

    @Test func `Allows the portal only`() async throws {
        #expect(
            try await policy("") == [
                "default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
                "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'",
            ]
        )
    }

    @Test func `Lets the counter ask its own host`() async throws {
        let policy = try await policy("counter: {endpoint: 'https://hitung.example:8443/v1?kota=1'}\n")
        #expect(policy.contains("connect-src 'self' https://hitung.example:8443"))
    }

    @Test func `Lets the poll be sent to its own host`() async throws {
        let policy = try await policy("poll: {question: Apa?, options: [A, B], action: https://suara.example/kirim}\n")
        #expect(policy.contains("form-action 'self' https://suara.example"))
    }

    @Test(arguments: ["/hitung", "https://kota.example/hitung"])
    func `Names no host for an address of the portal itself`(endpoint: String) async throws {
        #expect(try await policy("counter: {endpoint: \(endpoint)}\n").contains("connect-src 'self'"))
    }

    @Test func `Stands before everything it governs`() async throws {
        let html = HeadWriter(site: try await TemporaryPortal().build().site)
            .html(for: PageHead(title: "A", address: "/a/"))
        #expect(html.hasPrefix("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\""))
    }

    @Test func `A server allows the one style of the text edition, where there is one`() async throws {
        for (settings, allows) in [("", true), ("text_edition: 0\n", false)] {
            let portal = TemporaryPortal(settings: TemporaryPortal.settings + settings)
            let header = ContentSecurityPolicy.header(for: try await portal.build().site.settings)
            #expect(header.contains("style-src 'self' \(TextPages.styleSource);") == allows)
            #expect(header.hasSuffix("; frame-ancestors 'self'"))
        }
    }
}
