import Content
import Files
import Foundation
import Reading
import SiteModel
import TestSupport
import Testing

@testable import Visits

/// Counting in access logs.
@Suite struct VisitCounterTests {
    private static let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"

    /// A request as nginx and Apache write it (combined).
    private static func line(
        _ path: String,
        from address: String = "192.0.2.1",
        at time: String = "27/Nov/2026:08:00:00 +0700",
        status: Int = 200,
        method: String = "GET",
        agent: String = firefox
    ) -> String {
        "\(address) - - [\(time)] \"\(method) \(path) HTTP/1.1\" \(status) 512 \"-\" \"\(agent)\""
    }

    /// Counts in logs of these texts at noon of 27 November 2026 in Jakarta.
    private func counter(
        _ logs: String...,
        url: String = "https://kota.example",
        zone: String = "Asia/Jakarta"
    ) async throws -> VisitCounter {
        var portal = TemporaryPortal(settings: "name: Kota\nurl: \(url)\ntimezone: \(zone)\n")
        for (index, log) in logs.enumerated() { portal.files["log-\(index)"] = Array(log.utf8) }
        return try await portal.inFolder { root in
            let settings = try LibraryLoader(root: root, jobs: 1).settings().settings
            let now = try #require(Instant(text: "2026-11-27 12:00", in: settings.zone))
            var counter = VisitCounter(settings: settings, at: now)
            for index in logs.indices { try counter.read(LogFile("\(root)/log-\(index)")) }
            return counter
        }
    }

