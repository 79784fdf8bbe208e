import Foundation
import Publishing
import Rendering
import TestSupport
import Testing

@testable import Preview
@testable import Reading

/// A small portal, read the way `terang serve` reads it.
struct PreviewSample {
    var portal: TemporaryPortal

    init(_ files: [String: String] = [:], settings: String = TemporaryPortal.settings) throws {
        portal = TemporaryPortal(
            files: ["content/berita/satu.md": "---\ntitle: Satu\ndate: 2025-01-01\n---\nIsi.\n"]
                .merging(files) { _, new in new },
            settings: settings + "theme: polos\n"
        )
        let theme = try RepositoryFolder.files(below: "Tests/Fixtures/Themes/polos", as: "themes/polos")
        portal.files.merge(theme) { first, _ in first }
    }

    private static let themes = CompiledThemes()

    /// Reads the portal and gives what answers for it to `work`, while its files are there.
    func serve<Result>(
        now: String = "2026-01-05 08:00",
        host: String = "127.0.0.1",
        _ work: (ServedSample) async throws -> Result
    ) async throws -> Result {
        let now = try #require(Instant(text: now, in: .jakarta))
        return try await portal.inFolder { root in
            var options = PortalOptions(root: root) { _ in now }
            options.includesDrafts = true
            options.includesFuture = true
            options.themes = Self.themes
            let hub = PreviewHub()
            let live = LivePortal(options: options)
            await hub.publish(try await live.refresh(changed: nil))
            let guarding = RequestGuard(host: host, port: 8080)
            let handler = PreviewHandler(root: root, hub: hub, requests: guarding)
            return try await work(ServedSample(root: root, live: live, hub: hub, handler: handler))
        }
    }
}

struct ServedSample {
    let root: String
    let live: LivePortal
    let hub: PreviewHub
    let handler: PreviewHandler

    /// Reads everything again.
    func refresh() async throws { await hub.publish(try await live.refresh(changed: nil)) }

    func ask(_ path: String, _ change: (inout PreviewRequest) -> Void = { _ in }) async -> PreviewResponse {
        var request = PreviewRequest(path: path, host: "127.0.0.1:8080")
        change(&request)
        return await handler.respond(to: request)
    }

    /// The text that is sent for an address.
    func text(_ path: String) async -> String { await ask(path).text }
}

extension PreviewResponse {
    var text: String {
        if case .bytes(let bytes) = body { return String(decoding: bytes, as: UTF8.self) }
        return ""
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
