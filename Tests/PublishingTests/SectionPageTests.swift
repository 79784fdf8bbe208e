import Publishing
import TestSupport
import Testing

/// What pages of the kinds of sections show beside their articles.
@Suite struct SectionPageTests {
    private static let sections = """
        sections:
          - {folder: berita, title: Berita}
          - {folder: agenda, title: Agenda, kind: agenda}

        """

    private func published(_ files: [String: String], settings: String = sections) async throws -> [String: String] {
        try await TemporaryPortal.plain(files, settings: settings).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished, "\(report.diagnostics)")
            return try TreeSnapshot(of: root + "/output").published.mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    private static func event(_ title: String, _ start: String, end: String = "") -> String {
        article(title, keys: "start: \(start)\n" + (end.isEmpty ? "" : "end: \(end)\n"))
    }

    @Test func `A month of events is a calendar from Monday to Sunday, with events on each of their days`() async throws
    {
        let files = try await published([
            "berita/a.md": article("Satu"),
            "agenda/a.md": Self.event("Rapat", "2026-02-03 09:00"),
            "agenda/b.md": Self.event("Pekan & pasar", "2026-02-07", end: "2026-02-09"),
        ])
        let page = try #require(files["agenda/2026/02/index.html"])
        let rows = page.split(separator: "<tr>").dropFirst().map { $0.split(separator: "</tr>")[0] }
        #expect(rows[0].contains("<th title=\"Senin\">Sen</th><th title=\"Selasa\">Sel</th>"))
        #expect(rows.count == 6)
        // 1 February 2026 is a Sunday.
        #expect(rows[1].hasSuffix("<td><time datetime=\"2026-02-01\">1</time></td>"))
        #expect(rows[1].hasPrefix("<td></td><td></td>"))
        for day in ["07", "08", "09"] {
            let cell = try #require(
                page.split(separator: "datetime=\"2026-02-\(day)\"").last?.split(separator: "</td>").first
            )
            #expect(cell.contains("Pekan &amp; pasar"), "\(day)")
        }
        #expect(page.matches(of: /Pekan &amp; pasar/).count >= 3)
        #expect(files["agenda/index.html"]?.contains("<th title") == false)
    }

    @Test(arguments: [
        ("start: 2026-12-01 08:00", "DTSTART:20261201T010000Z"),
        ("start: 2026-12-01 08:00\nend: 2026-12-01 10:00", "DTSTART:20261201T010000Z DTEND:20261201T030000Z"),
        // The last day belongs to the event whole.
        ("start: 2026-12-01 08:00\nend: 2026-12-05", "DTSTART:20261201T010000Z DTEND:20261205T170000Z"),
        ("start: 2026-12-01 08:00\nend: 2026-12-01", "DTSTART:20261201T010000Z DTEND:20261201T170000Z"),
        ("start: 2026-12-10", "DTSTART;VALUE=DATE:20261210 DTEND;VALUE=DATE:20261211"),
        ("start: 2026-12-10\nend: 2026-12-12", "DTSTART;VALUE=DATE:20261210 DTEND;VALUE=DATE:20261213"),
        ("start: 2026-12-10 08:00\nall_day: true", "DTSTART;VALUE=DATE:20261210 DTEND;VALUE=DATE:20261211"),
    ])
    func `Calendars of readers have an event from its beginning to its end`(keys: String, expected: String) async throws
    {
        let files = try await published([
            "berita/a.md": article("Satu"), "agenda/b.md": article("Rapat", keys: keys + "\n"),
        ])
        let calendar = try #require(files["agenda/agenda.ics"])
        let lines = calendar.split(separator: "\r\n").filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") }
        #expect(lines.joined(separator: " ") == expected)
    }

    @Test func `The sidebar stands beside news only`() async throws {
        let files = try await published([
            "berita/a.md": article("Satu"), "agenda/b.md": Self.event("Rapat", "2026-02-03 09:00"),
        ])
        let news = ["berita/index.html", "berita/2025/01/satu/index.html"]
        let others = ["agenda/index.html", "agenda/2025/01/rapat/index.html"]
        for path in news { #expect(files[path]?.contains("<aside>") == true, "\(path)") }
        for path in others { #expect(files[path]?.contains("<aside>") == false, "\(path)") }
    }

    @Test func `News is related to news, and to an event only where the author says so`() async throws {
        let text = "Warga membahas anggaran pasar di balai kota."
        let files = try await published([
            "berita/a.md": article("Pasar satu", text: text), "berita/b.md": article("Pasar dua", text: text),
            "berita/c.md": article("Pasar tiga", keys: "related: [../agenda/d.md]\n", text: text),
            "agenda/d.md": article("Rapat pasar", keys: "start: 2026-02-03 09:00\n", text: text),
        ])
        func related(_ path: String) -> Bool {
            files[path]?.split(separator: "<main>").last?.contains("/agenda/2025/01/rapat-pasar/") == true
        }
        #expect(!related("berita/2025/01/pasar-satu/index.html"))
        #expect(related("berita/2025/01/pasar-tiga/index.html"))
        #expect(files["agenda/2025/01/rapat-pasar/index.html"]?.contains("/berita/2025/01/pasar-dua/") == false)
    }

    @Test func `Many tags stand below their first letters, few do not`() async throws {
        func tags(_ count: Int) -> String {
            article(
                "Satu",
                keys: "tags: [" + (1...count).map { "\($0 % 2 == 0 ? "Élan" : "batu") \($0)" }.joined(separator: ", ")
                    + ", 9 naga]\n"
            )
        }
        let many = try #require(try await published(["berita/a.md": tags(60)], settings: "")["tag/index.html"])
        #expect(many.contains("<h2 id=\"portal_huruf_b\">B</h2>") && many.contains("<h2 id=\"portal_huruf_e\">E</h2>"))
        #expect(many.contains("<h2 id=\"portal_huruf_lain\">#</h2>"))
        let few = try #require(try await published(["berita/a.md": tags(59)], settings: "")["tag/index.html"])
        #expect(!few.contains("portal_huruf_"))
    }

    @Test func `A portal without anything dated does not say when it last changed`() async throws {
        let files = try await published([:], settings: "")
        #expect(files["index.html"]?.contains("<time") == false)
    }
}