    private func day(_ text: String) throws -> CalendarDay {
        CalendarDay(at: try #require(Instant(text: text, in: .jakarta)), in: .jakarta)
    }

    @Test func `A visitor is an address with a browser on a day, however many pages are read`() async throws {
        let tally = try await counter(
            [
                Self.line("/"), Self.line("/berita/"), Self.line("/", from: "192.0.2.2"),
                Self.line("/", agent: "Mozilla/5.0 (Android)"), Self.line("/", at: "26/Nov/2026:23:59:59 +0700"),
            ].joined(separator: "\n")
        ).tally
        #expect(tally.visitors == [try day("2026-11-27"): 3, try day("2026-11-26"): 1])
        #expect(tally.pages == ["/": 4, "/berita/": 1])
    }

    @Test func `Days are those of the portal's zone, wherever the server is`() async throws {
        let log =
            Self.line("/", at: "26/Nov/2026:18:30:00 +0000") + "\n" + Self.line("/", at: "26/Nov/2026:10:00:00 -0500")
        #expect(try await counter(log).tally.visitors.keys.sorted() == [try day("2026-11-26"), try day("2026-11-27")])
        #expect(try await counter(log, zone: "Asia/Jayapura").tally.visitors.keys.sorted() == [try day("2026-11-27")])
    }

    @Test(arguments: [
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.1.2",
        "python-requests/2.31", "-", "",
        "WhatsApp/2.23.20.0", "facebookexternalhit/1.1", "Mozilla/5.0 (X11) AppleWebKit HeadlessChrome/120.0",
        "Go-http-client/2.0",
    ])
    func `Programs are no visitors`(agent: String) async throws {
        let counted = try await counter(Self.line("/", agent: agent) + "\n" + Self.line("/"))
        #expect(counted.tally.visitors == [try day("2026-11-27"): 1])
        #expect(counted.reading.robots == 1)
    }

    @Test(arguments: [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
        "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80/191.308; U; id) Presto/2.5.25 Version/10.54",
        "Mozilla/5.0 (Linux; Android 13; SM-A536E) AppleWebKit/537.36 [FBAN/FB4A;FBAV/440.0.0]",
        "UCWEB/2.0 (MIDP-2.0; U; id; Nokia) U2/1.0.0 UCBrowser/9.5",
    ])
    func `Browsers are visitors`(agent: String) async throws {
        #expect(try await counter(Self.line("/", agent: agent)).tally.visitors.values.reduce(0, +) == 1)
    }

    @Test func `Who reads robots.txt is a program, whatever it calls itself`() async throws {
        let log = [
            Self.line("/berita/"), Self.line("/robots.txt"), Self.line("/"), Self.line("/", from: "2001:db8::1"),
        ]
        let tally = try await counter(log.joined(separator: "\n")).tally
        #expect(tally.visitors.values.reduce(0, +) == 1)
        #expect(tally.pages == ["/": 1])
    }

    @Test func `What is no page, was not found or was sent is no visit`() async throws {
        let log = [
            Self.line("/assets/portal.css"), Self.line("/media/a.pdf"), Self.line("/wp-login.php", status: 404),
            Self.line("/tidak-ada/", status: 404), Self.line("/lama/", status: 301),
            Self.line("/", status: 200, method: "POST"),
            Self.line("/", method: "HEAD"),
        ]
        let counted = try await counter(log.joined(separator: "\n"))
        #expect(counted.tally.visitors == [try day("2026-11-27"): 0])
        #expect(counted.reading == VisitCounter.Reading(lines: 7, unreadable: 0, robots: 0))
    }

    @Test func `One page has one address, with or without query, index and slash, below the portal's path`()
        async throws
    {
        let log = [
            "/portal/berita/?fbclid=1", "/portal/berita/index.html", "/portal/berita", "/portal/", "/portalku/",
            "/lain/",
        ]
        .enumerated().map { Self.line($1, from: "192.0.2.\($0)") }
        let tally = try await counter(log.joined(separator: "\n"), url: "https://kota.example/portal").tally
        #expect(tally.pages == ["/berita/": 3, "/": 1])
        #expect(tally.visitors.values.reduce(0, +) == 4)
    }

    @Test
    func `Reads the host of Apache before the address, escapes, line ends of Windows, Caddy, and leaves out the rest`()
        async throws
    {
        let caddy = """
            {"level":"info","ts":1795755600.5,"request":{"remote_ip":"192.0.2.9","method":"GET","uri":"/?a=\\"b",\
            "headers":{"User-Agent":["\(Self.firefox)"]}},"status":200}
            """
        let log = [
            "kota.example:443 " + Self.line("/", from: "192.0.2.1"),
            Self.line("/", from: "192.0.2.2").replacing("\"-\" ", with: #""https://a.example/?q=\"x\" y" "#) + "\r",
            caddy, "bukan log", "",
            #"192.0.2.3 - - [27/Nov/2026:08:00:00 +0700] "GET / HTTP/1.1" 200 512"#,
            #"192.0.2.3 - - [99/Nov/2026:08:00:00 +0700] "GET / HTTP/1.1" 200 512 "-" "x""#,
            #"192.0.2.3 - - [27/Nov/2026:08:00:00 +0700] "GET / HTTP/1.1" 200 512 "-" "x"#,
            String(repeating: "x", count: 300_000),
        ]
        let counted = try await counter(log.joined(separator: "\n"))
        #expect(counted.tally.visitors.values.reduce(0, +) == 3)
        #expect(counted.reading.unreadable == 4)
    }

    @Test func `A packed log counts as the same log, one that is cut off not at all`() async throws {
        let log = (0..<3_000).map { Self.line("/", from: "192.0.2.\($0)") }.joined(separator: "\n")
        let portal = TemporaryPortal(files: ["log": log], settings: nil)
        try await portal.inFolder { root in
            _ = try Validator.run("/bin/gzip", ["-k", "log"], in: root)
            let packed = try readFile(root + "/log.gz")
            try writeFile(root + "/cut.gz", Array(packed.dropLast(20)))
            let settings = SiteSettings.unreadable(path: "")
            let now = try #require(Instant(text: "2026-11-27 12:00", in: .jakarta))
            var counter = VisitCounter(settings: settings, at: now)
            try counter.read(LogFile(root + "/log.gz"))
            try counter.read(LogFile(root + "/log"))
            #expect(counter.reading.lines == 6_000)
            #expect(counter.tally.visitors.values.reduce(0, +) == 3_000)
            #expect(throws: (any Error).self) { try counter.read(LogFile(root + "/cut.gz")) }
        }
    }
}
