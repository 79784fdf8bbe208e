import Files
import Foundation
import TestSupport
import Testing

/// The published sample portal behind the recipe for nginx, in a browser.
@Suite(
    .serialized,
    .ownThread,
    .ends,
    .enabled(if: WebServer.isInstalled(WebServer.nginx), "nginx is not installed: make test-packages installs it")
)
struct RecipeBrowserTests {
    @Test func `Pages break no policy of the server and ask no other host`() async throws {
        var portal = TemporaryPortal(settings: nil)
        portal.files = try RepositoryFolder.files(below: "content", as: "content")
        portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        try await portal.inFolder { root in
            _ = try Self.run(["build", "--root", root, "--now", "2026-11-26"])
            let addresses = try Self.run(["deploy", "nginx", "--root", root, "--now", "2026-11-26"])
            try makeDirectory(root + "/nginx")
            let server = try WebServer.nginx(root: root + "/output", addresses: addresses, in: root + "/nginx")
            let browser = try Browser(width: 1000, height: 700)
            do {
                try await Self.visit(server, with: browser, pages: Self.pages(in: root + "/output"))
            } catch {
                try browser.quit()
                throw error
            }
            try browser.quit()
        }
    }

    /// One page of each kind, by its address.
    private static func pages(in output: String) throws -> [String] {
        // Old addresses lead on at once.
        let files = try filesBelow(output).filter { path in
            let isPage = path.hasSuffix("/index.html")
            let text = isPage ? String(decoding: try readFile(output + "/" + path), as: UTF8.self) : ""
            return isPage && !text.contains("http-equiv=\"refresh\"")
        }
        var kinds: Set<String> = []
        let some = files.map { "/" + $0.dropLast("index.html".count) }.filter { address in
            let parts = address.split(separator: "/")
            return kinds.insert("\(parts.first ?? "") \(parts.count)").inserted
        }
        return ["/", "/tidak-ada/", "/cari/?q=informasi"] + some
    }

    private static func visit(_ server: WebServer, with browser: Browser, pages: [String]) async throws {
        #expect(pages.count > 20)
        try browser.collectViolations()
        for page in pages {
            try await browser.openPublished(server.url + page)
            #expect(try browser.number("(window.terangViolations ?? []).length") == 0, "\(page)")
            let hosts =
                "performance.getEntriesByType('resource').map(e => new URL(e.name).host).filter(h => h !== location.host)"
            #expect(try browser.number(hosts + ".length") == 0, "\(page)")
        }
        // The policy is in force: what it forbids is counted.
        try browser.run("document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}))")
        try await browser.wait(for: "(window.terangViolations ?? []).length > 0")
    }

    private static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = try BuiltProgram.executable()
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitForEnd()
        #expect(process.terminationStatus == 0)
        return String(decoding: text, as: UTF8.self)
    }
}
